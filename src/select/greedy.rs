//! Greedy selection: picks one sentence after the other, each time the best of the remaining ones.
//!
//! This is maximal marginal relevance (Carbonell & Goldstein 1998). The value of a candidate is its
//! marginal gain, which depends on the earlier picks, minus its [`penalties`]. After
//! [`COMPARED_PICKS`] picks, the remaining sentences follow by standalone score.

use super::cohesion::Cohesion;
use super::penalties;
use crate::analysis::Analysis;
use crate::rank::{Candidate, PartialSummary, Ranking};

/// The number of candidates that are compared for each pick. With 1, the picks follow the
/// standalone scores. Higher values take more time. The model of marginal gains was trained with
/// 12.
pub(crate) const POOL_SIZE: usize = 12;

/// The number of picks for which candidates are compared. All later picks follow the standalone
/// scores. With 0, every pick does. Above 12, the order hardly changes, and each further pick takes
/// [`POOL_SIZE`] comparisons.
const COMPARED_PICKS: usize = 12;

/// An iterator over the sentences that are not pinned, the best pick first.
pub(super) struct GreedyPicker<'r> {
    analysis: &'r Analysis,
    cohesion: Cohesion<'r>,
    /// The pinned sentences and the picks so far.
    summary: PartialSummary<'r>,
    /// The remaining sentences, the worst first, as pairs of rank (by standalone score) and index.
    remaining: Vec<(usize, usize)>,
    /// The number of sentences picked so far, pinned ones included.
    picked: usize,
    /// The minimum number of words of a sentence that is not a fragment.
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

    /// Returns the sentences that are not pinned, the worst first, each with its rank. Deferred
    /// sentences ([`Self::is_deferred`]) count as worse than all others.
    fn worst_first(&self, ranking: &Ranking<'_>) -> Vec<(usize, usize)> {
        let ranked = ranking.best_first().into_iter().enumerate();
        let free = ranked.filter(|(_, index)| !self.summary.contains(*index));
        let (deferred, mut order): (Vec<_>, Vec<_>) = free.partition(|(_, index)| self.is_deferred(*index));
        order.extend(deferred);
        order.reverse();
        order
    }

    /// Returns the best remaining sentences, the best first. Removes sentences that repeat the
    /// picked ones.
    fn next_candidates(&mut self) -> Vec<Candidate> {
        let count = if self.picked < COMPARED_PICKS { POOL_SIZE } else { 1 };
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

    /// Returns the best candidate: the one with the largest marginal gain minus its penalty. A last
    /// resort ([`Self::is_last_resort`]) is the best only if all candidates are. Of equal
    /// candidates, the first one is the best.
    fn best_of<'c>(&self, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
        let [_, _, ..] = candidates else { return candidates.first() };
        let mut best = None;
        for (candidate, gain) in candidates.iter().zip(self.summary.gains(candidates)) {
            let value = (!self.is_last_resort(candidate), gain - self.penalty(candidate));
            if best.is_none_or(|(least, _)| value > least) {
                best = Some((value, candidate));
            }
        }
        best.map(|(_, candidate)| candidate)
    }

    /// Returns the sum of the penalties of a candidate next to the picked sentences, in model
    /// units.
    fn penalty(&self, candidate: &Candidate) -> i32 {
        let dangles = self.cohesion.has_dangling_reference(candidate.index, &self.summary);
        let dangling = if dangles { penalties::DANGLING_REFERENCE } else { 0 };
        let length =
            if self.is_too_long_below_headline(candidate.index) { penalties::LONG_SENTENCE } else { 0 };
        dangling + length + penalties::repetition(candidate.repeated_importance())
    }

    /// Returns true if sentence `index` is too long for readers who have just read the headline
    /// above.
    fn is_too_long_below_headline(&self, index: usize) -> bool {
        self.analysis.headline_is_shown && self.analysis.terms(index).len() > penalties::MAX_EASY_WORDS
    }

    /// Returns true if sentence `index` is a question or a fragment. Such sentences are picked
    /// after all others. A penalty would not be enough: a book may have a hundred fragments with
    /// better scores than its whole sentences.
    fn is_deferred(&self, index: usize) -> bool {
        self.cohesion.is_question(index) || self.analysis.terms(index).len() < self.min_words
    }

    /// Returns true if a candidate is picked only when all candidates are of this kind: repetitive,
    /// incomplete, a question or a fragment.
    fn is_last_resort(&self, candidate: &Candidate) -> bool {
        let index = candidate.index;
        let is_repetitive = candidate.repeated_pairs() > penalties::MAX_FIRST_REPEATED_PAIRS;
        is_repetitive && self.picked < penalties::FIRST_POINTS
            || self.cohesion.is_incomplete_alone(index, &self.summary)
            || self.is_deferred(index)
    }
}

impl Iterator for GreedyPicker<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let candidates = self.next_candidates();
        let index = self.best_of(&candidates)?.index;
        let place = self.remaining.iter().rposition(|(_, remaining)| *remaining == index)?;
        self.remaining.remove(place);
        self.summary.add(index);
        self.picked += 1;
        Some(index)
    }
}

/// Returns the minimum number of words of a sentence of this article that is not a fragment.
fn min_words(analysis: &Analysis) -> usize {
    let is_long = analysis.sentences.len() >= penalties::MIN_SENTENCES_OF_LONG_TEXT;
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
        let mut many = vec![sentences; penalties::MIN_SENTENCES_OF_LONG_TEXT / 2].concat();
        many.push(words(30..44));
        assert_eq!(first(1, &Analysis::of_sentences(&many)), [1]);
    }
}
