//! Sentences of a block.

use super::{Language, Span};
use icu_segmenter::{SentenceSegmenter, options::SentenceBreakInvariantOptions};

/// The sentences of `text`, one block of an article, in order: spans of `text` without white space at their ends,
/// none of them empty.
pub(crate) fn sentences(text: &str, language: Language) -> Vec<Span> {
    let _ = language;
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let breaks: Vec<usize> = segmenter.segment_str(text).collect();
    let spans =
        breaks.windows(2).filter_map(|pair| Some(Span::new(*pair.first()?, *pair.last()?).trimmed(text)));
    spans.filter(|span| !span.is_empty()).collect()
}

/// Whether `line` ends in a mark that ends sentences, closing quotes and brackets aside.
pub(crate) fn ends_in_mark(line: &str) -> bool {
    let bare = line
        .trim_end_matches(['"', '\'', ')', ']', '”', '’', '»', '」', '』', '）', '“', '‘', ' ', '\u{a0}']);
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '॥', '؟', '۔', '։', '።', '၊', '။', '។', '｡'])
}
