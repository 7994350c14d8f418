//! Scenarios of pages that hide text. The browser must read every page of tests/pages like the
//! native reader, and a jump must open closed elements.

use super::{Scenario, scenarios};
use crate::parity;
use crate::world::World;
use anyhow::{Context, Result, ensure};
use nutgraf::{Error, Length, Options, Page, summarize_page};
use serde_json::{Value, json};
use std::fs::read_to_string;
use std::path::Path;

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "every page is read as it is natively, without its hidden text" => reads_pages,
        "a jump opens the details, the hidden part or the tab around its sentence" => jump_opens,
    ]
}

/// Pages for which `readPage` is given an element, which only a script in the page can do.
const READ_FROM_AN_ELEMENT: [&str; 2] = ["root-is-given", "two-articles-near-the-second"];

async fn reads_pages(world: &mut World) -> Result<()> {
    let mut count = 0;
    for folder in std::fs::read_dir(xtask::paths::root().join("tests/pages"))? {
        let folder = folder?.path();
        let slug = folder.file_name().and_then(|name| name.to_str()).context("a name")?;
        if READ_FROM_AN_ELEMENT.contains(&slug) {
            continue;
        }
        world.open(&format!("reading/{slug}/page.html")).await?;
        let answer = world.settled("readArticle()").await?;
        check(answer.as_str().unwrap_or_default(), &folder).with_context(|| slug.to_owned())?;
        // Some of the pages have images that do not load.
        world.forget_recorded().await?;
        count += 1;
    }
    ensure!(count > 50, "{count} pages are too few");
    Ok(())
}

/// Compares what a browser reads in the page of `folder` with the native results: the article and
/// its summary or, if the page hides a part of its text, the text that readers see.
fn check(answer: &str, folder: &Path) -> Result<()> {
    if let Ok(visible) = read_to_string(folder.join("visible.txt")) {
        let answer: Value = serde_json::from_str(answer)?;
        ensure!(answer["article"]["text"] == visible.trim_end(), "{answer}\nhas not the text {visible}");
        return Ok(());
    }
    let dump: Value = serde_json::from_str(&read_to_string(folder.join("page.json"))?)?;
    let numbers: Vec<i32> = serde_json::from_value(dump["numbers"].clone())?;
    let [descriptions, text, facts] =
        ["descriptions", "text", "facts"].map(|name| dump[name].as_str().unwrap_or_default());
    let found = Page::read(&numbers, descriptions, text, facts).article();
    let article = found.as_ref().map(|found| parity::article(&found.article)).map_err(Error::clone);
    let summary = found.and_then(|found| {
        let summary = summarize_page(&found, &Options::new().with_length(Length::Long))?;
        Ok(parity::summary(&summary, &found.article.text))
    });
    let expected = json!({ "article": parity::or_error(article), "summary": parity::or_error(summary) });
    parity::check(answer, &expected)
}

async fn jump_opens(world: &mut World) -> Result<()> {
    for (page, closed) in [("answers-that-open", 3), ("questions-and-tabs", 3)] {
        world.open(&format!("reading/{page}/page.html")).await?;
        world.act("runTabs(); addWidget()").await?;
        world.until("nut()?.shadowRoot").await?;
        world.click("part('button')").await?;
        world.until("points().length > 3").await?;
        ensure!(world.get("closedParts().length").await? == closed, "{page} is open already");
        let points = world.strings("points()").await?;
        for index in 0..points.len() {
            world.click(&format!("parts('point')[{index}]")).await?;
            world
                .until("CSS.highlights.size === 1 && highlighted().getBoundingClientRect().height > 0")
                .await?;
        }
    }
    Ok(())
}
