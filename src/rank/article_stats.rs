//! Totals, means and maxima of an article. The features of its sentences are relative to these.

use super::features::{features, ratio, saturate};
use super::sentence_stats::SentenceStats;
use super::word_importance::class_byte;
use super::{Centrality, Ranks};
use crate::analysis::Analysis;
use crate::text::TermId;

/// The statistics of an article. Unless a comment says otherwise, they are those of its candidates.
pub(super) struct ArticleStats {
    /// The number of candidates.
    pub(super) candidates: f32,
    /// The number of blocks with candidates.
    pub(super) blocks: f32,
    /// The mean number of words of a candidate.
    pub(super) mean_words: f32,
    /// The largest [`SentenceStats::importance`].
    pub(super) max_importance: f32,
    /// The largest mean importance of a candidate: its importance divided by its number of distinct
    /// words.
    pub(super) max_mean_importance: f32,
    /// The largest [`SentenceStats::pair_importance`].
    pub(super) max_pair_importance: f32,
    /// The largest degree centrality of any sentence.
    pub(super) max_degree: f32,
    /// The largest value of [`Centrality::after`], over all sentences.
    pub(super) max_after: f32,
    /// The number of distinct words of the headline.
    pub(super) title_words: f32,
    /// The sum of the importance of the headline's distinct words.
    pub(super) title_importance: f32,
    /// The ranks by importance.
    pub(super) importance_ranks: Ranks,
    /// The ranks by degree centrality.
    pub(super) degree_ranks: Ranks,
    /// The features of the first candidate, which are repeated in the row of every sentence. They
    /// let the model recognize a text that was cut off at the top: its first sentence is a worse
    /// point than that of a whole article, so later sentences should score higher.
    pub(super) lead: [u8; Self::LEAD.len()],
}

impl ArticleStats {
    pub(super) fn new(
        analysis: &Analysis,
        stats: &[SentenceStats],
        centrality: &Centrality,
        importance: &[f32],
    ) -> Self {
        let candidates = || analysis.candidates().filter_map(|index| stats.get(index));
        let max = |of: fn(&SentenceStats) -> f32| candidates().map(of).fold(0.0, f32::max);
        let count = candidates().count() as f32;
        let degrees: Vec<f32> = (0..stats.len()).map(|index| centrality.degree(index)).collect();
        let sums: Vec<f32> = stats.iter().map(|it| it.importance).collect();
        let title = distinct(&analysis.title);
        let mut article = Self {
            candidates: count,
            blocks: candidates().map(|it| it.block + 1).max().unwrap_or(0) as f32,
            mean_words: candidates().map(|it| it.words).sum::<f32>() / count.max(1.0),
            max_importance: max(|it| it.importance),
            max_mean_importance: max(|it| it.importance / it.distinct.max(1.0)),
            max_pair_importance: max(|it| it.pair_importance),
            max_degree: degrees.iter().copied().fold(0.0, f32::max),
            max_after: centrality.after.iter().copied().fold(0.0, f32::max),
            title_words: title.len() as f32,
            title_importance: title.iter().filter_map(|term| importance.get(*term as usize)).sum(),
            importance_ranks: Ranks::new(analysis, &sums),
            degree_ranks: Ranks::new(analysis, &degrees),
            lead: Default::default(),
        };
        let first = analysis.candidates().next().unwrap_or_default();
        let lead = stats.get(first).copied().unwrap_or_default();
        article.lead = article.lead(&lead, first, centrality.degree(first));
        article
    }

    features! {
        /// Computes the features of the first candidate. Its index is `index`, and `it` has its
        /// statistics.
        LEAD: fn lead(&self, it: &SentenceStats, index: usize, degree: f32);
        "the lead: words to the mean" => saturate(it.words, self.mean_words),
        "the lead: names" => ratio(it.names, it.distinct),
        "the lead: importance to the most" => ratio(it.importance, self.max_importance),
        "the lead: central" => ratio(degree, self.max_degree),
        "the lead: rank of centrality" => saturate(self.degree_ranks.get(index) as f32, 3.0),
        "the lead: first word" => class_byte(it.first_class),
    }
}

/// Returns `terms` without duplicates, ascending.
pub(super) fn distinct(terms: &[TermId]) -> Vec<TermId> {
    let mut distinct = terms.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}
