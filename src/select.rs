//! Which sentences become points.
//!
//! Sentences are put into one order, the best to add next; a budget takes the first of that order. So a shorter summary
//! is inside a longer one.

mod order;

pub(crate) use order::POOL;

use crate::options::Budget;
use crate::rank::{Model, Ranking};
use crate::util::sort::sort_indices_by_key;
use order::Order;

/// Shorter sentences, in words, are picked only where nothing else will do: they are bylines, dates and asides. Measured
/// on news: up to 6 nothing is lost, at 1 `PUBLISHED:` becomes a point.
const FEWEST_WORDS: usize = 6;

/// The share of the article in which a teaser looks for its sentences. 1: it may give the end away; near 0 it is the
/// lead, whatever stands elsewhere.
const TEASER_SHARE: f32 = 0.75;

/// The picked sentences in reading order, the `pinned` ones among them. One at least, where there is a candidate.
/// `sections` has the section of each sentence, 0 first; empty where there are none.
pub(crate) fn picks(
    ranking: &Ranking<'_>,
    model: &Model,
    budget: Budget,
    pinned: &[usize],
    sections: &[usize],
) -> Vec<usize> {
    within(budget, ranking, pinned, &mut Order::new(ranking, model, pinned, sections))
}

/// One sentence for each section, where `sections` has the section of each sentence, 0 first: of what stands before
/// the first heading the best, of the others the first that stands by itself. A section leads with what it is about, as
/// an article does, and what sentences are worth was learnt on articles. Where the budget holds fewer sentences than
/// there are sections, those with the best sentences win.
pub(crate) fn outline(
    ranking: &Ranking<'_>,
    budget: Budget,
    pinned: &[usize],
    sections: &[usize],
) -> Vec<usize> {
    let mut leads = section_leads(ranking, sections);
    let mut take = |index: usize| leads.get_mut(*sections.get(index)?)?.take();
    pinned.iter().for_each(|pin| _ = take(*pin));
    within(budget, ranking, pinned, &mut ranking.best_first().into_iter().filter_map(take))
}

/// The sentence that each section is told by.
fn section_leads(ranking: &Ranking<'_>, sections: &[usize]) -> Vec<Option<usize>> {
    let section_of = |index: usize| sections.get(index).copied().unwrap_or_default();
    let stands = |index: usize| ranking.words(index) >= FEWEST_WORDS && !ranking.leans(index);
    let mut order = ranking.best_first();
    // What stands before the first heading stays in the order of worth; what does not stand alone comes last.
    sort_indices_by_key(&mut order, &|index| if section_of(index) > 0 { index as i64 } else { 0 });
    sort_indices_by_key(&mut order, &|index| i64::from(!stands(index)));
    let mut leads = vec![None; sections.last().map_or(0, |last| last + 1)];
    for index in order {
        leads.get_mut(section_of(index)).into_iter().for_each(|lead| _ = lead.get_or_insert(index));
    }
    leads
}

/// Of the best sentences that stand before the article's end those that make most curious; of equal ones the best.
pub(crate) fn teaser(ranking: &Ranking<'_>, budget: Budget, pinned: &[usize]) -> Vec<usize> {
    let end = (ranking.story.sentences.len() as f32 * TEASER_SHARE).ceil() as usize;
    let stands = |index: &usize| {
        let alone = *index == 0 || !ranking.leans(*index);
        *index < end && alone && ranking.words(*index) >= FEWEST_WORDS && pinned.binary_search(index).is_err()
    };
    let mut pool: Vec<usize> = ranking.best_first().into_iter().filter(stands).take(POOL).collect();
    sort_indices_by_key(&mut pool, &|index| -i64::from(ranking.curiosity(index)));
    within(budget, ranking, pinned, &mut pool.into_iter())
}

/// The `pinned` sentences and the longest beginning of `order` that the budget holds besides, in reading order. Where it
/// does not hold the best sentence, the best one that fits; where none fits, the best one all the same, since a summary
/// of nothing helps nobody.
fn within(
    budget: Budget,
    ranking: &Ranking<'_>,
    pinned: &[usize],
    order: &mut dyn Iterator<Item = usize>,
) -> Vec<usize> {
    let mut used: usize = pinned.iter().map(|index| ranking.words(*index)).sum();
    let fits = |index: &usize| {
        used = used.saturating_add(ranking.words(*index));
        used <= budget.words
    };
    let room = budget.sentences.saturating_sub(pinned.len());
    let mut picked: Vec<usize> = order.take(room).take_while(fits).collect();
    picked.extend(pinned);
    if picked.is_empty() {
        picked.extend(best_that_fits(ranking, budget));
    }
    sort_indices_by_key(&mut picked, &|index| index as i64);
    picked
}

fn best_that_fits(ranking: &Ranking<'_>, budget: Budget) -> Option<usize> {
    let order = ranking.best_first();
    let fitting = order.iter().find(|index| ranking.words(**index) <= budget.words);
    fitting.or(order.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::{Cues, Story};

    /// The first word of a sentence that leans on the one before it.
    const SHE: u32 = 99;

    /// The model knows nothing, so the earlier sentence is the better.
    fn picked(sentences: &[Vec<u32>], budget: Budget) -> Vec<usize> {
        picked_with(sentences, budget, &[])
    }

    fn picked_with(sentences: &[Vec<u32>], budget: Budget, pinned: &[usize]) -> Vec<usize> {
        let model = Model::default();
        picks(&Ranking::new(&Story::of_terms(sentences), &model), &model, budget, pinned, &[])
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

    #[test]
    fn the_pinned_are_in_and_count() {
        let sentences = [sentence(0, 8), sentence(10, 8), sentence(20, 8), sentence(30, 2)];
        assert_eq!(picked_with(&sentences, TWO, &[2]), [0, 2]);
        assert_eq!(picked_with(&sentences, Budget { words: 17, ..ALL }, &[2]), [0, 2]);
        assert_eq!(
            picked_with(&sentences, TWO, &[1, 2, 3]),
            [1, 2, 3],
            "also where they are more than asked for"
        );
    }

    #[test]
    fn an_outline_has_one_sentence_for_each_section() {
        let model = Model::default();
        let sentences: Vec<Vec<u32>> = (0..5).map(|place| sentence(place * 10, 8)).collect();
        let story = Story::of_terms(&sentences);
        let of = |pinned: &[usize], budget| {
            outline(&Ranking::new(&story, &model), budget, pinned, &[0, 0, 1, 1, 2])
        };
        assert_eq!(of(&[], ALL), [0, 2, 4]);
        assert_eq!(of(&[], TWO), [0, 2]);
        assert_eq!(of(&[3], ALL), [0, 3, 4], "a pinned sentence stands for its section");
    }

    fn question() -> Cues {
        Cues::new("Who pays?", false)
    }

    #[test]
    fn a_teaser_asks_before_it_tells_and_keeps_the_end_to_itself() {
        let model = Model::default();
        let mut story = Story::of_terms(&(0..4).map(|place| sentence(place * 10, 8)).collect::<Vec<_>>());
        let of = |story: &Story| teaser(&Ranking::new(story, &model), Budget { sentences: 1, ..ALL }, &[]);
        assert_eq!(of(&story), [0]);
        story.sentences[3].cues = question();
        assert_eq!(of(&story), [0], "the end");
        story.sentences[1].cues = question();
        assert_eq!(of(&story), [1]);
    }
}
