//! `cargo xtask test`: every check of the repository. A missing tool is an error.
//!
//! Two lanes of steps run side by side: one compiles natively on all cores; the other compiles to
//! WebAssembly, mostly on one. The browsers come last, when the processor is free.

use super::dump::Dump;
use super::outcome::{Outcome, captured, streamed};
use crate::browsers::{Engine, prerequisites};
use crate::build::toolchain::Toolchain;
use crate::build::{budget, bundle, package};
use crate::command::say;
use crate::paths;
use crate::tasks::build::Build;
use crate::tasks::instructions::{self, Instructions};
use crate::tasks::{notices, packages};
use anyhow::{Result, bail};
use std::fmt;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// Run every check: format, lints, tests, documentation, types, size, browsers. Installs missing
/// tools.
#[derive(clap::Args)]
pub struct Test {}

struct Step {
    name: &'static str,
    run: fn(&Path) -> Result<Outcome>,
}

/// The result of a step.
struct Report {
    name: &'static str,
    outcome: Outcome,
    time: Duration,
}

/// Steps that run one after the other.
type Lane = &'static [Step];

/// The steps that run first, so that a missing program is reported at once.
const PREREQUISITES: Lane = &[
    Step { name: "browsers, drivers and valgrind", run: programs_are_there },
    Step { name: "format of Rust (cargo fmt --check)", run: format },
    Step { name: "format and lints of JavaScript (biome)", run: biome },
    Step { name: "format and lints of the tools' JavaScript (biome)", run: biome_of_tools },
];

const NATIVE: Lane = &[
    Step { name: "tests of the crate (cargo test)", run: tests_of_the_crate },
    Step { name: "tests of the tools (cargo test)", run: tests_of_the_tools },
    Step { name: "lints, native (cargo clippy)", run: lints },
    Step { name: "documentation (cargo doc)", run: documentation },
    Step { name: "instructions of a summary (cargo xtask instructions)", run: instruction_counts },
];

const WEB: Lane = &[
    Step { name: "lints, WebAssembly (cargo clippy)", run: lints_of_wasm },
    Step { name: "build (cargo xtask build)", run: build },
    Step { name: "size of the download", run: size },
    Step { name: "types (tsc)", run: types },
    Step { name: "npm package (publint)", run: npm_package },
    Step { name: "JavaScript tests (node --test)", run: javascript_tests },
    Step { name: "notices of licenses (cargo xtask notices --check)", run: license_notices },
];

const BROWSERS: Lane = &[
    Step { name: "page fixtures match read-page.js (cargo xtask dump --check)", run: page_dumps },
    Step { name: "browser suites and Node", run: browser_suites },
    Step { name: "npm package in projects (cargo xtask packages)", run: projects },
];

impl Test {
    /// Runs all steps, even after one has failed. Prints `N passed, N failed` as the last line.
    ///
    /// # Errors
    /// Returns an error if a step failed.
    pub fn run(&self, root: &Path) -> Result<()> {
        let mut reports = run_lane(PREREQUISITES, root);
        thread::scope(|scope| {
            let web = scope.spawn(|| run_lane(WEB, root));
            reports.extend(run_lane(NATIVE, root));
            reports.extend(web.join().unwrap_or_else(|_| vec![Report::of_panic("the WebAssembly lane")]));
        });
        reports.extend(run_lane(BROWSERS, root));
        for report in &reports {
            eprintln!("{report}");
        }
        let sum = |count: fn(&Outcome) -> usize| reports.iter().map(|it| count(&it.outcome)).sum::<usize>();
        let (passed, failed) = (sum(|outcome| outcome.passed), sum(|outcome| outcome.failed));
        println!("{passed} passed, {failed} failed");
        if failed > 0 {
            bail!("some checks failed");
        }
        Ok(())
    }
}

impl Report {
    fn of_panic(name: &'static str) -> Self {
        let outcome = Outcome::failure(anyhow::anyhow!("panicked"));
        Self { name, outcome, time: Duration::ZERO }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Outcome { passed, failed, .. } = self.outcome;
        let verdict = if failed == 0 { "ok" } else { "FAILED" };
        let time = self.time.as_secs();
        write!(f, "{verdict:<6} {time:>4} s {passed:>5} passed {failed:>3} failed  {}", self.name)
    }
}

/// Runs steps one after the other, and prints when each starts and ends.
fn run_lane(lane: Lane, root: &Path) -> Vec<Report> {
    let run = |step: &Step| {
        say(step.name);
        let start = Instant::now();
        let outcome = (step.run)(root).unwrap_or_else(Outcome::failure);
        let report = Report { name: step.name, outcome, time: start.elapsed() };
        if report.outcome.failed > 0 {
            eprintln!("{}", report.outcome.output.trim_end());
        }
        eprintln!("{report}");
        report
    };
    lane.iter().map(run).collect()
}

