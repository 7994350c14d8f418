//! What HTML's tags mean: which flow in a line of text and which end it, and what kind of block each makes.

use crate::article::BlockKind;
use crate::text::is_listed;

/// Tags that flow inside a line of text. Every other one, also an unknown one, ends the line: a custom element
/// is a teaser or a slot for an advertisement more often than a word in a sentence.
const INLINE: &str = "\
    a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc \
    ruby s samp slot small span strike strong sub sup time tt u var wbr";

/// Parts of a page that HTML itself says are not the story.
const NOT_THE_STORY: &str = "nav aside form dialog menu fieldset";

/// Parts that frame a story or a page: inside an article they hold its headline, date, byline and pictures.
const FRAME: &str = "header footer figure figcaption address details";

pub(super) fn is_inline(tag: &str) -> bool {
    is_listed(tag, INLINE)
}

pub(super) fn is_not_the_story(tag: &str) -> bool {
    is_listed(tag, NOT_THE_STORY)
}

pub(super) fn is_frame(tag: &str) -> bool {
    is_listed(tag, FRAME)
}

/// The kind of block that a tag makes of the text in it; `None` where it says nothing (`div`).
pub(super) fn kind(tag: &str) -> Option<BlockKind> {
    Some(match tag {
        "p" => BlockKind::Paragraph,
        "li" | "dd" | "dt" => BlockKind::ListItem,
        "blockquote" => BlockKind::Quote,
        "h1" => BlockKind::Headline,
        "h2" => BlockKind::Heading(2),
        "h3" => BlockKind::Heading(3),
        "h4" => BlockKind::Heading(4),
        "h5" => BlockKind::Heading(5),
        "h6" => BlockKind::Heading(6),
        "figure" | "figcaption" | "caption" => BlockKind::Caption,
        "pre" => BlockKind::Code,
        "td" | "th" => BlockKind::Table,
        _ => return None,
    })
}

/// Whether a tag starts afresh: what stands in it is no item of the list, no cell of the table around it.
pub(super) fn is_sectioning(tag: &str) -> bool {
    matches!(tag, "article" | "section" | "main" | "body")
}
