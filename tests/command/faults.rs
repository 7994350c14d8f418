//! Full disks, closed pipes, killed processes, and inputs of a million lines.

use crate::process::{Files, STORY, document, json_lines, run, spawn, stderr};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Output, Stdio};

/// Starts the command with its output on `/dev/full`, where each write fails as on a full disk.
#[cfg(target_os = "linux")]
fn spawn_on_full_disk(args: &[&str]) -> Child {
    let full = std::fs::File::create("/dev/full").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
    command.args(args).stdin(Stdio::piped()).stdout(full).stderr(Stdio::piped()).spawn().unwrap()
}

/// Checks that the command has failed and says once, in one line, that the disk is full.
#[cfg(target_os = "linux")]
fn assert_reports_full_disk(args: &[&str], output: &Output) {
    assert_eq!(output.status.code(), Some(1), "{args:?}");
    let message = stderr(output);
    assert!(message.starts_with("nutgraf: ") && message.contains("No space left"), "{args:?}: {message}");
    assert_eq!(message.lines().count(), 1, "{args:?}: {message}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_reported() {
    let files = Files::new("full-disk", &[("ferry.txt", STORY.as_bytes())]);
    let file = files.path("ferry.txt");
    for args in [
        &[file.as_str()][..],
        &["--json", &file, &file],
        &["--article", &file],
        &["--explain", &file],
        &["completions", "bash"],
        &["man"],
    ] {
        assert_reports_full_disk(args, &spawn_on_full_disk(args).wait_with_output().unwrap());
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_ends_a_batch_whose_input_stays_open() {
    let mut child = spawn_on_full_disk(&["batch"]);
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(document(1, STORY).as_bytes()).unwrap();
    assert_reports_full_disk(&["batch"], &child.wait_with_output().unwrap());
    drop(stdin);
}

#[test]
fn a_closed_pipe_ends_the_command_quietly() {
    let files = Files::new("closed-pipe", &[("ferry.txt", STORY.as_bytes())]);
    let file = files.path("ferry.txt");
    for args in [&["-"][..], &["-", &file, &file], &["--json", "-"], &["--article", "-"], &["--explain", "-"]]
    {
        let mut child = spawn(args);
        drop(child.stdout.take());
        // The command prints nothing before its input ends, so the pipe is closed by then.
        child.stdin.take().unwrap().write_all(STORY.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{args:?}");
        assert_eq!(stderr(&output), "", "{args:?}");
    }
}

#[test]
fn a_killed_batch_has_answered_the_first_lines_in_order() {
    let mut child = spawn(&["batch"]);
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    // The input never ends before the process does.
    let writer = std::thread::spawn(move || {
        (0..).take_while(|id| stdin.write_all(document(*id, STORY).as_bytes()).is_ok()).count()
    });
    let mut answers = String::new();
    stdout.read_line(&mut answers).unwrap();
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success());
    while stdout.read_line(&mut answers).unwrap() > 0 {}
    let whole = answers.rfind('\n').unwrap();
    for (id, answer) in answers[..whole].lines().enumerate() {
        let answer: serde_json::Value = serde_json::from_str(answer).unwrap();
        assert_eq!(answer["id"], id);
    }
    assert!(writer.join().unwrap() > 0);
}

/// Runs the Python recipe with a script in place of the command.
#[cfg(unix)]
fn python(program: &str, input: &str) -> Option<Output> {
    let recipe = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/archive/summarize.py");
    let mut python = Command::new("python3");
    python.arg(recipe).env("NUTGRAF", program).env("REAL", env!("CARGO_BIN_EXE_nutgraf"));
    python.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = match python.spawn() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None, // no Python here
        child => child.unwrap(),
    };
    // The recipe may end before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    Some(child.wait_with_output().unwrap())
}

#[test]
#[cfg(unix)]
fn the_python_recipe_reports_a_killed_worker_after_its_answers() {
    use std::os::unix::fs::PermissionsExt;
    let script = "#!/bin/sh\nread -r line\nprintf '%s\\n' \"$line\" | \"$REAL\" \"$@\"\nkill -9 $$\n";
    let files = Files::new("killed-worker", &[("worker", script.as_bytes())]);
    let program = files.path("worker");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let lines: Vec<String> = (0..1000).map(|id| document(id, STORY)).collect();
    let Some(output) = python(&program, &lines.concat()) else { return };
    assert!(!output.status.success());
    assert!(stderr(&output).contains("SIGKILL"), "{}", stderr(&output));
    assert_eq!(json_lines(&output), json_lines(&run(&["batch"], &lines[0])));
}

/// Returns the most memory that a process has used so far, in bytes.
#[cfg(target_os = "linux")]
fn peak_memory(process: &Child) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    1024 * line.trim().trim_end_matches(" kB").parse::<usize>().unwrap()
}

/// Summarizes `lines` lines, prints the peak of memory after a tenth of them and after all, and
/// checks that it hardly grows. The queue of the command is full long before a tenth has been read.
#[cfg(target_os = "linux")]
fn assert_memory_is_flat(lines: usize) {
    /// The factor by which the peak may grow. It grows by 1.02 or less; a command that kept each
    /// answer of 200 bytes would pass 1.2 after 10,000 lines.
    const MAX_GROWTH: f64 = 1.1;
    let start = std::time::Instant::now();
    let mut child = spawn(&["batch"]);
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        for id in 0..lines {
            let text = format!("{STORY}The ferry is number {id} of the fleet, and it was built in {id}.\n");
            stdin.write_all(document(id, &text).as_bytes()).unwrap();
        }
        stdin // closed by the caller, so that the process is still there at the last measurement
    });
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut answer = String::new();
    let mut early = 0;
    for id in 0..lines {
        answer.clear();
        stdout.read_line(&mut answer).unwrap();
        assert!(answer.starts_with(&format!("{{\"id\":{id},")), "{answer}");
        if id == lines / 10 {
            early = peak_memory(&child);
        }
    }
    let late = peak_memory(&child);
    println!(
        "{lines} lines in {:.0} s: {} kB after a tenth, {} kB at the end",
        start.elapsed().as_secs_f64(),
        early / 1024,
        late / 1024
    );
    drop(writer.join().unwrap());
    assert!(child.wait().unwrap().success());
    assert!((late as f64) < early as f64 * MAX_GROWTH, "{early} bytes grow to {late}");
}

/// Measures 10,000 lines, or as many as `NUTGRAF_LINES` says. A million take minutes:
/// `NUTGRAF_LINES=1000000 cargo test --release --test command -- --nocapture its_lines`
#[test]
#[cfg(target_os = "linux")]
fn the_memory_of_a_batch_does_not_grow_with_its_lines() {
    let lines = std::env::var("NUTGRAF_LINES").ok().and_then(|lines| lines.parse().ok());
    assert_memory_is_flat(lines.unwrap_or(10_000));
}
