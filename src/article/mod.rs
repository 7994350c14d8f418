//! The article: which blocks of a page, or of a pasted text, are the story.
//!
//! Knows blocks; knows no DOM and no scores. Two doors: [`Article::from_text`] and [`Article::from_page`].

mod block;
mod page;
mod plain_text;

pub use block::{Block, BlockKind};
pub use page::{BoundaryPoint, Page, PageArticle, SourceMap};

use crate::error::{Error, ErrorCode};
use crate::text::Span;
use std::borrow::Cow;

/// The longest text that is accepted, in bytes: 10 MB. A long novel is about 1 MB; a text above this is a mistake.
pub const MAX_TEXT_BYTES: usize = 10_000_000;

/// An article: a text, the blocks it is made of, and what its source says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article<'t> {
    /// The headline, where it is known.
    pub title: Option<String>,
    /// The language that the source names, as a BCP 47 tag, unchecked.
    pub language: Option<String>,
    /// The text. Spans of blocks and points are spans of this.
    pub text: Cow<'t, str>,
    /// The blocks, in reading order; they do not overlap.
    pub blocks: Vec<Block>,
    /// What its page says about it.
    pub metadata: ArticleMetadata,
    /// What the publisher wants to be in every summary: each sentence that has a part in one of these is.
    /// Ascending; they do not overlap.
    pub pinned: Vec<Span>,
}

/// What a page says about its article, in its meta tags and linked data. Nothing here is checked: it is what publishers
/// say to search engines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleMetadata {
    /// The name of the publication.
    pub site: Option<String>,
    /// The type of article in the words of schema.org, the one that says most of several: `OpinionNewsArticle`,
    /// `LiveBlogPosting`, `NewsArticle` …
    pub genre: Option<String>,
    /// Whether it may be read without paying (`isAccessibleForFree`); `None` where the page says nothing.
    pub is_accessible_for_free: Option<bool>,
}

impl<'t> Article<'t> {
    /// The article in a text that somebody pasted. A line is a block; the chrome of the page it was copied from
    /// (buttons, dates, labels, subheads) is told from the story. `title` is the headline, where the caller knows it.
    ///
    /// # Errors
    /// `no-text` where there is nothing but white space, `too-long` above [`MAX_TEXT_BYTES`].
    pub fn from_text(text: &'t str, title: Option<&str>) -> Result<Self, Error> {
        check_length(text)?;
        let blocks = plain_text::blocks(text, title);
        if blocks.is_empty() {
            return Err(Error::no_text());
        }
        let headline = blocks.iter().find(|block| block.kind == BlockKind::Headline);
        let title =
            title.map(str::to_owned).or_else(|| headline.map(|block| block.span.slice(text).to_owned()));
        let (metadata, pinned) = (ArticleMetadata::default(), Vec::new());
        Ok(Self { title, language: None, text: Cow::Borrowed(text), blocks, metadata, pinned })
    }
}

fn check_length(text: &str) -> Result<(), Error> {
    if text.len() > MAX_TEXT_BYTES {
        return Err(Error::new(ErrorCode::TooLong, &["the text has more than 10 MB"]));
    }
    Ok(())
}
