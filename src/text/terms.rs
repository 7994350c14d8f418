//! Words as numbers: what the ranking sees of a text.

use super::Span;
use std::collections::HashMap;
use unicode_segmentation::UnicodeSegmentation;

/// A distinct word of one text: dense, 0 is the word that came first.
pub(crate) type TermId = u32;

/// The words of a text as numbers, in lower case: the same word, the same number.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    ids: HashMap<String, TermId>,
}

impl Terms {
    /// The words of `text` in order (UAX #29 word boundaries, white space and marks left out).
    pub(crate) fn read(&mut self, text: &str) -> Vec<TermId> {
        text.unicode_words().map(|word| self.id(word.to_lowercase())).collect()
    }

    /// The number of distinct words so far.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    fn id(&mut self, word: String) -> TermId {
        let next = TermId::try_from(self.ids.len()).unwrap_or(TermId::MAX);
        *self.ids.entry(word).or_insert(next)
    }
}

/// Where the words of `text` stand, in order: spans of `text` in bytes.
pub(crate) fn word_spans(text: &str) -> impl Iterator<Item = Span> {
    text.unicode_word_indices().map(|(start, word)| Span::new(start, start + word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_marks_make_no_other_word() {
        let mut terms = Terms::default();
        assert_eq!(terms.read("The ferry, the FERRY!"), [0, 1, 0, 1]);
        assert_eq!(terms.len(), 2);
    }
}
