//! Elements beside the story: by their own claim if it can be trusted, and by their shape.

use super::container::{ContainerSearch, MIN_BROTHER_LETTERS};
use super::headline;
use super::text_run::TextRun;
use super::totals::Totals;

/// The share of the page's prose from which an element cannot be a sidebar: its name is wrong, or means something else
/// (`article-with-sidebar`). At 0 no sidebar is recognized; at 1 whole articles are lost to a class name.
const MAX_SIDEBAR_SHARE: f64 = 0.75;

/// The same for an element that frames the story (`header`, `figure`), since those names are given more freely.
const MAX_FRAME_SHARE: f64 = 0.35;

/// The most prose of a teaser, in letters: two sentences. At 0 teasers are the story; at 3,000 sections of a story that
/// begin with the linked name of their author are not.
const MAX_TEASER_LETTERS: f64 = 250.0;

/// The most words of a kicker, a label above a headline. At 0 a label hides a teaser; at 20 a paragraph is a label.
const MAX_KICKER_WORDS: usize = 4;

/// The most prose of a box, in letters: the consent for an embed, a newsletter. At 0 no box is recognized; at 2,000 a short
/// story with a button is a box.
const MAX_BOX_LETTERS: f64 = 400.0;

/// The same on a page that must be paid for, whose offers are longer than what it shows of the story.
const MAX_OFFER_LETTERS: f64 = 1000.0;

/// The largest share of the page's prose in a box. At 1 a page that is one form has no article.
const MAX_BOX_SHARE: f64 = 0.75;

/// The fewest paragraphs of a `<figure>` that was never closed: a real one has a caption and a credit. At 1 captions are
/// the story; at 10 half a story is a caption.
const MIN_FIGURE_PARAGRAPHS: f64 = 3.0;

impl ContainerSearch<'_> {
    /// Returns for each element whether it is beside the story, itself or with one around it. An element with the headline
    /// never is. `trusts_names`: whether claims count; dialogs, consent and comments are outside in any case.
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

    /// Returns for each element whether the headline is in it.
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

    /// Returns whether an element is a teaser: short, and its first heading, which only a kicker may precede, links to
    /// another story. A long section that begins so is a part of the story.
    fn is_teaser(self, totals: &Totals, index: usize) -> bool {
        let runs = totals.runs(self.tree, index);
        let is_kicker = |run: &TextRun| run.words <= MAX_KICKER_WORDS && !run.is_heading();
        let kickers = usize::from(self.runs.get(runs.start).is_some_and(is_kicker));
        let heading = runs.start + kickers;
        // Some blogs link the headline of a story to the story itself.
        let heads_another = |run: &TextRun| run.is_linked_heading() && !self.hints.state(run);
        totals.prose(self.tree, index) < MAX_TEASER_LETTERS
            && heading < runs.end
            && self.runs.get(heading).is_some_and(heads_another)
    }

    /// Returns for each element whether it is a box: the smallest one with a form control and prose, if it is short. Neither
    /// the element with the first prose after the headline nor one of several equal ones is a box.
    fn boxes(self, totals: &Totals) -> Vec<bool> {
        let mut visited = vec![false; self.tree.elements.len()];
        let mut found = Vec::new();
        for control in self.elements().filter(|index| self.tree.info(*index).control) {
            let mut next = Some(control);
            while let Some(index) = next {
                let Some(is_visited) = visited.get_mut(index).filter(|is_visited| !**is_visited) else {
                    break;
                };
                *is_visited = true;
                if totals.prose(self.tree, index) > 0.0 {
                    found.push(index);
                    break;
                }
                next = self.tree.parent(index);
            }
        }
        let after = self.headline.unwrap_or(0);
        let first = self.runs.iter().skip(after).position(TextRun::is_prose).map(|place| after + place);
        let info = |index: usize| self.tree.elements.get(index).map(|element| element.info);
        let mut equals = vec![0; self.tree.elements.len()];
        for info in found.iter().filter_map(|index| info(*index)) {
            equals.get_mut(info).into_iter().for_each(|count| *count += 1);
        }
        let mut boxes = vec![false; self.tree.elements.len()];
        for index in found {
            let is_alone = info(index).and_then(|info| equals.get(info)) == Some(&1);
            if let Some(is_box) = boxes.get_mut(index) {
                *is_box = is_alone && self.is_small_box(totals, index, first);
            }
        }
        boxes
    }

    /// `first`: the first run of prose after the headline.
    fn is_small_box(self, totals: &Totals, index: usize, first: Option<usize>) -> bool {
        let prose = totals.prose(self.tree, index);
        let max = if self.hints.is_paid { MAX_OFFER_LETTERS } else { MAX_BOX_LETTERS };
        self.tree.info(index).kind.is_none()
            && prose < max.min(MAX_BOX_SHARE * totals.prose(self.tree, 0))
            && !first.is_some_and(|first| totals.runs(self.tree, index).contains(&first))
    }

    /// Returns whether an element is beside the story by its own claim.
    fn claims_outside(self, totals: &Totals, index: usize) -> bool {
        let info = self.tree.info(index);
        let share = totals.prose(self.tree, index) / totals.prose(self.tree, 0).max(1.0);
        (info.sidebar && share < MAX_SIDEBAR_SHARE)
            || (info.teaser && share < MAX_SIDEBAR_SHARE && totals.signs(self.tree, index) > 0.0)
            || (info.frame && share < MAX_FRAME_SHARE && self.is_frame(totals, index))
    }

    /// Returns whether the text of a frame may be believed to be one: it is not if a figure was never closed, if captions
    /// are read as the story, and if the frame is named after its heading.
    fn is_frame(self, totals: &Totals, index: usize) -> bool {
        let is_open = || {
            let paragraphs = totals.paragraphs(self.tree, index);
            self.tree.info(index).tag == "figure" && paragraphs >= MIN_FIGURE_PARAGRAPHS
        };
        !is_open() && totals.captions(self.tree, index) == 0.0 && !self.is_named_after_heading(totals, index)
    }

    /// Returns whether the id of an element repeats the heading with which it begins: `<section id=tags><h2>Price tags`.
    fn is_named_after_heading(self, totals: &Totals, index: usize) -> bool {
        let id = headline::normalize(self.tree.info(index).id);
        let first = self.runs.get(totals.runs(self.tree, index).start).filter(|run| run.is_heading());
        !id.is_empty()
            && totals.prose(self.tree, index) >= MIN_BROTHER_LETTERS
            && first.is_some_and(|run| headline::normalize(&run.text).contains(&id))
    }
}
