//! The rules that decide whether a sentence ends at a candidate, in the order in which they are
//! applied.
//!
//! Each rule is responsible for one kind of text, which its name says. It returns `None` for all
//! other text, and then the next rule is asked. If no rule decides, the sentence ends. The
//! functions are in the same order as the table.
//!
//! A comment opens with the decision: “Continues” and “Ends” are about the sentence.

mod abbreviations;
mod numbers;
mod quotations;
mod spacing;

use super::candidate::{Candidate, leading, tail};
use crate::text::chars::{
    Terminal, is_closer, is_dash, is_opener, is_terminal_punctuation, sentence_terminal,
};
use crate::text::language::lexicon::Tags;
/// The sentence continues after the candidate.
use Verdict::{Continues, Ends};
use abbreviations::{
    abbreviation, acronym, before_number_sign, doubled_capitals, initial, is_consonant,
    is_short_after_number, is_vowelless, lettered_noun, numbered_label, pronoun_i, spaced_acronym,
    spelled_initials, time_of_day, vowelless,
};
use numbers::{date, list_marker, ordinal};
use quotations::{
    attribution, hesitation, inner_brackets, is_inner_name, is_inside_quotation, is_marked_name, is_reported,
    marked_name, particle, said_right_after, said_without_case, title_in_brackets,
};
use spacing::{glued, stop_of_abbreviation};

/// The decision of a rule about a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The sentence ends at the candidate.
    Ends,
    /// The sentence continues after the candidate.
    Continues,
}

impl Verdict {
    /// Returns [`Ends`] if `ends` is true, otherwise [`Continues`].
    const fn ends_if(ends: bool) -> Self {
        if ends { Ends } else { Continues }
    }
}

