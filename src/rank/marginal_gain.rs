//! Marginal gain: how much a sentence would add to the sentences that are already picked.

use super::features::{features, fill_row, flag, ratio, saturate, saturate_signed};
use super::forest::Forest;
use super::sentence_stats::{pair_key, pairs};
use super::{Ranking, TermSet, sentence_score};
use crate::text::TermId;
use crate::util::byte_interner::ByteInterner;

/// The number of features of a candidate: first those of the sentence by itself, then those that
/// depend on the sentences that are already picked.
pub(super) const FEATURES: usize = sentence_score::FEATURES + PartialSummary::STATE.len();

/// The sentences that are picked so far, and the words that they cover.
#[derive(Debug)]
pub(crate) struct PartialSummary<'r> {
    ranking: &'r Ranking<'r>,
    /// The indices of the picked sentences, ascending.
    picked: Vec<usize>,
    /// The words that readers have read: those of the picked sentences and of a headline that is
    /// shown above them.
    covered: TermSet,
    /// The pairs of adjacent words in the picked sentences.
    covered_pairs: ByteInterner,
    /// The words of the headline.
    title: TermSet,
    /// A buffer for the words of the sentence that is compared with the picked ones.
    current: TermSet,
    /// The number of words of the picked sentences.
    words: usize,
    /// The sum of the importance of the distinct words of the picked sentences.
    importance: f32,
    /// The highest standalone score of a candidate, in model units.
    best: i32,
    /// The difference between the highest and the lowest standalone score of a candidate.
    range: i32,
}

/// A sentence that may be picked next, compared with the sentences that are already picked.
#[derive(Debug)]
pub(crate) struct Candidate {
    /// The index of the sentence.
    pub(crate) index: usize,
    /// The rank of the sentence by standalone score; 0 is the best.
    rank: usize,
    novelty: Novelty,
}

impl Candidate {
    /// Returns the share, from 0 to 1, of the sentence's pairs of adjacent words that also occur in
    /// the picked sentences.
    pub(crate) fn repeated_pairs(&self) -> f32 {
        let Novelty { pairs, new_pairs, .. } = self.novelty;
        if pairs > 0.0 { 1.0 - new_pairs / pairs } else { 0.0 }
    }

    /// Returns the share, from 0 to 1, of the sentence's importance that belongs to words that
    /// readers have read: in the picked sentences, or in a headline above them.
    pub(crate) fn repeated_importance(&self) -> f32 {
        let Novelty { importance, new_importance, .. } = self.novelty;
        if importance > 0.0 { 1.0 - new_importance / importance } else { 0.0 }
    }
}

/// The novelty of a sentence: the numbers and the importance of its distinct words and of its pairs
/// of adjacent words. A field that starts with `new_` counts only words that are not
/// [covered](PartialSummary::covered), or pairs that occur in no picked sentence. The importance of
/// a pair is the product of the importance of its two words.
#[derive(Debug, Default)]
struct Novelty {
    words: f32,
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
    /// Creates a summary without any sentences.
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(crate) fn new(ranking: &'r Ranking<'r>) -> Self {
        let size = ranking.analysis.words.len();
        let (best, range) = ranking.best_and_range();
        let analysis = ranking.analysis;
        let shown_title = if analysis.headline_is_shown { &analysis.title[..] } else { &[] };
        Self {
            ranking,
            picked: Vec::new(),
            covered: TermSet::new(shown_title, size),
            covered_pairs: ByteInterner::default(),
            title: TermSet::new(&analysis.title, size),
            current: TermSet::new(&[], size),
            words: 0,
            importance: 0.0,
            best,
            range,
        }
    }

    /// Adds sentence `index` to the picked ones.
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

    /// Returns true if sentence `index` is picked.
    pub(crate) fn contains(&self, index: usize) -> bool {
        self.picked.binary_search(&index).is_ok()
    }

    /// Returns true if the sentence before sentence `index` is picked.
    pub(crate) fn contains_previous(&self, index: usize) -> bool {
        index.checked_sub(1).is_some_and(|previous| self.contains(previous))
    }

