//! Scenarios of publishers: all ways to put the button on a page.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Result, ensure};

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "a script tag alone inserts the button at its target" => script_only,
        "the standalone script works, even in a page opened from disk" => standalone,
        "a bookmarklet inserts the button into any page" => bookmark,
        "nutgraf-base tells where the files are" => moved,
        "a jump reaches its sentence on a page that grows while it scrolls, and can be repeated" => arrives,
        "a page that forbids WebAssembly gets the same points" => without_wasm,
    ]
}

async fn script_only(world: &mut World) -> Result<()> {
    world.open("tests/script-only.html").await?;
    world.until("document.querySelector('h1 + nut-graf')").await?;
    world.click("part('button')").await?;
    world.until("points().length").await?;
    let element = "document.querySelector('nut-graf')";
    ensure!(world.get(&format!("{element}.getAttribute('type')")).await? == "tldr");
    ensure!(world.get(&format!("{element}.summary.points.length")).await? == 2);
    Ok(())
}

async fn standalone(world: &mut World) -> Result<()> {
    world.open("tests/standalone.html").await?;
    world.until("document.querySelector('article > nut-graf:first-child')").await?;
    let loaded = world.host.requests().len();
    world.click("part('button')").await?;
    world.until("points().length").await?;
    ensure!(world.requests_since(loaded).is_empty(), "{:?}", world.requests_since(loaded));
    let points = world.strings("points()").await?;
    world.forget_recorded().await?;
    world.open_file("standalone.html").await?;
    world.until("part('button')").await?;
    world.click("part('button')").await?;
    world.until("points().length").await?;
    ensure!(world.strings("points()").await? == points);
    world.open("tests/standalone.html").await
}

async fn bookmark(world: &mut World) -> Result<()> {
    world.open("tests/unaware.html").await?;
    let bookmark = r#"void (s => { s.src = "../nutgraf.standalone.js"; s.dataset.nutgrafTarget = "article h1"; document.head.append(s); })(document.createElement("script"))"#;
    world.act(bookmark).await?;
    world.until("part('button')").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await
}

async fn moved(world: &mut World) -> Result<()> {
    world.open("tests/base.html").await?;
    world.click("part('button')").await?;
    world.until("points().length").await?;
    let files: Vec<_> =
        world.host.requests().into_iter().filter(|request| request.contains("/nutgraf")).collect();
    for file in ["nutgraf-panel.js", "nutgraf.wasm", "nutgraf-words/sv.json"] {
        let requests: Vec<_> = files.iter().filter(|request| request.contains(file)).collect();
        ensure!(requests == [&format!("GET /files/{file} 200")], "{files:?}");
    }
    Ok(())
}

async fn arrives(world: &mut World) -> Result<()> {
    world.open("tests/growing.html").await?;
    world.get("document.querySelector('nut-graf').setAttribute('sentences', '12')").await?;
    world.click("part('button')").await?;
    world.until("points().length").await?;
    let last = "document.querySelector('nut-graf').summary.points.at(-1).range.getBoundingClientRect()";
    ensure!(world.get(&format!("{last}.top > 3000")).await? == true, "the last point is too near to jump to");
    world.click("parts('point').at(-1)").await?;
    let grown = "document.getElementById('late').style.height === '14000px'";
    world
        .until(&format!("{grown} && (({{ top, bottom }}) => top >= 0 && bottom <= innerHeight)({last})"))
        .await
}

async fn without_wasm(world: &mut World) -> Result<()> {
    world.open("tests/script-only.html").await?;
    world.get("document.querySelector('nut-graf').removeAttribute('type')").await?;
    world.get("document.querySelector('nut-graf').setAttribute('sentences', '3')").await?;
    world.click("part('button')").await?;
    world.until("points().length").await?;
    let points = world.strings("points()").await?;
    world.open("tests/no-wasm.html").await?;
    world.click("part('button')").await?;
    world.until("points().length").await?;
    ensure!(world.strings("points()").await? == points);
    let asked = world.host.requests();
    ensure!(asked.iter().any(|request| request == "GET /nutgraf.plain.js 200"), "{asked:#?}");
    // The browser reports the policy violation; nothing else may have gone wrong.
    let recorded = world.recorded().await?;
    ensure!(
        recorded.iter().all(|noted| noted.contains("violation of script-src: wasm-eval")),
        "{recorded:#?}"
    );
    world.forget_recorded().await
}
