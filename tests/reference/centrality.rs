//! Centrality by its definition: one cosine for each pair of sentences, in `f64`.

use crate::article::{Reference, distinct};

/// The cosines of each sentence.
pub(crate) struct Centrality {
    /// The sums over the earlier sentences, and over the later ones.
    pub(crate) before: Vec<f64>,
    pub(crate) after: Vec<f64>,
    /// The cosines with the headline, with the first sentence, and with the sentence before.
    pub(crate) title: Vec<f64>,
    pub(crate) lead: Vec<f64>,
    pub(crate) previous: Vec<f64>,
}

impl Centrality {
    pub(crate) fn new(article: &Reference) -> Self {
        let weights: Vec<f64> = (0..article.words.len()).map(|term| weight(article, term)).collect();
        let terms: Vec<&[usize]> = article.sentences.iter().map(|sentence| &sentence.terms[..]).collect();
        let all = 0..terms.len();
        let pair = |one: usize, other: usize| cosine(terms[one], terms[other], &weights);
        Self {
            before: all.clone().map(|one| (0..one).map(|other| pair(one, other)).sum()).collect(),
            after: all
                .clone()
                .map(|one| (one + 1..terms.len()).map(|other| pair(one, other)).sum())
                .collect(),
            title: all.clone().map(|one| cosine(terms[one], &article.title, &weights)).collect(),
            lead: all.clone().map(|one| pair(one, 0)).collect(),
            previous: all.map(|one| if one == 0 { 0.0 } else { pair(one, one - 1) }).collect(),
        }
    }

    /// Returns the sum of the cosines of sentence `index` with all others.
    pub(crate) fn degree(&self, index: usize) -> f64 {
        self.before[index] + self.after[index]
    }

    /// Returns the largest degree.
    pub(crate) fn max_degree(&self) -> f64 {
        (0..self.before.len()).map(|index| self.degree(index)).fold(0.0, f64::max)
    }
}

/// Returns the inverse sentence frequency of a word: log2(1 + n / m) if m of n sentences contain
/// it.
fn weight(article: &Reference, term: usize) -> f64 {
    let (all, with) = (article.sentences.len() as f64, article.sentences_with(term) as f64);
    let x = 1.0 + all / with.max(1.0);
    // The engine's own curve between the powers of two, because `log2` differs between machines.
    let exponent = x.log2().floor();
    let mantissa = x / exponent.exp2() - 1.0;
    exponent + mantissa * (4.0 - mantissa) / 3.0
}

/// Returns the cosine of the angle between two texts, as vectors of the weights of their words.
fn cosine(one: &[usize], other: &[usize], weights: &[f64]) -> f64 {
    let product = |one: &[usize], other: &[usize]| -> f64 {
        let entry = |terms: &[usize], term: usize| {
            terms.iter().filter(|it| **it == term).count() as f64 * weights[term]
        };
        distinct(one).into_iter().map(|term| entry(one, term) * entry(other, term)).sum()
    };
    let lengths = (product(one, one) * product(other, other)).sqrt();
    if lengths > 0.0 { product(one, other) / lengths } else { 0.0 }
}
