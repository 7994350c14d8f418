//! `cargo xtask instructions`: counts the instructions of a summary with callgrind, and compares
//! them with the committed counts.
//!
//! Times differ from run to run; counts of instructions differ only with the program and the
//! compiler. So the file of counts names its compiler, and a comparison with the counts of another
//! compiler is an error.

use crate::apt;
use crate::command::{cargo, find_program, output};
use crate::paths;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Count the instructions of a summary, and fail if they grew by 3 % or more.
#[derive(clap::Args)]
pub struct Instructions {
    /// Write the counts to the file, instead of comparing them with it.
    #[arg(long)]
    write: bool,
}

/// The file of the committed counts.
pub(super) const FILE: &str = "benches/instructions.txt";

/// The lengths of the texts in words, each with the number of further runs that are counted. The
/// first run of a process also parses the lexicon and the model; it is left out.
const TEXTS: [(usize, usize); 2] = [(600, 10), (100_000, 1)];

/// The growth that fails. Smaller changes come from the linker and the allocator.
const MAX_GROWTH: f64 = 1.03;

impl Instructions {
    /// Counts the instructions, and compares or writes the counts.
    ///
    /// # Errors
    /// Returns an error if valgrind is missing and cannot be installed, if the program does not
    /// compile, if the committed counts belong to another compiler, or if a count grew.
    pub fn run(&self, root: &Path) -> Result<()> {
        let counts = counts(root)?;
        print!("{counts}");
        let file = root.join(FILE);
        if self.write {
            return std::fs::write(&file, &counts).with_context(|| FILE.to_owned());
        }
        compare(&std::fs::read_to_string(&file).with_context(|| FILE.to_owned())?, &counts)
    }
}

/// Returns the lines of the file: the compiler, then the number of words and the count of each
/// text.
fn counts(root: &Path) -> Result<String> {
    if find_program("valgrind").is_none() {
        apt::install(&["valgrind"])?;
    }
    let program = build_peers(root)?;
    let compiler = output(Command::new("rustc").arg("--version").current_dir(root))?;
    let mut lines = vec![compiler.trim().to_owned()];
    for (words, runs) in TEXTS {
        let count = (count(&program, words, runs + 1)? - count(&program, words, 1)?) / runs as u64;
        lines.push(format!("{words} words: {count} instructions"));
    }
    Ok(lines.join("\n") + "\n")
}

/// Compiles the program that summarizes invented texts, and returns its path.
pub(super) fn build_peers(root: &Path) -> Result<PathBuf> {
    output(cargo().current_dir(root).args(["build", "--release", "--package", "peers"]))?;
    Ok(paths::target(root).join("release/peers"))
}

/// Returns the number of instructions of `program` for `runs` summaries of a text of `words` words.
fn count(program: &Path, words: usize, runs: usize) -> Result<u64> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-fd=1"]);
    let log = output(valgrind.arg(program).args(["run", &words.to_string(), &runs.to_string()]))?;
    let count = log.lines().find_map(|line| line.split_once("Collected : ").map(|(_, count)| count.trim()));
    Ok(count.with_context(|| log.clone())?.parse()?)
}

/// Compares the counts of two files.
///
/// # Errors
/// Returns an error if they have different compilers or texts, or if a count of `now` is more than
/// [`MAX_GROWTH`] times that of `committed`.
fn compare(committed: &str, now: &str) -> Result<()> {
    let (old, new): (Vec<&str>, Vec<&str>) = (committed.lines().collect(), now.lines().collect());
    if old.first() != new.first() || old.len() != new.len() {
        bail!("{FILE} has the counts of another compiler: count with it, or run with --write");
    }
    for (old, new) in old.iter().zip(&new).skip(1) {
        let growth = instructions(new)? / instructions(old)?;
        if growth > MAX_GROWTH {
            bail!("{new}, {:.1} % more than in {FILE}", (growth - 1.0) * 100.0);
        }
    }
    Ok(())
}

/// Returns the count in a line such as `600 words: 2000000 instructions`.
fn instructions(line: &str) -> Result<f64> {
    let count = line.split(' ').nth(2).with_context(|| line.to_owned())?;
    count.parse().with_context(|| line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_of_three_percent_fails() {
        let file = |count: u64| format!("rustc 1\n600 words: {count} instructions\n");
        assert!(compare(&file(1000), &file(1030)).is_ok());
        assert!(compare(&file(1000), &file(500)).is_ok());
        assert!(compare(&file(1000), &file(1031)).is_err());
        assert!(compare(&file(1000), &file(1000).replace("rustc 1", "rustc 2")).is_err());
        assert!(compare("rustc 1\n", &file(1000)).is_err());
    }
}
