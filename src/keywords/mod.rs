//! What an article is about, in a few words of its own: the people, places and bodies it names, then the things it
//! speaks of most.
//!
//! Names are told by their capitals, which needs no list of names and works wherever a script has capitals. Where it
//! has none, and to fill up, come the words that weigh most. Knows letters and what a word weighs; knows no points.

mod candidates;
mod names;

use crate::analysis::Analysis;
use crate::rank::Ranking;
use crate::text::{Script, Span, TermId, is_bullet, is_quotation_mark, is_sentence_terminal, word_spans};
use candidates::Candidates;
use names::Names;

/// The most keywords: ten are a line or two; more are an index.
const MOST: usize = 10;

/// With so many names, words that are no names are left out.
const ENOUGH: usize = 5;

/// The most characters of a name in Han characters, which are read one by one.
const LONGEST_HAN: usize = 4;

/// The least chance of being in a human summary that makes a thing of a word. At 0 `said` is one; at `.5` few are.
const LEAST_IMPORTANCE: f32 = 0.3;

/// What is beyond so many words does not change what an article is about, and would cost memory for every word of it.
const MOST_WORDS: usize = 20_000;

/// Returns whether a sentence, a quotation or a list item may start after `c`, whose first word has a capital anyway.
fn asks_for_capital(c: char) -> bool {
    is_sentence_terminal(c) || is_quotation_mark(c) || is_bullet(c) || matches!(c, ':' | '/')
}

/// The keywords of an article, the most telling first, each as it is written where it comes first.
#[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
pub(crate) fn keywords(text: &str, ranking: &Ranking<'_>) -> Vec<String> {
    let sentences = read(text, ranking.analysis);
    let names = Names::of(text, &sentences, ranking.analysis);
    let mut named = Candidates::new(text, ranking);
    for sentence in &sentences {
        names.in_sentence(text, sentence).for_each(|name| named.add_name(name));
    }
    named.join_family_names();
    let mut keywords = named.best(MOST, 1, 0.0);
    if keywords.len() < ENOUGH {
        let more = ENOUGH - keywords.len();
        keywords.extend(things(text, &sentences, &names, ranking).best(more, 2, LEAST_IMPORTANCE));
    }
    keywords
}

/// What is no name and may still be what an article is about.
fn things<'r>(
    text: &'r str,
    sentences: &[Vec<Word>],
    names: &Names,
    ranking: &'r Ranking<'r>,
) -> Candidates<'r> {
    let mut things = Candidates::new(text, ranking);
    let weighs = |word: &Word| ranking.importance_of(word.term) >= LEAST_IMPORTANCE;
    for sentence in sentences {
        let words = sentence.iter().filter(|word| weighs(word) && !names.has(word));
        words.for_each(|word| things.add_thing(word));
        han_runs(text, sentence).for_each(|run| things.add(run));
    }
    things.drop_parts();
    things
}

/// A word where it stands.
#[derive(Debug, Clone, Copy)]
struct Word {
    term: TermId,
    span: Span,
    /// Whether it starts with a capital, or is a number tied to a word by a hyphen.
    capital: bool,
    /// Whether it goes on where the word before ended: only a space, a hyphen or an initial's stop is between them.
    joined: bool,
    /// Whether nothing before it asks for a capital: neither a sentence nor a quotation starts here.
    inside: bool,
}

/// The sentences that may be points, word by word, up to [`MOST_WORDS`].
fn read(text: &str, analysis: &Analysis) -> Vec<Vec<Word>> {
    let mut left = MOST_WORDS;
    let sentences = analysis.sentences.iter().filter(|sentence| sentence.candidate);
    let within = sentences.take_while(|sentence| {
        left = left.saturating_sub(sentence.terms.len());
        left > 0
    });
    within.map(|it| words(text, it.span, &it.terms)).collect()
}

fn words(text: &str, sentence: Span, terms: &[TermId]) -> Vec<Word> {
    let spans = word_spans(sentence.slice(text)).map(|span| span.shifted(sentence.start));
    let mut before = Span::new(sentence.start, sentence.start);
    let word = |(span, term): (Span, &TermId)| {
        let gap = Span::new(before.end, span.start).slice(text);
        let initial = before.len() == 1 && gap == ". ";
        let joined = !before.is_empty() && (initial || matches!(gap, "" | " " | "-" | "\u{a0}"));
        let inside = !before.is_empty() && !gap.contains(asks_for_capital);
        before = span;
        let starts = |of: fn(char) -> bool| span.slice(text).starts_with(of);
        let capital = starts(char::is_uppercase) || gap == "-" && starts(char::is_numeric);
        Word { term: *term, span, capital, joined, inside }
    };
    spans.zip(terms).map(word).collect()
}

/// Runs of two to [`LONGEST_HAN`] Han characters: words that nothing sets apart.
fn han_runs<'w>(text: &str, words: &'w [Word]) -> impl Iterator<Item = &'w [Word]> {
    let is_han =
        |word: &Word| word.span.slice(text).starts_with(|c| Script::from_char(c) == Some(Script::Han));
    let run_len = move |words: &[Word]| {
        let goes_on = |(place, word): &(usize, &Word)| is_han(word) && (*place == 0 || word.joined);
        words.iter().enumerate().take(LONGEST_HAN).take_while(goes_on).count()
    };
    let starts = (0..words.len()).filter_map(|start| words.get(start..));
    starts.flat_map(move |from| (2..=run_len(from)).filter_map(|len| from.get(..len)))
}
