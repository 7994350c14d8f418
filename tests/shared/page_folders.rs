//! The pages of `tests/pages`.

use std::path::{Path, PathBuf};

/// Returns the folder of each page, sorted by name.
pub(crate) fn page_folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut folders: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}
