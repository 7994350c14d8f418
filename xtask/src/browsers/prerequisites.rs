//! Browsers and their drivers, found on the machine or installed.

use super::Engine;
use crate::command::{find_program, run, say};
use crate::{apt, paths};
use anyhow::Result;
use std::path::Path;
use std::process::Command;

/// Pinned, so that every machine drives Firefox in the same way.
const GECKODRIVER: &str = "0.36.0";

/// Makes sure that an engine and its driver are installed.
///
/// # Errors
/// When they are not and cannot be installed from here; the error names the command that does it.
pub fn install(engine: Engine, root: &Path) -> Result<()> {
    let missing: Vec<&str> = packages(engine)
        .iter()
        .filter(|(program, _)| find_program(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if !missing.is_empty() {
        apt::install(&missing)?;
    }
    if engine == Engine::Firefox && engine.find_driver(root).is_none() {
        install_geckodriver(root)?;
    }
    Ok(())
}

/// Programs, and the Debian packages that have them.
fn packages(engine: Engine) -> &'static [(&'static str, &'static str)] {
    match engine {
        Engine::Chromium => &[("chromium", "chromium"), ("chromedriver", "chromium-driver")],
        Engine::Firefox => &[("firefox", "firefox-esr")],
        Engine::WebKit => &[("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb")],
    }
}

/// Debian has no package of it.
fn install_geckodriver(root: &Path) -> Result<()> {
    say("Compiling geckodriver (once, two or three minutes)");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // It waits for Firefox all the time; optimizing it would only make us wait for it once more.
    cargo.args(["install", "--quiet", "--locked", "--debug", "geckodriver", "--version", GECKODRIVER]);
    run(cargo.arg("--root").arg(paths::tools(root)))
}
