//! Which element holds the article: the one with much of the page's good text and little of its boilerplate.
//!
//! The score is `G · (G / (G + B))^¾`, with `G` the letters of good text in the element and `B` those of
//! boilerplate: more text is better, purer text is better. It is flat in the exponent (0.4 to 1 differ by half a
//! point of F1 on news pages); ¾ is two square roots, which every machine rounds the same way.

use super::element::Description;
use super::run::Run;
use super::tree::Tree;

/// More links than this are a list of links, not a text. Paragraphs of news pages seldom have a third of their
/// letters in links; at 0.2 paragraphs full of references are lost, at 0.7 related headlines come in.
const LINK_SHARE: f64 = 0.45;

/// Good text has this many words and letters at least, and a mark: less is a label, a button, a heading.
const GOOD_WORDS: usize = 8;
const GOOD_LETTERS: usize = 36;

/// What is said to stand beside the story is believed unless it holds this share of the page's good text: then the
/// name is wrong, or means something else (`article-with-sidebar`). At 1 whole articles are lost to a class name.
const BESIDE_SHARE: f64 = 0.75;

/// The same for what is said to frame the story (`header`, `figure`): those names are given more freely.
const FRAME_SHARE: f64 = 0.35;

/// What one run adds to the boilerplate, besides its letters: a menu of short words is boilerplate too.
const BOILERPLATE_RUN: f64 = 10.0;

/// How much a sign that an element is the article counts for, as a factor of its score.
const ARTICLE_BODY: f64 = 1.2;
const STORY: f64 = 1.1;

/// Sums over the runs of any element, in constant time.
pub(super) struct Sums {
    /// For each text node, and one past the last: how many runs start before it.
    runs_before: Vec<usize>,
    /// For each run, and one past the last: the sum over the runs before it.
    good: Vec<f64>,
    boilerplate: Vec<f64>,
}

impl Sums {
    fn new(tree: &Tree, runs: &[Run], out: &[bool]) -> Self {
        let is_out = |run: &Run| out.get(run.element).copied().unwrap_or_default();
        let good = |run: &Run| if is_good(run) && !is_out(run) { run.letters as f64 } else { 0.0 };
        let boilerplate = |run: &Run| boilerplate(run, is_out(run));
        Self {
            runs_before: runs_before(tree, runs),
            good: prefix_sums(runs.iter().map(good)),
            boilerplate: prefix_sums(runs.iter().map(boilerplate)),
        }
    }

    /// The runs that stand in element `index`.
    pub(super) fn runs(&self, tree: &Tree, index: usize) -> std::ops::Range<usize> {
        let at = |text: usize| self.runs_before.get(text).copied().unwrap_or_default();
        tree.elements.get(index).map_or(0..0, |element| at(element.first_text)..at(element.end_text))
    }

    fn good(&self, tree: &Tree, index: usize) -> f64 {
        between(&self.good, self.runs(tree, index))
    }

    fn boilerplate(&self, tree: &Tree, index: usize) -> f64 {
        between(&self.boilerplate, self.runs(tree, index))
    }
}

fn runs_before(tree: &Tree, runs: &[Run]) -> Vec<usize> {
    let mut before = Vec::with_capacity(tree.texts.len() + 1);
    for (index, run) in runs.iter().enumerate() {
        before.resize((run.nodes.start + 1).max(before.len()), index);
    }
    before.resize(tree.texts.len() + 1, runs.len());
    before
}

fn prefix_sums(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let sums = values.scan(0.0, |sum, value| {
        *sum += value;
        Some(*sum)
    });
    std::iter::once(0.0).chain(sums).collect()
}

fn between(sums: &[f64], range: std::ops::Range<usize>) -> f64 {
    let at = |index: usize| sums.get(index).copied().unwrap_or_default();
    at(range.end) - at(range.start)
}

/// Running text, as far as one can tell from the run alone.
pub(super) fn is_good(run: &Run) -> bool {
    link_share(run) < LINK_SHARE
        && run.words >= GOOD_WORDS
        && run.letters >= GOOD_LETTERS
        && run.marks > 0
        && !super::prune::is_heading(run)
}

pub(super) fn is_linked(run: &Run) -> bool {
    link_share(run) >= LINK_SHARE
}

fn link_share(run: &Run) -> f64 {
    run.linked as f64 / run.letters.max(1) as f64
}

fn boilerplate(run: &Run, out: bool) -> f64 {
    let letters = run.letters as f64;
    if out || is_linked(run) {
        letters + BOILERPLATE_RUN
    } else if is_good(run) || super::prune::is_heading(run) {
        0.0
    } else {
        letters / 2.0
    }
}

/// The article's element, and what in the page stands beside the story.
pub(super) struct Choice {
    pub(super) container: usize,
    /// For each element: whether it stands beside the story.
    pub(super) out: Vec<bool>,
    pub(super) sums: Sums,
}

/// Chooses the container. `None` where no element has any good text.
pub(super) fn choose(tree: &Tree, descriptions: &[Description<'_>], runs: &[Run], hints: bool) -> Option<Choice> {
    let nothing = vec![false; tree.elements.len()];
    let all = Sums::new(tree, runs, &nothing);
    let out = if hints { outside(tree, descriptions, &all) } else { nothing };
    let sums = Sums::new(tree, runs, &out);
    let mut best: Option<(usize, f64)> = None;
    for (index, element) in tree.elements.iter().enumerate() {
        if out.get(index).copied().unwrap_or_default() {
            continue;
        }
        let worth = descriptions.get(element.description).map_or(1.0, bonus);
        let score = purity(sums.good(tree, index), sums.boilerplate(tree, index)) * worth;
        if score > best.map_or(0.0, |(_, best)| best) {
            best = Some((index, score));
        }
    }
    best.map(|(container, _)| Choice { container, out, sums })
}

fn purity(good: f64, boilerplate: f64) -> f64 {
    let share = (good / (good + boilerplate).max(1.0)).sqrt();
    good * share * share.sqrt()
}

fn bonus(it: &Description<'_>) -> f64 {
    if it.article_body {
        ARTICLE_BODY
    } else if it.story {
        STORY
    } else {
        1.0
    }
}

/// For each element: whether its names, or those of one around it, put it beside the story and are believed.
fn outside(tree: &Tree, descriptions: &[Description<'_>], sums: &Sums) -> Vec<bool> {
    let total = sums.good(tree, 0).max(1.0);
    let mut out: Vec<bool> = Vec::with_capacity(tree.elements.len());
    for (index, element) in tree.elements.iter().enumerate() {
        let around = out.get(element.parent).copied().unwrap_or_default();
        let share = sums.good(tree, index) / total;
        let own = descriptions.get(element.description).is_some_and(|it| {
            (it.beside && share < BESIDE_SHARE) || (it.frame && share < FRAME_SHARE)
        });
        out.push(around || own);
    }
    out
}
