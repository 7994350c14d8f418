//! `cargo xtask notices`: the licenses of what we publish but others have written.
//!
//! These are the crates in the WebAssembly modules and the command, and the npm packages in the
//! site's bundles. Their licenses ask for a notice in every copy.

use crate::build::bundle::install_npm_packages;
use crate::command::output;
use crate::paths;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file of the notices, both in the repository and in everything that is published.
pub const FILE: &str = "THIRD-PARTY-NOTICES.txt";

/// The npm packages that the site imports. Their dependencies are bundled too.
const BUNDLED: [&str; 3] = ["fflate", "mammoth", "pdfjs-dist"];

/// The arguments with which `cargo tree` lists the crates of each published program.
const PROGRAMS: [&[&str]; 2] =
    [&["--no-default-features", "--target", "wasm32-unknown-unknown"], &["--target", "all"]];

/// The beginnings of the names of files that are notices, in lower case.
const NOTICES: [&str; 5] = ["license", "licence", "copying", "notice", "unlicense"];

const HEAD: &str = "\
Nutgraf contains work of others, under these licenses. This file is written by `cargo xtask notices`.
The Rust standard library (https://github.com/rust-lang/rust, MIT OR Apache-2.0) is compiled in, too.
A package that offers a choice with the MIT license is used under the MIT license.
";

/// The text for a package without a notice.
const NO_NOTICE: &str = "The package contains no notice.";

/// Write the notices of the licenses of all dependencies that are published.
#[derive(clap::Args)]
pub struct Notices {
    /// Check that the file is current instead of writing it
    #[arg(long)]
    pub check: bool,
}

/// A package of crates.io or npm.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    license: String,
    folder: PathBuf,
}

impl Notices {
    /// Writes the file or, with `--check`, compares it.
    ///
    /// # Errors
    /// Returns an error if a package has no license, or if the file is not current.
    pub fn run(&self, root: &Path) -> Result<()> {
        install_npm_packages(root)?;
        let mut packages = crates(root)?;
        packages.extend(npm_packages(root)?);
        let (text, file) = (text(&packages)?, root.join(FILE));
        if self.check {
            let current = fs::read_to_string(&file).context(FILE)?;
            ensure!(current == text, "{FILE} is not current; run `cargo xtask notices`");
        } else {
            fs::write(&file, text)?;
        }
        println!("{} packages in {FILE}", packages.len());
        Ok(())
    }
}

/// Returns the crates that are compiled into a published program.
fn crates(root: &Path) -> Result<BTreeSet<Package>> {
    let mut compiled = BTreeSet::new();
    for program in PROGRAMS {
        let arguments = ["tree", "--locked", "--package", "nutgraf", "--edges", "normal,no-proc-macro"];
        let format = ["--prefix", "none", "--format", "{p}"];
        let tree = output(cargo(root).args(arguments).args(format).args(program))?;
        compiled.extend(tree.lines().filter_map(|line| {
            let (name, version) = line.split_once(" v")?;
            Some((name.to_owned(), version.split(' ').next()?.to_owned()))
        }));
    }
    let metadata = output(cargo(root).args(["metadata", "--locked", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let all = metadata["packages"].as_array().context("no packages")?.iter();
    let crates = all.filter(|it| !it["source"].is_null()).filter_map(|it| {
        let field = |name: &str| it[name].as_str().map(str::to_owned);
        let folder = Path::new(it["manifest_path"].as_str()?).parent()?.to_path_buf();
        let license = field("license").unwrap_or_default();
        Some(Package { name: field("name")?, version: field("version")?, license, folder })
    });
    Ok(crates.filter(|it| compiled.contains(&(it.name.clone(), it.version.clone()))).collect())
}

fn cargo(root: &Path) -> Command {
    let mut cargo = crate::command::cargo();
    cargo.current_dir(root);
    cargo
}

/// Returns the npm packages in the site's bundles.
fn npm_packages(root: &Path) -> Result<BTreeSet<Package>> {
    let www = paths::www(root);
    let lock: Value = serde_json::from_slice(&fs::read(www.join("package-lock.json"))?)?;
    let (mut todo, mut packages) = (BUNDLED.map(str::to_owned).to_vec(), BTreeMap::new());
    while let Some(name) = todo.pop() {
        let place = format!("node_modules/{name}");
        let locked = &lock["packages"][&place];
        let version = locked["version"].as_str().with_context(|| format!("{name} is not locked"))?.to_owned();
        let license = locked["license"].as_str().unwrap_or_default().to_owned();
        let needed = locked["dependencies"].as_object().into_iter().flatten().map(|(name, _)| name.clone());
        todo.extend(needed.filter(|needed| !packages.contains_key(needed)));
        packages.insert(name.clone(), Package { name, version, license, folder: www.join(place) });
    }
    Ok(packages.into_values().collect())
}

/// Returns the content of the file: each notice once, below the packages that have it.
fn text(packages: &BTreeSet<Package>) -> Result<String> {
    let mut by_notice = BTreeMap::<String, Vec<String>>::new();
    for it in packages {
        ensure!(!it.license.is_empty(), "{} has no license", it.name);
        let package = format!("{} {} ({})", it.name, it.version, it.license);
        by_notice.entry(notice(&it.folder)?).or_default().push(package);
    }
    let mut notices: Vec<_> = by_notice.into_iter().collect();
    notices.sort_by(|one, other| one.1.cmp(&other.1));
    let rule = "-".repeat(100);
    let parts = notices.iter().map(|(notice, names)| format!("\n{rule}\n{}\n\n{notice}\n", names.join("\n")));
    Ok(HEAD.to_owned() + &parts.collect::<String>())
}

/// Returns the notices of a package. If one of them is the MIT license, that of the Apache license
/// is left out, because it is long.
fn notice(folder: &Path) -> Result<String> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names: Vec<String> = names.collect::<Result<_>>()?;
    names.retain(|name| {
        let lower = name.to_lowercase();
        NOTICES.iter().any(|start| lower.starts_with(start)) && folder.join(name).is_file()
    });
    names.sort();
    let is_mit = |name: &String| name.to_lowercase().contains("mit");
    if names.iter().any(is_mit) {
        names.retain(|name| !name.to_lowercase().contains("apache"));
    }
    if names.is_empty() {
        return Ok(NO_NOTICE.to_owned());
    }
    let texts = names.iter().map(|name| {
        let bytes = fs::read(folder.join(name)).with_context(|| name.clone())?;
        let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        Ok(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned())
    });
    Ok(texts.collect::<Result<Vec<_>>>()?.join("\n\n"))
}
