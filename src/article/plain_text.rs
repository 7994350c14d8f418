//! The blocks of a pasted text: each line is a block, after the lines of hard-wrapped paragraphs
//! have been joined.
//!
//! People paste a story together with buttons, dates, labels and subheads. The end of a line shows
//! its kind: a line of prose ends with a terminal (`.`, `。`, `?"` …), and other lines do not. When
//! this is wrong, a button that ends with a full stop becomes a key point, or a paragraph that ends
//! without one does not, unless it has at least [`MIN_UNTERMINATED_WORDS`] words.

use super::markup::MaskedText;
use super::{Block, BlockKind};
use crate::text::{
    Language, Script, Span, bullet_len, ends_with_terminal, is_visible, lines, split_block, to_lowercase,
    trim_for_display, word_count, word_spans,
};

/// The minimum number of words in a line of prose that has no terminal. Headlines of the news sites
/// examined have fewer than 20 words. With 10, headlines become key points. With 100, truncated
/// paragraphs are lost.
const MIN_UNTERMINATED_WORDS: usize = 24;

/// The minimum number of words in a line of prose that ends with a terminal. With 1, `LOADING...`
/// becomes a key point. With 6, `The vote was close.` is lost.
const MIN_TERMINATED_WORDS: usize = 3;

/// The maximum number of words in a line that becomes a [`BlockKind::Label`], such as `11:38 am` or
/// `What's the story`. A longer line that is not prose is a heading. With 0, buttons are headings.
/// With 10, the headline is a label.
const MAX_LABEL_WORDS: usize = 3;

/// The minimum number of words in a line of prose in a script without sentence marks, such as Thai
/// or Lao.
const MIN_UNMARKED_WORDS: usize = 14;

/// The maximum number of words in the headline of a text in a script without sentence marks. In
/// these scripts, a headline can be as long as a sentence, so the first line counts as the headline
/// unless it is longer than this.
const MAX_UNMARKED_HEADLINE_WORDS: usize = 40;

/// The maximum number of words in a date line or in an aside (`Read more: …`). A longer line is
/// prose.
const MAX_ASIDE_WORDS: usize = 40;

/// The number of blocks at the top of the text that are searched for repeated lines. With 2, the
/// second copy of the headline is missed below a menu. Without a limit, a long text would be
/// compared with itself, and a refrain would become the headline.
const MAX_TOP_BLOCKS: usize = 30;

/// Returns the blocks of `masked`, a text in `language`, in order. The list is empty if the text is
/// blank. `title` is the headline, if the caller knows it.
pub(super) fn blocks(masked: &MaskedText<'_>, language: Language, title: Option<&str>) -> Vec<Block> {
    let text = masked.text.as_ref();
    let reader = Reader { text, language };
    let mut blocks: Vec<Block> = lines(text).into_iter().map(|span| reader.block(span)).collect();
    reader.mark_unmarked_headline(&mut blocks);
    reader.mark_rows(&mut blocks);
    apply_kinds(&masked.kinds, &mut blocks);
    reader.keep_one_of_repeated(&mut blocks);
    if !blocks.iter().any(|block| block.kind.is_prose() && is_visible(reader.line(block))) {
        promote_all(&mut blocks);
        return blocks;
    }
    reader.promote_after_story_start(&mut blocks);
    reader.mark_headline(title, &mut blocks);
    drop_labels_above_story(&mut blocks);
    blocks
}

/// Drops the labels above the first paragraph: buttons, `URGENT`, the byline, the date. They would
/// count as sentences of the story, and the position of a sentence influences its score.
fn drop_labels_above_story(blocks: &mut Vec<Block>) {
    let story = blocks.iter().position(|block| block.kind.is_prose()).unwrap_or_default();
    let mut index = 0;
    blocks.retain(|block| {
        index += 1;
        index > story || block.kind != BlockKind::Label
    });
}

/// A text and its language, read line by line.
struct Reader<'t> {
    text: &'t str,
    language: Language,
}

