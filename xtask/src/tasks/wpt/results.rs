//! The results of web-platform-tests, printed as a table.

use crate::browsers::Engine;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::Value;
use std::fmt;

/// Tests that no script can pass in a browser that hides the page's permissions policy. In a frame
/// of another origin, scripts then cannot tell "refused" from "allowed".
const NEEDS_POLICY: [&str; 2] = [
    "Throw a 'NotAllowedError' when creating Summarizer within cross-origin iframe",
    "Summarizer is unavailable within cross-origin iframe",
];
const NEEDS_POLICY_REASON: &str = "this browser does not tell scripts what the permissions policy allows";

const NOT_RUN_REASON: &str = "its condition is not met here, as the test itself allows";

/// The status codes of testharness.js for a test that passed, and for a test whose precondition
/// failed.
const PASS: u8 = 0;
const PRECONDITION_FAILED: u8 = 4;

#[derive(Deserialize)]
struct Test {
    name: String,
    status: u8,
    message: String,
}

#[derive(Deserialize)]
struct Results {
    status: String,
    tests: Vec<Test>,
}

#[derive(Clone, Copy, Default)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    /// Tests that failed because no script can pass them: [`NEEDS_POLICY`].
    pub beyond: usize,
    /// Tests whose precondition was not met, for example because a model must be downloaded.
    pub not_run: usize,
}

/// The results in one browser.
pub struct Report {
    engine: Engine,
    knows_policy: bool,
    files: Vec<(String, Tally)>,
    notes: Vec<String>,
}

impl Report {
    pub fn new(engine: Engine, knows_policy: bool) -> Self {
        Self { engine, knows_policy, files: Vec::new(), notes: Vec::new() }
    }

    /// Adds the `results` of the tests in `file`.
    ///
    /// # Errors
    /// Returns an error if `results` do not have the form that report.js writes, if testharness.js
    /// failed, or if it ran nothing.
    pub fn add(&mut self, file: &str, results: &Value) -> Result<()> {
        let results = Results::deserialize(results).context("results")?;
        ensure!(results.status.is_empty(), "{}", results.status);
        ensure!(!results.tests.is_empty(), "no tests");
        let mut tally = Tally::default();
        for test in &results.tests {
            self.count(test, &mut tally);
        }
        self.files.push((file.to_owned(), tally));
        Ok(())
    }

    fn count(&mut self, test: &Test, tally: &mut Tally) {
        let (counter, note) = match test.status {
            PASS => (&mut tally.passed, None),
            PRECONDITION_FAILED => (&mut tally.not_run, Some(("not run", NOT_RUN_REASON))),
            _ if !self.knows_policy && NEEDS_POLICY.contains(&test.name.as_str()) => {
                (&mut tally.beyond, Some(("beyond scripts", NEEDS_POLICY_REASON)))
            }
            _ => (&mut tally.failed, Some(("FAIL", test.message.as_str()))),
        };
        *counter += 1;
        self.notes.extend(note.map(|(what, why)| format!("{what}: {}\n    {why}", test.name)));
    }

    pub fn tally(&self) -> Tally {
        let mut sum = Tally::default();
        self.files.iter().for_each(|(_, tally)| sum += *tally);
        sum
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.engine)?;
        for (file, tally) in &self.files {
            writeln!(f, "  {tally}  {file}")?;
        }
        for note in &self.notes {
            writeln!(f, "  {note}")?;
        }
        writeln!(f, "  {} together\n", self.tally())
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.beyond += other.beyond;
        self.not_run += other.not_run;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.passed + self.failed + self.beyond + self.not_run;
        write!(f, "{:>3} of {all:>3} passed", self.passed)
    }
}
