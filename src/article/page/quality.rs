//! The quality of a text run by itself: prose, a list of links, or boilerplate. Knows nothing of its place in the page.

use super::text_run::TextRun;
use crate::article::BlockKind;

/// The share of letters in links from which a run is a list of links. Paragraphs of news pages seldom have a third of
/// their letters in links; at 0.2 paragraphs full of references are lost, at 0.7 related headlines become points.
const MAX_LINK_SHARE: f64 = 0.45;

/// The same for a list item: a linked headline with its first lines below is a teaser. At 0 items that name a source are
/// lost; at 0.45 teasers become points.
const MAX_ITEM_LINK_SHARE: f64 = 0.2;

/// The same for a paragraph of at least [`MIN_PROSE_WORDS`] that ends with a terminal: reporters link whole sentences to
/// their sources. At 1 teasers that are one link become points.
const MAX_SENTENCE_LINK_SHARE: f64 = 0.9;

/// The fewest links of an enumeration in a paragraph. At 1 every linked headline with a comma is text.
const MIN_ENUMERATION_LINKS: usize = 3;

/// The most letters of a link in an enumeration: a name. At 100 a list of linked headlines is text.
const MAX_ENUMERATED_LETTERS: usize = 20;

/// The fewest words of prose. Less is a label, a button or a heading: at 3 captions are prose, at 20 short sentences are
/// lost.
const MIN_PROSE_WORDS: usize = 8;

/// The fewest letters of prose, for languages with long words. Eight words have about 36 letters in English.
const MIN_PROSE_LETTERS: usize = 36;

/// The boilerplate of a run of links besides its letters, in letters. At 0 a menu of short words hardly counts; at 100 one
/// link costs a container a sentence.
const BOILERPLATE_PER_RUN: f64 = 10.0;

/// The share of a run's letters that count as boilerplate if it is neither prose nor links: a date, a byline, a label. At 0
/// a page's footer is as pure as its article; at 1 an article of short lines is boilerplate.
const LABEL_SHARE: f64 = 0.5;

impl TextRun {
    /// Returns whether it is prose, as far as the run alone shows.
    pub(super) fn is_prose(&self) -> bool {
        let is_item = self.kind == Some(BlockKind::ListItem);
        let max_link_share = if is_item { MAX_ITEM_LINK_SHARE } else { MAX_LINK_SHARE };
        (self.link_share() < max_link_share || (is_item && self.continues_link()))
            && self.words >= MIN_PROSE_WORDS
            && self.letters >= MIN_PROSE_LETTERS
            && self.is_punctuated
            && !self.is_heading()
            && !self.is_legal_notice
    }

    /// Returns whether it is mostly links.
    pub(super) fn is_linked(&self) -> bool {
        self.link_share() >= MAX_LINK_SHARE
    }

    /// Returns whether it is a sentence of which most is one link.
    pub(super) fn is_linked_sentence(&self) -> bool {
        match self.kind {
            Some(BlockKind::ListItem) => self.continues_link(),
            Some(BlockKind::Paragraph) => {
                (self.ends_with_terminal
                    && self.words >= MIN_PROSE_WORDS
                    && self.link_share() < MAX_SENTENCE_LINK_SHARE)
                    || (self.is_punctuated
                        && self.links >= MIN_ENUMERATION_LINKS
                        && self.linked <= self.links * MAX_ENUMERATED_LETTERS)
            }
            _ => false,
        }
    }

    /// Returns whether a sentence without a link follows a link: the news of a digest.
    fn continues_link(&self) -> bool {
        let is_cut = self.text.ends_with("...") || self.text.ends_with('…');
        self.ends_with_terminal && !is_cut && self.letters >= self.linked + MIN_PROSE_LETTERS
    }

    /// Returns whether it is a note: an item with a sign that links back into the text (`↩`).
    pub(super) fn is_note(&self) -> bool {
        self.kind == Some(BlockKind::ListItem) && self.links > 0 && self.linked == 0 && !self.leads_away
    }

    /// Returns whether it is a heading that links to another page.
    pub(super) fn is_linked_heading(&self) -> bool {
        self.is_heading() && self.leads_away && self.link_share() >= MAX_SENTENCE_LINK_SHARE
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.kind, Some(BlockKind::Heading(_) | BlockKind::Headline))
    }

    /// Returns its boilerplate in letters. `is_outside`: whether it is beside the story.
    pub(super) fn boilerplate(&self, is_outside: bool) -> f64 {
        let letters = self.letters as f64;
        if is_outside || self.is_linked() {
            letters + BOILERPLATE_PER_RUN
        } else if self.is_prose() || self.is_heading() {
            0.0
        } else {
            letters * LABEL_SHARE
        }
    }

    fn link_share(&self) -> f64 {
        self.linked as f64 / self.letters.max(1) as f64
    }
}
