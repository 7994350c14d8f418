//! Bundles the modules of `www/` and their npm packages into single files, with esbuild and terser.

use crate::command::{find_program, output, output_of, run, say};
use crate::paths;
use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// The oldest major version of Node.js with which the build is tested.
const MIN_NODE: u32 = 20;

/// Installs the packages that `www/package-lock.json` pins, unless they are installed.
///
/// # Errors
/// Returns an error if Node.js is missing or too old, if npm is missing, or if the registry does
/// not answer.
pub fn install_npm_packages(root: &Path) -> Result<()> {
    let www = paths::www(root);
    let installed = modified(&www.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(&www.join("package-lock.json")) {
        return Ok(());
    }
    check_node()?;
    say("Installing the npm packages of www/");
    let npm = find_program("npm").context("npm is missing; it comes with Node.js (https://nodejs.org)")?;
    run(Command::new(npm).current_dir(&www).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
}

/// Published modules that other bundles do not include but import, so that a page loads each of
/// them once. All published files are in one folder, so `../entries/nutgraf.js` becomes
/// `./nutgraf.js` in an import.
const PUBLISHED_MODULES: [&str; 3] = ["nutgraf.js", "nutgraf.plain.js", "nutgraf-summarizer.js"];

/// Modules of the site for reading files, each bundled with a large npm package. A page imports one
/// only when a reader opens a file of its format.
pub const FILE_READERS: [&str; 4] = ["pdf-worker.js", "read-docx.js", "read-epub.js", "read-pdf.js"];

/// The settings for bundling entry modules.
pub struct Bundler<'a> {
    pub root: &'a Path,
    pub look: Look,
    /// Constants for the bundle: names and values, which are JavaScript expressions.
    pub define: Vec<(&'static str, String)>,
    /// A module of `www/` whose exports replace global names.
    pub inject: Option<&'static str>,
}

/// The form of a bundle's code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Minified, as it is published.
    Small,
    /// Minified except for white space, with the name of each module in a comment above its code.
    Listed,
    /// Like the sources, with source maps.
    Readable,
    /// With the names and white space of the sources; only the syntax is shortened.
    Plain,
}

/// The kind of script that a bundle is.
#[derive(Clone, Copy)]
pub enum Format {
    /// A module. `import "./nutgraf.js"` stays an import, so that a page loads `nutgraf.js` once.
    Module,
    /// A classic script.
    Script,
}

impl Bundler<'_> {
    /// Returns the bundle of a module and everything that it imports. `entry` is the path of the
    /// module in `www/`.
    ///
    /// # Errors
    /// Returns an error if esbuild rejects the modules.
    pub fn bundle(&self, entry: &str, format: Format) -> Result<String> {
        let mut esbuild = Command::new(tool(self.root, "esbuild"));
        esbuild.current_dir(paths::www(self.root)).arg(entry);
        esbuild.args(["--bundle", "--target=es2022", "--charset=utf8", "--legal-comments=none"]);
        esbuild.arg("--log-level=warning");
        esbuild.args(PUBLISHED_MODULES.map(|name| format!("--external:../entries/{name}")));
        // A bundle that contains all others also contains this one.
        esbuild.args(self.inject.is_none().then_some("--external:../entries/nutgraf-long.js"));
        esbuild.args(FILE_READERS.map(|name| format!("--external:./{name}")));
        esbuild.arg(match format {
            Format::Module => "--format=esm",
            Format::Script => "--format=iife",
        });
        esbuild.args(self.inject.map(|module| format!("--inject:{module}")));
        esbuild.args(match self.look {
            Look::Small => &["--minify"][..],
            Look::Listed => &["--minify-identifiers", "--minify-syntax"],
            Look::Readable => &["--sourcemap=inline"],
            Look::Plain => &["--minify-syntax"],
        });
        esbuild.args(self.define.iter().map(|(name, value)| format!("--define:{name}={value}")));
        Ok(output(&mut esbuild)?.replace("\"../entries/", "\"./"))
    }

    /// Returns the bundle of `entry`. With [`Look::Small`], terser minifies it a second time.
    /// Terser inlines functions that are called only once, which makes the compressed bundle 2.5 %
    /// smaller. It also turns functions into arrow functions. It calls this unsafe, because code
    /// may call `new` on any function; ours does not.
    ///
    /// # Errors
    /// Returns the errors of [`Self::bundle`], or an error if terser rejects the bundle.
    pub fn small_bundle(&self, entry: &str, format: Format) -> Result<String> {
        let bundle = self.bundle(entry, format)?;
        if self.look != Look::Small {
            return Ok(bundle);
        }
        let mut terser = Command::new(tool(self.root, "terser"));
        terser.args(matches!(format, Format::Module).then_some("--module"));
        terser.args(["--ecma", "2022", "--compress", "passes=5,unsafe_arrows", "--mangle"]);
        output_of(&mut terser, bundle)
    }
}

/// Returns a style sheet of `www/` without comments and white space. Nothing is rewritten for older
/// browsers.
///
/// # Errors
/// Returns an error if esbuild rejects it.
pub fn minified_css(root: &Path, sheet: &str) -> Result<String> {
    let mut esbuild = Command::new(tool(root, "esbuild"));
    esbuild.current_dir(paths::www(root)).args([sheet, "--minify", "--charset=utf8", "--log-level=warning"]);
    Ok(without_spaces(&output(&mut esbuild)?))
}

/// Removes the spaces that esbuild leaves in custom properties and in lists of arguments, except in
/// strings.
fn without_spaces(css: &str) -> String {
    let outside = |(index, part): (usize, &str)| {
        if index % 2 == 0 { part.replace(": ", ":").replace(", ", ",") } else { part.into() }
    };
    css.split('"').enumerate().map(outside).collect::<Vec<String>>().join("\"")
}

/// Returns the path of a program that an npm package of `www/` installs.
pub fn tool(root: &Path, name: &str) -> PathBuf {
    let suffix = if cfg!(windows) { ".cmd" } else { "" };
    paths::www(root).join("node_modules/.bin").join(format!("{name}{suffix}"))
}

/// Checks that Node.js is installed and new enough.
///
/// # Errors
/// Returns an error if Node.js is missing or too old.
pub fn check_node() -> Result<()> {
    let Ok(version) = output(Command::new("node").arg("--version")) else {
        bail!("Node.js {MIN_NODE} or newer is missing: https://nodejs.org");
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    ensure!(major >= Some(MIN_NODE), "Node.js {MIN_NODE} or newer is needed; this is {}", version.trim());
    Ok(())
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}
