//! Totals of prose and boilerplate in each element. One pass over the page prepares them; each
//! total then takes constant time.

use super::dom_tree::DomTree;
use super::text_run::TextRun;
use crate::article::BlockKind;
use std::ops::Range;

/// The totals of runs, as prefix sums: the total of an element is the difference of two of them.
pub(super) struct Totals {
    /// For each text node, the number of runs that start before it. The last entry is for the end
    /// of the page.
    runs_before: Vec<usize>,
    /// For each run, the letters of prose before it. This and the following lists have a last entry
    /// for the end of the page.
    prose: Vec<f64>,
    /// For each run, the letters of boilerplate before it.
    boilerplate: Vec<f64>,
    /// For each run, the number of runs before it that have a link or are a heading.
    links_and_headings: Vec<f64>,
    /// For each run, the number of paragraphs of prose before it.
    paragraphs: Vec<f64>,
    /// For each run, the number of captions before it that are prose.
    captions: Vec<f64>,
}

impl Totals {
    /// Computes the totals of `runs`. `outside` is true for each element outside the story. The
    /// text of such an element counts as boilerplate and not as prose.
    pub(super) fn new(tree: &DomTree<'_>, runs: &[TextRun], outside: &[bool]) -> Self {
        let is_outside = |run: &TextRun| outside.get(run.element).copied().unwrap_or_default();
        let prose = |run: &TextRun| if run.is_prose() && !is_outside(run) { run.letters as f64 } else { 0.0 };
        Self {
            runs_before: runs_before(tree, runs),
            prose: prefix_sums(runs, prose),
            boilerplate: prefix_sums(runs, |run| run.boilerplate(is_outside(run))),
            links_and_headings: prefix_sums(runs, |run| {
                f64::from(u8::from(run.linked_letters > 0 || run.is_heading()))
            }),
            paragraphs: prefix_sums(runs, |run| {
                f64::from(u8::from(run.kind == Some(BlockKind::Paragraph) && run.is_prose()))
            }),
            captions: prefix_sums(runs, |run| f64::from(u8::from(run.is_caption && run.is_prose()))),
        }
    }

    /// Returns the range of the runs in element `index`.
    pub(super) fn runs(&self, tree: &DomTree<'_>, index: usize) -> Range<usize> {
        let at = |text: usize| self.runs_before.get(text).copied().unwrap_or_default();
        tree.elements.get(index).map_or(0..0, |element| at(element.first_text)..at(element.end_text))
    }

    /// Returns the number of letters of prose in element `index`.
    pub(super) fn prose(&self, tree: &DomTree<'_>, index: usize) -> f64 {
        between(&self.prose, self.runs(tree, index))
    }

    /// Returns the number of runs in element `index` that have a link or are a heading.
    pub(super) fn links_and_headings(&self, tree: &DomTree<'_>, index: usize) -> f64 {
        between(&self.links_and_headings, self.runs(tree, index))
    }

    pub(super) fn paragraphs(&self, tree: &DomTree<'_>, index: usize) -> f64 {
        between(&self.paragraphs, self.runs(tree, index))
    }

    pub(super) fn captions(&self, tree: &DomTree<'_>, index: usize) -> f64 {
        between(&self.captions, self.runs(tree, index))
    }

    /// Returns the number of letters of prose in `runs`.
    pub(super) fn prose_in(&self, runs: Range<usize>) -> f64 {
        between(&self.prose, runs)
    }

    /// Returns the boilerplate in element `index`, in letters.
    pub(super) fn boilerplate(&self, tree: &DomTree<'_>, index: usize) -> f64 {
        between(&self.boilerplate, self.runs(tree, index))
    }
}

fn runs_before(tree: &DomTree<'_>, runs: &[TextRun]) -> Vec<usize> {
    let mut before = Vec::with_capacity(tree.texts.len() + 1);
    for (index, run) in runs.iter().enumerate() {
        before.resize((run.nodes.start + 1).max(before.len()), index);
    }
    before.resize(tree.texts.len() + 1, runs.len());
    before
}

fn prefix_sums(runs: &[TextRun], value: impl Fn(&TextRun) -> f64) -> Vec<f64> {
    let mut sums = Vec::with_capacity(runs.len() + 1);
    let mut sum = 0.0;
    for run in runs {
        sums.push(sum);
        sum += value(run);
    }
    sums.push(sum);
    sums
}

fn between(sums: &[f64], range: Range<usize>) -> f64 {
    let at = |index: usize| sums.get(index).copied().unwrap_or_default();
    at(range.end) - at(range.start)
}
