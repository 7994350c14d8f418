//! HTML tags: those that do not break a line, those of parts outside the story, and the kinds of
//! blocks that tags indicate.

use crate::article::BlockKind;
use crate::text::is_listed;

/// The tags that do not break a line. Unknown tags do: a custom element is more often a teaser or
/// an advertisement than a word in a sentence.
const INLINE: &str = "\
    a abbr acronym b bdi bdo big br button cite code data del dfn em font i input ins kbd label mark nobr q rb \
    rp rt rtc ruby s samp select slot small span strike strong sub sup textarea time tt u var wbr";

/// The tags of form controls, whose text is left out.
const CONTROLS: &str = "button input select textarea";

/// The tags of parts outside the story.
const OUTSIDE_STORY: &str = "nav aside form dialog menu fieldset";

/// The tags of parts that accompany the story, such as its headline, date, byline and pictures.
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

/// Returns the kind of block that `tag` indicates, or `None` for tags like `div`.
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

/// Returns true if text in an element with this `tag` is not part of the list item or table cell
/// around the element.
pub(super) fn is_sectioning(tag: &str) -> bool {
    matches!(tag, "article" | "section" | "main" | "body")
}
