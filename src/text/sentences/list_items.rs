//! Lists that lost their line breaks: `1. The first item 2. The second item`.
//!
//! A list starts with a marker, and goes on to the next item at the next marker of the same kind: the next number or
//! letter, or the same bullet. `1. The first costs 2. Then …` is cut wrongly; lists in one line are more frequent.

use super::candidate::{leading, tail};
use crate::text::chars::is_bullet;
use crate::text::{Language, Span};

/// What introduces an item: a bullet, a number or letter, and what closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Marker<'t> {
    bullet: Option<char>,
    label: Option<u32>,
    letter: bool,
    close: &'t str,
}

/// The stretches of `text` that are items of a list, and those between them: `text` as a whole where there is no list.
pub(super) fn items(text: &str, language: Language) -> Vec<Span> {
    let mut ends = Vec::new();
    // The marker that goes on with a list, and where the list starts if that is not known to be one yet.
    let mut list: Option<(Marker<'_>, Option<usize>)> = None;
    for at in word_starts(text) {
        let Some(marker) = marker(tail(text, at), language) else { continue };
        match list {
            Some((expected, begun)) if marker == expected => {
                ends.extend(begun);
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

/// Where words start in `text`: its first character that is no white space, and all that follow white space.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut blank = true;
    text.char_indices().filter_map(move |(at, c)| {
        let before = std::mem::replace(&mut blank, !c.is_ascii_alphabetic() && c.is_whitespace());
        (before && !blank).then_some(at)
    })
}

/// A list starts with any marker at the start of the block, else with the first number after a colon or a mark.
fn starts_list(text: &str, at: usize, marker: Marker<'_>) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    before.is_empty() || marker.label == Some(1) && before.ends_with([':', '.', '!', '?', ';'])
}

impl Marker<'_> {
    /// The marker of the item after this one.
    fn next(self) -> Self {
        Self { label: self.label.map(|label| label + 1), ..self }
    }
}

/// The marker that `text` starts with; a capital must follow a bare number or letter.
fn marker(text: &str, language: Language) -> Option<Marker<'_>> {
    let first = text.chars().next()?;
    let letter_alone = first.is_ascii_lowercase() && tail(text, 1).starts_with(['.', ')']);
    if !(letter_alone || first.is_ascii_digit() || is_bullet(first)) {
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

/// Not a German date (`5. Mai`), and a sentence of its own.
fn is_item(item: &str, close: &str, letter: bool, language: Language) -> bool {
    let date = close == "." && !letter && language.is("de");
    !date && item.trim_start().starts_with(|c: char| !c.is_lowercase())
}

/// `12`, or `b` as 2; a capital letter is rather an initial.
fn number_or_letter(label: &str) -> Option<(u32, bool)> {
    let mut bytes = label.bytes();
    match (bytes.next()?, bytes.next()) {
        (letter @ b'a'..=b'z', None) => Some((u32::from(letter - b'a') + 1, true)),
        _ => label.parse().ok().filter(|number| *number < 1000).map(|number| (number, false)),
    }
}
