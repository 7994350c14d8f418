//! Times the first click on a phone: nothing is loaded but the page and its button.
//!
//! Each click is in a new tab, which has its own process, and at new addresses, so that no file and
//! no compiled code is in a cache. A script presses the button, because a pointer would come near
//! first, and loading would begin early. The time ends with the frame that shows the points. Then
//! the page fetches the same files again, all at once and without using them: no click can be
//! faster than this peer.

use crate::browsers::{Browser, Throttle};
use crate::build::budget::{DOWNLOAD, compressed};
use crate::paths;
use crate::server::Server;
use crate::tasks::pages;
use crate::tasks::story::story;
use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};
use std::path::Path;

/// A kind of phone and network, with its name.
type Profile = (&'static str, Throttle);

/// The two profiles of Lighthouse and WebPageTest that are used most: a common phone on a mobile
/// network, and a cheap one at the edge of a network.
const PROFILES: [Profile; 2] = [
    ("4G, phone", Throttle { latency_ms: 150, kbit_per_second: 1600, slowdown: 4 }),
    ("slow 3G, cheap phone", Throttle { latency_ms: 400, kbit_per_second: 400, slowdown: 6 }),
];

/// The number of clicks for each profile. An odd number has a median run, whose requests are shown.
const CLICKS: usize = 7;

/// The length of the invented article in words: that of a common news story.
const WORDS: usize = 600;

/// Times the clicks of each profile, and prints a table and the requests of the median clicks.
///
/// # Errors
/// Returns an error if `dist/` is not built, Chromium does not start or answer, or a click shows no
/// points.
pub(super) async fn click_all(root: &Path) -> Result<()> {
    let server = Server::start(router(&paths::dist(root))?, 0)?;
    let browser = pages::start_chromium(root).await?;
    let mut report = String::new();
    println!("| | click to points | peer: fetch alone | ratio |\n|---|---|---|---|");
    for (profile, (name, throttle)) in PROFILES.into_iter().enumerate() {
        let mut clicks = Vec::new();
        for number in 0..CLICKS {
            let page = format!("{}/{profile}-{number}/article.html", server.origin());
            clicks.push(click(&browser, &page, throttle).await.context(name)?);
        }
        clicks.sort_by(|one, other| time(one, "points").total_cmp(&time(other, "points")));
        let median = &clicks[CLICKS / 2];
        let (points, fetch) = (time(median, "points"), time(median, "fetch"));
        println!("| {name} | {points:.0} ms | {fetch:.0} ms | {:.2} |", points / fetch);
        report += &format!("\n{name}: the median click, in ms since the click\n{}", waterfall(median));
    }
    browser.close().await;
    print!("{report}");
    Ok(())
}

/// Opens `page` in a new tab, and returns the times of one click and of the peer.
async fn click(browser: &Browser, page: &str, throttle: Throttle) -> Result<Value> {
    let client = &browser.client;
    let before = client.window().await?;
    client.switch_to_window(client.new_window(true).await?.handle).await?;
    client.goto(page).await?;
    browser.load(include_str!("throttled.js")).await?;
    browser.throttle(throttle).await?;
    // The page has loaded the first of these files, the button.
    let taken = browser.call("throttled.click", vec![json!(DOWNLOAD[1..])]).await?;
    client.close_window().await?;
    client.switch_to_window(before).await?;
    ensure!(taken["error"].is_null(), "{}", taken["error"]);
    Ok(taken)
}

fn time(click: &Value, name: &str) -> f64 {
    click[name].as_f64().unwrap_or(f64::NAN)
}

/// Returns a line for each request of a click, and for each step of the page.
fn waterfall(click: &Value) -> String {
    let steps = click["steps"].as_array().map(Vec::as_slice).unwrap_or_default();
    let line = |step: &Value| {
        let (name, from, to) = (step[0].as_str().unwrap_or_default(), &step[1], &step[2]);
        format!("  {from:>5} – {to:>5}  {name}\n")
    };
    steps.iter().map(line).collect()
}

/// Returns a router for the page and for the files of `dist/` that a click needs, compressed. They
/// are in any folder, so that each click has addresses of its own.
fn router(dist: &Path) -> Result<Router> {
    let page = article();
    let mut router = Router::new().route("/{run}/article.html", get(move || async move { Html(page) }));
    for name in DOWNLOAD {
        let kind = if name.ends_with(".js") { "text/javascript" } else { "application/wasm" };
        let headers = [(CONTENT_TYPE, kind), (CONTENT_ENCODING, "br")];
        let content = compressed(&std::fs::read(dist.join(name)).with_context(|| name.to_owned())?)?;
        router = router.route(&format!("/{{run}}/{name}"), get(move || async move { (headers, content) }));
    }
    Ok(router)
}

/// Returns a page with an invented article and the button.
fn article() -> String {
    let paragraphs = story(WORDS).lines().map(|line| format!("<p>{line}</p>\n")).collect::<String>();
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>The harbour</title>
<meta name=\"viewport\" content=\"width=device-width\">
<article><h1>The harbour</h1><nut-graf genres=\"all\"></nut-graf>
{paragraphs}</article><script type=\"module\" src=\"nutgraf.js\"></script>"
    )
}
