//! The walls between the rooms: who may name whom (see ARCHITECTURE.md), and how large a file may grow.

use std::fs;
use std::path::{Path, PathBuf};

/// A room of `src`, and the rooms of ours that it may name. What is not listed is forbidden.
const ROOMS: &[(&str, &[&str])] = &[
    ("distinct", &[]),
    ("order", &[]),
    ("text", &["distinct", "text"]),
    ("error", &[]),
    ("options", &["error", "text"]),
    ("summary", &["text"]),
    ("headline", &["text"]),
    ("article", &["article", "distinct", "error", "text"]),
    ("rank", &["distinct", "order", "rank", "text"]),
    ("select", &["options", "order", "rank"]),
    ("reading", &["article", "options", "rank", "text"]),
    ("keywords", &["order", "rank", "reading", "text"]),
    ("explain", &["article", "error", "options", "rank", "reading", "summarize"]),
    ("train", &["article", "options", "rank", "reading", "select", "text"]),
    (
        "summarize",
        &[
            "article", "error", "headline", "keywords", "options", "rank", "reading", "select", "summary",
            "text",
        ],
    ),
];

/// The names that the border to JavaScript alone may use.
const JAVASCRIPT: &[&str] = &["wasm_bindgen", "js_sys", "web_sys", "serde_wasm_bindgen"];

/// A longer file is two ideas.
const MOST_LINES: usize = 400;

#[test]
fn rooms_name_only_the_rooms_below_them() {
    for file in rust_files("src").iter().filter(|file| !is_exempt(file)) {
        let room = room(file);
        let allowed = ROOMS
            .iter()
            .find(|(name, _)| *name == room)
            .unwrap_or_else(|| panic!("{room} is no known room"))
            .1;
        for named in rooms_named(&fs::read_to_string(file).unwrap()) {
            assert!(allowed.contains(&named.as_str()), "{} names crate::{named}", file.display());
        }
    }
}

#[test]
fn the_ranking_sees_no_strings() {
    for file in rust_files("src/rank") {
        let text = fs::read_to_string(&file).unwrap();
        let product = text.split("#[cfg(test)]").next().unwrap();
        let named = code(product).find(|line| ["&str", "String"].iter().any(|name| line.contains(name)));
        assert!(
            named.is_none(),
            "{}: the ranking knows numbers only (and names of its features), not: {named:?}",
            file.display()
        );
    }
}

#[test]
fn only_the_border_names_javascript() {
    for file in rust_files("src").iter().filter(|file| room(file) != "web") {
        let text = fs::read_to_string(file).unwrap();
        for name in JAVASCRIPT {
            assert!(!code(&text).any(|line| line.contains(name)), "{} names {name}", file.display());
        }
    }
}

#[test]
fn no_file_is_too_long() {
    for file in ["src", "xtask", "tests", "benches"].iter().flat_map(|folder| rust_files(folder)) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", file.display());
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for file in rust_files("src") {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//! "), "{} does not start with a sentence about itself", file.display());
    }
}

/// The root, which re-exports all, the border, which sees what users see, and the command, which is a user.
fn is_exempt(file: &Path) -> bool {
    ["lib", "web", "bin"].contains(&room(file).as_str())
}

/// The first name below `src`.
fn room(file: &Path) -> String {
    let below = file.strip_prefix(root().join("src")).unwrap();
    below.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// The rooms behind `crate::` in code (not in comments).
fn rooms_named(text: &str) -> Vec<String> {
    let after = code(text).flat_map(|line| line.split("crate::").skip(1).collect::<Vec<_>>());
    let name =
        |rest: &str| rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>();
    let names = after.flat_map(|rest| match rest.strip_prefix('{') {
        Some(group) => group.split(',').map(|part| name(part.trim())).collect(),
        None => vec![name(rest)],
    });
    names.filter(|name| !name.is_empty()).collect()
}

fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &str) -> Vec<PathBuf> {
    let mut folders = vec![root().join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            match path.extension().and_then(|extension| extension.to_str()) {
                _ if path.is_dir() && !path.ends_with("target") => folders.push(path),
                Some("rs") => files.push(path),
                _ => {}
            }
        }
    }
    files.sort();
    files
}
