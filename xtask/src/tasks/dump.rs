//! `cargo xtask dump`: records the output of `www/page/read-page.js` for the pages in tests/pages,
//! for tests without a browser.

use crate::browsers::{Browser, Engine, prerequisites};
use crate::command::say;
use crate::paths;
use crate::server::Server;
use crate::tasks::pages;
use anyhow::{Context, Result, ensure};
use axum::Router;
use serde_json::{Value, json};
use std::path::Path;
use tower_http::services::ServeDir;

/// Read the pages of tests/pages with www/page/read-page.js in headless Chromium, and write the
/// results beside them.
#[derive(clap::Args)]
pub struct Dump {
    /// Write nothing; fail if a file differs from what would be written.
    #[arg(long)]
    pub check: bool,
}

impl Dump {
    /// Reads all pages, and returns their number.
    ///
    /// # Errors
    /// Returns an error if a file cannot be read or written, Chromium cannot be started, or a page
    /// cannot be read. With `--check`, a stale file is an error too.
    pub fn run(&self, root: &Path) -> Result<usize> {
        prerequisites::install(Engine::Chromium, root)?;
        let router = Router::new()
            .nest_service("/www", ServeDir::new(paths::www(root)))
            .nest_service("/pages", ServeDir::new(root.join("tests/pages")));
        let server = Server::start(router, 0)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let slugs = slugs(root)?;
        let stale = runtime.block_on(self.dump_all(root, &server, &slugs))?;
        ensure!(
            stale.is_empty(),
            "stale: {}; run `cargo xtask dump` and look at the change",
            stale.join(", ")
        );
        Ok(slugs.len())
    }

    /// Reads all pages. Writes their files or, with `--check`, returns the pages whose files are
    /// stale.
    async fn dump_all(&self, root: &Path, server: &Server, slugs: &[String]) -> Result<Vec<String>> {
        let browser = pages::start_chromium(root).await?;
        let mut stale = Vec::new();
        for slug in slugs {
            let dump = read(&browser, server, slug).await.with_context(|| slug.clone())?;
            let file = root.join("tests/pages").join(slug).join("page.json");
            if !self.check {
                std::fs::write(&file, dump)?;
            } else if std::fs::read_to_string(&file).unwrap_or_default() != dump {
                stale.push(slug.clone());
            }
        }
        browser.close().await;
        say("tests/pages: what www/page/read-page.js reads is what the tests read");
        Ok(stale)
    }
}

fn slugs(root: &Path) -> Result<Vec<String>> {
    let folders = std::fs::read_dir(root.join("tests/pages"))?;
    let names = folders.map(|folder| Ok(folder?.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

async fn read(browser: &Browser, server: &Server, slug: &str) -> Result<String> {
    let module = json!(format!("{}/www/page/read-page.js", server.origin()));
    browser.client.goto(&format!("{}/pages/{slug}/page.html", server.origin())).await?;
    browser.load(include_str!("dump.js")).await?;
    let answer = browser.call("dump.read", vec![module]).await?;
    ensure!(answer.get("error").is_none(), "{answer}");
    format_dump(&answer)
}

/// Formats a page with one property on each line, for readable differences.
fn format_dump(dump: &Value) -> Result<String> {
    let lines = ["numbers", "descriptions", "text", "facts"].map(|name| {
        let value = dump.get(name).with_context(|| format!("no {name}"))?;
        Ok(format!("\"{name}\": {}", serde_json::to_string(value)?))
    });
    let lines = lines.into_iter().collect::<Result<Vec<_>>>()?;
    Ok(format!("{{\n{}\n}}\n", lines.join(",\n")))
}
