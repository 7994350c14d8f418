//! Scenarios of publishers and keyboard users: focus, "More" and "Fewer", events, attributes,
//! removal.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Result, ensure};
use serde_json::json;

/// Keys as WebDriver encodes them (W3C WebDriver, "keyboard actions").
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "the keyboard alone opens, asks for more, closes, and never loses the focus" => keyboard,
        "fewer ends at one sentence, more at the long form" => steps,
        "events tell the page what happens" => events,
        "a page can replace the jump" => prevented_jump,
        "attributes may change at any time" => attributes,
        "an invalid attribute is reported, and can be corrected without a reload" => bad_attribute,
        "a widget that is removed leaves nothing behind, and works where it is put again" => removal,
        "properties and methods do what the button does" => methods,
    ]
}

async fn keyboard(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    world.type_into("part('button')", ENTER).await?;
    world.until("points().length === 3").await?;
    ensure!(world.get("widget().activeElement === part('button')").await? == true, "opening moved the focus");
    world.type_into("widget().getElementById('more')", ENTER).await?;
    world.until("points().length === 4").await?;
    ensure!(world.get("widget().activeElement.id").await? == "more", "a step lost the focus");
    world.type_into("parts('point')[0]", ESCAPE).await?;
    world.until("!shown(part('panel')) && widget().activeElement === part('button')").await
}

async fn steps(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.click("part('button')").await?;
    for shown in 4..=7 {
        world.click("widget().getElementById('more')").await?;
        world.until(&format!("points().length === {shown}")).await?;
    }
    ensure!(world.get("widget().getElementById('more').getAttribute('aria-disabled')").await? == "true");
    for shown in (1..=6).rev() {
        world.click("widget().getElementById('fewer')").await?;
        world.until(&format!("points().length === {shown}")).await?;
    }
    ensure!(world.get("widget().getElementById('fewer').getAttribute('aria-disabled')").await? == "true");
    Ok(())
}

async fn events(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordAll()").await?;
    world.click("part('button')").await?;
    world.until("points().length").await?;
    world.click("parts('point')[1]").await?;
    world.click("part('button')").await?;
    world.until("heard.length === 4").await?;
    let heard = world.strings("heard").await?;
    ensure!(heard == ["summary", "toggle true", "jump 1", "toggle false"], "{heard:?}");
    Ok(())
}

async fn prevented_jump(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("preventJumps()").await?;
    world.click("part('button')").await?;
    world.until("points().length").await?;
    world.click("parts('point')[0]").await?;
    world.until("window.wanted === points()[0]").await?;
    ensure!(world.get("[CSS.highlights.size, location.hash]").await? == json!([0, ""]));
    Ok(())
}

async fn attributes(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    let set = |name: &str, value: &str| {
        format!("void document.querySelector('nut-graf').setAttribute('{name}', '{value}')")
    };
    world.get(&set("sentences", "2")).await?;
    world.until("points().length === 2").await?;
    world.get(&set("type", "tldr")).await?;
    world.until("!part('list') && part('text').textContent.includes(points()[1])").await?;
    world.get(&set("type", "headline")).await?;
    world.until("points().length === 1 && !part('steps')").await
}

async fn bad_attribute(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordAll()").await?;
    world.get("void document.querySelector('nut-graf').setAttribute('sentences', 'many')").await?;
    world.click("part('button')").await?;
    world.until("shown(part('error')) && heard.includes('error bad-option')").await?;
    world.get("void document.querySelector('nut-graf').setAttribute('sentences', '1')").await?;
    world.click("part('button')").await?;
    world.until("points().length === 1 && !shown(part('error'))").await?;
    // The error is logged for developers.
    world.forget_recorded().await
}

async fn removal(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.click("part('button')").await?;
    world.until("points().length").await?;
    world.click("parts('point')[0]").await?;
    world.until("CSS.highlights.size === 1").await?;
    world.get("void (window.taken = document.querySelector('nut-graf')).remove()").await?;
    let left = world.get("[CSS.highlights.size, document.adoptedStyleSheets.length]").await?;
    ensure!(left == json!([0, 0]), "highlights and sheets left: {left}");
    world.act("clickInPassing()").await?;
    world.get("void document.querySelector('h1').after(taken)").await?;
    ensure!(world.get("part('button').hasAttribute('aria-busy')").await? == false, "still busy");
    world.click("part('button')").await?;
    world.until("points().length === 3").await
}

async fn methods(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    world.get("void document.querySelector('nut-graf').show()").await?;
    world.until("document.querySelector('nut-graf').open && points().length === 3").await?;
    let same = "document.querySelector('nut-graf').summary.points.map(({ text }) => text).join() === points().join()";
    ensure!(world.get(same).await? == true);
    world.get("document.querySelector('nut-graf').close()").await?;
    ensure!(world.get("shown(part('panel'))").await? == false);
    Ok(())
}
