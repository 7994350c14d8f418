//! The rules that decide whether a sentence ends at a candidate, in the order in which they are applied.
//!
//! Each rule decides one class of text and leaves everything else to the rules after it. The functions stand in the order
//! of the table. If no rule decides, the sentence ends.

mod abbreviations;
mod numbers;
mod quotations;
mod spacing;

use super::candidate::{Candidate, leading, tail};
use crate::text::chars::{
    Terminal, is_closer, is_dash, is_opener, is_terminal_punctuation, sentence_terminal,
};
use crate::text::language::lexicon::Tags;
use Verdict::{Continues, Ends};
use abbreviations::{
    abbreviation, acronym, before_number_sign, initial, is_consonant, is_vowelless, lettered_noun, pronoun_i,
    spaced_acronym, spelled_initials, time_of_day, vowelless,
};
use numbers::{date, list_marker, ordinal};
use quotations::{
    attribution, hesitation, is_inside_quotation, is_marked_name, is_reported, marked_name, particle,
    said_right_after, said_without_case, title_in_brackets,
};
use spacing::{glued, stop_of_abbreviation};

/// The decision of a rule about a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The sentence ends.
    Ends,
    /// The sentence continues after the candidate.
    Continues,
}

impl Verdict {
    /// [`Ends`] if `ends` is true, else [`Continues`].
    const fn ends_if(ends: bool) -> Self {
        if ends { Ends } else { Continues }
    }
}

