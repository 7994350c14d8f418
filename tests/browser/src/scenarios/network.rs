//! Scenarios of the network: the widget's requests, and failures.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Result, ensure};

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "the recorder notices errors of a page" => recorder_works,
        "a page requests the button alone, and the first click the panel and the wasm" => asks_for_three_files,
        "once loaded, nothing is requested" => silent_after_load,
        "a failed load is reported and can be repeated" => tries_again,
    ]
}

/// Checks that the recorder records errors. All other scenarios rely on that: they end with a check
/// that it has recorded none.
async fn recorder_works(world: &mut World) -> Result<()> {
    world.open("tests/wrong.html").await?;
    for wrong in
        ["console.warn: a word", "error: ", "unhandled rejection: ", "violation of script-src", "/missing.js"]
    {
        let recorded = "JSON.parse(sessionStorage.getItem('recorded'))";
        world.until(&format!("{recorded}.some((noted) => noted.includes('{wrong}'))")).await?;
    }
    world.forget_recorded().await
}

async fn asks_for_three_files(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    let mut loaded = world.host.requests();
    loaded.sort();
    let expected = ["GET /nutgraf.js 200", "GET /recorder.js 200", "GET /tests/article.html 200"];
    ensure!(loaded == expected, "{loaded:?}");
    world.click("part('button')").await?;
    world.until("points().length").await?;
    let mut clicked = world.requests_since(3);
    clicked.sort();
    ensure!(clicked == ["GET /nutgraf-panel.js 200", "GET /nutgraf.wasm 200"], "{clicked:?}");
    Ok(())
}

async fn silent_after_load(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    let loaded = world.host.requests().len();
    for shown in ["4", "5"] {
        world.click("widget().getElementById('more')").await?;
        world.until(&format!("points().length === {shown}")).await?;
    }
    world.click("parts('point')[0]").await?;
    world.click("part('button')").await?;
    world.until("!shown(part('panel'))").await?;
    world.click("part('button')").await?;
    world.until("shown(part('panel'))").await?;
    ensure!(world.requests_since(loaded).is_empty(), "{:?}", world.requests_since(loaded));
    // The page's own list contains every request of a script, even those that never reached our
    // host.
    let asked = world.strings("performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => !path.includes('icon')).sort()").await?;
    ensure!(asked == ["/nutgraf-panel.js", "/nutgraf.js", "/nutgraf.wasm", "/recorder.js"], "{asked:?}");
    Ok(())
}

async fn tries_again(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.host.fail_once("/nutgraf.wasm");
    // The click is scripted: a pointer over the button would start the download before the click,
    // and that download would be the one that fails.
    world.get("void part('button').click()").await?;
    world.until("shown(part('error')) && part('again')").await?;
    ensure!(world.get("points().length").await? == 0);
    world.click("part('again')").await?;
    world.until("points().length === 3 && !shown(part('error'))").await?;
    // The failed load is logged for developers.
    world.forget_recorded().await
}
