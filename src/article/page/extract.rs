//! Extraction of the story of a page. If too little is found, the extraction is repeated with less
//! trust in what the page's elements claim.

use super::container::{Container, ContainerSearch};
use super::dom_tree::DomTree;
use super::hints::ArticleHints;
use super::prune;
use super::text_run::{self, Context, TextRun};
use crate::article::BlockKind;

/// The story of a page, and all runs and contexts of the page.
pub(super) struct Extraction {
    pub(super) runs: Vec<TextRun>,
    pub(super) contexts: Vec<Context>,
    /// The index of the element that contains the story.
    pub(super) container: usize,
    /// True if the publisher or the caller has marked the container.
    is_marked: bool,
    /// True if the headline is among the runs.
    has_headline: bool,
    /// The indices of the story's runs, in document order.
    pub(super) story: Vec<usize>,
    /// For each text node, true if it is left out as invisible. The list is empty if nothing is
    /// left out.
    pub(super) hidden: Vec<bool>,
}

/// The claims of elements that an extraction trusts.
#[derive(Clone, Copy)]
struct Trust {
    /// True if elements may be outside the story because of their names and tags.
    names: bool,
    /// True if text with `aria-hidden` or `inert` is left out. Pages also set these attributes on
    /// everything behind a dialog.
    aria: bool,
    /// True if captions of figures count as paragraphs of the story.
    captions: bool,
}

/// The levels of trust, in the order in which they are tried.
const TRUST_LEVELS: [Trust; 4] = [
    Trust { names: true, aria: true, captions: false },
    Trust { names: true, aria: false, captions: false },
    Trust { names: true, aria: false, captions: true },
    Trust { names: false, aria: false, captions: false },
];

/// The number of letters of prose that makes further extractions unnecessary: about a minute of
/// reading. With 0, misleading names may reduce a long article to three paragraphs. With 5,000, the
/// page of every short news item is extracted four times. If an article must be paid for, any
/// preview is enough.
const ENOUGH_LETTERS: usize = 800;

/// The minimum ratio between the prose of an extraction with less trust and that of the best one so
/// far. With 1, every box that names have hidden is added to the story. With 10, the story stays
/// hidden if names hide four fifths of it.
const MIN_GAIN_RATIO: usize = 3;

/// The minimum number of letters of prose in an article: 30 words, the first paragraph of a news
/// item. With 0, a menu with a cookie notice is an article. With 1,000, news flashes are not.
const MIN_LETTERS: usize = 150;

/// The maximum ratio between all of a text and its visible part. Up to this ratio, invisible text
/// is left out even if it is longer than the visible part. With 2, a long text that is never shown
/// becomes key points. With 10, a story that shows its rest on demand is reduced to its beginning.
const MAX_HIDDEN_RATIO: usize = 4;

/// The minimum number of visible paragraphs that are a story by themselves. With 1, an article with
/// one visible line is reduced to that line. With 10, the invisible paragraphs of a paid article
/// stay as context.
const MIN_PARAGRAPHS: usize = 2;

/// Extracts the story of a page, or returns `None` if the page has no article.
pub(super) fn extract(tree: &DomTree<'_>, text: &str, hints: &ArticleHints) -> Option<Extraction> {
    let mut best: Option<Extraction> = None;
    for trust in TRUST_LEVELS {
        if best.as_ref().is_some_and(|best| best.is_enough(hints, trust)) {
            break;
        }
        let next = Extraction::new(tree, text, hints, trust);
        best = next.filter(|next| best.as_ref().is_none_or(|best| next.is_better(best))).or(best);
    }
    best.filter(|it| it.is_marked || it.prose_letters() >= MIN_LETTERS)
}

impl Extraction {
    fn new(tree: &DomTree<'_>, text: &str, hints: &ArticleHints, trust: Trust) -> Option<Self> {
        let contexts = text_run::contexts(tree, trust.aria);
        let mut runs = text_run::text_runs(tree, &contexts, text);
        if trust.captions {
            runs.iter_mut()
                .filter(|run| run.is_caption && run.is_prose())
                .for_each(|run| run.kind = Some(BlockKind::Paragraph));
        } else {
            runs.iter_mut().for_each(|run| run.is_caption = false);
        }
        let headline = hints.headline_run(&runs);
        let other_headlines = hints.other_headlines(&runs, headline);
        let search =
            ContainerSearch { tree, runs: &runs, hints, headline, other_headlines: &other_headlines };
        let container = search.find(trust.names)?;
        let story = prune::story(tree, &runs, &container);
        let Container { element, is_marked, .. } = container;
        Some(Self {
            runs,
            contexts,
            container: element,
            is_marked,
            has_headline: headline.is_some(),
            story,
            hidden: Vec::new(),
        })
    }

