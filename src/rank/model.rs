//! The trained model: five forests in one file.

use super::{forest::Forest, marginal_gain, reader_score, sentence_score, word_importance};
use crate::analysis::Analysis;
use std::sync::LazyLock;

/// The forests, trained on human summaries and on sentences that a careful reader chose.
#[derive(Debug, Clone, Default)]
pub(crate) struct Model {
    /// The probability that a human summary has a word.
    pub(super) word_importance: Forest,
    /// The standalone score of a sentence.
    pub(super) sentence_score: Forest,
    /// The marginal gain of a sentence beside the picked ones.
    pub(super) marginal_gain: Forest,
    /// The score of a sentence for someone who has read the headline.
    pub(super) reader_score: Forest,
    /// The chance that a sentence is unfit to be a point.
    pub(super) unfitness: Forest,
}

static EMBEDDED: LazyLock<Model> =
    LazyLock::new(|| Model::parse(include_bytes!("model.bin")).unwrap_or_default());

impl Model {
    /// The model that the crate contains; `model.md` describes its training.
    pub(crate) fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// The forest of standalone scores for an article: one for readers who have read the headline,
    /// and one for those who have not.
    pub(super) fn standalone(&self, analysis: &Analysis) -> &Forest {
        if analysis.headline_is_shown { &self.reader_score } else { &self.sentence_score }
    }

    /// Parses the forests of words, sentences, gains, reader scores and unfitness, one after the
    /// other. `None` if the bytes are no model for the features of this version.
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
