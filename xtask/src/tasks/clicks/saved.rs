//! Times clicks on the button of saved pages, and follows the points to their sentences.
//!
//! Each page is opened as for `cargo xtask pages`, with the widget below the first headline. All
//! files that a click needs are loaded, as when a pointer has come near. The browser makes a real
//! click, and the page measures the time from the event's time stamp to the points. A click on
//! "More" is timed next, without compilation. Finally, each point is followed to its sentence.

use crate::browsers::Browser;
use crate::paths;
use crate::server::Server;
use crate::tasks::pages::{self, MODULE_PATH};
use anyhow::{Context, Result};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};
use std::path::Path;

/// Times the clicks on the first `first` pages that `gold` lists, and prints a report.
///
/// # Errors
/// Returns an error if a file cannot be read, or Chromium does not start or answer.
pub(super) async fn click_all(root: &Path, gold: &Path, pages_dir: &Path, first: usize) -> Result<()> {
    let server = Server::start(pages::router(pages_dir, &paths::dist(root)), 0)?;
    let ids = pages::ids(gold)?;
    let ids = &ids[..ids.len().min(first)];
    let browser = pages::start_chromium(root).await?;
    let mut seen = Vec::new();
    for (done, id) in ids.iter().enumerate() {
        pages::show_progress(done, ids.len());
        let taken = click(&browser, &server, id).await.with_context(|| id.clone())?;
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

/// Times the clicks on one page. Returns an object with `cold`, `warm` and `long` in ms, `shift`,
/// `points` and `found`, or an object with `error`.
async fn click(browser: &Browser, server: &Server, id: &str) -> Result<Value> {
    let module = json!(format!("{}{MODULE_PATH}nutgraf.js", server.origin()));
    browser.client.goto(&format!("{}/pages/{id}", server.origin())).await?;
    browser.load(include_str!("saved.js")).await?;
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
