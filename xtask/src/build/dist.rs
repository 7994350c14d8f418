//! `dist/`: bundles, wasm and site put together. Knows which file of `www/` becomes what, and
//! nothing about Rust.
//!
//! A file is written only when its content is new, and what no longer belongs is removed: what is
//! published is what was built, and a server or a browser that looks at times sees no change where
//! there is none.

use super::bundle::{Bundler, Format, Look};
use super::manifest::Contract;
use super::{bundle, documentation};
use crate::paths;
use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use nutgraf::Language;
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

const WASM: &str = "nutgraf.wasm";
const MANIFEST: &str = "package.json";
const INLINED: &str = "pkg/inlined.js";
/// A module that has the style sheets of the widget, which is how a page's policy lets them in.
const STYLES: &str = "pkg/styles.js";
/// Those sheets, in `www/styles`.
const SHEETS: [&str; 3] = ["button", "panel", "highlight"];
/// Everything in one classic script: for one upload slot, and for pages that are files.
const STANDALONE: &str = "nutgraf.standalone.js";
/// The program in JavaScript; it takes minutes to make, so developers' builds have none.
const PLAIN: &str = "nutgraf.plain.js";
const CUSTOM_ELEMENTS: &str = "custom-elements.json";
/// Has places for tables of what `<nut-graf>` offers.
const DOCUMENTATION: &str = "documentation.html";
const SERVICE_WORKER: &str = "sw.js";
/// The button: the file that a page names.
const BUTTON: &str = "nutgraf.js";
/// The panel, which a click loads.
const PANEL: &str = "nutgraf-panel.js";
/// The folder of the panel's words, one file a language, in `www/` and in `dist/`.
const WORDS: (&str, &str) = ("locales", "nutgraf-words");
/// The folder in `www/` whose every module is a published file of the same name.
const ENTRIES: &str = "entries";
/// The folder in `www/` of the demonstration site; its files lie beside the published ones.
const SITE: &str = "site";
/// The modules of the site that its pages name.
const SITE_MODULES: [&str; 2] = ["main.js", "summarizer-demo.js"];
/// The folder in `www/` of type declarations, which are published as they are.
const TYPES: &str = "types";
/// Extensions of the site's files that are published unchanged.
const COPIED: [&str; 7] = ["html", "css", "svg", "png", "ico", "webmanifest", "txt"];
/// The integrity of each file that a page may name.
const INTEGRITIES: &str = "integrity.json";
const LICENSE: &str = "LICENSE";
/// Files that the site does not need offline.
const NOT_PRECACHED: [&str; 9] = [
    CUSTOM_ELEMENTS,
    "nutgraf.d.ts",
    "nutgraf-summarizer.d.ts",
    "404.html",
    MANIFEST,
    STANDALONE,
    PLAIN,
    INTEGRITIES,
    LICENSE,
];

type Files = BTreeMap<String, Vec<u8>>;

/// Puts `dist/` together from `www/` and `www/pkg/`.
///
/// # Errors
/// If esbuild rejects the modules or a file cannot be written.
pub fn assemble(root: &Path, look: Look) -> Result<()> {
    let www = paths::www(root);
    let mut files = copied(&www)?;
    let wasm = fs::read(www.join("pkg/nutgraf_bg.wasm")).context("www/pkg/nutgraf_bg.wasm")?;
    let words = words(&www)?;
    fs::write(www.join(INLINED), inlined(&wasm, &words))?;
    fs::write(www.join(STYLES), styles(root)?)?;
    let mut bundler = bundler(root, look, &wasm, &words);
    files.insert(WASM.into(), wasm);
    files.extend(words);
    files.insert(PANEL.into(), panel(&mut bundler)?.into());
    for (module, name) in modules(&www)? {
        files.insert(name, bundler.small_bundle(&module, Format::Module)?.into());
    }
    files.insert(MANIFEST.into(), manifest(&www)?.into());
    describe_element(&www, &mut files)?;
    files.insert(STANDALONE.into(), standalone(root, look)?.into());
    if look == Look::Small {
        let plain = Bundler { root, look, define: vec![], inject: Some("engine/wasm-shim.js") };
        files.insert(PLAIN.into(), plain.bundle(&entry(PLAIN), Format::Module)?.into());
    }
    files.insert(LICENSE.into(), fs::read(root.join(LICENSE))?);
    files.insert(INTEGRITIES.into(), scripts_integrity(&files).into());
    // Made last, since it names all other files and their version.
    bundler.define.extend(precache(&files));
    files.insert(
        SERVICE_WORKER.into(),
        bundler.bundle(&format!("{SITE}/{SERVICE_WORKER}"), Format::Script)?.into(),
    );
    write(&paths::dist(root), &files)
}

