//! Assembles the npm package: the web files of `dist/`, and modules that find every other file by
//! an import. Bundlers, Node and Workers follow imports without configuration.

use super::assets::{self, Words};
use super::bundle::{Bundler, Format, Look, tool};
use super::dist::{Files, PACKAGE_CONSTANTS, TEXT_WASM, file_names, write};
use crate::command::output;
use crate::paths;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder in `www/` with the files that only the npm package has.
const PACKAGE: &str = "package";

/// The folder in the package with the files for web servers and CDNs, which fetch each other by
/// address.
const WEB: &str = "web";

/// The modules of the package, each with its entry module in `www/`. Code that several of them need
/// becomes a separate chunk, which a program loads only once.
const MODULES: [(&str, &str); 5] = [
    ("nutgraf", "entries/nutgraf.js"),
    ("summarizer", "entries/nutgraf-summarizer.js"),
    ("element", "package/element.js"),
    ("engine", "package/engine.js"),
    ("html", "package/html.js"),
];

/// The module that has everything in one file.
const STANDALONE: &str = "standalone.js";

/// Files of the repository that are copied to the root of the package.
const COPIED: [&str; 3] = ["LICENSE", "CHANGELOG.md", "THIRD-PARTY-NOTICES.txt"];

/// Returns the folder of the assembled package.
pub fn folder(root: &Path) -> PathBuf {
    paths::target(root).join("npm")
}

/// Assembles the package. `dist/` must be built.
///
/// # Errors
/// Returns an error if esbuild rejects the modules or a file cannot be written.
pub fn assemble(root: &Path) -> Result<()> {
    let mut files = web_files(&paths::dist(root))?;
    let wasm = web_file(&files, TEXT_WASM)?.to_vec();
    let script = |name| Ok::<_, anyhow::Error>(String::from_utf8(web_file(&files, name)?.to_vec())?);
    let (plain, worker) = (script("nutgraf.plain.js")?, script("nutgraf-worker.js")?);
    assets::write_imported(root, &wasm, &plain, &worker, &words(&files)?)?;
    files.extend(modules(root)?);
    let standalone = Bundler { root, look: Look::Plain, define: constants(), inject: Some(assets::INLINED) };
    files.insert(STANDALONE.into(), standalone.bundle("entries/nutgraf.js", Format::Module)?.into());
    let declared = declarations(&paths::www(root))?;
    files.extend(as_common_js(&declared)?);
    files.extend(declared);
    for name in COPIED {
        files.insert(name.into(), fs::read(root.join(name)).context(name)?);
    }
    for name in file_names(&paths::www(root).join(PACKAGE))? {
        if [".cjs", ".json", ".md"].iter().any(|end| name.ends_with(end)) {
            files.insert(name.clone(), fs::read(paths::www(root).join(PACKAGE).join(&name))?);
        }
    }
    let manifest = fs::read(paths::dist(root).join("custom-elements.json"))?;
    files.insert("custom-elements.json".into(), manifest);
    write(&folder(root), &files)
}

/// Returns the files that a page fetches, from `dist/`.
fn web_files(dist: &Path) -> Result<Files> {
    let mut files = Files::new();
    for folder in ["", "nutgraf-words"] {
        for name in file_names(&dist.join(folder))? {
            let path = Path::new(folder).join(&name);
            let is_web = !folder.is_empty() || is_web_file(&name);
            if is_web && dist.join(&path).is_file() {
                files.insert(format!("{WEB}/{}", path.display()), fs::read(dist.join(&path))?);
            }
        }
    }
    Ok(files)
}

fn is_web_file(name: &str) -> bool {
    let is_ours = name.starts_with("nutgraf") && (name.ends_with(".js") || name.ends_with(".wasm"));
    is_ours || name == "integrity.json"
}

