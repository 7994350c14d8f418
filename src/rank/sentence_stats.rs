//! Statistics of each sentence. They are computed in one pass over the article, with a set of the
//! words that earlier sentences contain.

use super::TermSet;
use crate::analysis::{Analysis, Sentence};
use crate::text::{TermId, WordClass};
use crate::util::byte_interner::ByteInterner;

/// Statistics of a sentence. Unless a comment says otherwise, a count is a number of distinct
/// words, and importance is the sum over distinct words.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct SentenceStats {
    /// The number of words, repeated ones included.
    pub(super) words: f32,
    /// The number of distinct words.
    pub(super) distinct: f32,
    pub(super) importance: f32,
    /// The importance of the [`TOP_WORDS`] most important words.
    pub(super) top_importance: f32,
    /// The sum of the importance of the pairs of adjacent words. The importance of a pair is the
    /// product of the importance of its two words.
    pub(super) pair_importance: f32,
    /// The number of words that no earlier sentence contains.
    pub(super) new_words: f32,
    /// The importance of the words that no earlier sentence contains.
    pub(super) new_importance: f32,
    /// The number of words that the headline contains.
    pub(super) title_words: f32,
    /// The importance of the words that the headline contains.
    pub(super) title_importance: f32,
    /// The number of pairs of adjacent words that are also adjacent in the headline.
    pub(super) title_pairs: f32,
    /// The number of words that the article writes with a capital inside a sentence.
    pub(super) names: f32,
    pub(super) numbers: f32,
    /// The number of words of [`WordClass::Pronoun`].
    pub(super) pronouns: f32,
    /// The number of words of [`WordClass::Speaker`].
    pub(super) speakers: f32,
    /// The number of characters of the distinct words.
    pub(super) characters: f32,
    /// The class of the first word.
    pub(super) first_class: WordClass,
    /// The number of candidates that come before the sentence in the article.
    pub(super) position: usize,
    /// The number of candidates that come before it in its block. For a sentence that is not a
    /// candidate, the block of the last candidate counts as its block, here and in [`Self::block`].
    pub(super) position_in_block: usize,
    /// The number of blocks that come before its block and contain candidates.
    pub(super) block: usize,
}

/// The number of words whose importance is added up in [`SentenceStats::top_importance`]. With 1,
/// the sum is the importance of a single word. With a large number, it resembles the importance of
/// the whole sentence, which is a feature already. The model was trained with this value.
pub(super) const TOP_WORDS: usize = 5;

/// Returns the statistics of each sentence of `analysis`.
pub(super) fn sentence_stats(analysis: &Analysis, importance: &[f32]) -> Vec<SentenceStats> {
    let mut counter = Counter::new(analysis, importance);
    analysis.sentences.iter().map(|sentence| counter.count(sentence)).collect()
}

/// The state of the pass over the sentences of an article.
struct Counter<'a> {
    analysis: &'a Analysis,
    importance: &'a [f32],
    title: TermSet,
    title_pairs: ByteInterner,
    /// A buffer for the words of the current sentence.
    current: TermSet,
    /// The words of all sentences so far.
    seen: TermSet,
    /// The number of candidates so far in the article.
    position: usize,
    /// The number of candidates so far in the current block.
    position_in_block: usize,
    /// The number of blocks so far that contain candidates.
    blocks: usize,
    /// The last of these blocks.
    last_block: Option<usize>,
}

impl<'a> Counter<'a> {
    fn new(analysis: &'a Analysis, importance: &'a [f32]) -> Self {
        let size = analysis.words.len();
        let mut title_pairs = ByteInterner::default();
        for pair in pairs(&analysis.title) {
            title_pairs.intern(&pair_key(pair));
        }
        Self {
            analysis,
            importance,
            title: TermSet::new(&analysis.title, size),
            title_pairs,
            current: TermSet::new(&[], size),
            seen: TermSet::new(&[], size),
            position: 0,
            position_in_block: 0,
            blocks: 0,
            last_block: None,
        }
    }

    /// Computes the statistics of the next sentence of the article.
    fn count(&mut self, sentence: &Sentence) -> SentenceStats {
        let mut stats = SentenceStats { words: sentence.terms.len() as f32, ..SentenceStats::default() };
        let mut top = [0.0_f32; TOP_WORDS];
        self.current.clear();
        for &term in &sentence.terms {
            if self.current.insert(term) {
                let importance = self.importance_of(term);
                self.add_word(term, importance, &mut stats);
                insert_descending(&mut top, importance);
            }
        }
        stats.top_importance = top.iter().sum();
        for pair in pairs(&sentence.terms) {
            stats.pair_importance += self.importance_of(pair.0) * self.importance_of(pair.1);
            stats.title_pairs += if self.is_in_title(pair) { 1.0 } else { 0.0 };
        }
        let first = sentence.terms.first().and_then(|&term| self.analysis.words.get(term as usize));
        stats.first_class = first.map(|word| word.class).unwrap_or_default();
        self.add_position(sentence, &mut stats);
        stats
    }

    fn add_word(&mut self, term: TermId, importance: f32, stats: &mut SentenceStats) {
        stats.distinct += 1.0;
        stats.importance += importance;
        if self.seen.insert(term) {
            stats.new_words += 1.0;
            stats.new_importance += importance;
        }
        if self.title.contains(term) {
            stats.title_words += 1.0;
            stats.title_importance += importance;
        }
        let Some(word) = self.analysis.words.get(term as usize) else { return };
        stats.characters += f32::from(word.characters);
        stats.names += if word.capitals > 0 { 1.0 } else { 0.0 };
        stats.numbers += if word.number { 1.0 } else { 0.0 };
        stats.pronouns += if word.class == WordClass::Pronoun { 1.0 } else { 0.0 };
        stats.speakers += if word.class == WordClass::Speaker { 1.0 } else { 0.0 };
    }

    fn add_position(&mut self, sentence: &Sentence, stats: &mut SentenceStats) {
        if sentence.candidate && self.last_block != Some(sentence.block) {
            self.last_block = Some(sentence.block);
            self.blocks += 1;
            self.position_in_block = 0;
        }
        stats.position = self.position;
        stats.position_in_block = self.position_in_block;
        stats.block = self.blocks.saturating_sub(1);
        self.position += usize::from(sentence.candidate);
        self.position_in_block += usize::from(sentence.candidate);
    }

    /// Returns true if the two words are adjacent in the headline.
    fn is_in_title(&self, pair: (TermId, TermId)) -> bool {
        self.title.contains(pair.0) && self.title_pairs.get(&pair_key(pair)).is_some()
    }

    fn importance_of(&self, term: TermId) -> f32 {
        self.importance.get(term as usize).copied().unwrap_or_default()
    }
}

/// Inserts `value` into `top`, which is in descending order, and drops the smallest value.
fn insert_descending(top: &mut [f32; TOP_WORDS], mut value: f32) {
    for kept in top {
        if value > *kept {
            std::mem::swap(kept, &mut value);
        }
    }
}

/// Returns a key that identifies a pair of words.
pub(super) fn pair_key((first, second): (TermId, TermId)) -> [u8; 8] {
    (u64::from(first) << 32 | u64::from(second)).to_le_bytes()
}

/// Returns the pairs of adjacent words.
pub(super) fn pairs(terms: &[TermId]) -> impl Iterator<Item = (TermId, TermId)> {
    terms.iter().copied().zip(terms.iter().copied().skip(1))
}
