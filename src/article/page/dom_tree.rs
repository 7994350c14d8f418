//! The page as flat lists of elements and text nodes, in document order. This module reads the
//! numbers from JavaScript and does not judge the page.
//!
//! A parent always precedes its children. So a forward pass over the elements inherits properties
//! from parents, and a backward search finds inner elements before outer ones. No pass is
//! recursive, so a deeply nested page cannot overflow the stack.

use super::boundary_point::BoundaryPoint;
use super::class_names::ClassNames;
use super::element::ElementInfo;
use crate::article::BlockKind;
use crate::text::{Span, utf16_len};

/// The number that closes an element.
const CLOSE: i32 = -1;
/// The number that announces a text node. The node's length in UTF-16 code units follows.
const TEXT: i32 = -2;

/// An element of the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    /// The index of the parent element. The first element is its own parent.
    pub(super) parent: usize,
    /// The index of the element's [`ElementInfo`].
    pub(super) info: usize,
    /// True if the element does not break the line: it has an inline tag, or it is a custom element
    /// in a paragraph or a heading.
    pub(super) is_inline: bool,
    /// The index after the element's last descendant.
    end: usize,
    /// The first text node inside the element, at any depth. The text nodes are
    /// `first_text..end_text`.
    pub(super) first_text: usize,
    pub(super) end_text: usize,
}

/// A text node, or one paragraph of a text node in `<pre>`.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextNode {
    /// The index of the element that contains the node.
    pub(super) parent: usize,
    /// The position of the node in the page. The offset is 0, except in `<pre>` after the first
    /// paragraph.
    pub(super) place: BoundaryPoint,
    /// The span of the node's data in the page's text, in bytes.
    pub(super) span: Span,
    /// The number of line ends before the node. Nodes with the same number are on the same line.
    pub(super) line: usize,
    /// The number of `<br>` elements before the node in the page.
    pub(super) breaks: usize,
}

/// The elements and text nodes of a page, in document order.
#[derive(Debug, Clone, Default)]
pub(super) struct DomTree<'p> {
    pub(super) elements: Vec<Element>,
    pub(super) texts: Vec<TextNode>,
    infos: Vec<ElementInfo<'p>>,
    /// The properties of an element without a description.
    unknown: ElementInfo<'p>,
}

/// A builder of a [`DomTree`] from the numbers of a page.
struct Builder<'p> {
    tree: DomTree<'p>,
    /// The indices of the open elements, outermost first.
    open: Vec<usize>,
    /// The number of text nodes read so far.
    nodes: usize,
    /// The number of open `<pre>` elements.
    preformatted: usize,
    line: usize,
    breaks: usize,
}

impl<'p> DomTree<'p> {
    /// Reads the numbers of `www/page/read-page.js`. Malformed numbers are not an error: a missing
    /// description and text after the end of `text` count as empty, and a number that closes an
    /// element is ignored if none is open.
    pub(super) fn read(numbers: &[i32], descriptions: &'p str, text: &str) -> Self {
        let class_names = ClassNames::new();
        let infos = descriptions.split('\n').map(|line| ElementInfo::parse(line, &class_names)).collect();
        let tree = Self { infos, ..Self::default() };
        let mut builder = Builder { tree, open: Vec::new(), nodes: 0, preformatted: 0, line: 0, breaks: 0 };
        let mut splitter = Splitter::new(text);
        let mut numbers = numbers.iter().copied();
        while let Some(number) = numbers.next() {
            match number {
                CLOSE => builder.close(),
                TEXT => {
                    let units = numbers.next().and_then(|units| usize::try_from(units).ok());
                    builder.text(splitter.next(units.unwrap_or_default()), text);
                }
                _ => builder.open(usize::try_from(number).unwrap_or(usize::MAX)),
            }
        }
        while !builder.open.is_empty() {
            builder.close();
        }
        builder.tree
    }

    /// Returns the parent of element `index`, or `None` for the first element.
    pub(super) fn parent(&self, index: usize) -> Option<usize> {
        self.elements.get(index).map(|element| element.parent).filter(|parent| *parent < index)
    }

    /// Returns the children of element `index`.
    pub(super) fn children(&self, index: usize) -> impl Iterator<Item = usize> {
        let end = self.elements.get(index).map_or(0, |element| element.end);
        let at = move |index: usize| Some(index).filter(|index| *index < end);
        std::iter::successors(at(index + 1), move |child| at(self.elements.get(*child)?.end))
    }

    /// Returns true if elements `one` and `other` have the same tag and class.
    pub(super) fn is_alike(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.info(one), self.info(other));
        one.tag == other.tag && one.class == other.class
    }

    /// Returns the properties of element `index`.
    pub(super) fn info(&self, index: usize) -> &ElementInfo<'p> {
        let info = self.elements.get(index).and_then(|element| self.infos.get(element.info));
        info.unwrap_or(&self.unknown)
    }
}

