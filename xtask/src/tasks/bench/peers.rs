//! Other summarizers: two of npm, one of PyPI, and the browser's own; and Readability.js, which
//! reads pages. They are installed in `target/bench`.

use super::engines::{node, open};
use super::times::{Time, times_of};
use crate::browsers::Engine;
use crate::command::{find_program, output, say};
use crate::paths;
use crate::server::Server;
use crate::tasks::{pages, race};
use anyhow::{Context, Result, ensure};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The npm packages with their versions.
const NPM_PACKAGES: [&str; 2] = ["lexrank.js@3.0.0", "node-summarizer@1.0.7"];

/// The sides in Node, each with its name. The package node-summarizer has two ways.
const NODE_SIDES: [(&str, &str); 3] = [
    ("lexrank", "lexrank.js 3.0.0"),
    ("frequency", "node-summarizer 1.0.7, frequency"),
    ("rank", "node-summarizer 1.0.7, TextRank"),
];

/// The package of PyPI and its name.
const PYTHON_PACKAGE: &str = "sumy==0.13.0";
pub(super) const PYTHON_SIDE: &str = "sumy 0.13.0, Luhn";

/// The time limit of each side for all texts. The time of most grows with the square of the length;
/// with a million words, it would be hours.
const PATIENCE: Duration = Duration::from_secs(15);

/// The lengths in words of the pages for Readability.js.
const PAGE_WORDS: [usize; 2] = [600, 10_000];

/// The number of times that each page is read; the median counts.
const PAGE_ROUNDS: usize = 5;

/// Measures the sides in Node.
pub(super) fn measure_node(root: &Path, server: &Server) -> Result<Vec<Time>> {
    let folder = paths::target(root).join("bench");
    if !folder.join("node_modules/node-summarizer").exists() {
        say("Installing summarizers of npm");
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("package.json"), "{ \"private\": true }\n")?;
        let npm = find_program("npm").context("npm is missing")?;
        output(Command::new(npm).current_dir(&folder).args(["install", "--silent"]).args(NPM_PACKAGES))?;
    }
    let mut times = Vec::new();
    for (side, name) in NODE_SIDES {
        let lines = lines_within(PATIENCE, &mut node(root, server, side, &folder))?;
        times.extend(times_of(name, &lines)?);
    }
    Ok(times)
}

/// Measures the side in Python.
///
/// # Errors
/// Returns an error if Python is missing or PyPI does not answer.
pub(super) fn measure_python(root: &Path, server: &Server) -> Result<Vec<Time>> {
    let folder = paths::target(root).join("bench/python");
    let python = folder.join("bin/python");
    if !folder.join("bin/sumy").exists() {
        say("Installing a summarizer of PyPI");
        output(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        output(Command::new(&python).args(["-m", "pip", "install", "--quiet", PYTHON_PACKAGE]))?;
    }
    let script = root.join("xtask/src/tasks/bench/luhn.py");
    let lines = lines_within(PATIENCE, Command::new(&python).arg(script).arg(server.origin()))?;
    times_of(PYTHON_SIDE, &lines)
}

/// Runs a program for a limited time, and returns the complete lines that it printed by then.
///
/// # Errors
/// Returns an error if the program cannot be started, or fails within the time.
fn lines_within(patience: Duration, command: &mut Command) -> Result<String> {
    let program = format!("{command:?}");
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| program.clone())?;
    let mut stdout = child.stdout.take().context("stdout")?;
    let (done, is_done) = mpsc::channel();
    let reader = thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = stdout.read_to_end(&mut bytes);
        let _ = done.send(());
        read.map(|_| bytes)
    });
    let is_late = is_done.recv_timeout(patience).is_err();
    if is_late {
        child.kill()?;
    }
    let status = child.wait()?;
    ensure!(is_late || status.success(), "{program} failed ({status})");
    let bytes = reader.join().ok().context("a reader that panicked")??;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let end = text.rfind('\n').map_or(0, |end| end + 1);
    Ok(text[..end].to_owned())
}

/// Compares with Readability.js on an invented page of each length, and returns a line for each.
pub(super) async fn compare_pages(root: &Path, server: &Server) -> Result<String> {
    let readability = race::readability(root)?;
    let browser = pages::start_chromium(root).await?;
    let mut lines = String::new();
    for words in PAGE_WORDS {
        let page = format!("{}/article/{words}", server.origin());
        let mut rounds = Vec::new();
        for round in 0..PAGE_ROUNDS {
            rounds.push(race::race(&browser, server, &page, &readability, round % 2 == 0).await?);
        }
        for run in ["first", "warm"] {
            let of = |side: &str| {
                race::median(rounds.iter().filter_map(|round| round[side][run].as_f64()).collect())
            };
            let (ours, theirs) = (of("ours"), of("theirs"));
            lines += &format!(
                "| {words} words, {run} run | {ours:.2} ms | {theirs:.2} ms | {:.2} |\n",
                ours / theirs
            );
        }
    }
    browser.close().await;
    Ok(lines)
}

/// Measures the Summarizer of Chromium itself, and returns a sentence about it.
pub(super) async fn describe_own_summarizer(root: &Path, server: &Server) -> Result<String> {
    let browser = open(root, server, Engine::Chromium).await?;
    let time = browser.call("bench.timeOfOwnSummarizer", vec![]).await?;
    browser.close().await;
    let version = output(Command::new("chromium").arg("--version"))?;
    let version = version.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    Ok(match time.as_f64() {
        Some(time) => format!("The Summarizer of {version} itself takes {time:.0} ms for 600 words."),
        None => format!(
            "The Summarizer of {version} itself is not available: {}.",
            time.as_str().map_or_else(|| time.to_string(), str::to_owned)
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_program_is_ended_and_its_complete_lines_are_kept() {
        let mut slow = Command::new("sh");
        slow.args(["-c", "echo one; printf tw; exec sleep 60"]);
        assert_eq!(lines_within(Duration::from_millis(500), &mut slow).unwrap(), "one\n");
        assert!(lines_within(PATIENCE, Command::new("sh").args(["-c", "exit 3"])).is_err());
    }
}
