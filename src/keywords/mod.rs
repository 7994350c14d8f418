//! Keywords: the subjects of an article, in its own words. People, places and organizations come
//! first, then the most important other words.
//!
//! Names are recognized by their capitals, without a list of names. In some texts, capitals show
//! little: in German, in text that is all capitals, and in scripts without case. In such texts, a
//! subject is recognized by repetition: it is a recurring phrase, or a recurring word of the
//! headline. Readers prefer no keyword to a bad one, so a phrase that occurs once is usually not a
//! keyword. In a text that has few names, a name that occurs once can be one.

mod candidates;
mod names;
mod runs;
mod variants;

use crate::analysis::Analysis;
use crate::rank::Ranking;
use crate::text::{Script, Span, TermId, is_bullet, is_quotation_mark, is_sentence_terminal, word_spans};
use candidates::{Candidates, Phrase};
use names::{Capitals, Names};

/// The maximum number of keywords. Ten fill a line or two. With fewer, subjects are missing; with
/// more, readers search the list instead of reading it.
const MAX_KEYWORDS: usize = 10;

/// The number of keywords up to which weaker candidates are added: names of several words that
/// occur only once, and recurring phrases that are not names.
const ENOUGH_NAMES: usize = 5;

/// The number of keywords up to which the weakest candidates are added: names that occur only once
/// or, in a language that capitalizes nouns, nouns of the headline.
const FEW_KEYWORDS: usize = 3;

/// The minimum importance, from 0 to 1, of a keyword that is not a name. With 0, `said` qualifies;
/// with 0.5, almost nothing qualifies.
const MIN_IMPORTANCE: f32 = 0.3;

/// The maximum number of words that are searched for keywords. More words would take more memory
/// and hardly change the subjects of an article.
const MAX_WORDS: usize = 20_000;

/// The minimum number of words of a sentence that can be a headline inside the text. Such a
/// headline is a sentence in which at least three quarters of the words start with a capital, so
/// these capitals do not show which words are names. With 4, *Bush met Vladimir Putin* would count
/// as a headline.
const MIN_HEADLINE: usize = 5;

/// Returns true if a sentence, a quotation or a list item may start after `c`. A word with a
/// capital in that place need not be a name.
fn precedes_capital(c: char) -> bool {
    is_sentence_terminal(c) || is_quotation_mark(c) || is_bullet(c) || matches!(c, ':' | '/')
}

/// Returns the keywords of an article, the most important first. Each is spelled as in its first
/// occurrence.
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
            // A run of three Han characters hardly ever recurs by accident.
            let is_han = phrase.span.slice(text).starts_with(|c| Script::from_char(c) == Some(Script::Han));
            let least = if phrase.in_lead || is_han && phrase.words > 2 { 2 } else { 3 };
            // A single common noun is a subject only if it is in the headline.
            let is_subject = phrase.in_lead || phrase.words > 1;
            is_subject && phrase.importance >= MIN_IMPORTANCE && phrase.count >= least
        });
    }
    chosen
}

/// Adds names to `chosen` or, in a language that capitalizes nouns, nouns of any kind.
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
    named.join_name_variants(nouns);
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
    /// True if the word starts with a capital, or is a number after a hyphen (*Covid-19*).
    capital: bool,
    /// True if at most a space, a hyphen, an `&` or the full stop of an initial separates the word
    /// from the previous one.
    joined: bool,
    /// True if only a hyphen separates the word from the previous one.
    hyphen: bool,
    /// True if a capital shows that the word is a name: the word does not start a sentence,
    /// quotation or list item, and is not in a headline inside the text.
    inside: bool,
}

/// Returns the words of each candidate sentence, up to [`MAX_WORDS`] in all.
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
