//! The container: the element that holds the article. It is the one that the publisher marks, or else the one with much
//! of the page's prose and little of its boilerplate.
//!
//! The score is `P · (P / (P + B))^¾`, with `P` the letters of prose in the element and `B` those of boilerplate: more text
//! is better, purer text is better. It is flat in the exponent (0.4 to 1 differ by half a point of F1 on news pages); ¾ is
//! two square roots, which every machine rounds the same way.

use super::dom_tree::DomTree;
use super::element::ElementInfo;
use super::hints::ArticleHints;
use super::text_run::TextRun;
use super::totals::Totals;
use crate::article::BlockKind;
use std::ops::Range;

/// The share of the page's prose from which an element cannot be a sidebar: its name is wrong, or means something else
/// (`article-with-sidebar`). At 0 no sidebar is recognized; at 1 whole articles are lost to a class name.
const MAX_SIDEBAR_SHARE: f64 = 0.75;

/// The same for an element that frames the story (`header`, `figure`), since those names are given more freely. It is also
/// the largest share of a teaser.
const MAX_FRAME_SHARE: f64 = 0.35;

/// The factor of the score for a name like `story`. At 1 names do not count; at 2 a named teaser list beats the article.
const STORY_BONUS: f64 = 1.1;

/// `itemprop=articleBody` is trusted (on news pages it holds 99.7 % of the article) unless it has less than this share of
/// the prose of the best container. At 0 a teaser's body is the article; at 1 the body is never trusted.
const MIN_ARTICLE_BODY_SHARE: f64 = 0.3;

/// The share of the prose in all article bodies that the largest one must have. Some pages mark each paragraph as a body,
/// and then none of them is the container. At 0 such an article is its longest paragraph; at 1 a second body of a few
/// words disqualifies the first.
const MIN_SHARE_OF_BODIES: f64 = 0.5;

/// The least prose of an article, in letters: four sentences. An `<article>` with less is a teaser or a comment. At 0
/// comments are articles; at 2,000 short news items are not.
const MIN_ARTICLE_LETTERS: f64 = 400.0;

/// The element that holds the article, and the elements of the page beside the story.
pub(super) struct Container {
    pub(super) element: usize,
    /// True if the publisher or the caller has marked it.
    pub(super) is_marked: bool,
    /// For each element, whether it is beside the story.
    pub(super) outside: Vec<bool>,
    pub(super) totals: Totals,
}

/// The search for the container in a page.
#[derive(Clone, Copy)]
pub(super) struct ContainerSearch<'s> {
    pub(super) tree: &'s DomTree<'s>,
    pub(super) runs: &'s [TextRun],
    pub(super) hints: &'s ArticleHints,
}

