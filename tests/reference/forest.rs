//! Decision trees by their definition: a walk from the root of each tree to a leaf.

/// The number of model units that stands for 1.
pub(crate) const ONE: f32 = 16384.0;

/// The forests of the model, in the order of its file.
pub(crate) struct Model {
    pub(crate) word_importance: Forest,
    pub(crate) sentence_score: Forest,
    pub(crate) marginal_gain: Forest,
    pub(crate) reader_score: Forest,
    pub(crate) unfitness: Forest,
}

pub(crate) struct Forest(Vec<Tree>);

enum Tree {
    Leaf(i32),
    Split { feature: usize, threshold: u8, at_most: Box<Tree>, above: Box<Tree> },
}

impl Model {
    /// Reads the format that `src/rank/forest.rs` describes.
    pub(crate) fn read(mut bytes: &[u8]) -> Self {
        let mut next = || {
            let (forest, rest) = Forest::read(bytes);
            bytes = rest;
            forest
        };
        Self {
            word_importance: next(),
            sentence_score: next(),
            marginal_gain: next(),
            reader_score: next(),
            unfitness: next(),
        }
    }
}

impl Forest {
    fn read(bytes: &[u8]) -> (Self, &[u8]) {
        let trees = usize::from(bytes[1]);
        let (shapes, rest) = bytes[4..].split_at(usize::from(u16::from_le_bytes([bytes[2], bytes[3]])));
        let splits = shapes.iter().filter(|shape| **shape != 4).count();
        let (features, rest) = rest.split_at(splits);
        let (sorted, rest) = rest.split_at(splits);
        let (low, rest) = rest.split_at(splits + trees);
        let (high, rest) = rest.split_at(splits + trees);
        let mut by_feature: Vec<usize> = (0..splits).collect();
        by_feature.sort_by_key(|split| features[*split]);
        let mut thresholds = vec![0; splits];
        by_feature.iter().zip(sorted).for_each(|(split, threshold)| thresholds[*split] = *threshold);
        let leaf = |(low, high): (&u8, &u8)| {
            let zigzag = i32::from(u16::from_le_bytes([*low, *high]));
            128 * if zigzag % 2 == 0 { zigzag / 2 } else { -(zigzag + 1) / 2 }
        };
        let mut leaves = low.iter().zip(high).map(leaf);
        let mut splits = features.iter().map(|feature| usize::from(*feature)).zip(thresholds);
        let mut shapes = shapes.iter().copied();
        let tree = |_| read_tree(&mut shapes, &mut splits, &mut leaves);
        (Self((0..trees).map(tree).collect()), rest)
    }

    /// Returns the sum of the answers of all trees, in model units.
    pub(crate) fn score(&self, row: &[u8]) -> i32 {
        self.0.iter().map(|tree| tree.answer(row)).sum()
    }
}

/// Reads a tree: a split, then its left side, then its right side.
fn read_tree(
    shapes: &mut impl Iterator<Item = u8>,
    splits: &mut impl Iterator<Item = (usize, u8)>,
    leaves: &mut impl Iterator<Item = i32>,
) -> Tree {
    let shape = shapes.next().unwrap();
    if shape == 4 {
        return Tree::Leaf(leaves.next().unwrap());
    }
    let (feature, threshold) = splits.next().unwrap();
    let mut side = |is_split: bool| {
        Box::new(if is_split {
            read_tree(shapes, splits, leaves)
        } else {
            Tree::Leaf(leaves.next().unwrap())
        })
    };
    let at_most = side(shape & 1 != 0);
    Tree::Split { feature, threshold, at_most, above: side(shape & 2 != 0) }
}

impl Tree {
    fn answer(&self, row: &[u8]) -> i32 {
        match self {
            Self::Leaf(value) => *value,
            Self::Split { feature, threshold, at_most, above } => {
                if row[*feature] > *threshold {
                    above.answer(row)
                } else {
                    at_most.answer(row)
                }
            }
        }
    }
}
