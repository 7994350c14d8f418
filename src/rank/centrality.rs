//! Centrality: the similarity of a sentence to the other sentences of its article.
//!
//! Each sentence becomes a vector of word weights, of length 1. The degree centrality of a sentence
//! is the sum of the cosines between its vector and all others (Erkan & Radev 2004, "LexRank",
//! without a threshold). Following Zheng & Lapata (2019, "PacSum"), a sentence has two sums: one
//! over the earlier sentences, and one over the later sentences.
//!
//! Computing each cosine would take quadratic time. But a sum of dot products is one dot product
//! with the sum of the vectors: Σⱼ sᵢ·sⱼ = sᵢ·(Σⱼ sⱼ). So one pass over the article, which keeps
//! the sum of the vectors so far, computes the sums over the earlier sentences. A second pass in
//! reverse computes those over the later sentences. The time is linear in the length of the text.

use super::features::log2;
use crate::analysis::{Analysis, Sentence};
use crate::text::TermId;

/// Similarities of each sentence, indexed by sentence. A single cosine is between 0 and 1; a sum of
/// cosines can be larger.
#[derive(Debug, Default)]
pub(super) struct Centrality {
    /// The sum of the cosines with all earlier sentences.
    pub(super) before: Vec<f32>,
    /// The sum of the cosines with all later sentences.
    pub(super) after: Vec<f32>,
    /// The cosine with the headline.
    pub(super) title: Vec<f32>,
    /// The cosine with the first sentence.
    pub(super) lead: Vec<f32>,
    /// The cosine with the sentence immediately before.
    pub(super) previous: Vec<f32>,
}

/// A sparse vector of length 1 that represents a text: its terms, ascending, with their weights.
type Vector = Vec<(TermId, f32)>;

impl Centrality {
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(super) fn new(analysis: &Analysis) -> Self {
        let weights = inverse_frequency(analysis);
        let vectors: Vec<Vector> =
            analysis.sentences.iter().map(|s| unit_vector(&s.terms, &weights)).collect();
        let empty = Vector::new();
        let before_each = std::iter::once(&empty).chain(&vectors);
        let size = analysis.words.len();
        Self {
            before: running_products(vectors.iter(), size),
            after: reversed(running_products(vectors.iter().rev(), size)),
            title: products(&unit_vector(&analysis.title, &weights), &vectors, size),
            lead: products(vectors.first().unwrap_or(&empty), &vectors, size),
            previous: vectors.iter().zip(before_each).map(|(one, other)| cosine(one, other)).collect(),
        }
    }

    /// Returns the degree centrality of sentence `index`: the sum of its cosines with all others.
    pub(super) fn degree(&self, index: usize) -> f32 {
        let sum = |sums: &[f32]| sums.get(index).copied().unwrap_or_default();
        sum(&self.before) + sum(&self.after)
    }
}

/// Returns the inverse sentence frequency of each word, indexed by term. It is log2(1 + n / m) if m
/// of the article's n sentences contain the word.
fn inverse_frequency(analysis: &Analysis) -> Vec<f32> {
    let mut frequency = vec![0_u32; analysis.words.len()];
    let mut last_seen_in = vec![usize::MAX; analysis.words.len()];
    for (index, Sentence { terms, .. }) in analysis.sentences.iter().enumerate() {
        for &term in terms {
            let (seen, count) = (last_seen_in.get_mut(term as usize), frequency.get_mut(term as usize));
            let (Some(seen), Some(count)) = (seen, count) else { continue };
            *count += u32::from(*seen != index);
            *seen = index;
        }
    }
    let sentences = analysis.sentences.len() as f32;
    frequency.iter().map(|&count| log2(1.0 + sentences / count.max(1) as f32)).collect()
}

/// Returns the vector of a text that consists of `terms`. Before it is scaled to length 1, the
/// weight of a term is its number of occurrences times its entry in `weights`.
fn unit_vector(terms: &[TermId], weights: &[f32]) -> Vector {
    let mut sorted = terms.to_vec();
    sorted.sort_unstable();
    let mut vector = Vector::with_capacity(sorted.len());
    for term in sorted {
        let weight = weights.get(term as usize).copied().unwrap_or_default();
        match vector.last_mut() {
            Some((last, total)) if *last == term => *total += weight,
            _ => vector.push((term, weight)),
        }
    }
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::EPSILON);
    vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    vector
}

/// Returns the dot product of each vector with the sum of the vectors before it. `size` is the
/// number of distinct terms.
fn running_products<'v>(vectors: impl Iterator<Item = &'v Vector>, size: usize) -> Vec<f32> {
    let mut sum = vec![0.0_f32; size];
    let step = |vector: &Vector| {
        let product = dot(vector, &sum);
        add(vector, &mut sum);
        product
    };
    vectors.map(step).collect()
}

fn reversed(mut sums: Vec<f32>) -> Vec<f32> {
    sums.reverse();
    sums
}

/// Returns the dot product of `one` with each of `vectors`.
fn products(one: &Vector, vectors: &[Vector], size: usize) -> Vec<f32> {
    let mut dense = vec![0.0_f32; size];
    add(one, &mut dense);
    vectors.iter().map(|vector| dot(vector, &dense)).collect()
}

/// Adds `vector` to the dense vector `sum`.
fn add(vector: &Vector, sum: &mut [f32]) {
    for (term, weight) in vector {
        if let Some(total) = sum.get_mut(*term as usize) {
            *total += weight;
        }
    }
}

/// Returns the dot product of `vector` with the dense vector `sum`.
fn dot(vector: &Vector, sum: &[f32]) -> f32 {
    vector.iter().map(|(term, weight)| weight * sum.get(*term as usize).copied().unwrap_or_default()).sum()
}

/// Returns the cosine of the angle between two vectors, which is their dot product because both
/// have length 1.
fn cosine(one: &Vector, other: &Vector) -> f32 {
    let mut other = other.iter().peekable();
    let mut product = 0.0;
    for (term, weight) in one {
        while other.next_if(|(smaller, _)| smaller < term).is_some() {}
        product += other.next_if(|(same, _)| same == term).map_or(0.0, |(_, same)| same * weight);
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_sums_equal_the_sums_over_pairs() {
        let mut analysis = Analysis::of_sentences(&[vec![0, 1, 2], vec![2, 3], vec![4], vec![0, 3, 3]]);
        analysis.title = vec![3];
        let found = Centrality::new(&analysis);
        let weights = inverse_frequency(&analysis);
        let vectors: Vec<Vector> =
            analysis.sentences.iter().map(|s| unit_vector(&s.terms, &weights)).collect();
        for (i, one) in vectors.iter().enumerate() {
            let sum = |range: std::ops::Range<usize>| range.map(|j| cosine(one, &vectors[j])).sum::<f32>();
            assert!((found.before[i] - sum(0..i)).abs() < 1e-6);
            assert!((found.after[i] - sum(i + 1..4)).abs() < 1e-6);
        }
        assert!(found.title[3] > found.title[1] && found.title[0] == 0.0);
        assert_eq!([found.previous[0], found.previous[2]], [0.0, 0.0]);
    }
}
