//! Greedy selection: sentences in the order in which they are worth adding.
//!
//! Follows maximal marginal relevance (Carbonell & Goldstein 1998): the next pick is the candidate
//! with the highest marginal gain beside the earlier picks, less the penalties for what makes it a
//! poor point. After the first picks, sentences follow by standalone score.

use super::cohesion::Cohesion;
use super::penalties;
use crate::analysis::Analysis;
use crate::rank::{Candidate, PartialSummary, Ranking};

/// The number of candidates that are compared for a pick. With 1, the order is that of standalone
/// scores; every further one costs time at each pick.
pub(crate) const POOL: usize = 12;

/// The number of picks that use the marginal gain. Later picks use the standalone score: beyond 12
/// the two orders are nearly identical.
const COMPARED_PICKS: usize = 12;

/// Yields the sentences that are not pinned, the next best first.
pub(super) struct GreedyPicker<'r> {
    analysis: &'r Analysis,
    cohesion: Cohesion<'r>,
    summary: PartialSummary<'r>,
    /// The sentences that are left, with their ranks by standalone score, worst first.
    remaining: Vec<(usize, usize)>,
    /// The number of pinned sentences and picks.
    picked: usize,
    min_words: usize,
}

impl<'r> GreedyPicker<'r> {
    /// A picker that starts with the pinned sentences picked.
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
        picker.remaining = picker.order(ranking);
        picker
    }

    /// The sentences that are not pinned, worst first; those that are deferred are before all
    /// others.
    fn order(&self, ranking: &Ranking<'_>) -> Vec<(usize, usize)> {
        let ranked = ranking.best_first().into_iter().enumerate();
        let free = ranked.filter(|(_, index)| !self.summary.contains(*index));
        let (deferred, mut order): (Vec<_>, Vec<_>) = free.partition(|(_, index)| self.is_deferred(*index));
        order.extend(deferred);
        order.reverse();
        order
    }

    /// Removes the best remaining sentences that repeat the picked ones, and returns those that
    /// follow: the candidates for the next pick, best first by standalone score.
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

    /// The value of a candidate: its marginal gain less its penalties, in model units.
    fn value(&self, candidate: &Candidate) -> i32 {
        let dangles = self.cohesion.has_dangling_reference(candidate.index, &self.summary);
        let dangling = if dangles { penalties::DANGLING_REFERENCE } else { 0 };
        self.summary.gain(candidate) - dangling - penalties::repetition(candidate.repeated_importance())
    }

    /// Tells if sentence `index` comes after all that are not deferred, whatever its score: it is a
    /// question, or a fragment. A book has a hundred fragments with better scores than its
    /// sentences.
    fn is_deferred(&self, index: usize) -> bool {
        self.cohesion.is_question(index) || self.analysis.terms(index).len() < self.min_words
    }

    /// Tells if sentence `index` is picked only if all others are as bad.
    fn is_last_resort(&self, index: usize) -> bool {
        self.cohesion.is_incomplete_alone(index, &self.summary) || self.is_deferred(index)
    }
}

impl Iterator for GreedyPicker<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let candidates = self.next_candidates();
        let worst_first = candidates.iter().rev(); // the last maximum wins: the best by itself
        let value = |it: &&Candidate| (!self.is_last_resort(it.index), self.value(it));
        let index = worst_first.max_by_key(value)?.index;
        let place = self.remaining.iter().rposition(|(_, remaining)| *remaining == index)?;
        self.remaining.remove(place);
        self.summary.add(index);
        self.picked += 1;
        Some(index)
    }
}

/// The number of words below which a sentence of this article is a fragment.
fn min_words(analysis: &Analysis) -> usize {
    let is_long = analysis.sentences.len() >= penalties::LONG_TEXT;
    if is_long { penalties::MIN_WORDS_OF_LONG_TEXT } else { penalties::MIN_WORDS }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixtures::words;
    use crate::rank::Model;

    /// The first picks, in reading order. The empty model prefers the earlier of two sentences.
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
