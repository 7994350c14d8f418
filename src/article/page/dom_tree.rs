//! The page as flat arrays: elements and text nodes in document order. Knows the stream's format; judges nothing.
//!
//! A parent always stands before its children, so a pass from the front inherits downwards and a pass from the back
//! sums upwards: nothing here or above recurses, however deep a page nests.

use super::class_names::Vocabulary;
use super::element::Description;
use crate::text::Span;

/// Closes an element.
const CLOSE: i32 = -1;
/// A text node; its length in UTF-16 units follows.
const TEXT: i32 = -2;

/// An element of the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    /// The index of the element around it; its own for the first.
    pub(super) parent: usize,
    /// The index of its description.
    pub(super) description: usize,
    /// The text nodes in it, itself or deeper: `first_text..end_text`.
    pub(super) first_text: usize,
    pub(super) end_text: usize,
}

/// A text node.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextNode {
    /// The index of its element.
    pub(super) parent: usize,
    /// Its words in the page's text.
    pub(super) span: Span,
    /// How many lines of text ended before it. Nodes of the same line have the same number.
    pub(super) line: usize,
    /// How many `<br>` stand before it in the page.
    pub(super) breaks: usize,
}

/// Elements and text nodes in document order.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree<'p> {
    pub(super) elements: Vec<Element>,
    pub(super) texts: Vec<TextNode>,
    descriptions: Vec<Description<'p>>,
    /// Of an element that has none.
    unknown: Description<'p>,
}

/// Builds a [`Tree`] from the numbers of the stream.
struct Builder<'p> {
    tree: Tree<'p>,
    /// The elements that are open, outermost first.
    open: Vec<usize>,
    line: usize,
    breaks: usize,
}

impl<'p> Tree<'p> {
    /// Reads what `www/page/read-page.js` wrote. Total: a stream that is broken (a close too many, an unknown description, more
    /// text than there is) gives the tree that its sound part describes.
    pub(super) fn read(numbers: &[i32], descriptions: &'p str, text: &str) -> Self {
        let vocabulary = Vocabulary::new();
        let descriptions =
            descriptions.split('\n').map(|line| Description::read(line, &vocabulary)).collect();
        let tree = Self { descriptions, ..Self::default() };
        let mut builder = Builder { tree, open: Vec::new(), line: 0, breaks: 0 };
        let mut cutter = Cutter::new(text);
        let mut numbers = numbers.iter().copied();
        while let Some(number) = numbers.next() {
            match number {
                CLOSE => builder.close(),
                TEXT => {
                    let units = numbers.next().and_then(|units| usize::try_from(units).ok());
                    builder.text(cutter.next(units.unwrap_or_default()));
                }
                _ => builder.open(usize::try_from(number).unwrap_or(usize::MAX)),
            }
        }
        while !builder.open.is_empty() {
            builder.close();
        }
        builder.tree
    }

    /// Whether any element is kept from screen readers.
    pub(super) fn has_unheard(&self) -> bool {
        self.descriptions.iter().any(|it| it.unheard)
    }

    /// What is known of element `index`.
    pub(super) fn about(&self, index: usize) -> &Description<'p> {
        let description =
            self.elements.get(index).and_then(|element| self.descriptions.get(element.description));
        description.unwrap_or(&self.unknown)
    }
}

impl Builder<'_> {
    fn open(&mut self, description: usize) {
        let index = self.tree.elements.len();
        let texts = self.tree.texts.len();
        let parent = self.open.last().copied().unwrap_or(0);
        self.tree.elements.push(Element { parent, description, first_text: texts, end_text: texts });
        self.open.push(index);
        self.end_line(index);
        self.breaks += usize::from(self.tree.about(index).tag == "br");
    }

    fn close(&mut self) {
        let Some(index) = self.open.pop() else { return };
        let texts = self.tree.texts.len();
        if let Some(element) = self.tree.elements.get_mut(index) {
            element.end_text = texts;
        }
        self.end_line(index);
    }

    fn end_line(&mut self, index: usize) {
        self.line += usize::from(!self.tree.about(index).inline);
    }

    /// Text outside any element belongs to none; the node is kept, so that the count of nodes stays the page's.
    fn text(&mut self, span: Span) {
        let parent = self.open.last().copied().unwrap_or(usize::MAX);
        self.tree.texts.push(TextNode { parent, span, line: self.line, breaks: self.breaks });
    }
}

/// Cuts a text into pieces whose lengths are told in UTF-16 units.
///
/// The pieces' ends are kept as absolute positions: where a page split a surrogate pair over two nodes, the
/// character goes to the first of them and nothing after it moves.
struct Cutter<'t> {
    text: &'t str,
    /// Units asked for so far, and units and bytes of the text passed so far.
    asked: usize,
    units: usize,
    bytes: usize,
}

impl<'t> Cutter<'t> {
    const fn new(text: &'t str) -> Self {
        Self { text, asked: 0, units: 0, bytes: 0 }
    }

    fn next(&mut self, units: usize) -> Span {
        let start = self.bytes;
        self.asked = self.asked.saturating_add(units);
        // In ASCII a byte is a unit, and most nodes are ASCII.
        let wanted = self.asked.saturating_sub(self.units);
        if self.text.as_bytes().get(start..start.saturating_add(wanted)).is_some_and(<[u8]>::is_ascii) {
            self.units += wanted;
            self.bytes += wanted;
            return Span::new(start, self.bytes);
        }
        for c in self.text.get(start..).unwrap_or_default().chars() {
            if self.units >= self.asked {
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
        Tree::read(numbers, "p\nspan\nbr", text).texts.iter().map(|node| node.span.slice(text)).collect()
    }

    #[test]
    fn lengths_are_utf16_also_where_a_pair_is_split_over_two_nodes() {
        assert_eq!(texts(&[0, TEXT, 3, TEXT, 1, CLOSE], "a𝄞b"), ["a𝄞", "b"]);
        // The page has "a\u{d834}" and "\u{dd1e}b": joined they are one character, which goes to the first.
        assert_eq!(texts(&[0, TEXT, 2, TEXT, 2, CLOSE], "a𝄞b"), ["a𝄞", "b"]);
    }

    #[test]
    fn a_broken_stream_gives_its_sound_part() {
        assert_eq!(texts(&[CLOSE, 0, TEXT, 99, 7, TEXT, -5, TEXT], "one"), ["one", "", ""]);
    }

    #[test]
    fn lines_end_at_blocks_and_not_at_inline_tags() {
        let numbers = [0, TEXT, 1, 1, TEXT, 1, CLOSE, 2, CLOSE, TEXT, 1, CLOSE, TEXT, 1];
        let tree = Tree::read(&numbers, "p\nspan\nbr", "abcd");
        let lines: Vec<_> = tree.texts.iter().map(|node| (node.line, node.breaks)).collect();
        assert_eq!(lines, [(1, 0), (1, 0), (1, 1), (2, 1)]);
    }
}
