//! Hints about the article from the caller and the page's metadata.

use super::headline;
use super::metadata::PageMetadata;
use super::text_run::TextRun;
use crate::article::BlockKind;

/// The maximum ratio between the lengths of two headlines of which one continues the other. With 1,
/// a headline that also has the site's name is not recognized. With 10, the site's name by itself
/// is taken for the headline.
const MAX_EXTENSION_RATIO: usize = 2;

/// Hints that distinguish the page's own article from other articles on the page.
pub(super) struct ArticleHints {
    /// True if the caller has chosen the first element as the article.
    pub(super) is_root_given: bool,
    /// True if the article or a part of it must be paid for.
    pub(super) is_paid: bool,
    /// The headlines that the page states, normalized by [`headline::normalize`].
    headlines: Vec<String>,
}

impl ArticleHints {
    pub(super) fn new(metadata: PageMetadata<'_>) -> Self {
        Self {
            is_root_given: metadata.is_root_given(),
            is_paid: metadata.is_paid(),
            headlines: headline::stated(metadata),
        }
    }

    /// Returns the index of the run that is the headline: the first `<h1>` that agrees with a
    /// stated headline, or else the first other heading that agrees, or else the first `<h1>` that
    /// is not a link. A linked `<h1>` is often the name of the site.
    pub(super) fn headline_run(&self, runs: &[TextRun]) -> Option<usize> {
        let is_h1 = |run: &TextRun| run.kind == Some(BlockKind::Headline);
        runs.iter()
            .position(|run| is_h1(run) && self.is_own_headline(run))
            .or_else(|| runs.iter().position(|run| run.is_heading() && self.is_own_headline(run)))
            .or_else(|| runs.iter().position(|run| is_h1(run) && run.linked_letters == 0))
    }

    /// Returns the indices of the runs that are headlines of other stories. `headline` is the
    /// page's own headline; if it is `None`, the list is empty.
    pub(super) fn other_headlines(&self, runs: &[TextRun], headline: Option<usize>) -> Vec<usize> {
        let is_other = |run: &TextRun| run.kind == Some(BlockKind::Headline) && !self.is_own_headline(run);
        let headlines = runs.iter().enumerate().filter(|(_, run)| headline.is_some() && is_other(run));
        headlines.map(|(index, _)| index).collect()
    }

    /// Returns true if `text` agrees with a stated headline: the two are equal, or one of them
    /// continues the other, for example with the site's name.
    fn is_headline(&self, text: &str) -> bool {
        let heading = headline::normalize(text);
        let agrees = |stated: &String| {
            let (short, long) =
                if stated.len() < heading.len() { (stated, &heading) } else { (&heading, stated) };
            long.starts_with(short.as_str()) && short.len() * MAX_EXTENSION_RATIO >= long.len()
        };
        !heading.is_empty() && self.headlines.iter().any(agrees)
    }

    /// Returns true if `heading` agrees with a stated headline.
    pub(super) fn is_own_headline(&self, heading: &TextRun) -> bool {
        self.is_headline(&heading.text)
    }
}
