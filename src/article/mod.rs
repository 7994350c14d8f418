//! Articles: the blocks of a page or of a pasted text that are the story.
//!
//! Knows blocks; knows no DOM and no scores. An article comes from [`Article::from_text`] or [`Page::article`].

mod block;
mod markup;
mod page;
mod plain_text;

pub use block::{Block, BlockKind};
pub(crate) use markup::without_masks;
pub use page::{BoundaryPoint, Page, PageArticle, SourceMap};

use crate::error::{Error, ErrorCode};
use crate::text::Span;
use std::borrow::Cow;

/// The longest text that is accepted, in bytes: 10 MB. A long novel has about 1 MB; a longer text is a mistake.
pub const MAX_TEXT_BYTES: usize = 10_000_000;

/// An article: a text with the blocks that it consists of, and the metadata of its source.
///
/// ```
/// use nutgraf::{Article, BlockKind};
///
/// let article = Article::from_text("Ferry runs aground off the cape\nNobody was hurt.", None)?;
/// assert_eq!(article.title.as_deref(), Some("Ferry runs aground off the cape"));
/// assert_eq!(article.blocks[1].kind, BlockKind::Paragraph);
/// assert_eq!(article.blocks[1].span.slice(&article.text), "Nobody was hurt.");
/// # Ok::<(), nutgraf::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article<'t> {
    /// The headline, if it is known.
    pub title: Option<String>,
    /// The language that the source declares: a BCP 47 tag, unchecked.
    pub language: Option<String>,
    /// The text. The spans of blocks and points are spans of this text.
    pub text: Cow<'t, str>,
    /// The blocks, in reading order; they do not overlap.
    pub blocks: Vec<Block>,
    /// What its page states about it.
    pub metadata: ArticleMetadata,
    /// Spans that the publisher wants to be in every summary, ascending and without overlaps. Each sentence that shares
    /// text with one of them is picked.
    pub pinned: Vec<Span>,
}

/// What a page states about its article, in its meta tags and linked data. It is meant for search engines, and unchecked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleMetadata {
    /// The name of the publication.
    pub site: Option<String>,
    /// The schema.org type of the article, the most specific of several: `OpinionNewsArticle`, `LiveBlogPosting`,
    /// `NewsArticle` …
    pub genre: Option<String>,
    /// True if it can be read without payment (`isAccessibleForFree`); `None` if the page does not state it.
    pub is_accessible_for_free: Option<bool>,
}

impl<'t> Article<'t> {
    /// Reads the article in a pasted text. Each line is a block; buttons, dates, labels and subheads of the page from which
    /// it was copied are recognized and are never picked. HTML, Markdown and quoted mail are read for their text: the markup
    /// is masked in [`Article::text`], which stays as long as `text`. `title`: the headline, if the caller knows it.
    ///
    /// # Errors
    /// `no-text` if the text is blank, `too-long` above [`MAX_TEXT_BYTES`].
    pub fn from_text(text: &'t str, title: Option<&str>) -> Result<Self, Error> {
        check_length(text)?;
        let unmarked = markup::unmark(text);
        let blocks = plain_text::blocks(&unmarked, title);
        let text = unmarked.text;
        if blocks.is_empty() {
            return Err(Error::no_text());
        }
        let headline = blocks.iter().find(|block| block.kind == BlockKind::Headline);
        let title =
            title.map(str::to_owned).or_else(|| headline.map(|block| without_masks(block.span.slice(&text))));
        let (metadata, pinned) = (ArticleMetadata::default(), Vec::new());
        Ok(Self { title, language: None, text, blocks, metadata, pinned })
    }
}

fn check_length(text: &str) -> Result<(), Error> {
    if text.len() > MAX_TEXT_BYTES {
        return Err(Error::new(ErrorCode::TooLong, &["the text has more than 10 MB"]));
    }
    Ok(())
}
