//! Runs of text: what stands on a page between two ends of a line, with what can be counted in it.

use super::dom_tree::{TextNode, Tree};
use super::element::Description;
use super::source_map::Collapser;
use super::tags::is_sectioning;
use super::{boilerplate, quality};
use crate::article::BlockKind;
use crate::text::{Script, ends_with_terminal, is_terminal_punctuation};
use std::ops::Range;

/// A run of text nodes that a reader sees as one paragraph, heading, item …
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// The text nodes, by index.
    pub(super) nodes: Range<usize>,
    /// The first of them that a reader sees.
    pub(super) first_node: usize,
    /// The element in which it stands: the nearest one that does not flow in a line.
    pub(super) element: usize,
    /// The element around that.
    pub(super) parent: usize,
    /// What its tags make of it.
    pub(super) kind: Option<BlockKind>,
    /// The text, white space collapsed.
    pub(super) text: String,
    /// Letters and digits; one of a script without spaces counts as [`WIDE`].
    pub(super) letters: usize,
    /// Those of them that stand in links.
    pub(super) linked: usize,
    pub(super) words: usize,
    /// Commas, full stops and the like.
    pub(super) marks: usize,
    pub(super) ends_in_mark: bool,
    /// A copyright sign stands in it.
    pub(super) signed: bool,
    /// The publisher wants it, or some of it, to be in every summary.
    pub(super) pinned: bool,
    /// It looks like running text: see [`quality::is_good`].
    pub(super) good: bool,
}

/// How much a letter of Chinese, Japanese, Korean or Thai says next to a Latin one. Parallel texts have about half
/// as many characters in Chinese as in English; at 1 short Japanese articles are taken for boilerplate.
const WIDE: usize = 2;

/// What the elements around an element make of the text in it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// The nearest element around it that does not flow in a line; itself where it does not.
    block: usize,
    kind: Option<BlockKind>,
    linked: bool,
    unseen: bool,
    /// It names a source.
    cited: bool,
    pub(super) pinned: bool,
}

/// The place of each element. `heard`: text that is kept from screen readers counts as unseen.
pub(super) fn places(tree: &Tree<'_>, heard: bool) -> Vec<Place> {
    let nowhere = Place::default();
    let mut places: Vec<Place> = Vec::with_capacity(tree.elements.len());
    for (index, element) in tree.elements.iter().enumerate() {
        let around = places.get(element.parent).copied().unwrap_or(nowhere);
        places.push(around.inside(index, tree.about(index), heard));
    }
    places
}

impl Place {
    fn inside(self, index: usize, it: &Description<'_>, heard: bool) -> Self {
        Self {
            block: if it.inline { self.block } else { index },
            kind: if is_sectioning(it.tag) { None } else { nested(self.kind, it.kind) },
            linked: self.linked || it.link,
            unseen: self.unseen || it.unseen || (heard && it.unheard),
            cited: self.cited || it.tag == "cite",
            pinned: self.pinned || it.pinned,
        }
    }
}

/// A paragraph in a quote is a quote; a paragraph in a cell of a table is a paragraph; else the inner kind holds.
fn nested(outer: Option<BlockKind>, inner: Option<BlockKind>) -> Option<BlockKind> {
    match (outer, inner) {
        (Some(BlockKind::Quote | BlockKind::ListItem | BlockKind::Caption), Some(BlockKind::Paragraph)) => {
            outer
        }
        (Some(BlockKind::Quote | BlockKind::Caption), Some(BlockKind::ListItem)) => outer,
        _ => inner.or(outer),
    }
}

/// What is left of the kind of a block where a source is named and nothing else: under a quotation, who said it.
fn without_source(kind: Option<BlockKind>) -> Option<BlockKind> {
    if kind == Some(BlockKind::Quote) { Some(BlockKind::Label) } else { kind }
}

/// All runs of a page that a reader sees, in order.
pub(super) fn runs(tree: &Tree<'_>, places: &[Place], text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut first = 0;
    let mut last: Option<&TextNode> = None;
    for (index, node) in tree.texts.iter().enumerate() {
        if node.span.slice(text).trim().is_empty() {
            continue;
        }
        if last.is_none_or(|last| last.line != node.line || node.breaks > last.breaks + 1) {
            runs.extend(run(tree, places, text, first..index));
            first = index;
        }
        last = Some(node);
    }
    runs.extend(run(tree, places, text, first..tree.texts.len()));
    runs
}

/// The run that some text nodes make; `None` where a reader sees nothing.
fn run(tree: &Tree<'_>, places: &[Place], text: &str, nodes: Range<usize>) -> Option<Run> {
    let mut first = None;
    let (mut linked, mut cited, mut pinned) = (0, true, false);
    let mut collapser = Collapser::default();
    for (index, node, place) in seen_nodes(tree, places, nodes.clone()) {
        let blank = collapser.add(index, node, text).is_empty();
        if place.linked {
            linked += Counts::of(node.span.slice(text)).letters;
        }
        cited &= blank || place.cited;
        pinned |= !blank && place.pinned;
        first = first.or((!blank).then_some((index, place)));
    }
    let (first_node, place) = first?;
    let counts = Counts::of(&collapser.text);
    let mut run = Run {
        nodes,
        first_node,
        element: place.block,
        parent: tree.elements.get(place.block).map_or(0, |element| element.parent),
        kind: if cited { without_source(place.kind) } else { place.kind },
        letters: counts.letters,
        linked,
        words: counts.words,
        marks: counts.marks,
        signed: counts.signed,
        ends_in_mark: ends_with_terminal(&collapser.text),
        text: collapser.text,
        pinned,
        good: false,
    };
    run.good = quality::is_good(&run);
    Some(run)
}

impl Run {
    /// Whether it is a legal notice.
    pub(super) fn is_legal(&self) -> bool {
        boilerplate::is_legal(&self.text, self.words, self.signed)
    }
}

/// Those of some text nodes that a reader sees, with their indices and places.
pub(super) fn seen_nodes<'t>(
    tree: &'t Tree<'_>,
    places: &'t [Place],
    nodes: Range<usize>,
) -> impl Iterator<Item = (usize, &'t TextNode, Place)> {
    let all = nodes.clone().zip(tree.texts.get(nodes).unwrap_or_default());
    let placed = all.filter_map(|(index, node)| Some((index, node, *places.get(node.parent)?)));
    placed.filter(|(_, _, place)| !place.unseen)
}

/// What can be counted in a text, in one pass.
#[derive(Default)]
struct Counts {
    letters: usize,
    /// Words between spaces; of scripts without spaces, two letters are a word.
    words: usize,
    marks: usize,
    signed: bool,
}

impl Counts {
    fn of(text: &str) -> Self {
        let mut counts = Self::default();
        let (mut wide, mut in_word) = (0, false);
        for c in text.chars() {
            if !c.is_ascii() && is_wide(c) {
                wide += 1;
            } else if c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphanumeric()) {
                counts.letters += 1;
                counts.words += usize::from(!in_word);
                in_word = true;
            } else {
                counts.marks += usize::from(is_terminal_punctuation(c));
                counts.signed |= boilerplate::is_sign(c);
                in_word = in_word && !c.is_whitespace();
            }
        }
        counts.letters += wide * WIDE;
        counts.words += wide / 2;
        counts
    }
}

/// Returns whether `c` is a letter of a script without spaces, or a Hangul syllable, which is as dense.
fn is_wide(c: char) -> bool {
    Script::from_char(c).is_some_and(|script| script.is_unspaced() || script == Script::Hangul)
}
