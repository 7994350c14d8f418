//! The browser extension, one package for Chromium and Firefox: the files of `www/extension`, the
//! engine for pages, and the panel's texts.

use super::bundle::{Bundler, Format, minified_css};
use super::zip;
use crate::paths;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The name of the package in `dist/`.
pub const PACKAGE: &str = "nutgraf-extension.zip";
/// The folder in `www/` of the extension's sources.
const SOURCES: &str = "extension";
const MANIFEST: &str = "manifest.json";
/// Files that are published unchanged, by their path in `www/`.
const COPIED: [&str; 4] =
    ["extension/popup.html", "extension/popup.css", "site/icon-192.png", "site/icon-512.png"];

/// The content of files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Returns the files of the extension, with the `wasm` for pages and the panel's texts.
///
/// # Errors
/// Returns an error if a source is missing or esbuild rejects the modules.
pub fn files(bundler: &Bundler<'_>, wasm: &[u8], words: &Files) -> Result<Files> {
    let www = paths::www(bundler.root);
    let mut files = words.clone();
    for path in COPIED {
        let name = path.rsplit('/').next().unwrap_or(path);
        files.insert(name.into(), fs::read(www.join(path)).with_context(|| path.to_owned())?);
    }
    files.insert(MANIFEST.into(), manifest(&www)?.into());
    files.insert("highlight.css".into(), minified_css(bundler.root, "styles/highlight.css")?.into());
    files.insert("nutgraf.wasm".into(), wasm.to_vec());
    for (name, format) in [("popup.js", Format::Module), ("page-script.js", Format::Script)] {
        files.insert(name.into(), bundler.small_bundle(&format!("{SOURCES}/{name}"), format)?.into());
    }
    Ok(files)
}

/// Returns the manifest, with the version of the npm package.
fn manifest(www: &Path) -> Result<String> {
    let read = |path: PathBuf| -> Result<Value> {
        serde_json::from_slice(&fs::read(&path)?).with_context(|| path.display().to_string())
    };
    let mut manifest = read(www.join(SOURCES).join(MANIFEST))?;
    if let (Some(entries), Some(version)) =
        (manifest.as_object_mut(), read(www.join("package.json"))?.get("version"))
    {
        entries.insert("version".into(), version.clone());
    }
    Ok(format!("{manifest:#}\n"))
}

/// Returns the zip package of the extension's files.
///
/// # Errors
/// Returns the errors of [`zip::archive`].
pub fn package(files: &Files) -> Result<Vec<u8>> {
    zip::archive(files)
}

/// Returns the folder from which a browser can load the extension.
pub fn folder(root: &Path) -> PathBuf {
    paths::target(root).join("extension")
}

/// Writes the extension's files to `folder`, and removes all others.
///
/// # Errors
/// Returns an error if a file cannot be written.
pub fn unpack(files: &Files, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for (name, content) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(&path, content).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// Reads the files of an unpacked extension.
///
/// # Errors
/// Returns an error if the folder or a file cannot be read.
pub fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}
