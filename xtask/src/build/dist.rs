//! Assembles `dist/` from bundles, wasm and site: decides which file of `www/` becomes which
//! published file.
//!
//! A file is written only if its content has changed, so tools that watch modification times see
//! only real changes. Files that are no longer built are removed.

use super::assets::{self, Words};
use super::bundle::{Bundler, Format, Look};
use super::manifest::Contract;
use super::{bundle, documentation, extension, glue, limits, site, wordpress};
use crate::paths;
use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use nutgraf::Language;
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// The wasm module that a click downloads.
pub const PAGE_WASM: &str = "nutgraf.wasm";
/// The wasm module that summarizes texts as well as pages.
pub const TEXT_WASM: &str = "nutgraf-text.wasm";
/// A generated module with the widget's style sheets as strings, which scripts may apply even under
/// a strict Content Security Policy.
const STYLES: &str = "pkg/styles.js";
/// A generated module with the options, kinds, lengths and limits of the crate.
const LIMITS: &str = "pkg/limits.js";
/// The names of the widget's style sheets in `www/styles`, without their extension.
const SHEETS: [&str; 3] = ["button", "panel", "highlight"];
/// Everything in one classic script, for sites that can upload only one file and for pages opened
/// from disk.
const STANDALONE: &str = "nutgraf.standalone.js";
/// The engine as JavaScript, for pages that forbid WebAssembly. Builds with `--dev` leave it out,
/// because the translation takes minutes.
const PLAIN: &str = "nutgraf.plain.js";
const CUSTOM_ELEMENTS: &str = "custom-elements.json";
/// The reference of the element, with placeholders for the tables about `<nut-graf>`.
const DOCUMENTATION: &str = "element.html";
const SERVICE_WORKER: &str = "sw.js";
/// The button: the file that a page names in its `<script>`.
const BUTTON: &str = "nutgraf.js";
/// The panel, which is loaded when a reader is likely to click.
const PANEL: &str = "nutgraf-panel.js";
/// The script of the Worker that summarizes long texts.
const WORKER: &str = "nutgraf-worker.js";
/// The module that starts the Worker for long texts.
const LONG: &str = "nutgraf-long.js";
/// The folder of the panel's texts, one file for each language: its name in `www/` and in `dist/`.
const WORDS: (&str, &str) = ("locales", "nutgraf-words");
/// The folder in `www/` of entry modules, which become published files with the same names.
const ENTRIES: &str = "entries";
/// The folder in `www/` of the demonstration site, whose files are published beside all others.
const SITE: &str = "site";
/// The modules that pages of the site load.
const SITE_MODULES: [&str; 4] = ["landing.js", "site.js", "summarizer-demo.js", "text.js"];
/// The folder in `www/` of type declarations, which are published unchanged.
const TYPES: &str = "types";
/// Extensions of the site's files that are published unchanged.
const COPIED: [&str; 7] = ["html", "css", "svg", "png", "ico", "webmanifest", "txt"];
/// The file with the Subresource Integrity of each script that a page may load.
const INTEGRITIES: &str = "integrity.json";
/// The published licenses: ours, and those of what is compiled in.
const LICENSES: [&str; 2] = ["LICENSE", "THIRD-PARTY-NOTICES.txt"];

