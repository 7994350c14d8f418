//! Scenarios of pages that change around the widget: navigation, infinite scrolling, other copies
//! of the module.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Result, ensure};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "navigation inside a page resets the widget" => navigation,
        "with infinite scrolling, each article has its own points" => endless,
        "a second copy of the script does not affect the first" => second_copy,
        "a page that was left with an open panel returns with it" => comes_back,
        "a widget that is removed while it reads aloud leaves nothing behind" => removed,
    ]
}

async fn navigation(world: &mut World) -> Result<()> {
    world.open("tests/two.html").await?;
    world.act("keepSecondStory()").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("parts('point')[0]").await?;
    world.until("CSS.highlights.size === 1").await?;
    let first = world.strings("points()").await?;
    // An address with another fragment is still the same page.
    world.act("location.hash = 'part-2'").await?;
    ensure!(world.get("nut().open").await? == true);
    world.act("openSecondStory()").await?;
    world
        .until("!nut().open && !shown(part('panel')) && CSS.highlights.size === 0 && !shown(part('back'))")
        .await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    let second = world.strings("points()").await?;
    ensure!(second.iter().all(|point| !first.contains(point)), "the old article's points");
    Ok(())
}

async fn endless(world: &mut World) -> Result<()> {
    world.open("tests/two.html").await?;
    world.act("replaceWidgets()").await?;
    for index in [0, 1] {
        world.click(&format!("part('button', {index})")).await?;
        world.until(&format!("points({index}).length >= 3")).await?;
    }
    let strays = world.strings("pointsOfOtherStories()").await?;
    ensure!(strays.is_empty(), "of the other article: {strays:?}");
    // Only one sentence is highlighted at a time, of whichever widget.
    world.act("parts('point', 0)[0].click(); parts('point', 1)[0].click()").await?;
    world.until("CSS.highlights.size === 1 && highlighted().toString() === points(1)[0]").await
}

async fn second_copy(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    ensure!(world.settled("isFirstCopyKept()").await? == true);
    world.click("part('button')").await?;
    world.until("points().length === 3").await
}

async fn comes_back(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.act("recordReturn()").await?;
    world.open("tests/empty.html").await?;
    world.until("part('button')").await?;
    world.back().await?;
    world
        .until("document.title === 'Night trains return to the valley' && document.readyState === 'complete'")
        .await?;
    // A driver may disable the back/forward cache; then the page is loaded again, and works like a
    // new one.
    if world.get("window.same === true").await? == true {
        world.until("persisted && points().length === 3 && shown(part('panel'))").await?;
    }
    world.until("part('button')").await?;
    if world.get("nut().open").await? == false {
        world.click("part('button')").await?;
    }
    world.until("points().length === 3 && shown(part('panel'))").await?;
    world.click("parts('point')[0]").await?;
    world.until("shown(part('back'))").await
}

async fn removed(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordSilence()").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("parts('point')[1]").await?;
    world.until("shown(part('back'))").await?;
    world.act("part('unfold').click(); part('listen').click()").await?;
    world.act("window.taken = nut(); taken.remove()").await?;
    ensure!(
        world.get("[CSS.highlights.size, document.adoptedStyleSheets.length, silenced, taken.open]").await?
            == json!([0, 0, true, false])
    );
    world.act("document.querySelector('h1').after(taken)").await?;
    ensure!(world.get("shown(part('back'))").await? == false);
    world.click("part('button')").await?;
    world.until("points().length === 3").await
}
