//! Tests the browser extension in Chromium and Firefox: its popup, next to a page with the
//! strictest policy.

use crate::world::World;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use xtask::browsers::{Addon, Browser, Engine};
use xtask::build::extension;
use xtask::paths;

pub const NAME: &str = "the extension shows the points of a page, and leads to their sentences";

/// Runs before the popup's own script, and makes the test page the active tab. A driver cannot
/// press the toolbar button, so it opens the popup as a page in another window.
const PRELUDE: &str = "{
    const { tabs } = globalThis.browser ?? globalThis.chrome;
    const query = tabs.query.bind(tabs);
    tabs.query = async () => (await query({})).filter(({ url }) => url?.includes('/tests/'));
}";

/// Runs the scenario in a separate browser with the built extension.
pub async fn in_browser(engine: Engine, root: &Path) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let addon = testable(root, folder.path())?;
    let browser = Browser::start_with(&addon, engine, root).await?;
    let mut world = World::new(browser.client.clone(), engine, &paths::dist(root), "/").await?;
    let result = points_and_jump(&mut world, &addon.popup(engine)).await;
    browser.close().await;
    result
}

/// Copies the extension to `folder` with two changes: it may read all pages of this machine, as if
/// the reader had pressed the button (`activeTab`), and the popup contains [`PRELUDE`].
fn testable(root: &Path, folder: &Path) -> Result<Addon> {
    let mut files = extension::read(&extension::folder(root))?;
    let mut manifest: Value =
        serde_json::from_slice(files.get("manifest.json").context("no extension is built")?)?;
    ensure!(manifest["permissions"] == json!(["activeTab", "scripting"]), "more permissions than needed");
    manifest["host_permissions"] = json!(["http://127.0.0.1/*"]);
    files.insert("manifest.json".into(), manifest.to_string().into());
    let popup = String::from_utf8_lossy(files.get("popup.html").context("no popup")?).into_owned();
    let script = "<script type=\"module\"";
    let with_prelude = popup.replacen(script, &format!("<script src=\"prelude.js\"></script>{script}"), 1);
    ensure!(popup != with_prelude, "the popup has no script");
    files.insert("popup.html".into(), with_prelude.into());
    files.insert("prelude.js".into(), PRELUDE.into());
    let unpacked = folder.join("unpacked");
    extension::unpack(&files, &unpacked)?;
    let package = folder.join("nutgraf.xpi");
    fs::write(&package, extension::package(&files)?)?;
    let id = manifest["browser_specific_settings"]["gecko"]["id"].as_str().context("no id")?.to_owned();
    Ok(Addon { folder: unpacked, package, id })
}

async fn points_and_jump(world: &mut World, popup: &str) -> Result<()> {
    world.open("tests/locked.html").await?;
    let page = world.window().await?;
    world.open_window(popup).await?;
    let view = world.window().await?;
    let points = "[...document.querySelectorAll('.point')]";
    world.until(&format!("{points}.length === 3")).await?;
    let found = world.strings(&format!("{points}.map((point) => point.textContent)")).await?;
    ensure!(world.get("document.querySelector('h1').textContent").await? == "Key points");
    world.click("document.getElementById('more')").await?;
    world.until(&format!("{points}.length === 4 && document.activeElement.id === 'more'")).await?;
    world.click("document.getElementById('fewer')").await?;
    world.until(&format!("{points}.length === 3")).await?;
    world.click(&format!("{points}[2]")).await?;
    world.until(&format!("{points}[2].getAttribute('aria-current') === 'true'")).await?;
    world.switch_to(&page).await?;
    let is_marked = "CSS.highlights.get('nutgraf')?.size === 1 || !getSelection().isCollapsed";
    world.until(is_marked).await?;
    let sentence = json!(found[2]);
    let in_view = format!(
        "[...document.querySelectorAll('article p')].some((one) => {{
            const {{ top, bottom }} = one.getBoundingClientRect();
            return one.textContent.includes({sentence}) && bottom > 0 && top < innerHeight;
        }})"
    );
    world.until(&in_view).await?;
    ensure!(world.get("'nutgraf' in window").await? == false, "the page sees the extension");
    world.console_is_empty().await?;
    world.open("tests/empty.html").await?;
    world.switch_to(&view).await?;
    world.act("location.reload()").await?;
    world.until("/No article/.test(document.querySelector('.message')?.textContent)").await
}
