//! Lists that lost their line breaks: `1. The first item 2. The second item`.
//!
//! A list starts with a marker, and its next item at the next marker of the same kind: the next number or letter, or the
//! same bullet. `1. The first costs 2. Then …` is split wrongly; lists in one line are more frequent.

use super::candidate::{leading, tail};
use crate::text::chars::is_bullet;
use crate::text::{Language, Span};

/// The largest number of an item. At 9 longer lists are cut off; at 9,999 `2031.` at the end of a sentence is a marker.
const MAX_NUMBER: u32 = 999;

/// The marker of an item: a bullet, a number or letter, and the punctuation after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Marker<'t> {
    bullet: Option<char>,
    /// The number, or the place of the letter in the alphabet.
    label: Option<u32>,
    /// True if the label is a letter.
    letter: bool,
    close: &'t str,
}

/// Splits `text` before each list item. Without a list the result is `text` as a whole.
pub(super) fn split_items(text: &str, language: Language) -> Vec<Span> {
    let mut ends = Vec::new();
    // The marker of the next item, and the start of the list until that marker confirms it.
    let mut list: Option<(Marker<'_>, Option<usize>)> = None;
    for at in word_starts(text) {
        let Some(marker) = marker(tail(text, at), language) else { continue };
        match list {
            Some((expected, start)) if marker == expected => {
                ends.extend(start);
                ends.push(at);
                list = Some((marker.next(), None));
            }
            _ if starts_list(text, at, marker) => list = Some((marker.next(), Some(at))),
            _ => {}
        }
    }
    ends.push(text.len());
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(ends.iter().copied()).map(|(start, end)| Span::new(start, end)).collect()
}

/// Returns the starts of words in `text`: each character that is not white space and has none before it but white space.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut is_blank = true;
    text.char_indices().filter_map(move |(at, c)| {
        let was_blank = std::mem::replace(&mut is_blank, !c.is_ascii_alphabetic() && c.is_whitespace());
        (was_blank && !is_blank).then_some(at)
    })
}

/// Returns whether a list starts at byte `at`: any marker at the start of the block does, elsewhere only the first number
/// after a colon or a terminal.
fn starts_list(text: &str, at: usize, marker: Marker<'_>) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    before.is_empty() || marker.label == Some(1) && before.ends_with([':', '.', '!', '?', ';'])
}

impl Marker<'_> {
    /// Returns the marker of the item after this one.
    fn next(self) -> Self {
        Self { label: self.label.map(|label| label + 1), ..self }
    }
}

/// Returns the marker that `text` starts with. A number or letter without a bullet needs a capital after it.
fn marker(text: &str, language: Language) -> Option<Marker<'_>> {
    let first = text.chars().next()?;
    let is_letter_alone = first.is_ascii_lowercase() && tail(text, 1).starts_with(['.', ')']);
    if !(is_letter_alone || first.is_ascii_digit() || is_bullet(first)) {
        return None;
    }
    let bullet = Some(first).filter(|c| is_bullet(*c));
    let labelled = tail(text, bullet.map_or(0, char::len_utf8)).trim_start();
    let end = leading(labelled, |c| c.is_ascii_alphanumeric());
    let close = tail(labelled, end);
    let close = close.get(..leading(close, |c| c == '.' || c == ')')).unwrap_or_default();
    let label = labelled.get(..end).and_then(number_or_letter).filter(|_| matches!(close, "." | ")" | ".)"));
    let item = tail(labelled, end + close.len());
    match label {
        Some((label, letter))
            if item.starts_with(char::is_whitespace) && is_item(item, close, letter, language) =>
        {
            Some(Marker { bullet, label: Some(label), letter, close })
        }
        _ => bullet.map(|_| Marker { bullet, label: None, letter: false, close: "" }),
    }
}

/// Returns whether `item` after a number or letter is a sentence of its own, and not a German date (`5. Mai`).
fn is_item(item: &str, close: &str, letter: bool, language: Language) -> bool {
    let is_date = close == "." && !letter && language.is_one_of("de");
    !is_date && item.trim_start().starts_with(|c: char| !c.is_lowercase())
}

/// Parses `12`, or `b` as 2, and returns whether it is a letter. A capital letter is more likely an initial.
fn number_or_letter(label: &str) -> Option<(u32, bool)> {
    let mut bytes = label.bytes();
    match (bytes.next()?, bytes.next()) {
        (letter @ b'a'..=b'z', None) => Some((u32::from(letter - b'a') + 1, true)),
        _ => label.parse().ok().filter(|number| *number <= MAX_NUMBER).map(|number| (number, false)),
    }
}
