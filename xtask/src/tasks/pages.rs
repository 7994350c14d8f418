//! `cargo xtask pages`: finds the articles of saved pages with the built module in a real browser.
//!
//! The pages are served as they were saved, except that some `<meta>` elements are disabled and a
//! policy blocks scripts, images, style sheets and frames. Inline styles work, and so does linked
//! data (JSON-LD).

use crate::browsers::{Browser, Engine, prerequisites};
use crate::command::say;
use crate::paths;
use crate::server::Server;
use crate::tasks::build::Build;
use crate::tasks::native;
use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{Path as UrlPath, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use fantoccini::wd::TimeoutConfiguration;
use flate2::read::GzDecoder;
use regex::bytes::Regex;
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tower_http::services::ServeDir;

/// Find the articles of saved pages with the built module, in headless Chromium.
#[derive(clap::Args)]
pub struct Pages {
    /// A file of JSON Lines, each with the "id" of a page.
    gold: PathBuf,
    /// The folder with the pages, each in a file ID.html.gz.
    pages_dir: PathBuf,
    /// The file to write, in the order of GOLD:
    /// {"id","title","lang","text","sentences","exact","mutations"} on each line. The last three
    /// are numbers: of sentences, of sentences that their range gives back exactly, and of changes
    /// to the page. A page that fails has an empty "text" and an "error".
    out: PathBuf,
    /// Read the pages without a browser, as the command does. This takes seconds, and leaves out
    /// the three numbers.
    #[arg(long)]
    native: bool,
}

#[derive(Deserialize)]
struct Line {
    id: String,
}

/// The time limit for loading a page, and for reading it. Most saved pages take a tenth of a
/// second, the largest two seconds.
const PATIENCE: Duration = Duration::from_secs(120);

impl Pages {
    /// Reads all pages, and writes the results.
    ///
    /// # Errors
    /// Returns an error if a file cannot be read or written, or Chromium cannot be started. A page
    /// that fails does not cause an error.
    pub fn run(&self, root: &Path) -> Result<()> {
        if self.native {
            return native::read_pages(&self.gold, &self.pages_dir, &self.out);
        }
        Build::default().run(root)?;
        prerequisites::install(Engine::Chromium, root)?;
        let server = Server::start(router(&self.pages_dir, &paths::dist(root)), 0)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(self.read_pages(root, &server))
    }

    async fn read_pages(&self, root: &Path, server: &Server) -> Result<()> {
        let ids = ids(&self.gold)?;
        let out = File::create(&self.out).with_context(|| self.out.display().to_string())?;
        let mut out = BufWriter::new(out);
        let mut browser = None;
        let mut failed = 0;
        let mut sums = [("sentences", 0), ("exact", 0), ("mutations", 0)];
        for (done, id) in ids.iter().enumerate() {
            show_progress(done, ids.len());
            let mut answer = read_page(&mut browser, root, server, id).await?;
            failed += usize::from(answer.get("error").is_some());
            for (name, sum) in &mut sums {
                *sum += answer[*name].as_u64().unwrap_or_default();
            }
            answer["id"] = json!(id);
            writeln!(out, "{answer}")?;
        }
        out.flush()?;
        if let Some(browser) = browser {
            browser.close().await;
        }
        say(&format!("{} pages, {failed} failed: {}", ids.len(), self.out.display()));
        let [(_, sentences), (_, exact), (_, mutations)] = sums;
        say(&format!(
            "{exact} of {sentences} sentences are read back from their ranges; {mutations} changes to the pages"
        ));
        Ok(())
    }
}

/// Reads one page in `browser`. Starts a browser if there is none. Closes it if it does not answer.
async fn read_page(browser: &mut Option<Browser>, root: &Path, server: &Server, id: &str) -> Result<Value> {
    if browser.is_none() {
        *browser = Some(start_chromium(root).await?);
    }
    let Some(running) = browser.as_ref() else { return Ok(failure("no browser")) };
    match extract(running, server, id).await {
        Ok(mut answer) => {
            if answer.get("error").is_some() {
                answer["text"] = json!("");
            }
            Ok(answer)
        }
        Err(error) => {
            // The page may have broken this browser, so the next page gets another one.
            if let Some(broken) = browser.take() {
                broken.close().await;
            }
            Ok(failure(&format!("{error:#}")))
        }
    }
}

/// Returns the result for a page that failed.
pub(super) fn failure(error: &str) -> Value {
    json!({ "title": null, "lang": null, "text": "", "error": error })
}

/// Starts Chromium with the time limit [`PATIENCE`].
pub(crate) async fn start_chromium(root: &Path) -> Result<Browser> {
    let browser = Browser::start(Engine::Chromium, root).await?;
    let patience = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
    browser.client.update_timeouts(patience).await?;
    Ok(browser)
}

async fn extract(browser: &Browser, server: &Server, id: &str) -> Result<Value> {
    let module = json!(format!("{}{MODULE_PATH}nutgraf.js", server.origin()));
    browser.client.goto(&format!("{}/pages/{id}", server.origin())).await?;
    browser.load(include_str!("pages.js")).await?;
    browser.call("pages.read", vec![module]).await
}

/// Returns the ids of the pages in `gold`, in order.
pub(crate) fn ids(gold: &Path) -> Result<Vec<String>> {
    let lines = BufReader::new(File::open(gold).with_context(|| gold.display().to_string())?).lines();
    let lines = lines.zip(1..).map(|(line, number)| {
        let line: Line =
            serde_json::from_str(&line?).with_context(|| format!("{}:{number}", gold.display()))?;
        Ok(line.id)
    });
    lines.collect()
}

pub(crate) fn show_progress(done: usize, all: usize) {
    if std::io::stderr().is_terminal() {
        eprint!("\r{done}/{all} ");
    } else if done.is_multiple_of(20) {
        eprintln!("{done}/{all}");
    }
}

/// The path of the files of `dist/` on the server.
pub(crate) const MODULE_PATH: &str = "/our-module/";

/// Returns a router for saved pages, at `/pages/ID`, and for the files of `dist/`.
pub(crate) fn router(pages: &Path, dist: &Path) -> Router {
    let page = get(serve_page).with_state(Arc::new(pages.to_path_buf()));
    Router::new().route("/pages/{id}", page).nest_service(MODULE_PATH, ServeDir::new(dist))
}

async fn serve_page(
    State(pages): State<Arc<PathBuf>>,
    UrlPath(id): UrlPath<String>,
    headers: axum::http::HeaderMap,
) -> Response {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let ours = format!("http://{host}{MODULE_PATH}");
    let csp = format!(
        "default-src 'none'; style-src 'unsafe-inline'; script-src {ours} 'wasm-unsafe-eval'; connect-src {ours}"
    );
    match load_page(&pages.join(format!("{id}.html.gz"))) {
        Ok(html) => {
            // Nearly all saved pages are UTF-8. The others declare their encoding.
            let kind =
                if std::str::from_utf8(&html).is_ok() { "text/html; charset=utf-8" } else { "text/html" };
            ([(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, &csp)], html).into_response()
        }
        Err(error) => (StatusCode::NOT_FOUND, format!("{error:#}")).into_response(),
    }
}

/// Returns the page at `path`. In `<meta>` elements that would leave the page (`refresh`) or block
/// our script (a policy), `http-equiv` is renamed, so that they have no effect.
pub(super) fn load_page(path: &Path) -> Result<Vec<u8>> {
    static DIRECTIVE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"(?i-u)http-equiv(\s*=\s*["']?\s*(?:refresh|content-security-policy))"#).ok()
    });
    let mut html = Vec::new();
    let file = File::open(path).with_context(|| path.display().to_string())?;
    GzDecoder::new(file).read_to_end(&mut html).with_context(|| path.display().to_string())?;
    Ok(match &*DIRECTIVE {
        Some(directive) => directive.replace_all(&html, &b"data-equiv$1"[..]).into_owned(),
        None => html,
    })
}
