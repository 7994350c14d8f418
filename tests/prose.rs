//! The style of comments and documents, as far as a program can check it.
//!
//! There are three rules: no phrase from [`BANNED`], no doc comment that opens with a relative
//! clause, no comment wider than [`MAX_WIDTH`] columns. Text between back quotes is code and
//! exempt. CONTRIBUTING.md has the rules that only a reader can check.

use std::fs;
use std::path::{Path, PathBuf};

/// Files and folders to which the rules apply. A path leaves this list only if it leaves the
/// repository. Each path needs at least one file.
const HELD: &[&str] = &[
    "CONTRIBUTING.md",
    "Cargo.toml",
    "benches",
    "docs",
    "examples",
    "fuzz/Cargo.toml",
    "fuzz/fuzz_targets",
    "src/analysis",
    "src/article",
    "src/bin",
    "src/encoding.rs",
    "src/error.rs",
    "src/explain.rs",
    "src/html",
    "src/keywords",
    "src/lib.rs",
    "src/options.rs",
    "src/rank",
    "src/select",
    "src/summarize.rs",
    "src/summary.rs",
    "src/text",
    "src/util",
    "src/wasm",
    "tests/browser/Cargo.toml",
    "tests/browser/src",
    "tests/command",
    "tests/dependencies.rs",
    "tests/extraction.rs",
    "tests/golden.rs",
    "tests/growth",
    "tests/html.rs",
    "tests/keywords.rs",
    "tests/languages.rs",
    "tests/layers.rs",
    "tests/linear.rs",
    "tests/pages.rs",
    "tests/points.rs",
    "tests/properties.rs",
    "tests/prose.rs",
    "tests/reference",
    "tests/sentences.rs",
    "tests/shared",
    "train",
    "www",
    "xtask",
];

/// Folders of generated files or of data, whose texts are examples of any style.
const SKIPPED: &[&str] = &["node_modules", "pkg", "target", "golden", "pages", "sentences"];

/// Phrases that make readers stumble, as lower-case words. `*` is any word except the
/// [`CONTINUATIONS`].
const BANNED: &[&str] = &[
    "told",
    "at hand",
    "all the same",
    "so many",
    "is no *",
    "are no *",
    "anew",
    "afresh",
    "of old",
    "in the mean",
    "by the way",
    "nobody that",
    "does so",
    "whoever",
];

/// Words that make a phrase with `*` plain English, as in `is no longer`.
const CONTINUATIONS: &[&str] = &["longer", "more", "less", "fewer", "larger", "smaller"];

/// First words of doc comments that are relative clauses: "What the page shows."
const RELATIVE: &[&str] = &["what", "whatever", "whether", "how", "where", "who", "whose"];

/// The most columns of a comment. Code may have ten more (rustfmt.toml), since code is indented.
const MAX_WIDTH: usize = 100;

/// Exceptions: a file, a banned phrase that is right in that file, and the reason.
const ALLOWED: &[(&str, &str, &str)] = &[];

#[test]
fn comments_and_documents_are_plain_english() {
    let findings: Vec<String> = HELD.iter().flat_map(|path| findings_below(path)).collect();
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}

#[test]
fn each_rule_finds_its_fault_and_nothing_else() {
    let find = |name: &str, text: &str| findings(name, text);
    assert_eq!(find("a.rs", "/// What is shown.\nfn f() {}"), ["a.rs:1: opens with \"what\""]);
    assert_eq!(find("a.rs", "let x = 1;\n// It is done all\n// the same."), ["a.rs:2: \"all the same\""]);
    assert_eq!(find("a.js", "/**\n * How long it takes.\n */"), ["a.js:2: opens with \"how\""]);
    assert_eq!(find("a.md", "There is no end.\n\n```\nanew\n```\n"), ["a.md:1: \"is no *\""]);
    assert_eq!(find("a.py", "x = 1  # fine\n# Built anew.\n"), ["a.py:2: \"anew\""]);
    let wide = format!("/// {}", "a".repeat(MAX_WIDTH));
    assert_eq!(find("a.rs", &wide), ["a.rs:1: 104 columns"]);
    let clean = "/// Returns `told`; it is no longer used.\nlet text = \"anew\";\n// What follows is code.";
    assert_eq!(find("a.rs", clean), [""; 0]);
}

/// A sequence of comment lines, or a paragraph of a document.
struct Block {
    /// The number of the block's first line, from 1.
    line: usize,
    text: String,
    is_doc: bool,
}

