//! `cargo xtask lighthouse`: audits every page of the site with Lighthouse, as seen on a desktop
//! computer and on a phone.

use crate::browsers::{Engine, prerequisites};
use crate::build::dist::file_names;
use crate::command::{find_program, output, say};
use crate::paths;
use crate::server::{self, Server};
use crate::tasks::build::Build;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version of Lighthouse. Other versions weigh the audits differently.
const LIGHTHOUSE: &str = "lighthouse@12.8.2";
/// The lowest allowed score of a page in a category, out of 100. A busy machine lowers the score of
/// performance.
const LEAST: f64 = 95.0;
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
/// The names of the settings, each with its option. Without an option, Lighthouse emulates a slow
/// phone.
const SETTINGS: [(&str, Option<&str>); 2] = [("desk", Some("--preset=desktop")), ("phone", None)];

/// Audit the pages of the site with Lighthouse: performance, accessibility, best practices, SEO.
#[derive(clap::Args)]
pub struct Lighthouse {
    /// The pages, such as `text.html`; all of them by default.
    pages: Vec<String>,
}

impl Lighthouse {
    /// Audits the pages, and prints a line of scores for each page and setting.
    ///
    /// # Errors
    /// Returns an error if Lighthouse cannot be installed or run, or if a score is below 95.
    pub fn run(&self, root: &Path) -> Result<()> {
        Build::default().run(root)?;
        prerequisites::install(Engine::Chromium, root)?;
        let program = installed(root)?;
        let server = Server::start(server::site(&paths::dist(root), "/"), 0)?;
        let mut low = Vec::new();
        for page in self.pages(root)? {
            for (setting, option) in SETTINGS {
                let scores = audit(&program, &format!("{}/{page}", server.origin()), option)?;
                println!("{page:<20} {setting:<6} {scores:>4?}");
                if scores.iter().any(|score| *score < LEAST) {
                    low.push(format!("{page} ({setting})"));
                }
            }
        }
        ensure!(low.is_empty(), "a score is below {LEAST} ({}): {}", CATEGORIES.join(", "), low.join(", "));
        Ok(())
    }

    fn pages(&self, root: &Path) -> Result<Vec<String>> {
        if !self.pages.is_empty() {
            return Ok(self.pages.clone());
        }
        let names = file_names(&paths::dist(root))?;
        Ok(names.into_iter().filter(|name| name.ends_with(".html")).collect())
    }
}

/// Installs Lighthouse in `target/`, unless it is there, and returns its program.
fn installed(root: &Path) -> Result<PathBuf> {
    let folder = paths::target(root).join("lighthouse");
    let program = folder.join("node_modules/.bin/lighthouse");
    if !program.exists() {
        say("Installing Lighthouse");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("package.json"), "{ \"private\": true }\n")?;
        output(Command::new("npm").current_dir(&folder).args(["install", "--silent", LIGHTHOUSE]))?;
    }
    Ok(program)
}

/// Returns the scores of a page, out of 100, in the order of [`CATEGORIES`].
fn audit(program: &Path, address: &str, option: Option<&str>) -> Result<Vec<f64>> {
    let mut lighthouse = Command::new(program);
    lighthouse.arg(address).args(option).args(["--quiet", "--output=json"]);
    lighthouse.arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu");
    lighthouse.env("CHROME_PATH", find_program("chromium").context("there is no chromium")?);
    let report: Value = serde_json::from_str(&output(&mut lighthouse)?)?;
    let score = |name: &&str| {
        let score = report["categories"][*name]["score"].as_f64();
        score.map(|score| (score * 100.0).round()).with_context(|| format!("{address}: no score of {name}"))
    };
    CATEGORIES.iter().map(score).collect()
}