/// The button and the panel, in which each module has its name above it.
///
/// # Errors
/// When nothing is built yet.
pub fn listed(root: &Path) -> Result<[(&'static str, String); 2]> {
    let www = paths::www(root);
    let wasm = fs::read(www.join("pkg/nutgraf_bg.wasm")).context("www/pkg/nutgraf_bg.wasm")?;
    let mut bundler = bundler(root, Look::Listed, &wasm, &words(&www)?);
    let panel = panel(&mut bundler)?;
    Ok([(BUTTON, bundler.bundle(&entry(BUTTON), Format::Module)?), (PANEL, panel)])
}

fn bundler<'r>(root: &'r Path, look: Look, wasm: &[u8], words: &Files) -> Bundler<'r> {
    let define = vec![
        ("NUTGRAF_WASM_INTEGRITY", quoted(&integrity(wasm))),
        ("NUTGRAF_LANGUAGES", quoted(&languages())),
        ("NUTGRAF_WORDS", integrities(words)),
        ("NUTGRAF_WASM_BASE64", "undefined".into()),
        ("NUTGRAF_STANDALONE", "false".into()),
    ];
    Bundler { root, look, define, inject: None }
}

/// Bundles the panel, and tells the button's module its integrity.
fn panel(bundler: &mut Bundler<'_>) -> Result<String> {
    let panel = bundler.small_bundle(&entry(PANEL), Format::Module)?;
    bundler.define.push(("NUTGRAF_PANEL_INTEGRITY", quoted(&integrity(panel.as_bytes()))));
    Ok(panel)
}

/// The panel's words in every language but English, which is in the panel itself; without their
/// white space.
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

/// The integrity of each language's words, as a JavaScript object.
fn integrities(words: &Files) -> String {
    // All of them come with every panel: SHA-256 is as safe there, and a third shorter.
    let hash = |content: &[u8]| format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)));
    let hashes: BTreeMap<_, _> =
        words.iter().map(|(name, content)| (language(name), hash(content))).collect();
    serde_json::json!(hashes).to_string()
}

/// The integrity of each script, for the tag that names it.
fn scripts_integrity(files: &Files) -> String {
    let scripts = files.iter().filter(|(name, _)| name.starts_with("nutgraf") && name.ends_with(".js"));
    let hashes: BTreeMap<_, _> = scripts.map(|(name, content)| (name, integrity(content))).collect();
    format!("{:#}\n", serde_json::json!(hashes))
}

fn standalone(root: &Path, look: Look) -> Result<String> {
    let define = vec![("NUTGRAF_STANDALONE", "true".into())];
    Bundler { root, look, define, inject: Some(INLINED) }.small_bundle(&entry(BUTTON), Format::Script)
}

/// A module that holds the wasm and all words. No constants of the bundler: they are longer than a
/// command may be.
fn inlined(wasm: &[u8], words: &Files) -> String {
    let words: BTreeMap<_, _> =
        words.iter().map(|(name, content)| (language(name), String::from_utf8_lossy(content))).collect();
    let words: Vec<String> = words.iter().map(|(language, words)| format!("{language:?}: {words}")).collect();
    format!(
        "export const NUTGRAF_WASM_BASE64 = \"{}\";\nexport const NUTGRAF_WORDS = {{ {} }};\n",
        BASE64_STANDARD.encode(wasm),
        words.join(", ")
    )
}

