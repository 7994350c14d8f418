//! Scenarios of web developers who summarize very long texts.

use super::{Scenario, scenarios};
use crate::host::Host;
use crate::world::World;
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "a text as long as a book never blocks the page" => never_blocks,
        "a text as long as a book can be aborted midway" => aborts,
        "a long text has the same points in a Worker, on the page and natively" => same_points,
        "a script from another origin summarizes long texts in a Worker" => from_elsewhere,
    ]
}

/// The length of a long text in words: 1 MB, at least 100 ms of work.
const LONG_WORDS: usize = 160_000;

/// The longest time for which the page may be blocked without a break.
const MAX_BLOCKED_MS: f64 = 50.0;

/// The share of the whole time for which the page may be blocked without a break, if that is more
/// than [`MAX_BLOCKED_MS`]. A page on a slow or busy machine needs this margin: with six busy
/// processes on one core, a page waits for 2 % of the time (6 % in WebKit). Work done on the page
/// itself blocks it for 100 %.
const MAX_BLOCKED_SHARE: f64 = 1.0 / 8.0;

/// The number of attempts, one of which must pass. Other programs on the machine may fail some
/// attempts; work on the page itself would fail them all.
const MAX_ATTEMPTS: usize = 12;

async fn open(world: &mut World, page: &str) -> Result<()> {
    world.open(page).await?;
    world.until("window.tests").await
}

async fn never_blocks(world: &mut World) -> Result<()> {
    open(world, "tests/long.html").await?;
    stays_responsive(world, LONG_WORDS).await
}

/// Checks that the page is not blocked while a text of `words` words is summarized: at most
/// [`MAX_BLOCKED_MS`] without a break, or [`MAX_BLOCKED_SHARE`] of the whole time if that is more.
pub(super) async fn stays_responsive(world: &World, words: usize) -> Result<()> {
    let mut runs = Vec::new();
    for _ in 0..MAX_ATTEMPTS {
        let run = world.call("long", vec![json!(words)]).await?;
        let number = |name: &str| run[name].as_f64().context("a number");
        let (longest, whole) = (number("longest")?, number("whole")?);
        ensure!(whole > MAX_BLOCKED_MS, "too short a text to tell: {run}");
        if longest < MAX_BLOCKED_MS.max(whole * MAX_BLOCKED_SHARE) {
            return Ok(());
        }
        runs.push(run);
    }
    bail!("the page stands still: {runs:?}")
}

async fn aborts(world: &mut World) -> Result<()> {
    open(world, "tests/long.html").await?;
    aborts_midway(world, LONG_WORDS).await
}

/// Checks that an abort ends the work on a text of `words` words: the Worker is terminated, and a
/// new one summarizes a short text.
pub(super) async fn aborts_midway(world: &World, words: usize) -> Result<()> {
    let run = world.call("abortLong", vec![json!(words)]).await?;
    let workers = ["1 answers", "1 asked", "1 ends", "2 answers", "2 asked", "2 answers"];
    ensure!(run == json!({ "reason": "the very reason", "workers": workers }), "{run}");
    Ok(())
}

/// Checks that a Worker, the page itself and the native build give the same points.
async fn same_points(world: &mut World) -> Result<()> {
    open(world, "tests/long.html").await?;
    let text = world.call("text", vec![json!(5_000)]).await?;
    let in_worker = world.call("answer", vec![text.clone()]).await?;
    ensure!(in_worker["slices"] == true, "{in_worker}");
    ensure!(in_worker["workers"] == json!(["1 answers", "1 asked", "1 answers"]), "{in_worker}");
    let native = nutgraf::summarize(text.as_str().context("a text")?, &nutgraf::Options::default())?;
    ensure!(points(&in_worker)? == native.points.iter().map(|point| point.text.clone()).collect::<Vec<_>>());
    open(world, "tests/long-no-worker.html").await?;
    let on_page = world.call("answer", vec![text]).await?;
    ensure!(on_page["answer"] == in_worker["answer"], "{on_page} instead of {in_worker}");
    // The browser reports the violation of the page's policy.
    world.forget_recorded().await
}

fn points(answer: &Value) -> Result<Vec<String>> {
    let answer: Value = serde_json::from_str(answer["answer"].as_str().context("an answer")?)?;
    let points = answer["points"].as_array().context("points")?;
    points.iter().map(|point| Ok(point["text"].as_str().context("a text")?.to_owned())).collect()
}

async fn from_elsewhere(world: &mut World) -> Result<()> {
    let elsewhere = Host::start(&xtask::paths::dist(&xtask::paths::root()), "/")?;
    open(world, &format!("tests/long-elsewhere.html?{}", elsewhere.url(""))).await?;
    let text = world.call("text", vec![json!(5_000)]).await?;
    let answer = world.call("answer", vec![text]).await?;
    ensure!(answer["workers"] == json!(["1 answers", "1 asked", "1 answers"]), "{answer}");
    let requests = elsewhere.requests();
    let fetched = requests.iter().filter(|request| request.ends_with("/nutgraf-text.wasm 200")).count();
    ensure!(fetched == 1, "the wasm is fetched once: {requests:?}");
    Ok(())
}
