//! The lead: the beginning of an article, which sentences must beat.

use super::TermSet;
use crate::analysis::Analysis;
use crate::text::TermId;

/// The longest lead, in words; longer sentences and summaries are compared with this one.
const MAX_WORDS: usize = 400;

/// The importance of the distinct words in the first 1, 2, 3 … words of an article.
#[derive(Debug, Default)]
pub(super) struct LeadImportance(Vec<f32>);

impl LeadImportance {
    pub(super) fn new(analysis: &Analysis, importance: &[f32]) -> Self {
        let mut seen = TermSet::new(&[], analysis.words.len());
        let mut sum = 0.0;
        let mut add = |&term: &TermId| {
            if seen.insert(term) {
                sum += importance.get(term as usize).copied().unwrap_or_default();
            }
            sum
        };
        let terms = analysis.candidates().flat_map(|index| analysis.terms(index));
        Self(terms.take(MAX_WORDS).map(&mut add).collect())
    }

    /// The importance of the first `words` words.
    pub(super) fn of_words(&self, words: usize) -> f32 {
        let last = words.checked_sub(1).and_then(|last| self.0.get(last).or(self.0.last()));
        last.copied().unwrap_or_default()
    }
}
