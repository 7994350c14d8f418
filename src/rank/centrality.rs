//! Degree centrality: how much a sentence says what the others say.
//!
//! The centrality of a sentence is the sum of its cosine similarities with all sentences (the degree centrality of
//! Erkan & Radev 2004, "LexRank", without a threshold). As a sum of dot products it is one dot product with the sum
//! of all sentence vectors, Σⱼ sᵢ·sⱼ = sᵢ·(Σⱼ sⱼ), so it is linear in the text where a matrix of pairs is quadratic.

use super::Story;
use crate::text::TermId;

/// The centrality of each sentence next to the article's most central one, 0 to 1.
pub(super) fn scores(story: &Story) -> Vec<f32> {
    let rarity = rarity(story);
    let vectors: Vec<Vec<(TermId, f32)>> =
        story.sentences.iter().map(|s| unit_vector(&s.terms, &rarity)).collect();
    let mut sum = vec![0.0_f32; story.vocabulary];
    for (term, weight) in vectors.iter().flatten() {
        if let Some(total) = sum.get_mut(*term as usize) {
            *total += weight;
        }
    }
    let degree: Vec<f32> = vectors.iter().map(|vector| dot(vector, &sum)).collect();
    let most = degree.iter().copied().fold(f32::EPSILON, f32::max);
    degree.iter().map(|d| d / most).collect()
}

/// How telling each word is: ln(1 + sentences / sentences that have it) (inverse sentence frequency).
fn rarity(story: &Story) -> Vec<f32> {
    let mut within = vec![0_u32; story.vocabulary];
    let mut last_seen_in = vec![usize::MAX; story.vocabulary];
    for (index, sentence) in story.sentences.iter().enumerate() {
        for &term in &sentence.terms {
            let (Some(seen), Some(count)) =
                (last_seen_in.get_mut(term as usize), within.get_mut(term as usize))
            else {
                continue;
            };
            *count += u32::from(*seen != index);
            *seen = index;
        }
    }
    let sentences = story.sentences.len() as f32;
    within.iter().map(|&count| (1.0 + sentences / count.max(1) as f32).ln()).collect()
}

/// The sentence as a vector of length 1: the weight of each of its words is its count times its rarity.
fn unit_vector(terms: &[TermId], rarity: &[f32]) -> Vec<(TermId, f32)> {
    let mut sorted = terms.to_vec();
    sorted.sort_unstable();
    let mut vector: Vec<(TermId, f32)> = Vec::with_capacity(sorted.len());
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

fn dot(vector: &[(TermId, f32)], sum: &[f32]) -> f32 {
    vector.iter().map(|(term, weight)| weight * sum.get(*term as usize).copied().unwrap_or_default()).sum()
}