/// The content of files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Assembles `dist/` from `www/` and `www/pkg/`.
///
/// # Errors
/// Returns an error if the wasm is not built, if esbuild rejects a module, or if a file cannot be
/// read or written.
pub fn assemble(root: &Path, look: Look) -> Result<()> {
    let www = paths::www(root);
    let mut files = copied(&www)?;
    site::fill_in_partials(&www.join(SITE), &mut files)?;
    let [page_wasm, text_wasm] = wasm(&www)?;
    let words = words(&www)?;
    assets::write_inlined(root, &text_wasm, &texts(&words))?;
    fs::write(www.join(STYLES), styles(root)?)?;
    fs::write(www.join(LIMITS), limits::module())?;
    let mut bundler = bundler(root, look, [&page_wasm, &text_wasm], &words);
    files.insert(PAGE_WASM.into(), page_wasm.clone());
    files.insert(TEXT_WASM.into(), text_wasm);
    files.extend(words.clone());
    files.insert(WORKER.into(), worker(&mut bundler)?.into());
    files.insert(LONG.into(), long(&mut bundler)?.into());
    files.insert(PANEL.into(), panel(&mut bundler)?.into());
    for (module, name) in modules(&www)? {
        files.insert(name, bundler.small_bundle(&module, Format::Module)?.into());
    }
    for name in bundle::FILE_READERS {
        files.insert(name.into(), bundler.bundle(&format!("{SITE}/{name}"), Format::Module)?.into());
    }
    describe_element(root, &mut files)?;
    files.insert(STANDALONE.into(), standalone(root, look)?.into());
    let extension = extension::files(&bundler, &page_wasm, &words)?;
    extension::unpack(&extension, &extension::folder(root))?;
    files.insert(extension::PACKAGE.into(), extension::package(&extension)?);
    if look == Look::Small {
        let plain = Bundler { root, look, define: vec![], inject: Some("engine/wasm-shim.js") };
        files.insert(PLAIN.into(), plain.bundle(&entry(PLAIN), Format::Module)?.into());
    }
    files.insert(wordpress::PACKAGE.into(), wordpress::package(root, &files)?);
    for name in LICENSES {
        files.insert(name.into(), fs::read(root.join(name)).context(name)?);
    }
    files.insert(INTEGRITIES.into(), scripts_integrity(&files).into());
    // Bundled last, because the service worker contains the names of all other files and a version
    // of their contents.
    bundler.define.extend(site::precache(&files));
    files.insert(
        SERVICE_WORKER.into(),
        bundler.bundle(&format!("{SITE}/{SERVICE_WORKER}"), Format::Script)?.into(),
    );
    write(&paths::dist(root), &files)
}

/// Returns the bundles of the button and of the panel, with the name of each module above its code.
///
/// # Errors
/// Returns an error if nothing is built yet.
pub fn listed(root: &Path) -> Result<[(&'static str, String); 2]> {
    let www = paths::www(root);
    let [page_wasm, text_wasm] = wasm(&www)?;
    let mut bundler = bundler(root, Look::Listed, [&page_wasm, &text_wasm], &words(&www)?);
    worker(&mut bundler)?;
    long(&mut bundler)?;
    let panel = panel(&mut bundler)?;
    Ok([(BUTTON, bundler.bundle(&entry(BUTTON), Format::Module)?), (PANEL, panel)])
}

/// Constants of bundles that contain or import all other files. Such a bundle must not use
/// `import.meta.url`: a bundler replaces it with the address of another file, or with a path of the
/// machine that it runs on.
pub const PACKAGE_CONSTANTS: [(&str, &str); 2] =
    [("NUTGRAF_IMPORTS", "true"), ("import.meta.url", "undefined")];

/// Returns the wasm module for pages, and the one for texts and pages.
fn wasm(www: &Path) -> Result<[Vec<u8>; 2]> {
    let read = |name| fs::read(www.join("pkg").join(name)).with_context(|| format!("www/pkg/{name}"));
    Ok([read(glue::PAGE_MODULE)?, read(glue::MODULE)?])
}

fn bundler<'r>(root: &'r Path, look: Look, wasm: [&[u8]; 2], words: &Files) -> Bundler<'r> {
    // Both hashes are in one constant, because a browser accepts a file that has any of the listed
    // hashes.
    let define = vec![
        ("NUTGRAF_WASM_INTEGRITY", quoted(&wasm.map(embedded_integrity).join(" "))),
        ("NUTGRAF_LANGUAGES", quoted_languages()),
        ("NUTGRAF_WORDS", integrities(words)),
        ("NUTGRAF_IMPORTS", "false".into()),
    ];
    Bundler { root, look, define, inject: None }
}

