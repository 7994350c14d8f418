//! Scenarios of faults of the network, the server, the engine and the browser: the reader gets
//! points, or an error and a button with which the next try works.

use super::{Scenario, scenarios};
use crate::fault::Fault;
use crate::world::World;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::sync::Arc;
use tokio::sync::Notify;

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "a module that is missing, cut short or changed is reported, and the next try works" => spoiled,
        "a module of another content type works" => other_type,
        "a slow module can be waited for or given up, and has a time limit" => slow,
        "a network lost in the middle of the module is reported, and the next try works" => lost,
        "a panic in the engine is reported, and the next try works" => panic,
        "memory that cannot grow is reported, and the next try works" => no_memory,
        "a Worker that dies is reported, and the next text gets a new one" => worker_dies,
        "a page that is left in the middle of the work, and shown again, has a working button" => left,
        "a site that is updated in the middle of a session keeps working, before and after" => updated,
        "a site works if the storage is full" => storage_full,
    ]
}

/// A condition: the button waits for the module.
const IS_BUSY: &str = "part('button').getAttribute('aria-busy') === 'true'";

const MODULE: &str = "/nutgraf.wasm";

/// Opens an article, and records the code of every error event.
async fn open(world: &World) -> Result<()> {
    open_page(world, "tests/article.html").await
}

async fn open_page(world: &World, page: &str) -> Result<()> {
    world.open(page).await?;
    world.until("part('button')").await?;
    world
        .act("window.codes = []; addEventListener('nutgraf-error', ({ detail }) => codes.push(detail.code));")
        .await
}

/// Clicks by script: a pointer over the button would start the download before the click.
async fn click(world: &World) -> Result<()> {
    world.act("part('button').click()").await
}

/// Waits for an error with this code, a message, and both buttons.
async fn fails(world: &World, code: &str) -> Result<()> {
    let shown = "shown(part('error')) && shown(part('again')) && shown(part('button'))";
    world.until(&format!("{shown} && codes.at(-1) === '{code}' && !({IS_BUSY})")).await
}

/// Tries again, and waits for points.
async fn recovers(world: &World) -> Result<()> {
    world.act("part('again').click()").await?;
    has_points(world).await?;
    // What went wrong is logged for developers.
    world.forget_recorded().await
}

async fn has_points(world: &World) -> Result<()> {
    world.until("points().length === 3 && shown(part('panel')) && !shown(part('error'))").await
}

async fn spoiled(world: &mut World) -> Result<()> {
    let faults = [
        Fault::Status(404),
        Fault::CutShort,
        Fault::Changed,
        Fault::Script("<!doctype html><title>Not here"),
    ];
    for fault in faults {
        open(world).await?;
        let is_cut = matches!(fault, Fault::CutShort);
        world.host.spoil_once(MODULE, fault);
        click(world).await?;
        if is_cut {
            // Chromium asks for the rest by itself.
            world.until("points().length === 3 || codes.length").await?;
        }
        if !is_cut || world.get("codes.length").await? == 1 {
            fails(world, "load-failed").await?;
            recovers(world).await?;
        }
    }
    Ok(())
}

async fn other_type(world: &mut World) -> Result<()> {
    open(world).await?;
    world.host.spoil_once(MODULE, Fault::Type("text/plain"));
    click(world).await?;
    has_points(world).await
}

async fn slow(world: &mut World) -> Result<()> {
    let arrived = Arc::new(Notify::new());
    open(world).await?;
    world.host.spoil_once(MODULE, Fault::Held(arrived.clone()));
    click(world).await?;
    world.until(IS_BUSY).await?;
    world.act("nut().close()").await?;
    world.until(&format!("!({IS_BUSY}) && !shown(part('panel'))")).await?;
    click(world).await?;
    world.until(IS_BUSY).await?;
    arrived.notify_one();
    has_points(world).await?;
    ensure!(world.strings("codes").await?.is_empty(), "{:?}", world.recorded().await?);
    // The time limit, made shorter.
    open(world).await?;
    world
        .act("const { timeout } = AbortSignal; AbortSignal.timeout = () => timeout.call(AbortSignal, 100)")
        .await?;
    world.host.spoil_once(MODULE, Fault::Held(arrived.clone()));
    click(world).await?;
    fails(world, "load-failed").await?;
    arrived.notify_one();
    world.act("AbortSignal.timeout = () => new AbortController().signal").await?;
    recovers(world).await
}

