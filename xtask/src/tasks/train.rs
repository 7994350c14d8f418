//! `cargo xtask train`: learns the ranking's model from articles and their human summaries.

use crate::command::{run, say};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Learn src/rank/model.bin from a folder of sets (see train/README.md). Takes some minutes and 2
/// GB of memory.
#[derive(clap::Args)]
pub struct Train {
    /// Sets: NAME.jsonl, each line {"id","title"?,"text","summary","lang"?}.
    sets: PathBuf,
    /// The Python that has what train/requirements.txt names.
    #[arg(long, default_value = "python3")]
    python: PathBuf,
    /// Also learn without each set in turn and measure on it. Takes some minutes more a set.
    #[arg(long)]
    leave_one_out: bool,
}

impl Train {
    /// Builds the engine's side, then lets the Python program learn, measure and write.
    ///
    /// # Errors
    /// When the engine does not build or the program fails.
    pub fn run(&self, root: &Path) -> Result<()> {
        say("building the engine's side");
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        run(cargo.current_dir(root).args(["build", "--profile", "train", "--package", "nutgraf-train"]))?;
        let mut python = Command::new(&self.python);
        python.arg(root.join("train/train.py")).arg(root).arg(&self.sets);
        if self.leave_one_out {
            python.arg("--leave-one-out");
        }
        run(&mut python)
    }
}
