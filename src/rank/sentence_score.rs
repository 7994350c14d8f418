//! The features from which a forest estimates the standalone score of a sentence: how good it would
//! be as the whole summary.

use super::Centrality;
use super::article_stats::ArticleStats;
use super::features::{features, fill_row, flag, ratio, saturate, saturate_signed};
use super::lead::LeadImportance;
use super::sentence_stats::{SentenceStats, TOP_WORDS, sentence_stats};
use super::word_importance::class_byte;
use crate::analysis::Analysis;
use crate::text::{Cues, EndMark};

/// The number of features of a sentence.
pub(super) const FEATURES: usize = SentenceContext::POSITION.len()
    + SentenceContext::LENGTH.len()
    + SentenceContext::IMPORTANCE.len()
    + SentenceContext::TITLE.len()
    + SentenceContext::CENTRALITY.len()
    + SentenceContext::MARKS.len()
    + SentenceContext::FIRST_WORDS.len()
    + ArticleStats::LEAD.len();

/// Returns the features of each sentence.
pub(super) fn rows(
    analysis: &Analysis,
    centrality: &Centrality,
    importance: &[f32],
    lead: &LeadImportance,
) -> Vec<[u8; FEATURES]> {
    let stats = sentence_stats(analysis, importance);
    let article = ArticleStats::new(analysis, &stats, centrality, importance);
    let context =
        |index| SentenceContext { index, analysis, article: &article, stats: &stats, centrality, lead };
    (0..stats.len()).map(|index| context(index).features()).collect()
}

/// Returns the names of the features, in the order of a row.
#[cfg(feature = "cli")]
pub(super) fn names() -> Vec<&'static str> {
    [
        &SentenceContext::POSITION[..],
        &SentenceContext::LENGTH,
        &SentenceContext::IMPORTANCE,
        &SentenceContext::TITLE,
        &SentenceContext::CENTRALITY,
        &SentenceContext::MARKS,
        &SentenceContext::FIRST_WORDS,
        &ArticleStats::LEAD,
    ]
    .concat()
}

/// A sentence, with the statistics of the article and its sentences that its features need.
struct SentenceContext<'a> {
    index: usize,
    analysis: &'a Analysis,
    article: &'a ArticleStats,
    stats: &'a [SentenceStats],
    centrality: &'a Centrality,
    lead: &'a LeadImportance,
}

