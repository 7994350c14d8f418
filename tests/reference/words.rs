//! The features of a word by their definitions: each word is searched for in every sentence.

use crate::article::{Ranked, Reference, distinct};
use crate::bytes::{Feature, GIVEN, about, between, exactly, flag, ratio, saturate};
use crate::centrality::Centrality;
use crate::sentences::QUOTED;

/// Returns the features of each word. `rows` are the engine's features of the sentences.
pub(crate) fn features(text: &Ranked, centrality: &Centrality, rows: &[&[u8]]) -> Vec<Vec<Feature>> {
    let article = &text.article;
    (0..article.words.len()).map(|term| of_word(article, centrality, rows, term)).collect()
}

fn of_word(article: &Reference, centrality: &Centrality, rows: &[&[u8]], term: usize) -> Vec<Feature> {
    let all = article.sentences.len() as f32;
    let with: Vec<usize> = (0..article.sentences.len())
        .filter(|index| article.sentences[*index].terms.contains(&term))
        .collect();
    let blocks: Vec<usize> = with.iter().map(|index| article.sentences[*index].block).collect();
    let first = with.first().map_or(all, |index| *index as f32);
    let last = with.last().map_or(all, |index| *index as f32);
    let early =
        (0..article.sentences.len().min(4)).map(|index| count_in(article, index, term)).sum::<usize>();
    // A sentence is mostly quotation if more than half of its characters are quoted. The byte of
    // that share is 128 for a half and for a little more.
    let quoted = |least: u8| {
        let is_quoted = |index: &&usize| rows[**index][QUOTED] >= least;
        with.iter().filter(is_quoted).map(|index| count_in(article, *index, term)).sum::<usize>() as f32
    };
    let count = count(article, term);
    let words: f32 = (0..article.words.len()).map(|other| self::count(article, other)).sum();
    let most = (0..article.words.len()).map(|other| self::count(article, other)).fold(0.0, f32::max);
    let degree = with.iter().map(|index| centrality.degree(*index)).fold(0.0, f64::max);
    let in_title = article.title.contains(&term);
    vec![
        ("count", exactly(saturate(count, 4.0))),
        ("share of the words", exactly(saturate(count * 100.0, words))),
        ("count to the most frequent", exactly(ratio(count, most))),
        ("sentences", exactly(saturate(with.len() as f32, 4.0))),
        ("share of the sentences", exactly(ratio(with.len() as f32, all))),
        ("blocks", exactly(saturate(distinct(&blocks).len() as f32, 3.0))),
        ("first place", exactly(saturate(first, 5.0))),
        ("first place to the whole", exactly(ratio(first, all))),
        ("spread", exactly(ratio(last - first, all))),
        ("early", exactly(saturate(early as f32, 2.0))),
        ("title", exactly(flag(in_title) / 2 + flag(!article.title.is_empty()) / 4)),
        ("capitals", exactly(ratio(article.capitals[term] as f32, count))),
        ("number", exactly(flag(article.is_number(term)))),
        ("characters", exactly(saturate(article.characters(term), 6.0))),
        ("central", about(ratio(degree as f32, centrality.max_degree() as f32))),
        ("quoted", between(ratio(quoted(129), count), ratio(quoted(128), count))),
        ("class", GIVEN),
        ("article", exactly(saturate(all, 20.0))),
    ]
}

/// The place of the class among the features of a word.
pub(crate) const CLASS: usize = 16;

/// Returns the number of times that the sentences contain the word.
fn count(article: &Reference, term: usize) -> f32 {
    (0..article.sentences.len()).map(|index| count_in(article, index, term)).sum::<usize>() as f32
}

fn count_in(article: &Reference, sentence: usize, term: usize) -> usize {
    article.sentences[sentence].terms.iter().filter(|it| **it == term).count()
}
