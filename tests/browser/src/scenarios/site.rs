//! Scenarios of the site: the demonstration article, the box for any text, offline use, sub-paths.

use super::{Scenario, access, scenarios};
use crate::world::World;
use anyhow::{Result, ensure};

pub fn all() -> Vec<Scenario> {
    let mut all = scenarios![
        "/",
        "the demonstration article is summarized" => demonstration,
        "a pasted text is summarized, and a point selects its sentence" => pasted_text,
        "after one visit the site works with the network off" => works_offline,
        "each of six papers gets a summary of its own story" => gallery,
        "axe-core finds nothing on any page of the site" => pages_are_accessible,
    ];
    all.extend(scenarios![
        "/papers/courier/",
        "the site works under a sub-path" => demonstration,
        "under a sub-path, after one visit, the site works with the network off" => works_offline,
    ]);
    all
}

async fn demonstration(world: &mut World) -> Result<()> {
    world.open("").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3 && shown(part('panel'))").await?;
    let strays = world
        .strings("points().filter((point) => ![...document.querySelectorAll('article p')].some((p) => p.textContent.includes(point)))")
        .await?;
    ensure!(strays.is_empty(), "not of the article: {strays:?}");
    let missing: Vec<_> =
        world.host.requests().into_iter().filter(|request| !request.ends_with(" 200")).collect();
    ensure!(missing.is_empty(), "{missing:?}");
    Ok(())
}

async fn gallery(world: &mut World) -> Result<()> {
    world.open("gallery.html").await?;
    for paper in 0..6 {
        world.click(&format!("part('button', {paper})")).await?;
        world.until(&format!("points({paper}).length")).await?;
    }
    let foreign = world
        .strings("[...document.querySelectorAll('article')].flatMap((article, paper) => points(paper).filter((point) => !article.textContent.includes(point)))")
        .await?;
    ensure!(foreign.is_empty(), "not in the paper's own story: {foreign:?}");
    let kinds = "[points(1).length, parts('tab', 2).length, parts('heading', 5).length]";
    ensure!(world.get(kinds).await? == serde_json::json!([1, 3, 3]), "{}", world.get(kinds).await?);
    Ok(())
}

async fn pages_are_accessible(world: &mut World) -> Result<()> {
    for page in ["", "documentation.html", "gallery.html", "summarizer.html"] {
        world.open(page).await?;
        access::load_axe(world).await?;
        let found = access::violations(world, "html").await?;
        ensure!(found.is_empty(), "{page}: {found:#?}");
    }
    Ok(())
}

const TEXT: &str = "The library on Mill Lane will open on Sundays from May. The council found the money by renting out \
     the reading room in the evenings. Two librarians will be hired, one of them for the children's books. \
     Visitors had asked for Sunday hours in every survey since 2015. A café is planned for the autumn. \
     The old card catalogue stays where it is.";

async fn pasted_text(world: &mut World) -> Result<()> {
    world.open("").await?;
    world.type_into("document.getElementById('text')", TEXT).await?;
    world.click("document.querySelector('#tool [type=submit]')").await?;
    world.until("document.querySelectorAll('#points li').length === 4 && shown(document.getElementById('points'))").await?;
    let points =
        world.strings("[...document.querySelectorAll('#points li')].map((item) => item.textContent)").await?;
    ensure!(points.iter().all(|point| TEXT.contains(point.as_str())), "{points:?}");
    world.click("document.querySelector('#points li:nth-child(2) button')").await?;
    world.until("(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.getElementById('text')) === document.querySelectorAll('#points li')[1].textContent").await
}

/// Waits until the page reports that it no longer needs the network, shuts the host down, and
/// reloads the page.
pub(super) async fn go_offline(world: &mut World) -> Result<()> {
    world
        .act("navigator.serviceWorker.ready.then((registration) => (window.registration = registration))")
        .await?;
    let said = "document.getElementById('offline').textContent.includes('offline')";
    world.until(&format!("{said} && (window.stateThen ??= registration.active.state)")).await?;
    ensure!(world.get("stateThen").await? == "activated", "said before the service worker answers requests");
    world.host.vanish();
    world.reload().await
}

async fn works_offline(world: &mut World) -> Result<()> {
    world.open("").await?;
    go_offline(world).await?;
    world.click("part('button')").await?;
    world.until("points().length === 3 && shown(part('panel'))").await?;
    world.type_into("document.getElementById('text')", TEXT).await?;
    world.click("document.querySelector('#tool [type=submit]')").await?;
    world.until("document.querySelectorAll('#points li').length === 4").await
}
