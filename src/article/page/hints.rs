//! Hints about the article from outside the text: from the caller, and from the page's metadata.

use super::headline;
use super::metadata::PageMetadata;
use super::text_run::TextRun;

/// Hints that distinguish the page's own article from others on the page.
pub(super) struct ArticleHints {
    /// True if the caller has chosen the first element as the article.
    pub(super) is_root_given: bool,
    /// True if the article is a live blog.
    pub(super) is_live_blog: bool,
    /// The headlines that the page states, normalized by [`headline::normalize`].
    headlines: Vec<String>,
}

impl ArticleHints {
    pub(super) fn new(metadata: PageMetadata<'_>) -> Self {
        Self {
            is_root_given: metadata.is_root_given(),
            is_live_blog: metadata.is_live_blog(),
            headlines: headline::stated(metadata),
        }
    }

    /// Returns whether `heading` is the headline that the page states, or its beginning.
    pub(super) fn state(&self, heading: &TextRun) -> bool {
        let normalized = headline::normalize(&heading.text);
        !normalized.is_empty() && self.headlines.iter().any(|headline| headline.starts_with(&normalized))
    }
}
