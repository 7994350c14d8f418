//! `cargo xtask soak`: 10,000 summaries and 1,000 widgets on one page of each browser. Memory must
//! stay flat, and no listener, observer or highlight may be left. The usual tests have a short
//! version.

use crate::browsers::{Engine, prerequisites};
use crate::command::{cargo, run};
use crate::tasks::build::Build;
use anyhow::Result;
use std::path::Path;

/// Summarize one page thousands of times in three browsers, and check what is left behind.
#[derive(clap::Args)]
pub struct Soak {
    /// Run only in this engine: chromium, firefox or webkit.
    #[arg(long)]
    engine: Option<String>,
}

impl Soak {
    /// Builds the site, and runs the test with its progress.
    ///
    /// # Errors
    /// Returns an error if a browser is missing, or if something is left behind.
    pub fn run(&self, root: &Path) -> Result<()> {
        Build::default().run(root)?;
        Engine::ALL.into_iter().try_for_each(|engine| prerequisites::install(engine, root))?;
        let mut tests = cargo();
        tests.current_dir(root).args(["run", "--quiet", "--package", "browser-tests", "--", "--soak"]);
        if let Some(engine) = &self.engine {
            tests.args(["--engine", engine]);
        }
        run(&mut tests)
    }
}
