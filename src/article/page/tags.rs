//! HTML tags: the inline tags, the tags outside the story, and the kind of block that each tag
//! indicates.

use crate::article::BlockKind;
use crate::text::is_listed;

/// The inline tags. All other tags end the line, and so do unknown ones: a custom element is more
/// often a teaser or a slot for an advertisement than a word in a sentence.
const INLINE: &str = "\
    a abbr acronym b bdi bdo big br button cite code data del dfn em font i input ins kbd label mark nobr q rb \
    rp rt rtc ruby s samp select slot small span strike strong sub sup textarea time tt u var wbr";

/// The tags of form controls. The text of a control is not part of the page's text.
const CONTROLS: &str = "button input select textarea";

/// The tags of parts that are outside the story by the definition of HTML.
const OUTSIDE_STORY: &str = "nav aside form dialog menu fieldset";

/// The tags of parts that frame a story or a page. Inside an article these parts contain its
/// headline, date, byline and pictures.
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

/// Returns true if `tag` starts a new context: the text in it is not an item of the list or a cell
/// of the table around it.
pub(super) fn is_sectioning(tag: &str) -> bool {
    matches!(tag, "article" | "section" | "main" | "body")
}