/// Bundles the Worker, and defines a constant with its integrity for the module that starts it.
fn worker(bundler: &mut Bundler<'_>) -> Result<String> {
    let worker = bundler.small_bundle(&entry(WORKER), Format::Module)?;
    bundler.define.push(("NUTGRAF_WORKER_INTEGRITY", quoted(&embedded_integrity(worker.as_bytes()))));
    Ok(worker)
}

/// Bundles the module for long texts, and defines a constant with its integrity for the panel.
fn long(bundler: &mut Bundler<'_>) -> Result<String> {
    let long = bundler.small_bundle(&entry(LONG), Format::Module)?;
    bundler.define.push(("NUTGRAF_LONG_INTEGRITY", quoted(&embedded_integrity(long.as_bytes()))));
    Ok(long)
}

/// Bundles the panel, and defines a constant with its integrity for the button.
fn panel(bundler: &mut Bundler<'_>) -> Result<String> {
    let panel = bundler.small_bundle(&entry(PANEL), Format::Module)?;
    bundler.define.push(("NUTGRAF_PANEL_INTEGRITY", quoted(&embedded_integrity(panel.as_bytes()))));
    Ok(panel)
}

/// Returns the panel's texts, one file of JSON without white space for each language but English,
/// which is part of the panel.
fn words(www: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(www.join(WORDS.0))? {
        let path = entry?.path();
        let Some(name) =
            path.file_name().and_then(|name| name.to_str()).filter(|name| name.ends_with(".json"))
        else {
            continue;
        };
        let words: serde_json::Value =
            serde_json::from_slice(&fs::read(&path)?).with_context(|| path.display().to_string())?;
        files.insert(format!("{}/{name}", WORDS.1), words.to_string().into_bytes());
    }
    Ok(files)
}

/// Returns a JavaScript object with the integrity of each language's texts.
fn integrities(words: &Files) -> String {
    let hashes: BTreeMap<_, _> =
        words.iter().map(|(name, content)| (language(name), embedded_integrity(content))).collect();
    serde_json::json!(hashes).to_string()
}

/// Returns JSON with the integrity of each script, for the `integrity` attribute of `<script>`.
fn scripts_integrity(files: &Files) -> String {
    let scripts = files.iter().filter(|(name, _)| name.starts_with("nutgraf") && name.ends_with(".js"));
    let hashes: BTreeMap<_, _> = scripts.map(|(name, content)| (name, integrity(content))).collect();
    format!("{:#}\n", serde_json::json!(hashes))
}

fn standalone(root: &Path, look: Look) -> Result<String> {
    let define = PACKAGE_CONSTANTS.map(|(name, value)| (name, value.to_owned())).to_vec();
    Bundler { root, look, define, inject: Some(assets::INLINED) }.small_bundle(&entry(BUTTON), Format::Script)
}

/// Returns the panel's texts by language.
fn texts(words: &Files) -> Words {
    let text = |content: &Vec<u8>| String::from_utf8_lossy(content).into_owned();
    words.iter().map(|(name, content)| (language(name), text(content))).collect()
}

/// Returns a module that exports each style sheet under its name, as a minified string.
fn styles(root: &Path) -> Result<String> {
    let sheet = |name| {
        let css = bundle::minified_css(root, &format!("styles/{name}.css"))?;
        Ok(format!("export const {name} = {};\n", quoted(css.trim_end())))
    };
    SHEETS.into_iter().map(sheet).collect()
}

/// Returns the language in the name of a file of texts.
fn language(name: &str) -> String {
    Path::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Returns the modules that become published files, each with its name in `dist/`: those of the
/// site, and all entries except the four that are bundled separately.
fn modules(www: &Path) -> Result<Vec<(String, String)>> {
    let apart = [PANEL, PLAIN, WORKER, LONG];
    let entries = file_names(&www.join(ENTRIES))?.into_iter().filter(|name| !apart.contains(&name.as_str()));
    let site = SITE_MODULES.map(|name| (format!("{SITE}/{name}"), name.to_owned()));
    Ok(entries.map(|name| (entry(&name), name)).chain(site).collect())
}

/// Returns the path of the entry module of a published file.
fn entry(name: &str) -> String {
    format!("{ENTRIES}/{name}")
}

/// Returns the files that are published unchanged: type declarations, and files of the site.
fn copied(www: &Path) -> Result<Files> {
    let mut files = Files::new();
    for (folder, is_copied) in [(SITE, is_copied as fn(&str) -> bool), (TYPES, is_declaration)] {
        for name in file_names(&www.join(folder))?.into_iter().filter(|name| is_copied(name)) {
            let content = fs::read(www.join(folder).join(&name))?;
            files.insert(name, content);
        }
    }
    Ok(files)
}

/// Returns the names of the files and subfolders in `folder`, sorted.
///
/// # Errors
/// Returns an error if the folder cannot be read.
pub fn file_names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut names = entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<String>>>()?;
    names.sort();
    Ok(names)
}

