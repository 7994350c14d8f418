//! Quotations that run over several sentences.

use super::Sentence;
use crate::article::Article;
use crate::text::{self, Cues, Span};

/// The state of quotations after a sentence. It carries over to the next sentence of the same
/// block.
#[derive(Debug, Default)]
pub(super) struct Quotations {
    /// The index of the last sentence's block.
    block: Option<usize>,
    /// True if a quotation is open after the last sentence.
    open: bool,
    /// True if the open quotation began at the start of its block. Such a quotation may continue in
    /// the next block, so it needs no closing mark in this one.
    since_block_start: bool,
    /// The position of the block's next quotation mark in the article's text, in bytes, and true if
    /// it is a closing mark. Without another mark in the block, it is the end of the block and
    /// false. The position is stored so that the block is searched once, and not once for each
    /// sentence.
    next_mark: (usize, bool),
}

impl Quotations {
    /// Returns the cues of `sentence`, the next one of `article`. Except at the start of a block,
    /// an opening mark without a closing mark does not open a quotation, because texts lose marks
    /// when they are copied.
    pub(super) fn cues(&mut self, article: &Article<'_>, sentence: &Sentence) -> Cues {
        let starts_block = self.block != Some(sentence.block);
        let Sentence { block, span, .. } = *sentence;
        let cues = Cues::new(span.slice(&article.text), self.open && !starts_block);
        let block_end = article.blocks.get(block).map_or(span.end, |block| block.span.end);
        self.since_block_start =
            if starts_block { cues.opens_quoted } else { self.since_block_start && self.open };
        self.open = cues.runs_on
            && (self.since_block_start || self.is_closed_in(article, Span::new(span.end, block_end)));
        self.block = Some(block);
        cues
    }

    /// Returns true if the next quotation mark in `rest`, the rest of a block, is a closing mark.
    fn is_closed_in(&mut self, article: &Article<'_>, rest: Span) -> bool {
        if rest.start >= self.next_mark.0 {
            let found = text::next_quotation_mark(rest.slice(&article.text));
            self.next_mark = found.map_or((rest.end, false), |(at, closes)| (rest.start + at, closes));
        }
        self.next_mark.1
    }
}
