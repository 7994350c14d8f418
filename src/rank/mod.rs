//! Importance of words and sentences.
//!
//! Numbers in, numbers out: works on terms, cues and positions and never sees a string. Linear in
//! the length of the text. Three small forests, trained on human summaries, build on each other:
//!
//! 1. [`word_importance`]: the probability that a summary of this article has a word of it;
//! 2. [`sentence_score`]: the worth of a sentence by itself;
//! 3. [`marginal_gain`]: the worth of a sentence beside those that are already picked.
//!
//! They read bytes ([`features`]) and answer integers, so summaries are the same on every machine.

mod article_stats;
mod centrality;
#[cfg(feature = "cli")]
mod contributions;
mod features;
mod forest;
mod lead;
mod marginal_gain;
mod model;
mod ranks;
mod sentence_score;
mod sentence_stats;
mod term_set;
mod word_importance;

pub(crate) use marginal_gain::{Candidate, PartialSummary};
pub(crate) use model::Model;

use crate::analysis::Analysis;
use crate::text::TermId;
use crate::util::sort::sort_indices_by_key;
use centrality::Centrality;
use lead::LeadImportance;
use ranks::Ranks;
use term_set::TermSet;

/// The number of features of a word, a sentence and a candidate.
#[cfg(feature = "train")]
pub(crate) const FEATURES: [usize; 3] =
    [word_importance::FEATURES, sentence_score::FEATURES, marginal_gain::FEATURES];

/// The features of each word, one row after the other.
#[cfg(feature = "train")]
pub(crate) fn word_rows(analysis: &Analysis) -> Vec<u8> {
    word_importance::rows(analysis, &Centrality::new(analysis)).flatten().collect()
}

/// The importance of the words and sentences of an article.
#[derive(Debug)]
pub(crate) struct Ranking<'a> {
    pub(crate) analysis: &'a Analysis,
    model: &'a Model,
    /// The probability, by term, that a human summary has the word.
    importance: Vec<f32>,
    lead: LeadImportance,
    /// The standalone score of each sentence.
    scores: Vec<i32>,
    /// The features of each sentence.
    rows: Vec<[u8; sentence_score::FEATURES]>,
}

impl<'a> Ranking<'a> {
    /// Ranks the words and sentences of an article.
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(crate) fn new(analysis: &'a Analysis, model: &'a Model) -> Self {
        let centrality = Centrality::new(analysis);
        let importance = word_importance::importance(analysis, &centrality, &model.word_importance);
        let lead = LeadImportance::new(analysis, &importance);
        let rows = sentence_score::rows(analysis, &centrality, &importance, &lead);
        let scores = rows.iter().map(|row| model.sentence_score.score(row)).collect();
        Self { analysis, model, importance, lead, scores, rows }
    }

    /// The standalone score of each sentence, scaled to 0 (the worst candidate of this article) to
    /// 1 (the best); 0 for sentences that are not candidates.
    pub(crate) fn scaled_scores(&self) -> Vec<f32> {
        let (best, range) = self.best_and_range();
        let scaled = |index| (self.score(index) - (best - range)) as f32 / range.max(1) as f32;
        let mut scores = vec![0.0; self.scores.len()];
        for index in self.analysis.candidates() {
            if let Some(slot) = scores.get_mut(index) {
                *slot = scaled(index);
            }
        }
        scores
    }

    /// The candidates, best first by standalone score; of two equal ones the earlier.
    pub(crate) fn best_first(&self) -> Vec<usize> {
        let mut order: Vec<usize> = self.analysis.candidates().collect();
        sort_indices_by_key(&mut order, &|index| -i64::from(self.score(index)));
        order
    }

    /// The importance of a word: the probability, 0 to 1, that a human summary has it.
    pub(crate) fn importance_of(&self, term: TermId) -> f32 {
        self.importance.get(term as usize).copied().unwrap_or_default()
    }

    /// The features of each sentence, one row after the other.
    #[cfg(feature = "train")]
    pub(crate) fn sentence_rows(&self) -> Vec<u8> {
        self.rows.concat()
    }

    /// The standalone score of sentence `index`, in model units; comparable within this article.
    fn score(&self, index: usize) -> i32 {
        self.scores.get(index).copied().unwrap_or(i32::MIN)
    }

    /// The best standalone score of a candidate, and its distance to the worst; 0 without
    /// candidates.
    fn best_and_range(&self) -> (i32, i32) {
        let scores = || self.analysis.candidates().map(|index| self.score(index));
        let (best, worst) = (scores().max().unwrap_or(0), scores().min().unwrap_or(0));
        (best, best.saturating_sub(worst))
    }

    /// The marginal gain of a candidate with these features, in model units.
    fn marginal_gain(&self, row: &[u8; marginal_gain::FEATURES]) -> i32 {
        self.model.marginal_gain.score(row)
    }
}
