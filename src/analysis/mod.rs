//! The analysis of an article: its sentences, their words as numbers, and their surface cues.
//!
//! This module turns text into numbers, and all later steps see only these numbers. It does not
//! compute scores.

#[cfg(test)]
pub(crate) mod fixtures;
mod quotations;
mod sections;

pub(crate) use sections::Sections;

use crate::article::Article;
use crate::options::Options;
use crate::text::{self, Cues, Language, Span, TermId, Terms, Word};
use quotations::Quotations;

/// A sentence of an article.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sentence {
    /// The part of the article's text that a point shows if this sentence is picked.
    pub(crate) span: Span,
    /// The index of the block that the sentence is in.
    pub(crate) block: usize,
    /// True if the sentence may become a point. Headings and credits may not; they are only context
    /// for the other sentences.
    pub(crate) candidate: bool,
    /// The words of the sentence, in order.
    pub(crate) terms: Vec<TermId>,
    /// The surface cues of the sentence, from its punctuation and its capital letters.
    pub(crate) cues: Cues,
}

/// The sentences and words of an article.
#[derive(Debug, Default)]
pub(crate) struct Analysis {
    /// The sentences of all blocks, in reading order.
    pub(crate) sentences: Vec<Sentence>,
    /// The words of the headline. They are followed by those words of [`Options::context`] that
    /// occur in the article.
    pub(crate) title: Vec<TermId>,
    /// The distinct words, indexed by [`TermId`].
    pub(crate) words: Vec<Word>,
    /// The sections into which headings divide the article.
    pub(crate) sections: Sections,
    /// The indices of the candidates that the publisher pinned, in ascending order.
    pub(crate) pinned: Vec<usize>,
    /// True if the points should add to a headline that readers see above them.
    pub(crate) headline_is_shown: bool,
}

impl Analysis {
    /// Splits `article` into sentences, and reads the words and cues of each.
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(crate) fn new(article: &Article<'_>, options: &Options, language: Language) -> Self {
        let headline = options.title.as_deref().or(article.title.as_deref()).unwrap_or_default();
        let mut sentences = split(article, headline, language);
        let mut terms = Terms::new(language);
        let mut title = terms.read(headline);
        let mut quotations = Quotations::default();
        for sentence in &mut sentences {
            sentence.terms = terms.read(sentence.span.slice(&article.text));
            sentence.cues = quotations.cues(article, sentence);
        }
        let words = terms.words().to_vec();
        let context = terms.read(options.context.as_deref().unwrap_or_default());
        title.extend(context.into_iter().filter(|term| (*term as usize) < words.len()));
        let pinned = pinned(article, &sentences);
        let headline_is_shown = options.shows_headline(!headline.is_empty());
        Self { sentences, title, words, sections: Sections::new(article), pinned, headline_is_shown }
    }

    /// Returns the indices of the sentences that may become points, in ascending order.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = usize> {
        let sentences = self.sentences.iter().enumerate();
        sentences.filter(|(_, sentence)| sentence.candidate).map(|(index, _)| index)
    }

    /// Returns the words of sentence `index` in order. The list is empty if the sentence does not
    /// exist.
    pub(crate) fn terms(&self, index: usize) -> &[TermId] {
        self.sentences.get(index).map(|sentence| sentence.terms.as_slice()).unwrap_or_default()
    }

    /// Returns the cues of sentence `index`. There are none if the sentence does not exist.
    pub(crate) fn cues(&self, index: usize) -> Cues {
        self.sentences.get(index).map(|sentence| sentence.cues).unwrap_or_default()
    }

    /// Returns the section of sentence `index`. It is 0 before the first heading.
    pub(crate) fn section(&self, index: usize) -> usize {
        self.sentences.get(index).map_or(0, |sentence| self.sections.of_block(sentence.block))
    }

    /// Returns the numbers of sentences and of words in the article's prose.
    pub(crate) fn prose_size(&self, article: &Article<'_>) -> (usize, usize) {
        let prose = self.sentences.iter().filter(|sentence| is_prose(article, sentence.block));
        prose.fold((0, 0), |(count, words), sentence| (count + 1, words + sentence.terms.len()))
    }
}

