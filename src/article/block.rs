//! The blocks that an article is made of.

use crate::text::Span;

/// One block of an article: what stands between two line breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// What the block is.
    pub kind: BlockKind,
    /// Where it stands in the article's text, in bytes; no white space at its ends.
    pub span: Span,
}

/// What a block is. Sentences of paragraphs, list items and quotes may become points; the rest is context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// The headline of the article.
    Headline,
    /// A small label: a kicker, a date line, a byline, a section's name.
    Label,
    /// A heading inside the article, with its level: 2 is a section, 3 a part of one …
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
    /// Whether sentences of such a block may become points.
    pub const fn is_prose(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::Quote)
    }

    /// The name as JavaScript sees it: lower case, words joined by hyphens.
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
