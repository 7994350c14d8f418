//! Letters: the only room that knows them.
//!
//! Sentences, words and languages of a text. Knows nothing of pages and nothing of scores.

mod chars;
mod cues;
mod interner;
mod language;
mod lines;
mod sentences;
mod span;
mod terms;
mod trim;

pub(crate) use chars::ends_in_mark;
pub(crate) use cues::{Cues, EndMark, WordClass, next_quotation_mark};
pub(crate) use interner::{WordInterner, lower};
pub use language::Language;
pub(crate) use lines::{bullet_len, lines, word_count};
pub(crate) use sentences::sentences;
pub(crate) use span::utf16_len;
pub use span::{Span, Utf16Offsets};
pub(crate) use terms::{TermId, Terms, Word, word_spans};
pub(crate) use trim::trim_for_display;

/// Whether `word` is one of the words of `list`, which one space divides. A third of an array of strings: their places and
/// lengths compress badly.
pub(crate) fn is_listed(word: &str, list: &str) -> bool {
    list.as_bytes().split(|byte| *byte == b' ').any(|known| known == word.as_bytes())
}

/// The sentences of a plain text in reading order: spans of `text`, in bytes, without white space at their ends.
/// A line is a block, and no sentence runs from one into the next; hard-wrapped lines are joined first.
///
/// ```
/// use nutgraf::{Language, split_sentences};
///
/// let text = "Dr. Ito left at 5 p.m. on Monday. Why? Nobody knows.";
/// let sentences: Vec<&str> = split_sentences(text, Language::detect(text)).iter().map(|span| span.slice(text)).collect();
/// assert_eq!(sentences.last(), Some(&"Nobody knows."));
/// ```
pub fn split_sentences(text: &str, language: Language) -> Vec<Span> {
    let of_line = |line: Span| {
        sentences(line.slice(text), language).into_iter().map(move |span| span.shifted(line.start))
    };
    lines(text).into_iter().flat_map(of_line).collect()
}
