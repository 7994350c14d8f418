//! Ranks of sentences by a value.

use crate::analysis::Analysis;
use crate::util::sort::{sort_indices_by_key, total_order_key};

/// The rank of each sentence: the number of candidates with a larger value, or with the same value
/// and earlier in the article. Sentences that are not candidates come last.
#[derive(Debug, Default)]
pub(super) struct Ranks(Vec<usize>);

impl Ranks {
    /// Ranks the candidates by `values`, one for each sentence of `analysis`.
    pub(super) fn new(analysis: &Analysis, values: &[f32]) -> Self {
        let mut order: Vec<usize> = analysis.candidates().collect();
        sort_indices_by_key(&mut order, &|index| {
            -values.get(index).map_or(0, |value| total_order_key(*value))
        });
        let mut ranks = vec![order.len(); values.len()];
        for (rank, index) in order.into_iter().enumerate() {
            if let Some(slot) = ranks.get_mut(index) {
                *slot = rank;
            }
        }
        Self(ranks)
    }

    /// The rank of sentence `index`; 0 is the first.
    pub(super) fn of(&self, index: usize) -> usize {
        self.0.get(index).copied().unwrap_or_default()
    }
}