impl<'t> Reader<'t> {
    fn line(&self, block: &Block) -> &'t str {
        block.span.slice(self.text)
    }

    fn block(&self, span: Span) -> Block {
        let line = span.slice(self.text);
        let bullet = bullet_len(line);
        if bullet > 0 {
            let span = Span::new(span.start + bullet, span.end);
            return Block { kind: BlockKind::ListItem, span };
        }
        Block { kind: self.kind(span), span }
    }

    fn kind(&self, span: Span) -> BlockKind {
        let line = span.slice(self.text);
        let words = word_count(line);
        let min_words = match ends_with_terminal(line) {
            true => MIN_TERMINATED_WORDS,
            false if is_without_marks(line) => MIN_UNMARKED_WORDS,
            false => MIN_UNTERMINATED_WORDS,
        };
        if words <= MAX_ASIDE_WORDS && (self.is_aside(span) || is_date_line(line)) {
            BlockKind::Label
        } else if words >= min_words {
            BlockKind::Paragraph
        } else if words <= MAX_LABEL_WORDS {
            BlockKind::Label
        } else {
            BlockKind::Heading(2)
        }
    }

    /// Returns true if the line is an aside: about the page and not about the news. Asides are
    /// bylines, credits, corrections and lines like `Read more: …`.
    fn is_aside(&self, line: Span) -> bool {
        let sentences = split_block(line.slice(self.text), self.language);
        let mut shown =
            sentences.iter().map(|it| trim_for_display(self.text, it.shifted(line.start), self.language));
        shown.all(|shown| shown.is_none())
    }

    /// Turns neighbouring lines into labels if they look like rows of the same table: ingredients,
    /// scorers, people at a meeting. A single row may be a heading (`5 things to know`,
    /// `Harbour: Board closes quay`) and is not changed.
    fn mark_rows(&self, blocks: &mut [Block]) {
        let row = |block: &Block| {
            let (line, is_prose) = (self.line(block), block.kind == BlockKind::Paragraph);
            let is_row = !is_prose && !is_date_line(line) && !self.is_aside(block.span);
            is_row.then(|| row_of(line)).flatten()
        };
        let rows: Vec<Option<Row>> = blocks.iter().map(row).collect();
        let row_at = |at: Option<usize>| at.and_then(|at| rows.get(at).copied()).flatten();
        for (at, block) in blocks.iter_mut().enumerate() {
            let neighbours = [row_at(at.checked_sub(1)), row_at(Some(at + 1))];
            if row_at(Some(at)).is_some_and(|row| neighbours.contains(&Some(row))) {
                block.kind = BlockKind::Label;
            }
        }
    }

    /// Turns the first of several lines from a paragraph into a heading, which can be the headline,
    /// if its script has no sentence marks and it has at most [`MAX_UNMARKED_HEADLINE_WORDS`].
    fn mark_unmarked_headline(&self, blocks: &mut [Block]) {
        let [first, _, ..] = blocks else { return };
        let line = first.span.slice(self.text);
        if first.kind == BlockKind::Paragraph
            && !ends_with_terminal(line)
            && is_without_marks(line)
            && word_count(line) <= MAX_UNMARKED_HEADLINE_WORDS
        {
            first.kind = BlockKind::Heading(2);
        }
    }

    /// Turns the later copies of a repeated paragraph into labels. Only the first
    /// [`MAX_TOP_BLOCKS`] paragraphs are compared. Some pages show their lead twice.
    fn keep_one_of_repeated(&self, blocks: &mut [Block]) {
        let mut seen: Vec<&str> = Vec::new();
        for block in blocks.iter_mut().filter(|block| block.kind == BlockKind::Paragraph).take(MAX_TOP_BLOCKS)
        {
            let line = block.span.slice(self.text);
            if seen.contains(&line) {
                block.kind = BlockKind::Label;
            }
            seen.push(line);
        }
    }

    /// Turns headings below the first paragraph into paragraphs if a sentence ends inside them,
    /// since some paragraphs end without a terminal. Cuts off an aside at the end
    /// (`The ferry sank. Read more`). Headings above the first paragraph stay, since a headline may
    /// have several sentences.
    fn promote_after_story_start(&self, blocks: &mut [Block]) {
        let below = blocks.iter_mut().skip_while(|block| !block.kind.is_prose());
        for block in below.filter(|block| matches!(block.kind, BlockKind::Heading(_))) {
            let sentences = split_block(block.span.slice(self.text), self.language);
            let sentences: Vec<Span> =
                sentences.into_iter().map(|span| span.shifted(block.span.start)).collect();
            let is_sentence = |span: &Span| {
                let sentence = span.slice(self.text);
                ends_with_terminal(sentence) && word_count(sentence) >= MIN_TERMINATED_WORDS
            };
            let is_shown = |span: &&Span| trim_for_display(self.text, **span, self.language).is_some();
            if sentences.len() < 2 || !sentences.first().is_some_and(is_sentence) {
                continue;
            }
            if let Some(last) = sentences.iter().rev().find(is_shown) {
                *block = Block { kind: BlockKind::Paragraph, span: Span::new(block.span.start, last.end) };
            }
        }
    }

    /// Marks each line that equals the headline: `title`, or else the headline that is found in the
    /// text. If the markup states one, no other is searched for.
    fn mark_headline(&self, title: Option<&str>, blocks: &mut [Block]) {
        if title.is_none() && blocks.iter().any(|block| block.kind == BlockKind::Headline) {
            return;
        }
        let Some(line) = title.map(str::trim).or_else(|| self.find_headline(blocks)) else { return };
        for block in blocks.iter_mut().filter(|block| block.span.slice(self.text) == line) {
            block.kind = BlockKind::Headline;
        }
    }

    /// Finds the headline in the text:
    ///
    /// 1. a heading that occurs twice near the top, because pages repeat their headline
    /// 2. or else the first heading above the story
    /// 3. or else a first line of two or three words (`Ferry runs aground`)
    ///
    /// When this is wrong, a teaser above the story counts as the headline and influences the
    /// ranking.
    fn find_headline(&self, blocks: &[Block]) -> Option<&'t str> {
        let can_be_headline = |block: &&Block| !self.line(block).ends_with([',', ':', '，', '：']); // "Dear members,"
        let above = blocks.iter().take_while(|block| !block.kind.is_prose()).filter(can_be_headline);
        let heading = above.clone().find(|block| matches!(block.kind, BlockKind::Heading(_)));
        let is_name = |block: &&Block| {
            block.kind == BlockKind::Label && word_count(self.line(block)) > 1 && !self.is_aside(block.span)
        };
        let is_single = |block: &&Block| {
            blocks.iter().take(MAX_TOP_BLOCKS).filter(|other| self.line(other) == self.line(block)).count()
                == 1
        };
        let first = above.take(1).find(is_name).filter(is_single);
        self.repeated_heading(blocks).or_else(|| heading.or(first).map(|block| self.line(block)))
    }

    /// Returns the first heading that occurs exactly twice near the top of the text. Share buttons
    /// and names of speakers repeat too, so the second copy must directly follow the first, or the
    /// heading must share a word with the story.
    fn repeated_heading(&self, blocks: &[Block]) -> Option<&'t str> {
        let top: Vec<&Block> = blocks.iter().take(MAX_TOP_BLOCKS).collect();
        let copies = |line: &str| top.iter().filter(|block| self.line(block) == line).count();
        let is_copied_below =
            |at: usize, line: &str| top.get(at + 1).is_some_and(|next| self.line(next) == line);
        let mut headings = top.iter().enumerate().filter(|(_, block)| !block.kind.is_prose());
        let found = headings.find(|(at, block)| {
            let line = self.line(block);
            word_count(line) > 1
                && !line.ends_with([':', '：'])
                && copies(line) == 2
                && !top.iter().any(|block| block.kind.is_prose() && self.line(block) == line)
                && (is_copied_below(*at, line) || self.is_of_story(line, blocks))
        });
        found.map(|(_, block)| self.line(block))
    }

    /// Returns true if `line` shares a word of four letters or more with the first paragraphs of
    /// the story.
    fn is_of_story(&self, line: &str, blocks: &[Block]) -> bool {
        const PARAGRAPHS: usize = 3;
        const MIN_LETTERS: usize = 4;
        let words = |text: &'t str| word_spans(text).map(move |span| to_lowercase(span.slice(text)));
        let prose = blocks.iter().filter(|block| block.kind.is_prose()).take(PARAGRAPHS);
        let story: Vec<String> = prose.flat_map(|block| words(self.line(block))).collect();
        let mut own = word_spans(line).map(|span| to_lowercase(span.slice(line)));
        own.any(|word| word.chars().count() >= MIN_LETTERS && story.contains(&word))
    }
}

