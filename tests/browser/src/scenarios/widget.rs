//! Scenarios of a reader who sees `<nut-graf>` on a publisher's page.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Result, ensure};

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "a click shows Loading… and then the key points" => click_shows_points,
        "every point is a sentence of the article" => points_are_of_the_article,
        "a second click hides the points, a third shows them again" => toggles,
        "a point leads to its sentence, and the page is not changed" => jumps,
        "two widgets on one page work side by side" => two_widgets,
        "a page without an article says so" => no_article,
    ]
}

async fn click_shows_points(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    ensure!(world.get("part('button').getAttribute('aria-expanded')").await? == "false");
    ensure!(world.get("part('button').textContent.trim()").await? == "Summarize");
    world.act("recordButton()").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3 && shown(part('panel'))").await?;
    let states = world.strings("states").await?;
    ensure!(states.iter().any(|state| state == "Loading… true"), "no Loading… among {states:?}");
    ensure!(world.get("part('button').getAttribute('aria-expanded')").await? == "true");
    ensure!(world.get("part('button').getAttribute('aria-busy')").await? != "true");
    Ok(())
}

async fn points_are_of_the_article(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.click("part('button')").await?;
    world.until("points().length").await?;
    let strays = world.strings("pointsOutside(document.querySelector('article'))").await?;
    ensure!(strays.is_empty(), "not of the article: {strays:?}");
    Ok(())
}

async fn toggles(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.click("part('button')").await?;
    world.until("shown(part('panel'))").await?;
    world.click("part('button')").await?;
    world.until("!shown(part('panel')) && part('button').getAttribute('aria-expanded') === 'false'").await?;
    world.click("part('button')").await?;
    world.until("shown(part('panel')) && points().length === 3").await
}

async fn jumps(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    // The attributes of the widget itself, such as `open`, are not part of the page.
    let page = "document.body.innerHTML.replace(/<nut-graf[^>]*>/, '')";
    let before = world.get(page).await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("parts('point')[2]").await?;
    world.until("isInView(paragraphWith(points()[2]))").await?;
    ensure!(world.get(page).await? == before, "the page was changed");
    Ok(())
}

async fn two_widgets(world: &mut World) -> Result<()> {
    world.open("tests/two.html").await?;
    world.click("part('button', 0)").await?;
    world.until("points(0).length").await?;
    ensure!(world.get("points(1).length").await? == 0, "one click opened both");
    world.click("part('button', 1)").await?;
    world.until("points(1).length").await?;
    ensure!(
        world.strings("points(0)").await? != world.strings("points(1)").await?,
        "two articles, one summary"
    );
    let strays = world.strings("pointsOfOtherStories()").await?;
    ensure!(strays.is_empty(), "of the other article: {strays:?}");
    Ok(())
}

async fn no_article(world: &mut World) -> Result<()> {
    world.open("tests/empty.html").await?;
    world.click("part('button')").await?;
    world.until("shown(part('error'))").await?;
    ensure!(world.get("points().length").await? == 0);
    ensure!(world.get("part('button').getAttribute('aria-busy')").await? != "true");
    Ok(())
}
