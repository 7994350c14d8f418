//! Fuzzing of the sentence splitter on any text in any language: no panic, no lost byte except
//! white space, and no slow text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{Language, split_sentences};

fuzz_target!(|input: (u8, &str)| {
    let (index, text) = input;
    let language = Language::supported().nth(usize::from(index)).unwrap_or_else(|| Language::detect(text));
    let mut end = 0;
    for span in split_sentences(text, language) {
        assert!(span.start >= end && !span.is_empty());
        assert!(text[end..span.start].trim().is_empty(), "text lost before {span:?}");
        end = span.end;
    }
    assert!(text[end..].trim().is_empty(), "text lost at the end");
});
