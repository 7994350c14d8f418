//! The trained model: five forests of decision trees in one file.

use super::{forest::Forest, marginal_gain, reader_score, sentence_score, word_importance};
use crate::analysis::Analysis;
use std::sync::LazyLock;

/// The forests. All outputs are in model units.
#[derive(Debug, Clone, Default)]
pub(crate) struct Model {
    /// Estimates the probability that a human summary contains a word.
    pub(super) word_importance: Forest,
    /// Rates a sentence by itself, for readers who see no headline.
    pub(super) sentence_score: Forest,
    /// Rates how much a sentence adds to those already picked, for readers who see no headline.
    pub(super) marginal_gain: Forest,
    /// Rates a sentence by itself, for readers who have just read the headline.
    pub(super) reader_score: Forest,
    /// Estimates the probability that a sentence is unfit to be a point.
    pub(super) unfitness: Forest,
}

static EMBEDDED: LazyLock<Model> =
    LazyLock::new(|| Model::parse(include_bytes!("model.bin")).unwrap_or_default());

impl Model {
    /// Returns the model that is built into the crate; `model.md` describes its training.
    pub(crate) fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Returns the forest that computes the standalone scores of this article: `reader_score` if a
    /// headline is shown above the points, else `sentence_score`.
    pub(super) fn standalone(&self, analysis: &Analysis) -> &Forest {
        if analysis.headline_is_shown { &self.reader_score } else { &self.sentence_score }
    }

    /// Parses the five forests, which follow each other in the order of the fields. Returns `None`
    /// if `bytes` are not a model, or are a model for other numbers of features.
    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let (word_importance, rest) = Forest::parse(bytes, word_importance::FEATURES)?;
        let (sentence_score, rest) = Forest::parse(rest, sentence_score::FEATURES)?;
        let (marginal_gain, rest) = Forest::parse(rest, marginal_gain::FEATURES)?;
        let (reader_score, rest) = Forest::parse(rest, reader_score::FEATURES)?;
        let (unfitness, rest) = Forest::parse(rest, reader_score::FEATURES)?;
        let model = Self { word_importance, sentence_score, marginal_gain, reader_score, unfitness };
        rest.is_empty().then_some(model)
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
