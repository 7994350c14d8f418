//! The outcome of a check. A program counts as one test, which passes if the exit status is 0; for
//! a test runner, the numbers of tests are read from its output.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// The outcome of a check.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub passed: usize,
    pub failed: usize,
    /// The output of the program that ran the check. For our own suites, only the last line.
    pub output: String,
}

impl Outcome {
    /// Returns the outcome of a check that passed.
    pub fn passed(passed: usize) -> Self {
        Self { passed, ..Self::default() }
    }

    /// Returns the outcome of a check that could not run.
    pub fn failure(error: anyhow::Error) -> Self {
        Self { failed: 1, output: format!("{error:#}"), ..Self::default() }
    }

    /// Counts the tests in the output of `cargo test`, such as
    /// `test result: ok. 5 passed; 0 failed; 0 ignored`. An ignored test counts as failed.
    pub fn of_cargo_test(self) -> Self {
        let results = || self.output.lines().filter(|line| line.starts_with("test result:"));
        let sum = |what: &str| results().filter_map(|line| number_before(line, what)).sum::<usize>();
        let counted = (sum("passed"), sum("failed") + sum("ignored"));
        self.counted(counted)
    }

    /// Counts the tests in the output of Node: `# pass 5`, `# fail 0`, `# skipped 0` and so on.
    pub fn of_node_test(self) -> Self {
        let count = |what: &str| {
            let lines = self.output.lines().filter_map(|line| line.strip_prefix("# ")?.strip_prefix(what));
            lines.filter_map(|rest| rest.trim().parse::<usize>().ok()).next_back().unwrap_or(0)
        };
        let counted = (count("pass "), ["fail ", "cancelled ", "skipped ", "todo "].map(count).iter().sum());
        self.counted(counted)
    }

    /// Counts the scenarios in the last line that our own suites print, such as
    /// `5 passed, 0 failed`.
    fn of_suite(self) -> Self {
        let count = |what| self.output.lines().last().and_then(|line| number_before(line, what)).unwrap_or(0);
        let counted = (count("passed"), count("failed"));
        self.counted(counted)
    }

    /// Sets the counts. Adds a failure if no test ran, or if the runner failed although no test
    /// did.
    fn counted(self, (passed, failed): (usize, usize)) -> Self {
        let none = usize::from(passed == 0);
        Self { passed, failed: failed.max(self.failed).max(none), output: self.output }
    }
}

/// Returns the number before `word` in `line`: 5 for `passed` in `5 passed`.
fn number_before(line: &str, word: &str) -> Option<usize> {
    let words: Vec<&str> = line.split([' ', ';', ',']).filter(|word| !word.is_empty()).collect();
    words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse().ok())
}

/// Runs a check and keeps its output.
///
/// # Errors
/// Returns an error if the program cannot be started.
pub fn captured(command: &mut Command) -> Result<Outcome> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {program}"))?;
    let text =
        [output.stderr, output.stdout].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    Ok(outcome_of(output.status.success(), text))
}

/// Runs one of our suites, and prints its output line by line.
///
/// # Errors
/// Returns an error if the program cannot be started.
pub fn streamed(command: &mut Command) -> Result<Outcome> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let mut output = String::new();
    for line in BufReader::new(child.stdout.take().context("the suite's output")?).lines() {
        let line = line?;
        println!("  {line}");
        output = line;
    }
    Ok(outcome_of(child.wait()?.success(), output).of_suite())
}

fn outcome_of(well: bool, output: String) -> Outcome {
    Outcome { passed: usize::from(well), failed: usize::from(!well), output }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_of_all_targets_are_counted() {
        let output = "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured\n\
             noise\ntest result: FAILED. 2 passed; 1 failed; 3 ignored; 0 measured\n";
        let outcome = outcome_of(false, output.into()).of_cargo_test();
        assert_eq!((outcome.passed, outcome.failed), (7, 4));
    }

    #[test]
    fn what_node_left_out_has_failed() {
        let output = "TAP version 13\n# tests 6\n# pass 4\n# fail 0\n# cancelled 0\n# skipped 1\n# todo 1\n";
        let outcome = outcome_of(true, output.into()).of_node_test();
        assert_eq!((outcome.passed, outcome.failed), (4, 2));
    }

    #[test]
    fn a_runner_that_breaks_or_runs_nothing_has_failed() {
        assert_eq!(outcome_of(false, "3 passed, 0 failed".into()).of_suite().failed, 1);
        assert_eq!(outcome_of(true, String::new()).of_cargo_test().failed, 1);
        assert_eq!(outcome_of(true, "# pass 0".into()).of_node_test().failed, 1);
    }
}
