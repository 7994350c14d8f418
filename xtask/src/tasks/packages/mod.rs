//! `cargo xtask packages`: installs the npm package in projects of many kinds, builds and serves
//! them, and clicks the button in Chromium.
//!
//! The projects are the folders of `tests/packages`. Each is copied to `target/packages`, where its
//! npm packages stay installed for the next run.

mod page;
mod project;
mod steps;

use crate::browsers::{Browser, Engine, prerequisites};
use crate::build::package;
use crate::command::{output, say};
use crate::paths;
use crate::server::{self, Server};
use crate::tasks::build::Build;
use anyhow::{Context, Result, bail, ensure};
use project::Project;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use steps::{Row, Step};

/// The projects that `cargo xtask test` runs: the most used bundlers, and Node.
pub const TESTED: [&str; 4] = ["node", "esbuild", "vite@8", "webpack"];

/// Try the packed npm package in a project of each kind.
#[derive(clap::Args)]
pub struct Packages {
    /// The projects, such as `vite` or `vite@8`; all of them by default.
    names: Vec<String>,
    /// Print the names of the projects.
    #[arg(long)]
    list: bool,
    /// Use the package as it was built last.
    #[arg(long)]
    no_build: bool,
}

impl Packages {
    /// Runs the projects and prints a table of their steps.
    ///
    /// # Errors
    /// Returns an error if the package cannot be built, Chromium does not start, or a step fails.
    pub fn run(&self, root: &Path) -> Result<()> {
        let projects = project::find(root, &self.names)?;
        if self.list {
            projects.iter().for_each(|project| println!("{}", project.name));
            return Ok(());
        }
        if !self.no_build {
            Build::default().run(root)?;
        }
        let rows = run(root, &projects)?;
        print_table(&rows);
        let failed = rows.iter().filter(|row| row.has_failed()).count();
        ensure!(failed == 0, "{failed} of {} projects failed", rows.len());
        Ok(())
    }
}

/// Runs projects with the built package, and returns the number of steps that passed.
///
/// # Errors
/// Returns an error with the output of every step that failed.
pub fn check(root: &Path, names: &[&str]) -> Result<usize> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let rows = run(root, &project::find(root, &names)?)?;
    print_table(&rows);
    let failures: Vec<String> = rows.iter().filter_map(Row::failure).collect();
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    Ok(rows.iter().map(Row::passed).sum())
}

fn run(root: &Path, projects: &[Project]) -> Result<Vec<Row>> {
    prerequisites::install(Engine::Chromium, root)?;
    let tarball = pack(root)?;
    // The files for pages of other origins, as a CDN serves them.
    let cdn = Server::start(server::site(&package::folder(root).join("web"), "/"), 0)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    runtime.block_on(async {
        let browser = Browser::start(Engine::Chromium, root).await?;
        let mut rows = Vec::new();
        for project in projects {
            say(&project.name);
            rows.push(steps::run(root, project, &tarball, &cdn.origin(), &browser).await);
        }
        browser.close().await;
        Ok(rows)
    })
}

/// Packs the package, and returns the path of the file. The name has a hash of the content, because
/// npm does not install a changed file with the same name.
fn pack(root: &Path) -> Result<PathBuf> {
    let folder = projects_folder(root);
    fs::create_dir_all(&folder)?;
    let mut npm = Command::new("npm");
    npm.current_dir(&folder).args(["pack", "--silent"]).arg(package::folder(root));
    let packed = folder.join(output(&mut npm)?.trim());
    let bytes = fs::read(&packed).with_context(|| packed.display().to_string())?;
    let named = folder.join(format!("nutgraf-{:.16x}.tgz", Sha256::digest(bytes)));
    fs::rename(packed, &named)?;
    Ok(named)
}

fn projects_folder(root: &Path) -> PathBuf {
    paths::target(root).join("packages")
}

/// Prints a line for each project: the seconds of each step, `FAILED`, or `–` for a step that did
/// not run. Prints the output of the failed steps below.
fn print_table(rows: &[Row]) {
    let names: Vec<&str> = Step::ALL.iter().map(|step| step.name()).collect();
    println!("| project | {} |\n|---|{}", names.join(" | "), "---|".repeat(names.len()));
    for row in rows {
        let cells: Vec<String> = Step::ALL.iter().map(|step| row.cell(*step)).collect();
        println!("| {} | {} |", row.name, cells.join(" | "));
    }
    for failure in rows.iter().filter_map(Row::failure) {
        println!("\n{failure}");
    }
}
