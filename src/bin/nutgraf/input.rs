//! Input of the command: a plain text, or a page as HTML.

use crate::json::Failure;
use nutgraf::{Article, Explanation, HtmlPage, Options, PageArticle, Summary};
use std::path::Path;

/// The extensions of files that are pages.
const EXTENSIONS: [&str; 3] = ["html", "htm", "xhtml"];

/// The first words of a page, in lower case.
const BEGINNINGS: [&str; 2] = ["<!doctype html", "<html"];

/// A text, or the article of a page.
pub(crate) enum Input {
    Text(String),
    Page(Box<PageArticle>),
}

impl Input {
    /// Reads the bytes of a file: as a page if `html` is set or its name or first bytes are those
    /// of a page.
    pub(crate) fn new(bytes: &[u8], file: &Path, html: bool) -> Result<Self, Failure> {
        if html || has_page_name(file) || starts_like_page(bytes) {
            return Self::page(&nutgraf::decode_html(bytes));
        }
        // Invalid UTF-8 costs a character, not the text: old archives are full of it.
        Ok(Self::Text(String::from_utf8_lossy(bytes).into_owned()))
    }

    /// Finds the article of a page.
    pub(crate) fn page(html: &str) -> Result<Self, Failure> {
        let article = HtmlPage::parse(html, None).and_then(|page| page.article());
        article.map(|article| Self::Page(Box::new(article))).map_err(|error| Failure::from(&error))
    }

    /// Summarizes it. `language` is the declared language, by default that of the page.
    pub(crate) fn summarize(
        &self,
        options: &Options,
        language: Option<&str>,
    ) -> Result<Summary, nutgraf::Error> {
        if let Self::Page(page) = self {
            page.ensure_long_enough()?;
        }
        let mut article = self.article(options)?;
        article.language = language.map(str::to_owned).or(article.language);
        nutgraf::summarize_article(&article, options)
    }

    pub(crate) fn explain(&self, options: &Options) -> Result<Vec<Explanation>, nutgraf::Error> {
        Ok(nutgraf::explain_article(&self.article(options)?, options))
    }

    /// The text that spans are spans of.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Page(page) => &page.article.text,
        }
    }

    /// The language that a page names.
    pub(crate) fn declared_language(&self) -> Option<&str> {
        match self {
            Self::Text(_) => None,
            Self::Page(page) => page.article.language.as_deref(),
        }
    }

    /// The article, with the spans of its blocks.
    pub(crate) fn article(&self, options: &Options) -> Result<Article<'_>, nutgraf::Error> {
        match self {
            Self::Text(text) => Article::from_text(text, options.title.as_deref()),
            Self::Page(page) => Ok(page.article.clone()),
        }
    }
}

fn has_page_name(file: &Path) -> bool {
    let extension = file.extension().unwrap_or_default();
    EXTENSIONS.iter().any(|it| extension.eq_ignore_ascii_case(it))
}

fn starts_like_page(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let starts_with = |beginning: &&str| {
        text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning.as_bytes()))
    };
    BEGINNINGS.iter().any(|it| starts_with(&it))
}
