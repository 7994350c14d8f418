//! A forest of decision trees, read from bytes.
//!
//! Format: a byte for the number of features, two for the number of trees, then the trees. A tree is its root node.
//! An inner node is the byte of its feature, the byte of its threshold, then the node for values at most the
//! threshold, then the node for values above it. A leaf is [`LEAF`] and its value, two bytes. Numbers are little endian.
//!
//! Total: any bytes make a forest or none, and a forest answers any row.

/// The first byte of a leaf, so a forest reads 255 features at most.
const LEAF: u8 = 255;

/// Trees whose answers are summed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Forest {
    roots: Vec<u16>,
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, Copy)]
enum Node {
    /// Go on with the next node where the feature is at most the threshold, else with the node `above`.
    Inner {
        feature: u8,
        threshold: u8,
        above: u16,
    },
    Leaf(i16),
}

impl Forest {
    /// The forest at the beginning of `bytes`, and the bytes after it. `None` where the bytes end too early, a
    /// feature is not one of `features`, or the forest has more than 65,535 nodes.
    pub(super) fn parse(bytes: &[u8], features: usize) -> Option<(Self, &[u8])> {
        let (head, mut rest) = bytes.split_at_checked(3)?;
        let &[known, low, high] = head else { return None };
        if usize::from(known) != features {
            return None;
        }
        let mut forest = Self::default();
        for _ in 0..u16::from_le_bytes([low, high]) {
            forest.roots.push(u16::try_from(forest.nodes.len()).ok()?);
            rest = forest.parse_tree(rest, known)?;
        }
        Some((forest, rest))
    }

    fn parse_tree<'b>(&mut self, mut rest: &'b [u8], features: u8) -> Option<&'b [u8]> {
        let mut waiting = Vec::new(); // inner nodes whose branch above is not read yet
        loop {
            let here = self.nodes.len();
            let (node, after) = rest.split_at_checked(if rest.first() == Some(&LEAF) { 3 } else { 2 })?;
            rest = after;
            match *node {
                [LEAF, low, high] => {
                    self.nodes.push(Node::Leaf(i16::from_le_bytes([low, high])));
                    let Some(parent) = waiting.pop() else { return Some(rest) };
                    let next = u16::try_from(here + 1).ok()?;
                    if let Some(Node::Inner { above, .. }) = self.nodes.get_mut::<usize>(parent) {
                        *above = next;
                    }
                }
                [feature, threshold] if feature < features => {
                    self.nodes.push(Node::Inner { feature, threshold, above: 0 });
                    waiting.push(here);
                }
                _ => return None,
            }
        }
    }

    /// The sum of what the trees say about `row`, in steps of the model.
    pub(crate) fn score(&self, row: &[u8]) -> i32 {
        self.roots.iter().map(|&root| self.leaf(root, row)).sum()
    }

    fn leaf(&self, root: u16, row: &[u8]) -> i32 {
        let mut at = usize::from(root);
        // `above` is always further on than its node, so this ends.
        while let Some(Node::Inner { feature, threshold, above }) = self.nodes.get(at) {
            let value = row.get(usize::from(*feature)).copied().unwrap_or_default();
            at = if value <= *threshold { at + 1 } else { usize::from(*above) };
        }
        match self.nodes.get(at) {
            Some(Node::Leaf(value)) => i32::from(*value),
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two trees over two features: one leaf (7), and `[0] <= 9 ? ([1] <= 3 ? -1 : -2) : 300`.
    const BYTES: [u8; 20] = [2, 2, 0, 255, 7, 0, 0, 9, 1, 3, 255, 255, 255, 255, 254, 255, 255, 44, 1, 99];

    #[test]
    fn a_forest_sums_its_trees() {
        let (forest, rest) = Forest::parse(&BYTES, 2).unwrap();
        assert_eq!(rest, [99]);
        assert_eq!([[9, 3], [9, 4], [10, 0]].map(|row| forest.score(&row)), [6, 5, 307]);
        assert_eq!(forest.score(&[]), 6);
    }

    #[test]
    fn other_bytes_are_no_forest() {
        assert!(Forest::parse(&BYTES, 3).is_none());
        for end in 0..19 {
            assert!(Forest::parse(&BYTES[..end], 2).is_none(), "{end}");
        }
        assert!(Forest::parse(&[1, 1, 0, 5, 5, 255, 0, 0, 255, 0, 0], 1).is_none());
    }
}
