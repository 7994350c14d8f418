//! The standard library for WebAssembly, compiled from the sources that a Linux distribution
//! packages with its Rust.
//!
//! It is compiled once, offline, in about a minute. The complete library is moved from a temporary
//! folder to `target/wasm-sysroot/VERSION-smallest`, so that folder never has half a library.

use super::wasm_target::TARGET;
use crate::command::{cargo, find_program, run, say};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Flags that turn a panic into a trap without a message. Nobody reads the messages in a browser,
/// and they are a seventh of the module. All code that uses this standard library needs these
/// flags.
pub const SMALL_PANICS: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// A Rust toolchain of a Linux distribution, with the sources of its standard library.
pub struct Distribution {
    pub rustc: PathBuf,
    pub linker: PathBuf,
    /// The compiler's version, such as `1.96.0`.
    version: String,
    /// The folder `library` of the Rust repository, with its dependencies under `vendor`.
    library: PathBuf,
}

impl Distribution {
    /// Returns the toolchain in `/usr`, or `None` if there is none, if it is too old, if its
    /// sources are missing or have another version, or if the linker for WebAssembly is missing.
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

/// Returns the folder of the standard library, for `--sysroot`. Compiles the library if it does not
/// exist.
///
/// # Errors
/// Returns an error if the sources do not compile or a file cannot be written.
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
    compile_library(rust, &building.join("build"))?;
    let whole = building.join("whole");
    collect(&building.join("build"), &whole.join(format!("lib/rustlib/{TARGET}/lib")))?;
    // Renaming fails if another build has made the folder in the meantime, with the same library.
    let moved = fs::rename(&whole, &sysroot);
    fs::remove_dir_all(&building).with_context(|| building.display().to_string())?;
    ensure!(sysroot.is_dir(), "cannot make {}: {moved:?}", sysroot.display());
    Ok(sysroot)
}

/// Compiles the standard library with `output` as the target folder, from which [`collect`] copies
/// the result. Writes nothing to the folder of the sources.
fn compile_library(rust: &Distribution, output: &Path) -> Result<()> {
    let vendor = rust.library.join("vendor");
    let mut cargo = cargo();
    cargo.args(["build", "--quiet", "--offline", "--locked", "--profile", "dist", "--target", TARGET]);
    cargo.arg("--manifest-path").arg(rust.library.join("sysroot/Cargo.toml"));
    cargo.arg("--target-dir").arg(output);
    // The packaged sources lack the dependencies of the library's tests.
    cargo.args(["-Zavoid-dev-deps", "--no-default-features", "--features", "optimize_for_size"]);
    cargo.args(["--config", r#"source.crates-io.replace-with="vendored""#]);
    cargo.arg("--config").arg(format!("source.vendored.directory={:?}", vendor.display().to_string()));
    cargo.env("RUSTC", &rust.rustc);
    // The standard library uses unstable features. Its warnings are not ours to fix.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.env("RUSTFLAGS", format!("-Zforce-unstable-if-unmarked -Awarnings -Copt-level=z {SMALL_PANICS}"));
    cargo.env("CARGO_PROFILE_DIST_DEBUG", "0");
    // A wrapper such as clippy's is for another compiler.
    cargo
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("RUSTC_WRAPPER")
        .env_remove("RUSTC_WORKSPACE_WRAPPER");
    run(&mut cargo)
}

/// Copies the compiled libraries from the target folder `built` to the sysroot's folder
/// `libraries`.
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

/// Returns the path of `wasm-ld`, or else of the newest version in Debian's naming (`wasm-ld-22`).
fn linker() -> Option<PathBuf> {
    find_program("wasm-ld")
        .or_else(|| (14..100).rev().find_map(|version| find_program(&format!("wasm-ld-{version}"))))
}

/// Returns true if `version` is at least the `rust-version` of this package.
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
