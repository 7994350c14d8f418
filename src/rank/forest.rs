//! A forest of decision trees, evaluated feature by feature.
//!
//! In an ordinary tree, evaluation starts at the root. At each split it goes right if the value of
//! one feature is above a threshold, and otherwise left. This forest is evaluated as in QuickScorer
//! (Lucchese et al. 2015): a split only stores which leaves it excludes if the value is above the
//! threshold, which are all leaves on its left. After all splits have excluded their leaves, the
//! answer of the tree is the leftmost leaf that remains. The splits of all trees are sorted by
//! feature and threshold. So the splits that exclude leaves are the first ones in the list of each
//! feature, and the processor mispredicts few branches.
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

/// The number of leaves of a tree. A set of leaves is a `u16` with one bit for each.
pub(super) const LEAVES: usize = 16;

/// The step between leaf values, in model units: all leaf values are multiples of it. A larger step
/// would change scores; a smaller one would make the file larger and change no decision.
const LEAF_STEP: i32 = 128;

/// The shape of a tree without splits.
const SINGLE_LEAF: u8 = 4;

/// A forest. Its score is the sum of the answers of its trees.
#[derive(Debug, Clone, Default)]
pub(crate) struct Forest {
    /// The splits of each feature, ascending by threshold.
    splits: Vec<Vec<Split>>,
    /// The values of the leaves of each tree, from left to right. The leftmost leaf is the answer
    /// if no value is above its threshold.
    leaves: Vec<[i16; LEAVES]>,
}

/// A split of a tree, which compares the value of one feature with a threshold.
#[derive(Debug, Clone, Copy)]
struct Split {
    threshold: u8,
    /// The index of the tree.
    tree: u8,
    /// The set of leaves that remain if the value is above the threshold.
    remaining: u16,
}

impl Forest {
    /// The number of model units that stands for 1: a probability of 1, or one standard deviation
    /// of a score. Leaves have 16 bits, so their values are between −2 and 2. A larger number would
    /// narrow that range; a smaller one would round more.
    pub(super) const ONE: f32 = 16384.0;

    /// Parses the forest at the start of `bytes`, and returns it with the bytes that follow it.
    /// Returns `None` if the bytes end too early, or if the number of features is not `features`.
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
        let mut values = low.iter().zip(high).map(|(low, high)| leaf_value(*low, *high));
        let mut shapes = shapes.iter().copied();
        let (mut nodes, mut leaves) = (Vec::new(), Vec::new());
        for tree in 0..tree_count {
            let count = read_side(&mut shapes, (tree, 0), 0, &mut nodes)?;
            let mut answers = [0; LEAVES];
            answers.iter_mut().take(count).zip(&mut values).for_each(|(slot, value)| *slot = value);
            leaves.push(answers);
        }
        Some((Self { splits: sorted_splits(features, split_features, &nodes, thresholds)?, leaves }, rest))
    }

    /// Returns the sum of the answers of all trees for the features `row`, in model units.
    pub(crate) fn score(&self, row: &[u8]) -> i32 {
        let remaining = self.remaining(row);
        self.leaves.iter().zip(remaining).map(|(values, remaining)| first_value(values, remaining)).sum()
    }

    /// Returns, for each tree, the index of the leaf that is the answer for `row`.
    #[cfg(feature = "cli")]
    pub(super) fn exits(&self, row: &[u8]) -> Vec<usize> {
        let remaining = self.remaining(row).into_iter().take(self.leaves.len());
        remaining.map(|leaves| leaves.trailing_zeros() as usize).collect()
    }

    /// Returns the index of each tree and the values of its leaves.
    #[cfg(feature = "cli")]
    pub(super) fn trees(&self) -> impl Iterator<Item = (usize, &[i16; LEAVES])> {
        self.leaves.iter().enumerate()
    }

    /// Returns, for each split of a tree, the index of its feature and the range of leaves that it
    /// excludes: its start, and its end (exclusive).
    #[cfg(feature = "cli")]
    pub(super) fn splits_of(&self, tree: usize) -> Vec<(usize, usize, usize)> {
        let splits = self.splits.iter().enumerate().flat_map(|(feature, splits)| {
            splits.iter().filter(|split| usize::from(split.tree) == tree).map(move |split| (feature, split))
        });
        let excluded = |(feature, split): (usize, &Split)| {
            let first = (!split.remaining).trailing_zeros();
            (feature, first as usize, (first + split.remaining.count_zeros()) as usize)
        };
        splits.map(excluded).collect()
    }

    /// Returns, for each tree, the set of leaves that remain for `row`.
    fn remaining(&self, row: &[u8]) -> [u16; 256] {
        let mut remaining = [u16::MAX; 256];
        for (value, splits) in row.iter().zip(&self.splits) {
            for split in splits.iter().take_while(|split| *value > split.threshold) {
                if let Some(leaves) = remaining.get_mut(usize::from(split.tree)) {
                    *leaves &= split.remaining;
                }
            }
        }
        remaining
    }
}

