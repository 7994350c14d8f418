//! The rules that decide whether a sentence ends at a candidate, in the order in which they are
//! applied.
//!
//! Each rule is for the kind of text that its name describes. For all other text it returns `None`,
//! and the next rule is tried. If no rule decides, the sentence ends. The functions are in the same
//! order as the table.
//!
//! The comment of a rule opens with its decision: “Continues” and “Ends” mean the current sentence.

mod abbreviations;
mod numbers;
mod quotations;
mod spacing;

use super::candidate::{Candidate, head_chars};
use crate::text::chars::{
    Terminal, is_closer, is_dash, is_opener, is_terminal_punctuation, sentence_terminal,
};
use crate::text::language::lexicon::Tags;
use crate::text::language::{Languages, languages};
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

/// The rules in the order in which they are tried. The order matters, because the first decision
/// counts.
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

/// Continues if nothing follows, since the end of the text ends the sentence anyway.
fn nothing_follows(c: &Candidate<'_>) -> Option<Verdict> {
    c.after().is_empty().then_some(Continues)
}

/// Continues if the sentence so far has no letters or digits, because punctuation alone is not a
/// sentence: `... and then it began.` Unambiguous terminals are left to the rules below.
fn no_words_yet(c: &Candidate<'_>) -> Option<Verdict> {
    (!c.has_words && c.terminal != Terminal::Unambiguous).then_some(Continues)
}

/// Decides about an emoji or emoticon. The sentence ends only before a capital:
/// `Then it rained 😢 Nobody minded.`
fn emoji(c: &Candidate<'_>) -> Option<Verdict> {
    let ends = c.has_gap() && c.first().is_some_and(char::is_uppercase);
    (c.terminal == Terminal::Emoji).then_some(Verdict::ends_if(ends))
}

/// Decides about a full stop before the dots of an omission. If words follow the dots, the sentence
/// ends at the full stop: `It was weak. . . . The custom lived on.`,
/// `That was it. ...and then it began.` Otherwise the dots are part of the sentence:
/// `It was weak. . . .”`
fn omission(c: &Candidate<'_>) -> Option<Verdict> {
    /// The maximum number of dots and spaces that are examined. Authors type up to a dozen; a
    /// longer series is a line of a form or a table of contents. The limit bounds the time for text
    /// that consists of dots.
    const MAX_DOTS: usize = 40;
    if c.terminal != Terminal::FullStop || !c.has_gap() || c.next_char() != Some('.') {
        return None;
    }
    let rest = head_chars(c.after(), MAX_DOTS).trim_start_matches(['.', ' ']);
    Some(Verdict::ends_if(rest.starts_with(char::is_alphanumeric)))
}

/// Continues after an ellipsis with a space before it if English `I` follows. This word always has
/// a capital, so the capital is not a sign of a new sentence: `what I mean . . . I did not`.
fn inner_omission(c: &Candidate<'_>) -> Option<Verdict> {
    let is_spaced = c.terminal == Terminal::Ellipsis && c.before().ends_with(' ');
    (is_spaced && c.next_word() == "I").then_some(Continues)
}

/// Continues if a comma, another terminal or a joining sign comes next: `What?, he said`,
/// `« Non ? »`, `Briggs Co. & Sons`, `50 hab. / km²`. Two commas are excluded, because they open a
/// Dutch quotation.
fn punctuation_follows(c: &Candidate<'_>) -> Option<Verdict> {
    let continues = |next| {
        is_terminal_punctuation(next) && sentence_terminal(next) != Some(Terminal::Ellipsis)
            || matches!(next, '/' | '&' | '+' | '=' | '%' | '№')
    };
    (c.next_char().is_some_and(continues) && !c.after().starts_with(",,")).then_some(Continues)
}

/// Decides about terminals such as `。` and `।`, which end sentences and have no other use. The
/// sentence continues only if a quotation ends here and a lower-case letter follows:
/// `"…？" he said`.
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

/// Decides about a candidate before a lower-case letter. The sentence usually continues:
/// `approx. five`, `"Why?" he said`, `well ... yes`.
///
/// The letter starts a new sentence in informal text, which has no capitals. The signs are a `?` or
/// `!` without a closing quote (`why? because`), and a full stop that does not belong to an
/// abbreviation (`it is late. see you`). Despite these signs, `Yahoo! in`, `Why? she asked` and
/// `resp. die` continue.
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

/// Returns whether the full stop ends a complete word and not an abbreviation. A word is complete
/// if it is listed as a function word, or if it has at least four letters, all of them in lower
/// case, contains a vowel, and does not look truncated (see [`is_cut_short`]).
///
/// In English, other words are complete too; see [`is_full_in_english`]. In other languages, a
/// lower-case letter after such words continues the sentence.
fn is_full_word(c: &Candidate<'_>) -> bool {
    /// The minimum length of a complete word. Shorter words are often abbreviations. Measured on
    /// 29,017 sentences with known boundaries: with 1, 7 more sentences are split wrongly and 6
    /// fewer ends are missed; with 6, 34 more ends are missed.
    const MIN_LETTERS: usize = 4;
    let (word, tags) = (c.word, c.tags);
    let is_small = word.chars().count() >= MIN_LETTERS && word.chars().all(char::is_lowercase);
    let is_full = is_small && !is_vowelless(word, false) && (is_informal(c) || !is_cut_short(word))
        || tags.intersects(Tags::SENTENCE_STARTS)
        || c.language.is_one_of(languages!("en")) && is_full_in_english(c);
    is_full && !tags.intersects(Tags::ABBREVIATIONS) && !is_short_after_number(c)
}

/// Returns whether a sentence may start with a lower-case letter here. There are three cases: the
/// text is English, which often has no capitals if it is unedited; the current sentence starts with
/// a lower-case letter; or the next word is a name like `iPhone`.
fn is_informal(c: &Candidate<'_>) -> bool {
    let next = c.next_word();
    c.language.is_one_of(languages!("en"))
        || c.before().trim_start_matches(is_opener).starts_with(char::is_lowercase)
        || next.contains(char::is_uppercase)
}

/// Returns whether `word` may be the first letters of a longer word, as in `insges.` and `aprox.`:
/// it is short and ends with a consonant. Words outside ASCII must be shorter, because many Slavic
/// words end with consonants. `ς` and `ν` do not count: Greek words end with them, but Greek
/// abbreviations do not.
fn is_cut_short(word: &str) -> bool {
    /// The maximum length of such a word in ASCII. Measured on 29,017 sentences with known
    /// boundaries: with 5, two more are split wrongly; with 12, two fewer are split wrongly, but
    /// two more ends are missed.
    const MAX_LETTERS: usize = 7;
    /// The maximum length of other such words, most of which are Cyrillic. Measured on the same
    /// sentences: with 3, one more is split wrongly; with 7, one more end is missed.
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
/// dash, the sentence ends if a capital follows the dash. In other languages, the sentence
/// continues: `LEXINGTON, Mass. — A fire`.
fn dash(c: &Candidate<'_>) -> Option<Verdict> {
    const DIALOGUE: Languages = languages!("pl tr es pt ca ro hu sv fi cs uk ru bg sr hr it fr el");
    if !c.next_char().is_some_and(is_dash) {
        return None;
    }
    let said = c.after().trim_start_matches(|c: char| is_dash(c) || c.is_whitespace());
    let is_capitalized = said.trim_start_matches(is_opener).starts_with(char::is_uppercase);
    Some(Verdict::ends_if(is_capitalized && c.language.is_one_of(DIALOGUE)))
}