/// Adds the custom elements manifest, and the documentation page with the same facts for people.
fn describe_element(root: &Path, files: &mut Files) -> Result<()> {
    let contract = Contract::read(root)?;
    files.insert(CUSTOM_ELEMENTS.into(), format!("{:#}\n", contract.manifest()).into());
    let page = files.get(DOCUMENTATION).context(DOCUMENTATION)?;
    let page = documentation::render(&String::from_utf8_lossy(page), &contract)?;
    files.insert(DOCUMENTATION.into(), page.into());
    Ok(())
}

/// Returns [`languages`] as a JavaScript string.
pub fn quoted_languages() -> String {
    quoted(&languages())
}

/// Returns the language codes that the engine supports, separated by spaces, the shortest first. An
/// alias has its language after a colon: `no:nb`.
fn languages() -> String {
    let tags = Language::supported().map(|language| language.tag().to_owned());
    let aliases = Language::aliases().map(|(alias, language)| format!("{alias}:{}", language.tag()));
    let mut entries: Vec<String> = tags.chain(aliases).collect();
    let subtag_len = |entry: &str| entry.split(':').next().unwrap_or_default().len();
    entries.sort_by(|a, b| subtag_len(a).cmp(&subtag_len(b)).then_with(|| a.cmp(b)));
    entries.join(" ")
}

fn is_copied(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| COPIED.contains(&extension))
}

fn is_declaration(name: &str) -> bool {
    name.starts_with("nutgraf") && name.ends_with(".d.ts")
}

/// Returns the Subresource Integrity of a file with the content `bytes`.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Returns the Subresource Integrity of a file as SHA-256, for use inside a module. It is a third
/// shorter than the SHA-384 of `<script>` tags and safe enough. The length matters because every
/// reader downloads the module and hashes do not compress.
pub(super) fn embedded_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Writes `files` to the folder `dist`, and removes all other files from it.
///
/// # Errors
/// Returns an error if a file cannot be written.
pub fn write(dist: &Path, files: &Files) -> Result<()> {
    for (name, content) in files {
        let path = dist.join(name);
        if fs::read(&path).is_ok_and(|old| old == *content) {
            continue;
        }
        fs::create_dir_all(path.parent().unwrap_or(dist))?;
        fs::write(&path, content).with_context(|| path.display().to_string())?;
    }
    remove_others(dist, files)
}

fn remove_others(dist: &Path, files: &Files) -> Result<()> {
    for entry in WalkDir::new(dist).min_depth(1).contents_first(true) {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type().is_dir() {
            // The walk comes to a folder after its contents. A folder that still has files is not
            // removed.
            let _ = fs::remove_dir(path);
        } else if !files.contains_key(&relative_name(dist, path)) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Returns the path of a file relative to `folder`, with slashes on every system.
fn relative_name(folder: &Path, file: &Path) -> String {
    let path = file.strip_prefix(folder).unwrap_or(file);
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_supported_language_is_listed_and_so_is_what_stands_for_another() {
        let listed = languages();
        let entries: Vec<&str> = listed.split(' ').collect();
        assert!(Language::supported().all(|language| entries.contains(&language.tag())));
        assert!(["no:nb", "fil:tl"].iter().all(|entry| entries.contains(entry)), "{listed}");
        assert!(!entries.iter().any(|entry| entry.starts_with("zu")));
    }
}
