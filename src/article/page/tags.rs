//! HTML tags: which are inline, which are outside the story, and which kind of block each makes.

use crate::article::BlockKind;
use crate::text::is_listed;

/// Tags that are inline. All others, unknown ones too, end the line: a custom element is more often a teaser or a slot
/// for an advertisement than a word in a sentence.
const INLINE: &str = "\
    a abbr acronym b bdi bdo big br button cite code data del dfn em font i input ins kbd label mark nobr q rb \
    rp rt rtc ruby s samp select slot small span strike strong sub sup textarea time tt u var wbr";

/// Form controls. Their text is not part of the page's.
const CONTROLS: &str = "button input select textarea";

/// Parts of a page that are outside its story by the definition of HTML.
const OUTSIDE_STORY: &str = "nav aside form dialog menu fieldset";

/// Parts that frame a story or a page. Inside an article they contain its headline, date, byline and pictures.
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

/// Returns the kind of block that a tag makes of its text; `None` if the tag has no meaning (`div`).
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

/// Returns whether a tag starts a new context: its text is not an item of the list or a cell of the table around it.
pub(super) fn is_sectioning(tag: &str) -> bool {
    matches!(tag, "article" | "section" | "main" | "body")
}
