//! Finds a Rust toolchain that compiles to WebAssembly, and installs one if there is none.
//!
//! The first of these that works is used:
//!
//! 1. the active toolchain, if it has the target
//! 2. a distribution's Rust that comes with the sources of the standard library (see
//!    [`super::sysroot`])
//! 3. the active toolchain after `rustup target add`
//! 4. the distribution's packages, if this process may install them
//!
//! So a machine that can download only Debian packages builds, and a machine with rustup needs no
//! root.

use super::sysroot::{self, Distribution, SMALL_PANICS};
use super::wasm_target::{TARGET, target_dir};
use crate::command::{cargo, find_program, run, say};
use crate::{apt, paths};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The threshold up to which LLVM inlines a call, in its own units of code growth. LLVM's default
/// for small programs is 5. Measured after brotli: with 10, the module is 0.4 kB smaller than with
/// 5, because inlined code can be simplified; with 0, it is 0.5 kB larger; with 50, 1.2 kB larger.
const INLINE_THRESHOLD: &str = "-Cllvm-args=-inline-threshold=10";

/// Disables loop strength reduction, which replaces a loop's index with several moving pointers.
/// Their variables would add 1 kB (brotli).
const NO_LOOP_REDUCTION: &str = "-Cllvm-args=-disable-lsr";

/// The Debian packages of a new enough Rust, of the sources of its standard library, and of its
/// linker.
const DEBIAN_RUST: [&str; 3] = ["rustc-web", "rust-web-src", "lld-22"];

/// A Rust toolchain that compiles to WebAssembly.
pub enum Toolchain {
    /// The active toolchain.
    Active,
    /// A Linux distribution's toolchain, with the standard library that we compiled for it.
    Distribution { rust: Distribution, sysroot: PathBuf },
}

impl Toolchain {
    /// Finds a toolchain, or installs one.
    ///
    /// # Errors
    /// Returns an error if no toolchain is found and none can be installed, or if the standard
    /// library does not compile. If the installation fails, the error contains a command that may
    /// help.
    pub fn ready(root: &Path) -> Result<Self> {
        if active_has_target() {
            return Ok(Self::Active);
        }
        if let Some(rust) = Distribution::find() {
            return Self::of_distribution(root, rust);
        }
        if add_with_rustup() {
            return Ok(Self::Active);
        }
        if let Err(error) = apt::install(&DEBIAN_RUST) {
            bail!("no Rust for {TARGET}. Please run `rustup target add {TARGET}` and try again.\n({error})");
        }
        match Distribution::find() {
            Some(rust) => Self::of_distribution(root, rust),
            None => bail!("{} are installed but cannot be used", DEBIAN_RUST.join(" ")),
        }
    }

    fn of_distribution(root: &Path, rust: Distribution) -> Result<Self> {
        let sysroot = sysroot::ready(&rust, &paths::target(root))?;
        Ok(Self::Distribution { rust, sysroot })
    }

    /// Returns the command that compiles our library for WebAssembly (`cargo rustc`).
    pub fn build(&self, root: &Path) -> Command {
        let mut cargo = cargo_rustc(root);
        self.set_up(&mut cargo, &target_dir(root), "");
        cargo
    }

    /// Returns the command that compiles our library for `cpu`, LLVM's name of a processor, in a
    /// separate target folder.
    pub fn build_for(&self, root: &Path, cpu: &str) -> Command {
        let mut cargo = cargo_rustc(root);
        self.set_up(&mut cargo, &target_dir(root).join(cpu), &format!("-Ctarget-cpu={cpu}"));
        cargo
    }

    /// Returns the command that runs this toolchain's clippy for WebAssembly. Another version of
    /// clippy cannot read the libraries that this toolchain compiles.
    ///
    /// # Errors
    /// Returns an error if a distribution's toolchain has no clippy and this process cannot install
    /// it.
    pub fn clippy(&self, root: &Path) -> Result<Command> {
        let mut cargo = match self {
            Self::Active => cargo(),
            Self::Distribution { .. } => {
                let clippy = Path::new("/usr/bin/cargo-clippy");
                if !clippy.is_file() {
                    apt::install(&["rust-web-clippy"])?;
                }
                let mut clippy = Command::new(clippy);
                clippy.env("CARGO", cargo().get_program());
                clippy
            }
        };
        self.set_up(cargo.arg("clippy").current_dir(root), &target_dir(root), "");
        Ok(cargo)
    }

    /// Configures `cargo` for WebAssembly with this toolchain. `target_dir` is separate, because
    /// two compilers in one folder discard each other's work.
    fn set_up(&self, cargo: &mut Command, target_dir: &Path, flags: &str) {
        cargo.args(["--target", TARGET]).arg("--target-dir").arg(target_dir);
        // Flags in the environment would replace those set below, including the sysroot.
        cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        let mut flags = format!("{INLINE_THRESHOLD} {NO_LOOP_REDUCTION} {flags}");
        if let Self::Distribution { rust, sysroot } = self {
            cargo.env("RUSTC", &rust.rustc);
            cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &rust.linker);
            cargo.env("RUSTC_BOOTSTRAP", "1");
            flags = format!("--sysroot={} {SMALL_PANICS} {flags}", sysroot.display());
        }
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
}

/// Returns the command that compiles our library to a wasm module. The crate type is given here and
/// not in `Cargo.toml`: with two crate types, cargo omits link-time optimization, which makes the
/// module a fifteenth smaller.
fn cargo_rustc(root: &Path) -> Command {
    let mut cargo = cargo();
    cargo.current_dir(root).args(["rustc", "--package", "nutgraf", "--lib", "--crate-type", "cdylib"]);
    cargo.arg("--no-default-features");
    cargo
}

/// Checks if the active toolchain has `core` for the target.
fn active_has_target() -> bool {
    let printed = Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output();
    let Ok(printed) = printed else { return false };
    let libraries = std::fs::read_dir(String::from_utf8_lossy(&printed.stdout).trim());
    libraries.is_ok_and(|mut files| {
        files.any(|file| file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libcore-")))
    })
}

fn add_with_rustup() -> bool {
    if find_program("rustup").is_none() {
        return false;
    }
    say(&format!("Adding {TARGET} to the active toolchain"));
    run(Command::new("rustup").args(["target", "add", TARGET])).is_ok() && active_has_target()
}
