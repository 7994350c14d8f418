//! The lead: the beginning of an article. It is the baseline that sentences are compared with,
//! because in news the first words are usually a good summary.

use super::TermSet;
use crate::analysis::Analysis;
use crate::text::TermId;

/// The maximum length of a lead, in words. A longer sentence or summary is compared with this
/// shorter lead. With a lower value, that happens more often. A higher value costs 4 bytes of
/// memory for each word. The model was trained with this value.
const MAX_WORDS: usize = 400;

/// The importance of leads: entry `n - 1` is the sum of the importance of the distinct words among
/// the first `n` words of the candidates.
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

    /// Returns the importance of the lead of `words` words, or of the longest lead if that has
    /// fewer.
    pub(super) fn with_length(&self, words: usize) -> f32 {
        let last = words.checked_sub(1).and_then(|last| self.0.get(last).or(self.0.last()));
        last.copied().unwrap_or_default()
    }
}
