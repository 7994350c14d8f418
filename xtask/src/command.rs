//! Runs other programs. Progress is printed on stderr, and each error names the program that
//! failed.

use anyhow::{Context, Result, bail};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// Prints the name of a step on stderr.
pub fn say(what: &str) {
    eprintln!("→ {what}");
}

/// Returns the command for the cargo that runs this task.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program whose output goes straight to the terminal.
///
/// # Errors
/// Returns an error if the program cannot be started or exits with a failure.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", shown(command)))?;
    if status.success() {
        return Ok(());
    }
    bail!("{} failed ({status})", shown(command))
}

/// Runs a program, and returns its standard output. If the program fails, the error contains its
/// standard output and standard error.
///
/// # Errors
/// Returns an error if the program cannot be started or exits with a failure.
pub fn output(command: &mut Command) -> Result<String> {
    output_of(command, String::new())
}

/// Runs a program with `input` on its standard input, and returns its standard output.
///
/// # Errors
/// Returns the errors of [`output`].
pub fn output_of(command: &mut Command, input: String) -> Result<String> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start {}", shown(command)))?;
    // In a thread, because a program may print before it has read all its input.
    let writer = child.stdin.take().map(|mut stdin| thread::spawn(move || stdin.write_all(input.as_bytes())));
    let output = child.wait_with_output().with_context(|| shown(command))?;
    // If the program ends early, writing fails, and the exit status gives the reason.
    drop(writer.map(thread::JoinHandle::join));
    let stdout = String::from_utf8_lossy(&output.stdout);
    if output.status.success() {
        return Ok(stdout.into_owned());
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    bail!("{} failed ({})\n{stdout}{stderr}", shown(command), output.status)
}

/// Returns the first executable called `name` in `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    which::which(name).ok()
}

/// Returns `command` as a person would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy();
    let arguments = command.get_args().map(|argument| format!(" {}", argument.to_string_lossy()));
    format!("`{program}{}`", arguments.collect::<String>())
}
