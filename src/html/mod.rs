//! Pages without a browser: HTML becomes the [`Page`] that `www/page/read-page.js` would read in a
//! browser.
//!
//! The parser is html5ever, which follows the HTML standard. Its tree is the one that a browser
//! builds before any script runs. This module decides nothing about the article. It is native only.

mod css_scan;
mod document;
mod encoding;
mod facts;
mod js;
mod media;
mod parse;
mod read_page;
mod selector;
mod style_sheet;
mod visibility;

pub use encoding::decode_html;

use crate::article::{Page, PageArticle, check_length};
use crate::error::Error;
use read_page::Reading;

/// A page that was read from HTML.
#[derive(Debug)]
pub struct HtmlPage {
    reading: Reading,
    facts: String,
}

impl HtmlPage {
    /// Parses a page. `host` is the host name of the page's address, if it is known. With it, the
    /// name of the site is recognized in the title of the page and not mistaken for a part of the
    /// headline.
    ///
    /// # Errors
    /// Returns `too-long` if the page has more than [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES).
    ///
    /// # Examples
    /// ```
    /// let words = "The board voted to keep the bridge, which ends a dispute of years. ".repeat(3);
    /// let story = format!("<article><p>{words}</article>");
    /// let html = format!("<title>Bridge stays</title><nav>News</nav>{story}");
    /// let article = nutgraf::HtmlPage::parse(&html, None)?.article()?.article;
    /// assert_eq!(article.title.as_deref(), Some("Bridge stays"));
    /// assert_eq!(article.text, words.trim());
    /// # Ok::<(), nutgraf::Error>(())
    /// ```
    pub fn parse(html: &str, host: Option<&str>) -> Result<Self, Error> {
        check_length(html, "the page")?;
        let document = parse::parse(html);
        let facts = facts::page_facts(&document, host);
        Ok(Self { reading: read_page::read(&document), facts })
    }

    /// Returns the page as input for the extraction of its article.
    pub fn page(&self) -> Page<'_> {
        let Reading { numbers, descriptions, text, .. } = &self.reading;
        Page::read(numbers, descriptions, text, &self.facts)
    }

    /// Finds the article of the page.
    ///
    /// # Errors
    /// Returns `no-article` if no article was found on the page.
    pub fn article(&self) -> Result<PageArticle, Error> {
        let shown = |node: usize, _| self.reading.shown.get(node).copied().unwrap_or(true);
        self.page().visible_article(shown)
    }

    /// Returns the page in the format of `www/page/read-page.js`: its `numbers`, `descriptions`,
    /// `text` and `facts`.
    pub fn stream(&self) -> (&[i32], &str, &str, &str) {
        let Reading { numbers, descriptions, text, .. } = &self.reading;
        (numbers, descriptions, text, &self.facts)
    }
}
