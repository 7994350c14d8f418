//! `cargo xtask clicks`: times clicks on the button, until the points are visible.
//!
//! By default, nothing is loaded before the click, and Chromium emulates a slow network and a slow
//! processor (`throttled.rs`). With saved pages, everything is loaded before the click, and nothing
//! is slowed down (`saved.rs`).

mod saved;
mod throttled;

use crate::browsers::{Engine, prerequisites};
use crate::tasks::build::Build;
use anyhow::Result;
use std::path::{Path, PathBuf};

/// Time clicks on the button, in headless Chromium.
#[derive(clap::Args)]
pub struct Clicks {
    /// A file of JSON Lines, each with the "id" of a saved page. Without it, clicks are timed on an
    /// invented page, as on a phone.
    #[arg(requires = "pages_dir")]
    gold: Option<PathBuf>,
    /// The folder with the saved pages, each in a file ID.html.gz.
    pages_dir: Option<PathBuf>,
    /// The number of saved pages to open; later pages are left out.
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
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        match (&self.gold, &self.pages_dir) {
            (Some(gold), Some(pages)) => runtime.block_on(saved::click_all(root, gold, pages, self.first)),
            _ => runtime.block_on(throttled::click_all(root)),
        }
    }
}
