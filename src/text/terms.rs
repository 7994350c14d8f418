//! Terms: the words of a text as integers, which is all that the ranking receives of it.

use super::interner::WordInterner;
use super::language::lexicon::{Lexicon, Tags};
use super::{Language, WordClass, word_spans};

/// The id of a distinct word of one text. Ids are dense; 0 is the first word.
pub(crate) type TermId = u32;

/// The properties of a distinct word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Word {
    /// The number of characters, at most 255.
    pub(crate) characters: u8,
    /// True if it contains a digit.
    pub(crate) number: bool,
    /// How often it is capitalized inside a sentence. Names are, and all nouns in German.
    pub(crate) capitals: u32,
    /// Its function in a sentence.
    pub(crate) class: WordClass,
    /// Whether it is a verb that reports speech.
    pub(crate) says: bool,
}

/// The vocabulary of a text: its distinct words in lower case, with their ids.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    ids: WordInterner,
    words: Vec<Word>,
    language: Language,
}

impl Terms {
    /// Creates the empty vocabulary of a text in `language`.
    pub(crate) fn new(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    /// Adds the words of `text`, a sentence or a headline, and returns their ids in order.
    pub(crate) fn read(&mut self, text: &str) -> Vec<TermId> {
        let words = word_spans(text).enumerate();
        words.map(|(index, word)| self.add_occurrence(word.slice(text), index > 0)).collect()
    }

    /// Returns the distinct words so far, indexed by [`TermId`].
    pub(crate) fn words(&self) -> &[Word] {
        &self.words
    }

    fn add_occurrence(&mut self, word: &str, is_inside: bool) -> TermId {
        let id = self.intern(word);
        let is_capitalized = is_inside && word.starts_with(char::is_uppercase);
        if let Some(known) = self.words.get_mut(id as usize) {
            known.capitals = known.capitals.saturating_add(u32::from(is_capitalized));
        }
        id
    }

    fn intern(&mut self, word: &str) -> TermId {
        let id = self.ids.intern(word);
        if id as usize == self.words.len() {
            let lower = self.ids.last();
            let lexicon = Lexicon::for_language(self.language);
            self.words.push(Word {
                characters: lower.chars().take(255).count() as u8,
                number: lower.chars().any(char::is_numeric),
                capitals: 0,
                class: WordClass::from_word(lower, self.language),
                says: lexicon.exact_tags(lower).intersects(Tags::SAYS),
            });
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_punctuation_do_not_distinguish_words() {
        let mut terms = Terms::default();
        assert_eq!(terms.read("The ferry, the FERRY!"), [0, 1, 0, 1]);
        assert_eq!(terms.words().len(), 2);
    }

    #[test]
    fn capitals_are_counted_inside_sentences_only() {
        let mut terms = Terms::default();
        terms.read("Rome fell. In 476 Rome fell");
        let capitals: Vec<u32> = terms.words().iter().map(|word| word.capitals).collect();
        assert_eq!(capitals, [1, 0, 1, 0]);
    }
}