    /// Returns the indices of the picked sentences, ascending.
    #[cfg(feature = "train")]
    pub(crate) fn picked(&self) -> &[usize] {
        &self.picked
    }

    /// Compares sentence `index` with the picked ones; `rank` is its rank by standalone score.
    pub(crate) fn candidate(&mut self, index: usize, rank: usize) -> Candidate {
        Candidate { index, rank, novelty: self.novelty(self.ranking.analysis.terms(index)) }
    }

    /// Returns how much each candidate adds to the picked sentences, in model units. The values are
    /// comparable only until the next sentence is picked.
    ///
    /// If a headline is shown above the points, the results are the standalone scores. A forest of
    /// marginal gains was trained for that case on labelled choices, but the summaries were not
    /// better.
    pub(crate) fn gains(&self, candidates: &[Candidate]) -> Vec<i32> {
        let indices = candidates.iter().map(|candidate| candidate.index);
        if self.ranking.analysis.headline_is_shown {
            return indices.map(|index| self.ranking.standalone_score(index)).collect();
        }
        let rows: Vec<[u8; FEATURES]> = candidates.iter().map(|candidate| self.row(candidate)).collect();
        let gains = self.ranking.marginal_gains(&rows).into_iter().zip(indices);
        gains.map(|(gain, index)| gain - self.ranking.penalty(index)).collect()
    }

    /// Returns the features of a candidate.
    pub(crate) fn row(&self, candidate: &Candidate) -> [u8; FEATURES] {
        let sentence = self.ranking.rows.get(candidate.index);
        let sentence = sentence.and_then(|row| row.get(..sentence_score::FEATURES)).unwrap_or_default();
        let mut row = [0; FEATURES];
        fill_row(&mut row, &[sentence, &self.state(candidate)]);
        row
    }

    features! {
        /// Computes the features of a candidate that depend on the picked sentences.
        STATE: fn state(&self, candidate: &Candidate);
        let Candidate { index, rank, ref novelty } = *candidate;
        let own_words = self.ranking.analysis.terms(index).len();
        let score = self.ranking.standalone_score(index);
        let below_best = (self.best - score) as f32;
        let words = self.words + own_words;
        let ahead = self.importance + novelty.new_importance - self.ranking.lead.with_length(words);
        let picked = self.picked.len() as f32;
        "picked" => saturate(picked, 3.0),
        "worth" => saturate_signed(score as f32, Forest::ONE),
        "worth below the best" => saturate(below_best, Forest::ONE / 2.0),
        "worth below the best to the range" => ratio(below_best, self.range as f32),
        "rank of worth" => saturate(rank as f32, 3.0),
        "unsaid words" => ratio(novelty.new_words, novelty.words),
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

    /// Returns the number of picked sentences before sentence `index`.
    fn picked_before(&self, index: usize) -> usize {
        self.picked.partition_point(|picked| *picked < index)
    }

    /// Returns the distance from sentence `index` to the nearest picked one, in sentences; `None`
    /// if none is picked.
    fn distance(&self, index: usize) -> Option<usize> {
        let place = self.picked_before(index);
        let neighbours = self.picked.get(place.saturating_sub(1)..).unwrap_or_default().iter().take(2);
        neighbours.map(|picked| picked.abs_diff(index)).min()
    }

    /// Compares a sentence that consists of `terms` with the picked ones.
    fn novelty(&mut self, terms: &[TermId]) -> Novelty {
        let mut novelty = Novelty::default();
        self.current.clear();
        for &term in terms {
            if self.current.insert(term) {
                let importance = self.ranking.importance_of(term);
                let new = if self.covered.contains(term) { 0.0 } else { 1.0 };
                novelty.words += 1.0;
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

    /// Returns true if a picked sentence contains the two words next to each other.
    fn covers_pair(&self, pair: (TermId, TermId)) -> bool {
        self.covered.contains(pair.0)
            && self.covered.contains(pair.1)
            && self.covered_pairs.get(&pair_key(pair)).is_some()
    }
}
