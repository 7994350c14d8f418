//! Keywords: the subjects of an article in words of its own. People, places and organizations come
//! first, then the most important other words.
//!
//! Names are recognized by their capitals, without a list of names. Where capitals tell nothing (in
//! German, in capitals throughout, in scripts without them) repetition does: a phrase that recurs, or
//! a word of the headline that does. A reader prefers no keyword to a silly one, so what occurs once
//! is left out, save names of several words in texts with few.

mod candidates;
mod names;
mod runs;
mod variants;

use crate::analysis::Analysis;
use crate::rank::Ranking;
use crate::text::{Script, Span, TermId, is_bullet, is_quotation_mark, is_sentence_terminal, word_spans};
use candidates::{Candidates, Phrase};
use names::{Capitals, Names};

/// The most keywords: ten fill a line or two; more would be an index.
const MAX_KEYWORDS: usize = 10;

/// The number of names beside which other words are left out.
const ENOUGH_NAMES: usize = 5;

/// The number of keywords beside which a word that occurs once, a name or a noun of the headline, is
/// left out.
const FEW_KEYWORDS: usize = 3;

/// The least importance of a keyword that is not a name. At 0, `said` qualifies; at .5, almost
/// nothing.
const MIN_IMPORTANCE: f32 = 0.3;

/// The number of words that are searched. Later ones do not change the subjects of an article, and
/// each would cost memory.
const MAX_WORDS: usize = 20_000;

/// The least words of a sentence that counts as a headline inside the text, whose capitals tell
/// nothing, if three quarters of its words have one. At 3, *Bush met Putin* is one.
const MIN_HEADLINE: usize = 5;

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
    let mut chosen = Vec::new();
    if names.capitals != Capitals::Anything {
        choose_names(text, &sentences, &names, ranking, &mut chosen);
    }
    if chosen.len() < ENOUGH_NAMES && names.capitals != Capitals::Nouns {
        let mut others = Candidates::new(text, ranking);
        for sentence in &sentences {
            runs::add_runs(&mut others, sentence, &names);
        }
        others.drop_parts();
        others.choose(&mut chosen, ENOUGH_NAMES, &|phrase: &Phrase| {
            // Three Han characters in a row are hardly ever the same by accident.
            let is_han = phrase.span.slice(text).starts_with(|c| Script::from_char(c) == Some(Script::Han));
            let least = if phrase.in_lead || is_han && phrase.words > 2 { 2 } else { 3 };
            // A lone common noun is a subject only if the headline says so.
            let is_subject = phrase.in_lead || phrase.words > 1;
            is_subject && phrase.importance >= MIN_IMPORTANCE && phrase.count >= least
        });
    }
    chosen
}

/// Chooses names, or in a language that capitalizes them, nouns.
fn choose_names(
    text: &str,
    sentences: &[Vec<Word>],
    names: &Names,
    ranking: &Ranking<'_>,
    chosen: &mut Vec<String>,
) {
    let mut named = Candidates::new(text, ranking);
    for sentence in sentences {
        names.in_sentence(text, sentence).for_each(|name| named.add_name(name, names));
    }
    let nouns = names.capitals == Capitals::Nouns;
    named.join_variants(nouns);
    let recurs = |phrase: &Phrase| match (nouns, phrase.words) {
        (true, 1) => {
            phrase.importance >= MIN_IMPORTANCE && phrase.count >= if phrase.in_lead { 2 } else { 4 }
        }
        (true, _) => phrase.count > 1,
        (false, _) => phrase.count > 1 || phrase.in_lead,
    };
    named.choose(chosen, MAX_KEYWORDS, &recurs);
    if !nouns {
        named.choose(chosen, ENOUGH_NAMES, &|phrase: &Phrase| phrase.words > 1 && phrase.count > 0);
    }
    named.choose(chosen, FEW_KEYWORDS, &|phrase: &Phrase| {
        phrase.count > 0 && (!nouns || phrase.in_lead && phrase.importance >= MIN_IMPORTANCE)
    });
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
    /// Set if only a hyphen separates it from the word before.
    hyphen: bool,
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
        let joined = !previous.is_empty() && (initial || matches!(gap, "" | " " | "-" | "&" | "\u{a0}"));
        let inside = !previous.is_empty() && !gap.contains(precedes_capital);
        previous = span;
        let starts_with = |class: fn(char) -> bool| span.slice(text).starts_with(class);
        let capital = starts_with(char::is_uppercase) || gap == "-" && starts_with(char::is_numeric);
        Word { term: *term, span, capital, joined, hyphen: gap == "-", inside }
    };
    let mut words: Vec<Word> = spans.zip(terms).map(word).collect();
    let capitals = words.iter().filter(|word| word.capital).count();
    if words.len() >= MIN_HEADLINE && capitals * 4 >= words.len() * 3 {
        words.iter_mut().for_each(|word| word.inside = false);
    }
    words
}
