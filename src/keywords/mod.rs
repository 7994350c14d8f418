//! Keywords: the subjects of an article in words of its own. People, places and organizations come
//! first, then the most important other words.
//!
//! Names are recognized by their capitals, without a list of names. In scripts without capitals,
//! and if names are few, the words with the highest importance are taken.

mod candidates;
mod names;

use crate::analysis::Analysis;
use crate::rank::Ranking;
use crate::text::{Script, Span, TermId, is_bullet, is_quotation_mark, is_sentence_terminal, word_spans};
use candidates::Candidates;
use names::Names;

/// The most keywords: ten fill a line or two; more would be an index.
const MAX_KEYWORDS: usize = 10;

/// The number of names beside which other words are left out.
const ENOUGH_NAMES: usize = 5;

/// The most characters of a word in Han characters.
const MAX_HAN_CHARACTERS: usize = 4;

/// The least importance of a keyword that is not a name. At 0, `said` qualifies; at .5, almost
/// nothing.
const MIN_IMPORTANCE: f32 = 0.3;

/// The number of words that are searched. Later ones do not change the subjects of an article, and
/// each would cost memory.
const MAX_WORDS: usize = 20_000;

/// Tells if a sentence, a quotation or a list item may start after `c`, so that a capital is
/// expected.
fn precedes_capital(c: char) -> bool {
    is_sentence_terminal(c) || is_quotation_mark(c) || is_bullet(c) || matches!(c, ':' | '/')
}

/// The keywords of an article, the most important first, each as it is first written.
#[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
pub(crate) fn keywords(text: &str, ranking: &Ranking<'_>) -> Vec<String> {
    let sentences = read(text, ranking.analysis);
    let names = Names::new(text, &sentences, ranking.analysis);
    let mut named = Candidates::new(text, ranking);
    for sentence in &sentences {
        names.in_sentence(text, sentence).for_each(|name| named.add_name(name));
    }
    named.join_family_names();
    let mut keywords = named.best(MAX_KEYWORDS, 1, 0.0);
    if keywords.len() < ENOUGH_NAMES {
        let more = ENOUGH_NAMES - keywords.len();
        keywords.extend(other_words(text, &sentences, &names, ranking).best(more, 2, MIN_IMPORTANCE));
    }
    keywords
}

/// The words that are not names and may still be subjects of the article.
fn other_words<'r>(
    text: &'r str,
    sentences: &[Vec<Word>],
    names: &Names,
    ranking: &'r Ranking<'r>,
) -> Candidates<'r> {
    let mut candidates = Candidates::new(text, ranking);
    let is_important = |word: &Word| ranking.importance_of(word.term) >= MIN_IMPORTANCE;
    for sentence in sentences {
        let words = sentence.iter().filter(|word| is_important(word) && !names.contains(word));
        words.for_each(|word| candidates.add_word(word));
        han_runs(text, sentence).for_each(|run| candidates.add(run));
    }
    candidates.drop_parts();
    candidates
}

/// An occurrence of a word.
#[derive(Debug, Clone, Copy)]
struct Word {
    term: TermId,
    span: Span,
    /// Set if it starts with a capital, or is a number after a hyphen.
    capital: bool,
    /// Set if only a space, a hyphen or the full stop of an initial separates it from the word
    /// before.
    joined: bool,
    /// Set if no sentence, quotation or list item starts with it, so that a capital tells
    /// something.
    inside: bool,
}

/// The words of each candidate sentence, up to [`MAX_WORDS`].
fn read(text: &str, analysis: &Analysis) -> Vec<Vec<Word>> {
    let mut remaining = MAX_WORDS;
    let sentences = analysis.sentences.iter().filter(|sentence| sentence.candidate);
    let within = sentences.take_while(|sentence| {
        remaining = remaining.saturating_sub(sentence.terms.len());
        remaining > 0
    });
    within.map(|it| words(text, it.span, &it.terms)).collect()
}

fn words(text: &str, sentence: Span, terms: &[TermId]) -> Vec<Word> {
    let spans = word_spans(sentence.slice(text)).map(|span| span.shifted(sentence.start));
    let mut previous = Span::new(sentence.start, sentence.start);
    let word = |(span, term): (Span, &TermId)| {
        let gap = Span::new(previous.end, span.start).slice(text);
        let initial = previous.len() == 1 && gap == ". ";
        let joined = !previous.is_empty() && (initial || matches!(gap, "" | " " | "-" | "\u{a0}"));
        let inside = !previous.is_empty() && !gap.contains(precedes_capital);
        previous = span;
        let starts_with = |class: fn(char) -> bool| span.slice(text).starts_with(class);
        let capital = starts_with(char::is_uppercase) || gap == "-" && starts_with(char::is_numeric);
        Word { term: *term, span, capital, joined, inside }
    };
    spans.zip(terms).map(word).collect()
}

/// Runs of two to [`MAX_HAN_CHARACTERS`] Han characters: text without spaces, so any of them may be
/// a word.
fn han_runs<'w>(text: &str, words: &'w [Word]) -> impl Iterator<Item = &'w [Word]> {
    let is_han =
        |word: &Word| word.span.slice(text).starts_with(|c| Script::from_char(c) == Some(Script::Han));
    let run_len = move |words: &[Word]| {
        let continues = |(place, word): &(usize, &Word)| is_han(word) && (*place == 0 || word.joined);
        words.iter().enumerate().take(MAX_HAN_CHARACTERS).take_while(continues).count()
    };
    let starts = (0..words.len()).filter_map(|start| words.get(start..));
    starts.flat_map(move |from| (2..=run_len(from)).filter_map(|len| from.get(..len)))
}
