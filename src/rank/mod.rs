//! Ranking: scores for the words and the sentences of an article.
//!
//! The input is numbers (terms, cues and positions), and so is the output; strings are not needed.
//! The time is linear in the length of the text. The scores come from five small forests of
//! decision trees. The first forest runs before the others, because its output is among their
//! features:
//!
//! 1. [`word_importance`]: the probability that a summary of the article contains a given word;
//! 2. [`reader_score`], two forests: how much a sentence offers someone who has read the headline,
//!    and the probability that the sentence is unfit to be a point;
//! 3. [`sentence_score`]: how good a sentence would be as the whole summary, if no headline is
//!    shown;
//! 4. [`marginal_gain`]: how much a sentence would add to those already picked, if no headline is
//!    shown.
//!
//! The forests of `reader_score` were trained on labelled sentences, the others on human summaries.
//! All features are bytes and all outputs are integers, so every machine computes the same scores.

mod article_stats;
mod centrality;
#[cfg(feature = "cli")]
mod contributions;
mod features;
mod forest;
mod lead;
mod marginal_gain;
mod model;
mod novelty_stats;
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

/// The numbers of features of a word, a sentence, a candidate for the next pick, and a sentence
/// below a headline, in this order.
#[cfg(feature = "train")]
pub(crate) const FEATURES: [usize; 4] =
    [word_importance::FEATURES, sentence_score::FEATURES, marginal_gain::FEATURES, reader_score::FEATURES];

/// Returns the features of all words as one array, row by row: one row for each word, one byte for
/// each feature.
#[cfg(feature = "train")]
pub(crate) fn word_rows(analysis: &Analysis) -> Vec<u8> {
    word_importance::rows(analysis, &Centrality::new(analysis)).flatten().collect()
}

/// The importance of the words and sentences of an article.
#[derive(Debug)]
pub(crate) struct Ranking<'a> {
    pub(crate) analysis: &'a Analysis,
    model: &'a Model,
    /// The importance of each word, indexed by [`TermId`]: the probability, from 0 to 1, that a
    /// summary contains the word.
    importance: Vec<f32>,
    lead: LeadImportance,
    /// The features of each sentence: first those of [`sentence_score`], then those that only
    /// [`reader_score`] uses.
    rows: Vec<[u8; reader_score::FEATURES]>,
    /// The standalone score of each sentence, in model units, before its penalty is subtracted.
    scores: Vec<i32>,
    /// The penalty of each sentence for being unfit to be a point, in model units.
    penalties: Vec<i32>,
}

/// The penalty of a sentence that is certainly unfit to be a point, if a headline is shown above
/// the points. The unit is the standard deviation of the score, [`Forest::ONE`].
///
/// Measured with the labels that `model.md` describes. With 0, a reader would never show 6.1 % of
/// the points; with 3, this share is 5.0 %; with 5, it is 4.7 %. But with 5, summaries also lose
/// 0.5 % of the sentences that a reader would show.
const UNFITNESS_PENALTY_BELOW_HEADLINE: f32 = 3.0;

/// The penalty of a sentence that is certainly unfit to be a point, if no headline is shown. The
/// unit is the same.
///
/// With 0, a reader would never show 9.2 % of the points; with 1, this share is 6.5 %. With 2,
/// summaries lose 0.1 ROUGE-1, and with 3, they lose 0.3.
const UNFITNESS_PENALTY: f32 = 1.0;

impl<'a> Ranking<'a> {
    /// Computes the importance of all words and the standalone scores of all sentences.
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(crate) fn new(analysis: &'a Analysis, model: &'a Model) -> Self {
        let centrality = Centrality::new(analysis);
        let importance = word_importance::importance(analysis, &centrality, &model.word_importance);
        let lead = LeadImportance::new(analysis, &importance);
        let rows = sentence_score::rows(analysis, &centrality, &importance, &lead);
        let rows = reader_score::rows(analysis, &importance, &rows);
        let max_penalty =
            if analysis.headline_is_shown { UNFITNESS_PENALTY_BELOW_HEADLINE } else { UNFITNESS_PENALTY };
        let scores = |forest: &Forest| forest.scores(rows.as_flattened(), reader_score::FEATURES);
        let unfitness = scores(&model.unfitness).into_iter();
        let penalties = unfitness.map(|probability| expected_penalty(probability, max_penalty)).collect();
        let scores = scores(model.standalone(analysis));
        Self { analysis, model, importance, lead, rows, scores, penalties }
    }

    /// Returns the standalone score of each sentence, scaled so that the worst candidate of the
    /// article has 0 and the best has 1. If all candidates have the same score, all have 0.
    /// Sentences that are not candidates have 0.
    pub(crate) fn scaled_scores(&self) -> Vec<f32> {
        let (best, range) = self.best_and_range();
        let scaled = |index| (self.standalone_score(index) - (best - range)) as f32 / range.max(1) as f32;
        let mut scores = vec![0.0; self.scores.len()];
        for index in self.analysis.candidates() {
            if let Some(slot) = scores.get_mut(index) {
                *slot = scaled(index);
            }
        }
        scores
    }

    /// Returns the indices of the candidates, best standalone score first. If two scores are equal,
    /// the earlier sentence comes first.
    pub(crate) fn best_first(&self) -> Vec<usize> {
        let mut order: Vec<usize> = self.analysis.candidates().collect();
        sort_indices_by_key(&mut order, &|index| -i64::from(self.standalone_score(index)));
        order
    }

    /// Returns the importance of a word: the probability, from 0 to 1, that a summary contains it.
    pub(crate) fn importance_of(&self, term: TermId) -> f32 {
        self.importance.get(term as usize).copied().unwrap_or_default()
    }

    /// Returns the features of all sentences as one array, row by row.
    #[cfg(feature = "train")]
    pub(crate) fn sentence_rows(&self) -> Vec<u8> {
        self.rows.concat()
    }

    /// Returns the standalone score of sentence `index`, penalty included, in model units. Scores
    /// of different articles cannot be compared.
    fn standalone_score(&self, index: usize) -> i32 {
        self.scores.get(index).map_or(i32::MIN, |score| score - self.penalty(index))
    }

    /// Returns the penalty of sentence `index` for being unfit to be a point, in model units.
    fn penalty(&self, index: usize) -> i32 {
        self.penalties.get(index).copied().unwrap_or_default()
    }

    /// Returns the highest standalone score of a candidate, and the difference between it and the
    /// lowest, in model units. Both are 0 if the article has no candidates.
    fn best_and_range(&self) -> (i32, i32) {
        let scores = || self.analysis.candidates().map(|index| self.standalone_score(index));
        let (best, worst) = (scores().max().unwrap_or(0), scores().min().unwrap_or(0));
        (best, best.saturating_sub(worst))
    }

    /// Returns the marginal gain of each candidate, in model units. `rows` has the features of the
    /// candidates.
    fn marginal_gains(&self, rows: &[[u8; marginal_gain::FEATURES]]) -> Vec<i32> {
        self.model.marginal_gain.scores(rows.as_flattened(), marginal_gain::FEATURES)
    }
}

/// Returns the penalty of an unfit sentence, in model units. `probability` is the probability that
/// the sentence is unfit, also in model units. `max_penalty` is the penalty of a certainly unfit
/// sentence, in standard deviations of the score.
fn expected_penalty(probability: i32, max_penalty: f32) -> i32 {
    ((probability as f32).clamp(0.0, Forest::ONE) * max_penalty) as i32
}