fn web_file<'f>(files: &'f Files, name: &str) -> Result<&'f [u8]> {
    let file = files.get(&format!("{WEB}/{name}"));
    Ok(file.with_context(|| format!("dist/{name} is missing; run `cargo xtask build`"))?)
}

/// Returns the panel's texts by language.
fn words(files: &Files) -> Result<Words> {
    let mut words = BTreeMap::new();
    for (name, content) in files {
        let language = name.strip_prefix("web/nutgraf-words/").and_then(|name| name.strip_suffix(".json"));
        if let Some(language) = language {
            words.insert(language.to_owned(), String::from_utf8(content.clone())?);
        }
    }
    Ok(words)
}

fn constants() -> Vec<(&'static str, String)> {
    let mut define = PACKAGE_CONSTANTS.map(|(name, value)| (name, value.to_owned())).to_vec();
    define.push(("NUTGRAF_LANGUAGES", super::dist::quoted_languages()));
    define
}

/// Bundles the modules, and puts the chunks that they share in a separate folder. Names and white
/// space stay as they are, because the bundler of the importing program minifies them.
fn modules(root: &Path) -> Result<Files> {
    let outdir = tempfile::tempdir()?;
    let mut esbuild = Command::new(tool(root, "esbuild"));
    esbuild.current_dir(paths::www(root));
    esbuild.args(MODULES.map(|(name, entry)| format!("{name}={entry}")));
    esbuild.args(["--bundle", "--splitting", "--format=esm", "--target=es2022", "--charset=utf8"]);
    esbuild.args(["--minify-syntax", "--legal-comments=none", "--log-level=warning"]);
    esbuild.arg("--chunk-names=modules/[name]-[hash]");
    esbuild.arg(format!("--inject:{}", assets::IMPORTED));
    // Only web files import this module. Without the flag, esbuild would bundle it a second time.
    esbuild.arg("--external:../entries/nutgraf.plain.js");
    esbuild.arg(format!("--outdir={}", outdir.path().display()));
    esbuild.args(constants().iter().map(|(name, value)| format!("--define:{name}={value}")));
    output(&mut esbuild)?;
    let mut files = Files::new();
    for entry in walkdir::WalkDir::new(outdir.path()) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(outdir.path())?;
            let name = name.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// Returns the type declarations of all modules.
fn declarations(www: &Path) -> Result<Files> {
    let mut files = Files::new();
    for folder in ["types", "types/package"] {
        for name in file_names(&www.join(folder))? {
            if name.ends_with(".d.ts") && name != "globals.d.ts" {
                files.insert(name.clone(), fs::read(www.join(folder).join(&name))?);
            }
        }
    }
    Ok(files)
}

/// Converts declarations for TypeScript code that is compiled to CommonJS, which may not import the
/// declarations of ES modules.
fn as_common_js(declarations: &Files) -> Result<Files> {
    let mut files = Files::new();
    for (name, content) in declarations {
        let text = std::str::from_utf8(content).with_context(|| name.clone())?;
        let converted = text.replace(".js\";", ".cjs\";");
        ensure!(!converted.contains("from \"./") || converted != text, "{name} imports no module");
        files.insert(name.replace(".d.ts", ".d.cts"), converted.into());
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_for_common_js_import_each_other() -> Result<()> {
        let declared = Files::from([("a.d.ts".into(), b"export * from \"./b.js\";\n".to_vec())]);
        let converted = as_common_js(&declared)?;
        assert_eq!(converted.get("a.d.cts").map(Vec::as_slice), Some(&b"export * from \"./b.cjs\";\n"[..]));
        Ok(())
    }

    #[test]
    fn the_site_is_not_part_of_the_package() {
        assert!(
            ["nutgraf.js", "nutgraf.wasm", "nutgraf-panel.js", "integrity.json"].map(is_web_file)
                == [true; 4]
        );
        assert!(["main.js", "index.html", "sw.js", "nutgraf.d.ts"].map(is_web_file) == [false; 4]);
    }
}
