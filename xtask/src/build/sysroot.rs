//! The standard library for WebAssembly, built from the sources that a distribution packages beside
//! its Rust.
//!
//! Built once, offline, in about a minute, into `target/wasm-sysroot/VERSION`. It is built
//! elsewhere and moved there whole, so what stands there is never half of one.

use super::wasm_target::TARGET;
use crate::command::{find_program, run, say};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Compiler flags that make a panic a trap without a message: in a browser nobody reads it, and the
/// messages are a seventh of the module. All code that is compiled against this standard library
/// needs them.
pub const SMALL_PANICS: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// A Rust that a distribution has installed together with the sources of its standard library.
pub struct Distribution {
    pub rustc: PathBuf,
    pub linker: PathBuf,
    /// `1.96.0`.
    version: String,
    /// The folder `library` of the Rust repository, with its dependencies under `vendor`.
    library: PathBuf,
}

impl Distribution {
    /// The one in `/usr`, if it is new enough and whole. Versions do not mix: the sources must be
    /// of that compiler.
    pub fn find() -> Option<Self> {
        let rustc = PathBuf::from("/usr/bin/rustc");
        let printed = Command::new(&rustc).arg("--version").output().ok()?;
        let printed = String::from_utf8(printed.stdout).ok()?;
        let version = printed.split(' ').nth(1)?.to_owned();
        let library = PathBuf::from(format!("/usr/src/rustc-{version}/library"));
        let whole = library.join("vendor").is_dir() && library.join("sysroot/Cargo.toml").is_file();
        (whole && is_new_enough(&version)).then_some(Self { linker: linker()?, rustc, version, library })
    }
}

/// The standard library for `rust`, built if it is not there yet: the folder that `--sysroot`
/// wants.
///
/// # Errors
/// When the sources do not compile or the disk does not take them.
pub fn ready(rust: &Distribution, target: &Path) -> Result<PathBuf> {
    let sysroots = target.join("wasm-sysroot");
    let sysroot = sysroots.join(format!("{}-smallest", rust.version));
    if sysroot.is_dir() {
        return Ok(sysroot);
    }
    say(&format!(
        "Building the standard library of Rust {} for {TARGET} (once, about a minute)",
        rust.version
    ));
    let building = sysroots.join(format!("{}.{}", rust.version, std::process::id()));
    build(rust, &building.join("build"))?;
    let whole = building.join("whole");
    collect(&building.join("build"), &whole.join(format!("lib/rustlib/{TARGET}/lib")))?;
    // Another build may have been faster; its library is as good as ours.
    let moved = fs::rename(&whole, &sysroot);
    fs::remove_dir_all(&building).with_context(|| building.display().to_string())?;
    ensure!(sysroot.is_dir(), "cannot make {}: {moved:?}", sysroot.display());
    Ok(sysroot)
}

/// Compiles the sources in place; everything that is written goes to `output`.
fn build(rust: &Distribution, output: &Path) -> Result<()> {
    let vendor = rust.library.join("vendor");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--quiet", "--offline", "--locked", "--profile", "dist", "--target", TARGET]);
    cargo.arg("--manifest-path").arg(rust.library.join("sysroot/Cargo.toml"));
    cargo.arg("--target-dir").arg(output);
    // The packaged sources leave out what only the library's own tests need.
    cargo.args(["-Zavoid-dev-deps", "--no-default-features", "--features", "optimize_for_size"]);
    cargo.args(["--config", r#"source.crates-io.replace-with="vendored""#]);
    cargo.arg("--config").arg(format!("source.vendored.directory={:?}", vendor.display().to_string()));
    cargo.env("RUSTC", &rust.rustc);
    // The standard library is allowed what is not stable, and so is its build. What it warns of is
    // not ours to mend.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.env("RUSTFLAGS", format!("-Zforce-unstable-if-unmarked -Awarnings -Copt-level=z {SMALL_PANICS}"));
    cargo.env("CARGO_PROFILE_DIST_DEBUG", "0");
    // A wrapper (that of clippy, say) is not for this compiler.
    cargo
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("RUSTC_WRAPPER")
        .env_remove("RUSTC_WORKSPACE_WRAPPER");
    run(&mut cargo)
}

/// Copies the compiled libraries to where a compiler looks for them.
fn collect(built: &Path, libraries: &Path) -> Result<()> {
    fs::create_dir_all(libraries)?;
    for file in fs::read_dir(built.join(TARGET).join("dist/deps"))? {
        let file = file?;
        if file.path().extension().is_some_and(|extension| extension == "rlib") {
            fs::copy(file.path(), libraries.join(file.file_name()))?;
        }
    }
    Ok(())
}

/// `wasm-ld`, or the newest of the versions that Debian installs side by side.
fn linker() -> Option<PathBuf> {
    find_program("wasm-ld")
        .or_else(|| (14..100).rev().find_map(|version| find_program(&format!("wasm-ld-{version}"))))
}

/// At least the version that our packages ask for.
fn is_new_enough(version: &str) -> bool {
    let numbers =
        |version: &str| -> Vec<u32> { version.split('.').map_while(|part| part.parse().ok()).collect() };
    numbers(version) >= numbers(env!("CARGO_PKG_RUST_VERSION"))
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(is_new_enough("1.96.0"));
        assert!(is_new_enough("1.100.0"));
        assert!(is_new_enough("2.0.0"));
        assert!(!is_new_enough("1.63.0"));
        assert!(!is_new_enough("1.9.0"));
    }
}