/// Reads the splits on one side of a split of `tree`, or in the whole tree. The leftmost leaf there
/// has the index `first`. Adds the tree and the remaining leaves of each split to `nodes`. Returns
/// the index after the rightmost leaf, or `None` if the shapes are invalid.
fn read_side(
    shapes: &mut dyn Iterator<Item = u8>,
    (tree, depth): (u8, usize),
    first: usize,
    nodes: &mut Vec<(u8, u16)>,
) -> Option<usize> {
    let shape = shapes.next().filter(|_| depth < LEAVES)?;
    if shape == SINGLE_LEAF {
        return Some(first + 1);
    }
    let index = nodes.len();
    nodes.push((tree, 0));
    let mut side = |is_split: bool, first: usize| {
        if is_split { read_side(shapes, (tree, depth + 1), first, nodes) } else { Some(first + 1) }
    };
    let middle = side(shape & 1 != 0, first)?;
    let end = side(shape & 2 != 0, middle).filter(|end| *end <= LEAVES)?;
    nodes.get_mut(index)?.1 = !(leaves_before(middle) & !leaves_before(first));
    Some(end)
}

/// Returns the set of the leaves with an index below `end`.
fn leaves_before(end: usize) -> u16 {
    ((1_u32 << end) - 1) as u16
}

/// Returns the splits of each feature, ascending by threshold. `nodes` has the tree and the
/// remaining leaves of each split.
fn sorted_splits(
    features: usize,
    split_features: &[u8],
    nodes: &[(u8, u16)],
    thresholds: &[u8],
) -> Option<Vec<Vec<Split>>> {
    let mut unsorted = vec![Vec::new(); features];
    for (feature, node) in split_features.iter().zip(nodes) {
        unsorted.get_mut(usize::from(*feature))?.push(*node);
    }
    let mut thresholds = thresholds.iter();
    let sorted = |nodes: Vec<(u8, u16)>| {
        let mut splits: Vec<Split> = Vec::with_capacity(nodes.len());
        for ((tree, remaining), threshold) in nodes.into_iter().zip(&mut thresholds) {
            let at = splits.partition_point(|split| split.threshold <= *threshold);
            splits.insert(at, Split { threshold: *threshold, tree, remaining });
        }
        splits
    };
    Some(unsorted.into_iter().map(sorted).collect())
}

/// Returns the value of a leaf from the bytes of its zigzag number.
fn leaf_value(low: u8, high: u8) -> i16 {
    let zigzag = i32::from(u16::from_le_bytes([low, high]));
    (((zigzag >> 1) ^ -(zigzag & 1)) * LEAF_STEP) as i16
}

/// Returns the value of the first remaining leaf; 0 if none remains.
fn first_value(values: &[i16; LEAVES], remaining: u16) -> i32 {
    values.get(remaining.trailing_zeros() as usize).copied().map_or(0, i32::from)
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
        assert_eq!([[9, 3], [9, 4], [10, 0]].map(|row| forest.score(&row)), [0, -128, 512]);
        assert_eq!(forest.score(&[]), 0);
    }

    #[test]
    fn splits_are_sorted_by_threshold() {
        // [0] <= 12 ? ([0] <= 9 ? 128 : 256) : ([0] <= 20 ? 384 : 512)
        let bytes = [1, 1, 3, 0, 3, 0, 0, 0, 0, 0, 12, 9, 20, 2, 4, 6, 8, 0, 0, 0, 0];
        let (forest, _) = Forest::parse(&bytes, 1).unwrap();
        assert_eq!(
            [9, 10, 12, 13, 20, 21].map(|value| forest.score(&[value])),
            [128, 256, 256, 384, 384, 512]
        );
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
