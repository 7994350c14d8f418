//! The metadata in the head of a page: meta tags and linked data, as `www/page/read-page.js` lists
//! them.

use super::character_references::decode;
use crate::article::ArticleMetadata;
use crate::text::is_listed;

/// The schema.org types that apply to nearly all articles.
const PLAIN_TYPES: &str = "Article NewsArticle WebPage";

/// The metadata of a page: names and values in document order.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageMetadata<'p>(&'p str);

impl<'p> PageMetadata<'p> {
    /// Creates the metadata from `lines`. Each line is an entry: a name, a tab and a value.
    pub(super) const fn new(lines: &'p str) -> Self {
        Self(lines)
    }

    /// Returns the values of `name` that are not empty.
    pub(super) fn all(self, name: &str) -> impl Iterator<Item = &'p str> {
        let entries = self.0.lines().filter_map(|line| line.split_once('\t'));
        entries.filter(move |(other, value)| *other == name && !value.is_empty()).map(|(_, value)| value)
    }

    /// Returns the first value of `name` that is not empty.
    pub(super) fn first(self, name: &str) -> Option<&'p str> {
        self.all(name).next()
    }

    /// Returns the metadata that the page states about its article.
    pub(super) fn article_metadata(self) -> ArticleMetadata {
        ArticleMetadata {
            site: self.first("site").map(decode),
            genre: self.genre().map(str::to_owned),
            is_accessible_for_free: self.first("ld:free").map(is_free),
        }
    }

    /// Returns true if the article or a part of it must be paid for.
    pub(super) fn is_paid(self) -> bool {
        self.all("ld:free").any(|value| !is_free(value))
    }

    /// Returns true if the caller has chosen the first element of the page as the article.
    pub(super) fn is_root_given(self) -> bool {
        self.first("container").is_some()
    }

    /// Returns the schema.org type of the article. If the page states several
    /// (`NewsArticle,https://schema.org/LiveBlogPosting`), returns the first that is not one of
    /// [`PLAIN_TYPES`], or else the first.
    fn genre(self) -> Option<&'p str> {
        let stated = self.first("ld:type")?;
        let mut types = stated.split(',').map(|it| it.rsplit_once('/').map_or(it, |(_, name)| name).trim());
        let first = types.clone().next();
        types.find(|it| !is_listed(it, PLAIN_TYPES)).or(first)
    }
}

/// Returns true unless `value`, a value of `isAccessibleForFree`, is false in one of the spellings
/// of pages: `False`, `http://schema.org/False` …
fn is_free(value: &str) -> bool {
    !value.to_ascii_lowercase().ends_with("false")
}