impl Builder<'_> {
    fn open(&mut self, info: usize) {
        let index = self.tree.elements.len();
        let texts = self.tree.texts.len();
        let parent = self.open.last().copied().unwrap_or(0);
        self.tree.elements.push(Element {
            parent,
            info,
            is_inline: false,
            end: index + 1,
            first_text: texts,
            end_text: texts,
        });
        let is_inline = self.is_inline(index, parent);
        if let Some(element) = self.tree.elements.get_mut(index) {
            element.is_inline = is_inline;
        }
        self.open.push(index);
        self.end_line(index);
        self.breaks += usize::from(self.tree.info(index).tag == "br");
        self.preformatted += usize::from(self.tree.info(index).tag == "pre");
    }

    fn close(&mut self) {
        let Some(index) = self.open.pop() else { return };
        self.preformatted -= usize::from(self.tree.info(index).tag == "pre");
        let (texts, end) = (self.tree.texts.len(), self.tree.elements.len());
        if let Some(element) = self.tree.elements.get_mut(index) {
            element.end_text = texts;
            element.end = end;
        }
        self.end_line(index);
    }

    fn end_line(&mut self, index: usize) {
        self.line += usize::from(!self.tree.elements.get(index).is_some_and(|it| it.is_inline));
    }

    fn is_inline(&self, index: usize, parent: usize) -> bool {
        let (info, outer) = (self.tree.info(index), self.tree.info(parent));
        let is_custom = info.tag.contains('-');
        let is_in_words =
            matches!(outer.kind, Some(BlockKind::Paragraph | BlockKind::Heading(_) | BlockKind::Headline))
                || (self.tree.elements.get(parent).is_some_and(|it| it.is_inline) && outer.tag.contains('-'));
        info.inline || (is_custom && is_in_words)
    }

    /// Adds a text node: as one piece or, in `<pre>`, as a piece for each paragraph. Text nodes
    /// outside all elements are added too, so that text nodes are numbered as in the page.
    fn text(&mut self, span: Span, text: &str) {
        let node = self.nodes;
        self.nodes += 1;
        let parent = self.open.last().copied().unwrap_or(usize::MAX);
        let data = span.slice(text);
        let is_preformatted = self.preformatted > 0;
        let mut start = 0;
        for end in paragraph_ends(data).filter(|_| is_preformatted).chain([data.len()]) {
            let offset = utf16_len(data.get(..start).unwrap_or_default());
            let span = Span::new(span.start + start, span.start + end);
            let place = BoundaryPoint { node, offset };
            self.tree.texts.push(TextNode { parent, place, span, line: self.line, breaks: self.breaks });
            self.line += usize::from(end < data.len());
            start = end;
        }
    }
}

/// Returns the ends of the paragraphs in preformatted text, in bytes. Paragraphs end at blank
/// lines.
fn paragraph_ends(text: &str) -> impl Iterator<Item = usize> {
    let lines = text.match_indices('\n').filter(|(at, _)| {
        let rest = text.get(at + 1..).unwrap_or_default();
        rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n')
    });
    lines.map(|(at, _)| at + 1)
}

/// A splitter of a text into pieces whose lengths are UTF-16 code units.
///
/// Each end is counted from the start of the text. If a page splits a surrogate pair between two
/// nodes, the whole character goes to the first node, and all later pieces are still correct.
struct Splitter<'t> {
    text: &'t str,
    /// The number of UTF-16 code units requested so far.
    requested: usize,
    /// The length of the pieces so far, in UTF-16 code units and in bytes.
    units: usize,
    bytes: usize,
}

impl<'t> Splitter<'t> {
    const fn new(text: &'t str) -> Self {
        Self { text, requested: 0, units: 0, bytes: 0 }
    }

    fn next(&mut self, units: usize) -> Span {
        let start = self.bytes;
        self.requested = self.requested.saturating_add(units);
        // Each byte of ASCII text is one UTF-16 code unit, and most nodes are ASCII.
        let wanted = self.requested.saturating_sub(self.units);
        if self.text.as_bytes().get(start..start.saturating_add(wanted)).is_some_and(<[u8]>::is_ascii) {
            self.units += wanted;
            self.bytes += wanted;
            return Span::new(start, self.bytes);
        }
        for c in self.text.get(start..).unwrap_or_default().chars() {
            if self.units >= self.requested {
                break;
            }
            self.units += c.len_utf16();
            self.bytes += c.len_utf8();
        }
        Span::new(start, self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts<'t>(numbers: &[i32], text: &'t str) -> Vec<&'t str> {
        DomTree::read(numbers, "p\nspan\nbr", text).texts.iter().map(|node| node.span.slice(text)).collect()
    }

    #[test]
    fn lengths_are_utf16_even_if_a_pair_is_split_over_two_nodes() {
        assert_eq!(texts(&[0, TEXT, 3, TEXT, 1, CLOSE], "a𝄞b"), ["a𝄞", "b"]);
        // The page has "a\u{d834}" and "\u{dd1e}b". Joined, the two surrogates are one character,
        // which goes to the first node.
        assert_eq!(texts(&[0, TEXT, 2, TEXT, 2, CLOSE], "a𝄞b"), ["a𝄞", "b"]);
    }

    #[test]
    fn a_malformed_stream_results_in_its_well_formed_part() {
        assert_eq!(texts(&[CLOSE, 0, TEXT, 99, 7, TEXT, -5, TEXT], "one"), ["one", "", ""]);
    }

    #[test]
    fn blocks_end_lines_and_inline_tags_do_not() {
        let numbers = [0, TEXT, 1, 1, TEXT, 1, CLOSE, 2, CLOSE, TEXT, 1, CLOSE, TEXT, 1];
        let tree = DomTree::read(&numbers, "p\nspan\nbr", "abcd");
        let lines: Vec<_> = tree.texts.iter().map(|node| (node.line, node.breaks)).collect();
        assert_eq!(lines, [(1, 0), (1, 0), (1, 1), (2, 1)]);
    }
}
