//! Quotations that run over several sentences.

use super::Sentence;
use crate::article::Article;
use crate::text::{self, Cues, Span};

/// Follows quotations from one sentence to the next. A quotation never runs from block to block.
#[derive(Debug, Default)]
pub(super) struct Quotations {
    /// The block of the last sentence.
    block: Option<usize>,
    /// Set if a quotation is open after the last sentence.
    open: bool,
    /// Set if that quotation began with the block: then it may go on in the next block, without a
    /// closing mark in this one.
    since_block_start: bool,
    /// The position of the next quotation mark in the block, and if it is a closing mark. Kept, so
    /// that the block is searched once and not from each of its sentences.
    next_mark: (usize, bool),
}

impl Quotations {
    /// The cues of the next sentence of `article`. An opening mark without a closing one opens
    /// nothing, because texts lose marks when they are copied.
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

    /// Tells if the next quotation mark in `rest`, the rest of a block, is a closing one.
    fn is_closed_in(&mut self, article: &Article<'_>, rest: Span) -> bool {
        if rest.start >= self.next_mark.0 {
            let found = text::next_quotation_mark(rest.slice(&article.text));
            self.next_mark = found.map_or((rest.end, false), |(at, closes)| (rest.start + at, closes));
        }
        self.next_mark.1
    }
}
