//! `cargo xtask test`: every check there is, in one go; none is left out because something is missing.

use super::dump::Dump;
use super::outcome::{Outcome, captured, streamed};
use crate::browsers::{Engine, prerequisites};
use crate::build::budget::{
    self, MAX_DOWNLOAD_BROTLI, MAX_LOADER_BROTLI, MAX_PANEL_BROTLI, MAX_WITH_PREBUILT_STD,
};
use crate::build::bundle;
use crate::build::toolchain::Toolchain;
use crate::command::say;
use crate::paths;
use crate::tasks::build::Build;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Run every check: format, lints, tests, documentation, types, size, browsers. Installs what is missing.
#[derive(clap::Args)]
pub struct Test {}

struct Step {
    name: &'static str,
    run: fn(&Path) -> Result<Outcome>,
}

/// The browsers come first, so that nobody waits for ten minutes to be told what to install.
const STEPS: [Step; 14] = [
    Step { name: "browsers and drivers", run: browsers_are_there },
    Step { name: "format (cargo fmt --check)", run: format },
    Step { name: "format and lints of JavaScript (biome)", run: biome },
    Step { name: "lints, native (cargo clippy)", run: lints },
    Step { name: "lints, WebAssembly (cargo clippy)", run: lints_of_wasm },
    Step { name: "tests (cargo test)", run: tests },
    Step { name: "documentation (cargo doc)", run: documentation },
    Step { name: "build (cargo xtask build)", run: build },
    Step { name: "size of the download", run: size },
    Step { name: "types (tsc)", run: types },
    Step { name: "npm package (publint)", run: package },
    Step { name: "JavaScript tests (node --test)", run: javascript_tests },
    Step { name: "pages as read-page.js reads them (cargo xtask dump --check)", run: page_dumps },
    Step { name: "browser suites and Node", run: browser_suites },
];

impl Test {
    /// # Errors
    /// When a check fails; all others are run all the same.
    pub fn run(&self, root: &Path) -> Result<()> {
        let (mut passed, mut failed) = (0, 0);
        for (number, step) in (1..).zip(&STEPS) {
            say(&format!("{number}/{} {}", STEPS.len(), step.name));
            let start = Instant::now();
            let outcome = (step.run)(root).unwrap_or_else(Outcome::failure);
            let verdict = if outcome.failed == 0 { "ok" } else { "FAILED" };
            if outcome.failed > 0 {
                eprintln!("{}", outcome.output.trim_end());
            }
            eprintln!(
                "  {verdict}: {} passed, {} failed ({:.0?})",
                outcome.passed,
                outcome.failed,
                start.elapsed()
            );
            passed += outcome.passed;
            failed += outcome.failed;
        }
        println!("{passed} passed, {failed} failed");
        if failed > 0 {
            bail!("some checks failed");
        }
        Ok(())
    }
}

fn cargo(root: &Path, subcommand: &str) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root).arg(subcommand);
    cargo
}

/// What `www/page/read-page.js` reads of the pages in tests/pages is what the tests without a browser are given.
fn page_dumps(root: &Path) -> Result<Outcome> {
    Dump { check: true }.run(root).map(Outcome::passed)
}

fn browsers_are_there(root: &Path) -> Result<Outcome> {
    bundle::check_node()?;
    for engine in Engine::ALL {
        prerequisites::install(engine, root)?;
    }
    Ok(Outcome::passed(Engine::ALL.len()))
}

fn format(root: &Path) -> Result<Outcome> {
    captured(cargo(root, "fmt").args(["--all", "--check"]))
}

fn biome(root: &Path) -> Result<Outcome> {
    bundle::install_npm_packages(root)?;
    let mut biome = Command::new(bundle::tool(root, "biome"));
    captured(biome.current_dir(paths::www(root)).args(["check", "--error-on-warnings"]))
}

fn lints(root: &Path) -> Result<Outcome> {
    captured(cargo(root, "clippy").args(["--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn lints_of_wasm(root: &Path) -> Result<Outcome> {
    let mut clippy = Toolchain::ready(root)?.clippy(root)?;
    clippy.args(["--quiet", "--package", "nutgraf", "--lib", "--no-default-features"]);
    captured(clippy.args(["--", "-D", "warnings"]))
}

/// Documentation examples included.
fn tests(root: &Path) -> Result<Outcome> {
    captured(cargo(root, "test").args(["--quiet", "--workspace", "--no-fail-fast"]))
        .map(Outcome::of_cargo_test)
}

fn documentation(root: &Path) -> Result<Outcome> {
    let mut doc = cargo(root, "doc");
    doc.args(["--quiet", "--no-deps", "--package", "nutgraf"]).env("RUSTDOCFLAGS", "-D warnings");
    captured(&mut doc)
}

fn build(root: &Path) -> Result<Outcome> {
    Build::default().run(root)?;
    Ok(Outcome::passed(1))
}

fn size(root: &Path) -> Result<Outcome> {
    let files = budget::download(&paths::dist(root))?;
    for (name, most) in [MAX_LOADER_BROTLI, MAX_PANEL_BROTLI] {
        let brotli =
            files.iter().find(|(file, _)| *file == name).map_or(usize::MAX, |(_, sizes)| sizes.brotli);
        if brotli > most {
            bail!("{name} has {brotli} bytes (brotli), and may have {most}");
        }
    }
    let brotli = files.iter().map(|(_, sizes)| sizes.brotli).sum::<usize>();
    let most = match Toolchain::ready(root)? {
        Toolchain::Active => MAX_WITH_PREBUILT_STD,
        Toolchain::Distribution { .. } => MAX_DOWNLOAD_BROTLI,
    };
    if brotli > most {
        bail!("a click downloads {brotli} bytes (brotli), and may download {most}");
    }
    Ok(Outcome::passed(1))
}

fn types(root: &Path) -> Result<Outcome> {
    captured(Command::new(bundle::tool(root, "tsc")).current_dir(paths::www(root)).args(["--project", "."]))
}

/// Whether bundlers, Node and TypeScript find what the package says that it has.
fn package(root: &Path) -> Result<Outcome> {
    let mut publint = Command::new(bundle::tool(root, "publint"));
    captured(publint.current_dir(paths::dist(root)).args(["run", ".", "--strict", "--pack", "npm"]))
}

fn javascript_tests(root: &Path) -> Result<Outcome> {
    let mut node = Command::new("node");
    node.current_dir(paths::www(root)).args(["--test", "--test-reporter=tap"]);
    captured(&mut node).map(Outcome::of_node_test)
}

fn browser_suites(root: &Path) -> Result<Outcome> {
    streamed(cargo(root, "run").args(["--quiet", "--package", "browser-tests"]))
}
