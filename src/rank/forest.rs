//! A forest of decision trees, evaluated for many rows at once.
//!
//! In an ordinary tree, evaluation starts at the root. At each split it goes right if the value of
//! one feature is above a threshold, and otherwise left. As in QuickScorer (Lucchese et al. 2015),
//! a split here only stores which leaves it excludes if the value is above the threshold, which are
//! all leaves on its left. After all splits have excluded their leaves, the answer of the tree is
//! the leftmost leaf that remains.
//!
//! Unlike in QuickScorer, each split compares the values of a whole block of rows with its
//! threshold. The loop has no branches, so the compiler uses vector instructions for it.
//!
//! In the binary format, each tree is in preorder: a split, then its left side, then its right
//! side. So the shape of a tree shows which leaves a split excludes. Numbers of one kind are stored
//! together, because they compress best that way:
//! 1. one byte for the number of features, and one byte for the number of trees;
//! 2. the number of shapes, as two bytes in little-endian order, and the shapes: for each split, 1
//!    if another split is on its left, plus 2 if another is on its right. A tree without splits has
//!    the shape [`SINGLE_LEAF`];
//! 3. the features of the splits;
//! 4. the thresholds of the splits, ordered by feature;
//! 5. the leaves from left to right, in multiples of [`LEAF_STEP`], as zigzag numbers (0, −1, 1,
//!    −2, …): all low bytes, then all high bytes.
//!
//! Nothing here can panic: `parse` returns a forest or `None` for any bytes, and a forest has a
//! score for any row.

use crate::util::sort::sort_indices_by_key;
use std::slice::Iter;

/// The number of leaves of a tree. A set of leaves is a `u16` with one bit for each.
pub(super) const LEAVES: usize = 16;

/// The step between leaf values, in model units: all leaf values are multiples of it. A larger step
/// would change scores; a smaller one would make the file larger and change no decision.
const LEAF_STEP: i32 = 128;

/// The shape of a tree without splits.
const SINGLE_LEAF: u8 = 4;

/// The number of rows that are evaluated together. With 8, looking up a split takes longer than its
/// comparisons. With 128, most of the block is empty for an article, which has some 30 sentences.
const LANES: usize = 32;

/// One value for each row of a block.
type Lanes<T> = [T; LANES];

/// A forest. Its score is the sum of the answers of its trees.
#[derive(Debug, Clone, Default)]
pub(crate) struct Forest {
    trees: Vec<Tree>,
}

#[derive(Debug, Clone)]
struct Tree {
    splits: Vec<Split>,
    /// The values of the leaves, from left to right. The leftmost leaf is the answer if no value is
    /// above its threshold.
    leaves: [i16; LEAVES],
}

/// A split of a tree, which compares the value of one feature with a threshold.
#[derive(Debug, Clone, Copy, Default)]
struct Split {
    feature: u8,
    threshold: u8,
    /// The set of leaves that are excluded if the value is above the threshold.
    excluded: u16,
}

impl Forest {
    /// The number of model units that stands for 1: a probability of 1, or one standard deviation
    /// of a score. Leaves have 16 bits, so their values are between −2 and 2. A larger number would
    /// narrow that range; a smaller one would round more.
    pub(super) const ONE: f32 = 16384.0;

