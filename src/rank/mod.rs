//! Importance of words and sentences.
//!
//! Numbers in, numbers out: works on terms, cues and positions and never sees a string. Linear in
//! the length of the text. Five small forests build on each other:
//!
//! 1. [`word_importance`]: the probability that a summary of this article has a word of it;
//! 2. [`reader_score`]: the worth of a sentence to someone who has read the headline, and the chance
//!    that it is unfit to be a point;
//! 3. [`sentence_score`]: the worth of a sentence if no headline is shown;
//! 4. [`marginal_gain`]: the same beside the sentences that are already picked.
//!
//! The second was trained on sentences that a careful reader chose, the others on human summaries.
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
mod news_stats;
mod ranks;
mod reader_score;
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
use forest::Forest;
use lead::LeadImportance;
use ranks::Ranks;
use term_set::TermSet;

/// The number of features of a word, a sentence, a candidate, and a sentence below a headline.
#[cfg(feature = "train")]
pub(crate) const FEATURES: [usize; 4] =
    [word_importance::FEATURES, sentence_score::FEATURES, marginal_gain::FEATURES, reader_score::FEATURES];

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
    /// The features of each sentence. Those of [`sentence_score`] come first.
    rows: Vec<[u8; reader_score::FEATURES]>,
    /// The standalone score of each sentence, without its penalty.
    scores: Vec<i32>,
    /// The penalty of each sentence for being unfit, in model units.
    penalties: Vec<i32>,
}

/// The penalty of a sentence that is unfit for certain, below a headline and without one, in standard
/// deviations of the score. Below a headline, 6.1 points in a hundred are sentences that a reader would
/// never show at 0, 5.0 at 3, and 4.7 at 5, which loses .5 % of those that readers would show. Without
/// one, there are 9.2 at 0 and 6.5 at 1; at 2 the summaries lose .1 ROUGE-1, and at 3 .3.
const UNFITNESS: [f32; 2] = [3.0, 1.0];

impl<'a> Ranking<'a> {
    /// Ranks the words and sentences of an article.
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(crate) fn new(analysis: &'a Analysis, model: &'a Model) -> Self {
        let centrality = Centrality::new(analysis);
        let importance = word_importance::importance(analysis, &centrality, &model.word_importance);
        let lead = LeadImportance::new(analysis, &importance);
        let rows = sentence_score::rows(analysis, &centrality, &importance, &lead);
        let rows = reader_score::rows(analysis, &importance, &rows);
        let [shown, hidden] = UNFITNESS;
        let weight = if analysis.headline_is_shown { shown } else { hidden };
        let penalties = rows.iter().map(|row| weighted(model.unfitness.score(row), weight)).collect();
        let scores = rows.iter().map(|row| model.standalone(analysis).score(row)).collect();
        Self { analysis, model, importance, lead, rows, scores, penalties }
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
        self.scores.get(index).map_or(i32::MIN, |score| score - self.penalty(index))
    }

    /// The penalty of sentence `index` for being unfit to be a point, in model units.
    fn penalty(&self, index: usize) -> i32 {
        self.penalties.get(index).copied().unwrap_or_default()
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

/// A probability, in model units, times a weight.
fn weighted(probability: i32, weight: f32) -> i32 {
    ((probability as f32).clamp(0.0, Forest::ONE) * weight) as i32
}
