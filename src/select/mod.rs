//! Selection: chooses the sentences that become points.
//!
//! All sentences are sorted, the best first. The budget then decides how many of them are taken, so
//! a long summary contains all points of a shorter one of the same kind.

mod cohesion;
mod greedy;
mod headline;
mod outline;
mod penalties;
mod teaser;

pub(crate) use greedy::POOL_SIZE;
pub(crate) use headline::shorten;

use crate::options::{Budget, Kind, Options};
use crate::rank::Ranking;
use crate::util::sort::sort_indices_by_key;
use greedy::GreedyPicker;

/// Returns the indices of the sentences that become points, in reading order. The result is empty
/// if no sentence can be a candidate, or if every candidate has more words than the budget.
#[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
pub(crate) fn points(ranking: &Ranking<'_>, options: &Options) -> Vec<usize> {
    let sectioned = ranking.analysis.sections.are_present();
    let budget = options.budget(sectioned);
    match options.kind {
        Kind::Outline if sectioned => take_within(budget, ranking, &mut outline::outline(ranking)),
        Kind::Teaser => take_within(budget, ranking, &mut teaser::teaser(ranking)),
        _ => key_points(ranking, budget),
    }
}

/// Returns the indices of the best sentences within `budget`, in reading order. Avoids sentences
/// that cannot be read alone or that repeat others.
pub(crate) fn key_points(ranking: &Ranking<'_>, budget: Budget) -> Vec<usize> {
    take_within(budget, ranking, &mut GreedyPicker::new(ranking))
}

/// Returns the pinned sentences and then as many sentences from the start of `order` as the budget
/// allows, in reading order. If nothing is pinned and the first sentence of `order` is too long,
/// returns the best candidate that fits.
fn take_within(budget: Budget, ranking: &Ranking<'_>, order: &mut dyn Iterator<Item = usize>) -> Vec<usize> {
    let analysis = ranking.analysis;
    let words = |index: usize| analysis.terms(index).len();
    let mut used: usize = analysis.pinned.iter().map(|index| words(*index)).sum();
    let fits = |index: &usize| {
        used = used.saturating_add(words(*index));
        used <= budget.words
    };
    let room = budget.sentences.saturating_sub(analysis.pinned.len());
    let mut picked: Vec<usize> = order.take(room).take_while(fits).collect();
    picked.extend(&analysis.pinned);
    if picked.is_empty() {
        let best = ranking.best_first();
        picked.extend(best.iter().find(|index| words(**index) <= budget.words));
    }
    sort_indices_by_key(&mut picked, &|index| index as i64);
    picked
}

