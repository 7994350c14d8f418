//! `cargo xtask wpt FOLDER`: the public tests of the Summarizer interface, in three browsers.
//!
//! FOLDER is a checkout of <https://github.com/web-platform-tests/wpt>, with at least
//! `ai/summarizer`, `ai/resources` and `resources`. The files beside this one replace parts of the
//! tests' own server, such as its second origin.

mod host;
mod results;

use crate::browsers::{Browser, Engine, prerequisites};
use crate::command::say;
use crate::tasks::build::Build;
use anyhow::{Context, Result, bail, ensure};
use fantoccini::wd::TimeoutConfiguration;
use host::Host;
use results::Report;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::Duration;
use walkdir::{DirEntry, WalkDir};

/// The time limit for a file of tests: one and a half times that of a slow test in testharness.js.
const PATIENCE: Duration = Duration::from_secs(90);

const RESULTS: &str = include_str!("results.js");

/// Run the public tests of the Summarizer interface (web-platform-tests) with our Summarizer in
/// every page.
#[derive(clap::Args)]
pub struct Wpt {
    /// A checkout of web-platform-tests.
    folder: PathBuf,
    /// The folder of tests in the checkout.
    #[arg(long, default_value = "ai/summarizer")]
    tests: String,
    /// Run only in this engine: chromium, firefox or webkit.
    #[arg(long)]
    engine: Option<String>,
    /// Test the browser's own Summarizer instead of ours.
    #[arg(long)]
    native: bool,
    #[command(flatten)]
    build: Build,
}

impl Wpt {
    /// Runs the tests in all engines, and prints a report.
    ///
    /// # Errors
    /// Returns an error if the build fails, a browser is missing, or a test fails that a script
    /// could pass.
    pub fn run(&self, root: &Path) -> Result<()> {
        let folder = self.folder.canonicalize().with_context(|| self.folder.display().to_string())?;
        let files = self.files(&folder)?;
        self.build.run(root)?;
        let host = Host::start(&folder, root, self.native)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let mut failed = 0;
        for engine in Engine::ALL.into_iter().filter(|engine| self.runs_in(*engine)) {
            prerequisites::install(engine, root)?;
            say(&format!("{engine}: {} files of tests", files.len()));
            let report = runtime.block_on(run_engine(engine, root, &host, &files))?;
            print!("{report}");
            failed += report.tally().failed;
        }
        ensure!(failed == 0, "{failed} tests failed");
        Ok(())
    }

    fn runs_in(&self, engine: Engine) -> bool {
        self.engine.as_ref().is_none_or(|name| name.eq_ignore_ascii_case(&engine.to_string()))
    }

    /// Returns the pages with tests, as paths on the server.
    fn files(&self, folder: &Path) -> Result<Vec<String>> {
        let is_resources = |entry: &DirEntry| entry.file_type().is_dir() && entry.file_name() == "resources";
        let mut files = Vec::new();
        for entry in WalkDir::new(folder.join(&self.tests)).into_iter().filter_entry(|it| !is_resources(it)) {
            let entry = entry?;
            let path = entry.path().strip_prefix(folder)?.to_string_lossy().into_owned();
            if let Some(test) = path.strip_suffix(".window.js") {
                files.push(format!("{test}.window.html"));
            } else if entry.file_type().is_file() && path.ends_with(".html") {
                files.push(path);
            }
        }
        files.sort();
        if folder.join("resources/idlharness.js").is_file() {
            files.push(host::IDL_PAGE.into());
        }
        if files.is_empty() {
            bail!("{} has no tests", folder.join(&self.tests).display());
        }
        Ok(files)
    }
}

async fn run_engine(engine: Engine, root: &Path, host: &Host, files: &[String]) -> Result<Report> {
    let browser = Browser::start(engine, root).await?;
    let timeouts = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
    browser.client.update_timeouts(timeouts).await?;
    let mut report = Report::new(engine, knows_policy(&browser, host).await?);
    for file in files {
        let results = run_file(&browser, host, file).await.with_context(|| file.clone())?;
        report.add(file, &results)?;
    }
    browser.close().await;
    Ok(report)
}

/// Returns true if scripts can read the features that the page's policy allows.
async fn knows_policy(browser: &Browser, host: &Host) -> Result<bool> {
    browser.client.goto(&host.url(host::EMPTY_PAGE)).await?;
    browser.load(RESULTS).await?;
    Ok(browser.call("wpt.knowsPolicy", vec![]).await? == true)
}

async fn run_file(browser: &Browser, host: &Host, file: &str) -> Result<Value> {
    browser.client.goto(&host.url(file)).await?;
    browser.load(RESULTS).await?;
    browser.call("wpt.take", vec![]).await
}
