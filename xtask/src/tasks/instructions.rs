//! `cargo xtask instructions`: counts the instructions of a summary with callgrind, and compares
//! them with the committed counts. `cargo xtask test` does the same.
//!
//! Times differ from run to run; counts of instructions hardly differ unless the program or the
//! compiler does.

use crate::apt;
use crate::command::{cargo, find_program, output};
use crate::paths;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Count the instructions of a summary, and fail if they grew by more than 3 %, or 5 % with another
/// compiler.
#[derive(clap::Args, Default)]
pub struct Instructions {
    /// Write the counts to the file, instead of comparing them with it.
    #[arg(long)]
    write: bool,
}

/// The file of the committed counts. Its first line is the compiler that they belong to.
pub(super) const FILE: &str = "benches/instructions.txt";

/// The lengths of the texts in words, each with the number of further runs that are counted. The
/// first run of a process also parses the lexicon and the model; it is left out.
const TEXTS: [(usize, usize); 2] = [(600, 10), (100_000, 1)];

/// The largest growth that passes, with the compiler of the file. From run to run, counts differ by
/// 0.01 % (from the seeds of the hash tables); the rest is room for many small additions.
const MAX_GROWTH: f64 = 1.03;

/// The largest growth that passes, with another compiler. Measured against Rust 1.95: 1.85 takes
/// 0.6 and 0.9 % fewer instructions for the two texts, 1.96 takes 0.3 % more, and a nightly 1.97
/// takes 0.6 % more. So 5 % leaves room for the compilers of some years. A lower value would fail
/// with one of them; a higher one would let slower code pass.
const MAX_GROWTH_WITH_ANOTHER_COMPILER: f64 = 1.05;

impl Instructions {
    /// Counts the instructions, and compares or writes the counts. Returns the number of texts.
    ///
    /// # Errors
    /// Returns an error if valgrind is missing and cannot be installed, if the program does not
    /// compile, or if a count grew.
    pub fn run(&self, root: &Path) -> Result<usize> {
        let counts = counts(root)?;
        eprint!("{counts}");
        let file = root.join(FILE);
        if self.write {
            std::fs::write(&file, &counts).with_context(|| FILE.to_owned())?;
        } else {
            let committed = std::fs::read_to_string(&file).with_context(|| FILE.to_owned())?;
            compare(&committed, &counts)?.iter().for_each(|note| eprintln!("{note}"));
        }
        Ok(TEXTS.len())
    }
}

/// Installs valgrind if it is missing.
///
/// # Errors
/// Returns an error if it cannot be installed. The error names the package, or the command that
/// installs it.
pub fn install_valgrind() -> Result<()> {
    if find_program("valgrind").is_some() { Ok(()) } else { apt::install(&["valgrind"]) }
}

/// Returns the lines of the file: the compiler, then the number of words and the count of each
/// text.
fn counts(root: &Path) -> Result<String> {
    install_valgrind()?;
    let program = build_release(root, "counts")?;
    let compiler = output(Command::new("rustc").arg("--version").current_dir(root))?;
    let mut lines = vec![compiler.trim().to_owned()];
    for (words, runs) in TEXTS {
        let count = (count(&program, words, runs + 1)? - count(&program, words, 1)?) / runs as u64;
        lines.push(format!("{words} words: {count} instructions"));
    }
    Ok(lines.join("\n") + "\n")
}

/// Compiles a package with all optimizations, and returns the path of its program.
pub(super) fn build_release(root: &Path, package: &str) -> Result<PathBuf> {
    output(cargo().current_dir(root).args(["build", "--release", "--package", package]))?;
    Ok(paths::target(root).join("release").join(package))
}

/// Returns the number of instructions of `program` for `runs` summaries of a text of `words` words.
fn count(program: &Path, words: usize, runs: usize) -> Result<u64> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-fd=1"]);
    let log = output(valgrind.arg(program).args([words.to_string(), runs.to_string()]))?;
    let count = log.lines().find_map(|line| line.split_once("Collected : ").map(|(_, count)| count.trim()));
    Ok(count.with_context(|| log.clone())?.parse()?)
}

/// Compares the counts of two files. Returns a note for each count that fell so much that the file
/// should be written again. If the compilers differ, there are none.
///
/// # Errors
/// Returns an error if the files have different texts, or if a count of `now` grew by more than
/// [`MAX_GROWTH`] or, if the compilers differ, [`MAX_GROWTH_WITH_ANOTHER_COMPILER`].
fn compare(committed: &str, now: &str) -> Result<Vec<String>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (committed.lines().collect(), now.lines().collect());
    let words = |lines: &[&str]| -> Vec<String> {
        lines.iter().skip(1).map(|line| line.split(' ').take(1).collect()).collect()
    };
    if words(&old) != words(&new) {
        bail!("{FILE} has the counts of other texts: run `cargo xtask instructions --write`");
    }
    let is_same_compiler = old.first() == new.first();
    let limit = if is_same_compiler { MAX_GROWTH } else { MAX_GROWTH_WITH_ANOTHER_COMPILER };
    let mut notes = Vec::new();
    for (old, new) in old.iter().zip(&new).skip(1) {
        let growth = instructions(new)? / instructions(old)?;
        if growth > limit {
            bail!(
                "{new}, {:.1} % more than in {FILE}. If the text is worth it, run `cargo xtask instructions --write`",
                (growth - 1.0) * 100.0
            );
        }
        if is_same_compiler && growth < 1.0 / MAX_GROWTH {
            notes.push(format!("{new}, {:.1} % less than in {FILE}: --write it", (1.0 - growth) * 100.0));
        }
    }
    Ok(notes)
}

/// Returns the count in a line such as `600 words: 2000000 instructions`.
fn instructions(line: &str) -> Result<f64> {
    let count = line.split(' ').nth(2).with_context(|| line.to_owned())?;
    count.parse().with_context(|| line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(compiler: u64, count: u64) -> String {
        format!("rustc {compiler}\n600 words: {count} instructions\n")
    }

    #[test]
    fn growth_of_three_percent_fails() {
        let notes = |count: u64| compare(&file(1, 1000), &file(1, count)).ok().map(|notes| notes.len());
        assert_eq!([1030, 1031].map(notes), [Some(0), None]);
        assert_eq!([980, 960].map(notes), [Some(0), Some(1)], "a note that the file is out of date");
    }

    #[test]
    fn another_compiler_may_need_more_instructions() {
        let passes = |count: u64| compare(&file(1, 1000), &file(2, count)).is_ok();
        assert_eq!([500, 1050, 1051].map(passes), [true, true, false]);
    }

    #[test]
    fn counts_of_other_texts_are_not_compared() {
        assert!(compare("rustc 1\n", &file(1, 1000)).is_err());
        assert!(compare(&file(1, 1000).replace("600", "700"), &file(1, 1000)).is_err());
    }
}
