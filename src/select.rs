//! Which sentences become points.
//!
//! Sentences are put into one order, the best to add next; a budget takes the first of that order. So a shorter summary
//! is inside a longer one. The first picks are weighed against what is picked already ([`Draft`]); from then on
//! sentences come by what they are worth alone.

use crate::options::Budget;
use crate::rank::{Draft, Model, Ranking, Step};

/// The largest share of a sentence's neighbouring word pairs that the points before it may already hold.
/// 0: no two words in a row may come again; 1: everything may. `.3` to `.6` measured the same.
const MAX_REPEATED_PAIRS: f32 = 0.5;

/// How many sentences are weighed for the next pick. 1: the order is that of worth alone; more cost time for each pick.
pub(crate) const POOL: usize = 12;

/// Shorter sentences, in words, are picked only where nothing else will do: they are bylines, dates and asides. Measured
/// on news: up to 6 nothing is lost, at 1 `PUBLISHED:` becomes a point.
const FEWEST_WORDS: usize = 6;

/// How many picks are weighed. Above it what a sentence adds hardly differs from what it is worth.
const WEIGHED_PICKS: usize = 12;

/// The indices of the picked sentences in reading order. One at least, where there is a candidate.
pub(crate) fn picks(ranking: &Ranking<'_>, model: &Model, budget: Budget) -> Vec<usize> {
    let mut picked = within(budget, ranking, model);
    picked.sort_unstable();
    picked
}

/// The best sentences to add next, one after the other.
struct Order<'r> {
    draft: Draft<'r>,
    model: &'r Model,
    /// What is left, worst first.
    left: Vec<(usize, usize)>,
    picks: usize,
}

impl<'r> Order<'r> {
    fn new(ranking: &'r Ranking<'r>, model: &'r Model) -> Self {
        let draft = Draft::new(ranking);
        let mut left: Vec<(usize, usize)> = ranking.best_first().into_iter().enumerate().collect();
        left.sort_by_key(|(_, index)| waits(&draft, *index));
        left.reverse();
        Self { draft, model, left, picks: 0 }
    }

    /// The steps that are weighed, best first by what they are worth alone; those that repeat the picked ones are dropped.
    fn pool(&mut self) -> Vec<Step> {
        let size = if self.picks < WEIGHED_PICKS { POOL } else { 1 };
        let mut pool = Vec::with_capacity(size);
        let mut place = self.left.len();
        while pool.len() < size && place > 0 {
            place -= 1;
            let Some(&(rank, index)) = self.left.get(place) else { break };
            let step = self.draft.step(index, rank);
            if step.repeated() > MAX_REPEATED_PAIRS {
                self.left.remove(place);
            } else {
                pool.push(step);
            }
        }
        pool
    }
}

impl Order<'_> {
    /// Whether sentence `index` does not stand by itself: it leans on one that is not picked, or it waits.
    fn hangs(&self, index: usize) -> bool {
        let before = index.checked_sub(1);
        let alone = !before.is_some_and(|before| self.draft.has(before));
        self.draft.leans(index) && alone || waits(&self.draft, index)
    }
}

/// Whether sentence `index` comes after all that do not wait, whatever it is worth: it asks what others answer, or is a
/// fragment. A book has a hundred fragments that are worth more than its sentences, word by word.
fn waits(draft: &Draft<'_>, index: usize) -> bool {
    draft.asks(index) || draft.words_of(index) < FEWEST_WORDS
}

impl Iterator for Order<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let pool = self.pool();
        let gain = |step: &&Step| self.draft.gain(step, self.model);
        let weighed = || pool.iter().rev(); // of equal ones the last, which is worth most alone
        let upright = weighed().filter(|step| !self.hangs(step.index)).max_by_key(gain);
        let index = upright.or_else(|| weighed().max_by_key(gain))?.index;
        let place = self.left.iter().rposition(|(_, left)| *left == index)?;
        self.left.remove(place);
        self.draft.add(index);
        self.picks += 1;
        Some(index)
    }
}

/// The longest beginning of the order that the budget holds. Where it does not hold the best sentence, the best one
/// that fits; where none fits, the best one all the same, since a summary of nothing helps nobody.
fn within(budget: Budget, ranking: &Ranking<'_>, model: &Model) -> Vec<usize> {
    let mut used = 0_usize;
    let fits = |index: &usize| {
        used = used.saturating_add(ranking.words(*index));
        used <= budget.words
    };
    let picked: Vec<usize> = Order::new(ranking, model).take(budget.sentences).take_while(fits).collect();
    if !picked.is_empty() {
        return picked;
    }
    let order = ranking.best_first();
    let fitting = order.iter().find(|index| ranking.words(**index) <= budget.words);
    fitting.or(order.first()).into_iter().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::Story;

    /// The first word of a sentence that leans on the one before it.
    const SHE: u32 = 99;

    /// The model knows nothing, so the earlier sentence is the better.
    fn picked(sentences: &[Vec<u32>], budget: Budget) -> Vec<usize> {
        let model = Model::default();
        picks(&Ranking::new(&Story::of_terms(sentences), &model), &model, budget)
    }

    /// A sentence of `count` words that no other `start` has, if they are ten apart.
    fn sentence(start: u32, count: u32) -> Vec<u32> {
        (start..start + count).collect()
    }

    /// One that leans.
    fn leaning(start: u32) -> Vec<u32> {
        [vec![SHE], sentence(start, 7)].concat()
    }

    const ALL: Budget = Budget { sentences: usize::MAX, words: usize::MAX };
    const TWO: Budget = Budget { sentences: 2, ..ALL };

    #[test]
    fn what_is_said_is_not_said_again() {
        let again = [sentence(0, 8), vec![70]].concat();
        assert_eq!(picked(&[sentence(0, 8), again, sentence(10, 8)], ALL), [0, 2]);
    }

    #[test]
    fn a_sentence_that_leans_waits_for_the_one_before() {
        assert_eq!(picked(&[leaning(0), sentence(10, 8), sentence(20, 8)], TWO), [1, 2]);
        assert_eq!(picked(&[leaning(0), leaning(10)], TWO), [0, 1], "nothing else will do");
        assert_eq!(
            picked(&[sentence(0, 8), leaning(10), sentence(20, 8)], TWO),
            [0, 1],
            "its sentence is shown"
        );
    }

    #[test]
    fn fragments_wait() {
        assert_eq!(picked(&[sentence(0, 2), sentence(10, 8), sentence(20, 8)], TWO), [1, 2]);
        assert_eq!(picked(&[sentence(0, 2), sentence(10, 3)], TWO), [0, 1], "nothing else will do");
        let mut book: Vec<Vec<u32>> = (10..50).map(|place| sentence(place * 10, 2)).collect();
        book.extend([sentence(0, 8), sentence(10, 8)]);
        assert_eq!(picked(&book, TWO), [40, 41], "however many fragments there are");
    }

    #[test]
    fn budgets_are_kept_and_nested() {
        let sentences = [sentence(0, 9), sentence(10, 7), sentence(20, 10), sentence(30, 8)];
        let of_words = |words| picked(&sentences, Budget { words, ..ALL });
        assert_eq!([of_words(9), of_words(16), of_words(25)], [vec![0], vec![0, 1], vec![0, 1]]);
        assert_eq!(of_words(8), [1], "the best that fits");
        assert_eq!(of_words(1), [0], "nothing fits, the best all the same");
        assert_eq!(
            [picked(&sentences, Budget { sentences: 1, ..ALL }), picked(&sentences, TWO)],
            [vec![0], vec![0, 1]]
        );
    }
}
