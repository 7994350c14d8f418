//! The sections into which headings divide an article.

use crate::article::{Article, BlockKind};

/// The sections of an article. Section 0 is the part before the first heading.
#[derive(Debug, Default)]
pub(crate) struct Sections {
    /// The section of each block, in the order of the blocks.
    of_block: Vec<usize>,
    /// For each section, the index of the block that is its heading. It is `None` for section 0.
    headings: Vec<Option<usize>>,
}

impl Sections {
    /// Divides `article` into sections at its headings of one level. This is the highest level with
    /// at least two headings, or else the highest level. A level with a single heading is passed
    /// over at first, because such a heading is often the title of a box or of everything after it.
    pub(super) fn new(article: &Article<'_>) -> Self {
        let level = section_level(article);
        let mut headings = vec![None];
        let section = |(block, kind): (usize, BlockKind)| {
            if matches!(kind, BlockKind::Heading(own) if Some(own) == level) {
                headings.push(Some(block));
            }
            headings.len() - 1
        };
        let kinds = article.blocks.iter().map(|block| block.kind).enumerate();
        let of_block = kinds.map(section).collect();
        Self { of_block, headings }
    }

    /// Returns true if the article has at least one heading that starts a section.
    pub(crate) fn are_present(&self) -> bool {
        self.headings.len() > 1
    }

    /// Returns the section of `block`. It is 0 before the first heading.
    pub(super) fn of_block(&self, block: usize) -> usize {
        self.of_block.get(block).copied().unwrap_or_default()
    }

    /// Returns the heading of the section that contains `block`, if that section has one.
    pub(crate) fn heading<'a>(&self, article: &'a Article<'_>, block: usize) -> Option<&'a str> {
        let heading = (*self.headings.get(self.of_block(block))?)?;
        Some(article.blocks.get(heading)?.span.slice(&article.text))
    }
}

/// Returns the level of the headings that start sections, or `None` if the article has no headings.
fn section_level(article: &Article<'_>) -> Option<u8> {
    let mut counts = [0_usize; 1 << u8::BITS];
    for block in &article.blocks {
        let BlockKind::Heading(level) = block.kind else { continue };
        if let Some(count) = counts.get_mut(usize::from(level)) {
            *count += 1;
        }
    }
    let highest = |least: usize| counts.iter().position(|count| *count >= least);
    u8::try_from(highest(2).or(highest(1))?).ok()
}

#[cfg(test)]
impl Sections {
    /// Returns sections for tests: block `n` is in the section `of_block[n]` and has one sentence.
    pub(crate) fn of_sentences(of_block: &[usize]) -> Self {
        let last = of_block.last().copied().unwrap_or_default();
        Self { of_block: of_block.to_vec(), headings: vec![None; last + 1] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;
    use crate::text::Span;
    use std::borrow::Cow;

    fn article(kinds: &[BlockKind]) -> Article<'static> {
        let block = |kind: &BlockKind| Block { kind: *kind, span: Span::new(0, 0) };
        Article {
            title: None,
            language: None,
            text: Cow::Borrowed(""),
            blocks: kinds.iter().map(block).collect(),
            metadata: Default::default(),
            pinned: Vec::new(),
        }
    }

    #[test]
    fn sections_start_at_the_highest_heading_level_that_occurs_twice() {
        use BlockKind::{Heading, Paragraph};
        let of = |kinds: &[BlockKind]| Sections::new(&article(kinds)).of_block;
        assert_eq!(of(&[Paragraph, Heading(2), Paragraph, Heading(3), Heading(2)]), [0, 1, 1, 1, 2]);
        assert_eq!(of(&[Heading(2), Heading(3), Paragraph, Heading(3)]), [0, 1, 1, 2]);
        assert_eq!(of(&[Paragraph, Heading(3), Paragraph]), [0, 1, 1]);
        assert!(!Sections::new(&article(&[Paragraph])).are_present());
    }
}
