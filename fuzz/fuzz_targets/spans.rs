//! Fuzzing of spans and offsets: any numbers give a part of the text or nothing, and offsets in
//! UTF-16 units equal those of a plain count.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{Span, Utf16Offsets};

fuzz_target!(|input: (&str, Vec<(u16, u16)>)| {
    let (text, spans) = input;
    let mut offsets = Utf16Offsets::new(text);
    for (start, end) in spans {
        let span = Span::new(start.into(), end.into());
        let (before, after) = span.context(text, usize::from(end) % 9);
        assert!(text.contains(before) && text.contains(after));
        let trimmed = span.trimmed(text);
        assert!(span.slice(text).contains(trimmed.slice(text)));
        assert_eq!(offsets.at(span.start), units_before(text, span.start));
    }
});

/// Counts the UTF-16 units of the characters that end at `byte` or before.
fn units_before(text: &str, byte: usize) -> usize {
    let ended = text.char_indices().filter(|(at, c)| at + c.len_utf8() <= byte);
    ended.map(|(_, c)| c.len_utf16()).sum()
}