fn findings_below(path: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join(path), &mut files);
    assert!(!files.is_empty(), "HELD names {path}, where no file is");
    let read = |file: &PathBuf| {
        let name = file.strip_prefix(root).unwrap_or(file).to_string_lossy().into_owned();
        findings(&name, &fs::read_to_string(file).unwrap())
    };
    files.iter().flat_map(read).collect()
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if !path.is_dir() {
        files.extend(marks(&path.to_string_lossy()).map(|_| path.to_owned()));
        return;
    }
    let mut entries: Vec<PathBuf> = fs::read_dir(path).unwrap().map(|it| it.unwrap().path()).collect();
    entries.sort();
    let is_skipped = |path: &PathBuf| SKIPPED.iter().any(|name| path.ends_with(name));
    entries.iter().filter(|entry| !is_skipped(entry)).for_each(|entry| collect(entry, files));
}

fn findings(name: &str, text: &str) -> Vec<String> {
    let mut findings = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let width = line.chars().count();
        if !name.ends_with(".md") && comment(name, line).is_some() && width > MAX_WIDTH {
            findings.push(format!("{name}:{}: {width} columns", number + 1));
        }
    }
    for block in blocks(name, text) {
        let words = words(&block.text);
        let first = words.first().map_or("", String::as_str);
        if block.is_doc && RELATIVE.contains(&first) {
            findings.push(format!("{name}:{}: opens with {first:?}", block.line));
        }
        for turn in BANNED.iter().filter(|turn| has_turn(&words, turn) && !is_allowed(name, turn)) {
            findings.push(format!("{name}:{}: {turn:?}", block.line));
        }
    }
    findings
}

fn is_allowed(name: &str, turn: &str) -> bool {
    ALLOWED.iter().any(|(file, allowed, _)| *file == name && *allowed == turn)
}

fn has_turn(words: &[String], turn: &str) -> bool {
    let turn: Vec<&str> = turn.split(' ').collect();
    words.windows(turn.len()).any(|window| {
        window.iter().zip(&turn).all(|(word, wanted)| match *wanted {
            "*" => !CONTINUATIONS.contains(&word.as_str()),
            wanted => word == wanted,
        })
    })
}

/// Returns the words of a text in lower case, without text between back quotes.
fn words(text: &str) -> Vec<String> {
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" code ");
    let words = prose.split(|c: char| !c.is_alphanumeric() && c != '\'');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Returns the comments of a source file, or the paragraphs of a document.
fn blocks(name: &str, text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_open = false;
    let mut is_code = false;
    for (number, line) in text.lines().enumerate() {
        let comment = comment(name, line);
        let is_fence = comment.is_some_and(|(text, _)| text.starts_with("```"));
        is_code ^= is_fence;
        let Some((text, is_doc)) = comment.filter(|(text, _)| !is_code && !is_fence && !text.is_empty())
        else {
            // An empty line inside `/** … */` starts a paragraph, not a comment.
            is_open &= comment.is_some_and(|(_, is_doc)| is_doc) && !is_fence && !is_code;
            continue;
        };
        match blocks.last_mut().filter(|block| is_open && block.is_doc == is_doc) {
            Some(block) => block.text.extend([" ", text]),
            None => blocks.push(Block { line: number + 1, text: text.to_owned(), is_doc }),
        }
        is_open = true;
    }
    blocks
}

/// Returns the marks that start a comment line, the longest first, each with true if it starts a
/// doc comment.
fn marks(name: &str) -> Option<&'static [(&'static str, bool)]> {
    match name.rsplit('.').next()? {
        "rs" => Some(&[("///", true), ("//!", true), ("//", false)]),
        "js" | "mjs" | "ts" | "css" => {
            Some(&[("/**", true), ("*/", true), ("*", true), ("/*", true), ("//", false)])
        }
        "py" | "toml" | "sh" => Some(&[("#", false)]),
        "md" => Some(&[("", false)]),
        _ => None,
    }
}

/// Returns the text of a line that is a comment, and true if it is a doc comment.
fn comment<'l>(name: &str, line: &'l str) -> Option<(&'l str, bool)> {
    let line = line.trim();
    let (mark, is_doc) = marks(name)?.iter().find(|(mark, _)| line.starts_with(mark))?;
    Some((line[mark.len()..].trim_end_matches("*/").trim(), *is_doc))
}
