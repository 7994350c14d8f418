//! The blocks of an article: its paragraphs, headings and other parts.

use crate::text::Span;

/// A block of an article: a paragraph, a heading or another part that starts on a new line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// The kind of the block.
    pub kind: BlockKind,
    /// The span of the block in the article's text, in bytes, without white space at either end.
    pub span: Span,
}

/// The kind of a block. Only sentences of paragraphs, list items and quotes can become key points;
/// all other blocks are context.
///
/// ```
/// use nutgraf::BlockKind;
///
/// assert!(BlockKind::ListItem.is_prose() && !BlockKind::Heading(2).is_prose());
/// assert_eq!(BlockKind::ListItem.as_str(), "list-item");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// The headline of the article.
    Headline,
    /// A short label: a kicker, a date line, a byline or the name of a section.
    Label,
    /// A heading inside the article, with its level: 2 for a section, 3 for a subsection …
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A block quotation.
    Quote,
    /// The caption of a figure.
    Caption,
    /// Code or other preformatted text.
    Code,
    /// A cell of a table.
    Table,
}

impl BlockKind {
    /// Returns true if sentences of blocks of this kind can become key points.
    pub const fn is_prose(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::Quote)
    }

    /// Returns the name of the kind in the JavaScript interface, such as `list-item`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Label => "label",
            Self::Heading(_) => "heading",
            Self::Paragraph => "paragraph",
            Self::ListItem => "list-item",
            Self::Quote => "quote",
            Self::Caption => "caption",
            Self::Code => "code",
            Self::Table => "table",
        }
    }
}
