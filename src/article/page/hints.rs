//! What is known of the article before its page is looked at: from the caller, and from what the page states in its head.

use super::headline;
use super::metadata::{LIVE, PageMetadata};
use super::text_run::Run;

/// What helps to tell the page's own article from others on it.
pub(super) struct ArticleHints {
    /// The caller says that the first element is the article.
    pub(super) given: bool,
    /// The article is a live blog.
    pub(super) live: bool,
    /// The page's statements of the headline, as [`headline::key`] leaves them.
    headlines: Vec<String>,
}

impl ArticleHints {
    pub(super) fn new(facts: PageMetadata<'_>) -> Self {
        let (given, live) = (facts.container_is_given(), facts.genre() == Some(LIVE));
        Self { given, live, headlines: headline::stated(facts) }
    }

    /// Whether a heading is the headline that the page states, or its beginning.
    pub(super) fn states(&self, heading: &Run) -> bool {
        let key = headline::key(&heading.text);
        !key.is_empty() && self.headlines.iter().any(|headline| headline.starts_with(&key))
    }
}
