//! Which element holds the article: the one that its author names, else the one with much of the page's good text
//! and little of its boilerplate.
//!
//! The score is `G · (G / (G + B))^¾`, with `G` the letters of good text in the element and `B` those of
//! boilerplate: more text is better, purer text is better. It is flat in the exponent (0.4 to 1 differ by half a
//! point of F1 on news pages); ¾ is two square roots, which every machine rounds the same way.

use super::dom_tree::Tree;
use super::element::Description;
use super::hints::ArticleHints;
use super::quality::{is_heading, is_linked_heading};
use super::sums::Sums;
use super::text_run::Run;
use crate::article::BlockKind;
use std::ops::Range;

/// What is said to stand beside the story is believed unless it holds this share of the page's good text: then the
/// name is wrong, or means something else (`article-with-sidebar`). At 1 whole articles are lost to a class name.
const BESIDE_SHARE: f64 = 0.75;

/// The same for what is said to frame the story (`header`, `figure`): those names are given more freely.
const FRAME_SHARE: f64 = 0.35;

/// How much a name like `story` counts for, as a factor of the score.
const STORY: f64 = 1.1;

/// `itemprop=articleBody` is trusted (on news pages it holds 99.7 % of the article) unless it holds less than this
/// share of the good text of the best container: then it is a teaser's.
const ARTICLE_BODY_SHARE: f64 = 0.3;

/// An `<article>` with less good text than this, in letters, is a teaser or a comment: nobody reads it for itself.
const ARTICLE_LETTERS: f64 = 400.0;

/// The article's element, and what in the page stands beside the story.
pub(super) struct Choice {
    pub(super) container: usize,
    /// The publisher or the caller has named it.
    pub(super) named: bool,
    /// For each element: whether it stands beside the story.
    pub(super) out: Vec<bool>,
    pub(super) sums: Sums,
}

/// What the container is looked for in.
#[derive(Clone, Copy)]
pub(super) struct Scene<'s> {
    pub(super) tree: &'s Tree<'s>,
    pub(super) runs: &'s [Run],
    pub(super) clues: &'s ArticleHints,
}

impl<'s> Scene<'s> {
    /// Chooses the container. `hints`: whether what elements say of themselves is believed. `None` where no element
    /// has any good text.
    pub(super) fn choose(self, hints: bool) -> Option<Choice> {
        let nothing = vec![false; self.tree.elements.len()];
        let all = Sums::new(self.tree, self.runs, &nothing);
        let out = if hints { self.outside(&all) } else { nothing };
        let sums = Sums::new(self.tree, self.runs, &out);
        if let Some(container) = self.named() {
            return Some(Choice { container, named: true, out, sums });
        }
        let container = self.near(&sums).or_else(|| self.best(&sums, &out))?;
        let container = self.one_article(&sums, container);
        Some(Choice { container, named: false, out, sums })
    }

    /// The element that the publisher or the caller names.
    fn named(self) -> Option<usize> {
        if self.clues.given {
            return Some(0);
        }
        let texts =
            |index: &usize| self.tree.elements.get(*index).is_some_and(|it| it.first_text < it.end_text);
        self.all().filter(texts).find(|index| self.tree.about(*index).given)
    }

    /// The `<article>` around the element for which the article is wanted.
    fn near(self, sums: &Sums) -> Option<usize> {
        let mut index = self.all().find(|index| self.tree.about(*index).near)?;
        while !self.is_article(sums, index) {
            index = self
                .tree
                .elements
                .get(index)
                .map(|element| element.parent)
                .filter(|parent| *parent < index)?;
        }
        Some(index)
    }

    fn is_article(self, sums: &Sums, index: usize) -> bool {
        self.tree.about(index).article && sums.good(self.tree, index) >= ARTICLE_LETTERS
    }

    /// Where a page goes on with more articles below: the one that the page states to be its own, else the first of
    /// those with a headline. The entries of a live blog are articles, too, and belong together.
    fn one_article(self, sums: &Sums, container: usize) -> usize {
        let headings = Headings::new(self.runs, self.clues);
        let end = self.tree.elements.get(container).map_or(0, |element| element.end_text);
        let inside = (container + 1..self.tree.elements.len())
            .take_while(|index| self.tree.elements.get(*index).is_some_and(|it| it.first_text < end));
        let articles: Vec<usize> = inside.filter(|index| self.is_article(sums, *index)).collect();
        let runs = |index: usize| sums.runs(self.tree, index);
        let headed = || articles.iter().copied().filter(|index| headings.has_headline(runs(*index)));
        let own = articles.iter().copied().find(|index| headings.first_is_stated(runs(*index)));
        let one = own.or_else(|| headed().next());
        let rivals = if own.is_some() { articles } else { headed().collect() };
        one.filter(|one| !self.clues.live && self.any_apart(&rivals, *one)).unwrap_or(container)
    }

