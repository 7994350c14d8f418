//! How much good text and boilerplate stands in any element, in constant time after one pass.

use super::dom_tree::Tree;
use super::quality::boilerplate;
use super::text_run::Run;
use std::ops::Range;

/// Sums over the runs of any element, in constant time.
pub(super) struct Sums {
    /// For each text node, and one past the last: how many runs start before it.
    runs_before: Vec<usize>,
    /// For each run, and one past the last: the sum over the runs before it.
    good: Vec<f64>,
    boilerplate: Vec<f64>,
}

impl Sums {
    /// Sums up `runs`. `out`: for each element, whether it stands beside the story.
    pub(super) fn new(tree: &Tree<'_>, runs: &[Run], out: &[bool]) -> Self {
        let is_out = |run: &Run| out.get(run.element).copied().unwrap_or_default();
        let good = |run: &Run| if run.good && !is_out(run) { run.letters as f64 } else { 0.0 };
        let boilerplate = |run: &Run| boilerplate(run, is_out(run));
        Self {
            runs_before: runs_before(tree, runs),
            good: prefix_sums(runs, good),
            boilerplate: prefix_sums(runs, boilerplate),
        }
    }

    /// The runs that stand in element `index`.
    pub(super) fn runs(&self, tree: &Tree<'_>, index: usize) -> Range<usize> {
        let at = |text: usize| self.runs_before.get(text).copied().unwrap_or_default();
        tree.elements.get(index).map_or(0..0, |element| at(element.first_text)..at(element.end_text))
    }

    /// The letters of good text in element `index`.
    pub(super) fn good(&self, tree: &Tree<'_>, index: usize) -> f64 {
        between(&self.good, self.runs(tree, index))
    }

    /// Its boilerplate, in letters.
    pub(super) fn boilerplate(&self, tree: &Tree<'_>, index: usize) -> f64 {
        between(&self.boilerplate, self.runs(tree, index))
    }
}

fn runs_before(tree: &Tree<'_>, runs: &[Run]) -> Vec<usize> {
    let mut before = Vec::with_capacity(tree.texts.len() + 1);
    for (index, run) in runs.iter().enumerate() {
        before.resize((run.nodes.start + 1).max(before.len()), index);
    }
    before.resize(tree.texts.len() + 1, runs.len());
    before
}

fn prefix_sums(runs: &[Run], value: impl Fn(&Run) -> f64) -> Vec<f64> {
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
