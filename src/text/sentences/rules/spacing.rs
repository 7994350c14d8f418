//! Rules about terminals without white space after them.

use super::Verdict::{self, Continues};
use super::numbers::is_roman;
use crate::text::Script;
use crate::text::chars::Terminal;
use crate::text::language::lexicon::Tags;
use crate::text::sentences::candidate::{Candidate, head_chars, is_starter, tail};

/// Without white space after it a terminal is inside a number, an address, a name: `3.5`, `example.com`, `Y!J`.
/// Han and kana are written without spaces: there `!` and `．` end a sentence.
pub(super) fn glued(c: &Candidate<'_>) -> Option<Verdict> {
    if c.has_gap() {
        return None;
    }
    let opens = c.after().starts_with(['¿', '¡']);
    Some(Verdict::ends_if(opens || ends_east_asian(c) || lost_space(c)))
}

/// `你去吗?我不去.` Chinese and Japanese with the marks of a Latin keyboard. A full stop between two Han characters is also
/// the dot in a foreign name (`约翰.史密斯`), which a text that ends its sentences with `。` shows.
fn ends_east_asian(c: &Candidate<'_>) -> bool {
    const LOOKAHEAD: usize = 100;
    let is_east_asian = |c| matches!(Script::from_char(c), Some(Script::Han | Script::Kana));
    let (after, before) = (c.next_char().is_some_and(is_east_asian), c.before().ends_with(is_east_asian));
    match c.terminal {
        Terminal::QuestionOrExclamation => before || after && c.language.is_one_of("zh"),
        Terminal::FullStop if c.terminals.slice(c.text) == "．" => before,
        Terminal::FullStop => before && after && !head_chars(c.after(), LOOKAHEAD).contains('。'),
        _ => false,
    }
}

/// `It rained.The match was off.`: the space is missing. The word before the terminal is in lower case or a number, the
/// word after it is capitalized and not part of an address; or a quotation ends between them (`"no."She left`). Not:
/// `www.Example.org`, `1.Eggs`, `U.S.`
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

/// Returns whether all letters of a word but the first are lower case.
pub(super) fn is_small_inside(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next();
    letters.all(char::is_lowercase)
}

/// Thai and Lao write full stops in abbreviations only: `05.42 น. วันที่ 3 พ.ค. 2567`; Armenian ends its sentences with `։`.
pub(super) fn stop_of_abbreviation(c: &Candidate<'_>) -> Option<Verdict> {
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