    /// Parses the forest at the start of `bytes`, and returns it with the bytes that follow it.
    /// Returns `None` if the bytes end too early, if the number of features is not `features`, or
    /// if a tree has too many leaves or a feature that does not exist.
    pub(super) fn parse(bytes: &[u8], features: usize) -> Option<(Self, &[u8])> {
        let (&[feature_count, tree_count, low, high], rest) = bytes.split_first_chunk()?;
        if usize::from(feature_count) != features {
            return None;
        }
        let (shapes, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes([low, high])))?;
        let split_count = shapes.iter().filter(|shape| **shape != SINGLE_LEAF).count();
        let leaf_count = split_count + usize::from(tree_count);
        let (split_features, rest) = rest.split_at_checked(split_count)?;
        let (thresholds, rest) = rest.split_at_checked(split_count)?;
        let (low, rest) = rest.split_at_checked(leaf_count)?;
        let (high, rest) = rest.split_at_checked(leaf_count)?;
        let splits = splits(features, split_features, thresholds)?;
        let mut values = low.iter().zip(high).map(|(low, high)| leaf_value(*low, *high));
        let (mut shapes, mut splits) = (shapes.iter(), splits.iter());
        let mut trees = Vec::with_capacity(usize::from(tree_count));
        for _ in 0..tree_count {
            let mut tree = Tree { splits: Vec::new(), leaves: [0; LEAVES] };
            let count = tree.read_side(&mut shapes, &mut splits, 0, 0)?;
            tree.leaves.iter_mut().take(count).zip(&mut values).for_each(|(slot, value)| *slot = value);
            trees.push(tree);
        }
        Some((Self { trees }, rest))
    }

    /// Returns the score of each row: the sum of the answers of all trees, in model units. `rows`
    /// are rows of `width` features, one row after the other. Features that a row does not have
    /// count as 0.
    pub(super) fn scores(&self, rows: &[u8], width: usize) -> Vec<i32> {
        let mut scores = Vec::new();
        let mut columns = vec![[0; LANES]; width];
        for block in rows.chunks(width.max(1) * LANES) {
            let count = fill_columns(&mut columns, block);
            let mut sums = [0; LANES];
            for tree in &self.trees {
                let answers = tree.excluded(&columns);
                let answers = answers.iter().take(count).map(|excluded| tree.answer(*excluded));
                sums.iter_mut().zip(answers).for_each(|(sum, answer)| *sum += answer);
            }
            scores.extend(sums.iter().take(count));
        }
        scores
    }

    /// Returns, for each tree, the index of the leaf that is the answer for `row`.
    #[cfg(feature = "cli")]
    pub(super) fn exits(&self, row: &[u8]) -> Vec<usize> {
        let mut columns = vec![[0; LANES]; row.len()];
        fill_columns(&mut columns, row);
        self.trees.iter().map(|tree| tree.excluded(&columns)[0].trailing_ones() as usize).collect()
    }

    /// Returns the index of each tree and the values of its leaves.
    #[cfg(feature = "cli")]
    pub(super) fn trees(&self) -> impl Iterator<Item = (usize, &[i16; LEAVES])> {
        self.trees.iter().map(|tree| &tree.leaves).enumerate()
    }

    /// Returns, for each split of a tree, the index of its feature and the range of leaves that it
    /// excludes: its start, and its end (exclusive).
    #[cfg(feature = "cli")]
    pub(super) fn splits_of(&self, tree: usize) -> Vec<(usize, usize, usize)> {
        let splits = self.trees.get(tree).map(|tree| tree.splits.iter()).unwrap_or_default();
        let excluded = |split: &Split| {
            let first = split.excluded.trailing_zeros();
            let end = first + split.excluded.count_ones();
            (usize::from(split.feature), first as usize, end as usize)
        };
        splits.map(excluded).collect()
    }
}

impl Tree {
    /// Reads the splits on one side of a split, or in the whole tree, at the given `depth`. The
    /// leftmost leaf there has the index `first`. `splits` has the feature and the threshold of
    /// each split. Returns the index after the rightmost leaf, or `None` if the shapes are invalid.
    fn read_side(
        &mut self,
        shapes: &mut Iter<'_, u8>,
        splits: &mut Iter<'_, Split>,
        depth: usize,
        first: usize,
    ) -> Option<usize> {
        let shape = *shapes.next().filter(|_| depth < LEAVES)?;
        if shape == SINGLE_LEAF {
            return Some(first + 1);
        }
        let split = splits.next()?;
        let mut side = |is_split: bool, first: usize| {
            if is_split { self.read_side(shapes, splits, depth + 1, first) } else { Some(first + 1) }
        };
        let middle = side(shape & 1 != 0, first)?;
        let end = side(shape & 2 != 0, middle).filter(|end| *end <= LEAVES)?;
        let excluded = leaves_before(middle) & !leaves_before(first);
        self.splits.push(Split { excluded, ..*split });
        Some(end)
    }

    /// Returns, for each row of a block, the set of leaves that its values exclude.
    fn excluded(&self, columns: &[Lanes<i16>]) -> Lanes<u16> {
        let mut excluded = [0; LANES];
        for &Split { feature, threshold, excluded: left } in &self.splits {
            let threshold = i16::from(threshold);
            let Some(column) = columns.get(usize::from(feature)) else { continue };
            for (leaves, value) in excluded.iter_mut().zip(column) {
                *leaves |= if *value > threshold { left } else { 0 };
            }
        }
        excluded
    }

    /// Returns the value of the first leaf that is not in `excluded`. No split excludes the last
    /// leaf of its tree.
    fn answer(&self, excluded: u16) -> i32 {
        let first = u32::from(excluded).trailing_ones() as usize;
        self.leaves.get(first % LEAVES).copied().map_or(0, i32::from)
    }
}

