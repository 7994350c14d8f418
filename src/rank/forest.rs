//! A forest of decision trees, evaluated feature by feature.
//!
//! Trees have no nodes here: each split is a mask of the leaves that it excludes if a value is
//! above its threshold, and the answer is the first leaf that remains (Lucchese et al. 2015,
//! "QuickScorer"). The splits of all trees are sorted by feature and threshold, so a row costs a
//! short walk for each feature and few mispredicted branches.
//!
//! Format:
//! 1. one byte for the number of features, one for the number of trees;
//! 2. for each feature, the number of its splits: two bytes, little endian;
//! 3. for all splits, ascending by feature and threshold, three columns of one byte: thresholds
//!    (each less the one before it of the same feature), trees, and excluded leaves (16 × the first
//!    plus their number);
//! 4. for each tree [`LEAVES`] values: a column of low bytes, then one of high bytes.
//!
//! Total: any bytes give a forest or `None`, and a forest gives a score for any row.

/// The number of leaves of a tree, which are the bits of a mask.
pub(super) const LEAVES: usize = 16;

/// A forest; its score is the sum of its trees' answers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Forest {
    /// The splits of each feature, ascending by threshold.
    splits: Vec<Vec<Split>>,
    /// The leaf values of each tree, from left (no value is above a threshold) to right.
    leaves: Vec<[i16; LEAVES]>,
}

/// A split of a tree.
#[derive(Debug, Clone, Copy)]
struct Split {
    threshold: u8,
    tree: u8,
    /// The leaves that a value above the threshold does not exclude, one bit for each.
    remaining: u16,
}

impl Forest {
    /// The model unit: a score of 1 is this number. Leaves are sixteen-bit integers.
    pub(super) const ONE: f32 = 16384.0;

    /// Parses the forest at the beginning of `bytes`, and returns it with the bytes after it.
    /// `None` if the bytes end too early, or if the forest has another number of features.
    pub(super) fn parse(bytes: &[u8], features: usize) -> Option<(Self, &[u8])> {
        let (&[known, trees], rest) = bytes.split_first_chunk()?;
        if usize::from(known) != features {
            return None;
        }
        let trees = usize::from(trees);
        let (counts, rest) = rest.split_at_checked(2 * features)?;
        let counts = counts.as_chunks().0.iter().map(|count| usize::from(u16::from_le_bytes(*count)));
        let all = counts.clone().sum();
        let (thresholds, rest) = rest.split_at_checked(all)?;
        let (of_trees, rest) = rest.split_at_checked(all)?;
        let (excluded, rest) = rest.split_at_checked(all)?;
        let (low, rest) = rest.split_at_checked(LEAVES * trees)?;
        let (high, rest) = rest.split_at_checked(LEAVES * trees)?;
        let mut columns = thresholds.iter().zip(of_trees).zip(excluded);
        let splits = counts.map(|count| splits(columns.by_ref().take(count))).collect();
        let leaves =
            low.as_chunks().0.iter().zip(high.as_chunks().0).map(|(low, high)| values(low, high)).collect();
        Some((Self { splits, leaves }, rest))
    }

    /// The sum of the answers of all trees for `row`, in model units.
    pub(crate) fn score(&self, row: &[u8]) -> i32 {
        let remaining = self.remaining(row);
        self.leaves.iter().zip(remaining).map(|(values, remaining)| value(values, remaining)).sum()
    }

    /// The index of the leaf of each tree that answers `row`.
    #[cfg(feature = "cli")]
    pub(super) fn exits(&self, row: &[u8]) -> Vec<usize> {
        let remaining = self.remaining(row).into_iter().take(self.leaves.len());
        remaining.map(|leaves| leaves.trailing_zeros() as usize).collect()
    }

    /// The trees, by index, with their leaf values.
    #[cfg(feature = "cli")]
    pub(super) fn trees(&self) -> impl Iterator<Item = (usize, &[i16; LEAVES])> {
        self.leaves.iter().enumerate()
    }

    /// The splits of a tree: the feature, and the range of leaves that it excludes (half-open).
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

    /// The leaves of each tree that `row` does not exclude.
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

/// The splits of one feature.
fn splits<'b>(columns: impl Iterator<Item = ((&'b u8, &'b u8), &'b u8)>) -> Vec<Split> {
    let mut threshold = 0_u8;
    let split = |((above, tree), excluded): ((&u8, &u8), &u8)| {
        threshold = threshold.wrapping_add(*above);
        let ones = (1_u16 << (excluded & 15)) - 1;
        Split { threshold, tree: *tree, remaining: !(ones << (excluded >> 4)) }
    };
    columns.map(split).collect()
}

/// The leaves of one tree.
fn values(low: &[u8; LEAVES], high: &[u8; LEAVES]) -> [i16; LEAVES] {
    let mut values = [0; LEAVES];
    let bytes = low.iter().zip(high).map(|(low, high)| i16::from_le_bytes([*low, *high]));
    values.iter_mut().zip(bytes).for_each(|(slot, value)| *slot = value);
    values
}

/// The value of the first remaining leaf.
fn value(values: &[i16; LEAVES], remaining: u16) -> i32 {
    values.get(remaining.trailing_zeros() as usize).copied().map_or(0, i32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two trees over two features: one leaf (7), and `[0] <= 9 ? ([1] <= 3 ? -1 : -2) : 300`; then
    /// a byte more.
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
        assert_eq!(Forest::parse(&wild, 1).unwrap().0.score(&[255]), 0, "a tree that is not there");
    }
}
