//! Splitting of invented texts into sentences, with one file for each language in
//! `tests/sentences`.
//!
//! Each line is a text. `‖` marks the end of a sentence; the mark, and one space after it, are not
//! part of the text. `\n` is a line break. `#` starts a comment. `!known` marks a text that is
//! deliberately split otherwise than shown; the line above it shows the actual result, or the
//! comment gives the reason. A line that is not in this form fails.

mod growth;

use growth::GROWTH;
use nutgraf::{Language, Span, split_sentences};
use proptest::prelude::*;
use std::path::Path;

/// The length in bytes of the shorter of two texts whose splitting is timed. The longer one, eight
/// times as long, takes some 5 ms in a debug build.
const BYTES: usize = 15_000;

#[test]
fn texts_are_split_as_shown() {
    let files = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences")).unwrap();
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 30, "files are missing from tests/sentences");
    let wrong: Vec<String> = files.iter().flat_map(|file| wrong_cases(file)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn wrong_cases(file: &Path) -> Vec<String> {
    let tag = file.file_stem().unwrap().to_str().unwrap();
    let language = Language::from_tag(tag).unwrap_or_else(|| panic!("{tag} is not supported"));
    let cases = std::fs::read_to_string(file).unwrap();
    let cases: Vec<&str> = cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(!cases.is_empty(), "{tag}: no cases");
    cases.iter().filter_map(|case| wrong(case, language)).map(|wrong| format!("{tag}: {wrong}")).collect()
}

/// Returns the sentences found if they make the case fail, else `None`.
fn wrong(case: &str, language: Language) -> Option<String> {
    let (known, shown) = case.strip_prefix("!known ").map_or((false, case), |shown| (true, shown));
    let shown = shown.replace("\\n", "\n");
    let expected: Vec<&str> = shown.split('‖').map(str::trim).collect();
    let text = shown.replace("‖ ", "").replace('‖', "");
    let found: Vec<&str> = split_sentences(&text, language).iter().map(|span| span.slice(&text)).collect();
    ((found == expected) == known).then(|| found.join(" ‖ "))
}

proptest! {
    #[test]
    fn sentences_are_the_text_in_order(text in any::<String>(), tag in prop::sample::select(vec!["en", "ja", "ru", "und"])) {
        let language = Language::from_tag(tag).unwrap_or_default();
        let sentences = split_sentences(&text, language);
        prop_assert!(sentences.windows(2).all(|pair| pair[0].end <= pair[1].start));
        prop_assert!(sentences.iter().all(|span| !span.is_empty() && span.trimmed(&text) == *span));
        let bare = |text: &str| text.replace(|c: char| c.is_whitespace() || matches!(c, '\u{1}' | '>'), "");
        let joined: String = sentences.iter().map(|span: &Span| span.slice(&text)).collect();
        prop_assert_eq!(bare(&joined), bare(&text));
    }
}

proptest! {
    // Each step of shrinking times a slow text again, so only a few are taken.
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 16, ..ProptestConfig::default() })]
    /// Checks that splitting takes linear time in every alphabet, by comparing [`BYTES`] with eight
    /// times as much. A beginning that differs from the rest exposes rules that search back to it.
    #[test]
    fn no_alphabet_is_slow(
        beginning in prop::collection::vec(prop::sample::select(HOSTILE), 1..6),
        unit in prop::collection::vec(prop::sample::select(HOSTILE), 1..6),
        tag in prop::sample::select(vec!["en", "de", "zh", "el", "hy", "am"]),
    ) {
        let halves = [beginning.concat(), unit.concat()];
        let texts = [BYTES, BYTES * GROWTH]
            .map(|bytes| halves.each_ref().map(|half| half.repeat(bytes / 2 / half.len())).concat());
        let slow = growth::too_fast(&texts, |text| {
            std::hint::black_box(split_sentences(text, Language::from_tag(tag).unwrap_or_default()));
        });
        prop_assert!(slow.is_none(), "{slow:?} for {halves:?}");
    }
}

/// Pieces of text with characters of every class that a rule looks for, and with those on which
/// such rules are known to be slow.
const HOSTILE: &[&str] = &[
    "a", "A", "I", "é", "x.", "U.S.", "1", "1.", "2)", "•", ".", ". ", "!", "?", "…", "。", "：", ":", "::",
    ";", ",", " ", "\u{a0}", "\u{200b}", "\u{301}", "\n", "\"", "'", "''", "“", "”", "«", "»", "(", ")", "[",
    "]", "[1]", "-", "—", "、", "Photo:", "http://", "p.m. Mr", "said", "Α;", "ե:", "ሀ", "፡፡", "あ", "《",
    "》",
];
