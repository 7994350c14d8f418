//! The trained model: three forests in one file.

use super::{forest::Forest, marginal_gain, sentence_score, word_importance};
use std::sync::LazyLock;

/// The forests that were trained on human summaries.
#[derive(Debug, Clone, Default)]
pub(crate) struct Model {
    /// The probability that a human summary has a word.
    pub(super) word_importance: Forest,
    /// The standalone score of a sentence.
    pub(super) sentence_score: Forest,
    /// The marginal gain of a sentence beside the picked ones.
    pub(super) marginal_gain: Forest,
}

static EMBEDDED: LazyLock<Model> =
    LazyLock::new(|| Model::parse(include_bytes!("model.bin")).unwrap_or_default());

impl Model {
    /// The model that the crate contains; `model.md` describes its training.
    pub(crate) fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Parses the forests of words, sentences and gains, one after the other. `None` if the bytes
    /// are no model for the features of this version.
    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let (word_importance, rest) = Forest::parse(bytes, word_importance::FEATURES)?;
        let (sentence_score, rest) = Forest::parse(rest, sentence_score::FEATURES)?;
        let (marginal_gain, rest) = Forest::parse(rest, marginal_gain::FEATURES)?;
        rest.is_empty().then_some(Self { word_importance, sentence_score, marginal_gain })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_can_be_parsed() {
        assert!(Model::parse(include_bytes!("model.bin")).is_some());
        assert!(Model::parse(b"not a model").is_none());
    }
}
