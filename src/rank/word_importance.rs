//! Word importance: the probability that a human summary of the article contains a given word.
//!
//! The method is that of RegSum (Hong & Nenkova 2014, "Improving the Estimation of Word Importance
//! for News Multi-Document Summarization"). Unlike theirs, the features do not depend on the
//! language: they describe where, how often and in which form the article uses the word.

use super::Centrality;
use super::features::{features, flag, ratio, saturate};
use super::forest::Forest;
use crate::analysis::Analysis;
use crate::text::{Word, WordClass};

/// The number of features of a word.
pub(super) const FEATURES: usize = WordTotals::WORD.len();

/// The number of sentences at the start of an article that count as early. With 1, they are the
/// lead sentence alone; with 20, they are the whole of a short article. The model was trained with
/// this value.
const EARLY_SENTENCES: usize = 4;

/// Returns the importance of each word, from 0 to 1, indexed by term.
pub(super) fn importance(analysis: &Analysis, centrality: &Centrality, forest: &Forest) -> Vec<f32> {
    let rows: Vec<[u8; FEATURES]> = rows(analysis, centrality).collect();
    let scores = forest.scores(rows.as_flattened(), FEATURES);
    scores.into_iter().map(|score| (score as f32 / Forest::ONE).clamp(0.0, 1.0)).collect()
}

/// Returns the features of each word, in the order of terms.
pub(super) fn rows(analysis: &Analysis, centrality: &Centrality) -> impl Iterator<Item = [u8; FEATURES]> {
    let occurrences = occurrences(analysis, centrality);
    let totals = WordTotals::new(analysis, &occurrences);
    let words: Vec<(Occurrences, Word)> =
        occurrences.into_iter().zip(analysis.words.iter().copied()).collect();
    words.into_iter().map(move |(occurrences, word)| totals.features(&occurrences, word))
}

/// The occurrences of a word in the sentences of the article.
#[derive(Debug, Clone, Copy, Default)]
struct Occurrences {
    count: u32,
    /// The number of sentences with the word.
    sentences: u32,
    /// The number of blocks with the word.
    blocks: u32,
    /// The index of the first sentence with the word; `None` if only the headline contains the
    /// word.
    first: Option<usize>,
    /// The index of the last sentence with the word.
    last: Option<usize>,
    /// The index of the last block with the word.
    last_block: Option<usize>,
    /// The number of occurrences in the first [`EARLY_SENTENCES`] sentences.
    early: u32,
    /// The number of occurrences in sentences that are mostly quotation.
    quoted: u32,
    /// True if the headline contains the word.
    in_title: bool,
    /// The degree centrality of the most central sentence with the word.
    degree: f32,
}

/// Returns the occurrences of each word, indexed by term.
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
    /// Counts an occurrence in the sentence with this index, block and degree centrality. `quoted`
    /// is 1 if that sentence is mostly quotation, else 0.
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

/// Totals and maxima of an article. The features of its words are relative to these.
struct WordTotals {
    /// The number of words, repeated ones included.
    words: f32,
    /// The number of sentences.
    sentences: f32,
    /// The number of occurrences of the most frequent word.
    max_count: f32,
    /// The largest [`Occurrences::degree`].
    max_degree: f32,
    /// True if the article has a headline.
    has_title: bool,
}

impl WordTotals {
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
        /// Computes the features of a word.
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

/// Converts the class of a word to a byte.
pub(super) fn class_byte(class: WordClass) -> u8 {
    match class {
        WordClass::Other => 0,
        WordClass::Pronoun => 64,
        WordClass::Connective => 128,
        WordClass::Speaker => 192,
    }
}
