//! Examples for pages: each is put into a page with an article, and the button is clicked there.

use super::extract::Example;
use super::{Trial, all};
use crate::world::World;
use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::Path as Segment;
use axum::http::header;
use axum::response::Html;
use axum::routing::get;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use xtask::paths;
use xtask::server::{self, Server};

/// Addresses of other origins in the examples. In the test, a second server with the same files
/// takes their place.
const OTHER_ORIGINS: [&str; 3] = [
    "https://files.example/nutgraf-0.1.0",
    "https://cdn.jsdelivr.net/npm/nutgraf@0.1/web",
    "https://files.example",
];
const RECORDER: &str = include_str!("../recorder.js");
const STORY: &str = include_str!("../../pages/stories/night-trains.html");
const HEADLINE: &str = "<h1>Night trains return to the valley</h1>";
const SCRIPT: &str = "<script type=\"module\" src=\"/nutgraf/nutgraf.js\"></script>";
const ELEMENT: &str = "<nut-graf></nut-graf>";
/// The variables that examples of JavaScript take for granted.
const PRELUDE: &str = "<script>
var text = 'The ferry stops in May. Its captain retires after forty years, and nobody wants the job. The town will buy a bus instead.';
var title = 'The ferry stops', output = document.createElement('output'), dataLayer = [];
var signal = new AbortController().signal;
</script>
<script type=\"importmap\">{ \"imports\": { \"nutgraf\": \"/nutgraf/nutgraf.js\", \"nutgraf/summarizer\": \"/nutgraf/nutgraf-summarizer.js\" } }</script>";

/// Tries all examples for pages in the browser of `world`.
///
/// # Errors
/// Returns an error that names the example that failed.
pub async fn in_pages(world: &mut World) -> Result<()> {
    let root = paths::root();
    let examples = all(&root)?;
    let dist = paths::dist(&root);
    let other = Server::start(Router::new().nest("/nutgraf/", server::site(&dist, "/")), 0)?;
    let maker = Maker { other: other.origin(), integrity: integrity(&dist)? };
    let pages = examples
        .iter()
        .enumerate()
        .filter_map(|(number, (trial, example))| Some((number.to_string(), maker.page(example, *trial)?)));
    let own = Server::start(router(&dist, pages.collect()), 0)?;
    let mut failures = Vec::new();
    for (number, (trial, example)) in examples.iter().enumerate() {
        let address = format!("{}/page/{number}", own.origin());
        if let Err(error) = try_page(world, &address, example, *trial).await {
            failures.push(format!("{}: {error:#}\n{}", example.place, example.code));
            world.forget_recorded().await?;
        }
    }
    ensure!(failures.is_empty(), "{}", failures.join("\n"));
    // The last page may have a policy that keeps the recorder out.
    world.open("tests/article.html").await
}

fn integrity(dist: &Path) -> Result<String> {
    let hashes: serde_json::Value = serde_json::from_slice(&std::fs::read(dist.join("integrity.json"))?)?;
    Ok(hashes["nutgraf.js"].as_str().context("integrity.json has no nutgraf.js")?.to_owned())
}

/// Returns a router for pages without a policy of the server, and the files of the site.
fn router(dist: &Path, pages: BTreeMap<String, String>) -> Router {
    let pages = Arc::new(pages);
    let page = move |Segment(number): Segment<String>| {
        let pages = pages.clone();
        async move { Html(pages.get(&number).cloned().unwrap_or_default()) }
    };
    Router::new()
        .route("/recorder.js", get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], RECORDER) }))
        .route("/page/{number}", get(page))
        .nest("/nutgraf/", server::site(dist, "/"))
}

/// Makes pages of examples.
struct Maker {
    other: String,
    integrity: String,
}

impl Maker {
    /// Returns a page with the example, or `None` if it is not for pages.
    fn page(&self, example: &Example, trial: Trial) -> Option<String> {
        let code = self.with_addresses(&example.code);
        Some(match trial {
            Trial::Markup => markup(&without_tags(&code)),
            Trial::Style => document(&format!("{SCRIPT}<style>{code}</style>"), ELEMENT),
            Trial::PageScript => {
                let module = format!("<script type=\"module\">{code}\nwindow.hasRun = true;</script>");
                document(&format!("{PRELUDE}{SCRIPT}{module}"), ELEMENT)
            }
            Trial::Policy => self.under_policy(&code),
            _ => return None,
        })
    }