impl SentenceContext<'_> {
    /// Returns the features of all groups, one group after the other.
    fn features(&self) -> [u8; FEATURES] {
        let mut row = [0; FEATURES];
        let groups = [
            &self.position()[..],
            &self.length(),
            &self.importance(),
            &self.title(),
            &self.centrality(),
            &self.marks(),
            &self.first_words(),
            &self.article.lead,
        ];
        fill_row(&mut row, &groups);
        row
    }

    features! {
        POSITION: fn position(&self);
        let (it, article) = (self.stats(), self.article);
        let is_candidate = |index: usize| self.analysis.sentences.get(index).is_some_and(|it| it.candidate);
        "place" => saturate(it.position as f32, 5.0),
        "place to the whole" => ratio(it.position as f32, article.candidates),
        "from the end" => saturate(article.candidates - it.position as f32 - 1.0, 5.0),
        "sentences" => saturate(article.candidates, 20.0),
        "place in the block" => saturate(it.position_in_block as f32, 2.0),
        "ends the block" => flag(self.stats_of(self.index + 1).block != it.block),
        "block" => saturate(it.block as f32, 5.0),
        "blocks" => saturate(article.blocks, 10.0),
        "after a heading" => flag(self.index > 0 && !is_candidate(self.index - 1)),
    }

    features! {
        LENGTH: fn length(&self);
        let (it, article) = (self.stats(), self.article);
        "words" => saturate(it.words, 20.0),
        "words to the mean" => saturate(it.words, article.mean_words),
        "mean words" => saturate(article.mean_words, 20.0),
        "characters a word" => saturate(it.characters, 6.0 * it.distinct),
        "names" => ratio(it.names, it.distinct),
        "numbers" => ratio(it.numbers, it.distinct),
        "repetition" => ratio(it.distinct, it.words),
    }

    features! {
        IMPORTANCE: fn importance(&self);
        let (it, article) = (self.stats(), self.article);
        let ahead = it.importance - self.lead.with_length(it.words as usize);
        "importance" => saturate(it.importance, 8.0),
        "importance to the most" => ratio(it.importance, article.max_importance),
        "mean importance" => ratio(it.importance, it.distinct),
        "mean importance to the most" => ratio(it.importance, it.distinct * article.max_mean_importance),
        "importance a word" => ratio(it.importance, it.words + 15.0),
        "top importance" => ratio(it.top_importance, TOP_WORDS as f32),
        "pair importance" => saturate(it.pair_importance, 3.0),
        "pair importance to the most" => ratio(it.pair_importance, article.max_pair_importance),
        "rank of importance" => saturate(article.importance_ranks.get(self.index) as f32, 3.0),
        "beats the lead" => saturate_signed(ahead, 2.0),
        "beats the lead a word" => saturate_signed(ahead / (it.words + 15.0), 0.1),
        "new words" => ratio(it.new_words, it.distinct),
        "new importance" => ratio(it.new_importance, it.importance),
    }

    features! {
        TITLE: fn title(&self);
        let (it, article) = (self.stats(), self.article);
        let cosine = self.centrality.title.get(self.index).copied().unwrap_or_default();
        "title has" => ratio(it.title_words, it.distinct),
        "of the title" => ratio(it.title_words, article.title_words),
        "title importance" => ratio(it.title_importance, article.title_importance),
        "title pairs" => ratio(it.title_pairs, article.title_words - 1.0),
        "title" => saturate(article.title_words, 8.0),
        "like the title" => ratio(cosine, 1.0),
    }

    features! {
        CENTRALITY: fn centrality(&self);
        let (article, centrality, index) = (self.article, self.centrality, self.index);
        let value = |values: &[f32], index: usize| values.get(index).copied().unwrap_or_default();
        let before = value(&centrality.before, index);
        let after = value(&centrality.after, index);
        "central" => ratio(before + after, article.max_degree),
        "mean cosine" => ratio(3.0 * (before + after), article.candidates),
        "central to the rest" => ratio(after, article.max_after),
        "said before" => ratio(before, before + after),
        "rank of centrality" => saturate(article.degree_ranks.get(index) as f32, 3.0),
        "like the lead" => ratio(value(&centrality.lead, index), 1.0),
        "like the one before" => ratio(value(&centrality.previous, index), 1.0),
        "like the one after" => ratio(value(&centrality.previous, index + 1), 1.0),
    }

    features! {
        MARKS: fn marks(&self);
        let cues = self.analysis.cues(self.index);
        let characters = cues.characters as f32;
        "quoted" => ratio(cues.quoted as f32, characters),
        "quotation marks" => quotation_byte(&cues),
        "end" => end_byte(cues.end),
        "commas" => saturate(cues.commas as f32, 2.0),
        "brackets" => saturate(cues.brackets as f32, 1.0),
        "dashes" => saturate(cues.dashes as f32, 1.0),
        "digits" => ratio(8.0 * cues.digits as f32, characters),
        "capital start" => flag(cues.capital_start),
    }

    features! {
        FIRST_WORDS: fn first_words(&self);
        let it = self.stats();
        let before = self.index.checked_sub(1).map(|index| self.analysis.cues(index)).unwrap_or_default();
        let after = self.analysis.cues(self.index + 1);
        "first word" => class_byte(it.first_class),
        "pronouns" => ratio(4.0 * it.pronouns, it.distinct),
        "speakers" => ratio(4.0 * it.speakers, it.distinct),
        "the one before ends" => end_byte(before.end),
        "the one before is quoted" => ratio(before.quoted as f32, before.characters as f32),
        "the one after is quoted" => ratio(after.quoted as f32, after.characters as f32),
    }

    fn stats(&self) -> SentenceStats {
        self.stats_of(self.index)
    }

    /// Returns the statistics of sentence `index`; zeros if no such sentence exists.
    fn stats_of(&self, index: usize) -> SentenceStats {
        self.stats.get(index).copied().unwrap_or_default()
    }
}

/// Converts the quotation marks at both ends of a sentence to a byte. The four cues add 127, 63, 31
/// and 15, so each combination of cues has a different byte.
fn quotation_byte(cues: &Cues) -> u8 {
    flag(cues.opens_quoted) / 2
        + flag(cues.ends_quoted) / 4
        + flag(cues.runs_on) / 8
        + flag(cues.runs_in) / 16
}

/// Converts the end mark of a sentence to a byte.
fn end_byte(end: EndMark) -> u8 {
    match end {
        EndMark::None => 0,
        EndMark::Colon => 50,
        EndMark::Ellipsis => 100,
        EndMark::Question => 150,
        EndMark::Exclamation => 200,
        EndMark::Stop => 250,
    }
}
