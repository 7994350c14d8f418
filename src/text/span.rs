//! Spans of a text in bytes, and their conversion to UTF-16.
//!
//! Rust counts bytes; the DOM and JavaScript count UTF-16 code units. Everything inside the crate counts bytes;
//! [`Utf16Offsets`] converts them at the border to JavaScript.

use super::chars::is_margin;
use std::ops::Range;

/// A half-open range `start..end` of a text, in **bytes** of its UTF-8 form.
///
/// Every span that this crate returns lies inside the text that it belongs to, on character boundaries.
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
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// Creates the span from byte `start` up to, not including, byte `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the part of `text` under the span. It is empty if the span does not lie inside `text` on character
    /// boundaries.
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

    /// Returns whether the span has no bytes.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Returns the same span of a larger text in which this span's text starts at byte `by`.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// Returns up to `chars` characters of `text` before the span, and up to as many after it.
    pub fn context(self, text: &str, chars: usize) -> (&str, &str) {
        let before = text.get(..self.start).unwrap_or_default();
        let after = text.get(self.end..).unwrap_or_default();
        let start = before.char_indices().rev().take(chars).last().map_or(before.len(), |(start, _)| start);
        (before.get(start..).unwrap_or_default(), head(after, chars))
    }

    /// Returns the span without the white space at its ends, and without the characters there that leave no trace: controls,
    /// zero-width spaces, a byte order mark.
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

/// What takes the place of a byte of markup that is not shown: a control character that no text has a use for.
pub(crate) const MASK: char = '\u{1}';

/// Returns the first `chars` characters of `text`.
pub(super) fn head(text: &str, chars: usize) -> &str {
    let after = text.char_indices().enumerate().find(|(passed, _)| *passed == chars);
    after.and_then(|(_, (end, _))| text.get(..end)).unwrap_or(text)
}

/// Converts ascending byte offsets of a text to UTF-16 offsets, in one pass over the text.
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
    /// Starts at the beginning of `text`.
    pub const fn new(text: &'t str) -> Self {
        Self { text, byte: 0, unit: 0 }
    }

    /// Returns the offset of byte `byte` in UTF-16 code units. An offset inside a character counts as its start, one
    /// past the end as the end.
    ///
    /// Ascending calls cost one pass over the text together; a smaller offset than the last starts over.
    pub fn at(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            *self = Self::new(self.text);
        }
        let end = self.text.floor_char_boundary(byte);
        let step = self.text.get(self.byte..end).unwrap_or_default();
        self.unit += utf16_len(step);
        self.byte = self.byte.max(end);
        self.unit
    }
}

/// Returns the length of `text` in UTF-16 code units: one for the first byte of each character, and one more for a
/// character of four bytes, which is beyond the Basic Multilingual Plane. `encode_utf16().count()` is slower.
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
