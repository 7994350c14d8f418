//! Words as numbers: what the ranking sees of a text.

use super::interner::WordInterner;
use super::{Language, Span, WordClass};
use unicode_segmentation::UnicodeSegmentation;

/// A distinct word of one text: dense, 0 is the word that came first.
pub(crate) type TermId = u32;

/// What is known of a distinct word besides its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Word {
    /// How many characters it has.
    pub(crate) characters: u8,
    /// Whether a digit is among them.
    pub(crate) number: bool,
    /// How often it was written with a capital where no sentence starts: names are, and all nouns in German.
    pub(crate) capitals: u32,
    /// What it does in a sentence, as far as short lists know.
    pub(crate) class: WordClass,
}

/// The words of a text as numbers, in lower case: the same word, the same number.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    ids: WordInterner,
    words: Vec<Word>,
    language: Language,
}

impl Terms {
    /// No words yet, of a text in `language`.
    pub(crate) fn new(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    /// The words of `text`, one sentence or headline, in order (UAX #29 word boundaries, white space and marks left
    /// out).
    pub(crate) fn read(&mut self, text: &str) -> Vec<TermId> {
        let words = word_spans(text).enumerate();
        words.map(|(index, word)| self.occurrence(word.slice(text), index > 0)).collect()
    }

    /// The distinct words so far; a [`TermId`] is a place in here.
    pub(crate) fn words(&self) -> &[Word] {
        &self.words
    }

    fn occurrence(&mut self, word: &str, inside: bool) -> TermId {
        let id = self.id(word);
        let capital = inside && word.chars().next().is_some_and(char::is_uppercase);
        if let Some(known) = self.words.get_mut(id as usize) {
            known.capitals = known.capitals.saturating_add(u32::from(capital));
        }
        id
    }

    fn id(&mut self, word: &str) -> TermId {
        let id = self.ids.intern(word);
        if id as usize == self.words.len() {
            let lower = self.ids.last();
            self.words.push(Word {
                characters: lower.chars().take(255).count() as u8,
                number: lower.chars().any(char::is_numeric),
                capitals: 0,
                class: WordClass::of(lower, self.language),
            });
        }
        id
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
        assert_eq!(terms.words().len(), 2);
    }

    #[test]
    fn capitals_count_away_from_the_start() {
        let mut terms = Terms::default();
        terms.read("Rome fell. In 476 Rome fell");
        let capitals: Vec<u32> = terms.words().iter().map(|word| word.capitals).collect();
        assert_eq!(capitals, [1, 0, 1, 0]);
    }
}
