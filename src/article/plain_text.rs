//! Blocks of a text that somebody pasted: a line is a block.
//!
//! What people paste is what they could select: the story with buttons, dates, labels and subheads in between
//! and no markup to tell them apart. What tells them apart is the end of the line. A line of prose ends in a
//! mark (`.`, `。`, `?"` …); chrome and headings do not. The price when this is wrong: a paragraph without a full
//! stop that is shorter than [`PROSE_WORDS`] is never a point, and a button that ends in a full stop may be one.

use super::{Block, BlockKind};
use crate::text::{Span, bullet_len, ends_with_terminal, lines, word_count};

/// A line without an end mark is prose all the same from so many words on. Headlines of the news sites that were
/// looked at end before 20 words; lower and headlines become points, higher and cut-off paragraphs are lost.
const PROSE_WORDS: usize = 24;

/// A line with an end mark is prose from so many words on. At 1 `LOADING...` becomes a point; at 6 `It rained.` is lost.
const MARKED_PROSE_WORDS: usize = 3;

/// A line without an end mark of at most so many words is a label (`11:38 am`, `What's the story`), a longer one a heading.
const LABEL_WORDS: usize = 3;

/// A repeated line is looked for among so many blocks. At 2 the copy behind a menu is missed; with all blocks a long
/// text is compared with itself, and a refrain becomes the headline.
const TOP_BLOCKS: usize = 30;

/// The blocks of `text` in order. Empty where `text` is white space.
pub(super) fn blocks(text: &str, title: Option<&str>) -> Vec<Block> {
    let mut blocks: Vec<Block> = lines(text).into_iter().map(|span| block(text, span)).collect();
    if !blocks.iter().any(|block| block.kind.is_prose()) {
        promote_all(&mut blocks);
        return blocks;
    }
    mark_headline(text, title, &mut blocks);
    blocks
}

fn block(text: &str, span: Span) -> Block {
    let line = span.slice(text);
    let bullet = bullet_len(line);
    if bullet > 0 {
        let span = Span::new(span.start + bullet, span.end);
        return Block { kind: BlockKind::ListItem, span };
    }
    Block { kind: line_kind(line), span }
}

fn line_kind(line: &str) -> BlockKind {
    let words = word_count(line);
    let enough = if ends_with_terminal(line) { MARKED_PROSE_WORDS } else { PROSE_WORDS };
    if words >= enough {
        BlockKind::Paragraph
    } else if words <= LABEL_WORDS {
        BlockKind::Label
    } else {
        BlockKind::Heading(2)
    }
}

/// A text without any prose is not chrome around a story: it is all there is ("Dog bites man").
fn promote_all(blocks: &mut [Block]) {
    for block in blocks {
        block.kind = BlockKind::Paragraph;
    }
}

/// Marks the headline: the line that the caller says it is, else the line that the text itself shows to be it.
fn mark_headline(text: &str, title: Option<&str>, blocks: &mut [Block]) {
    let Some(line) = title.map(str::trim).or_else(|| headline(text, blocks)) else { return };
    for block in blocks.iter_mut().filter(|block| block.span.slice(text) == line) {
        block.kind = BlockKind::Headline;
    }
}

/// The first line near the top that comes twice there (a page shows its headline again in its header), else the first
/// heading above the story, else a first line of a few words ("Ferry runs aground"), which looks like a label.
/// The price when it is wrong: a teaser above the story is taken for its headline and weighs in the ranking.
fn headline<'t>(text: &'t str, blocks: &[Block]) -> Option<&'t str> {
    let line = |block: &Block| block.span.slice(text);
    let top: Vec<&str> = blocks.iter().take(TOP_BLOCKS).map(line).collect();
    let may_be = |block: &&Block| !line(block).ends_with([',', ':', '，', '：']); // "Dear members,"
    let above = blocks.iter().take_while(|block| !block.kind.is_prose()).filter(may_be);
    let heading = above.clone().find(|block| matches!(block.kind, BlockKind::Heading(_)));
    let first = above.take(1).find(|block| word_count(line(block)) > 1);
    repeated(&top).or_else(|| heading.or(first).map(line))
}

/// The first line of several words that comes again.
fn repeated<'t>(lines: &[&'t str]) -> Option<&'t str> {
    let comes_again = |(at, line): &(usize, &&str)| lines.iter().skip(at + 1).any(|other| other == *line);
    lines.iter().enumerate().filter(|(_, line)| word_count(line) > 1).find(comes_again).map(|(_, line)| *line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(BlockKind, &str)> {
        blocks(text, None).into_iter().map(|block| (block.kind, block.span.slice(text))).collect()
    }

    #[test]
    fn chrome_and_headings_are_told_from_the_story() {
        let text = "LOADING...\nShare\nTown council votes to keep the old bridge\nMay 3, 2031\n\n  The vote was close.  \r\nWhat comes next for the bridge\n• Work starts in June.";
        assert_eq!(
            kinds(text),
            [
                (BlockKind::Label, "LOADING..."),
                (BlockKind::Label, "Share"),
                (BlockKind::Headline, "Town council votes to keep the old bridge"),
                (BlockKind::Label, "May 3, 2031"),
                (BlockKind::Paragraph, "The vote was close."),
                (BlockKind::Heading(2), "What comes next for the bridge"),
                (BlockKind::ListItem, "Work starts in June."),
            ]
        );
    }

    #[test]
    fn the_repeated_heading_is_the_headline() {
        let text = "More from our news desk today\nFerry runs aground off the cape\nFerry runs aground off the cape\nNobody was hurt on board.";
        assert_eq!(kinds(text).iter().filter(|(kind, _)| *kind == BlockKind::Headline).count(), 2);
    }

    #[test]
    fn a_text_without_prose_is_taken_as_it_is() {
        assert_eq!(kinds("Dog bites man"), [(BlockKind::Paragraph, "Dog bites man")]);
        assert_eq!(kinds(" \n\t"), []);
    }
}
