//! Text runs: the text of a page between two line ends, with the counts that its quality is judged by.

use super::boilerplate;
use super::dom_tree::{DomTree, TextNode};
use super::element::ElementInfo;
use super::source_map::Collapser;
use super::tags::is_sectioning;
use crate::article::BlockKind;
use crate::text::{Script, ends_with_terminal, is_terminal_punctuation};
use std::ops::Range;

/// A run of text nodes that a reader sees as one paragraph, heading, list item …
#[derive(Debug, Clone)]
pub(super) struct TextRun {
    /// The text nodes, by index.
    pub(super) nodes: Range<usize>,
    /// The first visible one of them.
    pub(super) first_node: usize,
    /// The nearest element around it that is not inline.
    pub(super) element: usize,
    /// The parent of that element.
    pub(super) parent: usize,
    /// The kind of block that its tags make it.
    pub(super) kind: Option<BlockKind>,
    /// The text with white space collapsed.
    pub(super) text: String,
    /// Letters and digits; a letter of a script without spaces counts as [`WIDE_LETTER`].
    pub(super) letters: usize,
    /// The share of them inside links, in letters.
    pub(super) linked: usize,
    /// Words; of scripts without spaces, two letters are a word.
    pub(super) words: usize,
    /// True if it contains a comma, a full stop or the like.
    pub(super) is_punctuated: bool,
    pub(super) ends_with_terminal: bool,
    /// True if it is a legal notice.
    pub(super) is_legal_notice: bool,
    /// True if the publisher wants some of it to be in every summary.
    pub(super) is_pinned: bool,
}

/// The weight of a letter of Chinese, Japanese, Korean or Thai. Parallel texts have about half as many characters in
/// Chinese as in English. At 1 short Japanese articles are taken for boilerplate; at 4 Japanese menus are articles.
const WIDE_LETTER: usize = 2;

/// The properties that an element's text inherits from the elements around it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Context {
    /// The nearest element that is not inline, which may be the element itself.
    block: usize,
    kind: Option<BlockKind>,
    is_linked: bool,
    is_hidden: bool,
    /// True if it names a source.
    is_citation: bool,
    pub(super) is_pinned: bool,
}

/// Returns the context of each element. `trusts_aria`: whether text that is hidden from screen readers is hidden.
pub(super) fn contexts(tree: &DomTree<'_>, trusts_aria: bool) -> Vec<Context> {
    let mut contexts: Vec<Context> = Vec::with_capacity(tree.elements.len());
    for (index, element) in tree.elements.iter().enumerate() {
        let outer = contexts.get(element.parent).copied().unwrap_or_default();
        contexts.push(outer.inside(index, tree.info(index), trusts_aria));
    }
    contexts
}

impl Context {
    fn inside(self, index: usize, element: &ElementInfo<'_>, trusts_aria: bool) -> Self {
        Self {
            block: if element.inline { self.block } else { index },
            kind: if is_sectioning(element.tag) { None } else { nested_kind(self.kind, element.kind) },
            is_linked: self.is_linked || element.link,
            is_hidden: self.is_hidden || element.hidden || (trusts_aria && element.aria_hidden),
            is_citation: self.is_citation || element.tag == "cite",
            is_pinned: self.is_pinned || element.pinned,
        }
    }
}

/// Returns the kind of nested blocks: a paragraph in a quote is a quote, a paragraph in a table cell is a paragraph; the
/// inner kind wins otherwise.
fn nested_kind(outer: Option<BlockKind>, inner: Option<BlockKind>) -> Option<BlockKind> {
    match (outer, inner) {
        (Some(BlockKind::Quote | BlockKind::ListItem | BlockKind::Caption), Some(BlockKind::Paragraph)) => {
            outer
        }
        (Some(BlockKind::Quote | BlockKind::Caption), Some(BlockKind::ListItem)) => outer,
        _ => inner.or(outer),
    }
}

