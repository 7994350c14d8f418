//! A forest of decision trees, evaluated feature by feature.
//!
//! In an ordinary tree, evaluation starts at the root; at each split it goes right if the value of
//! one feature is above a threshold, else left. Here, as in QuickScorer (Lucchese et al. 2015), a
//! split only stores which leaves it excludes if the value is above the threshold: all leaves of
//! its left side. After all splits have excluded their leaves, the answer of the tree is the
//! leftmost leaf that remains. The splits of all trees are sorted by feature and threshold, so for
//! each feature the evaluation applies a prefix of a list, with few mispredicted branches.
//!
//! The binary format:
//! 1. one byte for the number of features, and one byte for the number of trees;
//! 2. for each feature, the number of its splits, as two bytes in little-endian order;
//! 3. all splits, ascending by feature and threshold, as three columns with one byte for each
//!    split:
//!    - the threshold minus the previous threshold of the same feature,
//!    - the index of the tree,
//!    - the excluded leaves: 16 × the index of the first one, plus their number;
//! 4. the values of the [`LEAVES`] leaves of each tree: all low bytes, then all high bytes.
//!
//! Nothing here can panic: `parse` returns a forest or `None` for any bytes, and a forest has a
//! score for any row.

/// The number of leaves of a tree. A set of leaves is a `u16` with one bit for each.
pub(super) const LEAVES: usize = 16;

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
    /// The number of model units in 1. Probabilities and standard deviations of scores are
    /// multiples of it. Leaves have 16 bits, so their values are between −2 and 2. A larger number
    /// would narrow that range; a smaller one would round more.
    pub(super) const ONE: f32 = 16384.0;

    /// Parses the forest at the start of `bytes`, and returns it with the bytes that follow it.
    /// Returns `None` if the bytes end too early, or if the number of features is not `features`.
    pub(super) fn parse(bytes: &[u8], features: usize) -> Option<(Self, &[u8])> {
        let (&[feature_count, tree_count], rest) = bytes.split_first_chunk()?;
        if usize::from(feature_count) != features {
            return None;
        }
        let tree_count = usize::from(tree_count);
        let (counts, rest) = rest.split_at_checked(2 * features)?;
        let counts = counts.as_chunks().0.iter().map(|count| usize::from(u16::from_le_bytes(*count)));
        let all = counts.clone().sum();
        let (thresholds, rest) = rest.split_at_checked(all)?;
        let (trees, rest) = rest.split_at_checked(all)?;
        let (excluded, rest) = rest.split_at_checked(all)?;
        let (low, rest) = rest.split_at_checked(LEAVES * tree_count)?;
        let (high, rest) = rest.split_at_checked(LEAVES * tree_count)?;
        let mut columns = thresholds.iter().zip(trees).zip(excluded);
        let splits = counts.map(|count| splits(columns.by_ref().take(count))).collect();
        let pairs = low.as_chunks().0.iter().zip(high.as_chunks().0);
        let leaves = pairs.map(|(low, high)| leaf_values(low, high)).collect();
        Some((Self { splits, leaves }, rest))
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

/// Returns the splits of one feature, from their columns in the binary format.
fn splits<'b>(columns: impl Iterator<Item = ((&'b u8, &'b u8), &'b u8)>) -> Vec<Split> {
    let mut threshold = 0_u8;
    let split = |((difference, tree), excluded): ((&u8, &u8), &u8)| {
        threshold = threshold.wrapping_add(*difference);
        let ones = (1_u16 << (excluded & 15)) - 1;
        Split { threshold, tree: *tree, remaining: !(ones << (excluded >> 4)) }
    };
    columns.map(split).collect()
}

/// Returns the values of the leaves of one tree, from their low and high bytes.
fn leaf_values(low: &[u8; LEAVES], high: &[u8; LEAVES]) -> [i16; LEAVES] {
    let mut values = [0; LEAVES];
    let bytes = low.iter().zip(high).map(|(low, high)| i16::from_le_bytes([*low, *high]));
    values.iter_mut().zip(bytes).for_each(|(slot, value)| *slot = value);
    values
}

/// Returns the value of the first remaining leaf; 0 if none remains.
fn first_value(values: &[i16; LEAVES], remaining: u16) -> i32 {
    values.get(remaining.trailing_zeros() as usize).copied().map_or(0, i32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A forest of two trees over two features, followed by one more byte. The first tree is a
    /// single leaf (7); the second is `[0] <= 9 ? ([1] <= 3 ? -1 : -2) : 300`.
    fn bytes() -> Vec<u8> {
        let head = [
            2, 2, 1, 0, 1, 0, /* thresholds */ 9, 3, /* trees */ 1, 1, /* excluded */ 0x02,
            0x01,
        ];
        let column = |first: u8, second: [u8; 3]| [&[first][..], &[0; 15], &second, &[0; 13]].concat();
        [&head[..], &column(7, [255, 254, 44]), &column(0, [255, 255, 1]), &[99]].concat()
    }

    #[test]
    fn the_score_is_the_sum_over_trees() {
        let bytes = bytes();
        let (forest, rest) = Forest::parse(&bytes, 2).unwrap();
        assert_eq!(rest, [99]);
        assert_eq!([[9, 3], [9, 4], [10, 0]].map(|row| forest.score(&row)), [6, 5, 307]);
        assert_eq!(forest.score(&[]), 6);
    }

    #[test]
    fn thresholds_of_a_feature_are_stored_as_differences() {
        let head = [1, 1, 2, 0, 9, 3, 0, 0, 0x01, 0x11]; // [0] <= 9 ? 1 : [0] <= 12 ? 2 : 3
        let bytes = [&head[..], &[1, 2, 3], &[0; 29]].concat();
        let (forest, _) = Forest::parse(&bytes, 1).unwrap();
        assert_eq!([9, 10, 12, 13].map(|value| forest.score(&[value])), [1, 2, 2, 3]);
    }

    #[test]
    fn other_bytes_are_not_a_forest() {
        assert!(Forest::parse(&bytes(), 3).is_none());
        for end in 0..76 {
            assert!(Forest::parse(&bytes()[..end], 2).is_none(), "{end}");
        }
        let wild = [&[1, 1, 1, 0, 0, 200, 0xFF][..], &[0; 32]].concat();
        assert_eq!(
            Forest::parse(&wild, 1).unwrap().0.score(&[255]),
            0,
            "the split is of a tree that does not exist"
        );
    }
}
