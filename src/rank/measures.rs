//! One pass over the sentences: what each of them holds, next to what came before.

use super::{Sentence, Story, TermSet};
use crate::text::{TermId, WordClass};
use crate::util::byte_interner::ByteInterner;

/// What reading a sentence once gives. Sums are of importance, over distinct words.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Measures {
    pub(super) words: f32,
    pub(super) distinct: f32,
    pub(super) sum: f32,
    pub(super) top: f32,
    pub(super) pairs: f32,
    pub(super) new: f32,
    pub(super) new_sum: f32,
    pub(super) title_sum: f32,
    pub(super) title_words: f32,
    pub(super) title_pairs: f32,
    pub(super) names: f32,
    pub(super) numbers: f32,
    pub(super) pronouns: f32,
    pub(super) speakers: f32,
    pub(super) characters: f32,
    pub(super) first_class: WordClass,
    /// Which candidate it is, how many candidates its block has, which of them it is, and which block with candidates.
    pub(super) place: usize,
    pub(super) in_block: usize,
    pub(super) block: usize,
}

/// How many of a sentence's most important words make its top.
pub(super) const TOP: usize = 5;

/// What each sentence of `story` holds.
pub(super) fn measures(story: &Story, importance: &[f32]) -> Vec<Measures> {
    let mut reader = Reader::new(story, importance);
    story.sentences.iter().map(|sentence| reader.read(story, sentence)).collect()
}

/// Reads the sentences in order, remembering which words came before.
struct Reader<'i> {
    importance: &'i [f32],
    title: TermSet,
    title_pairs: ByteInterner,
    here: TermSet,
    ever: TermSet,
    place: usize,
    in_block: usize,
    blocks: usize,
    block: usize,
}

impl<'i> Reader<'i> {
    fn new(story: &Story, importance: &'i [f32]) -> Self {
        let size = story.words.len();
        let mut title_pairs = ByteInterner::default();
        for pair in pairs(&story.title) {
            title_pairs.intern(&known_as(pair));
        }
        Self {
            importance,
            title: TermSet::of(&story.title, size),
            title_pairs,
            here: TermSet::of(&[], size),
            ever: TermSet::of(&[], size),
            place: 0,
            in_block: 0,
            blocks: 0,
            block: usize::MAX,
        }
    }

    fn read(&mut self, story: &Story, sentence: &Sentence) -> Measures {
        let mut it = Measures { words: sentence.terms.len() as f32, ..Measures::default() };
        let mut top = [0.0_f32; TOP];
        self.here.clear();
        for &term in &sentence.terms {
            if self.here.insert(term) {
                let value = self.value(term);
                self.word(story, term, value, &mut it);
                insert(&mut top, value);
            }
        }
        it.top = top.iter().sum();
        for (one, other) in pairs(&sentence.terms) {
            it.pairs += self.value(one) * self.value(other);
            it.title_pairs += if self.titled((one, other)) { 1.0 } else { 0.0 };
        }
        let first = sentence.terms.first().and_then(|&term| story.words.get(term as usize));
        it.first_class = first.map(|word| word.class).unwrap_or_default();
        self.stand(sentence, &mut it);
        it
    }

    fn word(&mut self, story: &Story, term: TermId, value: f32, it: &mut Measures) {
        it.distinct += 1.0;
        it.sum += value;
        if self.ever.insert(term) {
            it.new += 1.0;
            it.new_sum += value;
        }
        if self.title.contains(term) {
            it.title_words += 1.0;
            it.title_sum += value;
        }
        let Some(word) = story.words.get(term as usize) else { return };
        it.characters += f32::from(word.characters);
        it.names += if word.capitals > 0 { 1.0 } else { 0.0 };
        it.numbers += if word.number { 1.0 } else { 0.0 };
        it.pronouns += if word.class == WordClass::Pronoun { 1.0 } else { 0.0 };
        it.speakers += if word.class == WordClass::Speaker { 1.0 } else { 0.0 };
    }

    fn stand(&mut self, sentence: &Sentence, it: &mut Measures) {
        if sentence.candidate && sentence.block != self.block {
            self.block = sentence.block;
            self.blocks += 1;
            self.in_block = 0;
        }
        (it.place, it.in_block, it.block) = (self.place, self.in_block, self.blocks.saturating_sub(1));
        self.place += usize::from(sentence.candidate);
        self.in_block += usize::from(sentence.candidate);
    }

    /// Whether the two words stand side by side in the headline, too.
    fn titled(&self, pair: (TermId, TermId)) -> bool {
        self.title.contains(pair.0) && self.title_pairs.get(&known_as(pair)).is_some()
    }

    fn value(&self, term: TermId) -> f32 {
        self.importance.get(term as usize).copied().unwrap_or_default()
    }
}

/// Keeps the largest values, largest first.
fn insert(top: &mut [f32; TOP], mut value: f32) {
    for kept in top {
        if value > *kept {
            std::mem::swap(kept, &mut value);
        }
    }
}

/// A pair as [`ByteInterner`] knows it.
pub(super) fn known_as((one, other): (TermId, TermId)) -> [u8; 8] {
    (u64::from(one) << 32 | u64::from(other)).to_le_bytes()
}

/// The neighbouring words.
pub(super) fn pairs(terms: &[TermId]) -> impl Iterator<Item = (TermId, TermId)> {
    terms.iter().copied().zip(terms.iter().copied().skip(1))
}
