//! HTML tags: the inline tags, the tags of parts outside the story, and the kinds of blocks that
//! tags indicate.

use crate::article::BlockKind;
use crate::text::is_listed;

/// The inline tags. All other tags end the line. Unknown tags do too, since a custom element is
/// more often a teaser or the place of an advertisement than a word in a sentence.
const INLINE: &str = "\
    a abbr acronym b bdi bdo big br button cite code data del dfn em font i input ins kbd label mark nobr q rb \
    rp rt rtc ruby s samp select slot small span strike strong sub sup textarea time tt u var wbr";

/// The tags of form controls, whose text is not part of the page's text.
const CONTROLS: &str = "button input select textarea";

/// The tags of parts that are outside the story because of their meaning in HTML.
const OUTSIDE_STORY: &str = "nav aside form dialog menu fieldset";

/// The tags of parts that frame a story or a page. In an article, its headline, date, byline and
/// pictures are in these parts.
const FRAME: &str = "header footer figure figcaption address";

pub(super) fn is_inline(tag: &str) -> bool {
    is_listed(tag, INLINE)
}

pub(super) fn is_control(tag: &str) -> bool {
    is_listed(tag, CONTROLS)
}

pub(super) fn is_outside_story(tag: &str) -> bool {
    is_listed(tag, OUTSIDE_STORY)
}

pub(super) fn is_frame(tag: &str) -> bool {
    is_listed(tag, FRAME)
}

/// Returns the kind of block that `tag` indicates, or `None` if the tag indicates none (`div`).
pub(super) fn kind(tag: &str) -> Option<BlockKind> {
    Some(match tag {
        "p" => BlockKind::Paragraph,
        "li" | "dd" | "dt" => BlockKind::ListItem,
        "blockquote" => BlockKind::Quote,
        "h1" => BlockKind::Headline,
        "h2" => BlockKind::Heading(2),
        "h3" | "summary" => BlockKind::Heading(3),
        "h4" => BlockKind::Heading(4),
        "h5" => BlockKind::Heading(5),
        "h6" => BlockKind::Heading(6),
        "figcaption" | "caption" => BlockKind::Caption,
        "pre" => BlockKind::Code,
        "td" | "th" => BlockKind::Table,
        _ => return None,
    })
}

/// Returns true if `tag` starts a new context: text inside it is not part of the list item or the
/// table cell around it.
pub(super) fn is_sectioning(tag: &str) -> bool {
    matches!(tag, "article" | "section" | "main" | "body")
}
