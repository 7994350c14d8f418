//! Summaries of whole texts, compared with the recorded ones.
//!
//! Each folder of `tests/golden` is a text: `article.txt` is the input, and `expected.txt` lists
//! its blocks and its summaries of every kind and length. A change of `expected.txt` is a change
//! that readers see. So look at the difference; if it is intended, run
//! `BLESS=1 cargo test --test golden` and commit it. Browsers must give the same points
//! (`tests/browser`).

use nutgraf::{Article, Headline, Kind, Length, Options, Summary, summarize_article};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[test]
fn summaries_are_those_of_the_last_run() {
    let folders = folders();
    assert!(folders.len() >= 7, "texts are missing from tests/golden");
    let stale: Vec<String> = folders.iter().filter_map(|folder| check(folder)).collect();
    assert!(stale.is_empty(), "{}\nIf this is intended: BLESS=1 cargo test --test golden", stale.join("\n"));
}

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

fn check(folder: &Path) -> Option<String> {
    let text = std::fs::read_to_string(folder.join("article.txt")).unwrap();
    let (now, file) = (report(&text), folder.join("expected.txt"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(file, now).unwrap();
        return None;
    }
    let before = std::fs::read_to_string(file).unwrap_or_default();
    (before != now).then(|| format!("--- {}\n{}", folder.display(), difference(&before, &now)))
}

/// Returns the lines that only one of the two texts has.
fn difference(before: &str, now: &str) -> String {
    let only = |mark: &str, these: &str, those: &str| -> String {
        these
            .lines()
            .filter(|line| !those.lines().any(|other| other == *line))
            .map(|line| format!("{mark} {line}\n"))
            .collect()
    };
    only("-", before, now) + &only("+", now, before)
}

fn report(text: &str) -> String {
    let article = Article::from_text(text, None).unwrap();
    let mut report = String::from("# blocks\n");
    for block in &article.blocks {
        let start: String = block.span.slice(text).chars().take(60).collect();
        writeln!(report, "{:<10} {}", block.kind.as_str(), start.replace('\n', "⏎")).unwrap();
    }
    for kind in Kind::ALL {
        for length in Length::NAMED {
            let options = Options::new().with_kind(kind).with_length(length);
            let summary = summarize_article(&article, &options).unwrap();
            let length = length.name().unwrap();
            writeln!(report, "\n# {}, {length}\n{}", kind.as_str(), lines(&summary)).unwrap();
        }
    }
    let options = Options::new().with_headline(Headline::Hidden);
    let summary = summarize_article(&article, &options).unwrap();
    writeln!(report, "\n# key-points, short, the headline is hidden\n{}", lines(&summary)).unwrap();
    report
}

fn lines(summary: &Summary) -> String {
    let Summary { title, language, article_words, article_sentences, words_saved, keywords, points, .. } =
        summary;
    let title = title.as_deref().unwrap_or("none");
    let mut lines = format!(
        "title: {title}; language: {}; read: {article_words} words, {article_sentences} sentences; saved: {words_saved} words",
        language.tag()
    );
    write!(lines, "\nkeywords: {}", keywords.join(", ")).unwrap();
    for point in points {
        let cut = if point.truncated { " …" } else { "" };
        if let Some(heading) = &point.heading {
            write!(lines, "\n## {heading}").unwrap();
        }
        write!(
            lines,
            "\n[{}, {}..{}] {}{cut}",
            point.block,
            point.span.start,
            point.span.end,
            point.text.replace('\n', "⏎")
        )
        .unwrap();
    }
    lines
}
