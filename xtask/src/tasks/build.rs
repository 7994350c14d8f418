//! `cargo xtask build`: Rust → wasm → glue → bundles → `dist/`.

use crate::build::bundle::{self, Look};
use crate::build::toolchain::Toolchain;
use crate::build::wasm_target::{TARGET, target_dir};
use crate::build::{budget, dist, glue, package, wasm2js};
use crate::command::{run, say};
use crate::paths;
use anyhow::Result;
use std::path::{Path, PathBuf};

/// Build `dist/`, ready for any static host, and `target/npm/`, the npm package.
#[derive(clap::Args, Default)]
pub struct Build {
    /// Compile fast instead of small, with names and source maps.
    #[arg(long)]
    pub dev: bool,
}

impl Build {
    /// Builds `dist/`, and the npm package unless `dev` is set.
    ///
    /// # Errors
    /// Returns the error of the first step that fails.
    pub fn run(&self, root: &Path) -> Result<()> {
        let toolchain = Toolchain::ready(root)?;
        let compiled = compile(root, &toolchain, self.dev)?;
        bundle::install_npm_packages(root)?;
        glue::generate(root, &compiled, &paths::www(root).join("pkg"), self.dev)?;
        if !self.dev {
            wasm2js::generate(root, &toolchain, &compiled)?;
        }
        dist::assemble(root, if self.dev { Look::Readable } else { Look::Small })?;
        if !self.dev {
            package::assemble(root)?;
        }
        budget::print_download(&paths::dist(root)).map(drop)
    }
}

/// Compiles the crate to WebAssembly, and returns the path of the compiled module.
///
/// # Errors
/// Returns an error if the crate does not compile.
pub fn compile(root: &Path, toolchain: &Toolchain, dev: bool) -> Result<PathBuf> {
    say("Compiling the crate to WebAssembly");
    let mut cargo = toolchain.build(root);
    cargo.args((!dev).then_some("--profile=wasm"));
    run(&mut cargo)?;
    let profile = if dev { "debug" } else { "wasm" };
    Ok(target_dir(root).join(TARGET).join(profile).join("nutgraf.wasm"))
}
