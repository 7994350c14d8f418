//! Runs the command as a process, and reads its output.

use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

pub(crate) const STORY: &str = "Ferry runs aground off the cape\nA ferry ran aground off the cape on Monday. Nobody was hurt on board. The crew swam ashore.\n";

const PAGE: &str = "<!DOCTYPE html><html lang=en><title>Ferry runs aground</title><nav>News Sport</nav><article><h1>Ferry runs aground</h1>";

pub(crate) fn page() -> String {
    let paragraph = "<p>A ferry ran aground off the cape on Monday. Nobody was hurt on board, and the crew swam ashore with all that they could carry.</p>";
    let last = "<p>The owner of the ferry said on Tuesday that it would be towed to the yard as soon as the wind had dropped, and that nobody knew yet why the lamp on the mole had failed.</p>";
    let middle = "<p>It was the third ferry in two years that the lamp on the mole had led astray, and the harbour board has been asked more than once to put up a new one, which it says it cannot pay for.</p>";
    [PAGE, paragraph, middle, last, "</article>"].concat()
}

pub(crate) fn spawn(args: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

pub(crate) fn run(args: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut child = spawn(args);
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(&input).ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// A folder of files that is removed when the test ends.
pub(crate) struct Files(PathBuf);

impl Files {
    pub(crate) fn new(test: &str, files: &[(&str, &[u8])]) -> Self {
        let folder = std::env::temp_dir().join(format!("nutgraf-{test}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        files.iter().for_each(|(name, bytes)| std::fs::write(folder.join(name), bytes).unwrap());
        Self(folder)
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub(crate) fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

pub(crate) fn json_lines(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

pub(crate) fn document(id: impl Into<Value>, text: &str) -> String {
    serde_json::json!({ "id": id.into(), "text": text }).to_string() + "\n"
}
