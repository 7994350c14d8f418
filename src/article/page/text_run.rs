//! Text runs: the text of a page between two line breaks, with counts that show its quality.

use super::boilerplate;
use super::dom_tree::{DomTree, TextNode};
use super::element::ElementInfo;
use super::source_map::Collapser;
use super::tags::is_sectioning;
use crate::article::BlockKind;
use crate::text::{Script, ends_with_terminal, is_terminal_punctuation};
use std::ops::Range;

/// A run of text nodes that readers see as one paragraph, heading, list item …
#[derive(Debug, Clone)]
pub(super) struct TextRun {
    /// The indices of the run's text nodes.
    pub(super) nodes: Range<usize>,
    /// The index of the drop cap's text node, if the run begins with a drop cap.
    pub(super) drop_cap: Option<usize>,
    /// The index of the first visible text node of the run that is not blank.
    pub(super) first_node: usize,
    /// The index of the nearest element around the run that is not inline.
    pub(super) element: usize,
    /// The index of the parent of `element`.
    pub(super) parent: usize,
    /// The kind of block that the tags around the run indicate.
    pub(super) kind: Option<BlockKind>,
    /// The text of the run, with white space collapsed.
    pub(super) text: String,
    /// The number of letters and digits. A letter of a script without spaces counts as
    /// [`WIDE_LETTER`] letters, and so does a Hangul syllable.
    pub(super) letters: usize,
    /// The number of letters and digits in links, counted the same way.
    pub(super) linked_letters: usize,
    /// The number of words. In scripts without spaces and in Hangul, two letters count as one word.
    pub(super) words: usize,
    /// The number of text nodes in links.
    pub(super) linked_nodes: usize,
    /// True if the run links to another page.
    pub(super) leads_away: bool,
    /// True if the run is the caption of a figure.
    pub(super) is_caption: bool,
    /// True if the run has a comma, a full stop or similar punctuation, or if it is long and its
    /// script has no punctuation.
    pub(super) is_punctuated: bool,
    pub(super) ends_with_terminal: bool,
    /// True if the run is a legal notice.
    pub(super) is_legal_notice: bool,
    /// True if the publisher wants a part of the run in every summary.
    pub(super) is_pinned: bool,
}

/// The number of letters that a Chinese, Japanese, Korean or Thai letter counts as, since a Chinese
/// text has about half as many characters as its English translation. With 1, short Japanese
/// articles are boilerplate. With 4, Japanese menus are articles.
const WIDE_LETTER: usize = 2;

/// The properties of an element's text that come from the elements around it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Context {
    /// The index of the innermost element that is around the text and breaks the line.
    block: usize,
    kind: Option<BlockKind>,
    is_linked: bool,
    leads_away: bool,
    is_hidden: bool,
    /// True if the text is in `<sup>`.
    is_superscript: bool,
    is_bold: bool,
    /// True if the text names a source (`<cite>`).
    is_citation: bool,
    pub(super) is_pinned: bool,
}

/// Returns the context of each element. If `trusts_aria` is true, text with `aria-hidden` or
/// `inert` is hidden.
pub(super) fn contexts(tree: &DomTree<'_>, trusts_aria: bool) -> Vec<Context> {
    let mut contexts: Vec<Context> = Vec::with_capacity(tree.elements.len());
    for (index, element) in tree.elements.iter().enumerate() {
        let outer = contexts.get(element.parent).copied().unwrap_or_default();
        contexts.push(outer.inside(index, element.is_inline, tree.info(index), trusts_aria));
    }
    contexts
}

impl Context {
    fn inside(self, index: usize, is_inline: bool, element: &ElementInfo<'_>, trusts_aria: bool) -> Self {
        Self {
            block: if is_inline { self.block } else { index },
            kind: if is_sectioning(element.tag) { None } else { nested_kind(self.kind, element.kind) },
            is_linked: self.is_linked || element.link,
            leads_away: self.leads_away || (element.link && !element.anchor_link),
            is_superscript: self.is_superscript || element.tag == "sup",
            is_bold: self.is_bold || matches!(element.tag, "b" | "strong"),
            is_hidden: self.is_hidden || element.hidden || (trusts_aria && element.aria_hidden),
            is_citation: self.is_citation || element.tag == "cite",
            is_pinned: self.is_pinned || element.pinned,
        }
    }
}

