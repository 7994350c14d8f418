//! Nutgraf in WebAssembly: in Node and in the three browsers.

use super::times::{Time, times_of};
use crate::browsers::{Browser, Engine, prerequisites};
use crate::command::output;
use crate::paths;
use crate::server::Server;
use crate::tasks::pages::MODULE_PATH;
use crate::tasks::story::story;
use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::Path as UrlPath;
use axum::http::header::CONTENT_TYPE;
use axum::response::Html;
use axum::routing::get;
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use tower_http::services::ServeDir;

/// The name of Nutgraf in Node, with which other programs in Node are compared.
pub(super) const IN_NODE: &str = "nutgraf in Node";

/// The time limit of all measurements in a browser.
const PATIENCE: Duration = Duration::from_secs(120);

/// Starts a server of the files of `dist/`, at [`MODULE_PATH`], and of invented texts: as text at
/// `/story/WORDS`, and as a page at `/article/WORDS`.
pub(super) fn serve(root: &Path) -> Result<Server> {
    let script = ([(CONTENT_TYPE, "text/javascript")], include_str!("engine.mjs"));
    let router = Router::new()
        .route("/story/{words}", get(|UrlPath(words): UrlPath<usize>| async move { story(words) }))
        .route("/article/{words}", get(|UrlPath(words): UrlPath<usize>| async move { Html(article(words)) }))
        .route("/engine.mjs", get(move || async move { script }))
        .nest_service(MODULE_PATH, ServeDir::new(paths::dist(root)));
    Server::start(router, 0)
}

/// Returns a page with an invented article.
fn article(words: usize) -> String {
    let paragraphs = story(words).lines().map(|line| format!("<p>{line}</p>\n")).collect::<String>();
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>The harbour</title>
<article><h1>The harbour</h1>
{paragraphs}</article>"
    )
}

/// Returns the command that measures a side in Node. `folder` has the files of the side.
pub(super) fn node(root: &Path, server: &Server, side: &str, folder: &Path) -> Command {
    let mut node = Command::new("node");
    node.arg(root.join("xtask/src/tasks/bench/node.mjs")).arg(side).arg(server.origin()).arg(folder);
    node
}

/// Measures Nutgraf in Node, and in each browser.
pub(super) async fn measure(root: &Path, server: &Server) -> Result<Vec<Time>> {
    let mut times = times_of(IN_NODE, &output(&mut node(root, server, "nutgraf", &paths::dist(root)))?)?;
    for engine in Engine::ALL {
        prerequisites::install(engine, root)?;
        let browser = open(root, server, engine).await?;
        let module = json!(format!("{}{MODULE_PATH}nutgraf-worker.js", server.origin()));
        let rows = browser.call("bench.timesInPage", vec![module]).await?;
        browser.close().await;
        let rows = rows.as_array().with_context(|| format!("{engine}: {rows}"))?;
        times.extend(rows.iter().map(|row| Time {
            words: row[0].as_f64().unwrap_or_default(),
            side: format!("nutgraf in {engine}"),
            milliseconds: row[1].as_f64().unwrap_or_default(),
        }));
    }
    Ok(times)
}

/// Starts a browser with a short page, in which `bench` has the functions of `engine.mjs`.
pub(super) async fn open(root: &Path, server: &Server, engine: Engine) -> Result<Browser> {
    let browser = Browser::start(engine, root).await?;
    let patience = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
    browser.client.update_timeouts(patience).await?;
    browser.client.goto(&format!("{}/article/10", server.origin())).await?;
    browser.load("window.load = async () => void (window.bench = await import('/engine.mjs'))").await?;
    let loaded: Value = browser.call("load", vec![]).await?;
    ensure!(loaded.is_null(), "{engine}: {loaded}");
    Ok(browser)
}