impl ContainerSearch<'_> {
    /// Finds the container, or returns `None` if no element has prose. `trusts_names`: whether claims of elements count.
    pub(super) fn find(self, trusts_names: bool) -> Option<Container> {
        let nothing = vec![false; self.tree.elements.len()];
        let all = Totals::new(self.tree, self.runs, &nothing);
        let outside = if trusts_names { self.outside(&all) } else { nothing };
        let totals = Totals::new(self.tree, self.runs, &outside);
        if let Some(element) = self.marked() {
            return Some(Container { element, is_marked: true, outside, totals });
        }
        let element = self.around_anchor(&totals).or_else(|| self.best(&totals, &outside))?;
        let element = self.own_article(&totals, element);
        Some(Container { element, is_marked: false, outside, totals })
    }

    /// Returns the element that the caller or the publisher marks as the article.
    fn marked(self) -> Option<usize> {
        if self.hints.is_root_given {
            return Some(0);
        }
        let has_text = |index: &usize| !self.texts(*index).is_empty();
        self.elements().filter(has_text).find(|index| self.tree.info(*index).marked_article)
    }

    /// Returns the `<article>` around the element for which the article is wanted.
    fn around_anchor(self, totals: &Totals) -> Option<usize> {
        let mut index = self.elements().find(|index| self.tree.info(*index).anchor)?;
        while !self.is_article(totals, index) {
            let parent = self.tree.elements.get(index).map(|element| element.parent);
            index = parent.filter(|parent| *parent < index)?;
        }
        Some(index)
    }

    fn is_article(self, totals: &Totals, index: usize) -> bool {
        self.tree.info(index).article && totals.prose(self.tree, index) >= MIN_ARTICLE_LETTERS
    }

    /// Returns the page's own article if the page continues with more articles below: the one with the headline that the
    /// page states, or else the first one with a headline. The entries of a live blog are articles too, and belong
    /// together.
    fn own_article(self, totals: &Totals, container: usize) -> usize {
        let headings = Headings::new(self.runs, self.hints);
        let end = self.texts(container).end;
        let inside = (container + 1..self.tree.elements.len())
            .take_while(|index| self.tree.elements.get(*index).is_some_and(|it| it.first_text < end));
        let articles: Vec<usize> = inside.filter(|index| self.is_article(totals, *index)).collect();
        let runs = |index: usize| totals.runs(self.tree, index);
        let with_headline = || articles.iter().copied().filter(|index| headings.has_headline(runs(*index)));
        let own = articles.iter().copied().find(|index| headings.starts_with_stated(runs(*index)));
        let article = own.or_else(|| with_headline().next());
        let rivals = if own.is_some() { articles.clone() } else { with_headline().collect() };
        let is_one_of_several =
            |article: &usize| !self.hints.is_live_blog && self.any_apart(&rivals, *article);
        article.filter(is_one_of_several).unwrap_or(container)
    }

    /// Returns whether one of some elements is completely before or after element `index`.
    fn any_apart(self, elements: &[usize], index: usize) -> bool {
        let own = self.texts(index);
        let mut others = elements.iter().map(|other| self.texts(*other));
        others.any(|other| other.start >= own.end || other.end <= own.start)
    }

    /// Returns the text nodes in element `index`.
    fn texts(self, index: usize) -> Range<usize> {
        self.tree.elements.get(index).map_or(0..0, |element| element.first_text..element.end_text)
    }

    fn elements(self) -> Range<usize> {
        0..self.tree.elements.len()
    }

    fn best(self, totals: &Totals, outside: &[bool]) -> Option<usize> {
        let is_inside = |index: &usize| !outside.get(*index).copied().unwrap_or_default();
        let best = self.highest(totals, self.elements().filter(is_inside))?;
        let bodies = || self.elements().filter(|index| self.tree.info(*index).article_body);
        let prose = |index: usize| totals.prose(self.tree, index);
        let of_bodies: f64 = bodies().map(prose).sum();
        let enough = (prose(best) * MIN_ARTICLE_BODY_SHARE).max(of_bodies * MIN_SHARE_OF_BODIES);
        self.highest(totals, bodies()).filter(|body| prose(*body) >= enough).or(Some(best))
    }

    /// Returns the element with the highest score above 0, the first one of equals.
    fn highest(self, totals: &Totals, elements: impl Iterator<Item = usize>) -> Option<usize> {
        let mut best = None;
        let mut highest = 0.0;
        for index in elements {
            let purity = purity(totals.prose(self.tree, index), totals.boilerplate(self.tree, index));
            let score = purity * if self.tree.info(index).story { STORY_BONUS } else { 1.0 };
            if score > highest {
                (best, highest) = (Some(index), score);
            }
        }
        best
    }

    /// Returns for each element whether it is beside the story: because it or an element around it claims so and can be
    /// trusted, or because it is a teaser, which starts with the headline of another story.
    fn outside(self, totals: &Totals) -> Vec<bool> {
        let total = totals.prose(self.tree, 0).max(1.0);
        let foreign_headlines: Vec<bool> = self.runs.iter().map(|run| self.heads_another(run)).collect();
        let mut outside: Vec<bool> = Vec::with_capacity(self.tree.elements.len());
        for (index, element) in self.tree.elements.iter().enumerate() {
            let is_parent_outside = outside.get(element.parent).copied().unwrap_or_default();
            let share = totals.prose(self.tree, index) / total;
            let first = totals.runs(self.tree, index).start;
            let is_teaser = share < MAX_FRAME_SHARE && foreign_headlines.get(first) == Some(&true);
            outside.push(is_parent_outside || is_teaser || is_outside(self.tree.info(index), share));
        }
        outside
    }

    /// Returns whether a run is a heading that is only a link, to another story. Some blogs link the headline of a story
    /// to the story itself.
    fn heads_another(self, run: &TextRun) -> bool {
        run.is_linked_heading() && !self.hints.state(run)
    }
}

/// Returns whether an element is beside the story by its own claim. `share`: its share of the page's prose.
fn is_outside(element: &ElementInfo<'_>, share: f64) -> bool {
    (element.sidebar && share < MAX_SIDEBAR_SHARE) || (element.frame && share < MAX_FRAME_SHARE)
}

fn purity(prose: f64, boilerplate: f64) -> f64 {
    let share = (prose / (prose + boilerplate).max(1.0)).sqrt();
    prose * share * share.sqrt()
}

/// The next heading, headline and stated headline at or after each run.
struct Headings {
    heading: Vec<usize>,
    headline: Vec<usize>,
    stated: Vec<usize>,
}

impl Headings {
    fn new(runs: &[TextRun], hints: &ArticleHints) -> Self {
        let is_headline = |run: &TextRun| run.kind == Some(BlockKind::Headline);
        let is_stated = |run: &TextRun| run.is_heading() && hints.state(run);
        Self {
            heading: next_matches(runs, TextRun::is_heading),
            headline: next_matches(runs, is_headline),
            stated: next_matches(runs, is_stated),
        }
    }

    fn has_headline(&self, runs: Range<usize>) -> bool {
        self.headline.get(runs.start).is_some_and(|next| *next < runs.end)
    }

    /// Returns whether the first heading in a range of runs is a headline that the page states.
    fn starts_with_stated(&self, runs: Range<usize>) -> bool {
        let stated = self.stated.get(runs.start).filter(|next| **next < runs.end);
        stated.is_some() && stated == self.heading.get(runs.start)
    }
}

/// For each run, the index of the first run at or after it that satisfies `predicate`, or `runs.len()` if there is none.
fn next_matches(runs: &[TextRun], predicate: impl Fn(&TextRun) -> bool) -> Vec<usize> {
    let mut matches = vec![runs.len(); runs.len()];
    let mut next = runs.len();
    for ((index, run), slot) in runs.iter().enumerate().zip(&mut matches).rev() {
        next = if predicate(run) { index } else { next };
        *slot = next;
    }
    matches
}