/// The maximum number of words in a bold line that counts as a heading.
const MAX_BOLD_HEADING_WORDS: usize = 12;

/// The maximum length of a mark in superscript that refers to a note (`[12]`), in bytes. With 0,
/// such marks are part of sentences (page fixtures `page-of-a-wiki` and `words-in-the-middle`).
/// With 60, linked words in superscript are lost too.
const MAX_MARK_BYTES: usize = 5;

impl Context {
    /// Returns true if `text` is a mark and not a word: a linked number or sign in `<sup>` that
    /// refers to a note, or the `#` or `¶` with which a heading links to itself.
    fn is_mark(&self, text: &str) -> bool {
        let is_sign = || {
            matches!(self.kind, Some(BlockKind::Heading(_)))
                && !self.leads_away
                && !text.contains(char::is_alphanumeric)
        };
        self.is_linked && text.trim().len() <= MAX_MARK_BYTES && (self.is_superscript || is_sign())
    }
}

/// Returns the kind of a block inside another block. A paragraph in a quote, list item or caption
/// takes the kind of that outer block. So does a list item in a quote or caption. Any other block
/// keeps its own kind: a paragraph in a table cell is a paragraph.
fn nested_kind(outer: Option<BlockKind>, inner: Option<BlockKind>) -> Option<BlockKind> {
    match (outer, inner) {
        (Some(BlockKind::Quote | BlockKind::ListItem | BlockKind::Caption), Some(BlockKind::Paragraph)) => {
            outer
        }
        (Some(BlockKind::Quote | BlockKind::Caption), Some(BlockKind::ListItem)) => outer,
        _ => inner.or(outer),
    }
}

/// Returns the kind of a run that only names a source and is in a block of `kind`. In a block
/// quotation, it is a label: the name of the speaker.
fn citation_kind(kind: Option<BlockKind>) -> Option<BlockKind> {
    if kind == Some(BlockKind::Quote) { Some(BlockKind::Label) } else { kind }
}

/// The state of a line when the next text node begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LineState {
    Continues,
    Ended,
    /// The line has ended with `<br>` and is bold, so it is a heading.
    EndedHeading,
}

/// Returns all visible runs of a page in document order.
pub(super) fn text_runs(tree: &DomTree<'_>, contexts: &[Context], text: &str) -> Vec<TextRun> {
    let mut runs = Vec::new();
    let mut first = 0;
    let mut last: Option<(usize, &TextNode)> = None;
    for (index, node) in tree.texts.iter().enumerate() {
        if node.span.slice(text).trim().is_empty() {
            continue;
        }
        let line = last.map_or(LineState::Ended, |(end, last)| {
            let is_heading = || is_bold_line(tree, contexts, text, first..end + 1);
            match node.breaks - last.breaks {
                _ if last.line != node.line => LineState::Ended,
                0 => LineState::Continues,
                1 if is_heading() => LineState::EndedHeading,
                1 => LineState::Continues,
                _ => LineState::Ended,
            }
        });
        if line != LineState::Continues {
            let kind = Some(BlockKind::Heading(3)).filter(|_| line == LineState::EndedHeading);
            let run = text_run(tree, contexts, text, first..index);
            runs.extend(run.map(|run| TextRun { kind: kind.or(run.kind), ..run }));
            first = index;
        }
        last = Some((index, node));
    }
    runs.extend(text_run(tree, contexts, text, first..tree.texts.len()));
    with_drop_caps(runs)
}

/// Returns true if `nodes` are a short bold line, which is a heading if `<br>` follows.
fn is_bold_line(tree: &DomTree<'_>, contexts: &[Context], text: &str, nodes: Range<usize>) -> bool {
    let mut words = 0;
    let mut ends = false;
    for (_, node, context) in visible_nodes(tree, contexts, text, nodes) {
        let data = node.span.slice(text).trim();
        if !data.is_empty() && !context.is_bold {
            return false;
        }
        words += data.split_whitespace().count();
        if words > MAX_BOLD_HEADING_WORDS {
            return false;
        }
        ends = if data.is_empty() {
            ends
        } else {
            ends_with_terminal(data) && !data.ends_with('?') || data.ends_with(':')
        };
    }
    (1..=MAX_BOLD_HEADING_WORDS).contains(&words) && !ends
}

