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
    /// The pinned sentences and the first [`COMPARED_PICKS`] picks.
    picked: Vec<usize>,
    is_list: bool,
    min_words: usize,
    /// Set if terms are words rather than syllables.
    has_words: bool,
    /// Set if *we* and *you* are the voice of the article.
    is_first_person: bool,
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
            picked: analysis.pinned.clone(),
            is_list: is_list(analysis),
            min_words: min_words(analysis),
            has_words: has_words(analysis),
            is_first_person: cohesion.first_person_share() >= penalties::FIRST_PERSON_SHARE,
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
        let count = if self.picked.len() < COMPARED_PICKS { POOL } else { 1 };
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
        let (index, summary) = (candidate.index, &self.summary);
        let penalties = [
            (self.cohesion.has_dangling_reference(index, summary), penalties::DANGLING_REFERENCE),
            (self.cohesion.closes_unpicked_quote(index, summary), penalties::CLOSES_UNPICKED_QUOTE),
            (self.cohesion.opens_unclosed_quote(index, summary), penalties::OPENS_UNCLOSED_QUOTE),
            (!self.is_first_person && self.cohesion.is_first_person(index), penalties::FIRST_PERSON),
            (self.repeats_section(index), penalties::SAME_SECTION),
        ];
        let penalty: i32 = penalties.iter().filter(|(applies, _)| *applies).map(|(_, penalty)| penalty).sum();
        summary.gain(candidate) - penalty - self.repetition(candidate)
    }

    /// The penalty of what a candidate repeats.
    fn repetition(&self, candidate: &Candidate) -> i32 {
        if self.has_words && self.picked.len() < penalties::TERSE_PICKS {
            penalties::repetition(candidate.repeated_importance(), candidate.repeated_pairs())
        } else {
            0
        }
    }

    /// Tells if the article is a list and a sentence of the same section is picked.
    fn repeats_section(&self, index: usize) -> bool {
        let section = self.analysis.section(index);
        self.is_list && self.picked.iter().any(|picked| self.analysis.section(*picked) == section)
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
        if self.picked.len() < COMPARED_PICKS {
            self.picked.push(index);
        }
        Some(index)
    }
}

/// The number of words below which a sentence of this article is a fragment.
fn min_words(analysis: &Analysis) -> usize {
    let is_long = analysis.sentences.len() >= penalties::LONG_TEXT;
    if is_long { penalties::MIN_WORDS_OF_LONG_TEXT } else { penalties::MIN_WORDS }
}

/// Tells if the terms of the article are words. If they are ideographs or, as Vietnamese is
/// written, syllables, the same pairs of them recur in every sentence, because such pairs are the
/// words.
fn has_words(analysis: &Analysis) -> bool {
    let characters: usize = analysis.words.iter().map(|word| usize::from(word.characters)).sum();
    characters > penalties::MIN_WORD_CHARACTERS * analysis.words.len()
}

/// Tells if the sections of the article are those of a list: several, with little text before the
/// first. A report with subheads tells its news before them.
fn is_list(analysis: &Analysis) -> bool {
    let sections = || (0..analysis.sentences.len()).map(|index| analysis.section(index));
    let count = sections().next_back().unwrap_or_default();
    let before = sections().take_while(|section| *section == 0).count();
    count >= penalties::MIN_LIST_SECTIONS && before * penalties::MIN_LIST_SECTIONS < analysis.sentences.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixtures::{WE, words};
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
    fn short_terms_are_syllables_and_not_words() {
        let mut analysis = Analysis::of_distinct_sentences(2);
        assert!(!has_words(&analysis));
        analysis.words.iter_mut().for_each(|word| word.characters = 5);
        assert!(has_words(&analysis));
    }

    #[test]
    fn each_section_of_a_list_gets_a_point_before_any_gets_two() {
        let picks =
            |sections: &[usize]| first(3, &Analysis::of_distinct_sentences(9).with_sections(sections));
        assert_eq!(picks(&[0, 1, 1, 2, 2, 3, 3, 4, 4]), [0, 1, 3]);
        assert_eq!(picks(&[0, 0, 0, 0, 1, 2, 3, 4, 4]), [0, 1, 2], "a report with subheads");
        assert_eq!(picks(&[0, 1, 1, 1, 1, 1, 1, 2, 2]), [0, 1, 2], "two sections are not a list");
    }

    #[test]
    fn a_sentence_that_says_we_is_penalized_unless_the_article_is_a_column() {
        let mut analysis = Analysis::of_distinct_sentences(6);
        analysis.sentences[0].terms.push(WE);
        assert_eq!(first(2, &analysis), [1, 2]);
        (analysis.words[WE as usize].capitals, analysis.words[WE as usize].characters) = (1, 2);
        assert_eq!(first(2, &analysis), [0, 1], "a name, such as US");
        analysis.words[WE as usize].capitals = 0;
        analysis.sentences[1].terms.push(WE);
        assert_eq!(first(2, &analysis), [0, 1], "a column");
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