/// A module with each style sheet of the widget as a string of its name, minified.
fn styles(root: &Path) -> Result<String> {
    let sheet = |name| {
        let css = bundle::minified_css(root, &format!("styles/{name}.css"))?;
        Ok(format!("export const {name} = {};\n", quoted(css.trim_end())))
    };
    SHEETS.into_iter().map(sheet).collect()
}

/// The language that a file of words is for.
fn language(name: &str) -> String {
    Path::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The modules that are bundled into published files, each with its name in `dist/`: every entry
/// that is not made apart, and those of the site.
fn modules(www: &Path) -> Result<Vec<(String, String)>> {
    let apart = [PANEL, PLAIN];
    let entries = file_names(&www.join(ENTRIES))?.into_iter().filter(|name| !apart.contains(&name.as_str()));
    let site = SITE_MODULES.map(|name| (format!("{SITE}/{name}"), name.to_owned()));
    Ok(entries.map(|name| (entry(&name), name)).chain(site).collect())
}

/// The module of a published file.
fn entry(name: &str) -> String {
    format!("{ENTRIES}/{name}")
}

/// The files of `www/` that are published as they are: those of the site, and the types.
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

/// The names of the files in a folder, in order.
fn file_names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut names = entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<String>>>()?;
    names.sort();
    Ok(names)
}

/// The package of npm, without what is for this repository alone. What it names lies in `dist/`.
fn manifest(www: &Path) -> Result<String> {
    let mut manifest: serde_json::Value = serde_json::from_slice(&fs::read(www.join(MANIFEST))?)?;
    if let Some(entries) = manifest.as_object_mut() {
        entries.retain(|name, _| !matches!(name.as_str(), "private" | "devDependencies"));
    }
    Ok(format!("{manifest:#}\n"))
}

/// The custom elements manifest, and the page that says the same to people.
fn describe_element(www: &Path, files: &mut Files) -> Result<()> {
    let contract = Contract::read(&fs::read_to_string(www.join(TYPES).join("nutgraf.d.ts"))?)?;
    files.insert(CUSTOM_ELEMENTS.into(), format!("{:#}\n", contract.manifest()).into());
    let page = documentation::render(&fs::read_to_string(www.join(SITE).join(DOCUMENTATION))?, &contract)?;
    files.insert(DOCUMENTATION.into(), page.into());
    Ok(())
}

/// Returns the primary subtags that the engine supports, the short ones first: `en`, or `no:nb` for
/// an alias.
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

/// Returns the files that the service worker keeps, and a version that changes with any of them.
fn precache(files: &Files) -> [(&'static str, String); 2] {
    let kept = || files.iter().filter(|(name, _)| !NOT_PRECACHED.contains(&name.as_str()));
    let mut version = Sha256::new();
    for (name, content) in kept() {
        version.update(name);
        version.update(Sha256::digest(content));
    }
    // A reader asks for the folder, not for the file that answers.
    let address = |name: &String| if name == "index.html" { "./".to_owned() } else { name.clone() };
    let addresses: Vec<String> = kept().map(|(name, _)| address(name)).collect();
    let version = BASE64_STANDARD.encode(&version.finalize()[..12]);
    [("NUTGRAF_FILES", serde_json::json!(addresses).to_string()), ("NUTGRAF_VERSION", quoted(&version))]
}

/// Subresource Integrity of a file.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Makes `dist` hold these files and no others.
fn write(dist: &Path, files: &Files) -> Result<()> {
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
            // Folders come after their contents. One that is not empty is still needed.
            let _ = fs::remove_dir(path);
        } else if !files.contains_key(&relative_name(dist, path)) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Returns the path of a file below a folder, with slashes on every system.
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
