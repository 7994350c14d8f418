//! Rules for full stops after numbers: list markers, dates and ordinals.

use super::Verdict::{self, Continues, Ends};
use crate::text::chars::{Terminal, is_bullet, is_opener};
use crate::text::is_listed;
use crate::text::language::{Languages, languages};
use crate::text::sentences::candidate::{Candidate, leading, near_end, tail};

/// Continues after the marker of a list item or section, which belongs to the item:
/// `1. The first item`, `a. The first`, `II. Results`, `ii. Results`. The sentence so far must
/// consist of the marker alone.
pub(super) fn list_marker(c: &Candidate<'_>) -> Option<Verdict> {
    /// The maximum length of a marker, in bytes: a bullet, white space and three digits. Measured
    /// on 29,017 sentences with known boundaries: with 3, 35 items are split after their marker;
    /// with 20, nothing changes.
    const MAX_BYTES: usize = 8;
    if c.terminal != Terminal::FullStop || c.before().len() > MAX_BYTES {
        return None;
    }
    let label = c.before().trim_start_matches(|c| is_opener(c) || is_bullet(c) || c.is_whitespace());
    let is_number = label.len() <= 3 && !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit());
    let is_letter = label.len() == 1 && label.bytes().all(|b| b.is_ascii_alphabetic());
    let is_small_roman = !label.is_empty() && label.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    (is_number || is_letter || is_roman(label) || is_small_roman).then_some(Continues)
}

/// Returns whether `word` is a Roman numeral of two or more letters.
pub(super) fn is_roman(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

/// Continues inside a date, in languages that write ordinals with a full stop: `3. 5. 1970`, Korean
/// `2024. 3. 5. 회의`. The number after the full stop must have four digits or a full stop of its
/// own. So `Er ist 45. 3 Freunde …` is not a date.
pub(super) fn date(c: &Candidate<'_>) -> Option<Verdict> {
    const ORDINALS: Languages = languages!("cs sr hr de da nb sv fi hu pl tr ko und");
    let is_digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    if c.terminal != Terminal::FullStop || !is_digits(c.word) || !c.language.is_one_of(ORDINALS) {
        return None;
    }
    let next = c.next_word();
    let is_part = is_digits(next) && (next.len() == 4 || tail(c.opened, next.len()).starts_with('.'));
    let is_day = c.language.is_one_of(languages!("ko"))
        && c.before_word()
            .strip_suffix('.')
            .is_some_and(|month| month.ends_with(|c: char| c.is_ascii_digit()));
    (c.word.len() <= 2 && (is_part || is_day) || c.language.is_one_of(languages!("ko")) && is_part)
        .then_some(Continues)
}

/// Decides about a number with a full stop in German, which is an ordinal or the end of a sentence:
/// `am 29. September`, `im 6. Stock`, `das XIX. Jahrhundert`.
///
/// A capital after the number is not a sign of a new sentence, since German nouns are capitalized.
/// The sentence ends only if the next word is one like `Der`, or if the word before the number
/// cannot precede an ordinal (`Er ist 45. Freunde …`). A Roman numeral after a name is not decided
/// here, because it may be part of the name of a ruler (`Karl V.`).
///
/// Other languages write ordinals with a full stop too. There, a Roman numeral is an ordinal if the
/// word before it is in lower case: `yüzyılda II. Mahmut`.
pub(super) fn ordinal(c: &Candidate<'_>) -> Option<Verdict> {
    const OTHER: Languages = languages!("cs sr hr da nb sv fi hu pl tr");
    const BEFORE_CARDINALS: &str = "auf ist sind war waren hat mit nur rund etwa knapp um fast über unter";
    let is_number = c.word.len() <= 2 && !c.word.is_empty() && c.word.bytes().all(|b| b.is_ascii_digit());
    if c.terminal == Terminal::FullStop && c.language.is_one_of(OTHER) && is_roman(c.word) {
        let is_lower = near_end(c.before_word()).rsplit(' ').next()?.starts_with(char::is_lowercase);
        return is_lower.then_some(Verdict::ends_if(c.starter_follows));
    }
    if c.terminal != Terminal::FullStop
        || !c.language.is_one_of(languages!("de"))
        || !(is_number || is_roman(c.word))
    {
        return None;
    }
    let before = near_end(c.before_word()).rsplit(' ').next().unwrap_or_default();
    let is_ruler =
        before.starts_with(char::is_uppercase) && before != c.before_word().trim_start_matches(is_opener);
    if is_roman(c.word) && is_ruler {
        return None;
    }
    Some(if c.starter_follows || is_listed(before, BEFORE_CARDINALS) { Ends } else { Continues })
}

/// Returns whether `text` starts with a number, or with a letter or Roman numeral used as one: `5`,
/// `A`, `IV`.
pub(super) fn starts_with_label(text: &str) -> bool {
    let label = text.get(..leading(text, char::is_alphanumeric)).unwrap_or_default();
    let is_letter = label.len() == 1 && label != "I" && label.starts_with(|c: char| c.is_ascii_uppercase());
    label.starts_with(char::is_numeric)
        || (is_letter || is_roman(label)) && tail(text, label.len()).starts_with([' ', ',', ')'])
}
