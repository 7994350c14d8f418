//! Why a sentence is worth what it is worth, feature by feature. For people who ask; no browser does.
//!
//! On its way to a leaf of a tree a row passes splits. Each of them moves the answer from the mean of all rows that came so
//! far to the mean of those that go on the same way, and that is what its feature did (Saabas 2014, "Interpreting random
//! forests"). The rows are the candidates of this article, so the moves of a row add up to its score beyond their mean.

use super::forest::{Forest, LEAVES};
use super::{Model, Ranking, sentences};

/// What each feature does to the worth of a sentence, by the feature's name.
pub(crate) type Reasons = Vec<(&'static str, f32)>;

impl Ranking<'_> {
    /// The reasons for the scores of [`Ranking::scores`], which they add up to from the candidates' mean; none for sentences
    /// that may not become points.
    pub(crate) fn reasons(&self, model: &Model) -> Vec<Reasons> {
        let candidates: Vec<usize> = self.candidates().collect();
        let rows: Vec<&[u8]> =
            candidates.iter().filter_map(|&index| Some(&self.rows.get(index)?[..])).collect();
        let moves = moves(&model.sentences, &rows);
        let range = self.range() as f32;
        let mut reasons = vec![Reasons::new(); self.rows.len()];
        for (index, moves) in candidates.into_iter().zip(moves) {
            if let Some(slot) = reasons.get_mut(index) {
                *slot = sentences::names().into_iter().zip(moves.iter().map(|by| by / range)).collect();
            }
        }
        reasons
    }
}

/// For each of `rows`, what each feature does to its score, in steps of the model.
fn moves(forest: &Forest, rows: &[&[u8]]) -> Vec<Vec<f32>> {
    let exits: Vec<Vec<usize>> = rows.iter().map(|row| forest.exits(row)).collect();
    let mut moves: Vec<Vec<f32>> = rows.iter().map(|row| vec![0.0; row.len()]).collect();
    for (tree, values) in forest.trees() {
        let exit = |row: &Vec<usize>| row.get(tree).copied().unwrap_or_default();
        let means = Means::of(values, exits.iter().map(exit));
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

/// A split of a tree by the leaves under it: those up to `middle` are for values at most its threshold.
#[derive(Clone, Copy)]
struct Node {
    feature: usize,
    first: usize,
    middle: usize,
    end: usize,
}

impl Node {
    /// The leaves of the branch that has leaf `exit`.
    fn branch(&self, exit: usize) -> (usize, usize) {
        if exit < self.middle { (self.first, self.middle) } else { (self.middle, self.end) }
    }
}

/// The splits of a tree. Where the leaves of one end is told by the innermost split that has it on its left.
fn nodes(forest: &Forest, tree: usize) -> Vec<Node> {
    let splits = forest.splits_of(tree);
    let node = |&(feature, first, middle): &(usize, usize, usize)| {
        let around = splits.iter().filter(|(_, start, end)| *start <= first && *end > middle);
        Node { feature, first, middle, end: around.map(|(_, _, end)| *end).min().unwrap_or(LEAVES) }
    };
    splits.iter().map(node).collect()
}

/// Running sums over the leaves of a tree: how many rows end there, and their values.
struct Means(Vec<(f32, f32)>);

impl Means {
    fn of(values: &[i16; LEAVES], exits: impl Iterator<Item = usize>) -> Self {
        let mut ends = [0.0_f32; LEAVES];
        for exit in exits {
            ends.get_mut(exit).into_iter().for_each(|count| *count += 1.0);
        }
        let mut sums = vec![(0.0, 0.0)];
        for (count, value) in ends.into_iter().zip(values) {
            let (counts, total) = sums.last().copied().unwrap_or_default();
            sums.push((counts + count, total + count * f32::from(*value)));
        }
        Self(sums)
    }

    /// The mean value of the rows that end in the leaves from `first` up to, not including, `end`.
    fn between(&self, (first, end): (usize, usize)) -> f32 {
        let at = |place: usize| self.0.get(place).copied().unwrap_or_default();
        let ((counts, total), (counts_before, total_before)) = (at(end), at(first));
        (total - total_before) / (counts - counts_before).max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::Story;

    #[test]
    fn reasons_add_up_to_the_score() {
        let sentence = |start: u32| (start..start + 6 + start % 7).collect::<Vec<_>>();
        let story = Story::of_terms(&[0, 3, 20, 41, 55, 60, 80].map(sentence));
        let ranking = Ranking::new(&story, Model::embedded());
        let scores = ranking.scores();
        let mean = scores.iter().sum::<f32>() / scores.len() as f32;
        let reasons = ranking.reasons(Model::embedded());
        for (score, reasons) in scores.iter().zip(&reasons) {
            let sum: f32 = reasons.iter().map(|(_, by)| by).sum();
            assert!((mean + sum - score).abs() < 1e-3, "{mean} + {sum} is not {score}");
        }
        assert!(scores.iter().any(|score| (score - mean).abs() > 0.1), "else nothing is shown");
        assert!(reasons.iter().flatten().all(|(name, _)| !name.is_empty()));
    }
}
