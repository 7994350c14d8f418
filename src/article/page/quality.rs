//! The quality of a text run: prose, a list of links, or boilerplate. Only the run itself counts,
//! not its position in the page.

use super::text_run::TextRun;
use crate::article::BlockKind;

/// A run with at least this share of its letters in links is a list of links. Paragraphs of news
/// seldom have a third of their letters in links. With 0.2, paragraphs full of references are lost.
/// With 0.7, related headlines become key points.
const MIN_LINK_LIST_SHARE: f64 = 0.45;

/// A list item with at least this share of its letters in links is a teaser: a linked headline with
/// its first lines below. With 0, items that link to a source are lost. With 0.45, teasers become
/// key points.
const MIN_TEASER_LINK_SHARE: f64 = 0.2;

/// A run with at least this share of its letters in links is only a link, even if it is a sentence.
/// The share is high, because reporters link whole sentences to their sources. With 1, teasers that
/// are nearly all link become key points.
const MIN_PURE_LINK_SHARE: f64 = 0.9;

/// The minimum number of links in an enumeration of linked names. With 1, every linked headline
/// with a comma is an enumeration. With 6, short enumerations are lost, which costs 0.1 points of
/// F1 on 131 news pages.
const MIN_ENUMERATION_LINKS: usize = 3;

/// The maximum mean length of the links in an enumeration, in letters: about the length of a name.
/// With 0, no enumeration is recognized, which costs half a point of F1 on 131 news pages. With
/// 100, a list of linked headlines is an enumeration. Values from 10 to 40 measure the same.
const MAX_ENUMERATED_LETTERS: usize = 20;

/// The minimum number of words in prose. Shorter runs are labels, buttons and headings. With 3,
/// captions are prose. With 20, short sentences are lost.
const MIN_PROSE_WORDS: usize = 8;

/// The minimum number of letters in prose: about eight English words. Languages with long words
/// need this second limit. With a low value, labels of many short words are prose. With a high
/// value, short sentences are lost.
///
/// Measured on 131 news pages: with 0, half a point of F1 is lost; with 60, 0.2 points. With 20,
/// the page fixture `linked-sentences` fails; with 60, `digest-of-links`.
const MIN_PROSE_LETTERS: usize = 36;

/// The minimum number of words in a linked headline. With 1, the name of a section is a headline.
/// With 6, short headlines are missed.
const MIN_HEADLINE_WORDS: usize = 3;

/// The maximum number of words in a call to action (`Subscribe now`). With 2, most of them are
/// missed. With 20, linked headlines are calls to action.
const MAX_ACTION_WORDS: usize = 8;

/// The number of letters by which the boilerplate of a linked or outside run exceeds its own
/// letters. With 0, a menu of short words hardly counts. With 100, one link costs a container as
/// much as a sentence. Measured on 131 news pages: 0 and 30 are the same as 10, and 100 costs half
/// a point of F1.
const EXTRA_BOILERPLATE_LETTERS: f64 = 10.0;

/// The share of a label's letters that counts as boilerplate. A label is a run that is neither
/// prose nor links, such as a date. With 0, a footer of short lines does not count. With 1, an
/// article of short lines is boilerplate. Measured on 131 news pages: all values from 0 to 1 are
/// the same.
const LABEL_BOILERPLATE_SHARE: f64 = 0.5;

impl TextRun {
    /// Returns true if the run is prose.
    pub(super) fn is_prose(&self) -> bool {
        let is_item = self.kind == Some(BlockKind::ListItem);
        let max_link_share = if is_item { MIN_TEASER_LINK_SHARE } else { MIN_LINK_LIST_SHARE };
        (self.link_share() < max_link_share || (is_item && self.continues_link()))
            && self.words >= MIN_PROSE_WORDS
            && self.letters >= MIN_PROSE_LETTERS
            && self.is_punctuated
            && !self.is_heading()
            && !self.is_legal_notice
    }

    /// Returns true if the run is a list of links.
    pub(super) fn is_link_list(&self) -> bool {
        self.link_share() >= MIN_LINK_LIST_SHARE
    }

    /// Returns true if the run is text although many of its letters are in links. It is a sentence
    /// linked to its source, an enumeration of linked names, or a list item with a sentence after a
    /// link.
    pub(super) fn is_linked_sentence(&self) -> bool {
        match self.kind {
            Some(BlockKind::ListItem) => self.continues_link(),
            Some(BlockKind::Paragraph) => {
                (self.ends_with_terminal
                    && self.words >= MIN_PROSE_WORDS
                    && self.link_share() < MIN_PURE_LINK_SHARE)
                    || (self.is_punctuated
                        && self.linked_nodes >= MIN_ENUMERATION_LINKS
                        && self.linked_letters <= self.linked_nodes * MAX_ENUMERATED_LETTERS)
            }
            _ => false,
        }
    }

    /// Returns true if the run has a complete sentence outside its links, like an item of a news
    /// digest after its linked headline.
    fn continues_link(&self) -> bool {
        let is_cut = self.text.ends_with("...") || self.text.ends_with('…');
        self.ends_with_terminal && !is_cut && self.letters >= self.linked_letters + MIN_PROSE_LETTERS
    }

    /// Returns true if the run is a heading that links to another page.
    pub(super) fn is_linked_heading(&self) -> bool {
        self.is_heading() && self.leads_away && self.link_share() >= MIN_PURE_LINK_SHARE
    }

    /// Returns true if the run is a line outside all paragraphs that mostly links to another page.
    pub(super) fn is_linked_line(&self) -> bool {
        self.kind.is_none()
            && self.leads_away
            && self.is_link_list()
            && !self.ends_with_terminal
            && self.words >= MIN_HEADLINE_WORDS
    }

    /// Returns true if the run is a link that asks readers to do something: `Subscribe now`.
    pub(super) fn is_call_to_action(&self) -> bool {
        self.link_share() >= MIN_PURE_LINK_SHARE
            && self.words <= MAX_ACTION_WORDS
            && !self.is_heading()
            && self.kind != Some(BlockKind::ListItem)
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.kind, Some(BlockKind::Heading(_) | BlockKind::Headline))
    }

    /// Returns the boilerplate of the run, in letters. A run that `is_outside` the story is all
    /// boilerplate.
    pub(super) fn boilerplate(&self, is_outside: bool) -> f64 {
        let letters = self.letters as f64;
        if is_outside || self.is_link_list() {
            letters + EXTRA_BOILERPLATE_LETTERS
        } else if self.is_prose() || self.is_heading() {
            0.0
        } else {
            letters * LABEL_BOILERPLATE_SHARE
        }
    }

    fn link_share(&self) -> f64 {
        self.linked_letters as f64 / self.letters.max(1) as f64
    }
}