/// Returns the kind of a run that only names a source: below a quotation, the speaker.
fn citation_kind(kind: Option<BlockKind>) -> Option<BlockKind> {
    if kind == Some(BlockKind::Quote) { Some(BlockKind::Label) } else { kind }
}

/// Returns all visible runs of a page in document order.
pub(super) fn text_runs(tree: &DomTree<'_>, contexts: &[Context], text: &str) -> Vec<TextRun> {
    let mut runs = Vec::new();
    let mut first = 0;
    let mut last: Option<&TextNode> = None;
    for (index, node) in tree.texts.iter().enumerate() {
        if node.span.slice(text).trim().is_empty() {
            continue;
        }
        if last.is_none_or(|last| last.line != node.line || node.breaks > last.breaks + 1) {
            runs.extend(text_run(tree, contexts, text, first..index));
            first = index;
        }
        last = Some(node);
    }
    runs.extend(text_run(tree, contexts, text, first..tree.texts.len()));
    runs
}

/// Returns the run of some text nodes, or `None` if none of them is visible.
fn text_run(tree: &DomTree<'_>, contexts: &[Context], text: &str, nodes: Range<usize>) -> Option<TextRun> {
    let mut first = None;
    let (mut linked, mut is_citation, mut is_pinned) = (0, true, false);
    let mut collapser = Collapser::default();
    for (index, node, context) in visible_nodes(tree, contexts, nodes.clone()) {
        let is_blank = collapser.add(index, node, text).is_empty();
        if context.is_linked {
            linked += Counts::new(node.span.slice(text)).letters;
        }
        is_citation &= is_blank || context.is_citation;
        is_pinned |= !is_blank && context.is_pinned;
        first = first.or((!is_blank).then_some((index, context)));
    }
    let (first_node, context) = first?;
    let counts = Counts::new(&collapser.text);
    Some(TextRun {
        nodes,
        first_node,
        element: context.block,
        parent: tree.elements.get(context.block).map_or(0, |element| element.parent),
        kind: if is_citation { citation_kind(context.kind) } else { context.kind },
        letters: counts.letters,
        linked,
        words: counts.words,
        is_punctuated: counts.is_punctuated,
        ends_with_terminal: ends_with_terminal(&collapser.text),
        is_legal_notice: boilerplate::is_legal_notice(&collapser.text, counts.words),
        text: collapser.text,
        is_pinned,
    })
}

/// Returns the visible ones of some text nodes, with their indices and contexts.
pub(super) fn visible_nodes<'t>(
    tree: &'t DomTree<'_>,
    contexts: &'t [Context],
    nodes: Range<usize>,
) -> impl Iterator<Item = (usize, &'t TextNode, Context)> {
    let all = nodes.clone().zip(tree.texts.get(nodes).unwrap_or_default());
    let placed = all.filter_map(|(index, node)| Some((index, node, *contexts.get(node.parent)?)));
    placed.filter(|(_, _, context)| !context.is_hidden)
}

/// The counts of a text, made in one pass.
#[derive(Default)]
struct Counts {
    letters: usize,
    words: usize,
    is_punctuated: bool,
}

impl Counts {
    fn new(text: &str) -> Self {
        let mut counts = Self::default();
        let (mut wide, mut is_in_word) = (0, false);
        for c in text.chars() {
            if !c.is_ascii() && is_wide(c) {
                wide += 1;
            } else if c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphanumeric()) {
                counts.letters += 1;
                counts.words += usize::from(!is_in_word);
                is_in_word = true;
            } else {
                counts.is_punctuated |= is_terminal_punctuation(c);
                is_in_word = is_in_word && !c.is_whitespace();
            }
        }
        counts.letters += wide * WIDE_LETTER;
        counts.words += wide / 2;
        counts
    }
}

/// Returns whether `c` is a letter of a script without spaces, or a Hangul syllable, which is as dense.
fn is_wide(c: char) -> bool {
    Script::from_char(c).is_some_and(|script| script.is_unspaced() || script == Script::Hangul)
}
