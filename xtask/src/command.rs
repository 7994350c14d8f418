//! Running other programs: what is being done goes to stderr, and a failure says which program
//! failed.

use anyhow::{Context, Result, bail};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// Says on stderr what is about to be done.
pub fn say(what: &str) {
    eprintln!("→ {what}");
}

/// Runs a program whose output goes straight to the terminal.
///
/// # Errors
/// When it cannot be started or does not end well.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", shown(command)))?;
    if status.success() {
        return Ok(());
    }
    bail!("{} failed ({status})", shown(command))
}

/// Runs a program and gives what it printed; both of its streams are part of the error when it
/// fails.
///
/// # Errors
/// When it cannot be started or does not end well.
pub fn output(command: &mut Command) -> Result<String> {
    output_of(command, String::new())
}

/// The same, for a program that reads `input`.
///
/// # Errors
/// When it cannot be started or does not end well.
pub fn output_of(command: &mut Command, input: String) -> Result<String> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start {}", shown(command)))?;
    // A program may print before it has read all.
    let writer = child.stdin.take().map(|mut stdin| thread::spawn(move || stdin.write_all(input.as_bytes())));
    let output = child.wait_with_output().with_context(|| shown(command))?;
    // One that ends without reading says why in its status.
    drop(writer.map(thread::JoinHandle::join));
    let stdout = String::from_utf8_lossy(&output.stdout);
    if output.status.success() {
        return Ok(stdout.into_owned());
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    bail!("{} failed ({})\n{stdout}{stderr}", shown(command), output.status)
}

/// Returns the first executable of this name in `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    which::which(name).ok()
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy();
    let arguments = command.get_args().map(|argument| format!(" {}", argument.to_string_lossy()));
    format!("`{program}{}`", arguments.collect::<String>())
}
