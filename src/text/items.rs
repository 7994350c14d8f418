//! Lists that lost their line breaks: `1. The first item 2. The second item`.
//!
//! A block that starts with the marker of a list item goes on to the next item at the next marker of the same kind:
//! the next number or letter, or the same bullet. `1. The first costs 2. Then …` would be cut wrongly; pages that
//! write lists in one line are more.

use super::candidate::{leading, tail};
use super::{Language, Span};

/// What introduces an item: a bullet, a number or letter, and what closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Marker<'t> {
    bullet: Option<char>,
    label: Option<u32>,
    letter: bool,
    close: &'t str,
}

/// The items of `text` if it is a list in one line, else `text` as a whole.
pub(super) fn items(text: &str, language: Language) -> Vec<Span> {
    let lead = text.len() - text.trim_start().len();
    let Some(first) = marker(tail(text, lead), language) else { return vec![Span::new(0, text.len())] };
    let (mut spans, mut start, mut expected) = (Vec::new(), 0, first.next());
    for (at, _) in text.match_indices(char::is_whitespace) {
        let at = at + leading(tail(text, at), char::is_whitespace).min(4);
        if at > lead && marker(tail(text, at), language) == Some(expected) {
            spans.push(Span::new(start, at));
            (start, expected) = (at, expected.next());
        }
    }
    spans.push(Span::new(start, text.len()));
    spans
}

impl Marker<'_> {
    /// The marker of the item after this one.
    fn next(self) -> Self {
        Self { label: self.label.map(|label| label + 1), ..self }
    }
}

/// The marker that `text` starts with; a capital must follow a bare number or letter.
fn marker(text: &str, language: Language) -> Option<Marker<'_>> {
    let bullet = text.chars().next().filter(|c| is_bullet(*c));
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

/// Whether `c` is a bullet and nothing else; `*` and `-` are other things too.
pub(super) const fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '‣' | '◦' | '▪' | '●')
}

/// Not a German date (`5. Mai`), and a sentence of its own.
fn is_item(item: &str, close: &str, letter: bool, language: Language) -> bool {
    let date = close == "." && !letter && language.is(&["de"]);
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
