//! From text nodes to text and back: white space collapsed as a browser shows it, and where each letter came from.

use super::dom_tree::TextNode;
use crate::text::{Span, is_line_break_control, utf16_len};

/// A place in the page, as the DOM counts: a text node and an offset into its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoundaryPoint {
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
    point: BoundaryPoint,
}

impl SourceMap {
    /// Where a span of the article's `text` starts and ends in the page; `None` for an empty span. Both ends touch a
    /// letter of the span: it ends in the node in which its last letter stands.
    pub fn locate(&self, text: &str, span: Span) -> Option<(BoundaryPoint, BoundaryPoint)> {
        let last = span.slice(text).char_indices().next_back()?;
        let end = self.point(text, span.start + last.0)?;
        let end = BoundaryPoint { offset: end.offset + last.1.len_utf16(), ..end };
        Some((self.point(text, span.start)?, end))
    }

    fn point(&self, text: &str, byte: usize) -> Option<BoundaryPoint> {
        let after = self.pieces.partition_point(|piece| piece.start <= byte);
        let piece = self.pieces.get(after.checked_sub(1)?)?;
        let offset = piece.point.offset + utf16_len(text.get(piece.start..byte)?);
        Some(BoundaryPoint { offset, ..piece.point })
    }
}

/// Puts text nodes together to one text.
#[derive(Debug, Default)]
pub(super) struct Collapser {
    pub(super) text: String,
    map: SourceMap,
    /// White space was seen, or a line break, and no letter since.
    space: bool,
    /// How many line breaks the page had before the last node.
    breaks: usize,
    /// Where the current block starts; white space before its first letter is dropped.
    block: usize,
}

impl Collapser {
    /// Adds a node of the page's `text`, and tells what of our text it is; a line break before it is a space.
    pub(super) fn add(&mut self, index: usize, node: &TextNode, text: &str) -> Span {
        self.space |= self.breaks != node.breaks;
        self.breaks = node.breaks;
        let start = self.text.len();
        self.node(index, node.span.slice(text));
        Span::new(start, self.text.len()).trimmed(&self.text)
    }

    /// Adds the data of text node `node`.
    fn node(&mut self, node: usize, data: &str) {
        let mut offset = 0;
        let mut rest = data;
        while !rest.is_empty() {
            let (words, after) = rest.split_at_checked(verbatim_len(rest)).unwrap_or((rest, ""));
            self.words(BoundaryPoint { node, offset }, words);
            let mut chars = after.chars();
            let gap = chars.next().unwrap_or_default();
            self.space |= gap.is_whitespace();
            offset += utf16_len(words) + gap.len_utf16();
            rest = chars.as_str();
        }
    }

    /// Adds a piece without gaps that stands at `point`, after a space where white space was seen inside the block.
    fn words(&mut self, point: BoundaryPoint, words: &str) {
        if words.is_empty() {
            return;
        }
        if self.space && self.text.len() > self.block {
            self.text.push(' ');
        }
        self.space = false;
        self.map.pieces.push(Piece { start: self.text.len(), point });
        self.text.push_str(words);
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

/// How many bytes at the start of `data` a browser shows as they are: words with one space between them.
fn verbatim_len(data: &str) -> usize {
    // One past the last letter; a space is as it is if a letter stands on both sides.
    let mut end = 0;
    for (at, byte) in data.bytes().enumerate() {
        match byte {
            b' ' if end == at && at > 0 => {}
            b'\t'..=b'\r' | b' ' => break,
            // The first bytes of white space and invisible characters, and of many others.
            0xc2 | 0xe1..=0xe3 | 0xef if data.get(at..).is_some_and(|rest| rest.starts_with(is_gap)) => break,
            _ => end = at + 1,
        }
    }
    end
}

/// White space, and what only tells a browser where it may or must not break a line.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || is_line_break_control(c)
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
    fn every_gap_ends_a_piece() {
        for gap in [
            "  ", " \n", "\t", "\u{b}", "\u{85}", "\u{a0}", "\u{1680}", "\u{2003}", "\u{2028}", "\u{202f}",
            "\u{205f}", "\u{3000}",
        ] {
            let nodes = [format!("{gap}kälte{gap}港 a{gap}")];
            let (text, map) = joined(&[&nodes[0]]);
            assert_eq!(text, "kälte 港 a", "{gap:?}");
            let start = map.locate(&text, Span::new(text.find('a').unwrap(), text.len())).unwrap().0.offset;
            assert_eq!(nodes[0].encode_utf16().nth(start), Some(u16::from(b'a')), "{gap:?}");
        }
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
        let point = |node, offset| BoundaryPoint { node, offset };
        assert_eq!(at("Hafenbehörde"), (point(0, 0), point(0, 13)));
        assert_eq!(at("sagt"), (point(0, 17), point(0, 21)));
        assert_eq!(at("sagt, dass"), (point(0, 17), point(1, 4)));
    }
}
