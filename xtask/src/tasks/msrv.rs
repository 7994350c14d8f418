//! `cargo xtask msrv`: compiles the crate with the oldest compiler that it supports, the
//! `rust-version` of `Cargo.toml`.
//!
//! The compiler is one that Debian packages. It is unpacked in `target/msrv`, beside the installed
//! one.

use crate::command::{cargo, output, run, say};
use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The names of Debian's packages of the compiler. Releases with an older `rustc` have a newer
/// `rustc-web`, too.
const COMPILERS: [&str; 2] = ["rustc", "rustc-web"];

/// The arguments of each compilation: first the library without optional features, then the library
/// and the command with all features.
const FEATURES: [&[&str]; 2] = [&["--lib", "--no-default-features"], &["--lib", "--bins", "--all-features"]];

/// Compile the crate with the oldest compiler that it supports, from a Debian package.
#[derive(clap::Args)]
pub struct Msrv {}

impl Msrv {
    /// Compiles the crate.
    ///
    /// # Errors
    /// Returns an error if Debian has no compiler of this version, or if the crate needs a newer
    /// one.
    pub fn run(&self, root: &Path) -> Result<()> {
        let version = rust_version(root)?;
        let folder = paths::target(root).join("msrv").join(&version);
        let compiler = folder.join("usr/bin/rustc");
        if !compiler.is_file() {
            unpack(&version, &folder)?;
        }
        for features in FEATURES {
            say(&format!("Rust {version}: {}", features.join(" ")));
            let mut check = cargo();
            check.current_dir(root).args(["check", "--locked", "--package", "nutgraf"]).args(features);
            check.env("RUSTC", &compiler).env("LD_LIBRARY_PATH", folder.join("usr/lib/x86_64-linux-gnu"));
            run(check.arg("--target-dir").arg(folder.join("target")))?;
        }
        println!("the crate compiles with Rust {version}");
        Ok(())
    }
}

/// Returns the oldest version that the crate claims to support, such as `1.85`.
fn rust_version(root: &Path) -> Result<String> {
    let manifest = fs::read_to_string(root.join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("rust-version = "));
    Ok(line.context("Cargo.toml has no rust-version")?.trim_matches('"').to_owned())
}

/// Downloads the compiler, its standard library and LLVM, and unpacks them in `folder`.
fn unpack(version: &str, folder: &Path) -> Result<()> {
    let packages = packages(version)?;
    say(&format!("Downloading {}", packages.join(" ")));
    let downloads = folder.join("packages");
    fs::create_dir_all(&downloads)?;
    run(Command::new("apt-get").current_dir(&downloads).args(["--quiet=2", "download"]).args(packages))?;
    for package in fs::read_dir(&downloads)? {
        run(Command::new("dpkg-deb").arg("--extract").arg(package?.path()).arg(folder))?;
    }
    Ok(fs::remove_dir_all(downloads)?)
}

/// Returns the Debian packages of a compiler of this version, with their versions.
fn packages(version: &str) -> Result<Vec<String>> {
    for compiler in COMPILERS {
        // Lines such as ` rustc | 1.85.0+dfsg3-1 | http://deb.debian.org/debian trixie/main …`.
        let listed = output(Command::new("apt-cache").args(["madison", compiler]))?;
        let mut versions = listed.lines().filter_map(|line| line.split('|').nth(1)).map(str::trim);
        let Some(found) = versions.find(|found| found.starts_with(&format!("{version}."))) else { continue };
        let library = compiler.replacen("rustc", "libstd-rust", 1);
        let shared = format!("{library}-{version}");
        let needed = output(Command::new("apt-cache").args(["depends", &shared]))?;
        let llvm = needed.lines().filter_map(|line| line.trim().strip_prefix("Depends: "));
        let mut packages = vec![
            format!("{compiler}={found}"),
            format!("{library}-dev={found}"),
            format!("{shared}={found}"),
        ];
        packages.extend(llvm.filter(|name| name.starts_with("libllvm")).map(str::to_owned));
        return Ok(packages);
    }
    anyhow::bail!("Debian has no Rust {version}")
}
