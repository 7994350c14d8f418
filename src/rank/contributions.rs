//! The contribution of each feature to a standalone score, for explanations. Browsers do not need
//! it.
//!
//! On its way to a leaf of a tree, a row passes splits. Each split moves the expected answer from
//! the mean of all rows that reach it to the mean of those that take the same branch, and that
//! difference is the contribution of its feature (Saabas 2014, "Interpreting random forests"). The
//! rows are the candidates of the article, so contributions add up to a score's distance from their
//! mean.

use super::forest::{Forest, LEAVES};
use super::{Ranking, reader_score};

/// The contribution of each feature to a score, with the feature's name.
pub(crate) type Contributions = Vec<(&'static str, f32)>;

impl Ranking<'_> {
    /// The contributions to each of [`Ranking::scaled_scores`], which add up to its distance from
    /// the candidates' mean. Empty for sentences that are not candidates.
    pub(crate) fn contributions(&self) -> Vec<Contributions> {
        let candidates: Vec<usize> = self.analysis.candidates().collect();
        let row = |index: &usize| Some(&self.rows.get(*index)?[..]);
        let rows: Vec<&[u8]> = candidates.iter().filter_map(row).collect();
        let range = self.best_and_range().1.max(1) as f32;
        let penalties = candidates.iter().map(|index| self.penalty(*index) as f32);
        let mean_penalty = penalties.sum::<f32>() / candidates.len().max(1) as f32;
        let mut all = vec![Contributions::new(); self.rows.len()];
        for (index, moves) in candidates.into_iter().zip(moves(self.model.standalone(self.analysis), &rows)) {
            if let Some(slot) = all.get_mut(index) {
                let scaled = moves.iter().map(|by| by / range);
                *slot = reader_score::names().into_iter().zip(scaled).collect();
                slot.push(("unfit", (mean_penalty - self.penalty(index) as f32) / range));
            }
        }
        all
    }
}

/// The contribution of each feature to the score of each of `rows`, in model units.
fn moves(forest: &Forest, rows: &[&[u8]]) -> Vec<Vec<f32>> {
    let exits: Vec<Vec<usize>> = rows.iter().map(|row| forest.exits(row)).collect();
    let mut moves: Vec<Vec<f32>> = rows.iter().map(|row| vec![0.0; row.len()]).collect();
    for (tree, values) in forest.trees() {
        let exit = |row: &Vec<usize>| row.get(tree).copied().unwrap_or_default();
        let means = Means::new(values, exits.iter().map(exit));
        let nodes = nodes(forest, tree);
        for (exit, moves) in exits.iter().map(exit).zip(&mut moves) {
            for node in nodes.iter().filter(|node| (node.first..node.end).contains(&exit)) {
                if let Some(total) = moves.get_mut(node.feature) {
                    *total += means.between(node.branch(exit)) - means.between((node.first, node.end));
                }
            }
        }
    }
    moves
}

/// A split of a tree, by the leaves under it: those before `middle` are for values up to its
/// threshold.
#[derive(Clone, Copy)]
struct Node {
    feature: usize,
    first: usize,
    middle: usize,
    end: usize,
}

impl Node {
    /// The leaves of the branch with leaf `exit`.
    fn branch(&self, exit: usize) -> (usize, usize) {
        if exit < self.middle { (self.first, self.middle) } else { (self.middle, self.end) }
    }
}

/// The splits of a tree. The leaves of a split end with those of the innermost split that has it on
/// its left.
fn nodes(forest: &Forest, tree: usize) -> Vec<Node> {
    let splits = forest.splits_of(tree);
    let node = |&(feature, first, middle): &(usize, usize, usize)| {
        let around = splits.iter().filter(|(_, start, end)| *start <= first && *end > middle);
        Node { feature, first, middle, end: around.map(|(_, _, end)| *end).min().unwrap_or(LEAVES) }
    };
    splits.iter().map(node).collect()
}

/// Running sums over the leaves of a tree: the number of rows that end there, and their total
/// value.
struct Means(Vec<(f32, f32)>);

impl Means {
    fn new(values: &[i16; LEAVES], exits: impl Iterator<Item = usize>) -> Self {
        let mut ends = [0.0_f32; LEAVES];
        for exit in exits {
            if let Some(count) = ends.get_mut(exit) {
                *count += 1.0;
            }
        }
        let mut sums = vec![(0.0, 0.0)];
        for (count, value) in ends.into_iter().zip(values) {
            let (counts, total) = sums.last().copied().unwrap_or_default();
            sums.push((counts + count, total + count * f32::from(*value)));
        }
        Self(sums)
    }

    /// The mean value of the rows that end in the leaves `first..end`.
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
            let sum: f32 = contributions.iter().map(|(_, by)| by).sum();
            assert!((mean + sum - score).abs() < 1e-3, "{mean} + {sum} is not {score}");
        }
        assert!(scores.iter().any(|score| (score - mean).abs() > 0.1), "else nothing is shown");
        assert!(contributions.iter().flatten().all(|(name, _)| !name.is_empty()));
    }
}
