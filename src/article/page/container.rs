//! Which element holds the article: the one that its author names, else the one with much of the page's good text
//! and little of its boilerplate.
//!
//! The score is `G · (G / (G + B))^¾`, with `G` the letters of good text in the element and `B` those of
//! boilerplate: more text is better, purer text is better. It is flat in the exponent (0.4 to 1 differ by half a
//! point of F1 on news pages); ¾ is two square roots, which every machine rounds the same way.

use super::element::Description;
use super::run::Run;
use super::sums::Sums;
use super::tree::Tree;
use crate::article::BlockKind;

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
    /// The caller says that the first element is the article.
    pub(super) given: bool,
}

impl Scene<'_> {
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
        let container = self.first_article(&sums, container);
        Some(Choice { container, named: false, out, sums })
    }

    /// The element that the publisher or the caller names.
    fn named(self) -> Option<usize> {
        if self.given {
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

    /// Where a page goes on with more articles below, each with a headline of its own: the first of them.
    fn first_article(self, sums: &Sums, container: usize) -> usize {
        let end = self.tree.elements.get(container).map_or(0, |element| element.end_text);
        let inside = (container + 1..self.tree.elements.len())
            .take_while(|index| self.tree.elements.get(*index).is_some_and(|it| it.first_text < end));
        let mut articles =
            inside.filter(|index| self.is_article(sums, *index) && self.has_headline(sums, *index));
        let Some(first) = articles.next() else { return container };
        let first_end = self.tree.elements.get(first).map_or(0, |element| element.end_text);
        let apart = |index: usize| self.tree.elements.get(index).is_some_and(|it| it.first_text >= first_end);
        if articles.any(apart) { first } else { container }
    }

    fn has_headline(self, sums: &Sums, index: usize) -> bool {
        let runs = self.runs.get(sums.runs(self.tree, index)).unwrap_or_default();
        runs.iter().any(|run| run.kind == Some(BlockKind::Headline))
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

    /// For each element: whether what it says of itself, or one around it does, puts it beside the story and is believed.
    fn outside(self, sums: &Sums) -> Vec<bool> {
        let total = sums.good(self.tree, 0).max(1.0);
        let mut out: Vec<bool> = Vec::with_capacity(self.tree.elements.len());
        for (index, element) in self.tree.elements.iter().enumerate() {
            let around = out.get(element.parent).copied().unwrap_or_default();
            out.push(around || is_outside(self.tree.about(index), sums.good(self.tree, index) / total));
        }
        out
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
