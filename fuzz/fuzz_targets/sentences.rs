//! Fuzzing of the sentence splitter on any text in any language: no panic, no lost character except
//! those that may be removed at the ends of lines, and no slow text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{Language, split_sentences};

/// Returns whether nothing is lost if `text` is left out between two sentences: it has only white
/// space, control characters, characters that allow or forbid a line break, and `>`, which may
/// quote a line of mail.
fn is_margin(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || "\u{ad}\u{200b}\u{2060}\u{feff}>".contains(c))
}

fuzz_target!(|input: (u8, &str)| {
    let (index, text) = input;
    let language = Language::supported().nth(usize::from(index)).unwrap_or_else(|| Language::detect(text));
    let mut end = 0;
    for span in split_sentences(text, language) {
        assert!(span.start >= end && !span.is_empty());
        assert!(is_margin(&text[end..span.start]), "text lost before {span:?}");
        end = span.end;
    }
    assert!(is_margin(&text[end..]), "text lost at the end");
});
