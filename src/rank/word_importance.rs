//! Word importance: the probability that a human summary of the article contains a word of it.
//!
//! Follows RegSum (Hong & Nenkova 2014, "Improving the Estimation of Word Importance for News
//! Multi-Document Summarization"), with features that depend on no language: where, how often and
//! in what form the article uses the word.

use super::Centrality;
use super::features::{features, flag, ratio, saturate};
use super::forest::Forest;
use crate::analysis::Analysis;
use crate::text::{Word, WordClass};

/// The number of features of a word.
pub(super) const FEATURES: usize = ArticleStats::WORD.len();

/// The number of sentences at the start of an article that count as early.
const EARLY_SENTENCES: usize = 4;

/// The importance of each word, 0 to 1.
pub(super) fn importance(analysis: &Analysis, centrality: &Centrality, forest: &Forest) -> Vec<f32> {
    let probability = |row: [u8; FEATURES]| (forest.score(&row) as f32 / Forest::ONE).clamp(0.0, 1.0);
    rows(analysis, centrality).map(probability).collect()
}

/// The features of each word.
pub(super) fn rows(analysis: &Analysis, centrality: &Centrality) -> impl Iterator<Item = [u8; FEATURES]> {
    let occurrences = occurrences(analysis, centrality);
    let article = ArticleStats::new(analysis, &occurrences);
    let words: Vec<(Occurrences, Word)> =
        occurrences.into_iter().zip(analysis.words.iter().copied()).collect();
    words.into_iter().map(move |(occurrences, word)| article.features(&occurrences, word))
}

/// The occurrences of a word in the article.
#[derive(Debug, Clone, Copy, Default)]
struct Occurrences {
    count: u32,
    sentences: u32,
    blocks: u32,
    /// The first and the last sentence; `None` for a word that only the headline has.
    first: Option<usize>,
    last: Option<usize>,
    last_block: Option<usize>,
    /// The number of them in early sentences.
    early: u32,
    /// The number of them in sentences that are mostly quotation.
    quoted: u32,
    in_title: bool,
    /// The degree of the most central sentence that has the word.
    degree: f32,
}

fn occurrences(analysis: &Analysis, centrality: &Centrality) -> Vec<Occurrences> {
    let mut occurrences = vec![Occurrences::default(); analysis.words.len()];
    for term in &analysis.title {
        if let Some(word) = occurrences.get_mut(*term as usize) {
            word.in_title = true;
        }
    }
    for (index, sentence) in analysis.sentences.iter().enumerate() {
        let degree = centrality.degree(index);
        let quoted = u32::from(sentence.cues.quoted * 2 > sentence.cues.characters);
        for &term in &sentence.terms {
            if let Some(word) = occurrences.get_mut(term as usize) {
                word.add(index, sentence.block, quoted, degree);
            }
        }
    }
    occurrences
}

impl Occurrences {
    fn add(&mut self, sentence: usize, block: usize, quoted: u32, degree: f32) {
        self.count += 1;
        self.quoted += quoted;
        self.early += u32::from(sentence < EARLY_SENTENCES);
        self.sentences += u32::from(self.last != Some(sentence));
        self.blocks += u32::from(self.last_block != Some(block));
        self.first = self.first.or(Some(sentence));
        (self.last, self.last_block) = (Some(sentence), Some(block));
        self.degree = self.degree.max(degree);
    }
}

/// The article's totals and maxima, which its words are measured against.
struct ArticleStats {
    words: f32,
    sentences: f32,
    /// The count of the most frequent word.
    max_count: f32,
    max_degree: f32,
    has_title: bool,
}

impl ArticleStats {
    fn new(analysis: &Analysis, occurrences: &[Occurrences]) -> Self {
        let max_count = occurrences.iter().map(|word| word.count).max().unwrap_or(0);
        Self {
            words: occurrences.iter().map(|word| word.count as f32).sum(),
            sentences: analysis.sentences.len() as f32,
            max_count: max_count as f32,
            max_degree: occurrences.iter().map(|word| word.degree).fold(0.0, f32::max),
            has_title: !analysis.title.is_empty(),
        }
    }

    features! {
        /// The features of a word.
        WORD: fn features(&self, it: &Occurrences, word: Word);
        let count = it.count as f32;
        let first = it.first.map_or(self.sentences, |index| index as f32);
        let last = it.last.map_or(self.sentences, |index| index as f32);
        "count" => saturate(count, 4.0),
        "share of the words" => saturate(count * 100.0, self.words),
        "count to the most frequent" => ratio(count, self.max_count),
        "sentences" => saturate(it.sentences as f32, 4.0),
        "share of the sentences" => ratio(it.sentences as f32, self.sentences),
        "blocks" => saturate(it.blocks as f32, 3.0),
        "first place" => saturate(first, 5.0),
        "first place to the whole" => ratio(first, self.sentences),
        "spread" => ratio(last - first, self.sentences),
        "early" => saturate(it.early as f32, 2.0),
        "title" => flag(it.in_title) / 2 + flag(self.has_title) / 4,
        "capitals" => ratio(word.capitals as f32, count),
        "number" => flag(word.number),
        "characters" => saturate(f32::from(word.characters), 6.0),
        "central" => ratio(it.degree, self.max_degree),
        "quoted" => ratio(it.quoted as f32, count),
        "class" => class_byte(word.class),
        "article" => saturate(self.sentences, 20.0),
    }
}

/// The class of a word as a byte.
pub(super) fn class_byte(class: WordClass) -> u8 {
    match class {
        WordClass::Other => 0,
        WordClass::Pronoun => 64,
        WordClass::Connective => 128,
        WordClass::Speaker => 192,
    }
}
