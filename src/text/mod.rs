//! Letters: the only room that knows them.
//!
//! Sentences, words and languages of a text. Knows nothing of pages and nothing of scores.

mod language;
mod sentences;
mod span;
mod terms;

pub use language::Language;
pub(crate) use sentences::{ends_in_mark, sentences};
pub use span::{Span, Utf16Offsets};
pub(crate) use terms::{TermId, Terms};