/// Fills `columns`, one for each feature, with the values of a block of at most [`LANES`] rows, and
/// returns the number of rows.
fn fill_columns(columns: &mut [Lanes<i16>], block: &[u8]) -> usize {
    let mut count = 0;
    for row in block.chunks(columns.len().max(1)) {
        for (column, value) in columns.iter_mut().zip(row) {
            if let Some(slot) = column.get_mut(count) {
                *slot = i16::from(*value);
            }
        }
        count += 1;
    }
    count
}

/// Returns the set of the leaves with an index below `end`.
fn leaves_before(end: usize) -> u16 {
    ((1_u32 << end) - 1) as u16
}

/// Returns each split with its feature and its threshold, in preorder. `thresholds` are ordered by
/// feature. Returns `None` if a feature is not one of the first `features`.
fn splits(features: usize, split_features: &[u8], thresholds: &[u8]) -> Option<Vec<Split>> {
    let mut splits = vec![Split::default(); split_features.len()];
    let mut order: Vec<usize> = (0..splits.len()).collect();
    sort_indices_by_key(&mut order, &|index| split_features.get(index).copied().map_or(0, i64::from));
    for (index, threshold) in order.into_iter().zip(thresholds) {
        let feature = split_features.get(index).filter(|feature| usize::from(**feature) < features)?;
        *splits.get_mut(index)? = Split { feature: *feature, threshold: *threshold, excluded: 0 };
    }
    Some(splits)
}

/// Returns the value of a leaf from the bytes of its zigzag number.
fn leaf_value(low: u8, high: u8) -> i16 {
    let zigzag = i32::from(u16::from_le_bytes([low, high]));
    (((zigzag >> 1) ^ -(zigzag & 1)) * LEAF_STEP) as i16
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A forest of two trees over two features, followed by one more byte. The first tree is a
    /// single leaf (128); the second is `[0] <= 9 ? ([1] <= 3 ? -128 : -256) : 384`.
    const BYTES: [u8; 20] = [
        2, 2, 3, 0, /* shapes */ 4, 1, 0, /* features */ 0, 1, /* thresholds */ 9, 3,
        /* low bytes */ 2, 1, 3, 6, /* high bytes */ 0, 0, 0, 0, 99,
    ];

    #[test]
    fn the_score_is_the_sum_over_trees() {
        let (forest, rest) = Forest::parse(&BYTES, 2).unwrap();
        assert_eq!(rest, [99]);
        assert_eq!(forest.scores(&[9, 3, 9, 4, 10, 0], 2), [0, -128, 512]);
        assert_eq!(forest.scores(&[9, 10], 1), [0, 512], "the second feature is missing");
        assert!(forest.scores(&[], 2).is_empty() && forest.scores(&[], 0).is_empty());
    }

    #[test]
    fn every_row_of_every_block_has_its_own_score() {
        // [0] <= 12 ? ([0] <= 9 ? 128 : 256) : ([0] <= 20 ? 384 : 512)
        let bytes = [1, 1, 3, 0, 3, 0, 0, 0, 0, 0, 12, 9, 20, 2, 4, 6, 8, 0, 0, 0, 0];
        let (forest, _) = Forest::parse(&bytes, 1).unwrap();
        let rows: Vec<u8> = (0..100).collect();
        let expected = |value: &u8| match value {
            0..=9 => 128,
            10..=12 => 256,
            13..=20 => 384,
            _ => 512,
        };
        assert_eq!(forest.scores(&rows, 1), rows.iter().map(expected).collect::<Vec<i32>>());
    }

    #[test]
    fn other_bytes_are_not_a_forest() {
        assert!(Forest::parse(&BYTES, 3).is_none());
        for end in 0..BYTES.len() - 1 {
            assert!(Forest::parse(&BYTES[..end], 2).is_none(), "{end}");
        }
        let wild = [&[1, 1, 16, 0][..], &[2; 16], &[0; 66]].concat();
        assert!(Forest::parse(&wild, 1).is_none(), "a tree of 17 leaves");
        let deep = [&[1, 1, 255, 255][..], &[1; 65535], &[0; 262_144]].concat();
        assert!(Forest::parse(&deep, 1).is_none(), "a tree that is too deep");
        let foreign = [1, 1, 1, 0, 0, 1, 9, 0, 0, 0, 0];
        assert!(Forest::parse(&foreign, 1).is_none(), "a split of a feature that does not exist");
    }
}
