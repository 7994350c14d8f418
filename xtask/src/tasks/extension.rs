//! `cargo xtask extension`: builds the browser extension.

use crate::build::extension::{PACKAGE, folder};
use crate::paths;
use crate::tasks::build::Build;
use anyhow::Result;
use std::path::Path;

/// Build the browser extension: a package for Chromium and Firefox, and a folder to load it from.
#[derive(clap::Args)]
pub struct Extension {
    #[command(flatten)]
    build: Build,
}

impl Extension {
    /// Builds `dist/`, which has the package, and prints how to load it in a browser.
    ///
    /// # Errors
    /// Returns the error of the build.
    pub fn run(&self, root: &Path) -> Result<()> {
        self.build.run(root)?;
        println!("Package: {}", paths::dist(root).join(PACKAGE).display());
        println!("Chromium: chrome://extensions, developer mode, load unpacked: {}", folder(root).display());
        println!("Firefox: about:debugging, this Firefox, load temporary add-on: the package");
        Ok(())
    }
}
