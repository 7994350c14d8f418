//! Tests of the built site and module in real browsers: every scenario runs in Chromium, Firefox
//! and WebKit.
//!
//! The browsers run in parallel, because a scenario mostly waits for its browser. A missing browser
//! is a failure. A failed scenario writes a screenshot to `target/browser-tests/`, and is listed
//! again at the end with the cause. `--repeat` finds scenarios that fail only sometimes.

mod examples;
mod extension;
mod fault;
mod host;
mod parity;
mod scenarios;
mod world;

use anyhow::{Context, Result};
use clap::Parser;
use scenarios::Scenario;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{self, Sender};
use std::thread;
use world::World;
use xtask::browsers::{Browser, Engine, SystemSettings};
use xtask::paths;

/// Run the browser suites against `dist/`.
#[derive(Parser)]
struct Cli {
    /// Run only in this engine: chromium, firefox or webkit.
    #[arg(long)]
    engine: Option<String>,
    /// Run only the scenarios whose name contains this text.
    #[arg(long, default_value = "")]
    only: String,
    /// Run every scenario this many times.
    #[arg(long, default_value_t = 1)]
    repeat: usize,
    /// Run only the long version of the soak test.
    #[arg(long)]
    soak: bool,
}

/// The result of one scenario in one engine.
struct Verdict {
    place: String,
    scenario: &'static str,
    result: Result<()>,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let root = paths::root();
    let mut tally = Tally::default();
    let (sender, verdicts) = mpsc::channel();
    thread::scope(|scope| {
        let (cli, root) = (&cli, &root);
        for engine in Engine::ALL.into_iter().filter(|engine| cli.runs_in(*engine)) {
            let sender = sender.clone();
            scope.spawn(move || run_engine(engine, root, cli, &sender));
        }
        if cli.engine.is_none() && !cli.soak && parity::NAME.contains(&cli.only) {
            let result = parity::in_node(root);
            tally.count(&Verdict { place: "Node".into(), scenario: parity::NAME, result });
        }
        if cli.engine.is_none() && !cli.soak && examples::NAME.contains(&cli.only) {
            let result = examples::in_programs(root);
            tally.count(&Verdict { place: "Programs".into(), scenario: examples::NAME, result });
        }
        // The channel closes when the last engine has dropped its sender.
        drop(sender);
        verdicts.iter().for_each(|verdict| tally.count(&verdict));
    });
    tally.close()
}

impl Cli {
    fn runs_in(&self, engine: Engine) -> bool {
        self.engine.as_ref().is_none_or(|name| name.eq_ignore_ascii_case(&engine.to_string()))
    }

    fn scenarios(&self) -> impl Iterator<Item = Scenario> {
        let wanted = scenarios::all().into_iter().filter(|scenario| scenario.name.contains(&self.only));
        wanted.flat_map(|scenario| std::iter::repeat_n(scenario, self.repeat))
    }
}

/// The number of scenarios that passed, and the failures.
#[derive(Default)]
struct Tally {
    passed: usize,
    /// A line for each failure, repeated at the end of the output.
    failures: Vec<String>,
}

impl Tally {
    /// Counts and prints a verdict. For a failure, the root cause is printed before its context.
    fn count(&mut self, Verdict { place, scenario, result }: &Verdict) {
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
        // A filter that matches no scenario is a mistake.
        if self.passed > 0 && self.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// Runs the scenarios in one engine, on its own async runtime, and sends the verdicts.
fn run_engine(engine: Engine, root: &Path, cli: &Cli, verdicts: &Sender<Verdict>) {
    let send = |scenario, result| {
        // The receiver outlives every engine.
        let _ = verdicts.send(Verdict { place: engine.to_string(), scenario, result });
    };
    match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) if cli.soak => send("the long soak test", runtime.block_on(soak(engine, root))),
        Ok(runtime) => runtime.block_on(run_scenarios(engine, root, cli, send)),
        Err(error) => send("the engine starts", Err(error.into())),
    }
}

/// Runs the long soak test, and prints its figures.
async fn soak(engine: Engine, root: &Path) -> Result<()> {
    let browser = Browser::start(engine, root).await?;
    let mut world = World::new(browser.client.clone(), engine, &paths::dist(root), "/").await?;
    let figures = scenarios::soak::long(&mut world).await;
    browser.close().await;
    println!("      {engine:<9} {}", figures?);
    Ok(())
}

/// Runs the scenarios in one browser. After a failure, a new browser is started.
async fn run_scenarios(engine: Engine, root: &Path, cli: &Cli, send: impl Fn(&'static str, Result<()>)) {
    let mut browser = None;
    for scenario in cli.scenarios() {
        let result = run(&scenario, engine, root, &mut browser).await;
        if result.is_err() {
            close(&mut browser).await;
        }
        send(scenario.name, result);
    }
    close(&mut browser).await;
    // WebKit for Linux has no extensions.
    if engine != Engine::WebKit && extension::NAME.contains(&cli.only) {
        send(extension::NAME, extension::in_browser(engine, root).await);
    }
}

async fn close(browser: &mut Option<(SystemSettings, Browser)>) {
    if let Some((_, browser)) = browser.take() {
        browser.close().await;
    }
}

/// Runs one scenario and checks that the console is empty. After a failure, takes a screenshot.
async fn run(
    scenario: &Scenario,
    engine: Engine,
    root: &Path,
    browser: &mut Option<(SystemSettings, Browser)>,
) -> Result<()> {
    if let Some((_, other)) = browser.take_if(|(settings, _)| *settings != scenario.settings) {
        other.close().await;
    }
    if browser.is_none() {
        *browser = Some((scenario.settings, Browser::start_for(scenario.settings, engine, root).await?));
    }
    let client = browser.as_ref().context("a browser")?.1.client.clone();
    let mut world = World::new(client, engine, &paths::dist(root), scenario.base).await?;
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
