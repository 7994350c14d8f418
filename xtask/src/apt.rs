//! Installation of Debian packages.

use crate::command::{find_program, run, say};
use anyhow::{Result, bail};
use std::process::Command;

/// Updates the package lists and installs `packages`, which are names of Debian packages.
///
/// # Errors
/// Returns an error if `apt-get` is missing or fails, or if this process is not root. The error
/// names the packages, or the command that installs them.
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

/// Returns true if this process runs as root. Runs `id -u`, because the standard library has no
/// such function.
fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}
