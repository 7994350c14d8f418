//! The plugin for WordPress: the files of `www/wordpress`, and those of `dist/` that a page loads.

use super::dist::{Files, file_names};
use super::zip;
use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The name of the package in `dist/`.
pub const PACKAGE: &str = "nutgraf-wordpress.zip";
/// The folder in `www/` of the plugin's own files.
const SOURCES: &str = "wordpress";
/// The name of the plugin, which is also the name of its folder.
const PLUGIN: &str = "nutgraf";
/// The files of `dist/` that a page loads, besides the folder of the panel's texts.
const ASSETS: [&str; 4] = ["nutgraf.js", "nutgraf-panel.js", "nutgraf.wasm", "nutgraf.plain.js"];
/// The start of the names of the panel's texts.
const WORDS: &str = "nutgraf-words/";

/// Returns the plugin as an archive that WordPress installs. `published` are the files of `dist/`.
///
/// # Errors
/// Returns an error if a source cannot be read.
pub fn package(root: &Path, published: &Files) -> Result<Vec<u8>> {
    let sources = paths::www(root).join(SOURCES);
    let mut files = Files::new();
    for name in file_names(&sources)? {
        let content = fs::read(sources.join(&name)).with_context(|| name.clone())?;
        files.insert(format!("{PLUGIN}/{name}"), content);
    }
    files.insert(format!("{PLUGIN}/LICENSE"), fs::read(root.join("LICENSE"))?);
    let is_asset = |name: &str| ASSETS.contains(&name) || name.starts_with(WORDS);
    for (name, content) in published.iter().filter(|(name, _)| is_asset(name)) {
        files.insert(format!("{PLUGIN}/assets/{name}"), content.clone());
    }
    zip::archive(&files)
}
