//! Which sentences become points.
//!
//! Sentences are ordered once, best first; a budget takes the first of that order. So a shorter summary is inside a
//! longer one. A sentence whose words the better ones have already said is left out of the order.

use crate::options::Budget;
use crate::rank::Story;
use std::collections::HashSet;

/// The largest share of a sentence's neighbouring word pairs that the points before it may already hold.
/// 0: no two words in a row may come again; 1: everything may. `.3` to `.6` measured the same.
const MAX_REPEATED_PAIRS: f32 = 0.5;

/// Scores are compared in steps of 1/1,000,000: `ln` differs in its last bits between machines, summaries must not.
const SCORE_STEPS: f32 = 1e6;

/// The indices of the picked sentences in reading order. One at least, where there is a candidate.
pub(crate) fn picks(story: &Story, scores: &[f32], budget: Budget) -> Vec<usize> {
    let order = without_repeats(story, best_first(story, scores));
    let mut picked = within(story, budget, &order);
    picked.sort_unstable();
    picked
}

/// The candidates, best first; of two equal ones the earlier is better.
fn best_first(story: &Story, scores: &[f32]) -> Vec<usize> {
    let step = |index: usize| scores.get(index).map_or(0, |score| (score * SCORE_STEPS) as i64);
    let candidates = story.sentences.iter().enumerate().filter(|(_, sentence)| sentence.candidate);
    let mut order: Vec<usize> = candidates.map(|(index, _)| index).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(step(index)));
    order
}

/// The order without the sentences that mostly repeat better ones.
fn without_repeats(story: &Story, order: Vec<usize>) -> Vec<usize> {
    let mut said = HashSet::new();
    let fresh = |index: &usize| {
        let Some(sentence) = story.sentences.get(*index) else { return false };
        let pairs: Vec<_> = sentence.terms.windows(2).collect();
        let repeated = pairs.iter().filter(|pair| said.contains(*pair)).count();
        let keep = pairs.is_empty() || repeated as f32 <= MAX_REPEATED_PAIRS * pairs.len() as f32;
        if keep {
            said.extend(pairs);
        }
        keep
    };
    order.into_iter().filter(fresh).collect()
}

/// The longest beginning of the order that the budget holds. Where it does not hold the best sentence, the best one
/// that fits; where none fits, the best one all the same, since a summary of nothing helps nobody.
fn within(story: &Story, budget: Budget, order: &[usize]) -> Vec<usize> {
    let words_of = |index: &usize| story.sentences.get(*index).map_or(0, |sentence| sentence.terms.len());
    let mut used = 0_usize;
    let fits = |index: &&usize| {
        used = used.saturating_add(words_of(index));
        used <= budget.words
    };
    let picked: Vec<usize> = order.iter().take(budget.sentences).take_while(fits).copied().collect();
    if !picked.is_empty() {
        return picked;
    }
    let fitting = order.iter().find(|index| words_of(index) <= budget.words);
    fitting.or(order.first()).into_iter().copied().collect()
}
