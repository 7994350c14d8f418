//! Reading a page with more or less trust in what it says of itself, until a story comes out.

use super::container::{Choice, Scene};
use super::dom_tree::Tree;
use super::hints::ArticleHints;
use super::prune;
use super::text_run::{self, Place, Run};
use crate::article::BlockKind;

/// The story of a page and all that it was found in.
pub(super) struct Reading {
    pub(super) runs: Vec<Run>,
    pub(super) places: Vec<Place>,
    pub(super) container: usize,
    /// The publisher or the caller has named the container.
    named: bool,
    /// The runs of the story, by index, in order.
    pub(super) story: Vec<usize>,
}

/// What is believed of what elements say of themselves.
#[derive(Clone, Copy)]
struct Trust {
    /// Names and tags that put an element beside the story.
    hints: bool,
    /// `aria-hidden`, which pages also set on all that is behind a dialog.
    heard: bool,
}

/// All is believed at first; then less and less.
const TRUST: [Trust; 3] = [
    Trust { hints: true, heard: true },
    Trust { hints: true, heard: false },
    Trust { hints: false, heard: false },
];

/// A story of so many letters is taken as it is: a minute's reading. Lower and the wrong names on a page can leave
/// three paragraphs of a long article; higher and the page of every short news item is read three times.
const ENOUGH_LETTERS: usize = 800;

/// A less trustful reading wins with so many times the letters: then names have hidden the story, not a box.
const MUCH_MORE: usize = 3;

/// Less good text than this is no article: 30 words, the first paragraph of a news item. Lower and menus with a
/// cookie notice are articles, higher and flash news are none.
const LEAST_LETTERS: usize = 150;

/// Reads a page; `None` where it has no article.
pub(super) fn read(tree: &Tree<'_>, text: &str, clues: &ArticleHints) -> Option<Reading> {
    let mut best: Option<Reading> = None;
    for trust in TRUST {
        if best.as_ref().is_some_and(|best| best.letters() >= ENOUGH_LETTERS || best.is_all(tree)) {
            break;
        }
        let next = Reading::with(tree, text, clues, trust);
        let least = best.as_ref().map_or(0, |best| best.letters() * MUCH_MORE);
        best = next.filter(|next| next.letters() > least).or(best);
    }
    best.filter(|best| best.named || best.good_letters() >= LEAST_LETTERS)
}

impl Reading {
    fn with(tree: &Tree<'_>, text: &str, clues: &ArticleHints, trust: Trust) -> Option<Self> {
        let places = text_run::places(tree, trust.heard);
        let runs = text_run::runs(tree, &places, text);
        let choice = Scene { tree, runs: &runs, clues }.choose(trust.hints)?;
        let story = prune::story(&runs, &choice, choice.sums.runs(tree, choice.container));
        let Choice { container, named, .. } = choice;
        Some(Self { runs, places, container, named, story })
    }

    /// Leaves out what is not shown, and then what is shown twice.
    ///
    /// Where more than half is not shown, that says nothing: the page has not been laid out, or shows the rest when it is
    /// asked. Unless it is `paid` for: then the rest is what this reader has not bought. It is read, but is no point.
    pub(super) fn keep_visible(&mut self, paid: bool, shown: impl Fn(usize) -> bool) {
        let is_shown = |index: &usize| self.runs.get(*index).is_some_and(|run| shown(run.first_node));
        let (kept, hidden): (Vec<usize>, Vec<usize>) = self.story.iter().copied().partition(is_shown);
        let letters = |story: &[usize]| -> usize {
            story.iter().filter_map(|index| self.runs.get(*index)).map(|run| run.letters).sum()
        };
        if letters(&kept) * 2 >= letters(&self.story) {
            self.story = kept;
        } else if paid && !kept.is_empty() {
            for index in hidden {
                self.runs.get_mut(index).into_iter().for_each(|run| run.kind = Some(BlockKind::Label));
            }
        }
        prune::drop_repeats(&self.runs, &mut self.story);
    }

    /// The runs of the story.
    pub(super) fn story_runs(&self) -> impl Iterator<Item = &Run> {
        self.story.iter().filter_map(|index| self.runs.get(*index))
    }

    fn letters(&self) -> usize {
        self.story_runs().map(|run| run.letters).sum()
    }

    /// Whether no reading with less trust can find much more, since there is not much more.
    fn is_all(&self, tree: &Tree<'_>) -> bool {
        let good: usize = self.runs.iter().filter(|run| run.good).map(|run| run.letters).sum();
        good <= self.letters() * MUCH_MORE && !tree.has_unheard()
    }

    fn good_letters(&self) -> usize {
        self.story_runs().filter(|run| run.good).map(|run| run.letters).sum()
    }
}