/// Joins each drop cap to its word. A drop cap is a run of one capital letter before a run that
/// starts with a lower-case letter.
fn with_drop_caps(runs: Vec<TextRun>) -> Vec<TextRun> {
    let mut joined: Vec<TextRun> = Vec::with_capacity(runs.len());
    for mut run in runs {
        let is_cap = |cap: &&TextRun| {
            cap.letters == 1
                && cap.text.chars().all(char::is_uppercase)
                && run.text.starts_with(char::is_lowercase)
        };
        if let Some(cap) = joined.last().filter(is_cap) {
            run.drop_cap = Some(cap.first_node);
            run.text.insert_str(0, &cap.text);
            run.letters += 1;
            joined.pop();
        }
        joined.push(run);
    }
    joined
}

/// Returns the run of text nodes `nodes`, or `None` if all of them are hidden or blank.
fn text_run(tree: &DomTree<'_>, contexts: &[Context], text: &str, nodes: Range<usize>) -> Option<TextRun> {
    let mut first = None;
    let mut linked_nodes = 0;
    let (mut linked_letters, mut leads_away, mut is_citation, mut is_pinned) = (0, false, true, false);
    let mut collapser = Collapser::default();
    for (index, node, context) in visible_nodes(tree, contexts, text, nodes.clone()) {
        let is_blank = collapser.add(node, text).is_empty();
        if context.is_linked {
            linked_nodes += usize::from(!is_blank);
            linked_letters += Counts::new(node.span.slice(text)).letters;
        }
        leads_away |= context.leads_away;
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
        linked_letters,
        linked_nodes,
        leads_away,
        drop_cap: None,
        is_caption: context.kind == Some(BlockKind::Caption),
        words: counts.words,
        is_punctuated: counts.is_punctuated,
        ends_with_terminal: ends_with_terminal(&collapser.text),
        is_legal_notice: boilerplate::is_legal_notice(&collapser.text, counts.words),
        text: collapser.text,
        is_pinned,
    })
}

/// Returns the visible text nodes among `nodes`, each with its index and context.
pub(super) fn visible_nodes<'t>(
    tree: &'t DomTree<'_>,
    contexts: &'t [Context],
    text: &'t str,
    nodes: Range<usize>,
) -> impl Iterator<Item = (usize, &'t TextNode, Context)> {
    let all = nodes.clone().zip(tree.texts.get(nodes).unwrap_or_default());
    let placed = all.filter_map(|(index, node)| Some((index, node, *contexts.get(node.parent)?)));
    placed.filter(|(_, node, context)| !context.is_hidden && !context.is_mark(node.span.slice(text)))
}

/// Counts in a text, made in one pass.
#[derive(Default)]
struct Counts {
    letters: usize,
    words: usize,
    is_punctuated: bool,
    /// The number of letters in scripts without punctuation.
    unpunctuated: usize,
}

/// The minimum number of letters of a run that counts as punctuated in a script without
/// punctuation: half a sentence. With 0, menus are prose. With 200, paragraphs of one sentence are
/// not.
const MIN_UNPUNCTUATED_LETTERS: usize = 40;

impl Counts {
    fn new(text: &str) -> Self {
        let mut counts = Self::default();
        let (mut wide, mut is_in_word) = (0, false);
        for c in text.chars() {
            if !c.is_ascii() && is_wide(c) {
                wide += 1;
                counts.unpunctuated += usize::from(Script::from_char(c).is_some_and(Script::is_unpunctuated));
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
        counts.is_punctuated |= counts.unpunctuated >= MIN_UNPUNCTUATED_LETTERS;
        counts
    }
}

/// Returns true if `c` is a letter of a script without spaces, or a Hangul syllable, which stands
/// for as much text.
fn is_wide(c: char) -> bool {
    Script::from_char(c).is_some_and(|script| script.is_unspaced() || script == Script::Hangul)
}
