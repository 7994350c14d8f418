//! Centrality: how much a sentence says what the others say.
//!
//! The centrality of a sentence is the sum of its cosine similarities with other sentences (the degree centrality of
//! Erkan & Radev 2004, "LexRank", without a threshold). As a sum of dot products it is one dot product with the sum
//! of all sentence vectors, Σⱼ sᵢ·sⱼ = sᵢ·(Σⱼ sⱼ), so it is linear in the text where a matrix of pairs is quadratic.
//! With running sums the same holds for the sentences before and after it (Zheng & Lapata 2019, "PacSum").

use super::{Sentence, Story, features::log2};
use crate::text::TermId;

/// The similarities of each sentence, by sentence. A cosine is 0 to 1.
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

/// A text as a vector of length 1, by ascending term.
type Vector = Vec<(TermId, f32)>;

impl Centrality {
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(super) fn of(story: &Story) -> Self {
        let rarity = rarity(story);
        let vectors: Vec<Vector> = story.sentences.iter().map(|s| unit_vector(&s.terms, &rarity)).collect();
        let empty = Vector::new();
        let before_each = std::iter::once(&empty).chain(&vectors);
        let size = story.words.len();
        Self {
            before: running(vectors.iter(), size),
            after: reversed(running(vectors.iter().rev(), size)),
            title: with(&unit_vector(&story.title, &rarity), &vectors, size),
            lead: with(vectors.first().unwrap_or(&empty), &vectors, size),
            previous: vectors.iter().zip(before_each).map(|(one, other)| cosine(one, other)).collect(),
        }
    }

    /// The sum of the cosines of sentence `index` with all others.
    pub(super) fn degree(&self, index: usize) -> f32 {
        let of = |sums: &[f32]| sums.get(index).copied().unwrap_or_default();
        of(&self.before) + of(&self.after)
    }
}

/// How telling each word is: log2(1 + sentences / sentences that have it) (inverse sentence frequency).
fn rarity(story: &Story) -> Vec<f32> {
    let mut within = vec![0_u32; story.words.len()];
    let mut last_seen_in = vec![usize::MAX; story.words.len()];
    for (index, Sentence { terms, .. }) in story.sentences.iter().enumerate() {
        for &term in terms {
            let (seen, count) = (last_seen_in.get_mut(term as usize), within.get_mut(term as usize));
            let (Some(seen), Some(count)) = (seen, count) else { continue };
            *count += u32::from(*seen != index);
            *seen = index;
        }
    }
    let sentences = story.sentences.len() as f32;
    within.iter().map(|&count| log2(1.0 + sentences / count.max(1) as f32)).collect()
}

/// The words as a vector of length 1: the weight of each is its count times its rarity.
fn unit_vector(terms: &[TermId], rarity: &[f32]) -> Vector {
    let mut sorted = terms.to_vec();
    sorted.sort_unstable();
    let mut vector = Vector::with_capacity(sorted.len());
    for term in sorted {
        let weight = rarity.get(term as usize).copied().unwrap_or_default();
        match vector.last_mut() {
            Some((last, total)) if *last == term => *total += weight,
            _ => vector.push((term, weight)),
        }
    }
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::EPSILON);
    vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    vector
}

/// For each vector, the sum of its products with those that came before it.
fn running<'v>(vectors: impl Iterator<Item = &'v Vector>, size: usize) -> Vec<f32> {
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

/// The product of `one` with each of `vectors`.
fn with(one: &Vector, vectors: &[Vector], size: usize) -> Vec<f32> {
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

/// The product of two vectors, both by ascending term.
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
    use crate::text::Word;

    #[test]
    fn sums_are_those_of_the_pairs() {
        let sentence = |terms: &[TermId]| Sentence { terms: terms.to_vec(), ..Sentence::default() };
        let sentences = [&[0, 1, 2][..], &[2, 3], &[4], &[0, 3, 3]].map(sentence);
        let story = Story { sentences: sentences.into(), title: vec![3], words: vec![Word::default(); 5] };
        let found = Centrality::of(&story);
        let rarity = rarity(&story);
        let vectors: Vec<Vector> = story.sentences.iter().map(|s| unit_vector(&s.terms, &rarity)).collect();
        for (i, one) in vectors.iter().enumerate() {
            let sum = |range: std::ops::Range<usize>| range.map(|j| cosine(one, &vectors[j])).sum::<f32>();
            assert!((found.before[i] - sum(0..i)).abs() < 1e-6);
            assert!((found.after[i] - sum(i + 1..4)).abs() < 1e-6);
        }
        assert!(found.title[3] > found.title[1] && found.title[0] == 0.0);
        assert_eq!([found.previous[0], found.previous[2]], [0.0, 0.0]);
    }
}
