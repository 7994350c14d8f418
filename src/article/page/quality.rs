//! What a run of text looks like by itself: running text, a list of links, boilerplate. Knows no place in the page.

use super::text_run::Run;
use crate::article::BlockKind;

/// More links than this are a list of links, not a text. Paragraphs of news pages seldom have a third of their
/// letters in links; at 0.2 paragraphs full of references are lost, at 0.7 related headlines come in.
const LINK_SHARE: f64 = 0.45;

/// The same for an item of a list: a linked headline with its first lines below is a teaser.
const ITEM_LINK_SHARE: f64 = 0.2;

/// A paragraph of at least [`GOOD_WORDS`] that ends in a mark may have more, if not this many: at 1 teasers that are
/// one link come in.
const LINKED_SENTENCE_SHARE: f64 = 0.9;

/// Good text has this many words and letters at least, and a mark: less is a label, a button, a heading.
const GOOD_WORDS: usize = 8;
const GOOD_LETTERS: usize = 36;

/// What one run adds to the boilerplate, besides its letters: a menu of short words is boilerplate too.
const BOILERPLATE_RUN: f64 = 10.0;

/// Running text, as far as one can tell from the run alone.
pub(super) fn is_good(run: &Run) -> bool {
    let most_linked = if run.kind == Some(BlockKind::ListItem) { ITEM_LINK_SHARE } else { LINK_SHARE };
    link_share(run) < most_linked
        && run.words >= GOOD_WORDS
        && run.letters >= GOOD_LETTERS
        && run.marks > 0
        && !is_heading(run)
        && !run.is_legal()
}

pub(super) fn is_linked(run: &Run) -> bool {
    link_share(run) >= LINK_SHARE
}

/// A sentence that is mostly one link, as reporters link to their sources: text all the same.
pub(super) fn is_linked_sentence(run: &Run) -> bool {
    run.kind == Some(BlockKind::Paragraph)
        && run.ends_in_mark
        && run.words >= GOOD_WORDS
        && link_share(run) < LINKED_SENTENCE_SHARE
}

/// A heading that leads elsewhere.
pub(super) fn is_linked_heading(run: &Run) -> bool {
    is_heading(run) && link_share(run) >= LINKED_SENTENCE_SHARE
}

fn link_share(run: &Run) -> f64 {
    run.linked as f64 / run.letters.max(1) as f64
}

/// How much boilerplate a run is, in letters. `out`: it stands beside the story.
pub(super) fn boilerplate(run: &Run, out: bool) -> f64 {
    let letters = run.letters as f64;
    if out || is_linked(run) {
        letters + BOILERPLATE_RUN
    } else if run.good || is_heading(run) {
        0.0
    } else {
        letters / 2.0
    }
}

pub(super) fn is_heading(run: &Run) -> bool {
    matches!(run.kind, Some(BlockKind::Heading(_) | BlockKind::Headline))
}