/// Decides about a candidate; `None` leaves it to the next rule.
type Rule = fn(&Candidate<'_>) -> Option<Verdict>;

const RULES: [Rule; 32] = [
    nothing_follows,
    no_words_yet,
    emoji,
    omission,
    inner_omission,
    hesitation,
    punctuation_follows,
    particle,
    title_in_brackets,
    said_right_after,
    said_without_case,
    spelled_initials,
    unambiguous,
    bracketed_terminal,
    marked_name,
    glued,
    stop_of_abbreviation,
    list_marker,
    lower_case,
    attribution,
    time_of_day,
    pronoun_i,
    lettered_noun,
    spaced_acronym,
    initial,
    acronym,
    before_number_sign,
    abbreviation,
    vowelless,
    date,
    ordinal,
    dash,
];

/// Decides whether the sentence ends at `candidate`.
pub(super) fn decide(candidate: &Candidate<'_>) -> Verdict {
    RULES.iter().find_map(|rule| rule(candidate)).unwrap_or(Ends)
}

/// The end of the text ends the sentence anyway.
fn nothing_follows(c: &Candidate<'_>) -> Option<Verdict> {
    c.after().is_empty().then_some(Continues)
}

/// `... and then it began.`: punctuation alone is not a sentence.
fn no_words_yet(c: &Candidate<'_>) -> Option<Verdict> {
    (!c.has_words && c.terminal != Terminal::Unambiguous).then_some(Continues)
}

/// `Then it rained 😢 Nobody minded.`: an emoji or emoticon takes the place of a terminal before a capital.
fn emoji(c: &Candidate<'_>) -> Option<Verdict> {
    let ends = c.has_gap() && c.first().is_some_and(char::is_uppercase);
    (c.terminal == Terminal::Emoji).then_some(Verdict::ends_if(ends))
}

/// A full stop, then an omission: `It was weak. . . . The custom lived on.` ends at the first, and so does
/// `That was it. ...and then it began.` Not: `It was weak. . . .”`
fn omission(c: &Candidate<'_>) -> Option<Verdict> {
    if c.terminal != Terminal::FullStop || !c.has_gap() || c.next_char() != Some('.') {
        return None;
    }
    let dots = leading(c.after(), |c| c == '.' || c == ' ');
    Some(Verdict::ends_if(tail(c.after(), dots).starts_with(char::is_alphanumeric)))
}

/// `what I mean . . . I did not`: spaced full stops mark an omission inside a sentence, where the English `I` has its
/// capital too.
fn inner_omission(c: &Candidate<'_>) -> Option<Verdict> {
    let is_spaced = c.terminal == Terminal::Ellipsis && c.before().ends_with(' ');
    (is_spaced && c.next_word() == "I").then_some(Continues)
}

/// `What?, he said`, `« Non ? »`, `Briggs Co. & Sons`, `50 hab. / km²`: the sentence continues before a comma, another
/// terminal or a sign that joins. Not: the two commas that open a Dutch quotation.
fn punctuation_follows(c: &Candidate<'_>) -> Option<Verdict> {
    let continues = |next| {
        is_terminal_punctuation(next) && sentence_terminal(next) != Some(Terminal::Ellipsis)
            || matches!(next, '/' | '&' | '+' | '=' | '%' | '№')
    };
    (c.next_char().is_some_and(continues) && !c.after().starts_with(",,")).then_some(Continues)
}

/// `。` and `।` have no other use; but `"…？" he said` and `"…？" — сказал` continue.
fn unambiguous(c: &Candidate<'_>) -> Option<Verdict> {
    let continues = c.closes_quote() && c.first().is_some_and(char::is_lowercase);
    (c.terminal == Terminal::Unambiguous).then_some(Verdict::ends_if(!continues))
}

/// `(!)`, `(?)`, `[...]`: a terminal alone in brackets is a remark. Only a capital after `[…]` starts a sentence.
fn bracketed_terminal(c: &Candidate<'_>) -> Option<Verdict> {
    let is_alone = c.before().ends_with(['(', '[']) && c.closers().starts_with([')', ']']);
    let starts =
        c.terminal == Terminal::Ellipsis && c.next_char().is_some_and(char::is_uppercase) && c.has_gap();
    is_alone.then_some(Verdict::ends_if(starts))
}

/// A lower-case letter continues the sentence: `approx. five`, `"Why?" he said`, `well ... yes`. But it starts one in
/// informal text without capitals: after a bare `?` or `!` (`why? because`), and after a full word (`it is late. see
/// you`). Not: `Yahoo! in`, `Why? she asked`, `resp. die`.
fn lower_case(c: &Candidate<'_>) -> Option<Verdict> {
    if !c.first().is_some_and(char::is_lowercase) {
        return None;
    }
    let is_bare = c.closers().is_empty();
    Some(Verdict::ends_if(match c.terminal {
        Terminal::FullStop => is_bare && (is_full_word(c) || address_follows(c)),
        Terminal::QuestionOrExclamation => {
            is_bare && !is_marked_name(c) && !is_reported(c) && !is_inside_quotation(c)
        }
        Terminal::Ellipsis | Terminal::Unambiguous | Terminal::Emoji => false,
    }))
}

/// Returns whether the word before the full stop is not an abbreviation: several lower-case letters, or a function word.
/// In English also a number, capitals, a quotation and a space (`box . and`), which other languages continue in lower case.
fn is_full_word(c: &Candidate<'_>) -> bool {
    const MIN_LETTERS: usize = 4;
    let (word, tags) = (c.word, c.tags);
    let is_small = word.chars().count() >= MIN_LETTERS && word.chars().all(char::is_lowercase);
    let is_full = is_small && !is_vowelless(word, false) && (is_informal(c) || !is_cut_short(word))
        || tags.intersects(Tags::SENTENCE_STARTS)
        || c.language.is_one_of("en") && is_full_in_english(c);
    is_full && !tags.intersects(Tags::ABBREVIATIONS)
}

/// Returns whether sentences may start with a small letter here: in English, where text that is not edited often spares
/// capitals; after a sentence that did so; before a name like `iPhone`.
fn is_informal(c: &Candidate<'_>) -> bool {
    let next = c.next_word();
    c.language.is_one_of("en")
        || c.before().trim_start_matches(is_opener).starts_with(char::is_lowercase)
        || next.contains(char::is_uppercase)
}

/// Returns whether `word` can be the first letters of a longer one: it is short and ends in a consonant (`insges.`,
/// `aprox.`). Slavic words often end in consonants; Greek words end in `ς` and `ν`, which abbreviations do not.
fn is_cut_short(word: &str) -> bool {
    const MAX_LETTERS: usize = 7;
    const MAX_CYRILLIC_LETTERS: usize = 5;
    let max_letters = if word.is_ascii() { MAX_LETTERS } else { MAX_CYRILLIC_LETTERS };
    word.chars().count() <= max_letters
        && !word.ends_with(['ς', 'ν'])
        && word.chars().next_back().is_some_and(is_consonant)
}

/// `in 1999. then`, `the EU. it`, `"so it is". maybe`, `don't. please`, and `it was nice . and so on` in text without
/// capitals.
fn is_full_in_english(c: &Candidate<'_>) -> bool {
    let (word, before) = (c.word, c.before());
    let all = |is: fn(char) -> bool| word.len() > 1 && word.chars().all(is);
    let is_apart = word.is_empty() && (before.ends_with(is_closer) || before.starts_with(char::is_lowercase));
    is_apart || all(char::is_numeric) || all(char::is_uppercase) || c.before_word().ends_with(['\'', '’'])
}

/// `See the site. www.example.org`
fn address_follows(c: &Candidate<'_>) -> bool {
    c.after().starts_with("http://") || c.after().starts_with("https://") || c.after().starts_with("www.")
}

/// In languages that open a turn of dialogue with a dash, a dash before a capital starts a sentence. In others it continues
/// one: `LEXINGTON, Mass. — A fire`.
fn dash(c: &Candidate<'_>) -> Option<Verdict> {
    const DIALOGUE: &str = "pl tr es pt ca ro hu sv fi cs uk ru bg sr hr it fr el";
    if !c.next_char().is_some_and(is_dash) {
        return None;
    }
    let said = c.after().trim_start_matches(|c: char| is_dash(c) || c.is_whitespace());
    let is_capitalized = said.trim_start_matches(is_opener).starts_with(char::is_uppercase);
    Some(Verdict::ends_if(is_capitalized && c.language.is_one_of(DIALOGUE)))
}
