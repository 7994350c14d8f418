//! `cargo xtask clicks`: times clicks on the button, and follows the points to their sentences, on
//! saved pages.
//!
//! Each page is opened as for `cargo xtask pages`, with the widget below the first headline. All
//! files that a click needs are loaded, as when a pointer has come near. The browser makes a real
//! click, and the page measures the time from the event's time stamp to the points. A click on
//! "More" is timed next, without compilation. Finally, each point is followed to its sentence.

use crate::browsers::{Browser, Engine, prerequisites};
use crate::paths;
use crate::server::Server;
use crate::tasks::build::Build;
use crate::tasks::pages::{self, MODULE_PATH};
use anyhow::{Context, Result};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Time clicks and follow points on saved pages, in headless Chromium.
#[derive(clap::Args)]
pub struct Clicks {
    /// A file of JSON Lines, each with the "id" of a page.
    gold: PathBuf,
    /// The folder with the pages, each in a file ID.html.gz.
    pages_dir: PathBuf,
    /// The number of pages to open; later pages are left out.
    #[arg(long, default_value_t = usize::MAX)]
    first: usize,
}

impl Clicks {
    /// Times the clicks, and prints a report.
    ///
    /// # Errors
    /// Returns an error if a file cannot be read, or Chromium does not start or answer.
    pub fn run(&self, root: &Path) -> Result<()> {
        Build::default().run(root)?;
        prerequisites::install(Engine::Chromium, root)?;
        let server = Server::start(pages::router(&self.pages_dir, &paths::dist(root)), 0)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(self.click_all(root, &server))
    }

    async fn click_all(&self, root: &Path, server: &Server) -> Result<()> {
        let ids = pages::ids(&self.gold)?;
        let ids = &ids[..ids.len().min(self.first)];
        let browser = pages::start_chromium(root).await?;
        let mut seen = Vec::new();
        for (done, id) in ids.iter().enumerate() {
            pages::show_progress(done, ids.len());
            let taken = click(&browser, server, id).await.with_context(|| id.clone())?;
            let lost = taken["points"] != taken["found"];
            let moved = taken["shift"].as_f64() > Some(0.0) || taken["long"].as_f64() > Some(0.0);
            if lost || moved || !taken["error"].is_null() {
                println!("{id}: {taken}");
            }
            seen.push(taken);
        }
        browser.close().await;
        report(&seen);
        Ok(())
    }
}

/// Times the clicks on one page. Returns an object with `cold`, `warm` and `long` in ms, `shift`,
/// `points` and `found`, or an object with `error`.
async fn click(browser: &Browser, server: &Server, id: &str) -> Result<Value> {
    let module = json!(format!("{}{MODULE_PATH}nutgraf.js", server.origin()));
    browser.client.goto(&format!("{}/pages/{id}", server.origin())).await?;
    browser.load(include_str!("clicks.js")).await?;
    let button = browser.call("clicks.prepare", vec![module]).await.context("putting the widget there")?;
    press(browser, &button).await?;
    let taken = browser.call("clicks.settled", vec![json!("cold")]).await.context("the first click")?;
    if !taken["error"].is_null() {
        return Ok(taken);
    }
    let more = browser.call("clicks.more", vec![]).await?;
    if !more.is_null() {
        press(browser, &more).await?;
        browser.call("clicks.settled", vec![json!("warm")]).await.context("the second click")?;
    }
    browser.call("clicks.follow", vec![]).await.context("following the points")
}

/// Clicks an element as a reader would. If something covers the element, such as a cookie banner, a
/// script clicks it. After a scripted click, layout shifts are not counted, because it is not user
/// input.
async fn press(browser: &Browser, element: &Value) -> Result<()> {
    let id = element.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
    let id = id.with_context(|| format!("no element but {element}"))?;
    let element_ref = Element::from_element_id(browser.client.clone(), ElementRef::from(id.to_owned()));
    if element_ref.click().await.is_err() {
        browser.call("clicks.press", vec![element.clone()]).await?;
    }
    Ok(())
}

fn report(seen: &[Value]) {
    println!(
        "{} pages, {} without points",
        seen.len(),
        seen.iter().filter(|taken| !taken["error"].is_null()).count()
    );
    for (name, key) in [
        ("first click, ms", "cold"),
        ("second click, ms", "warm"),
        ("longest task, ms", "long"),
        ("layout shift", "shift"),
    ] {
        let mut numbers: Vec<f64> = seen.iter().filter_map(|taken| taken[key].as_f64()).collect();
        numbers.sort_by(f64::total_cmp);
        let at = |share: f64| {
            numbers.get(((numbers.len() as f64 - 1.0) * share).round() as usize).copied().unwrap_or_default()
        };
        println!("{name:<18} median {:>8.2}   p95 {:>8.2}   most {:>8.2}", at(0.5), at(0.95), at(1.0));
    }
    let sum = |key: &str| seen.iter().filter_map(|taken| taken[key].as_u64()).sum::<u64>();
    println!("{} of {} points lead to their sentence", sum("found"), sum("points"));
}