fn cargo(root: &Path, subcommand: &str) -> Command {
    let mut cargo = crate::command::cargo();
    cargo.current_dir(root).arg(subcommand);
    cargo
}

/// Checks that the fixtures in tests/pages match the output of `www/page/read-page.js`.
fn page_dumps(root: &Path) -> Result<Outcome> {
    Dump { check: true }.run(root).map(Outcome::passed)
}

fn programs_are_there(root: &Path) -> Result<Outcome> {
    bundle::check_node()?;
    instructions::install_valgrind()?;
    for engine in Engine::ALL {
        prerequisites::install(engine, root)?;
    }
    Ok(Outcome::passed(Engine::ALL.len() + 1))
}

fn format(root: &Path) -> Result<Outcome> {
    captured(cargo(root, "fmt").args(["--all", "--check"]))
}

fn biome(root: &Path) -> Result<Outcome> {
    bundle::install_npm_packages(root)?;
    let mut biome = Command::new(bundle::tool(root, "biome"));
    captured(biome.current_dir(paths::www(root)).args(["check", "--error-on-warnings"]))
}

fn biome_of_tools(root: &Path) -> Result<Outcome> {
    let mut biome = Command::new(bundle::tool(root, "biome"));
    biome.current_dir(root).args(["check", "--error-on-warnings", "--config-path=www"]);
    captured(biome.args(["xtask/src", "tests/browser"]))
}

fn lints(root: &Path) -> Result<Outcome> {
    captured(cargo(root, "clippy").args(["--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn lints_of_wasm(root: &Path) -> Result<Outcome> {
    let mut clippy = Toolchain::ready(root)?.clippy(root)?;
    clippy.args(["--quiet", "--package", "nutgraf", "--lib", "--no-default-features"]);
    captured(clippy.args(["--", "-D", "warnings"]))
}

/// Runs the unit tests, the tests in `tests/` and the examples of the documentation.
fn tests_of_the_crate(root: &Path) -> Result<Outcome> {
    cargo_test(root, &["nutgraf", "nutgraf-train"])
}

/// Runs the tests of `xtask` and of the browser suites' own code.
///
/// They do not run together with the crate's tests, because cargo would then give every dependency
/// the features of all packages, and compile some 75 dependencies a second time.
fn tests_of_the_tools(root: &Path) -> Result<Outcome> {
    cargo_test(root, &["xtask", "browser-tests"])
}

fn cargo_test(root: &Path, packages: &[&str]) -> Result<Outcome> {
    let mut test = cargo(root, "test");
    test.args(["--quiet", "--no-fail-fast"]);
    test.args(packages.iter().flat_map(|package| ["--package", package]));
    captured(&mut test).map(Outcome::of_cargo_test)
}

fn documentation(root: &Path) -> Result<Outcome> {
    let mut doc = cargo(root, "doc");
    doc.args(["--quiet", "--no-deps", "--package", "nutgraf"]).env("RUSTDOCFLAGS", "-D warnings");
    captured(&mut doc)
}

/// Checks that a summary does not take more instructions than before.
fn instruction_counts(root: &Path) -> Result<Outcome> {
    Instructions::default().run(root).map(Outcome::passed)
}

fn build(root: &Path) -> Result<Outcome> {
    Build::default().run(root)?;
    Ok(Outcome::passed(1))
}

fn size(root: &Path) -> Result<Outcome> {
    budget::check(&paths::dist(root), &Toolchain::ready(root)?)?;
    Ok(Outcome::passed(1))
}

fn types(root: &Path) -> Result<Outcome> {
    captured(Command::new(bundle::tool(root, "tsc")).current_dir(paths::www(root)).args(["--project", "."]))
}

/// Checks that bundlers, Node and TypeScript find the entry points of the npm package.
fn npm_package(root: &Path) -> Result<Outcome> {
    let mut publint = Command::new(bundle::tool(root, "publint"));
    captured(publint.current_dir(package::folder(root)).args(["run", ".", "--strict", "--pack", "npm"]))
}

fn javascript_tests(root: &Path) -> Result<Outcome> {
    let mut node = Command::new("node");
    node.current_dir(paths::www(root)).args(["--test", "--test-reporter=tap"]);
    captured(&mut node).map(Outcome::of_node_test)
}

/// Installs the npm package in projects of the most used bundlers, and clicks the button there.
fn projects(root: &Path) -> Result<Outcome> {
    packages::check(root, &packages::TESTED).map(Outcome::passed)
}

/// Checks that the notices are those of the dependencies.
fn license_notices(root: &Path) -> Result<Outcome> {
    notices::Notices { check: true }.run(root)?;
    Ok(Outcome::passed(1))
}

fn browser_suites(root: &Path) -> Result<Outcome> {
    streamed(cargo(root, "run").args(["--quiet", "--package", "browser-tests"]))
}