    /// Whether one of some elements stands before or after element `index`.
    fn any_apart(self, elements: &[usize], index: usize) -> bool {
        let texts =
            |index: usize| self.tree.elements.get(index).map_or(0..0, |it| it.first_text..it.end_text);
        let own = texts(index);
        elements.iter().map(|other| texts(*other)).any(|it| it.start >= own.end || it.end <= own.start)
    }

    fn all(self) -> std::ops::Range<usize> {
        0..self.tree.elements.len()
    }

    fn best(self, sums: &Sums, out: &[bool]) -> Option<usize> {
        let inside = |index: &usize| !out.get(*index).copied().unwrap_or_default();
        let best = self.highest(sums, self.all().filter(inside))?;
        let bodies = || self.all().filter(|index| self.tree.about(*index).article_body);
        let good = |index: usize| sums.good(self.tree, index);
        // Some pages mark each paragraph so: then it is no container.
        let marked: f64 = bodies().map(good).sum();
        let enough = (good(best) * ARTICLE_BODY_SHARE).max(marked / 2.0);
        self.highest(sums, bodies()).filter(|body| good(*body) >= enough).or(Some(best))
    }

    /// The element of the highest score above 0, the first one of several.
    fn highest(self, sums: &Sums, elements: impl Iterator<Item = usize>) -> Option<usize> {
        let mut best = None;
        let mut most = 0.0;
        for index in elements {
            let purity = purity(sums.good(self.tree, index), sums.boilerplate(self.tree, index));
            let score = purity * bonus(self.tree.about(index));
            if score > most {
                (best, most) = (Some(index), score);
            }
        }
        best
    }

    /// For each element: whether what it says of itself, or one around it does, puts it beside the story and is believed;
    /// or whether it is a teaser: the first thing in it is the headline of another story.
    fn outside(self, sums: &Sums) -> Vec<bool> {
        let total = sums.good(self.tree, 0).max(1.0);
        let others: Vec<bool> = self.runs.iter().map(|run| self.heads_another(run)).collect();
        let mut out: Vec<bool> = Vec::with_capacity(self.tree.elements.len());
        for (index, element) in self.tree.elements.iter().enumerate() {
            let around = out.get(element.parent).copied().unwrap_or_default();
            let share = sums.good(self.tree, index) / total;
            let first = sums.runs(self.tree, index).start;
            let teaser = share < FRAME_SHARE && others.get(first) == Some(&true);
            out.push(around || teaser || is_outside(self.tree.about(index), share));
        }
        out
    }

    /// Whether a run is a heading that is a link and nothing else, to another story. Some blogs link the headline of a
    /// story to the story itself.
    fn heads_another(self, run: &Run) -> bool {
        is_linked_heading(run) && !self.clues.states(run)
    }
}

/// `share`: of the page's good text, how much stands in the element.
fn is_outside(it: &Description<'_>, share: f64) -> bool {
    (it.beside && share < BESIDE_SHARE) || (it.frame && share < FRAME_SHARE)
}

fn purity(good: f64, boilerplate: f64) -> f64 {
    let share = (good / (good + boilerplate).max(1.0)).sqrt();
    good * share * share.sqrt()
}

fn bonus(it: &Description<'_>) -> f64 {
    if it.story { STORY } else { 1.0 }
}

/// Where headings stand: for each run, the next one that is a heading, a headline, a heading that the page states.
struct Headings {
    heading: Vec<usize>,
    headline: Vec<usize>,
    stated: Vec<usize>,
}

impl Headings {
    fn new(runs: &[Run], clues: &ArticleHints) -> Self {
        let headline = |run: &Run| run.kind == Some(BlockKind::Headline);
        let stated = |run: &Run| is_heading(run) && clues.states(run);
        Self { heading: next(runs, is_heading), headline: next(runs, headline), stated: next(runs, stated) }
    }

    fn has_headline(&self, runs: Range<usize>) -> bool {
        self.headline.get(runs.start).is_some_and(|next| *next < runs.end)
    }

    /// Whether the first heading in a range of runs is the headline that the page states.
    fn first_is_stated(&self, runs: Range<usize>) -> bool {
        let stated = self.stated.get(runs.start).filter(|next| **next < runs.end);
        stated.is_some() && stated == self.heading.get(runs.start)
    }
}

/// For each run the index of the next one, itself included, that is so; past the end where none is.
fn next(runs: &[Run], is_so: impl Fn(&Run) -> bool) -> Vec<usize> {
    let mut next = vec![runs.len(); runs.len()];
    let mut last = runs.len();
    for ((index, run), slot) in runs.iter().enumerate().zip(&mut next).rev() {
        last = if is_so(run) { index } else { last };
        *slot = last;
    }
    next
}
