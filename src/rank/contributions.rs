//! The contribution of each feature to a standalone score. The command uses it to explain scores;
//! the browser build does not contain it.
//!
//! The method is that of Saabas (2014, "Interpreting random forests"). On its way from the root of
//! a tree to a leaf, a row of features passes splits. Before a split, the best guess of the tree's
//! answer is the mean over all rows that reach the split. After it, the best guess is the mean over
//! the rows that take the same branch. The difference between the two is the contribution of the
//! feature that the split compares. The means are over the candidates of the article, so the
//! contributions to a score add up to its difference from the candidates' mean score.

use super::forest::{Forest, LEAVES};
use super::{Ranking, reader_score};

/// The contributions to one score: the name of each feature, and its contribution.
pub(crate) type Contributions = Vec<(&'static str, f32)>;

impl Ranking<'_> {
    /// Returns the contributions to each of [`Ranking::scaled_scores`]. They add up to the
    /// difference between that score and the mean of the candidates. Sentences that are not
    /// candidates have no contributions.
    pub(crate) fn contributions(&self) -> Vec<Contributions> {
        let candidates: Vec<usize> = self.analysis.candidates().collect();
        let row = |index: &usize| Some(&self.rows.get(*index)?[..]);
        let rows: Vec<&[u8]> = candidates.iter().filter_map(row).collect();
        let range = self.best_and_range().1.max(1) as f32;
        let penalties = candidates.iter().map(|index| self.penalty(*index) as f32);
        let mean_penalty = penalties.sum::<f32>() / candidates.len().max(1) as f32;
        let mut all = vec![Contributions::new(); self.rows.len()];
        let by_row = contributions_by_row(self.model.standalone(self.analysis), &rows);
        for (index, contributions) in candidates.into_iter().zip(by_row) {
            if let Some(slot) = all.get_mut(index) {
                let scaled = contributions.iter().map(|contribution| contribution / range);
                *slot = reader_score::names().into_iter().zip(scaled).collect();
                slot.push(("unfit", (mean_penalty - self.penalty(index) as f32) / range));
            }
        }
        all
    }
}

/// Returns the contribution of each feature to the score of each of `rows`, in model units.
fn contributions_by_row(forest: &Forest, rows: &[&[u8]]) -> Vec<Vec<f32>> {
    let exits: Vec<Vec<usize>> = rows.iter().map(|row| forest.exits(row)).collect();
    let mut by_row: Vec<Vec<f32>> = rows.iter().map(|row| vec![0.0; row.len()]).collect();
    for (tree, values) in forest.trees() {
        let exit = |row: &Vec<usize>| row.get(tree).copied().unwrap_or_default();
        let means = LeafMeans::new(values, exits.iter().map(exit));
        let nodes = nodes(forest, tree);
        for (exit, contributions) in exits.iter().map(exit).zip(&mut by_row) {
            for node in nodes.iter().filter(|node| (node.first..node.end).contains(&exit)) {
                if let Some(total) = contributions.get_mut(node.feature) {
                    *total += means.between(node.branch(exit)) - means.between((node.first, node.end));
                }
            }
        }
    }
    by_row
}

/// A split of a tree, described by the leaves below it. A row ends in one of the leaves
/// `first..middle` if its value of `feature` is at most the threshold, and in one of `middle..end`
/// if the value is larger.
#[derive(Clone, Copy)]
struct Node {
    feature: usize,
    first: usize,
    middle: usize,
    end: usize,
}

impl Node {
    /// Returns the leaves on one side of the split: the side on which the leaf `exit` is.
    fn branch(&self, exit: usize) -> (usize, usize) {
        if exit < self.middle { (self.first, self.middle) } else { (self.middle, self.end) }
    }
}

/// Returns the splits of a tree.
///
/// The forest stores only the leaves on the left of each split, `first..middle`. Those on its
/// right, `middle..end`, are found from the splits around it. Of these, the innermost one that has
/// this split on its left ends its own left side at `end`. If none has, `end` is the number of
/// leaves.
fn nodes(forest: &Forest, tree: usize) -> Vec<Node> {
    let splits = forest.splits_of(tree);
    let node = |&(feature, first, middle): &(usize, usize, usize)| {
        let around = splits.iter().filter(|(_, start, end)| *start <= first && *end > middle);
        Node { feature, first, middle, end: around.map(|(_, _, end)| *end).min().unwrap_or(LEAVES) }
    };
    splits.iter().map(node).collect()
}

/// Sums from which the mean answer of a tree over any range of its leaves is computed. Entry `i`
/// has the number of rows that end in the leaves `0..i`, and the sum of the tree's answers for
/// these rows.
struct LeafMeans(Vec<(f32, f32)>);

impl LeafMeans {
    fn new(values: &[i16; LEAVES], exits: impl Iterator<Item = usize>) -> Self {
        let mut rows_at = [0.0_f32; LEAVES];
        for exit in exits {
            if let Some(count) = rows_at.get_mut(exit) {
                *count += 1.0;
            }
        }
        let mut sums = vec![(0.0, 0.0)];
        for (count, value) in rows_at.into_iter().zip(values) {
            let (counts, total) = sums.last().copied().unwrap_or_default();
            sums.push((counts + count, total + count * f32::from(*value)));
        }
        Self(sums)
    }

    /// Returns the mean answer for the rows that end in the leaves `first..end`.
    fn between(&self, (first, end): (usize, usize)) -> f32 {
        let at = |place: usize| self.0.get(place).copied().unwrap_or_default();
        let ((counts, total), (counts_before, total_before)) = (at(end), at(first));
        (total - total_before) / (counts - counts_before).max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Analysis, fixtures::words};
    use crate::rank::Model;

    #[test]
    fn contributions_add_up_to_the_score() {
        let sentence = |start: u32| words(start..start + 6 + start % 7);
        let analysis = Analysis::of_sentences(&[0, 3, 20, 41, 55, 60, 80].map(sentence));
        let ranking = Ranking::new(&analysis, Model::embedded());
        let scores = ranking.scaled_scores();
        let mean = scores.iter().sum::<f32>() / scores.len() as f32;
        let contributions = ranking.contributions();
        for (score, contributions) in scores.iter().zip(&contributions) {
            let sum: f32 = contributions.iter().map(|(_, contribution)| contribution).sum();
            assert!((mean + sum - score).abs() < 1e-3, "{mean} + {sum} is not {score}");
        }
        assert!(
            scores.iter().any(|score| (score - mean).abs() > 0.1),
            "scores that are all equal would prove nothing"
        );
        assert!(contributions.iter().flatten().all(|(name, _)| !name.is_empty()));
    }
}
