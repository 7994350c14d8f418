//! The quality of a text run by itself: prose, a list of links, or boilerplate. The position of the
//! run in the page is not considered.

use super::text_run::TextRun;
use crate::article::BlockKind;

/// The share of letters in links from which a run is a list of links. Paragraphs of news pages
/// seldom have a third of their letters in links. With 0.2, paragraphs full of references are lost;
/// with 0.7, related headlines become key points.
const MAX_LINK_SHARE: f64 = 0.45;

/// The share of letters in links from which a list item is a teaser: a linked headline with its
/// first lines below. With 0, items that link to a source are lost; with 0.45, teasers become key
/// points.
const MAX_ITEM_LINK_SHARE: f64 = 0.2;

/// The share of letters in links from which a paragraph is only a link, although it ends with a
/// terminal and has at least [`MIN_PROSE_WORDS`] words. The share is high, since reporters link
/// whole sentences to their sources. With 1, teasers that consist of nearly one link become key
/// points.
const MAX_SENTENCE_LINK_SHARE: f64 = 0.9;

/// The minimum number of links in a paragraph that enumerates linked names. With 1, every linked
/// headline with a comma is text; with 6, short enumerations are lost, which costs 0.1 points of F1
/// on 131 news pages.
const MIN_ENUMERATION_LINKS: usize = 3;

/// The maximum mean length of the links in an enumeration, in letters. It is about the length of a
/// name. With 100, a list of linked headlines is text. With 0, no enumeration is recognized, which
/// loses half a point of F1 on 131 news pages. Values from 10 to 40 measure the same.
const MAX_ENUMERATED_LETTERS: usize = 20;

/// The minimum number of words in prose. A run with fewer words is a label, a button or a heading.
/// With 3, captions are prose; with 20, short sentences are lost.
const MIN_PROSE_WORDS: usize = 8;

/// The minimum number of letters in prose, for languages with long words. Eight English words have
/// about 36 letters. A lower value lets through labels of many short words. With 20, the page
/// fixture `linked-sentences` fails; with 0, half a point of F1 is lost on 131 news pages. A higher
/// value loses short sentences. With 60, the fixture `digest-of-links` fails, and 0.2 points of F1
/// are lost.
const MIN_PROSE_LETTERS: usize = 36;

/// The minimum number of words in a linked headline. With 1, the name of a section is a headline;
/// with 6, short headlines are not.
const MIN_HEADLINE_WORDS: usize = 3;

/// The maximum number of words in a call to action. With 2, most of them are not recognized; with
/// 20, linked headlines are.
const MAX_ACTION_WORDS: usize = 8;

/// The letters that are added to the boilerplate of a run that is linked or outside the story. With
/// 0, a menu of short words hardly counts; with 100, one link costs a container as much as a
/// sentence. On 131 news pages, 0 and 30 measure the same as 10, and 100 loses half a point of F1.
const EXTRA_BOILERPLATE_LETTERS: f64 = 10.0;

/// The share of the letters of a label that counts as boilerplate. A label is a run that is neither
/// prose nor links, such as a date or a byline. With 0, short lines do not lower the score of a
/// page's footer; with 1, an article of short lines is boilerplate. On 131 news pages, all values
/// from 0 to 1 measure the same.
const LABEL_BOILERPLATE_SHARE: f64 = 0.5;

impl TextRun {
    /// Returns true if the run is prose. The runs around it are not considered.
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

    /// Returns true if the run is a list of links: at least [`MAX_LINK_SHARE`] of its letters are
    /// in links.
    pub(super) fn is_linked(&self) -> bool {
        self.link_share() >= MAX_LINK_SHARE
    }

    /// Returns true if the run is text although many of its letters are in links: a sentence linked
    /// to its source, an enumeration of linked names, or a list item in which a sentence follows a
    /// link.
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

    /// Returns true if the run has a complete sentence outside its links. Items of a news digest
    /// have one after their linked headline.
    fn continues_link(&self) -> bool {
        let is_cut = self.text.ends_with("...") || self.text.ends_with('…');
        self.ends_with_terminal && !is_cut && self.letters >= self.linked + MIN_PROSE_LETTERS
    }

    /// Returns true if the run is a heading that links to another page.
    pub(super) fn is_linked_heading(&self) -> bool {
        self.is_heading() && self.leads_away && self.link_share() >= MAX_SENTENCE_LINK_SHARE
    }

    /// Returns true if the run is a line outside all paragraphs, and most of it links to another
    /// page.
    pub(super) fn is_linked_line(&self) -> bool {
        self.kind.is_none()
            && self.leads_away
            && self.is_linked()
            && !self.ends_with_terminal
            && self.words >= MIN_HEADLINE_WORDS
    }

    /// Returns true if the run is only a link that calls readers to do something: `Subscribe now`.
    pub(super) fn is_call_to_action(&self) -> bool {
        self.link_share() >= MAX_SENTENCE_LINK_SHARE
            && self.words <= MAX_ACTION_WORDS
            && !self.is_heading()
            && self.kind != Some(BlockKind::ListItem)
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.kind, Some(BlockKind::Heading(_) | BlockKind::Headline))
    }

    /// Returns the boilerplate of the run, in letters. `is_outside` is true if the run is outside
    /// the story.
    pub(super) fn boilerplate(&self, is_outside: bool) -> f64 {
        let letters = self.letters as f64;
        if is_outside || self.is_linked() {
            letters + EXTRA_BOILERPLATE_LETTERS
        } else if self.is_prose() || self.is_heading() {
            0.0
        } else {
            letters * LABEL_BOILERPLATE_SHARE
        }
    }

    fn link_share(&self) -> f64 {
        self.linked as f64 / self.letters.max(1) as f64
    }
}
