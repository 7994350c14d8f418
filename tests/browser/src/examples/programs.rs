//! Examples for shells, Node, compilers and parsers. They run in a temporary folder that has the
//! files they name.

use super::Trial;
use super::extract::Example;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use walkdir::WalkDir;
use xtask::build::{bundle, package};
use xtask::command::{cargo, find_program, output, output_of, run};
use xtask::paths;

/// Starts of commands that are not run, each with its reason.
const NOT_RUN: [(&str, &str); 6] = [
    ("cargo xtask", "the checks of the repository run by these"),
    ("cargo install", "compiles everything once more"),
    ("npm install nutgraf", "not yet in the registry; tests/packages installs the packed file"),
    ("pip install", "downloads half a gigabyte"),
    ("spark-submit", "needs Java and Spark"),
    ("examples/archive/parallel.sh", "needs GNU parallel"),
];

/// The number of lines of an archive in the documentation, and the smaller number that replaces it
/// here.
const LINES: (&str, &str) = ("20000", "400");

pub struct Folder {
    root: PathBuf,
    folder: tempfile::TempDir,
    /// The files that examples may quote: other tests compile and run them.
    quoted: Vec<String>,
}

impl Folder {
    /// Makes the folder, and builds the command.
    pub fn new(root: &Path) -> Result<Self> {
        run(cargo().current_dir(root).args(["build", "--quiet", "--bin", "nutgraf"]))?;
        let folder = tempfile::tempdir()?;
        let at = |name: &str| folder.path().join(name);
        let article = fs::read_to_string(some_article(root)?)?;
        let paragraphs: String = article.lines().map(|line| format!("<p>{line}</p>")).collect();
        fs::write(
            at("page.html"),
            format!("<!doctype html><title>A story</title><article>{paragraphs}</article>"),
        )?;
        let line = json!({ "id": 1, "url": 1, "text": article, "body": article });
        fs::write(at("archive.jsonl"), format!("{line}\n{line}\n"))?;
        fs::write(at("article.txt"), article)?;
        // GNU parallel's name of this machine.
        fs::write(at("hosts"), ":\n")?;
        fs::create_dir_all(at("examples/archive"))?;
        for entry in fs::read_dir(root.join("examples/archive"))? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                fs::copy(entry.path(), at("examples/archive").join(entry.file_name()))?;
            }
        }
        symlink(root.join("tests"), at("tests"))?;
        fs::create_dir(at("node_modules"))?;
        symlink(package::folder(root), at("node_modules/nutgraf"))?;
        Ok(Self { root: root.to_path_buf(), quoted: quotable(root)?, folder })
    }

    /// Tries an example, unless it needs a browser.
    pub fn run(&self, example: &Example, trial: Trial) -> Result<()> {
        let code = &example.code;
        match trial {
            Trial::Shell => self.shell(code),
            Trial::Python => self.python(code),
            Trial::Node => self.node(code),
            Trial::TypeScript => self.type_script(code),
            Trial::Quotation => self.quotation(code),
            Trial::Json => Ok(serde_json::from_str::<serde_json::Value>(code).map(drop)?),
            Trial::Toml => {
                let parse = "import sys, tomllib; tomllib.loads(sys.stdin.read())";
                output_of(Command::new("python3").args(["-c", parse]), code.clone()).map(drop)
            }
            Trial::Php => self.php(code),
            Trial::Nginx => self.nginx(code),
            Trial::Markup | Trial::PageScript | Trial::Style | Trial::Policy | Trial::None => Ok(()),
        }
    }

    fn command(&self, program: &str) -> Result<Command> {
        let mut command = Command::new(program);
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = [paths::target(&self.root).join("debug")];
        let path = std::env::join_paths(folders.into_iter().chain(std::env::split_paths(&path)))?;
        command.current_dir(self.folder.path()).env("PATH", path);
        Ok(command)
    }

    fn shell(&self, code: &str) -> Result<()> {
        let is_run =
            |line: &&str| !NOT_RUN.iter().any(|(start, _)| line.starts_with(start) && !is_there(start));
        let code: Vec<&str> = code.lines().filter(is_run).collect();
        let script = code.join("\n").replace(LINES.0, LINES.1);
        output(self.command("bash")?.args(["-euo", "pipefail", "-c", &script])).map(drop)
    }

    fn python(&self, code: &str) -> Result<()> {
        let mut python = self.command("python3")?;
        python.env("PYTHONPATH", self.folder.path().join("examples/archive"));
        let script = format!("text = open('article.txt').read()\n{code}");
        let printed = output(python.args(["-c", &script]))?;
        ensure!(!printed.trim().is_empty(), "prints nothing");
        Ok(())
    }

    fn node(&self, code: &str) -> Result<()> {
        let file = self.folder.path().join("example.mjs");
        let text = "globalThis.text = process.getBuiltinModule('fs').readFileSync('article.txt', 'utf8');";
        fs::write(&file, "await import('./first.mjs'); await import('./then.mjs');")?;
        fs::write(self.folder.path().join("first.mjs"), text)?;
        fs::write(self.folder.path().join("then.mjs"), code)?;
        output(self.command("node")?.arg(file)).map(drop)
    }

    fn type_script(&self, code: &str) -> Result<()> {
        fs::write(self.folder.path().join("example.ts"), code)?;
        let mut tsc = self.command(&bundle::tool(&self.root, "tsc").to_string_lossy())?;
        tsc.args(["--noEmit", "--strict", "--module", "esnext", "--moduleResolution", "bundler"]);
        output(tsc.args(["--target", "es2022", "--lib", "es2022,dom,dom.iterable", "example.ts"])).map(drop)
    }

    /// Checks that one file has every paragraph of an example.
    fn quotation(&self, code: &str) -> Result<()> {
        let paragraphs: Vec<String> = code.split("\n\n").map(normalized).collect();
        let is_in = |file: &&String| paragraphs.iter().all(|paragraph| file.contains(paragraph.as_str()));
        self.quoted.iter().find(is_in).map(drop).context("no file that is tested has this code")
    }

    fn php(&self, code: &str) -> Result<()> {
        let Some(php) = find_program("php") else { return Ok(()) };
        let lint = |file: &Path| output(Command::new(&php).arg("-l").arg(file)).map(drop);
        let file = self.folder.path().join("example.php");
        fs::write(&file, format!("<?php\n{code}"))?;
        lint(&file)?;
        lint(&paths::www(&self.root).join("wordpress/nutgraf.php"))
    }

    fn nginx(&self, code: &str) -> Result<()> {
        let Some(nginx) = find_program("nginx") else { return Ok(()) };
        let file = self.folder.path().join("nginx.conf");
        let conf = format!(
            "events {{}}\nhttp {{\naccess_log off;\nserver {{\nlisten 127.0.0.1:8099;\n{code}\n}}\n}}\n"
        );
        fs::write(&file, conf)?;
        let pid = format!("pid {}/nginx.pid; error_log stderr;", self.folder.path().display());
        output(Command::new(nginx).arg("-t").arg("-c").arg(&file).args(["-g", &pid])).map(drop)
    }
}

/// Returns true if the program that a command needs is installed after all.
fn is_there(command: &str) -> bool {
    command.ends_with("parallel.sh") && find_program("parallel").is_some()
}

fn some_article(root: &Path) -> Result<PathBuf> {
    let mut folders = fs::read_dir(root.join("tests/golden"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    folders.sort();
    Ok(folders.first().context("tests/golden is empty")?.join("article.txt"))
}

/// Returns the files of the projects that `cargo xtask packages` builds and runs, and those with
/// Rust that `cargo test` runs.
fn quotable(root: &Path) -> Result<Vec<String>> {
    let mut files = vec![root.join("src/lib.rs")];
    for folder in ["examples", "tests/packages"] {
        for entry in WalkDir::new(root.join(folder)).sort_by_file_name() {
            let entry = entry?;
            if entry.file_type().is_file() {
                files.push(entry.into_path());
            }
        }
    }
    Ok(files.iter().filter_map(|file| fs::read_to_string(file).ok()).map(|text| normalized(&text)).collect())
}

/// Returns the lines of a text without white space around them and without the marks of a comment.
fn normalized(text: &str) -> String {
    let line = |line: &str| line.trim().trim_start_matches("//!").trim().to_owned();
    text.lines().map(line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
