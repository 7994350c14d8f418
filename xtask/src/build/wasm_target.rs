//! The compilation target for browsers, and its target folder.

use crate::paths;
use std::path::{Path, PathBuf};

/// The name of the target, for cargo and rustc.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Returns cargo's target folder for WebAssembly. It is separate from that of native builds,
/// because two compilers in one folder discard each other's work.
pub fn target_dir(root: &Path) -> PathBuf {
    paths::target(root).join("wasm")
}
