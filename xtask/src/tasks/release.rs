//! `cargo xtask release`: makes the files of a release.
//!
//! Everything but the dependencies is built twice, and both builds must give the same bytes, so
//! that anybody can check a published file.

use super::command_package;
use crate::build::{dist::file_names, package};
use crate::command::{cargo, output, run, say};
use crate::paths;
use crate::tasks::build::Build;
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use walkdir::WalkDir;

/// Make the npm package, the archive of `dist/`, and for Linux an archive and a Debian package of
/// the command; and check them.
#[derive(clap::Args)]
pub struct Release {
    /// Make only the files of the command
    #[arg(long)]
    command: bool,
}

impl Release {
    /// Writes the release to `target/release-files`.
    ///
    /// # Errors
    /// Returns an error if the versions differ, two builds differ, or a check fails.
    pub fn run(&self, root: &Path) -> Result<()> {
        let version = check_versions(root)?;
        let first = self.build(root, &version)?;
        say("Building once more, which must give the same bytes");
        if !self.command {
            forget_built(root)?;
        }
        command_package::forget(root)?;
        let second = self.build(root, &version)?;
        for (name, hash) in &first {
            ensure!(second.get(name) == Some(hash), "two builds differ in {name}");
        }
        if !self.command {
            check_package(root, &target(root))?;
        }
        let names = file_names(&target(root))?;
        let mut sums = String::new();
        for name in &names {
            let bytes = fs::read(target(root).join(name)).with_context(|| name.clone())?;
            println!("{:>9} bytes  sha256 {:x}  {name}", bytes.len(), Sha256::digest(&bytes));
            sums += &format!("{:x}  {name}\n", Sha256::digest(&bytes));
        }
        fs::write(target(root).join("SHA256SUMS"), sums)?;
        println!("{}", target(root).display());
        Ok(())
    }

    /// Builds everything, and returns the hash of each file by name.
    fn build(&self, root: &Path, version: &str) -> Result<BTreeMap<String, String>> {
        let folder = target(root);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        let mut folders = vec![folder.clone()];
        if !self.command {
            folders.extend(build_web(root, &folder)?);
        }
        command_package::package(root, &folder, version)?;
        hashes(&folders)
    }
}

fn target(root: &Path) -> PathBuf {
    paths::target(root).join("release-files")
}

fn hashes(folders: &[PathBuf]) -> Result<BTreeMap<String, String>> {
    let mut hashes = BTreeMap::new();
    for entry in folders.iter().flat_map(WalkDir::new) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let hash = format!("{:x}", Sha256::digest(fs::read(entry.path())?));
            hashes.insert(entry.path().display().to_string(), hash);
        }
    }
    Ok(hashes)
}

/// Builds the npm package and the archive of `dist/`, and returns the folders that they are made
/// from.
fn build_web(root: &Path, folder: &Path) -> Result<[PathBuf; 2]> {
    Build::default().run(root)?;
    let mut npm = Command::new("npm");
    npm.current_dir(folder).args(["pack", "--silent"]).arg(package::folder(root));
    output(&mut npm)?;
    zip_folder(&paths::dist(root), &folder.join("nutgraf-web.zip"))?;
    Ok([paths::dist(root), package::folder(root)])
}

/// Deletes the web files and the npm package that were built, and the compiled crate, but not its
/// dependencies.
fn forget_built(root: &Path) -> Result<()> {
    let built = [paths::dist(root), package::folder(root), paths::www(root).join("pkg")];
    for folder in built {
        fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    let mut cargo = cargo();
    cargo.current_dir(root).args(["clean", "--quiet", "--package", "nutgraf", "--target-dir"]);
    cargo.arg(crate::build::wasm_target::target_dir(root)).args(["--profile", "wasm"]);
    cargo.args(["--target", crate::build::wasm_target::TARGET]);
    run(&mut cargo)
}

/// Makes a zip archive of a folder, with the same time for every file.
fn zip_folder(folder: &Path, archive: &Path) -> Result<()> {
    let mut zip = zip::ZipWriter::new(fs::File::create(archive)?);
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder)?;
            let name = name.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            zip.start_file(format!("nutgraf/{name}"), options)?;
            std::io::Write::write_all(&mut zip, &fs::read(entry.path())?)?;
        }
    }
    zip.finish()?;
    Ok(())
}

/// Checks that the crate and the npm package have the same version, and returns it.
fn check_versions(root: &Path) -> Result<String> {
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(paths::www(root).join("package/package.json"))?)?;
    let cargo = fs::read_to_string(root.join("Cargo.toml"))?;
    let version = manifest["version"].as_str().context("package.json has no version")?;
    ensure!(
        cargo.contains(&format!("\nversion = \"{version}\"\n")),
        "the crate and the npm package have different versions"
    );
    Ok(version.to_owned())
}

/// Checks the npm package: its entry points with publint, and that its most important files are
/// packed.
fn check_package(root: &Path, folder: &Path) -> Result<()> {
    let mut publint = Command::new(crate::build::bundle::tool(root, "publint"));
    publint.current_dir(package::folder(root)).args(["run", ".", "--strict", "--pack", "npm"]);
    print!("{}", output(&mut publint)?);
    let mut names = fs::read_dir(folder)?.filter_map(Result::ok).map(|entry| entry.file_name());
    let tarball =
        names.find(|name| name.to_string_lossy().ends_with(".tgz")).context("npm packed nothing")?;
    let mut tar = Command::new("tar");
    tar.current_dir(folder).arg("-tzf").arg(&tarball);
    let packed = output(&mut tar)?;
    for name in ["README.md", "LICENSE", "custom-elements.json", "web/nutgraf.js", "web/nutgraf.wasm"] {
        ensure!(packed.lines().any(|line| line == format!("package/{name}")), "{name} is not packed");
    }
    Ok(())
}
