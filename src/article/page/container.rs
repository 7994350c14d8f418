//! The container: the element that holds the article. The publisher marks it, or it is the element
//! with the highest score.
//!
//! The score is `P · (P / (P + B))^¾`, with `P` letters of prose and `B` letters of boilerplate in
//! the element. So it grows with the amount of prose and with the share of prose. The power ¾ is
//! computed by two square roots, which give the same result on all machines. Measured on news
//! pages: exponents from 0.4 to 1 differ by half a point of F1.

use super::dom_tree::DomTree;
use super::hints::ArticleHints;
use super::text_run::TextRun;
use super::totals::Totals;
use crate::article::BlockKind;
use std::ops::Range;

/// The minimum prose of a part, in letters: two sentences. A part is an element beside the
/// container that continues the story. With 0, a caption beside the container is a part. With
/// 1,000, short parts are lost.
pub(super) const MIN_PART_LETTERS: f64 = 150.0;

/// The factor by which a name like `story` raises an element's score. With 1, names do not count.
/// With a high factor, a list of teasers with such a name beats the article. Measured on 131 news
/// pages: 1 makes one page slightly worse, and 3 is the same as 1.1.
const STORY_BONUS: f64 = 1.1;

/// The minimum prose of an `<article>` that is not just a teaser or a comment, in letters: four
/// sentences. With 0, comments are articles. With 2,000, short news items are not.
const MIN_ARTICLE_LETTERS: f64 = 400.0;

/// The minimum ratio between the prose of an article and that of its lead, if the lead is alone in
/// an element with the headline. With 1, a short item includes the request for consent beside it.
/// With 10, a long article is reduced to its lead.
const MIN_LEAD_RATIO: f64 = 5.0;

/// The element that holds the article, and the ranges of runs that belong to it.
pub(super) struct Container {
    pub(super) element: usize,
    /// True if the publisher or the caller has chosen the element.
    pub(super) is_marked: bool,
    /// For each element of the page, true if it is outside the story.
    pub(super) outside: Vec<bool>,
    /// The runs between the headline and the container, which may introduce the story.
    pub(super) intro: Range<usize>,
    /// True if the headline is above `runs`. Only the introduction may be between them.
    pub(super) is_below_headline: bool,
    /// The runs of the container and of the parts beside it.
    pub(super) runs: Range<usize>,
}

/// The search for the container in a page.
#[derive(Clone, Copy)]
pub(super) struct ContainerSearch<'s> {
    pub(super) tree: &'s DomTree<'s>,
    pub(super) runs: &'s [TextRun],
    pub(super) hints: &'s ArticleHints,
    /// The index of the run that is the headline.
    pub(super) headline: Option<usize>,
    /// The indices of the runs that are headlines of other stories, in ascending order. Empty if
    /// the page's own headline is unknown.
    pub(super) other_headlines: &'s [usize],
}

