//! Pages parsed natively, compared with the output of a browser (`page.json` in tests/pages), and
//! with the text that readers see (`visible.txt`) if a page hides some of its text.

use nutgraf::HtmlPage;
use std::path::{Path, PathBuf};

/// Pages that are read from one element on. Only a script in the page can name that element.
const READ_FROM_AN_ELEMENT: [&str; 2] = ["root-is-given", "two-articles-near-the-second"];

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut folders: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

#[test]
fn pages_are_read_as_a_browser_reads_them() {
    for folder in folders() {
        if READ_FROM_AN_ELEMENT.iter().any(|slug| folder.ends_with(slug)) {
            continue;
        }
        let html = std::fs::read_to_string(folder.join("page.html")).unwrap();
        let page = HtmlPage::parse(&html, Some("127.0.0.1")).unwrap();
        let (numbers, descriptions, text, facts) = page.stream();
        let dump = std::fs::read_to_string(folder.join("page.json")).unwrap();
        let dump: serde_json::Value = serde_json::from_str(&dump).unwrap();
        let name = folder.display();
        assert_eq!(descriptions, dump["descriptions"], "{name}");
        assert_eq!(text, dump["text"], "{name}");
        assert_eq!(facts, dump["facts"], "{name}");
        assert_eq!(serde_json::json!(numbers), dump["numbers"], "{name}");
    }
}

/// A page whose hidden text only a layout shows: it is cut off at its bottom.
const NEEDS_LAYOUT: &str = "paid-text-cut-off";

#[test]
fn hidden_text_is_not_in_the_article() {
    for folder in folders().iter().filter(|folder| !folder.ends_with(NEEDS_LAYOUT)) {
        let Ok(visible) = std::fs::read_to_string(folder.join("visible.txt")) else { continue };
        let html = std::fs::read_to_string(folder.join("page.html")).unwrap();
        let found = HtmlPage::parse(&html, None).unwrap().article().unwrap();
        assert_eq!(found.article.text, visible.trim_end(), "{}", folder.display());
    }
}