/// The shape of a line that may be a row of a table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    /// The line starts with a number: `200 g of flour`.
    Number,
    /// The line starts with a name of at most [`MAX_LABEL_WORDS`] words and a colon:
    /// `Present: A. Osei`.
    Name,
}

/// Returns the shape of `line`, or `None` if it does not look like a row of a table.
fn row_of(line: &str) -> Option<Row> {
    if line.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(Row::Number);
    }
    let (name, _) = line.split_once(": ")?;
    (1..=MAX_LABEL_WORDS).contains(&word_count(name)).then_some(Row::Name)
}

/// Returns true if `line` is in a script whose sentences end without a mark.
fn is_without_marks(line: &str) -> bool {
    line.chars()
        .find_map(Script::from_char)
        .is_some_and(|script| matches!(script, Script::Thai | Script::Lao))
}

/// Returns true if `line` is the date or time of an article, perhaps with a name:
/// `Publié le 3 mai 2024 à 10h45`. Such a line has few words, a year or a time, and at least two
/// numbers.
fn is_date_line(line: &str) -> bool {
    const MAX_WORDS: usize = 10;
    if ends_with_terminal(line) {
        return false; // most lines
    }
    let numbers = || line.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let has_year =
        numbers().any(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")));
    let has_time = line.split_whitespace().any(|word| {
        let (hours, minutes) = word.split_once([':', 'h']).unwrap_or_default();
        let is_number = |digits: &str| {
            (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        is_number(hours) && is_number(minutes)
    });
    let letters = line.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).count();
    line.split_whitespace().count() <= MAX_WORDS
        && numbers().count() >= 2
        && (has_time || has_year && letters <= MAX_WORDS / 2)
}

/// Sets the kind of each block that markup states. An entry of `kinds` is the position of a byte in
/// the block, and the kind.
fn apply_kinds(kinds: &[(usize, BlockKind)], blocks: &mut [Block]) {
    for (at, kind) in kinds {
        let index = blocks.partition_point(|block| block.span.end <= *at);
        if let Some(block) = blocks.get_mut(index) {
            block.kind = *kind;
        }
    }
}

/// Makes every block a paragraph, for a text without prose (`Dog bites man`), whose lines are the
/// story.
fn promote_all(blocks: &mut [Block]) {
    for block in blocks {
        block.kind = BlockKind::Paragraph;
    }
}

#[cfg(test)]
mod tests {
    use super::super::markup::mask_markup;
    use super::*;

    fn kinds(text: &str) -> Vec<(BlockKind, &str)> {
        let masked = mask_markup(text);
        blocks(&masked, Language::detect(&masked.text), None)
            .into_iter()
            .map(|block| (block.kind, block.span.slice(text)))
            .collect()
    }

    #[test]
    fn chrome_and_headings_are_distinguished_from_the_story() {
        let text = "LOADING...\nShare\nTown council votes to keep the old bridge\nMay 3, 2031\n\n  The vote was close.  \r\nWhat comes next for the bridge\n• Work starts in June.";
        assert_eq!(
            kinds(text),
            [
                (BlockKind::Headline, "Town council votes to keep the old bridge"),
                (BlockKind::Paragraph, "The vote was close."),
                (BlockKind::Heading(2), "What comes next for the bridge"),
                (BlockKind::ListItem, "Work starts in June."),
            ]
        );
    }

    #[test]
    fn neighbouring_rows_are_labels() {
        let recipe = "Pea soup\nPrep time: 10 minutes at most\nCook time: 30 minutes or so\n200 g of dried split peas\n2 carrots, cut into dice\nFry the onion until it is soft.";
        assert_eq!(kinds(recipe).iter().filter(|(kind, _)| matches!(kind, BlockKind::Heading(_))).count(), 0);
        assert!(kinds(recipe).contains(&(BlockKind::Headline, "Pea soup")));
        let single = "Harbour: Board closes the old quay\nIt is not safe to walk on.";
        assert!(kinds(single).contains(&(BlockKind::Headline, "Harbour: Board closes the old quay")));
    }

    #[test]
    fn a_repeated_label_is_no_headline() {
        let text = "Share this page\nShare this page\nThe quay was shut.\nShare this page";
        assert!(kinds(text).iter().all(|(kind, _)| *kind != BlockKind::Headline));
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
