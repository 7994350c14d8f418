//! A stretch of a text, and the one place that counts UTF-16.
//!
//! Rust counts bytes, the DOM and JavaScript count UTF-16 code units. Inside the crate everything is bytes;
//! [`Utf16Offsets`] turns them into UTF-16 at the border, and only there.

use std::ops::Range;

/// A half-open stretch `start..end` of a text, in **bytes** of its UTF-8 form.
///
/// Every span that this crate hands out lies inside the text it was made for and on character boundaries of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` up to, not including, `end` (bytes).
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text under the span; empty where the span is not one of `text`.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// The span as a range of bytes.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The number of bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span holds nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The same stretch, where the text it was made for starts `by` bytes into a larger one.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// The `chars` characters before the span and after it, or as many as there are.
    pub fn context(self, text: &str, chars: usize) -> (&str, &str) {
        let before = text.get(..self.start).unwrap_or_default();
        let after = text.get(self.end..).unwrap_or_default();
        let start = before.char_indices().rev().take(chars).last().map_or(before.len(), |(start, _)| start);
        (before.get(start..).unwrap_or_default(), head(after, chars))
    }

    /// The span without white space at its ends.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let inner = self.slice(text);
        let start = self.start + (inner.len() - inner.trim_start().len());
        Self { start, end: start + inner.trim().len() }
    }
}

/// The first `chars` characters of a text, or all of it.
pub(super) fn head(text: &str, chars: usize) -> &str {
    let after = text.char_indices().enumerate().find(|(passed, _)| *passed == chars);
    after.and_then(|(_, (end, _))| text.get(..end)).unwrap_or(text)
}

/// Turns ascending byte offsets of a text into UTF-16 offsets in one pass over it.
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
    /// Starts counting at the beginning of `text`.
    pub const fn new(text: &'t str) -> Self {
        Self { text, byte: 0, unit: 0 }
    }

    /// The UTF-16 offset of byte `byte`. Offsets asked for in ascending order cost one pass over the text in
    /// all; a smaller one than the last starts again from the beginning. Past the end it answers for the end.
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

/// The length of `text` in UTF-16 units: each character's first byte is one, and that of a character beyond the Basic
/// Multilingual Plane, which has four bytes, is two.
pub(crate) fn utf16_len(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trims_white_space_of_any_script() {
        let text = "\u{3000} one two\u{a0}\n";
        assert_eq!(Span::new(0, text.len()).trimmed(text).slice(text), "one two");
    }

    #[test]
    fn context_is_counted_in_characters_and_ends_with_the_text() {
        let text = "één 𝄞 two three";
        let span = Span::new(text.find("two").unwrap(), text.find(" three").unwrap());
        assert_eq!(span.context(text, 3), (" 𝄞 ", " th"));
        assert_eq!(span.context(text, 99), ("één 𝄞 ", " three"));
        assert_eq!(span.context(text, 0), ("", ""));
    }

    #[test]
    fn a_span_of_another_text_is_empty_not_a_panic() {
        assert_eq!(Span::new(1, 2).slice("é"), "");
        assert_eq!(Span::new(5, 9).slice("abc"), "");
    }

    #[test]
    fn utf16_length_is_that_of_the_encoder() {
        for text in ["", "ab", "é𝄞", "港湾 𝄞𝄞 x", "\u{ffff}\u{10000}"] {
            assert_eq!(utf16_len(text), text.encode_utf16().count(), "{text}");
        }
    }

    #[test]
    fn utf16_offsets_may_go_back_and_past_the_end() {
        let mut offsets = Utf16Offsets::new("a𝄞b");
        assert_eq!([offsets.at(6), offsets.at(1), offsets.at(99)], [4, 1, 4]);
    }
}
