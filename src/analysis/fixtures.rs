//! Analyses for tests, built from word ids instead of text.

use super::{Analysis, Sections, Sentence};
use crate::text::{Cues, EndMark, TermId, Word, WordClass};
use std::ops::Range;

/// The number of words of the class [`WordClass::Other`]. Their ids start at 0.
const PLAIN_WORDS: TermId = 600;

/// The id of a word such as *she*.
pub(crate) const SHE: TermId = PLAIN_WORDS;

impl Analysis {
    /// Returns the analysis of an article of these sentences. Each sentence is a block by itself
    /// and ends in a full stop.
    pub(crate) fn of_sentences(sentences: &[Vec<TermId>]) -> Self {
        let cues = Cues { end: EndMark::Stop, ..Cues::default() };
        let sentence = |(block, terms): (usize, &Vec<TermId>)| Sentence {
            terms: terms.clone(),
            block,
            candidate: true,
            cues,
            ..Sentence::default()
        };
        let mut words = vec![Word::default(); PLAIN_WORDS as usize];
        words.push(Word { class: WordClass::Pronoun, ..Word::default() });
        let sentences = sentences.iter().enumerate().map(sentence).collect();
        Self { sentences, words, ..Self::default() }
    }

    /// Returns the analysis of an article of `count` sentences. Each has eight words that are in no
    /// other sentence.
    pub(crate) fn of_distinct_sentences(count: u32) -> Self {
        Self::of_sentences(&(0..count).map(|n| words(n * 8..n * 8 + 8)).collect::<Vec<_>>())
    }

    /// Returns the same analysis with the section of each sentence replaced.
    pub(crate) fn with_sections(self, of_sentences: &[usize]) -> Self {
        Self { sections: Sections::of_sentences(of_sentences), ..self }
    }

    /// Returns the same analysis in which the publisher has pinned these sentences.
    pub(crate) fn with_pinned(self, pinned: &[usize]) -> Self {
        Self { pinned: pinned.to_vec(), ..self }
    }
}

/// Returns a sentence that consists of the words with these ids.
pub(crate) fn words(numbers: Range<TermId>) -> Vec<TermId> {
    numbers.collect()
}
