//! The marginal gain of a sentence: its worth beside the sentences that are already picked.

use super::features::{features, flag, ratio, saturate, saturate_signed};
use super::forest::Forest;
use super::sentence_stats::{pair_key, pairs};
use super::{Ranking, TermSet, sentence_score};
use crate::text::TermId;
use crate::util::byte_interner::ByteInterner;

/// The number of features of a candidate: those of the sentence, then those that depend on the
/// picks.
pub(super) const FEATURES: usize = sentence_score::FEATURES + PartialSummary::STATE.len();

/// A summary in the making.
#[derive(Debug)]
pub(crate) struct PartialSummary<'r> {
    ranking: &'r Ranking<'r>,
    /// The picked sentences, ascending.
    picked: Vec<usize>,
    covered: TermSet,
    covered_pairs: ByteInterner,
    title: TermSet,
    /// The words of the sentence that is being compared.
    current: TermSet,
    words: usize,
    /// The importance of its distinct words.
    importance: f32,
    /// The highest standalone score of a candidate, and its distance to the lowest.
    best: i32,
    range: i32,
}

/// A sentence that may be picked next.
#[derive(Debug)]
pub(crate) struct Candidate {
    pub(crate) index: usize,
    /// Its rank by standalone score; 0 is the best.
    rank: usize,
    novelty: Novelty,
}

impl Candidate {
    /// The share, 0 to 1, of its word pairs that the picked sentences have.
    pub(crate) fn repeated_pairs(&self) -> f32 {
        let Novelty { pairs, new_pairs, .. } = self.novelty;
        if pairs > 0.0 { 1.0 - new_pairs / pairs } else { 0.0 }
    }

    /// The share, 0 to 1, of its importance that the picked sentences, or a headline above, have.
    pub(crate) fn repeated_importance(&self) -> f32 {
        let Novelty { importance, new_importance, .. } = self.novelty;
        if importance > 0.0 { 1.0 - new_importance / importance } else { 0.0 }
    }
}

/// The novelty of a sentence beside the picked ones, by its distinct words and neighbouring word
/// pairs: all of them, and those that no picked sentence has.
#[derive(Debug, Default)]
struct Novelty {
    distinct: f32,
    new_words: f32,
    importance: f32,
    new_importance: f32,
    new_title_words: f32,
    pairs: f32,
    new_pairs: f32,
    pair_importance: f32,
    new_pair_importance: f32,
}

impl<'r> PartialSummary<'r> {
    /// A summary with no sentences.
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(crate) fn new(ranking: &'r Ranking<'r>) -> Self {
        let size = ranking.analysis.words.len();
        let (best, range) = ranking.best_and_range();
        let analysis = ranking.analysis;
        let read = if analysis.headline_is_shown { &analysis.title[..] } else { &[] };
        Self {
            ranking,
            picked: Vec::new(),
            covered: TermSet::new(read, size),
            covered_pairs: ByteInterner::default(),
            title: TermSet::new(&analysis.title, size),
            current: TermSet::new(&[], size),
            words: 0,
            importance: 0.0,
            best,
            range,
        }
    }

    /// Picks sentence `index`.
    pub(crate) fn add(&mut self, index: usize) {
        let terms = self.ranking.analysis.terms(index);
        self.words += terms.len();
        self.importance += self.novelty(terms).new_importance;
        for term in terms {
            self.covered.insert(*term);
        }
        for pair in pairs(terms) {
            self.covered_pairs.intern(&pair_key(pair));
        }
        self.picked.insert(self.picked_before(index), index);
    }

    /// Tells if sentence `index` is picked.
    pub(crate) fn contains(&self, index: usize) -> bool {
        self.picked.binary_search(&index).is_ok()
    }

    /// Tells if the sentence before sentence `index` is picked.
    pub(crate) fn contains_previous(&self, index: usize) -> bool {
        index.checked_sub(1).is_some_and(|previous| self.contains(previous))
    }

    /// The picked sentences, ascending.
    #[cfg(feature = "train")]
    pub(crate) fn picked(&self) -> &[usize] {
        &self.picked
    }

    /// Compares sentence `index` with the picked ones; `rank` is its rank by standalone score.
    pub(crate) fn candidate(&mut self, index: usize, rank: usize) -> Candidate {
        Candidate { index, rank, novelty: self.novelty(self.ranking.analysis.terms(index)) }
    }

