//! The input of the command: a plain text, or a page as HTML.

use crate::json::Failure;
use nutgraf::{Article, Decoded, Encoding, Explanation, HtmlPage, Options, PageArticle, Summary};
use std::path::Path;

/// The file name extensions of pages.
const EXTENSIONS: [&str; 3] = ["html", "htm", "xhtml"];

/// The possible beginnings of a page, in lower case.
const BEGINNINGS: [&str; 2] = ["<!doctype html", "<html"];

/// A text, or the article of a page.
pub(crate) enum Input {
    Text(String),
    Page(Box<PageArticle>),
}

/// The options for reading files.
#[derive(Clone, Copy)]
pub(crate) struct Reading {
    /// True if all files are read as pages.
    pub(crate) html: bool,
    /// The encoding of all files, if the user specified it.
    pub(crate) encoding: Option<Encoding>,
}

/// The encoding of a file.
pub(crate) struct FileEncoding {
    pub(crate) name: &'static str,
    /// A warning that the text may differ from what its author wrote.
    pub(crate) doubt: Option<String>,
}

impl Reading {
    /// Reads the `bytes` of `file`, as a page if all files are pages or if its name or its
    /// beginning is that of a page.
    ///
    /// # Errors
    /// Returns `binary` if `bytes` are not a text, or an error of [`Input::page`].
    pub(crate) fn read(self, bytes: &[u8], file: &Path) -> Result<(Input, FileEncoding), Failure> {
        let text = nutgraf::decode_text(bytes, self.encoding);
        if self.html || has_page_name(file) || starts_like_page(&text.text) {
            let page = nutgraf::decode_html(bytes, self.encoding);
            return Ok((Input::page(&page.text)?, FileEncoding::new(&page)));
        }
        if text.is_binary() {
            return Err(Failure::new("binary", "is not a text but binary data".to_owned()));
        }
        let encoding = FileEncoding::new(&text);
        Ok((Input::Text(text.text.into_owned()), encoding))
    }
}

impl FileEncoding {
    fn new(decoded: &Decoded<'_>) -> Self {
        let name = decoded.encoding.name();
        let doubt = match decoded {
            _ if decoded.is_guessed => Some(format!("read as {name}, a guess (see --encoding)")),
            _ if decoded.has_replacements => Some(format!("has bytes that are not {name}, read as U+FFFD")),
            _ => None,
        };
        Self { name, doubt }
    }
}

impl Input {
    /// Finds the article of a page.
    pub(crate) fn page(html: &str) -> Result<Self, Failure> {
        let article = HtmlPage::parse(html, None).and_then(|page| page.article());
        article.map(|article| Self::Page(Box::new(article))).map_err(|error| Failure::from(&error))
    }

    pub(crate) fn summarize(&self, options: &Options) -> Result<Summary, nutgraf::Error> {
        if let Self::Page(page) = self {
            page.ensure_long_enough()?;
        }
        nutgraf::summarize_article(&self.article(options)?, options)
    }

    pub(crate) fn explain(&self, options: &Options) -> Result<Vec<Explanation>, nutgraf::Error> {
        Ok(nutgraf::explain_article(&self.article(options)?, options))
    }

    /// Returns the text to which spans refer.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Page(page) => &page.article.text,
        }
    }

    /// Returns the language that a page declares, or `None` for a plain text.
    pub(crate) fn declared_language(&self) -> Option<&str> {
        match self {
            Self::Text(_) => None,
            Self::Page(page) => page.article.language.as_deref(),
        }
    }

    /// Returns the article of the input, with the spans of its blocks and the caller's language.
    pub(crate) fn article(&self, options: &Options) -> Result<Article<'_>, nutgraf::Error> {
        let mut article = match self {
            Self::Text(text) => Article::from_text(text, options.title.as_deref())?,
            Self::Page(page) => page.article.clone(),
        };
        if let Some(language) = options.language {
            article.language = Some(language.tag_given_as(options.language_tag.as_deref()).to_owned());
        }
        Ok(article)
    }
}

fn has_page_name(file: &Path) -> bool {
    let extension = file.extension().unwrap_or_default();
    EXTENSIONS.iter().any(|it| extension.eq_ignore_ascii_case(it))
}

fn starts_like_page(text: &str) -> bool {
    let text = text.trim_start().as_bytes();
    let starts_with = |beginning: &&str| {
        text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning.as_bytes()))
    };
    BEGINNINGS.iter().any(starts_with)
}