impl ContainerSearch<'_> {
    /// Returns the container, or `None` if no element has prose. If `trusts_names` is false, no
    /// element is outside the story because of its names and tags.
    pub(super) fn find(self, trusts_names: bool) -> Option<Container> {
        let nothing = vec![false; self.tree.elements.len()];
        let all = Totals::new(self.tree, self.runs, &nothing);
        let outside = self.outside(&all, trusts_names);
        let totals = Totals::new(self.tree, self.runs, &outside);
        if let Some(element) = self.marked() {
            return Some(self.whole(&totals, element, true, outside));
        }
        if let Some(element) = self.around_anchor(&totals) {
            return Some(self.whole(&totals, element, false, outside));
        }
        let region = self.region(&totals);
        let element = self.best(&totals, &outside, region)?;
        let runs = self.with_parts(&totals, element, region);
        let (intro, runs) = self.cut_at_headline(&totals, runs);
        let is_below_headline = self.headline.is_some_and(|headline| headline < runs.start);
        Some(Container { element, is_marked: false, outside, intro, is_below_headline, runs })
    }

    /// Returns a container that consists of all of `element`, which the publisher or the caller has
    /// chosen.
    fn whole(self, totals: &Totals, element: usize, is_marked: bool, outside: Vec<bool>) -> Container {
        let runs = totals.runs(self.tree, element);
        Container { element, is_marked, outside, intro: 0..0, is_below_headline: false, runs }
    }

    /// Returns the region: the innermost element with the headline and, below it, enough prose for
    /// an article.
    ///
    /// A short news item has less prose. Its element is the region anyway, unless an element around
    /// it has [`MIN_LEAD_RATIO`] times as much prose. So longer text beside a short item is left
    /// out.
    fn region(self, totals: &Totals) -> Option<usize> {
        let headline = self.headline?;
        let prose = |index: usize| {
            let runs = totals.runs(self.tree, index);
            if runs.contains(&headline) { totals.prose_in(headline..runs.end) } else { 0.0 }
        };
        let innermost = |least: f64| self.elements().rev().find(|index| prose(*index) >= least);
        let long = innermost(MIN_ARTICLE_LETTERS);
        let is_lead = |short: usize| long.is_some_and(|long| prose(long) >= prose(short) * MIN_LEAD_RATIO);
        innermost(MIN_PART_LETTERS).filter(|short| !is_lead(*short)).or(long)
    }

    /// Returns the runs of the introduction and the runs of the container.
    ///
    /// - If the headline is above the container, the introduction is everything between them.
    /// - If the headline is inside the container, the introduction is empty, and the runs up to the
    ///   headline are cut off. But if most of the prose is above the headline, the headline belongs
    ///   to another story, and nothing is cut off.
    fn cut_at_headline(self, totals: &Totals, runs: Range<usize>) -> (Range<usize>, Range<usize>) {
        match self.headline {
            Some(headline) if headline < runs.start => (headline + 1..runs.start, runs),
            Some(headline) if runs.contains(&headline) => {
                let after = headline + 1..runs.end;
                let is_above = totals.prose_in(after.clone()) * 2.0 >= totals.prose_in(runs.clone());
                (0..0, if is_above { after } else { runs })
            }
            _ => (0..0, runs),
        }
    }

    /// Returns the runs from the first to the last part of the story, including the container's
    /// own. Some pages divide a story into several elements with the same parent, tag and class;
    /// each of them that has prose is a part. An `<article>` is never a part, and a container that
    /// is the region has none.
    fn with_parts(self, totals: &Totals, container: usize, region: Option<usize>) -> Range<usize> {
        let own = totals.runs(self.tree, container);
        let parent = self.tree.parent(container).filter(|_| Some(container) != region);
        let is_brother = |other: &usize| {
            self.tree.is_alike(*other, container)
                && !self.tree.info(*other).article
                && totals.prose(self.tree, *other) >= MIN_PART_LETTERS
        };
        let children = parent.into_iter().flat_map(|parent| self.tree.children(parent));
        let brothers = children.filter(is_brother).map(|other| totals.runs(self.tree, other));
        brothers.fold(own, |all, next| all.start.min(next.start)..all.end.max(next.end))
    }

    /// Returns true if the headline of another story is among `runs`.
    fn has_other_headline(self, runs: Range<usize>) -> bool {
        self.other_headlines.partition_point(|index| *index < runs.start)
            < self.other_headlines.partition_point(|index| *index < runs.end)
    }

    /// Returns the element that the caller or the publisher has marked as the article.
    fn marked(self) -> Option<usize> {
        if self.hints.is_root_given {
            return Some(0);
        }
        let has_text = |index: &usize| !self.texts(*index).is_empty();
        self.elements().filter(has_text).find(|index| self.tree.info(*index).marked_article)
    }

    /// Returns the innermost `<article>` with enough prose that is around the element for which the
    /// caller wants the article, or that is this element itself.
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

    /// Returns the range of the text nodes in element `index`.
    fn texts(self, index: usize) -> Range<usize> {
        self.tree.elements.get(index).map_or(0..0, |element| element.first_text..element.end_text)
    }

    pub(super) fn elements(self) -> Range<usize> {
        0..self.tree.elements.len()
    }

    fn best(self, totals: &Totals, outside: &[bool], region: Option<usize>) -> Option<usize> {
        let may_be = |index: usize| region.is_none_or(|region| self.is_candidate(totals, region, index));
        let is_box = |index: usize| {
            let info = self.tree.info(index);
            !info.inline
                && !matches!(
                    info.kind,
                    Some(
                        BlockKind::Paragraph
                            | BlockKind::ListItem
                            | BlockKind::Heading(_)
                            | BlockKind::Headline
                    )
                )
        };
        let is_inside = |index: &usize| {
            !outside.get(*index).copied().unwrap_or_default() && may_be(*index) && is_box(*index)
        };
        self.highest(totals, self.elements().filter(is_inside))
    }

    /// Returns true if element `index` may be the container, which is true of every element in
    /// `region`.
    ///
    /// An element around `region` may be the container too, except in three cases: it is the first
    /// element of the page, `region` is an `<article>`, or the outer element has the headline of
    /// another story below `region`.
    fn is_candidate(self, totals: &Totals, region: usize, index: usize) -> bool {
        let (inner, outer) = (self.texts(region), self.texts(index));
        let is_inside = index >= region && outer.start >= inner.start && outer.end <= inner.end;
        let is_around = index < region && outer.start <= inner.start && outer.end >= inner.end;
        is_inside
            || (is_around
                && index > 0
                && !self.tree.info(region).article
                && !self.has_other_headline(
                    totals.runs(self.tree, region).end..totals.runs(self.tree, index).end,
                ))
    }

    /// Returns the first element with the highest score, or `None` if no score is above 0.
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
}

fn purity(prose: f64, boilerplate: f64) -> f64 {
    let share = (prose / (prose + boilerplate).max(1.0)).sqrt();
    prose * share * share.sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_grows_with_prose_and_with_its_share() {
        assert_eq!(purity(400.0, 0.0), 400.0);
        assert_eq!(purity(400.0, 6_000.0), 400.0 / 8.0, "the power of a sixteenth");
        assert_eq!(purity(0.0, 400.0), 0.0);
    }
}
