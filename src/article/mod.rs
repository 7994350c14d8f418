//! Articles: the text of a story and its blocks, from a page or from a pasted text.
//!
//! An article comes from [`Article::from_text`] or [`Page::article`]. This module does not depend
//! on the DOM or on the scores of sentences.

mod block;
mod markup;
mod page;
mod plain_text;

pub use block::{Block, BlockKind};
pub(crate) use markup::without_masks;
pub use page::{BoundaryPoint, Page, PageArticle, SourceMap};

use crate::error::{Error, ErrorCode, decimal};
use crate::text::{Language, Span};
use std::borrow::Cow;

/// The maximum length of a text, in bytes: 10 MB. Longer texts are mistakes, since a long novel has
/// about 1 MB.
pub const MAX_TEXT_BYTES: usize = 10 * MEGABYTE;
const MEGABYTE: usize = 1_000_000;

/// An article: its text, the blocks of that text, and the metadata of its source.
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
    /// The headline, or `None` if it is unknown.
    pub title: Option<String>,
    /// The language that the source declares, as an unchecked BCP 47 tag.
    pub language: Option<String>,
    /// The text of the article. The spans of blocks and key points are spans of this text.
    pub text: Cow<'t, str>,
    /// The blocks, in reading order and without overlaps.
    pub blocks: Vec<Block>,
    /// The metadata that the article's page states.
    pub metadata: ArticleMetadata,
    /// The spans that the publisher wants in every summary, in ascending order and without
    /// overlaps. Each sentence that overlaps one of them becomes a key point.
    pub pinned: Vec<Span>,
}

/// The metadata that a page states about its article, for search engines. The values are unchecked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleMetadata {
    /// The name of the publication.
    pub site: Option<String>,
    /// The schema.org type of the article, such as `NewsArticle` or `LiveBlogPosting`: the most
    /// specific one that the page states.
    pub genre: Option<String>,
    /// True if the article can be read without payment (`isAccessibleForFree`), or `None` if the
    /// page does not state it.
    pub is_accessible_for_free: Option<bool>,
}

impl<'t> Article<'t> {
    /// Reads the article in a pasted text. Each line of the text is a block, after the lines of
    /// hard-wrapped paragraphs have been joined. Buttons, dates, labels and subheads become key
    /// points only if the text has no prose.
    ///
    /// `title` is the headline, if the caller knows it. The markup of HTML, Markdown and quoted
    /// mail is masked with U+0001, so [`Article::text`] is as long as `text`.
    ///
    /// # Errors
    /// Returns `no-text` if the text is blank, and `too-long` if it has more than
    /// [`MAX_TEXT_BYTES`].
    pub fn from_text(text: &'t str, title: Option<&str>) -> Result<Self, Error> {
        Self::read(text, title).map(|(article, _)| article)
    }

    /// Returns the text of a block as readers see it, without the markup that is masked in
    /// [`Article::text`].
    ///
    /// # Examples
    /// ```
    /// let article = nutgraf::Article::from_text("# Ferry\n\nA **ferry** ran aground.", None)?;
    /// let blocks: Vec<_> = article.blocks.iter().map(|block| article.block_text(block)).collect();
    /// assert_eq!(blocks, ["Ferry", "A ferry ran aground."]);
    /// # Ok::<(), nutgraf::Error>(())
    /// ```
    pub fn block_text(&self, block: &Block) -> String {
        without_masks(block.span.slice(&self.text))
    }

    /// Reads the article in a pasted text, as [`Self::from_text`], and returns it with the language
    /// that was detected in the text. For a short text, detection takes a tenth of the whole time,
    /// so it is not repeated.
    ///
    /// # Errors
    /// Returns those of [`Self::from_text`].
    pub(crate) fn read(text: &'t str, title: Option<&str>) -> Result<(Self, Language), Error> {
        check_length(text, "the text")?;
        let masked = markup::mask_markup(text);
        let detected = Language::detect(&masked.text);
        let blocks = plain_text::blocks(&masked, detected, title);
        let text = masked.text;
        if blocks.is_empty() {
            return Err(Error::no_text());
        }
        let headline = blocks.iter().find(|block| block.kind == BlockKind::Headline);
        let title =
            title.map(str::to_owned).or_else(|| headline.map(|block| without_masks(block.span.slice(&text))));
        let (metadata, pinned) = (ArticleMetadata::default(), Vec::new());
        Ok((Self { title, language: None, text, blocks, metadata, pinned }, detected))
    }
}

/// Checks the length of a text or page. The error calls the text `what`.
///
/// # Errors
/// Returns `too-long` for more than [`MAX_TEXT_BYTES`].
pub(crate) fn check_length(text: &str, what: &str) -> Result<(), Error> {
    if text.len() > MAX_TEXT_BYTES {
        let limit = decimal(MAX_TEXT_BYTES / MEGABYTE);
        return Err(Error::new(ErrorCode::TooLong, &[what, " has more than ", &limit, " MB"]));
    }
    Ok(())
}
