//! Hints about the article from outside the text: from the caller, and from the page's metadata.

use super::headline;
use super::metadata::PageMetadata;
use super::text_run::TextRun;
use crate::article::BlockKind;

/// How many times longer one form of a headline may be than another. At 1 a site's name in the title hides the headline;
/// at 10 the site's name alone is the headline.
const MAX_EXTENSION: usize = 2;

/// The longest headline, in bytes.
const MAX_HEADLINE: usize = 400;

/// Hints that distinguish the page's own article from others on the page.
pub(super) struct ArticleHints {
    /// True if the caller has chosen the first element as the article.
    pub(super) is_root_given: bool,
    /// True if the article is a live blog.
    pub(super) is_live_blog: bool,
    /// True if the article or a part of it must be paid for.
    pub(super) is_paid: bool,
    /// The headlines that the page states, normalized by [`headline::normalize`].
    headlines: Vec<String>,
}

impl ArticleHints {
    pub(super) fn new(metadata: PageMetadata<'_>) -> Self {
        Self {
            is_root_given: metadata.is_root_given(),
            is_live_blog: metadata.is_live_blog(),
            is_paid: metadata.is_paid(),
            headlines: headline::stated(metadata),
        }
    }

    /// Returns the run that is the headline: the first `<h1>` that the page states to be it, or else the first such heading,
    /// or else the first run of exactly those words.
    pub(super) fn headline_run(&self, runs: &[TextRun]) -> Option<usize> {
        let is_heading = |run: &&TextRun| run.is_heading() && self.is_headline(&run.text);
        let position = |predicate: &dyn Fn(&&TextRun) -> bool| runs.iter().position(|run| predicate(&run));
        position(&|run| run.kind == Some(BlockKind::Headline) && is_heading(run))
            .or_else(|| position(&is_heading))
            .or_else(|| position(&|run| run.linked == 0 && self.is_exactly_headline(&run.text)))
    }

    /// Returns the runs that are headlines of other stories.
    pub(super) fn other_headlines(&self, runs: &[TextRun], headline: Option<usize>) -> Vec<usize> {
        let is_other = |run: &TextRun| run.kind == Some(BlockKind::Headline) && !self.state(run);
        let headlines = runs.iter().enumerate().filter(|(_, run)| headline.is_some() && is_other(run));
        headlines.map(|(index, _)| index).collect()
    }

    /// Returns whether a heading agrees with a stated headline. One of them may say more: the site's name, `in pictures`.
    fn is_headline(&self, text: &str) -> bool {
        let heading = headline::normalize(text);
        let agrees = |stated: &String| {
            let (short, long) =
                if stated.len() < heading.len() { (stated, &heading) } else { (&heading, stated) };
            long.starts_with(short.as_str()) && short.len() * MAX_EXTENSION >= long.len()
        };
        !heading.is_empty() && self.headlines.iter().any(agrees)
    }

    fn is_exactly_headline(&self, text: &str) -> bool {
        text.len() <= MAX_HEADLINE && self.headlines.contains(&headline::normalize(text))
    }

    /// Returns whether `heading` is the headline that the page states.
    pub(super) fn state(&self, heading: &TextRun) -> bool {
        self.is_headline(&heading.text)
    }
}
