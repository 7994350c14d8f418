//! The folders of the repository.

use std::path::{Path, PathBuf};

/// Returns the root of the repository: the folder above this package.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}

/// Returns the folder of published files, which contains nothing else.
pub fn dist(root: &Path) -> PathBuf {
    root.join("dist")
}

/// Returns the folder of the sources of the site and of the JavaScript module.
pub fn www(root: &Path) -> PathBuf {
    root.join("www")
}

/// Returns the folder of build products: `CARGO_TARGET_DIR` if it is set, else `target`.
pub fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// Returns the folder of programs that the tests need and Linux distributions do not package.
pub fn tools(root: &Path) -> PathBuf {
    target(root).join("tools")
}
