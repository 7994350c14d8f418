//! The learnt numbers: three forests in one file.

use super::{forest::Forest, gain, sentences, words};
use std::sync::LazyLock;

/// What was learnt from human summaries.
#[derive(Debug, Clone, Default)]
pub(crate) struct Model {
    /// The chance that a human summary has a word, in 1/[`Model::ONE`].
    pub(super) words: Forest,
    /// What a sentence is worth by itself.
    pub(super) sentences: Forest,
    /// What a sentence adds to those that are already picked.
    pub(super) gain: Forest,
}

static EMBEDDED: LazyLock<Model> =
    LazyLock::new(|| Model::parse(include_bytes!("model.bin")).unwrap_or_default());

impl Model {
    /// What a certain word has: leaves are sixteen-bit numbers.
    pub(super) const ONE: f32 = 16384.0;

    /// The model that comes with the crate (`model.md` says how it was learnt).
    pub(crate) fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// The forests of words, sentences and gains, one after the other. `None` where they are not for these features.
    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let (words, rest) = Forest::parse(bytes, words::FEATURES)?;
        let (sentences, rest) = Forest::parse(rest, sentences::FEATURES)?;
        let (gain, rest) = Forest::parse(rest, gain::FEATURES)?;
        rest.is_empty().then_some(Self { words, sentences, gain })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_is_one() {
        assert!(Model::parse(include_bytes!("model.bin")).is_some());
        assert!(Model::parse(b"not a model").is_none());
    }
}
