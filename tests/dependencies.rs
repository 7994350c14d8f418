//! The dependencies of the crate.

use std::process::Command;

/// Returns the direct dependencies of the library with some features, without those of tests.
fn dependencies(features: &str) -> Vec<String> {
    let tree = Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["tree", "--offline", "--locked", "--package", "nutgraf", "--edges", "normal", "--depth", "1"])
        .args(["--prefix", "none", "--format", "{lib}", "--no-default-features", "--features", features])
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    String::from_utf8(tree.stdout).unwrap().lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn a_library_without_features_needs_one_crate() {
    assert_eq!(dependencies(""), ["unicode_segmentation"]);
}

#[test]
fn a_feature_adds_only_its_own_crates() {
    assert_eq!(dependencies("serde"), ["serde", "unicode_segmentation"]);
    assert!(!dependencies("html").iter().any(|name| name.starts_with("clap")));
}
