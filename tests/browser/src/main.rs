//! The built site and module in real browsers: every scenario in Chromium, Firefox and WebKit.
//!
//! A browser that is missing is a failure. What fails leaves a screenshot in `target/browser-tests/`.

mod host;
mod parity;
mod scenarios;
mod world;

use anyhow::{Context, Result};
use clap::Parser;
use scenarios::Scenario;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use world::World;
use xtask::browsers::{Browser, Engine, Wish};
use xtask::paths;

/// Run the browser suites against `dist/`.
#[derive(Parser)]
struct Cli {
    /// Only in this engine: chromium, firefox or webkit.
    #[arg(long)]
    engine: Option<String>,
    /// Only the scenarios whose name has this in it.
    #[arg(long, default_value = "")]
    only: String,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let root = paths::root();
    let mut tally = Tally::default();
    if cli.engine.is_none() && parity::NAME.contains(&cli.only) {
        tally.count("Node", parity::NAME, parity::in_node(&root));
    }
    for engine in Engine::ALL.into_iter().filter(|engine| cli.runs_in(*engine)) {
        run_engine(engine, &root, &cli.only, &mut tally).await;
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    // No scenario at all is no success.
    if tally.passed > 0 && tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Cli {
    fn runs_in(&self, engine: Engine) -> bool {
        self.engine.as_ref().is_none_or(|name| name.eq_ignore_ascii_case(&engine.to_string()))
    }
}

#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    /// Counts and prints how a scenario ended; whether it passed.
    fn count(&mut self, place: &str, scenario: &str, result: Result<()>) -> bool {
        match &result {
            Ok(()) => println!("ok    {place:<9} {scenario}"),
            Err(error) => println!("FAIL  {place:<9} {scenario}\n{error:#}\n"),
        }
        *(if result.is_ok() { &mut self.passed } else { &mut self.failed }) += 1;
        result.is_ok()
    }
}

/// Runs the scenarios in one browser; after a failure the next one gets a new browser.
async fn run_engine(engine: Engine, root: &Path, only: &str, tally: &mut Tally) {
    let mut browser = None;
    for scenario in scenarios::all().into_iter().filter(|scenario| scenario.name.contains(only)) {
        let result = run(&scenario, engine, root, &mut browser).await;
        let passed = tally.count(&engine.to_string(), scenario.name, result);
        if let Some((_, browser)) = browser.take_if(|_| !passed) {
            browser.close().await;
        }
    }
    if let Some((_, browser)) = browser {
        browser.close().await;
    }
}

/// Runs one scenario, and then asks what was asked of all of them: that the console stayed empty.
async fn run(
    scenario: &Scenario,
    engine: Engine,
    root: &Path,
    browser: &mut Option<(Wish, Browser)>,
) -> Result<()> {
    if let Some((_, other)) = browser.take_if(|(wish, _)| *wish != scenario.wish) {
        other.close().await;
    }
    if browser.is_none() {
        *browser = Some((scenario.wish, Browser::start_for(scenario.wish, engine, root).await?));
    }
    let client = browser.as_ref().context("a browser")?.1.client.clone();
    let mut world = World::new(client, &paths::dist(root), scenario.base).await?;
    let mut result = (scenario.run)(&mut world).await;
    if result.is_ok() {
        result = world.console_is_empty().await;
    }
    if result.is_err() {
        let picture = screenshot_path(root, engine, scenario)?;
        let picture = match world.screenshot(&picture).await {
            Ok(()) => picture.display().to_string(),
            Err(error) => format!("no screenshot: {error:#}"),
        };
        result = result.with_context(|| format!("{picture}\n{}", world.host.requests().join("\n")));
    }
    result
}

fn screenshot_path(root: &Path, engine: Engine, scenario: &Scenario) -> Result<PathBuf> {
    let folder = paths::target(root).join("browser-tests");
    std::fs::create_dir_all(&folder)?;
    let name: String =
        scenario.name.chars().map(|char| if char.is_alphanumeric() { char } else { '-' }).collect();
    Ok(folder.join(format!("{engine}-{name}.png")))
}
