//! Scenarios of pages that hide text. The browser must read every page of tests/pages like the
//! native reader, and a jump must open closed elements.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Context, Result, ensure};
use nutgraf::Page;
use serde_json::Value;
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
        let found = world.settled("extractText()").await?;
        let expected = visible_text(&folder)?;
        ensure!(found == expected.trim_end(), "{slug}: {found}\nnot {expected}");
        // Some of the pages have images that do not load.
        world.forget_recorded().await?;
        count += 1;
    }
    ensure!(count > 50, "{count} pages are too few");
    Ok(())
}

/// Returns the visible text of a page's article, or the code of the error.
fn visible_text(folder: &Path) -> Result<String> {
    if let Ok(visible) = read_to_string(folder.join("visible.txt")) {
        return Ok(visible);
    }
    let dump: Value = serde_json::from_str(&read_to_string(folder.join("page.json"))?)?;
    let numbers: Vec<i32> = serde_json::from_value(dump["numbers"].clone())?;
    let [descriptions, text, facts] =
        ["descriptions", "text", "facts"].map(|name| dump[name].as_str().unwrap_or_default());
    let found = Page::read(&numbers, descriptions, text, facts).article();
    Ok(found.map_or_else(|error| error.code().as_str().to_owned(), |found| found.article.text.into_owned()))
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
