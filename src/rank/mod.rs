//! Importance: how much of the story each sentence carries.
//!
//! Knows terms (numbers) and positions; never sees a string. Everything here is linear in the length of the text.

mod centrality;
mod score;

use crate::text::TermId;

/// What the ranking knows of an article.
#[derive(Debug, Default)]
pub(crate) struct Story {
    /// The sentences of all blocks, in reading order.
    pub(crate) sentences: Vec<Sentence>,
    /// The words of the headline.
    pub(crate) title: Vec<TermId>,
    /// The number of distinct words.
    pub(crate) vocabulary: usize,
}

/// What the ranking knows of a sentence.
#[derive(Debug, Default)]
pub(crate) struct Sentence {
    /// Its words in order.
    pub(crate) terms: Vec<TermId>,
    /// The block it stands in.
    pub(crate) block: usize,
    /// Whether it may become a point; the others are context.
    pub(crate) candidate: bool,
}

/// How important each sentence is, 0 to 1; 0 for those that may not become points.
pub(crate) fn scores(story: &Story) -> Vec<f32> {
    let centrality = centrality::scores(story);
    score::blend(story, &centrality)
}
