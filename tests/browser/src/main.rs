//! The built site and module in real browsers: every scenario in Chromium, Firefox and WebKit.
//!
//! A browser that is missing is a failure. What fails leaves a screenshot in `target/browser-tests/`, and is told once
//! more at the end, with its cause. `--repeat` looks for scenarios that do not hold always.

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
    /// Every scenario so many times, to see which of them hold always.
    #[arg(long, default_value_t = 1)]
    repeat: usize,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let root = paths::root();
    let mut tally = Tally::default();
    if cli.engine.is_none() && parity::NAME.contains(&cli.only) {
        tally.count("Node", parity::NAME, &parity::in_node(&root));
    }
    for engine in Engine::ALL.into_iter().filter(|engine| cli.runs_in(*engine)) {
        run_engine(engine, &root, &cli, &mut tally).await;
    }
    tally.close()
}

impl Cli {
    fn runs_in(&self, engine: Engine) -> bool {
        self.engine.as_ref().is_none_or(|name| name.eq_ignore_ascii_case(&engine.to_string()))
    }

    fn scenarios(&self) -> impl Iterator<Item = Scenario> {
        let asked = scenarios::all().into_iter().filter(|scenario| scenario.name.contains(&self.only));
        asked.flat_map(|scenario| std::iter::repeat_n(scenario, self.repeat))
    }
}

#[derive(Default)]
struct Tally {
    passed: usize,
    /// What is told once more at the end, where it is found.
    failures: Vec<String>,
}

impl Tally {
    /// Counts and prints how a scenario ended; of what went wrong, the cause before what stands around it.
    fn count(&mut self, place: &str, scenario: &str, result: &Result<()>) {
        match result {
            Ok(()) => {
                println!("ok    {place:<9} {scenario}");
                self.passed += 1;
            }
            Err(error) => {
                let line = format!("FAIL  {place:<9} {scenario}: {}", error.root_cause());
                println!("{line}\n{error:#}\n");
                self.failures.push(line);
            }
        }
    }

    fn close(self) -> ExitCode {
        for line in &self.failures {
            println!("{line}");
        }
        println!("{} passed, {} failed", self.passed, self.failures.len());
        // No scenario at all is no success.
        if self.passed > 0 && self.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// Runs the scenarios in one browser; after a failure the next one gets a new browser.
async fn run_engine(engine: Engine, root: &Path, cli: &Cli, tally: &mut Tally) {
    let place = engine.to_string();
    let mut browser = None;
    for scenario in cli.scenarios() {
        let result = run(&scenario, engine, root, &mut browser).await;
        tally.count(&place, scenario.name, &result);
        if result.is_err() {
            close(&mut browser).await;
        }
    }
    close(&mut browser).await;
}

async fn close(browser: &mut Option<(Wish, Browser)>) {
    if let Some((_, browser)) = browser.take() {
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
