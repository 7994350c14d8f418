//! `cargo xtask fuzz`: gives each target in `fuzz/` inputs that a coverage-guided fuzzer invents,
//! for some minutes.
//!
//! cargo-fuzz and a nightly compiler must be installed. An input that fails is kept in
//! `fuzz/artifacts`; it should become a test. Inputs that reach new code are kept in `fuzz/corpus`,
//! so that the next run starts from them.

use crate::command::{find_program, output, run, say};
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::process::Command;

/// Fuzz every public entry of the crate: texts, options, pages, spans.
#[derive(clap::Args)]
pub struct Fuzz {
    /// The minutes for each target.
    #[arg(long, default_value_t = 1)]
    minutes: u32,
    /// The targets, such as `pages`; all of them by default.
    targets: Vec<String>,
}

/// The time after which a single input counts as a hang, in seconds. The longest inputs take
/// milliseconds; with 1, a busy machine fails, and with 60, a quadratic rule passes.
const MAX_SECONDS: u32 = 5;

/// The maximum length of an input, in bytes. With a small value, rules for long texts are never
/// reached; with a large one, each run is slow and finds less. An article has 2,000 to 20,000
/// bytes.
const MAX_BYTES: u32 = 60_000;

impl Fuzz {
    /// Runs the targets one after another.
    ///
    /// # Errors
    /// Returns an error if cargo-fuzz is missing, if a target does not exist, or if an input fails.
    pub fn run(&self, root: &Path) -> Result<()> {
        find_program("cargo-fuzz").context("run `cargo install cargo-fuzz`")?;
        let listed = output(fuzz(root).arg("list"))?;
        let all: Vec<&str> = listed.lines().map(str::trim).collect();
        for target in &self.targets {
            ensure!(
                all.contains(&target.as_str()),
                "there is no target {target}; there are {}",
                all.join(" ")
            );
        }
        let is_wanted = |target: &str| self.targets.is_empty() || self.targets.iter().any(|it| it == target);
        for target in all.iter().filter(|target| is_wanted(target)) {
            say(&format!("{target}, {} min", self.minutes));
            let limits = [
                format!("-max_total_time={}", self.minutes * 60),
                format!("-timeout={MAX_SECONDS}"),
                format!("-max_len={MAX_BYTES}"),
                "-verbosity=0".to_owned(),
                "-print_final_stats=1".to_owned(),
            ];
            run(fuzz(root).args(["run", target, "--"]).args(limits))?;
        }
        Ok(())
    }
}

/// Returns the command for cargo-fuzz, which needs a nightly compiler.
fn fuzz(root: &Path) -> Command {
    // rustup's cargo, since the cargo that runs this task is of another toolchain.
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root).env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN").args(["+nightly", "fuzz"]);
    cargo
}
