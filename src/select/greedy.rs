//! Greedy selection: sentences are picked one after the other, each time the best of those left.
//!
//! This is the scheme of maximal marginal relevance (Carbonell & Goldstein 1998). The next pick is
//! the candidate with the highest value: its marginal gain, which depends on the earlier picks,
//! minus the penalties for a dangling reference and for repetition. After [`COMPARED_PICKS`] picks,
//! the remaining sentences follow by standalone score.

use super::cohesion::Cohesion;
use super::penalties;
use crate::analysis::Analysis;
use crate::rank::{Candidate, PartialSummary, Ranking};

/// The number of candidates that are compared for each pick. With 1, the picks are in the order of
/// standalone scores. Each further candidate takes time at each pick. The forest for marginal gains
/// was trained on comparisons of this size.
pub(crate) const POOL: usize = 12;

/// The number of picks for which candidates are compared. Later picks are in the order of
/// standalone scores. With 0, all picks are in that order. Above 12, the order hardly changes, but
/// each further pick takes the time of [`POOL`] comparisons.
const COMPARED_PICKS: usize = 12;

/// An iterator over the sentences that are not pinned, in the order in which they are picked.
pub(super) struct GreedyPicker<'r> {
    analysis: &'r Analysis,
    cohesion: Cohesion<'r>,
    /// The pinned sentences and the picks so far.
    summary: PartialSummary<'r>,
    /// The sentences that are left, worst first. Each pair is the rank by standalone score and the
    /// index.
    remaining: Vec<(usize, usize)>,
    /// The number of sentences picked so far, pinned ones included.
    picked: usize,
    /// The number of words below which a sentence is a fragment.
    min_words: usize,
}

impl<'r> GreedyPicker<'r> {
    /// Creates a picker. The pinned sentences count as its first picks.
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(super) fn new(ranking: &'r Ranking<'r>) -> Self {
        let analysis = ranking.analysis;
        let cohesion = Cohesion::new(analysis);
        let mut summary = PartialSummary::new(ranking);
        analysis.pinned.iter().for_each(|index| summary.add(*index));
        let mut picker = Self {
            analysis,
            cohesion,
            summary,
            remaining: Vec::new(),
            picked: analysis.pinned.len(),
            min_words: min_words(analysis),
        };
        picker.remaining = picker.worst_first(ranking);
        picker
    }

    /// Returns the sentences that are not pinned, worst first, each with its rank. Deferred
    /// sentences count as worse than all others; see [`Self::is_deferred`].
    fn worst_first(&self, ranking: &Ranking<'_>) -> Vec<(usize, usize)> {
        let ranked = ranking.best_first().into_iter().enumerate();
        let free = ranked.filter(|(_, index)| !self.summary.contains(*index));
        let (deferred, mut order): (Vec<_>, Vec<_>) = free.partition(|(_, index)| self.is_deferred(*index));
        order.extend(deferred);
        order.reverse();
        order
    }

    /// Returns the candidates for the next pick: the best of the remaining sentences, best first.
    /// Sentences that repeat the picked ones are removed for good.
    fn next_candidates(&mut self) -> Vec<Candidate> {
        let count = if self.picked < COMPARED_PICKS { POOL } else { 1 };
        let mut candidates = Vec::with_capacity(count);
        let mut place = self.remaining.len();
        while candidates.len() < count && place > 0 {
            place -= 1;
            let Some(&(rank, index)) = self.remaining.get(place) else { break };
            let candidate = self.summary.candidate(index, rank);
            if candidate.repeated_pairs() > penalties::MAX_REPEATED_PAIRS {
                self.remaining.remove(place);
            } else {
                candidates.push(candidate);
            }
        }
        candidates
    }

    /// Returns the value of a candidate in model units: its marginal gain minus its penalties.
    fn value(&self, candidate: &Candidate) -> i32 {
        let dangles = self.cohesion.has_dangling_reference(candidate.index, &self.summary);
        let dangling = if dangles { penalties::DANGLING_REFERENCE } else { 0 };
        let length = if self.is_hard_to_take_in(candidate.index) { penalties::LONG_SENTENCE } else { 0 };
        self.summary.gain(candidate)
            - dangling
            - length
            - penalties::repetition(candidate.repeated_importance())
    }

    /// Returns true if sentence `index` is longer than readers take in at a glance, below a
    /// headline that they have just read.
    fn is_hard_to_take_in(&self, index: usize) -> bool {
        self.analysis.headline_is_shown && self.analysis.terms(index).len() > penalties::MAX_EASY_WORDS
    }

    /// Returns true if sentence `index` is deferred: it is picked only after all others, regardless
    /// of scores. Questions and fragments are deferred. A penalty would not be enough, because a
    /// book may have a hundred fragments with better scores than its whole sentences.
    fn is_deferred(&self, index: usize) -> bool {
        self.cohesion.is_question(index) || self.analysis.terms(index).len() < self.min_words
    }

    /// Returns true if sentence `index` is picked only if no better kind of candidate is left.
    fn is_last_resort(&self, index: usize) -> bool {
        self.cohesion.is_incomplete_alone(index, &self.summary) || self.is_deferred(index)
    }
}

impl Iterator for GreedyPicker<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let candidates = self.next_candidates();
        let worst_first = candidates.iter().rev(); // of equal values, `max_by_key` returns the last
        let value = |it: &&Candidate| (!self.is_last_resort(it.index), self.value(it));
        let index = worst_first.max_by_key(value)?.index;
        let place = self.remaining.iter().rposition(|(_, remaining)| *remaining == index)?;
        self.remaining.remove(place);
        self.summary.add(index);
        self.picked += 1;
        Some(index)
    }
}

/// Returns the number of words below which a sentence of this article is a fragment.
fn min_words(analysis: &Analysis) -> usize {
    let is_long = analysis.sentences.len() >= penalties::LONG_TEXT;
    if is_long { penalties::MIN_WORDS_OF_LONG_TEXT } else { penalties::MIN_WORDS }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixtures::words;
    use crate::rank::Model;

    /// Returns the first `count` picks, in reading order. The empty model gives all sentences the
    /// same score, so the earlier of two sentences is picked first.
    fn first(count: usize, analysis: &Analysis) -> Vec<usize> {
        let model = Model::default();
        let ranking = Ranking::new(analysis, &model);
        let mut picks: Vec<usize> = GreedyPicker::new(&ranking).take(count).collect();
        picks.sort();
        picks
    }

    #[test]
    fn sentences_must_be_longer_in_a_long_text() {
        let sentences = vec![words(0..8), words(10..24)];
        assert_eq!(first(1, &Analysis::of_sentences(&sentences)), [0]);
        let mut many = vec![sentences; penalties::LONG_TEXT / 2].concat();
        many.push(words(30..44));
        assert_eq!(first(1, &Analysis::of_sentences(&many)), [1]);
    }
}
