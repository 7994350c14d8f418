//! A forest of decision trees, read from bytes, asked feature by feature.
//!
//! A tree has no nodes here: each of its splits knows which leaves it rules out when a value is above its threshold, and
//! the answer is the first leaf that is left (Lucchese et al. 2015, "QuickScorer"). The splits of all trees stand in the
//! order of their features and thresholds, so a row costs one short walk for each feature and hardly a missed branch.
//!
//! Format: a byte each for the number of features and of trees; for each feature the number of its splits, two bytes,
//! little endian; then, for all splits in ascending order of feature and threshold, a column of thresholds (each less the
//! one before it in its feature), one of trees, and one of ruled out leaves: the first times 16, plus how many. Then
//! [`LEAVES`] values for each tree: a column of low bytes, one of high bytes.
//!
//! Total: any bytes make a forest or none, and a forest answers any row.

/// The most leaves a tree has: those that are left are the bits of a number.
pub(super) const LEAVES: usize = 16;

/// Trees whose answers are summed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Forest {
    /// By feature, ascending by threshold.
    splits: Vec<Vec<Split>>,
    /// By tree, from the leaf that no split rules out to the one that all of them may.
    leaves: Vec<[i16; LEAVES]>,
}

/// What a value above the threshold means.
#[derive(Debug, Clone, Copy)]
struct Split {
    threshold: u8,
    tree: u8,
    /// A bit for each leaf of the tree that may still be the answer.
    leaves_left: u16,
}

impl Forest {
    /// The model unit: a score of 1 is this number. Leaves are sixteen-bit integers.
    pub(super) const ONE: f32 = 16384.0;

    /// The forest at the beginning of `bytes`, and the bytes after it. `None` where the bytes end too early or the forest
    /// is not for so many features.
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
        let (ruled_out, rest) = rest.split_at_checked(all)?;
        let (low, rest) = rest.split_at_checked(LEAVES * trees)?;
        let (high, rest) = rest.split_at_checked(LEAVES * trees)?;
        let mut columns = thresholds.iter().zip(of_trees).zip(ruled_out);
        let splits = counts.map(|count| splits(columns.by_ref().take(count))).collect();
        let leaves =
            low.as_chunks().0.iter().zip(high.as_chunks().0).map(|(low, high)| values(low, high)).collect();
        Some((Self { splits, leaves }, rest))
    }

    /// The sum of the answers of all trees for `row`, in model units.
    pub(crate) fn score(&self, row: &[u8]) -> i32 {
        let left = self.leaves_left(row);
        self.leaves.iter().zip(left).map(|(values, left)| value(values, left)).sum()
    }

    /// The leaf of each tree that is the answer for `row`.
    #[cfg(feature = "cli")]
    pub(super) fn exits(&self, row: &[u8]) -> Vec<usize> {
        let left = self.leaves_left(row).into_iter().take(self.leaves.len());
        left.map(|left| left.trailing_zeros() as usize).collect()
    }

    /// The trees and their leaves.
    #[cfg(feature = "cli")]
    pub(super) fn trees(&self) -> impl Iterator<Item = (usize, &[i16; LEAVES])> {
        self.leaves.iter().enumerate()
    }

    /// The splits of a tree: the feature, and the leaves that are ruled out, from the first up to the one after the last.
    #[cfg(feature = "cli")]
    pub(super) fn splits_of(&self, tree: usize) -> Vec<(usize, usize, usize)> {
        let splits = self.splits.iter().enumerate().flat_map(|(feature, splits)| {
            splits.iter().filter(|split| usize::from(split.tree) == tree).map(move |split| (feature, split))
        });
        let ruled_out = |(feature, split): (usize, &Split)| {
            let first = (!split.leaves_left).trailing_zeros();
            (feature, first as usize, (first + split.leaves_left.count_zeros()) as usize)
        };
        splits.map(ruled_out).collect()
    }

    /// For each tree, the leaves that `row` leaves.
    fn leaves_left(&self, row: &[u8]) -> [u16; 256] {
        let mut left = [u16::MAX; 256];
        for (value, splits) in row.iter().zip(&self.splits) {
            for split in splits.iter().take_while(|split| *value > split.threshold) {
                if let Some(left) = left.get_mut(usize::from(split.tree)) {
                    *left &= split.leaves_left;
                }
            }
        }
        left
    }
}

/// The splits of one feature.
fn splits<'b>(columns: impl Iterator<Item = ((&'b u8, &'b u8), &'b u8)>) -> Vec<Split> {
    let mut threshold = 0_u8;
    let split = |((above, tree), ruled_out): ((&u8, &u8), &u8)| {
        threshold = threshold.wrapping_add(*above);
        let ones = (1_u16 << (ruled_out & 15)) - 1;
        Split { threshold, tree: *tree, leaves_left: !(ones << (ruled_out >> 4)) }
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

/// The value of the first leaf that is left.
fn value(values: &[i16; LEAVES], left: u16) -> i32 {
    values.get(left.trailing_zeros() as usize).copied().map_or(0, i32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two trees over two features: one leaf (7), and `[0] <= 9 ? ([1] <= 3 ? -1 : -2) : 300`; then a byte more.
    fn bytes() -> Vec<u8> {
        let head = [
            2, 2, 1, 0, 1, 0, /* thresholds */ 9, 3, /* trees */ 1, 1, /* ruled out */ 0x02,
            0x01,
        ];
        let column = |first: u8, second: [u8; 3]| [&[first][..], &[0; 15], &second, &[0; 13]].concat();
        [&head[..], &column(7, [255, 254, 44]), &column(0, [255, 255, 1]), &[99]].concat()
    }

    #[test]
    fn a_forest_sums_its_trees() {
        let bytes = bytes();
        let (forest, rest) = Forest::parse(&bytes, 2).unwrap();
        assert_eq!(rest, [99]);
        assert_eq!([[9, 3], [9, 4], [10, 0]].map(|row| forest.score(&row)), [6, 5, 307]);
        assert_eq!(forest.score(&[]), 6);
    }

    #[test]
    fn thresholds_of_a_feature_add_up() {
        let head = [1, 1, 2, 0, 9, 3, 0, 0, 0x01, 0x11]; // [0] <= 9 ? 1 : [0] <= 12 ? 2 : 3
        let bytes = [&head[..], &[1, 2, 3], &[0; 29]].concat();
        let (forest, _) = Forest::parse(&bytes, 1).unwrap();
        assert_eq!([9, 10, 12, 13].map(|value| forest.score(&[value])), [1, 2, 2, 3]);
    }

    #[test]
    fn other_bytes_are_no_forest() {
        assert!(Forest::parse(&bytes(), 3).is_none());
        for end in 0..76 {
            assert!(Forest::parse(&bytes()[..end], 2).is_none(), "{end}");
        }
        let wild = [&[1, 1, 1, 0, 0, 200, 0xFF][..], &[0; 32]].concat();
        assert_eq!(Forest::parse(&wild, 1).unwrap().0.score(&[255]), 0, "a tree that is not there");
    }
}