/// Splits all blocks of `article` into sentences. Each sentence is inside one block.
fn split(article: &Article<'_>, headline: &str, language: Language) -> Vec<Sentence> {
    let headline = text::to_lowercase(headline);
    let blocks = article.blocks.iter().enumerate();
    let sentences = blocks.flat_map(|(block, it)| {
        let text = it.span.slice(&article.text);
        let mut spans = text::split_block(text, language);
        join_names(text, &headline, &mut spans);
        spans.into_iter().map(move |span| sentence(article, block, span.shifted(it.span.start), language))
    });
    let mut sentences: Vec<Sentence> = sentences.collect();
    if !sentences.iter().any(|sentence| sentence.candidate) {
        // The prose consists of credits only, so they become the candidates.
        let is_shown =
            |it: &Sentence| is_prose(article, it.block) && text::is_visible(it.span.slice(&article.text));
        sentences.iter_mut().for_each(|it| it.candidate = is_shown(it));
    }
    sentences
}

/// Returns a sentence without its terms and cues. Its span is the part of `span` that a point
/// shows, or all of `span` if the sentence cannot be shown.
fn sentence(article: &Article<'_>, block: usize, span: Span, language: Language) -> Sentence {
    let trimmed = text::trim_for_display(&article.text, span, language);
    let candidate = trimmed.is_some() && is_prose(article, block);
    Sentence { span: trimmed.unwrap_or(span), block, candidate, ..Sentence::default() }
}

/// Joins two sentences if the first ends with a word in capitals and a full stop (`Lio ID. Cargo`),
/// and the headline has the same word, with the full stop, anywhere but at its end. The full stop
/// is then part of a name. `headline` is in lower case.
///
/// If the sentence does end there, it is shown together with the next one.
fn join_names(text: &str, headline: &str, sentences: &mut Vec<Span>) {
    sentences.dedup_by(|next, last| {
        let word = last.slice(text).rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_name = word.ends_with('.') && !word.contains(char::is_lowercase);
        let joins = is_name && continues_after(headline, &text::to_lowercase(word));
        if joins {
            last.end = next.end;
        }
        joins
    });
}

/// Returns true if one of the words of `headline`, other than the last, is `word`.
fn continues_after(headline: &str, word: &str) -> bool {
    headline.rsplit(' ').skip(1).any(|known| known == word)
}

/// Returns the indices of the candidates that overlap a span pinned by the publisher, in ascending
/// order.
fn pinned(article: &Article<'_>, sentences: &[Sentence]) -> Vec<usize> {
    let overlaps = |span: Span| {
        let next = article.pinned.partition_point(|pin| pin.end <= span.start);
        article.pinned.get(next).is_some_and(|pin| pin.start < span.end)
    };
    let pinned = sentences.iter().enumerate().filter(|(_, it)| it.candidate && overlaps(it.span));
    pinned.map(|(index, _)| index).collect()
}

fn is_prose(article: &Article<'_>, block: usize) -> bool {
    article.blocks.get(block).is_some_and(|block| block.kind.is_prose())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_full_stop_that_the_headline_has_does_not_end_a_sentence() {
        let joined = |text: &str, title: &str| {
            let mut spans = text::split_block(text, Language::from_tag("en").unwrap_or_default());
            join_names(text, &text::to_lowercase(title), &mut spans);
            spans.into_iter().map(|span| span.slice(text).to_owned()).collect::<Vec<_>>()
        };
        let text = "Lio shows the ID. Cargo van. It seats the crew. Everyone saw it.";
        let whole = ["Lio shows the ID. Cargo van.", "It seats the crew.", "Everyone saw it."];
        assert_eq!(joined(text, "The Lio ID. CARGO is here"), whole);
        assert_eq!(joined(text, "The crew. Everyone is here")[2..], whole[1..], "not in capitals");
        assert_eq!(joined(text, "All about my ID.")[2..], whole[1..], "the headline ends there");
    }
}
