//! `cargo xtask serve`: serves the site on this machine, with the strictest policy that it must
//! work under.

use crate::tasks::build::Build;
use crate::{paths, server};
use anyhow::{Result, ensure};
use std::path::Path;

/// Build what has changed and serve the site on 127.0.0.1.
#[derive(clap::Args)]
pub struct Serve {
    /// The port to listen on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The path of the site, as on a host with several sites.
    #[arg(long, default_value = "/", value_name = "/PATH/")]
    base: String,
    #[command(flatten)]
    build: Build,
}

impl Serve {
    /// Serves until it is interrupted.
    ///
    /// # Errors
    /// Returns an error if the build fails or the port is taken.
    pub fn run(&self, root: &Path) -> Result<()> {
        ensure!(
            self.base.starts_with('/') && self.base.ends_with('/'),
            "--base starts and ends with a slash"
        );
        // Opened before the build, so that a port in use is reported at once.
        let listener = server::listen(self.port)?;
        self.build.run(root)?;
        let server = server::Server::on(listener, server::site(&paths::dist(root), &self.base))?;
        println!("{}{} (Ctrl-C ends it)", server.origin(), self.base);
        loop {
            std::thread::park();
        }
    }
}