#[cfg(test)]
const ALL: Budget = Budget { sentences: usize::MAX, words: usize::MAX };
#[cfg(test)]
const TWO: Budget = Budget { sentences: 2, ..ALL };

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Analysis;
    use crate::analysis::fixtures::{SHE, words};
    use crate::rank::Model;

    /// Returns the key points by the empty model, which gives all sentences the same score, so that
    /// the earlier of two sentences is picked first.
    fn picked_from(analysis: &Analysis, budget: Budget) -> Vec<usize> {
        key_points(&Ranking::new(analysis, &Model::default()), budget)
    }

    fn picked(sentences: &[Vec<u32>], budget: Budget) -> Vec<usize> {
        picked_from(&Analysis::of_sentences(sentences), budget)
    }

    /// Returns a sentence whose first word refers to the sentence before.
    fn dependent(start: u32) -> Vec<u32> {
        [vec![SHE], words(start..start + 7)].concat()
    }

    #[test]
    fn a_sentence_that_repeats_a_picked_one_is_left_out() {
        let repeated = [words(0..8), vec![70]].concat();
        assert_eq!(picked(&[words(0..8), repeated, words(10..18)], ALL), [0, 2]);
    }

    #[test]
    fn a_repetitive_sentence_is_none_of_the_first_points() {
        let repetitive = [words(0..4), words(40..44)].concat(); // three of seven pairs are in the first
        let sentences = [words(0..8), repetitive, words(10..18), words(20..28), words(30..38)];
        assert_eq!(picked(&sentences, Budget { sentences: 3, ..ALL }), [0, 2, 3]);
        assert_eq!(picked(&sentences, Budget { sentences: 4, ..ALL }), [0, 1, 2, 3]);
        assert_eq!(picked(&sentences[..2], TWO), [0, 1], "if no better sentence is left");
    }

    #[test]
    fn a_sentence_that_refers_back_is_picked_after_the_one_before_it() {
        assert_eq!(picked(&[dependent(0), words(10..18), words(20..28)], TWO), [1, 2]);
        assert_eq!(picked(&[dependent(0), dependent(10)], TWO), [0, 1], "all sentences do");
        assert_eq!(
            picked(&[words(0..8), dependent(10), words(20..28)], TWO),
            [0, 1],
            "the sentence before it is picked"
        );
    }

    #[test]
    fn an_opening_phrase_that_ends_with_a_pronoun_refers_back() {
        let sentences = [[vec![0, SHE], words(1..8)].concat(), words(10..19)];
        let mut analysis = Analysis::of_sentences(&sentences);
        let mut best = |opening_words| {
            analysis.sentences[0].cues.opening_words = opening_words;
            picked_from(&analysis, Budget { sentences: 1, ..ALL })
        };
        assert_eq!(best(0), [0], "no comma ends the phrase");
        assert_eq!(best(2), [1], "`After that, the ferry sank.`");
        assert_eq!(best(3), [0], "`After that flood, the ferry sank.`");
    }

    #[test]
    fn fragments_are_picked_after_all_whole_sentences() {
        assert_eq!(picked(&[words(0..2), words(10..18), words(20..28)], TWO), [1, 2]);
        assert_eq!(picked(&[words(0..2), words(10..13)], TWO), [0, 1], "all are fragments");
        let mut book: Vec<Vec<u32>> = (10..50).map(|n| words(n * 10..n * 10 + 2)).collect();
        book.extend([words(0..8), words(10..18)]);
        assert_eq!(picked(&book, TWO), [40, 41], "even if there are many more fragments");
    }

    #[test]
    fn below_a_headline_a_long_sentence_is_picked_after_a_shorter_one() {
        let first = |length, headline_is_shown| {
            let analysis = Analysis::of_sentences(&[words(0..length), words(100..110)]);
            picked_from(&Analysis { headline_is_shown, ..analysis }, Budget { sentences: 1, ..ALL })
        };
        assert_eq!([first(45, true), first(46, true), first(60, true)], [[0], [1], [1]]);
        assert_eq!(first(60, false), [0], "no headline is shown");
    }

    #[test]
    fn budgets_are_kept_and_a_smaller_one_gives_a_part_of_a_larger_one() {
        let sentences = [words(0..9), words(10..17), words(20..30), words(30..38)];
        let of_words = |words| picked(&sentences, Budget { words, ..ALL });
        assert_eq!([of_words(9), of_words(16), of_words(25)], [vec![0], vec![0, 1], vec![0, 1]]);
        assert_eq!(of_words(8), [1], "the best that fits");
        assert_eq!(of_words(6), [0; 0], "nothing fits");
        assert_eq!(picked(&sentences, Budget { sentences: 1, ..ALL }), [0]);
        assert_eq!(picked(&sentences, TWO), [0, 1]);
    }

    #[test]
    fn pinned_sentences_are_included_and_count_toward_the_budget() {
        let pinned = |pinned: &[usize], budget| {
            let sentences = [words(0..8), words(10..18), words(20..28), words(30..32)];
            picked_from(&Analysis::of_sentences(&sentences).with_pinned(pinned), budget)
        };
        assert_eq!(pinned(&[2], TWO), [0, 2]);
        assert_eq!(pinned(&[2], Budget { words: 17, ..ALL }), [0, 2]);
        assert_eq!(pinned(&[1, 2, 3], TWO), [1, 2, 3], "even if they are more than the budget");
    }
}
