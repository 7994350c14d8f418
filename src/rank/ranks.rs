//! Ranks: the positions of sentences in an order by some value.

use crate::analysis::Analysis;
use crate::util::sort::{sort_indices_by_key, total_order_key};

/// The rank of each sentence: 0 for the candidate with the largest value, 1 for the next, and so
/// on. Of two candidates with the same value, the earlier one comes first. Sentences that are not
/// candidates share the rank after the last candidate.
#[derive(Debug, Default)]
pub(super) struct Ranks(Vec<usize>);

impl Ranks {
    /// Ranks the candidates by `values`, which has one value for each sentence of `analysis`.
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

    /// Returns the rank of sentence `index`.
    pub(super) fn get(&self, index: usize) -> usize {
        self.0.get(index).copied().unwrap_or_default()
    }
}
