//! Terms: the distinct words of a text, each with an integer id. Ranking works with these ids and
//! never sees the words themselves.

use super::chars::chars_from_bytes;
use super::interner::WordInterner;
use super::language::lexicon::{Lexicon, Tags};
use super::{Language, WordClass, word_spans};

/// The id of a distinct word of a text. Ids count up from 0 in the order of first occurrence.
pub(crate) type TermId = u32;

/// The properties of a distinct word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Word {
    /// The length in characters, at most 255.
    pub(crate) characters: u8,
    /// True if the word contains a digit.
    pub(crate) number: bool,
    /// The number of times that the word is capitalized when it is not the first of its sentence.
    /// This is above 0 for names, and for all nouns in German.
    pub(crate) capitals: u32,
    /// The role of the word in a sentence.
    pub(crate) class: WordClass,
    /// True if the word is a verb that reports speech, such as *said*.
    pub(crate) says: bool,
}

/// The vocabulary of a text: its distinct words in lower case, with their ids and properties.
#[derive(Debug)]
pub(crate) struct Terms {
    ids: WordInterner,
    words: Vec<Word>,
    lexicon: &'static Lexicon,
}

impl Terms {
    /// Creates an empty vocabulary for a text in `language`.
    pub(crate) fn new(language: Language) -> Self {
        let lexicon = Lexicon::for_language(language);
        Self { ids: WordInterner::default(), words: Vec::new(), lexicon }
    }

    /// Adds the words of `text`, which must be one sentence or headline, and returns their ids in
    /// order.
    pub(crate) fn read(&mut self, text: &str) -> Vec<TermId> {
        /// The length of most words with the space after them, in bytes. With a larger value, the
        /// vector has to grow; with a smaller one, it wastes memory.
        const WORD_BYTES: usize = 6;
        let mut terms = Vec::with_capacity(text.len() / WORD_BYTES);
        let words = word_spans(text).enumerate();
        terms.extend(words.map(|(index, word)| self.add_occurrence(word.slice(text), index > 0)));
        terms
    }

    /// Returns the properties of all words added so far, indexed by [`TermId`].
    pub(crate) fn words(&self) -> &[Word] {
        &self.words
    }

    /// Adds one occurrence of `word`. `is_inside` is false for the first word of a sentence, whose
    /// capital is not a sign of a name.
    fn add_occurrence(&mut self, word: &str, is_inside: bool) -> TermId {
        let id = self.intern(word);
        let is_capitalized = is_inside && word.starts_with(char::is_uppercase);
        if let Some(known) = self.words.get_mut(id as usize) {
            known.capitals = known.capitals.saturating_add(u32::from(is_capitalized));
        }
        id
    }

    /// Returns the id of `word`, and records its properties if it is new.
    fn intern(&mut self, word: &str) -> TermId {
        let (id, lower) = self.ids.entry(word);
        if id as usize == self.words.len() {
            let tags = self.lexicon.exact_tags(lower);
            let may_be_digit = |byte: u8| byte.is_ascii_digit() || !byte.is_ascii();
            self.words.push(Word {
                characters: lower.chars().count().min(255) as u8,
                number: chars_from_bytes(lower, may_be_digit).any(|(_, c)| c.is_numeric()),
                capitals: 0,
                class: WordClass::from_word(lower, tags, self.lexicon),
                says: tags.intersects(Tags::SAYS),
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
        let mut terms = Terms::new(Language::UNDETERMINED);
        assert_eq!(terms.read("The ferry, the FERRY!"), [0, 1, 0, 1]);
        assert_eq!(terms.words().len(), 2);
    }

    #[test]
    fn capitals_are_counted_inside_sentences_only() {
        let mut terms = Terms::new(Language::UNDETERMINED);
        terms.read("Rome fell. In 476 Rome fell");
        let capitals: Vec<u32> = terms.words().iter().map(|word| word.capitals).collect();
        assert_eq!(capitals, [1, 0, 1, 0]);
    }
}
