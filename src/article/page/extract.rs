//! Extraction: the story of a page, with less and less trust in the page's claims until one is found.

use super::container::{Container, ContainerSearch};
use super::dom_tree::DomTree;
use super::hints::ArticleHints;
use super::prune;
use super::text_run::{self, Context, TextRun};
use crate::article::BlockKind;

/// The story of a page, and the data in which it was found.
pub(super) struct Extraction {
    pub(super) runs: Vec<TextRun>,
    pub(super) contexts: Vec<Context>,
    /// The element that holds the story.
    pub(super) container: usize,
    /// True if the publisher or the caller has marked the container.
    is_marked: bool,
    /// The runs of the story, by index, in order.
    pub(super) story: Vec<usize>,
}

/// The claims of elements that are trusted.
#[derive(Clone, Copy)]
struct Trust {
    /// Names and tags that put an element beside the story.
    names: bool,
    /// `aria-hidden`, which pages also set on everything behind a dialog.
    aria: bool,
}

/// The levels of trust in the order in which they are tried.
const TRUST_LEVELS: [Trust; 3] = [
    Trust { names: true, aria: true },
    Trust { names: true, aria: false },
    Trust { names: false, aria: false },
];

/// The letters of a story that is accepted at once: a minute's reading. At 0 wrong names on a page can leave three
/// paragraphs of a long article; at 5,000 the page of every short news item is read three times.
const ENOUGH_LETTERS: usize = 800;

/// How many times the letters a less trustful extraction needs to win: then names have hidden the story, not a box. At 1
/// every box wins; at 10 a story of which names hide four fifths stays hidden.
const MUCH_MORE: usize = 3;

/// The least prose of an article, in letters: 30 words, the first paragraph of a news item. At 0 menus with a cookie notice
/// are articles; at 1,000 flash news are not.
const MIN_LETTERS: usize = 150;

/// Extracts the story of a page; `None` if it has no article.
pub(super) fn extract(tree: &DomTree<'_>, text: &str, hints: &ArticleHints) -> Option<Extraction> {
    let mut best: Option<Extraction> = None;
    for trust in TRUST_LEVELS {
        if best.as_ref().is_some_and(|best| best.letters() >= ENOUGH_LETTERS || best.is_all(tree)) {
            break;
        }
        let next = Extraction::new(tree, text, hints, trust);
        let least = best.as_ref().map_or(0, |best| best.letters() * MUCH_MORE);
        best = next.filter(|next| next.letters() > least).or(best);
    }
    best.filter(|best| best.is_marked || best.prose_letters() >= MIN_LETTERS)
}

impl Extraction {
    fn new(tree: &DomTree<'_>, text: &str, hints: &ArticleHints, trust: Trust) -> Option<Self> {
        let contexts = text_run::contexts(tree, trust.aria);
        let runs = text_run::text_runs(tree, &contexts, text);
        let container = ContainerSearch { tree, runs: &runs, hints }.find(trust.names)?;
        let story = prune::story(&runs, &container, container.totals.runs(tree, container.element));
        let Container { element, is_marked, .. } = container;
        Some(Self { runs, contexts, container: element, is_marked, story })
    }

    /// Removes invisible runs from the story, and then repeats. `is_visible` is called with the index of the first text
    /// node of each run.
    ///
    /// If more than half of the story is invisible, all of it is kept: the page has not been laid out, or shows the rest on
    /// demand. If it is `paid` for, the rest is the part that this reader has not bought: it becomes labels, which are read
    /// but never picked.
    pub(super) fn keep_visible(&mut self, paid: bool, is_visible: impl Fn(usize) -> bool) {
        let is_visible_run =
            |index: &usize| self.runs.get(*index).is_some_and(|run| is_visible(run.first_node));
        let (visible, hidden): (Vec<usize>, Vec<usize>) =
            self.story.iter().copied().partition(is_visible_run);
        if self.letters_of(&visible) * 2 >= self.letters_of(&self.story) {
            self.story = visible;
        } else if paid && !visible.is_empty() {
            for index in hidden {
                if let Some(run) = self.runs.get_mut(index) {
                    run.kind = Some(BlockKind::Label);
                }
            }
        }
        prune::drop_repeats(&self.runs, &mut self.story);
    }

    /// Returns the runs of the story.
    pub(super) fn story_runs(&self) -> impl Iterator<Item = &TextRun> {
        self.story.iter().filter_map(|index| self.runs.get(*index))
    }

    /// Returns the letters of the story.
    fn letters(&self) -> usize {
        self.letters_of(&self.story)
    }

    fn letters_of(&self, story: &[usize]) -> usize {
        story.iter().filter_map(|index| self.runs.get(*index)).map(|run| run.letters).sum()
    }

    fn prose_letters(&self) -> usize {
        self.story_runs().filter(|run| run.is_prose()).map(|run| run.letters).sum()
    }

    /// Returns whether no level of less trust can find much more, because the page does not have much more.
    fn is_all(&self, tree: &DomTree<'_>) -> bool {
        let prose: usize = self.runs.iter().filter(|run| run.is_prose()).map(|run| run.letters).sum();
        prose <= self.letters() * MUCH_MORE && !tree.has_aria_hidden()
    }
}
