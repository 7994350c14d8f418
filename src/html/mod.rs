//! Pages without a browser: HTML in, what `www/page/read-page.js` would hand over out.
//!
//! The parser is that of the HTML standard (html5ever), so the tree is the one that a browser builds before any script has
//! run. Knows HTML and JSON; decides nothing about the article. Not for browsers, which have all of this.

mod document;
mod encoding;
mod facts;
mod js;
mod parse;
mod read_page;

pub use encoding::decode_html;

use crate::article::{MAX_TEXT_BYTES, Page, PageArticle};
use crate::error::{Error, ErrorCode};
use read_page::Reading;

/// A page that was read from HTML.
#[derive(Debug)]
pub struct HtmlPage {
    reading: Reading,
    facts: String,
}

impl HtmlPage {
    /// Parses a page. `host` is the name of the server that it came from, if that is known: it helps to tell the site's name
    /// from the headline in the page's title.
    ///
    /// ```
    /// let words = "The board voted on Tuesday to keep the old bridge, which ends a dispute of three years. ".repeat(3);
    /// let html = format!("<title>Bridge stays</title><nav>News</nav><article><p>{words}</article>");
    /// let article = nutgraf::HtmlPage::parse(&html, None)?.article()?.article;
    /// assert_eq!(article.title.as_deref(), Some("Bridge stays"));
    /// assert_eq!(article.text, words.trim());
    /// # Ok::<(), nutgraf::Error>(())
    /// ```
    ///
    /// # Errors
    /// `too-long` above [`MAX_TEXT_BYTES`].
    pub fn parse(html: &str, host: Option<&str>) -> Result<Self, Error> {
        if html.len() > MAX_TEXT_BYTES {
            return Err(Error::new(ErrorCode::TooLong, &["the page has more than 10 MB"]));
        }
        let document = parse::parse(html);
        let facts = facts::page_facts(&document, host);
        Ok(Self { reading: read_page::read(&document), facts })
    }

    /// The page as the extraction takes it.
    pub fn page(&self) -> Page<'_> {
        let Reading { numbers, descriptions, text, .. } = &self.reading;
        Page::read(numbers, descriptions, text, &self.facts)
    }

    /// The article of the page.
    ///
    /// # Errors
    /// `no-article` where the page has nothing that we dare to call one.
    pub fn article(&self) -> Result<PageArticle, Error> {
        self.page().article()
    }

    /// The page as `readPage` of `www/page/read-page.js` writes it: `numbers`, `descriptions`, `text` and `facts`.
    pub fn stream(&self) -> (&[i32], &str, &str, &str) {
        let Reading { numbers, descriptions, text, .. } = &self.reading;
        (numbers, descriptions, text, &self.facts)
    }
}
