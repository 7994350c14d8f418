//! Text analysis: languages, lines, sentences and words.
//!
//! All knowledge of scripts and punctuation is in this module. Nothing here depends on pages or
//! scores.

mod chars;
mod cues;
mod emoji;
mod glued_heading;
mod interner;
mod language;
mod lines;
mod script;
mod sentences;
mod span;
mod terms;
mod trim;
mod word_table;
mod words;

pub(crate) use chars::{
    ends_with_terminal, is_bullet, is_line_break_control, is_quotation_mark, is_sentence_terminal,
    is_terminal_punctuation, is_visible,
};
pub(crate) use cues::{Cues, EndMark, WordClass, next_quotation_mark};
pub(crate) use interner::WordInterner;
pub use language::Language;
pub(crate) use lines::{bullet_len, lines};
pub(crate) use script::Script;
pub(crate) use sentences::split_block;
pub(crate) use span::{MASK, head, utf16_len, within};
pub use span::{Span, Utf16Offsets};
pub(crate) use terms::{TermId, Terms, Word};
pub(crate) use trim::trim_for_display;
pub(crate) use word_table::WordTable;
pub(crate) use words::{is_listed, to_lowercase, word_count, word_spans};

/// Splits plain text into sentences. Returns spans of `text` in bytes, in reading order, without
/// white space at their ends.
///
/// A sentence never continues from one line into the next, except in text that is hard-wrapped
/// (broken into lines of a fixed width), whose lines are joined first. If `language` is
/// [`Language::UNDETERMINED`], only the abbreviations that several languages share are known. The
/// time is linear in the length of the text.
///
/// ```
/// use nutgraf::{Language, split_sentences};
///
/// let text = "Dr. Ito left at 5 p.m. on Monday. Why? Nobody knows.";
/// let spans = split_sentences(text, Language::detect(text));
/// let sentences: Vec<&str> = spans.iter().map(|span| span.slice(text)).collect();
/// assert_eq!(sentences, ["Dr. Ito left at 5 p.m. on Monday.", "Why?", "Nobody knows."]);
/// ```
pub fn split_sentences(text: &str, language: Language) -> Vec<Span> {
    let mut sentences = Vec::new();
    for line in lines(text) {
        for span in split_block(line.slice(text), language) {
            sentences.push(span.shifted(line.start));
        }
    }
    sentences
}