    /// The worth of a candidate beside the picked sentences, in model units; comparable as long as
    /// nothing is picked. Below a headline that is its standalone score: a forest of states that was
    /// trained on readers' choices measured no better.
    pub(crate) fn gain(&self, candidate: &Candidate) -> i32 {
        if self.ranking.analysis.headline_is_shown {
            return self.ranking.score(candidate.index);
        }
        self.ranking.marginal_gain(&self.row(candidate)) - self.ranking.penalty(candidate.index)
    }

    /// The features of a candidate.
    pub(crate) fn row(&self, candidate: &Candidate) -> [u8; FEATURES] {
        let sentence = self.ranking.rows.get(candidate.index).into_iter().flatten().copied();
        let sentence = sentence.take(sentence_score::FEATURES);
        let mut row = [0; FEATURES];
        let bytes = sentence.chain(self.state(candidate));
        row.iter_mut().zip(bytes).for_each(|(slot, byte)| *slot = byte);
        row
    }

    features! {
        /// The features of a candidate that depend on the picked sentences.
        STATE: fn state(&self, candidate: &Candidate);
        let Candidate { index, rank, ref novelty } = *candidate;
        let own_words = self.ranking.analysis.terms(index).len();
        let score = self.ranking.score(index);
        let below_best = (self.best - score) as f32;
        let words = self.words + own_words;
        let ahead = self.importance + novelty.new_importance - self.ranking.lead.of_words(words);
        let picked = self.picked.len() as f32;
        "picked" => saturate(picked, 3.0),
        "worth" => saturate_signed(score as f32, Forest::ONE),
        "worth below the best" => saturate(below_best, Forest::ONE / 2.0),
        "worth below the best to the range" => ratio(below_best, self.range as f32),
        "rank of worth" => saturate(rank as f32, 3.0),
        "unsaid words" => ratio(novelty.new_words, novelty.distinct),
        "unsaid importance" => ratio(novelty.new_importance, novelty.importance),
        "unsaid importance sum" => saturate(novelty.new_importance, 6.0),
        "unsaid importance a word" => ratio(novelty.new_importance, own_words as f32 + 10.0),
        "unsaid pairs" => ratio(novelty.new_pairs, novelty.pairs),
        "unsaid pair importance" => ratio(novelty.new_pair_importance, novelty.pair_importance),
        "unsaid title words" => ratio(novelty.new_title_words, self.title.len() as f32),
        "words so far" => saturate(self.words as f32, 40.0),
        "importance so far" => saturate(self.importance, 15.0),
        "ahead of the lead" => saturate_signed(ahead, 4.0),
        "ahead of the lead a word" => saturate_signed(ahead / (words as f32 + 30.0), 0.1),
        "the one before is picked" => flag(self.contains_previous(index)),
        "the one after is picked" => flag(self.contains(index + 1)),
        "distance" => self.distance(index).map_or(255, |distance| saturate(distance as f32, 3.0)),
        "picked before" => ratio(self.picked_before(index) as f32, picked),
    }

    /// The number of picked sentences before sentence `index`.
    fn picked_before(&self, index: usize) -> usize {
        self.picked.partition_point(|picked| *picked < index)
    }

    /// The distance to the nearest picked sentence, in sentences.
    fn distance(&self, index: usize) -> Option<usize> {
        let place = self.picked_before(index);
        let neighbours = self.picked.get(place.saturating_sub(1)..).unwrap_or_default().iter().take(2);
        neighbours.map(|picked| picked.abs_diff(index)).min()
    }

    fn novelty(&mut self, terms: &[TermId]) -> Novelty {
        let mut novelty = Novelty::default();
        self.current.clear();
        for &term in terms {
            if self.current.insert(term) {
                let importance = self.ranking.importance_of(term);
                let new = if self.covered.contains(term) { 0.0 } else { 1.0 };
                novelty.distinct += 1.0;
                novelty.importance += importance;
                novelty.new_words += new;
                novelty.new_importance += new * importance;
                novelty.new_title_words += if self.title.contains(term) { new } else { 0.0 };
            }
        }
        for pair in pairs(terms) {
            let importance = self.ranking.importance_of(pair.0) * self.ranking.importance_of(pair.1);
            let new = if self.covers_pair(pair) { 0.0 } else { 1.0 };
            novelty.pairs += 1.0;
            novelty.new_pairs += new;
            novelty.pair_importance += importance;
            novelty.new_pair_importance += new * importance;
        }
        novelty
    }

    /// Tells if a picked sentence has the two words side by side.
    fn covers_pair(&self, pair: (TermId, TermId)) -> bool {
        self.covered.contains(pair.0)
            && self.covered.contains(pair.1)
            && self.covered_pairs.get(&pair_key(pair)).is_some()
    }
}
