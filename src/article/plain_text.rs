//! Blocks of a pasted text: each line is a block.
//!
//! People paste everything that they can select: the story with buttons, dates, labels and subheads between its paragraphs,
//! and no markup. The end of a line distinguishes them: a line of prose ends with a terminal (`.`, `。`, `?"` …), chrome and
//! headings do not. If that is wrong, a paragraph without a full stop and of fewer than [`MIN_UNTERMINATED_WORDS`] words is
//! never a point, and a button that ends with a full stop may be one.

use super::{Block, BlockKind};
use crate::text::{Span, bullet_len, ends_with_terminal, lines, word_count};

/// The fewest words of a line without a terminal that is prose. Headlines of the news sites that were examined have fewer
/// than 20 words. At 10 headlines become points; at 100 truncated paragraphs are lost.
const MIN_UNTERMINATED_WORDS: usize = 24;

/// The fewest words of a line with a terminal that is prose. At 1 `LOADING...` becomes a point; at 6 `It rained.` is lost.
const MIN_TERMINATED_WORDS: usize = 3;

/// The most words of a line without a terminal that is a label (`11:38 am`, `What's the story`); a longer one is a heading.
/// At 0 buttons count as headings; at 10 the headline counts as a label.
const MAX_LABEL_WORDS: usize = 3;

/// The blocks at the top among which a repeated line is searched for. At 2 the copy behind a menu is missed; with all blocks
/// a long text is compared with itself, and a refrain becomes the headline.
const TOP_BLOCKS: usize = 30;

/// Reads the blocks of `text` in order; none if `text` is blank. `title`: the headline, if the caller knows it.
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
    let min_words = if ends_with_terminal(line) { MIN_TERMINATED_WORDS } else { MIN_UNTERMINATED_WORDS };
    if words >= min_words {
        BlockKind::Paragraph
    } else if words <= MAX_LABEL_WORDS {
        BlockKind::Label
    } else {
        BlockKind::Heading(2)
    }
}

/// Makes every block a paragraph. A text without prose is not chrome around a story, but all there is ("Dog bites man").
fn promote_all(blocks: &mut [Block]) {
    for block in blocks {
        block.kind = BlockKind::Paragraph;
    }
}

/// Marks the headline: the line that equals `title`, or without one the line that the text itself reveals.
fn mark_headline(text: &str, title: Option<&str>, blocks: &mut [Block]) {
    let Some(line) = title.map(str::trim).or_else(|| find_headline(text, blocks)) else { return };
    for block in blocks.iter_mut().filter(|block| block.span.slice(text) == line) {
        block.kind = BlockKind::Headline;
    }
}

/// Finds the headline: the first line that occurs twice near the top (a page repeats its headline in its header), or else
/// the first heading above the story, or else a first line of a few words ("Ferry runs aground"), which resembles a label.
/// If that is wrong, a teaser above the story counts as its headline and influences the ranking.
fn find_headline<'t>(text: &'t str, blocks: &[Block]) -> Option<&'t str> {
    let line = |block: &Block| block.span.slice(text);
    let top: Vec<&str> = blocks.iter().take(TOP_BLOCKS).map(line).collect();
    let can_be_headline = |block: &&Block| !line(block).ends_with([',', ':', '，', '：']); // "Dear members,"
    let above = blocks.iter().take_while(|block| !block.kind.is_prose()).filter(can_be_headline);
    let heading = above.clone().find(|block| matches!(block.kind, BlockKind::Heading(_)));
    let first = above.take(1).find(|block| word_count(line(block)) > 1);
    first_repeated(&top).or_else(|| heading.or(first).map(line))
}

/// Returns the first line of several words that occurs again.
fn first_repeated<'t>(lines: &[&'t str]) -> Option<&'t str> {
    let occurs_again = |(at, line): &(usize, &&str)| lines.iter().skip(at + 1).any(|other| other == *line);
    lines
        .iter()
        .enumerate()
        .filter(|(_, line)| word_count(line) > 1)
        .find(occurs_again)
        .map(|(_, line)| *line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(BlockKind, &str)> {
        blocks(text, None).into_iter().map(|block| (block.kind, block.span.slice(text))).collect()
    }

    #[test]
    fn chrome_and_headings_are_distinguished_from_the_story() {
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
    fn a_repeated_heading_is_the_headline() {
        let text = "More from our news desk today\nFerry runs aground off the cape\nFerry runs aground off the cape\nNobody was hurt on board.";
        assert_eq!(kinds(text).iter().filter(|(kind, _)| *kind == BlockKind::Headline).count(), 2);
    }

    #[test]
    fn in_a_text_without_prose_every_line_is_a_paragraph() {
        assert_eq!(kinds("Dog bites man"), [(BlockKind::Paragraph, "Dog bites man")]);
        assert_eq!(kinds(" \n\t"), []);
    }
}
