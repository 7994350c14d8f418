//! What a page says of itself in its head: meta tags and linked data, as `www/page/read-page.js` lists them.

use super::headline::unescaped;
use crate::article::ArticleMetadata;
use crate::text::is_listed;

/// The types of schema.org that say no more than that it is an article.
const PLAIN: &str = "Article NewsArticle WebPage";

/// The type of an article that is written on, with the newest on top.
pub(super) const LIVE: &str = "LiveBlogPosting";

/// The facts of a page: names and values, in the page's order.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageMetadata<'p>(&'p str);

impl<'p> PageMetadata<'p> {
    /// Takes a line a fact: a name, a tab, a value.
    pub(super) const fn new(lines: &'p str) -> Self {
        Self(lines)
    }

    /// The values of a name.
    pub(super) fn all(self, name: &str) -> impl Iterator<Item = &'p str> {
        let facts = self.0.lines().filter_map(|line| line.split_once('\t'));
        facts.filter(move |(of, value)| *of == name && !value.is_empty()).map(|(_, value)| value)
    }

    /// The first value of a name.
    pub(super) fn first(self, name: &str) -> Option<&'p str> {
        self.all(name).next()
    }

    /// What the page says about its article.
    pub(super) fn article_metadata(self) -> ArticleMetadata {
        ArticleMetadata {
            site: self.first("site").map(unescaped),
            genre: self.genre().map(str::to_owned),
            is_accessible_for_free: self
                .first("ld:free")
                .map(|value| !value.to_ascii_lowercase().ends_with("false")),
        }
    }

    /// The type of the article: of several (`NewsArticle,https://schema.org/LiveBlogPosting`) the first that says more
    /// than that it is one.
    pub(super) fn genre(self) -> Option<&'p str> {
        let named = self.first("ld:type")?;
        let mut types = named.split(',').map(|it| it.rsplit_once('/').map_or(it, |(_, name)| name).trim());
        let any = types.clone().next();
        types.find(|it| !is_listed(it, PLAIN)).or(any)
    }

    /// Whether the caller says that the first element is the article.
    pub(super) fn container_is_given(self) -> bool {
        self.first("container").is_some()
    }
}
