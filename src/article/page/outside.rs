//! Elements outside the story: teasers, boxes and, if the page's claims are trusted, elements with
//! names and tags of other parts.

use super::container::{ContainerSearch, MIN_PART_LETTERS};
use super::headline;
use super::text_run::TextRun;
use super::totals::Totals;

/// An element with at least this share of the page's prose cannot be a sidebar, whatever its name.
/// With 0, no sidebar is recognized. With 1, an article in an element called `article-with-sidebar`
/// is lost.
const MAX_SIDEBAR_SHARE: f64 = 0.75;

/// An element with at least this share of the page's prose cannot be a part that only accompanies
/// the story, such as a `header` or a `figure`. It is lower than [`MAX_SIDEBAR_SHARE`], because
/// authors use these names more loosely.
const MAX_FRAME_SHARE: f64 = 0.35;

/// The maximum prose of a teaser, in letters: two sentences. With 0, teasers are part of the story.
/// With 3,000, a section that begins with a link to its author is lost.
const MAX_TEASER_LETTERS: f64 = 250.0;

/// The maximum number of runs in a teaser without a heading: a kicker, a headline, a date, an
/// author and two sentences. With 1, such teasers are part of the story. With 20, a list with a
/// linked credit is a teaser.
const MAX_TEASER_RUNS: usize = 6;

/// The maximum number of words in a kicker, the label above a headline. With 0, a teaser with a
/// kicker is not recognized. With 20, a paragraph counts as a kicker.
const MAX_KICKER_WORDS: usize = 4;

/// The maximum prose of a box, in letters. A box is a newsletter form, for example. With 0, no box
/// is recognized. With 2,000, a short story with a button is a box.
const MAX_BOX_LETTERS: f64 = 400.0;

/// The maximum prose of a box in an article that must be paid for, in letters. Offers on such a
/// page are often longer than the visible part of the story. With 0, an offer is part of the story
/// (page fixture `offer-after-a-preview`). With 2,000, a short story is an offer, which costs one
/// point of F1 on 131 news pages.
const MAX_OFFER_LETTERS: f64 = 1000.0;

/// The maximum share of the page's prose that a box may have. With 1, a page that consists of a
/// single form has no article.
const MAX_BOX_SHARE: f64 = 0.75;

/// The minimum number of paragraphs in a `<figure>` that counts as unclosed, since a real figure
/// has only a caption and a credit. With 1, captions are part of the story. With 10, half of a
/// story counts as a caption.
const MIN_FIGURE_PARAGRAPHS: f64 = 3.0;