    fn with_addresses(&self, code: &str) -> String {
        let files = format!("{}/nutgraf", self.other);
        let [folders @ .., origin] = OTHER_ORIGINS;
        let code = folders.iter().fold(code.to_owned(), |code, folder| code.replace(folder, &files));
        code.replace(origin, &self.other).replace("sha384-…", &self.integrity)
    }

    fn under_policy(&self, header: &str) -> String {
        let policy = header.split_once(':').map_or(header, |(_, policy)| policy);
        let policy = policy.split_whitespace().collect::<Vec<_>>().join(" ");
        let origin = if policy.contains(&self.other) { &self.other } else { "" };
        let head = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><script src=\"/recorder.js\"></script><script type=\"module\" src=\"{origin}/nutgraf/nutgraf.js\"></script>"
        );
        document(&head, ELEMENT)
    }
}

/// Replaces each tag of a template language (`{{ … }}`) with the path in it. Tags without a path
/// are removed.
fn without_tags(code: &str) -> String {
    let mut parts = code.split("{{");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (tag, rest) = part.split_once("}}").unwrap_or(("", part));
        let path = tag.split('"').nth(1).map(|path| format!("/{}", path.trim_start_matches('/')));
        text + &path.unwrap_or_default() + rest
    })
}

/// Returns a page of which the example is a part: in its head, around the article, or in it.
fn markup(code: &str) -> String {
    let script = if code.contains("/nutgraf.") { "" } else { SCRIPT };
    if code.starts_with("<meta") {
        return document(&format!("{code}{script}"), ELEMENT);
    }
    if let Some((before, after)) = code.split_once("<p>…</p>").filter(|_| code.contains("<article>")) {
        let before = before.replace("<h1>…</h1>", HEADLINE);
        return format!("{}{script}{before}{STORY}{after}", start());
    }
    let has_element = code.contains("<nut-graf")
        || code.to_lowercase().contains("nutgraf-target")
        || code.contains("nutgrafTarget");
    let element = if has_element { "" } else { ELEMENT };
    document(script, &format!("{element}{code}"))
}

fn start() -> String {
    "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Night trains</title><script src=\"/recorder.js\"></script><base href=\"/nutgraf/\">".to_owned()
}

/// Returns a page with markup in its head, and below the headline of its article.
fn document(head: &str, below_headline: &str) -> String {
    let is_locked = head.contains("Content-Security-Policy");
    let start =
        if is_locked { start().replace("<script src=\"/recorder.js\"></script>", "") } else { start() };
    format!("{start}{head}</head><body><article>{HEADLINE}{below_headline}{STORY}</article></body></html>")
}

async fn try_page(world: &World, address: &str, example: &Example, trial: Trial) -> Result<()> {
    if !matches!(trial, Trial::Markup | Trial::Style | Trial::PageScript | Trial::Policy) {
        return Ok(());
    }
    world.visit(address).await?;
    if trial == Trial::PageScript {
        world.until("window.hasRun || sessionStorage.getItem('recorded')").await?;
    }
    if trial == Trial::Style {
        let rules =
            "[...document.querySelector('style').sheet.cssRules].filter((rule) => rule.style.length).length";
        ensure!(world.get(rules).await? == example.code.matches('{').count(), "not all of it is CSS");
    }
    if example.code.contains("content=\"off\"") {
        world.until("document.readyState === 'complete' && nut().matches(':state(off)')").await?;
    } else {
        world.click("part('button')").await?;
        world.until("shown(part('panel')) && (points().length > 0 || nut().textContent.trim())").await?;
    }
    if trial == Trial::Policy && world.get("window.recording === true").await? != true {
        // The policy keeps the recorder out.
        return Ok(());
    }
    let recorded = world.recorded().await?;
    // Some browsers request an icon, and the policy forbids that too.
    let others: Vec<_> = recorded.iter().filter(|entry| !entry.contains("/favicon.ico")).collect();
    ensure!(others.is_empty(), "the console is not empty: {others:#?}");
    world.forget_recorded().await
}
