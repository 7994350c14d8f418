//! `cargo xtask train`: trains the ranking model on human summaries and on readers' choices.

use crate::command::{cargo, run, say};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Train src/rank/model.bin on two folders of data sets (see train/README.md). Takes some minutes
/// and 2 GB of memory.
#[derive(clap::Args)]
pub struct Train {
    /// The folder of data sets: NAME.jsonl, each line {"id","title"?,"text","summary","lang"?}.
    sets: PathBuf,
    /// The folder of labelled sets: NAME.jsonl, each line
    /// {"id","title"?,"text","order","never","lang"?}.
    #[arg(long)]
    readers: PathBuf,
    /// The Python with the packages of train/requirements.txt.
    #[arg(long, default_value = "python3")]
    python: PathBuf,
    /// Also train without each data set in turn, and evaluate on that set. Takes some more minutes
    /// for each set.
    #[arg(long)]
    leave_one_out: bool,
}

impl Train {
    /// Compiles the program that computes features, and then runs the Python program, which trains,
    /// evaluates and writes the model.
    ///
    /// # Errors
    /// Returns an error if a program does not compile or fails.
    pub fn run(&self, root: &Path) -> Result<()> {
        say("building the engine's side");
        let mut cargo = cargo();
        run(cargo.current_dir(root).args(["build", "--profile", "train", "--package", "nutgraf-train"]))?;
        let mut python = Command::new(&self.python);
        python.arg(root.join("train/train.py")).arg(root).arg(&self.sets).arg(&self.readers);
        if self.leave_one_out {
            python.arg("--leave-one-out");
        }
        run(&mut python)
    }
}
