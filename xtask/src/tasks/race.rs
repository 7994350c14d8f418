//! `cargo xtask race`: compares the time for finding the articles of saved pages with that of
//! Readability.js.
//!
//! Each page is opened as for `cargo xtask pages`, but in a new tab. After `preload()`, each side
//! reads the page once, and the sides take turns to go first. This first run includes compilation
//! by the browser. Then each side reads the page 8 times, in turns, and the fastest of these runs
//! is the warm run. The time of Readability.js includes copying the document, because
//! Readability.js changes it.

use crate::browsers::{Browser, Engine, prerequisites};
use crate::command::{find_program, run};
use crate::paths;
use crate::server::Server;
use crate::tasks::build::Build;
use crate::tasks::pages::{self, MODULE_PATH};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Compare the time for reading saved pages with that of Readability.js, in headless Chromium.
#[derive(clap::Args)]
pub struct Race {
    /// A file of JSON Lines, each with the "id" of a page.
    gold: PathBuf,
    /// The folder with the pages, each in a file ID.html.gz.
    pages_dir: PathBuf,
}

/// The release of Readability.js, which is installed from npm when it is needed.
const READABILITY_RELEASE: &str = "@mozilla/readability@0.6.0";

impl Race {
    /// Times both sides on all pages, and prints a report.
    ///
    /// # Errors
    /// Returns an error if a file cannot be read, npm has no Readability.js, or Chromium does not
    /// start or answer.
    pub fn run(&self, root: &Path) -> Result<()> {
        Build::default().run(root)?;
        prerequisites::install(Engine::Chromium, root)?;
        let readability = readability(root)?;
        let server = Server::start(pages::router(&self.pages_dir, &paths::dist(root)), 0)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let times = runtime.block_on(self.race_all(root, &server, &readability))?;
        report(&times);
        Ok(())
    }

    async fn race_all(&self, root: &Path, server: &Server, readability: &str) -> Result<Vec<Value>> {
        let ids = pages::ids(&self.gold)?;
        let browser = pages::start_chromium(root).await?;
        let mut times = Vec::new();
        for (done, id) in ids.iter().enumerate() {
            pages::show_progress(done, ids.len());
            let page = format!("{}/pages/{id}", server.origin());
            times.push(
                race(&browser, server, &page, readability, done % 2 == 0)
                    .await
                    .with_context(|| id.clone())?,
            );
        }
        browser.close().await;
        Ok(times)
    }
}

/// Returns the first and the warm time of each side on one page, in a new tab. If `first` is true,
/// our side reads the page first.
pub(super) async fn race(
    browser: &Browser,
    server: &Server,
    page: &str,
    readability: &str,
    first: bool,
) -> Result<Value> {
    let client = &browser.client;
    let before = client.window().await?;
    let tab = client.new_window(true).await?.handle;
    client.switch_to_window(tab).await?;
    client.goto(page).await?;
    client.execute(&format!("{readability}\nwindow.Readability = Readability;"), vec![]).await?;
    let module = json!(format!("{}{MODULE_PATH}nutgraf.js", server.origin()));
    browser.load(include_str!("race.js")).await?;
    let times = browser.call("race.times", vec![module, json!(first)]).await?;
    client.close_window().await?;
    client.switch_to_window(before).await?;
    anyhow::ensure!(times.get("error").is_none(), "{times}");
    Ok(times)
}

pub(super) fn readability(root: &Path) -> Result<String> {
    let folder = paths::target(root).join("race");
    let file = folder.join("node_modules/@mozilla/readability/Readability.js");
    if !file.is_file() {
        std::fs::create_dir_all(&folder)?;
        let npm =
            find_program("npm").context("npm is missing; it comes with Node.js (https://nodejs.org)")?;
        let flags = ["--no-audit", "--no-fund", "--loglevel=error", "--prefix"];
        run(Command::new(npm).arg("install").args(flags).arg(&folder).arg(READABILITY_RELEASE))?;
    }
    std::fs::read_to_string(&file).with_context(|| file.display().to_string())
}

fn report(times: &[Value]) {
    println!("{} pages, median in ms; the ratio is the median of the pages' ratios", times.len());
    for run in ["first", "warm"] {
        let of = |name: &str| times.iter().filter_map(|page| page[name][run].as_f64()).collect::<Vec<_>>();
        let (ours, theirs) = (of("ours"), of("theirs"));
        let ratios = ours.iter().zip(&theirs).map(|(ours, theirs)| ours / theirs).collect();
        let (ours, theirs, ratio) = (median(ours), median(theirs), median(ratios));
        println!("{run:<6} ours {ours:>7.2}   Readability.js {theirs:>7.2}   ratio {ratio:.2}");
    }
}

pub(super) fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}