    /// Returns true if no further extraction is needed: the container is marked, or it has enough
    /// prose. `next` is the trust of the next extraction. If the headline is missing, everything
    /// behind a dialog may have `aria-hidden`, so the first extraction that ignores this attribute
    /// is needed too.
    fn is_enough(&self, hints: &ArticleHints, next: Trust) -> bool {
        let is_preview = hints.is_paid && self.has_headline;
        let enough = if is_preview { MIN_LETTERS } else { ENOUGH_LETTERS };
        let is_behind = !self.has_headline && next.names && !next.captions;
        self.is_marked || (self.prose_letters() >= enough && !is_behind)
    }

    /// Returns true if this extraction is better than `other`, which was made with more trust.
    fn is_better(&self, other: &Self) -> bool {
        let letters = self.prose_letters();
        letters > other.prose_letters() * MIN_GAIN_RATIO
            || (self.has_headline && !other.has_headline && letters >= MIN_LETTERS)
    }

    /// Removes invisible text and then repeated text from the story. `is_visible` is called with
    /// the index in the page of each text node of the story that is not blank.
    ///
    /// If most of the story is invisible, the page may not be laid out yet, or it shows the rest on
    /// demand. Then invisible text stays, unless the visible part has at least a quarter of the
    /// letters and is a story by itself.
    ///
    /// In a `paid` article, invisible text is the part that the reader has not bought. It is
    /// removed if the visible part is a story by itself. Otherwise it becomes labels, which never
    /// become key points, unless all of the story is invisible.
    pub(super) fn keep_visible(
        &mut self,
        tree: &DomTree<'_>,
        text: &str,
        paid: bool,
        is_visible: impl Fn(usize) -> bool,
    ) {
        let mut hidden = vec![false; tree.texts.len()];
        let mut visible = Vec::new();
        for index in self.story.iter().copied() {
            let Some(run) = self.runs.get(index) else { continue };
            let mut has_visible = false;
            for (place, node, _) in text_run::visible_nodes(tree, &self.contexts, text, run.nodes.clone()) {
                let is_blank = node.span.slice(text).trim().is_empty();
                // Browsers hide the parentheses around ruby text, but plain text needs them.
                let is_asked = !is_blank && tree.info(node.parent).tag != "rp";
                let is_hidden = is_asked && !is_visible(node.place.node);
                hidden.get_mut(place).into_iter().for_each(|slot| *slot = is_hidden);
                has_visible |= !is_blank && !is_hidden;
            }
            visible.extend(has_visible.then_some(index));
        }
        let letters = self.letters_of(&visible);
        let is_prose = |index: &&usize| self.runs.get(**index).is_some_and(TextRun::is_prose);
        let is_story = visible.iter().filter(is_prose).count() >= MIN_PARAGRAPHS;
        let all = self.letters_of(&self.story);
        if letters * 2 >= all || (is_story && (paid || letters * MAX_HIDDEN_RATIO >= all)) {
            self.story = visible;
            self.hidden = hidden;
            prune::drop_orphans(&self.runs, &mut self.story);
        } else if paid && letters > 0 {
            let is_hidden = |index: &&usize| visible.binary_search(*index).is_err();
            for index in self.story.iter().filter(is_hidden) {
                self.runs.get_mut(*index).into_iter().for_each(|run| run.kind = Some(BlockKind::Label));
            }
        }
        prune::drop_repeats(&self.runs, &mut self.story);
    }

    pub(super) fn story_runs(&self) -> impl Iterator<Item = &TextRun> {
        self.story.iter().filter_map(|index| self.runs.get(*index))
    }

    fn letters_of(&self, story: &[usize]) -> usize {
        story.iter().filter_map(|index| self.runs.get(*index)).map(|run| run.letters).sum()
    }

    fn prose_letters(&self) -> usize {
        self.story_runs().filter(|run| run.is_prose()).map(|run| run.letters).sum()
    }
}
