//! The command in a release: an archive and a Debian package.

use super::notices;
use crate::command::{find_program, output, run};
use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target of the published binary.
const TARGET: &str = "x86_64-unknown-linux-gnu";

/// The time of all files in archives, in seconds since 1970, so that every build is the same.
const EPOCH: &str = "1";

/// The shells with completions, each with the file name that the shell looks for.
const COMPLETIONS: [(&str, &str); 3] = [("bash", "nutgraf"), ("zsh", "_nutgraf"), ("fish", "nutgraf.fish")];

/// Builds the command, and writes its archive and its Debian package to `folder`.
///
/// # Errors
/// Returns an error if the crate does not compile, or if tar or cargo-deb is missing or fails.
pub fn package(root: &Path, folder: &Path, version: &str) -> Result<()> {
    let binary = compile(root)?;
    let staged = paths::target(root).join("command/nutgraf");
    stage(root, &binary, &staged)?;
    pack(&staged, &folder.join(format!("nutgraf-{version}-{TARGET}.tar.gz")))?;
    let deb = folder.join(format!("nutgraf_{version}-1_amd64.deb"));
    let mut cargo = Command::new(find_program("cargo-deb").context("run `cargo install cargo-deb`")?);
    cargo.current_dir(root).env("SOURCE_DATE_EPOCH", EPOCH);
    cargo.args(["--no-build", "--no-strip", "--quiet", "--target", TARGET, "--output"]).arg(deb);
    run(&mut cargo)
}

/// Deletes the compiled binary, but not its dependencies.
///
/// # Errors
/// Returns an error if cargo fails.
pub fn forget(root: &Path) -> Result<()> {
    let arguments = ["clean", "--quiet", "--package", "nutgraf", "--release", "--target", TARGET];
    run(cargo(root).args(arguments))
}

/// Compiles the binary without paths of this machine, so that every machine makes the same binary.
fn compile(root: &Path) -> Result<PathBuf> {
    let mut build = cargo(root);
    build.args(["build", "--locked", "--release", "--bin", "nutgraf", "--target", TARGET]);
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let flags = [remap(root, "nutgraf"), remap(&home, "cargo"), "-Cstrip=symbols".to_owned()];
    build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    run(&mut build)?;
    Ok(paths::target(root).join(TARGET).join("release/nutgraf"))
}

fn cargo(root: &Path) -> Command {
    let mut cargo = crate::command::cargo();
    cargo.current_dir(root);
    cargo
}

/// Fills the folder `staged` with the files of the archive: the binary, its manual pages and
/// completions, the README, the changelog and the licenses. The Debian package takes its manual
/// pages and completions from this folder.
fn stage(root: &Path, binary: &Path, staged: &Path) -> Result<()> {
    let _ = fs::remove_dir_all(staged);
    fs::create_dir_all(staged.join("completions"))?;
    fs::copy(binary, staged.join("nutgraf"))?;
    for name in ["README.md", "CHANGELOG.md", "LICENSE", notices::FILE] {
        fs::copy(root.join(name), staged.join(name)).context(name)?;
    }
    let print = |arguments: &[&str]| output(Command::new(binary).args(arguments));
    fs::write(staged.join("nutgraf.1"), print(&["man"])?)?;
    fs::write(staged.join("nutgraf-batch.1"), print(&["man", "batch"])?)?;
    for (shell, name) in COMPLETIONS {
        fs::write(staged.join("completions").join(name), print(&["completions", shell])?)?;
    }
    Ok(())
}

/// Makes an archive of a folder, with the same times, owners and order on every machine.
fn pack(folder: &Path, archive: &Path) -> Result<()> {
    let name = folder.file_name().context("a folder without a name")?;
    let mut tar = Command::new("tar");
    tar.current_dir(folder.parent().unwrap_or(folder)).arg(format!("--mtime=@{EPOCH}"));
    tar.args(["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mode=u=rwX,go=rX"]);
    run(tar.args(["--use-compress-program=gzip -n -9", "--create", "--file"]).arg(archive).arg(name))
}