/// A rule: returns its decision about a candidate, or `None` to leave it to the next rule.
type Rule = fn(&Candidate<'_>) -> Option<Verdict>;

/// The rules in the order in which they are asked. The order matters, because no rule is asked
/// about a candidate that an earlier one has decided.
const RULES: [Rule; 35] = [
    nothing_follows,
    no_words_yet,
    emoji,
    omission,
    inner_omission,
    hesitation,
    punctuation_follows,
    particle,
    title_in_brackets,
    inner_brackets,
    said_right_after,
    said_without_case,
    spelled_initials,
    unambiguous,
    bracketed_terminal,
    marked_name,
    glued,
    stop_of_abbreviation,
    list_marker,
    spaced_acronym,
    lower_case,
    attribution,
    time_of_day,
    pronoun_i,
    lettered_noun,
    initial,
    acronym,
    doubled_capitals,
    before_number_sign,
    abbreviation,
    numbered_label,
    vowelless,
    date,
    ordinal,
    dash,
];

/// Returns the decision of the first rule that makes one.
pub(super) fn decide(candidate: &Candidate<'_>) -> Verdict {
    RULES.iter().find_map(|rule| rule(candidate)).unwrap_or(Ends)
}

/// Continues at the end of the text, since the text itself ends the sentence there.
fn nothing_follows(c: &Candidate<'_>) -> Option<Verdict> {
    c.after().is_empty().then_some(Continues)
}

/// Continues if the sentence so far has no letters or digits, because punctuation alone is not a
/// sentence: `... and then it began.` Unambiguous terminals are left to the rules below.
fn no_words_yet(c: &Candidate<'_>) -> Option<Verdict> {
    (!c.has_words && c.terminal != Terminal::Unambiguous).then_some(Continues)
}

/// Decides about an emoji or emoticon: it ends the sentence only before a capital.
/// `Then it rained 😢 Nobody minded.`
fn emoji(c: &Candidate<'_>) -> Option<Verdict> {
    let ends = c.has_gap() && c.first().is_some_and(char::is_uppercase);
    (c.terminal == Terminal::Emoji).then_some(Verdict::ends_if(ends))
}

/// Decides about a full stop with an omission after it. The sentence ends at the full stop if words
/// follow the dots: `It was weak. . . . The custom lived on.`, `That was it. ...and then it began.`
/// Otherwise the dots belong to it: `It was weak. . . .”`
fn omission(c: &Candidate<'_>) -> Option<Verdict> {
    if c.terminal != Terminal::FullStop || !c.has_gap() || c.next_char() != Some('.') {
        return None;
    }
    let dots = leading(c.after(), |c| c == '.' || c == ' ');
    Some(Verdict::ends_if(tail(c.after(), dots).starts_with(char::is_alphanumeric)))
}

/// Continues after spaced full stops before `I`, since the capital of that English word does not
/// show that a sentence starts: `what I mean . . . I did not`.
fn inner_omission(c: &Candidate<'_>) -> Option<Verdict> {
    let is_spaced = c.terminal == Terminal::Ellipsis && c.before().ends_with(' ');
    (is_spaced && c.next_word() == "I").then_some(Continues)
}

/// Continues if a comma, another terminal or a joining sign comes next: `What?, he said`,
/// `« Non ? »`, `Briggs Co. & Sons`, `50 hab. / km²`. Two commas do not count, since they open a
/// Dutch quotation.
fn punctuation_follows(c: &Candidate<'_>) -> Option<Verdict> {
    let continues = |next| {
        is_terminal_punctuation(next) && sentence_terminal(next) != Some(Terminal::Ellipsis)
            || matches!(next, '/' | '&' | '+' | '=' | '%' | '№')
    };
    (c.next_char().is_some_and(continues) && !c.after().starts_with(",,")).then_some(Continues)
}

/// Decides about terminals such as `。` and `।`, which end sentences and have no other use. Only
/// after a quotation and before a lower-case letter does the sentence continue: `"…？" he said`.
fn unambiguous(c: &Candidate<'_>) -> Option<Verdict> {
    let continues = c.closes_quote() && c.first().is_some_and(char::is_lowercase);
    (c.terminal == Terminal::Unambiguous).then_some(Verdict::ends_if(!continues))
}

/// Decides about a terminal alone in brackets, which is a remark inside a sentence: `(!)`, `(?)`,
/// `[...]`, `[ . . . ]`. The sentence ends only at `[…]` before a capital.
fn bracketed_terminal(c: &Candidate<'_>) -> Option<Verdict> {
    let is_alone =
        c.before().trim_end().ends_with(['(', '[']) && c.closers().trim_start().starts_with([')', ']']);
    let starts =
        c.terminal == Terminal::Ellipsis && c.next_char().is_some_and(char::is_uppercase) && c.has_gap();
    is_alone.then_some(Verdict::ends_if(starts))
}

/// Decides about a lower-case letter after the candidate. It usually continues the sentence:
/// `approx. five`, `"Why?" he said`, `well ... yes`.
///
/// It starts a sentence in informal text, which has no capitals: after `?` or `!` without a closing
/// quote (`why? because`), and after a full stop that does not belong to an abbreviation
/// (`it is late. see you`). Exceptions that continue: `Yahoo! in`, `Why? she asked`, `resp. die`.
fn lower_case(c: &Candidate<'_>) -> Option<Verdict> {
    if !c.first().is_some_and(char::is_lowercase) {
        return None;
    }
    let is_bare = c.closers().is_empty();
    Some(Verdict::ends_if(match c.terminal {
        Terminal::FullStop => is_bare && (is_full_word(c) || address_follows(c)),
        Terminal::QuestionOrExclamation => {
            let is_turn = c.before().starts_with(is_dash); // `– Why? asked she`
            is_bare
                && !is_turn
                && !is_marked_name(c)
                && !is_inner_name(c)
                && !is_reported(c)
                && !is_inside_quotation(c)
        }
        Terminal::Ellipsis | Terminal::Unambiguous | Terminal::Emoji => false,
    }))
}

/// Returns whether the full stop ends a complete word, not an abbreviation. The word is complete if
/// it has at least four lower-case letters and neither lacks vowels nor may be truncated, or if it
/// is listed as a function word.
///
/// English has more cases, which [`is_full_in_english`] recognizes. Other languages continue in
/// lower case after those.
fn is_full_word(c: &Candidate<'_>) -> bool {
    /// The smallest length of a complete word. Shorter ones are often abbreviations: on 29,017
    /// sentences with known boundaries, 1 splits 7 more sentences wrongly and misses 6 fewer ends;
    /// 6 misses 34 more.
    const MIN_LETTERS: usize = 4;
    let (word, tags) = (c.word, c.tags);
    let is_small = word.chars().count() >= MIN_LETTERS && word.chars().all(char::is_lowercase);
    let is_full = is_small && !is_vowelless(word, false) && (is_informal(c) || !is_cut_short(word))
        || tags.intersects(Tags::SENTENCE_STARTS)
        || c.language.is_one_of("en") && is_full_in_english(c);
    is_full && !tags.intersects(Tags::ABBREVIATIONS) && !is_short_after_number(c)
}

/// Returns whether a sentence may start with a lower-case letter here: in English, in which
/// unedited text often has no capitals; if the current sentence starts with one; and if the next
/// word is a name like `iPhone`.
fn is_informal(c: &Candidate<'_>) -> bool {
    let next = c.next_word();
    c.language.is_one_of("en")
        || c.before().trim_start_matches(is_opener).starts_with(char::is_lowercase)
        || next.contains(char::is_uppercase)
}

/// Returns whether `word` may be the first letters of a longer word, as in `insges.` and `aprox.`:
/// it is short and ends with a consonant. The limit is lower for non-ASCII words, since many Slavic
/// words end with consonants. Greek words end with `ς` and `ν`, but their abbreviations do not.
fn is_cut_short(word: &str) -> bool {
    /// The limit for ASCII words. On 29,017 sentences with known boundaries, 5 splits two more
    /// sentences wrongly, and 12 two fewer but misses two more ends.
    const MAX_LETTERS: usize = 7;
    /// The limit for other words, most of which are Cyrillic. On the same sentences, 3 splits one
    /// more sentence wrongly, and 7 misses one more end.
    const MAX_CYRILLIC_LETTERS: usize = 5;
    let max_letters = if word.is_ascii() { MAX_LETTERS } else { MAX_CYRILLIC_LETTERS };
    word.chars().count() <= max_letters
        && !word.ends_with(['ς', 'ν'])
        && word.chars().next_back().is_some_and(is_consonant)
}

/// Returns whether the full stop follows something that ends English sentences in text without
/// capitals: a number (`in 1999. then`), an acronym (`the EU. it`), a quotation
/// (`"so it is". maybe`), a contraction (`don't. please`), or a space (`it was nice . and so on`).
fn is_full_in_english(c: &Candidate<'_>) -> bool {
    let (word, before) = (c.word, c.before());
    let all = |is: fn(char) -> bool| word.len() > 1 && word.chars().all(is);
    let is_apart = word.is_empty() && (before.ends_with(is_closer) || before.starts_with(char::is_lowercase));
    is_apart || all(char::is_numeric) || all(char::is_uppercase) || c.before_word().ends_with(['\'', '’'])
}

/// Returns whether the next word is a web address: `See the site. www.example.org`
fn address_follows(c: &Candidate<'_>) -> bool {
    c.after().starts_with("http://") || c.after().starts_with("https://") || c.after().starts_with("www.")
}

/// Decides about a dash after the candidate. In languages that mark the turns of a dialogue with a
/// dash, the sentence ends if a capital follows the dash. In other languages the dash continues it:
/// `LEXINGTON, Mass. — A fire`.
fn dash(c: &Candidate<'_>) -> Option<Verdict> {
    const DIALOGUE: &str = "pl tr es pt ca ro hu sv fi cs uk ru bg sr hr it fr el";
    if !c.next_char().is_some_and(is_dash) {
        return None;
    }
    let said = c.after().trim_start_matches(|c: char| is_dash(c) || c.is_whitespace());
    let is_capitalized = said.trim_start_matches(is_opener).starts_with(char::is_uppercase);
    Some(Verdict::ends_if(is_capitalized && c.language.is_one_of(DIALOGUE)))
}
