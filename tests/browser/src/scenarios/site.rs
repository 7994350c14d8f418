//! Scenarios of the site: demo article, *Summarize any text*, offline use, sub-paths.

use super::{Scenario, access, scenarios};
use crate::world::World;
use anyhow::{Context, Result, ensure};
use xtask::build::dist::file_names;

pub fn all() -> Vec<Scenario> {
    let mut all = scenarios![
        "/",
        "the demonstration article is summarized" => demonstration,
        "a pasted text is summarized, and points and sentences lead to each other" => pasted_text,
        "a pasted page is summarized without its menu" => pasted_page,
        "the text of a link to the page is summarized, and leaves the address" => text_in_address,
        "PDF, Word and EPUB files are summarized" => files,
        "what cannot be read is refused with a reason" => refusals,
        "a text that another app shares is summarized" => shared_text,
        "a bookmark adds the opened button to a page" => bookmarklet,
        "after one visit the site works with the network off" => works_offline,
        "each of the six papers gets a summary of its own story" => gallery,
        "axe-core finds nothing on any page of the site" => pages_are_accessible,
        "every example of the documentation for pages works" => crate::examples::in_pages,
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
    let strays = world.strings("pointsOutside(document.querySelector('article'))").await?;
    ensure!(strays.is_empty(), "not of the article: {strays:?}");
    let missing: Vec<_> =
        world.host.requests().into_iter().filter(|request| !request.ends_with(" 200")).collect();
    ensure!(missing.is_empty(), "{missing:?}");
    Ok(())
}

async fn bookmarklet(world: &mut World) -> Result<()> {
    world.open("").await?;
    world.until("shown(document.getElementById('bookmarklet'))").await?;
    let address = world.get("document.getElementById('bookmarklet').href").await?;
    let code = world.get(&format!("codeOf({address})")).await?;
    let code = code.as_str().context("the bookmark has no code")?;
    world.open("tests/unaware.html").await?;
    world.act(code).await?;
    world.until("document.querySelector('h1 + nut-graf') && points().length === 3").await?;
    world.until("shown(part('panel'))").await?;
    // A second press opens the panel again.
    world.click("part('button')").await?;
    world.until("!shown(part('panel'))").await?;
    world.act(code).await?;
    world.until("shown(part('panel'))").await?;
    ensure!(world.get("document.querySelectorAll('nut-graf').length").await? == 1);
    Ok(())
}

async fn gallery(world: &mut World) -> Result<()> {
    world.open("gallery.html").await?;
    for paper in 0..6 {
        world.click(&format!("part('button', {paper})")).await?;
        world.until(&format!("points({paper}).length")).await?;
    }
    let foreign = world.strings("pointsOfOtherPapers()").await?;
    ensure!(foreign.is_empty(), "not in the paper's own story: {foreign:?}");
    let kinds = "[points(1).length, parts('tab', 2).length, parts('heading', 5).length]";
    ensure!(world.get(kinds).await? == serde_json::json!([1, 3, 3]), "{}", world.get(kinds).await?);
    Ok(())
}

/// Returns the names of all pages of the site.
fn pages(world: &World) -> Result<Vec<String>> {
    let names = file_names(world.host.dist())?;
    Ok(names.into_iter().filter(|name| name.ends_with(".html")).collect())
}

async fn pages_are_accessible(world: &mut World) -> Result<()> {
    for page in pages(world)? {
        world.open(&page).await?;
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

async fn summarize_typed(world: &World, text: &str) -> Result<()> {
    world.type_into("document.getElementById('text')", text).await?;
    world.click("document.querySelector('#tool [type=submit]')").await?;
    world.until("isDone()").await
}

async fn pasted_text(world: &mut World) -> Result<()> {
    world.open("text.html").await?;
    summarize_typed(world, TEXT).await?;
    let points = world.strings("pointsOfText()").await?;
    ensure!(points.len() == 3 && points.iter().all(|point| TEXT.contains(point.as_str())), "{points:?}");
    world.until("restsAtAnswer()").await?;
    world.click("document.querySelectorAll('#points button')[1]").await?;
    world.until("document.activeElement.matches('mark[data-point=\"1\"]')").await?;
    let marked =
        world.strings("[...document.querySelectorAll('mark')].map((mark) => mark.firstChild.data)").await?;
    ensure!(marked == points, "{marked:?}");
    world.click("document.querySelector('mark[data-point=\"2\"] button')").await?;
    world.until("document.activeElement === document.querySelectorAll('#points button')[2]").await
}

async fn pasted_page(world: &mut World) -> Result<()> {
    world.open("text.html").await?;
    let page = format!(
        "<html><body><nav>Home News Weather</nav><article><h1>Sunday hours</h1><p>{TEXT}</p></article></body></html>"
    );
    summarize_typed(world, &page).await?;
    let text = world.get("document.getElementById('source').textContent").await?;
    let text = text.as_str().unwrap_or_default();
    ensure!(text.contains("children's books") && !text.contains("Weather") && !text.contains('<'), "{text}");
    Ok(())
}

async fn text_in_address(world: &mut World) -> Result<()> {
    world.open(&format!("text.html?title=Sunday%20hours&text={}", TEXT.replace(' ', "%20"))).await?;
    world.until("isDone()").await?;
    let points = world.strings("pointsOfText()").await?;
    ensure!(points.len() == 3, "{points:?}");
    let title = world.get("document.getElementById('result-title').textContent + location.search").await?;
    ensure!(title == "Sunday hours", "{title}");
    Ok(())
}

async fn files(world: &mut World) -> Result<()> {
    for file in ["ferry.pdf", "ferry.docx", "ferry.epub"] {
        world.open("text.html").await?;
        world.choose_file("#file", &fixture(file)).await?;
        world.until("isDone()").await?;
        let refusal = world.get("refusal()").await?;
        ensure!(refusal == "", "{file}: {refusal}");
        let source = world.get("document.getElementById('source').textContent").await?;
        let source = source.as_str().unwrap_or_default();
        for part in ["Orsund and Halm will run all night", "with new engines", "the boats stop."] {
            ensure!(source.contains(part), "{file} has no {part:?}: {source}");
        }
        let points = world.strings("pointsOfText()").await?;
        ensure!(
            points.len() == 3 && points.iter().all(|point| point.ends_with(['.', '”'])),
            "{file}: {points:?}"
        );
    }
    Ok(())
}

/// Returns the path of a test file for a reader to open.
fn fixture(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("files").join(name)
}

async fn refusals(world: &mut World) -> Result<()> {
    world.open("text.html").await?;
    for (text, reason) in [
        ("https://example.org/news", "address"),
        ("Hi.", "short already"),
        ("One sentence. And a second one.", "short already"),
    ] {
        world.act("document.getElementById('clear').click()").await?;
        summarize_typed(world, text).await?;
        let refusal = world.get("refusal()").await?;
        ensure!(refusal.as_str().is_some_and(|refusal| refusal.contains(reason)), "{text}: {refusal}");
    }
    world.choose_file("#file", &fixture("picture.pdf")).await?;
    world.until("isDone() && refusal().includes('pictures of pages')").await?;
    world.choose_file("#file", &fixture("damaged.docx")).await?;
    world.until("isDone() && refusal().includes('damaged')").await
}

/// Shares a text with the installed site: posts the form that the system posts.
async fn shared_text(world: &mut World) -> Result<()> {
    world.open("text.html").await?;
    world.until("document.getElementById('offline').textContent.includes('offline')").await?;
    world.act(&format!("shareText({})", serde_json::json!(TEXT))).await?;
    world.until("isDone() && pointsOfText().length === 3").await
}

/// Waits until the site works offline, shuts the host down, and reloads the page.
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
    world.open("text.html").await?;
    world.choose_file("#file", &fixture("ferry.docx")).await?;
    world.until("isDone()").await?;
    world.until("pointsOfText().length === 3").await
}