async fn lost(world: &mut World) -> Result<()> {
    let never = Arc::new(Notify::new());
    open(world).await?;
    world.host.spoil_once(MODULE, Fault::Held(never));
    click(world).await?;
    world.until(IS_BUSY).await?;
    while !world.host.requests().iter().any(|request| request.contains(MODULE)) {
        world.until("true").await?;
    }
    world.host.vanish();
    fails(world, "load-failed").await?;
    world.host.come_back()?;
    recovers(world).await
}

/// An article whose module can be broken before it is compiled, by `tamper.js`.
const BROKEN: &str = "tests/broken.html";

async fn panic(world: &mut World) -> Result<()> {
    open_page(world, BROKEN).await?;
    world.act("window.broken = 'panic'").await?;
    for _ in 0..2 {
        click(world).await?;
        fails(world, "crashed").await?;
    }
    world.act("window.broken = ''").await?;
    recovers(world).await
}

/// A script that adds 400 kB to the article, for which the memory must grow.
const LENGTHEN: &str = "const more = document.querySelector('article p:last-of-type');
    for (let count = 0; count < 40; count++) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `${count} trains ran. `.repeat(700);
        more.after(paragraph);
    }";

async fn no_memory(world: &mut World) -> Result<()> {
    for (broken, code) in [("memory", "crashed"), ("instance", "load-failed")] {
        open_page(world, BROKEN).await?;
        world.act(&format!("window.broken = '{broken}'; {LENGTHEN}")).await?;
        click(world).await?;
        fails(world, code).await.context(broken)?;
        world.act("window.broken = ''").await?;
        recovers(world).await.context(broken)?;
    }
    Ok(())
}

async fn worker_dies(world: &mut World) -> Result<()> {
    world.open("tests/long.html").await?;
    world.until("window.tests").await?;
    let run = world.call("workerDies", vec![json!(5_000)]).await?;
    let workers = ["1 answers", "1 asked", "1 ends", "2 answers", "2 asked", "2 answers"];
    ensure!(run == json!({ "code": "crashed", "points": 3, "workers": workers }), "{run}");
    Ok(())
}

async fn left(world: &mut World) -> Result<()> {
    let arrived = Arc::new(Notify::new());
    open(world).await?;
    world.host.spoil_once(MODULE, Fault::Held(arrived.clone()));
    click(world).await?;
    world.until(IS_BUSY).await?;
    world.open("tests/empty.html").await?;
    arrived.notify_one();
    world.back().await?;
    world.until(&format!("part('button') && !({IS_BUSY})")).await?;
    if world.get("points().length").await? == 0 {
        click(world).await?;
    }
    has_points(world).await?;
    // If the browser kept the page, its download was aborted.
    world.forget_recorded().await
}

/// Returns a service worker that differs in its version.
fn next_version(script: &str) -> String {
    let after_scope = script.find(".scope").unwrap_or_default();
    let (before, version) = script.split_at(after_scope);
    format!("{before}{}", version.replacen("+\"", "+\"next-", 1))
}

async fn updated(world: &mut World) -> Result<()> {
    world.open("").await?;
    world.until("document.getElementById('offline').textContent.includes('offline')").await?;
    world.reload().await?;
    world.until("navigator.serviceWorker.controller && part('button')").await?;
    world.host.spoil_once("/sw.js", Fault::Edited(next_version));
    world.act("void navigator.serviceWorker.getRegistration().then((it) => it.update())").await?;
    world.until("shown(document.getElementById('update'))").await?;
    world.host.vanish();
    world.click("part('button')").await?;
    has_points(world).await?;
    world.act("window.old = true").await?;
    world.click("document.getElementById('reload')").await?;
    world.until("!window.old && document.readyState === 'complete' && part('button')").await?;
    world.click("part('button')").await?;
    has_points(world).await
}

fn without_room(script: &str) -> String {
    format!(
        "Cache.prototype.addAll = Cache.prototype.put = async () => {{ throw new DOMException('full', 'QuotaExceededError'); }};\n{script}"
    )
}

async fn storage_full(world: &mut World) -> Result<()> {
    world.host.spoil_once("/sw.js", Fault::Edited(without_room));
    world.open("").await?;
    world.click("part('button')").await?;
    has_points(world).await?;
    while !world.host.requests().iter().any(|request| request.contains("/sw.js")) {
        world.until("true").await?;
    }
    let gone = "new Promise((done) => {
        const look = async () => ((await navigator.serviceWorker.getRegistration()) ? requestAnimationFrame(look) : done('gone'));
        look();
    })";
    ensure!(world.settled(gone).await? == "gone");
    ensure!(world.get("document.getElementById('offline').textContent.includes('offline')").await? == false);
    Ok(())
}
