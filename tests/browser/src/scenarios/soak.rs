//! Thousands of summaries and widgets on one page: nothing is left behind, and memory stays flat.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::time::Instant;
use xtask::browsers::Engine;

pub fn all() -> Vec<Scenario> {
    scenarios!["/", "dozens of summaries and widgets leave nothing behind" => short]
}

/// The numbers of a soak test.
#[derive(Clone, Copy)]
struct Amounts {
    /// The number of rounds. The first warms up: what the page has afterwards, it may keep.
    rounds: usize,
    /// Summaries of the page by the function of the package.
    summaries: usize,
    /// Widgets that are added, used and removed one after the other.
    mounts: usize,
    /// Widgets that are there at the same time.
    widgets: usize,
}

const SHORT: Amounts = Amounts { rounds: 3, summaries: 60, mounts: 9, widgets: 24 };
const LONG: Amounts = Amounts { rounds: 10, summaries: 10_000, mounts: 1_000, widgets: 24 };

/// The growth of the heap in Chromium after the first round, in bytes, that may be noise. It was
/// 300 kB in the long version. With 10 MB, 1,000 widgets of 8 kB each could stay.
const MAX_HEAP_GROWTH: f64 = 1e6;

async fn short(world: &mut World) -> Result<()> {
    soak(world, SHORT, |_| ()).await.map(drop)
}

/// Runs the long version, prints its progress, and returns its figures.
pub async fn long(world: &mut World) -> Result<String> {
    let engine = world.engine;
    soak(world, LONG, |round| eprintln!("      {engine:<9} round {round} of {}", LONG.rounds)).await
}

/// Runs all rounds, and compares what is left after the first and after the last.
async fn soak(world: &mut World, amounts: Amounts, progress: impl Fn(usize)) -> Result<String> {
    let start = Instant::now();
    world.open("tests/soak.html").await?;
    world.until("window.tests && customElements.get('nut-graf')").await?;
    let mut first = None;
    for round in 1..=amounts.rounds {
        one_round(world, amounts).await?;
        progress(round);
        if first.is_none() {
            first = Some((left(world).await?, heap(world).await?));
        }
    }
    let (first, first_heap) = first.context("a round")?;
    let (last, last_heap) = (left(world).await?, heap(world).await?);
    let figures = format!(
        "{} summaries, {} widgets, {} together in {:.0} s: {last} (first {first}), {last_heap} (first {first_heap})",
        amounts.summaries,
        amounts.mounts,
        amounts.widgets,
        start.elapsed().as_secs_f64()
    );
    ensure!(first == last, "something is left: {figures}");
    for counted in ["nodes", "listeners"] {
        let number = |heap: &Value| heap[counted].as_u64();
        ensure!(number(&last_heap) <= number(&first_heap), "{counted} are left: {figures}");
    }
    if let (Some(before), Some(after)) = (first_heap["bytes"].as_f64(), last_heap["bytes"].as_f64()) {
        ensure!(after < before + MAX_HEAP_GROWTH, "the heap grows: {figures}");
    }
    Ok(figures)
}

async fn one_round(world: &World, amounts: Amounts) -> Result<()> {
    for (function, count) in [("summaries", amounts.summaries), ("mounts", amounts.mounts)] {
        let done = world.call(function, vec![json!(count / amounts.rounds)]).await?;
        ensure!(done.is_null(), "{function}: {done}");
    }
    let worked = world.call("together", vec![json!(amounts.widgets)]).await?;
    ensure!(worked == amounts.widgets, "{worked} widgets of {} worked", amounts.widgets);
    Ok(())
}

/// Returns what scripts have left behind, once nothing is marked and the last jump is no longer
/// watched: for 4 s, its widget is kept.
async fn left(world: &World) -> Result<Value> {
    world.until("!CSS.highlights?.size && tests.observers() === 0").await?;
    world.call("left", vec![]).await
}

/// Returns the size of the JavaScript heap in bytes, and the numbers of nodes and listeners, after
/// garbage has been collected. Only Chromium tells; elsewhere, all are null.
async fn heap(world: &World) -> Result<Value> {
    if world.engine != Engine::Chromium {
        return Ok(Value::Null);
    }
    // Once frees what finalizers keep until the next time.
    for _ in 0..3 {
        world.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let usage = world.devtools("Runtime.getHeapUsage", json!({})).await?;
    let counters = world.devtools("Memory.getDOMCounters", json!({})).await?;
    Ok(json!({
        "bytes": usage["usedSize"],
        "nodes": counters["nodes"],
        "listeners": counters["jsEventListeners"],
    }))
}
