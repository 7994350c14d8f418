//! From text nodes to text and back: white space collapsed as a browser shows it, and where each letter came from.

use crate::text::Span;

/// A place in the page, as the DOM counts: a text node and an offset into its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PagePoint {
    /// The index of the text node: 0 is the first one in document order.
    pub node: usize,
    /// The offset into the node's data, in UTF-16 units.
    pub offset: usize,
}

/// Where the text of an article stands in its page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceMap {
    /// Pieces of the text that are verbatim pieces of one text node, in order.
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    /// Where the piece starts in the article's text, in bytes.
    start: usize,
    /// Where it starts in the page.
    point: PagePoint,
}

impl SourceMap {
    /// Where a span of the article's `text` starts and ends in the page; `None` for an empty span. Both ends touch a
    /// letter of the span: it ends in the node in which its last letter stands.
    pub fn locate(&self, text: &str, span: Span) -> Option<(PagePoint, PagePoint)> {
        let last = span.of(text).char_indices().next_back()?;
        let end = self.point(text, span.start + last.0)?;
        let end = PagePoint { offset: end.offset + last.1.len_utf16(), ..end };
        Some((self.point(text, span.start)?, end))
    }

    fn point(&self, text: &str, byte: usize) -> Option<PagePoint> {
        let after = self.pieces.partition_point(|piece| piece.start <= byte);
        let piece = self.pieces.get(after.checked_sub(1)?)?;
        let units: usize = text.get(piece.start..byte)?.chars().map(char::len_utf16).sum();
        Some(PagePoint { offset: piece.point.offset + units, ..piece.point })
    }
}

/// Puts text nodes together to one text.
#[derive(Debug, Default)]
pub(super) struct Collapser {
    pub(super) text: String,
    map: SourceMap,
    /// White space was seen, or a line break, and no letter since.
    space: bool,
    /// Where the current block starts; white space before its first letter is dropped.
    block: usize,
}

impl Collapser {
    /// A line break inside a block: a space.
    pub(super) fn break_line(&mut self) {
        self.space = true;
    }

    /// Adds the data of text node `node`.
    pub(super) fn node(&mut self, node: usize, data: &str) {
        let mut offset = 0;
        let mut rest = data;
        while let Some(gap) = rest.find(is_gap) {
            let (word, after) = rest.split_at_checked(gap).unwrap_or((rest, ""));
            offset += self.word(PagePoint { node, offset }, word);
            let mut chars = after.chars();
            let c = chars.next().unwrap_or_default();
            self.space |= c.is_whitespace();
            offset += c.len_utf16();
            rest = chars.as_str();
        }
        self.word(PagePoint { node, offset }, rest);
    }

    /// Adds a piece without gaps that stands at `point`, and tells its length in UTF-16 units.
    fn word(&mut self, point: PagePoint, word: &str) -> usize {
        if word.is_empty() {
            return 0;
        }
        self.flush_space(point);
        self.map.pieces.push(Piece { start: self.text.len(), point });
        self.text.push_str(word);
        if word.is_ascii() { word.len() } else { word.chars().map(char::len_utf16).sum() }
    }

    /// A space before the letter at `next`, where white space was seen inside a block.
    fn flush_space(&mut self, next: PagePoint) {
        if self.space && self.text.len() > self.block {
            // No sentence starts or ends with it; it stands where the letter after it stands.
            self.map.pieces.push(Piece { start: self.text.len(), point: next });
            self.text.push(' ');
        }
        self.space = false;
    }

    /// Ends a block and gives its span.
    pub(super) fn end_block(&mut self) -> Span {
        let span = Span::new(self.block, self.text.len());
        self.text.push('\n');
        self.block = self.text.len();
        self.space = false;
        span
    }

    /// The text of all blocks, joined by newlines.
    pub(super) fn finish(mut self) -> (String, SourceMap) {
        self.text.truncate(self.text.trim_end_matches('\n').len());
        (self.text, self.map)
    }
}

/// What ends a verbatim piece.
fn is_gap(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_whitespace() || c == '\u{b}' } else { c.is_whitespace() || is_invisible(c) }
}

/// Characters that only tell a browser where it may or must not break a line.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(nodes: &[&str]) -> (String, SourceMap) {
        let mut collapser = Collapser::default();
        for (index, data) in nodes.iter().enumerate() {
            collapser.node(index, data);
        }
        collapser.finish()
    }

    #[test]
    fn white_space_collapses_also_across_nodes() {
        let (text, _) = joined(&["\n  The ", "\u{a0}fer", "ry ran", "\n", "aground. "]);
        assert_eq!(text, "The ferry ran aground.");
    }

    #[test]
    fn soft_hyphens_vanish_and_offsets_know_of_them() {
        let nodes = ["Hafen\u{ad}behörde 𝄞 sagt, ", "dass"];
        let (text, map) = joined(&nodes);
        assert_eq!(text, "Hafenbehörde 𝄞 sagt, dass");
        let at = |word: &str| {
            let start = text.find(word).unwrap();
            map.locate(&text, Span::new(start, start + word.len())).unwrap()
        };
        let point = |node, offset| PagePoint { node, offset };
        assert_eq!(at("Hafenbehörde"), (point(0, 0), point(0, 13)));
        assert_eq!(at("sagt"), (point(0, 17), point(0, 21)));
        assert_eq!(at("sagt, dass"), (point(0, 17), point(1, 4)));
    }
}
