//! Installation of the browsers and drivers that are missing.

use super::Engine;
use crate::command::{cargo, find_program, run, say};
use crate::{apt, paths};
use anyhow::Result;
use std::path::Path;

/// The pinned version of geckodriver, so that Firefox is driven the same way on every machine.
const GECKODRIVER_VERSION: &str = "0.36.0";

/// Installs `engine` and its driver if they are missing.
///
/// # Errors
/// Returns an error if the installation fails. If this process cannot install Debian packages, the
/// error contains their names, or the command that installs them.
pub fn install(engine: Engine, root: &Path) -> Result<()> {
    let missing: Vec<&str> = required_programs(engine)
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

/// Returns the programs that `engine` needs, each with its Debian package.
fn required_programs(engine: Engine) -> &'static [(&'static str, &'static str)] {
    match engine {
        Engine::Chromium => &[("chromium", "chromium"), ("chromedriver", "chromium-driver")],
        Engine::Firefox => &[("firefox", "firefox-esr")],
        Engine::WebKit => &[("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb")],
    }
}

/// Compiles geckodriver from crates.io, because Debian has no package of it.
fn install_geckodriver(root: &Path) -> Result<()> {
    say("Compiling geckodriver (once, two or three minutes)");
    let mut cargo = cargo();
    // A debug build, because geckodriver mostly waits for Firefox and optimizing it takes long.
    cargo.args([
        "install",
        "--quiet",
        "--locked",
        "--debug",
        "geckodriver",
        "--version",
        GECKODRIVER_VERSION,
    ]);
    run(cargo.arg("--root").arg(paths::tools(root)))
}
