//! Spans of a text, in bytes, and their conversion to UTF-16.
//!
//! Rust measures strings in bytes, the DOM and JavaScript in UTF-16 code units. This crate uses
//! bytes everywhere; offsets are converted with [`Utf16Offsets`] only when they are passed to
//! JavaScript.

use super::chars::is_margin;
use std::ops::Range;

/// A half-open range `start..end` of a text, in **bytes** of its UTF-8 encoding.
///
/// Every span that this crate returns lies inside its text and on character boundaries.
///
/// ```
/// use nutgraf::Span;
///
/// let text = "Nobody was hurt.";
/// let span = Span::new(0, 6);
/// assert_eq!(span.slice(text), "Nobody");
/// assert_eq!(span.context(text, 4), ("", " was"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset just past the last byte.
    pub end: usize,
}

impl Span {
    /// Creates the span from byte `start` up to, but not including, byte `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the part of `text` that the span covers. The result is empty if the span is not
    /// inside `text` or its ends are not on character boundaries.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Returns the span as a range of bytes.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Returns the length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Returns whether the span covers no bytes.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Returns the span moved `by` bytes towards the end. This converts a span of a part of a text
    /// to a span of the whole text, if the part starts at byte `by`.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// Returns the `chars` characters of `text` before the span and the `chars` characters after
    /// it, fewer at the ends of the text.
    pub fn context(self, text: &str, chars: usize) -> (&str, &str) {
        let before = text.get(..self.start).unwrap_or_default();
        let after = text.get(self.end..).unwrap_or_default();
        let start = before.char_indices().rev().take(chars).last().map_or(before.len(), |(start, _)| start);
        (before.get(start..).unwrap_or_default(), head(after, chars))
    }

    /// Returns the span without the white space and invisible characters at its ends: control
    /// characters, zero-width spaces, a byte order mark.
    ///
    /// ```
    /// use nutgraf::Span;
    ///
    /// assert_eq!(Span::new(0, 9).trimmed(" It rained."), Span::new(1, 9));
    /// ```
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let inner = self.slice(text);
        let start = self.start + (inner.len() - inner.trim_start_matches(is_margin).len());
        Self { start, end: start + inner.trim_matches(is_margin).len() }
    }
}

/// The placeholder for a byte of markup that is not shown. A control character cannot be confused
/// with text, and replacing markup byte by byte keeps all offsets valid.
pub(crate) const MASK: char = '\u{1}';

/// Returns the first `chars` characters of `text`.
pub(crate) fn head(text: &str, chars: usize) -> &str {
    let after = text.char_indices().enumerate().find(|(passed, _)| *passed == chars);
    after.and_then(|(_, (end, _))| text.get(..end)).unwrap_or(text)
}

/// Returns the longest start of `text` that has at most `bytes` bytes.
pub(crate) fn within(text: &str, bytes: usize) -> &str {
    text.get(..floor_char_boundary(text, bytes)).unwrap_or_default()
}

/// Returns the last character boundary of `text` that is at most `byte`. The compilers that we
/// support do not all have the method of `str` with this name.
pub(crate) fn floor_char_boundary(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A converter from byte offsets of a text to UTF-16 offsets. Ascending offsets are converted in
/// one pass over the text.
///
/// ```
/// use nutgraf::Utf16Offsets;
///
/// let mut offsets = Utf16Offsets::new("né 𝄞 x");
/// assert_eq!(offsets.at(3), 2); // after "né": 3 bytes, 2 units
/// assert_eq!(offsets.at(8), 5); // after "né 𝄞": 8 bytes, 5 units
/// ```
#[derive(Debug, Clone)]
pub struct Utf16Offsets<'t> {
    text: &'t str,
    byte: usize,
    unit: usize,
}

impl<'t> Utf16Offsets<'t> {
    /// Creates a converter for `text`.
    pub const fn new(text: &'t str) -> Self {
        Self { text, byte: 0, unit: 0 }
    }

    /// Returns the UTF-16 offset of the byte offset `byte`. An offset inside a character is rounded
    /// down to the start of that character, and an offset beyond the text to its end.
    ///
    /// Each call continues from the last offset, so a series of ascending calls costs one pass over
    /// the text. A smaller offset starts again from the beginning.
    pub fn at(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            *self = Self::new(self.text);
        }
        let end = floor_char_boundary(self.text, byte);
        let step = self.text.get(self.byte..end).unwrap_or_default();
        self.unit += utf16_len(step);
        self.byte = self.byte.max(end);
        self.unit
    }
}

/// Returns the length of `text` in UTF-16 code units. A character of four UTF-8 bytes has two
/// units, every other character has one. This is faster than `encode_utf16().count()`.
pub(crate) fn utf16_len(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_of_any_script_is_trimmed() {
        let text = "\u{3000} one two\u{a0}\n";
        assert_eq!(Span::new(0, text.len()).trimmed(text).slice(text), "one two");
        assert_eq!(Span::new(0, 9).trimmed("\u{feff}One.\0\n"), Span::new(3, 7));
    }

    #[test]
    fn context_is_counted_in_characters_and_stops_at_the_ends_of_the_text() {
        let text = "één 𝄞 two three";
        let span = Span::new(text.find("two").unwrap(), text.find(" three").unwrap());
        assert_eq!(span.context(text, 3), (" 𝄞 ", " th"));
        assert_eq!(span.context(text, 99), ("één 𝄞 ", " three"));
        assert_eq!(span.context(text, 0), ("", ""));
    }

    #[test]
    fn a_span_of_another_text_slices_to_nothing() {
        assert_eq!(Span::new(1, 2).slice("é"), "");
        assert_eq!(Span::new(5, 9).slice("abc"), "");
    }

    #[test]
    fn utf16_length_agrees_with_the_encoder() {
        for text in ["", "ab", "é𝄞", "港湾 𝄞𝄞 x", "\u{ffff}\u{10000}"] {
            assert_eq!(utf16_len(text), text.encode_utf16().count(), "{text}");
        }
    }

    #[test]
    fn utf16_offsets_may_descend_and_exceed_the_text() {
        let mut offsets = Utf16Offsets::new("a𝄞b");
        assert_eq!([offsets.at(6), offsets.at(1), offsets.at(99)], [4, 1, 4]);
    }
}
