//! Source maps: the position of each character of an article in the text nodes of its page. White
//! space is collapsed as in a browser.

use super::boundary_point::BoundaryPoint;
use super::dom_tree::TextNode;
use crate::text::{MASK, Span, is_line_break_control, utf16_len};

/// A map from positions in an article's text to boundary points in its page.
///
/// ```
/// use nutgraf::Page;
///
/// let data = "Nobody  was hurt when the ferry ran aground off the cape.";
/// let page = Page::read(&[0, -2, 57, -1], "p", data, "container\tgiven");
/// let found = page.article()?;
/// let text = &found.article.text;
/// assert_eq!(text, "Nobody was hurt when the ferry ran aground off the cape.");
///
/// let (start, end) = found.source.locate(text, found.article.blocks[0].span).unwrap();
/// assert_eq!((start.node, start.offset, end.offset), (0, 0, 57));
/// # Ok::<(), nutgraf::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceMap {
    /// The pieces of the article's text, in order. Each piece is a verbatim part of one text node.
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    /// The start of the piece in the article's text, in bytes.
    start: usize,
    /// The start of the piece in the page.
    point: BoundaryPoint,
}

impl SourceMap {
    /// Returns the boundary points in the page at which `span` of the article's `text` starts and
    /// ends, or `None` if `span` is empty. The end is in the node of the last character, not at the
    /// start of the next node.
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

/// A builder that joins text nodes into one text and collapses their white space.
#[derive(Debug, Default)]
pub(super) struct Collapser {
    pub(super) text: String,
    map: SourceMap,
    /// True if white space or a line break follows the last character that was added.
    space: bool,
    /// The number of `<br>` elements before the last node that was added.
    breaks: usize,
    /// The start of the current block in `text`, in bytes. A block does not begin with white space.
    block: usize,
}

impl Collapser {
    /// Adds `node`, whose data are in `text`, the page's text. Returns the span of the added text,
    /// without white space at either end. A `<br>` before the node becomes a space.
    pub(super) fn add(&mut self, node: &TextNode, text: &str) -> Span {
        self.space |= self.breaks != node.breaks;
        self.breaks = node.breaks;
        let start = self.text.len();
        self.add_data(node.place, node.span.slice(text));
        Span::new(start, self.text.len()).trimmed(&self.text)
    }

    /// Adds `data`, which starts at `place` in the page.
    fn add_data(&mut self, place: BoundaryPoint, data: &str) {
        let mut offset = place.offset;
        let mut rest = data;
        while !rest.is_empty() {
            let (words, after) = rest.split_at_checked(verbatim_len(rest)).unwrap_or((rest, ""));
            self.add_words(BoundaryPoint { offset, ..place }, words);
            let mut chars = after.chars();
            let gap = chars.next().unwrap_or_default();
            self.space |= gap.is_whitespace();
            offset += utf16_len(words) + gap.len_utf16();
            rest = chars.as_str();
        }
    }

    /// Adds `words`, which are verbatim in the page from `point` on. Adds a space before them if
    /// white space separates them from earlier words of the block.
    fn add_words(&mut self, point: BoundaryPoint, words: &str) {
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

    /// Ends the current block and returns its span in the joined text.
    pub(super) fn end_block(&mut self) -> Span {
        let span = Span::new(self.block, self.text.len());
        self.text.push('\n');
        self.block = self.text.len();
        self.space = false;
        span
    }

    /// Returns the text of all blocks, joined by newlines, and its source map.
    pub(super) fn finish(mut self) -> (String, SourceMap) {
        self.text.truncate(self.text.trim_end_matches('\n').len());
        (self.text, self.map)
    }
}

/// Returns the length of the part at the start of `data` that a browser shows unchanged, in bytes:
/// words with single spaces between them.
fn verbatim_len(data: &str) -> usize {
    // The position after the last character other than a space. A space between two such characters
    // is shown unchanged.
    let mut end = 0;
    for (at, byte) in data.bytes().enumerate() {
        match byte {
            b' ' if end == at && at > 0 => {}
            b'\t'..=b'\r' | b' ' => break,
            _ if byte == MASK as u8 => break,
            // The first UTF-8 bytes of white space and of line break controls. Many other
            // characters share them.
            0xc2 | 0xe1..=0xe3 | 0xef if data.get(at..).is_some_and(|rest| rest.starts_with(is_gap)) => break,
            _ => end = at + 1,
        }
    }
    end
}

/// Returns true if `c` is white space or only controls line breaks.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || is_line_break_control(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(nodes: &[&str]) -> (String, SourceMap) {
        let mut collapser = Collapser::default();
        for (index, data) in nodes.iter().enumerate() {
            collapser.add_data(BoundaryPoint { node: index, offset: 0 }, data);
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
    fn masks_vanish_because_points_are_shown_without_them() {
        let (text, map) = joined(&["the \u{1} tide\u{1}s"]);
        assert_eq!(text, "the tides");
        let (_, end) = map.locate(&text, Span::new(0, text.len())).unwrap();
        assert_eq!(end.offset, 12);
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
