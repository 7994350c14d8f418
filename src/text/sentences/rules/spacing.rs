//! Rules for terminals that are not followed by white space.

use super::Verdict::{self, Continues};
use super::numbers::is_roman;
use crate::text::Script;
use crate::text::chars::Terminal;
use crate::text::language::languages;
use crate::text::language::lexicon::Tags;
use crate::text::sentences::candidate::{Candidate, head_chars, is_starter, tail};

/// Continues after a terminal without white space, which is usually inside a number, an address or
/// a name: `3.5`, `example.com`, `Y!J`.
///
/// Ends before a Spanish `¿` or `¡`, in Chinese and Japanese, which have no spaces, and if a space
/// is evidently missing.
pub(super) fn glued(c: &Candidate<'_>) -> Option<Verdict> {
    if c.has_gap() {
        return None;
    }
    let opens = c.after().starts_with(['¿', '¡']);
    Some(Verdict::ends_if(opens || ends_east_asian(c) || lost_space(c)))
}

/// Returns whether a Latin terminal without white space ends a Chinese or Japanese sentence:
/// `你去吗?我不去.`
///
/// A full stop between two Han characters can also be the dot in a foreign name (`约翰.史密斯`). It is
/// taken for one if `。` comes later, because then the text ends its sentences with `。`.
fn ends_east_asian(c: &Candidate<'_>) -> bool {
    /// The number of characters that are searched for `。`. With a small value, more foreign names
    /// are split. A large one reaches text by other authors; it changed nothing on 29,017 sentences
    /// with known boundaries.
    const LOOKAHEAD: usize = 100;
    let is_east_asian = |c| matches!(Script::from_char(c), Some(Script::Han | Script::Kana));
    let (after, before) = (c.next_char().is_some_and(is_east_asian), c.before().ends_with(is_east_asian));
    match c.terminal {
        Terminal::QuestionOrExclamation => before || after && c.language.is_one_of(languages!("zh")),
        Terminal::FullStop if c.terminals.slice(c.text) == "．" => before,
        Terminal::FullStop => before && after && !head_chars(c.after(), LOOKAHEAD).contains('。'),
        _ => false,
    }
}

/// Returns whether the writer forgot the space after a sentence: `It rained.The match was off.`
///
/// The word before the terminal must be in lower case or a number, unless a quotation ends at the
/// terminal (`"no."She left`). The word after it must be capitalized, and neither may be part of
/// an address. Not a missing space: `www.Example.org`, `1.Eggs`, `U.S.`
fn lost_space(c: &Candidate<'_>) -> bool {
    let (word, next) = (c.word, c.next_word());
    let is_small = word.len() > 2 && is_small_inside(word);
    let is_number = word.len() > 1 && word.chars().all(|c| c.is_ascii_digit() || c == ',');
    let is_known = is_starter(next, c.lexicon()) || c.lexicon().tags(next).intersects(Tags::INNER);
    let is_title_case = next.starts_with(char::is_uppercase) && is_small_inside(next);
    let is_capitalized = is_title_case && (next.len() > 1 || is_known) || is_roman(next);
    let after = tail(c.opened, next.len());
    let after = after.strip_prefix(['.', ',', '!', '?', '’', '\'']).unwrap_or(after);
    let is_free = after.is_empty() || after.starts_with(char::is_whitespace);
    let is_address =
        c.before().strip_suffix(word).is_some_and(|before| before.ends_with(['/', '@', '-', '.', '=', '&']));
    let is_plain = word.starts_with(char::is_lowercase) || is_known;
    let may_end = matches!(c.terminal, Terminal::FullStop | Terminal::QuestionOrExclamation);
    may_end
        && is_capitalized
        && is_free
        && !is_address
        && (is_number || c.closes_quote() || is_small && is_plain)
}

/// Returns whether all characters of `word` after the first are lower-case letters.
pub(super) fn is_small_inside(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next();
    letters.all(char::is_lowercase)
}

/// Continues after a full stop in a script that uses it for abbreviations only. Thai and Lao do:
/// `05.42 น. วันที่ 3 พ.ค. 2567`. Armenian ends its sentences with `։`, so a full stop after a word
/// of at most four letters is one of an abbreviation.
pub(super) fn stop_of_abbreviation(c: &Candidate<'_>) -> Option<Verdict> {
    /// The longest Armenian abbreviation, in letters. With 0, 7 more of 29,017 sentences with known
    /// boundaries are split wrongly; with 8, 3 fewer. But many ordinary words have up to 8 letters.
    /// If a writer ends sentences with a full stop, those that end with such a word would be
    /// joined to the next sentence.
    const MAX_ARMENIAN: usize = 4;
    let script = c.word.chars().next_back().and_then(Script::from_char)?;
    let is_short = || c.word.chars().count() <= MAX_ARMENIAN;
    let is_abbreviation = match script {
        Script::Thai | Script::Lao => true,
        Script::Armenian => is_short(),
        _ => false,
    };
    (c.terminal == Terminal::FullStop && is_abbreviation).then_some(Continues)
}