impl ContainerSearch<'_> {
    /// Returns true for each element that is outside the story, by itself or because of an
    /// ancestor. An element that contains the headline is never outside.
    ///
    /// If `trusts_names` is false, names and tags do not place an element outside. Dialogs,
    /// requests for consent and comments are outside in either case.
    pub(super) fn outside(self, totals: &Totals, trusts_names: bool) -> Vec<bool> {
        let holds_headline = self.holds_headline();
        let boxes = self.boxes(totals);
        let mut outside: Vec<bool> = Vec::with_capacity(self.tree.elements.len());
        for (index, element) in self.tree.elements.iter().enumerate() {
            let is_parent_outside = outside.get(element.parent).copied().unwrap_or_default();
            let is_outside = || {
                self.tree.info(index).overlay
                    || boxes.get(index) == Some(&true)
                    || self.is_teaser(totals, index)
                    || (trusts_names && self.claims_outside(totals, index))
            };
            outside.push(is_parent_outside || (holds_headline.get(index) != Some(&true) && is_outside()));
        }
        outside
    }

    /// Returns true for each element that contains the headline.
    fn holds_headline(self) -> Vec<bool> {
        let mut holds = vec![false; self.tree.elements.len()];
        let mut next = self.headline.and_then(|index| self.runs.get(index)).map(|run| run.element);
        while let Some(index) = next {
            let Some(held) = holds.get_mut(index) else { break };
            *held = true;
            next = self.tree.parent(index);
        }
        holds
    }

    /// Returns true if element `index` is a teaser: it is short, and it starts with a heading that
    /// links to another story. There may be a kicker above the heading. If the element has only a
    /// few runs, a linked line outside all paragraphs counts as a heading.
    fn is_teaser(self, totals: &Totals, index: usize) -> bool {
        let runs = totals.runs(self.tree, index);
        let is_kicker = |run: &TextRun| run.words <= MAX_KICKER_WORDS && !run.is_heading();
        let kickers = usize::from(self.runs.get(runs.start).is_some_and(is_kicker));
        let heading = runs.start + kickers;
        // Some blogs link the headline of a story to the story itself.
        let heads_another = |run: &TextRun| {
            (run.is_linked_heading() || (runs.len() <= MAX_TEASER_RUNS && run.is_linked_line()))
                && !self.hints.is_own_headline(run)
        };
        totals.prose(self.tree, index) < MAX_TEASER_LETTERS
            && heading < runs.end
            && self.runs.get(heading).is_some_and(heads_another)
    }

    /// Returns true for each element that is a box: the innermost element with prose around a form
    /// control or a call to action (`Subscribe now`). A box is short and does not have the first
    /// prose after the headline.
    ///
    /// Several such elements with the same description are usually parts of the story. Each counts
    /// as a box only if it contains a form control and if they have less than a third of the page's
    /// prose together.
    fn boxes(self, totals: &Totals) -> Vec<bool> {
        let prose = |index: usize| totals.prose(self.tree, index);
        let controls = self.elements().filter(|index| self.tree.info(*index).control);
        let links = self.runs.iter().filter(|run| run.is_call_to_action()).map(|run| run.element);
        let mut visited = vec![false; self.tree.elements.len()];
        let mut found = Vec::new();
        for (inner, is_form) in controls.map(|it| (it, true)).chain(links.map(|it| (it, false))) {
            let mut next = Some(inner);
            while let Some(index) = next {
                let Some(is_visited) = visited.get_mut(index).filter(|is_visited| !**is_visited) else {
                    break;
                };
                *is_visited = true;
                if prose(index) > 0.0 {
                    found.push((index, is_form));
                    break;
                }
                next = self.tree.parent(index);
            }
        }
        let after = self.headline.unwrap_or(0);
        let first = self.runs.iter().skip(after).position(TextRun::is_prose).map(|place| after + place);
        let info = |index: usize| self.tree.elements.get(index).map_or(0, |element| element.info);
        // The number of elements with each description, and their prose.
        let mut alike = vec![(0, 0.0); self.tree.elements.len()];
        for (index, _) in &found {
            if let Some((count, sum)) = alike.get_mut(info(*index)) {
                *count += 1;
                *sum += prose(*index);
            }
        }
        let mut boxes = vec![false; self.tree.elements.len()];
        for (index, is_form) in found {
            let (count, sum) = alike.get(info(index)).copied().unwrap_or_default();
            let is_apart = count == 1 || (is_form && sum * 3.0 < prose(0));
            if let Some(is_box) = boxes.get_mut(index) {
                *is_box = is_apart && self.is_small_box(totals, index, first);
            }
        }
        boxes
    }

    /// Returns true if element `index` has little enough prose for a box, is not itself a paragraph
    /// or the like, and does not contain run `first`, the first prose after the headline.
    fn is_small_box(self, totals: &Totals, index: usize, first: Option<usize>) -> bool {
        let prose = totals.prose(self.tree, index);
        let max = if self.hints.is_paid { MAX_OFFER_LETTERS } else { MAX_BOX_LETTERS };
        self.tree.info(index).kind.is_none()
            && prose < max.min(MAX_BOX_SHARE * totals.prose(self.tree, 0))
            && !first.is_some_and(|first| totals.runs(self.tree, index).contains(&first))
    }

    /// Returns true if element `index` claims to be outside the story and has little enough prose
    /// for that.
    fn claims_outside(self, totals: &Totals, index: usize) -> bool {
        let info = self.tree.info(index);
        let share = totals.prose(self.tree, index) / totals.prose(self.tree, 0).max(1.0);
        (info.sidebar && share < MAX_SIDEBAR_SHARE)
            || (info.teaser && share < MAX_SIDEBAR_SHARE && totals.links_and_headings(self.tree, index) > 0.0)
            || (info.frame && share < MAX_FRAME_SHARE && self.is_frame(totals, index))
    }

    /// Returns true if the claim of element `index` to accompany the story holds. The
    /// exceptions are an unclosed figure, an element with captions that are read as the story, and
    /// an element named after its own heading.
    fn is_frame(self, totals: &Totals, index: usize) -> bool {
        let is_open = || {
            let paragraphs = totals.paragraphs(self.tree, index);
            self.tree.info(index).tag == "figure" && paragraphs >= MIN_FIGURE_PARAGRAPHS
        };
        !is_open() && totals.captions(self.tree, index) == 0.0 && !self.is_named_after_heading(totals, index)
    }

    /// Returns true if element `index` begins with a heading that contains the element's id, as in
    /// `<section id=tags><h2>Price tags`, and has at least [`MIN_PART_LETTERS`] of prose.
    fn is_named_after_heading(self, totals: &Totals, index: usize) -> bool {
        let id = headline::normalize(self.tree.info(index).id);
        let first = self.runs.get(totals.runs(self.tree, index).start).filter(|run| run.is_heading());
        !id.is_empty()
            && totals.prose(self.tree, index) >= MIN_PART_LETTERS
            && first.is_some_and(|run| headline::normalize(&run.text).contains(&id))
    }
}
