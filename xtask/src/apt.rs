//! Debian packages: installed where we are root on a system that has `apt-get`, otherwise named in
//! one command.

use crate::command::{find_program, run, say};
use anyhow::{Result, bail};
use std::process::Command;

/// Installs packages, or says which command installs them.
///
/// # Errors
/// When we are not root on a Debian or Ubuntu system, or `apt-get` fails.
pub fn install(packages: &[&str]) -> Result<()> {
    let packages = packages.join(" ");
    if find_program("apt-get").is_none() {
        bail!("missing: what Debian and Ubuntu call {packages}");
    }
    if !is_root() {
        bail!("please run `sudo apt-get install {packages}` and try again");
    }
    say(&format!("Installing {packages}"));
    run(apt_get().arg("update"))?;
    run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages.split(' ')))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.arg("--quiet=2").env("DEBIAN_FRONTEND", "noninteractive").stdin(std::process::Stdio::null());
    command
}

/// Asked of `id`, because the standard library does not tell and nothing else here needs libc.
fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}
