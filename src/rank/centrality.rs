//! Centrality: the similarity of a sentence to the other sentences of its article.
//!
//! The degree centrality of a sentence is the sum of its cosine similarities with all others (Erkan
//! & Radev 2004, "LexRank", without a threshold). A sum of dot products is one dot product with the
//! sum of all vectors, Σⱼ sᵢ·sⱼ = sᵢ·(Σⱼ sⱼ), so the time is linear in the text, and a matrix of
//! pairs is not needed. With running sums, the same holds for the sentences before a sentence, and
//! for those after it (Zheng & Lapata 2019, "PacSum").

use super::features::log2;
use crate::analysis::{Analysis, Sentence};
use crate::text::TermId;

/// Similarities, indexed by sentence. Each cosine is between 0 and 1.
#[derive(Debug, Default)]
pub(super) struct Centrality {
    /// The sum of the cosines with all sentences before.
    pub(super) before: Vec<f32>,
    /// The sum of the cosines with all sentences after.
    pub(super) after: Vec<f32>,
    /// The cosine with the headline.
    pub(super) title: Vec<f32>,
    /// The cosine with the first sentence.
    pub(super) lead: Vec<f32>,
    /// The cosine with the sentence just before.
    pub(super) previous: Vec<f32>,
}

/// A text as a vector of length 1: terms, ascending, with their weights.
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

    /// The sum of the cosines of sentence `index` with all others.
    pub(super) fn degree(&self, index: usize) -> f32 {
        let sum = |sums: &[f32]| sums.get(index).copied().unwrap_or_default();
        sum(&self.before) + sum(&self.after)
    }
}

/// The inverse sentence frequency of each word: log2(1 + sentences / sentences that have it).
fn inverse_frequency(analysis: &Analysis) -> Vec<f32> {
    let mut within = vec![0_u32; analysis.words.len()];
    let mut last_seen_in = vec![usize::MAX; analysis.words.len()];
    for (index, Sentence { terms, .. }) in analysis.sentences.iter().enumerate() {
        for &term in terms {
            let (seen, count) = (last_seen_in.get_mut(term as usize), within.get_mut(term as usize));
            let (Some(seen), Some(count)) = (seen, count) else { continue };
            *count += u32::from(*seen != index);
            *seen = index;
        }
    }
    let sentences = analysis.sentences.len() as f32;
    within.iter().map(|&count| log2(1.0 + sentences / count.max(1) as f32)).collect()
}

/// The vector of some words; each weighs its count times its inverse sentence frequency.
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

/// The dot product of each vector with the sum of those before it.
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

/// The dot product of `one` with each of `vectors`.
fn products(one: &Vector, vectors: &[Vector], size: usize) -> Vec<f32> {
    let mut dense = vec![0.0_f32; size];
    add(one, &mut dense);
    vectors.iter().map(|vector| dot(vector, &dense)).collect()
}

fn add(vector: &Vector, sum: &mut [f32]) {
    for (term, weight) in vector {
        if let Some(total) = sum.get_mut(*term as usize) {
            *total += weight;
        }
    }
}

fn dot(vector: &Vector, sum: &[f32]) -> f32 {
    vector.iter().map(|(term, weight)| weight * sum.get(*term as usize).copied().unwrap_or_default()).sum()
}

/// The cosine of two vectors.
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
