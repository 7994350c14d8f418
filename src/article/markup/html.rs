//! HTML pasted as text.

use super::{BlockKind, Mask};
use crate::article::page::decode_reference;
use crate::text::is_listed;

/// The elements whose text is not part of a story.
const HIDDEN: &str =
    "head script style noscript template nav aside form button svg footer select iframe figcaption";

/// The elements that start and end a block.
const BLOCKS: &str = "p div article section main header h1 h2 h3 h4 h5 h6 li ul ol blockquote pre br hr table tr td th dd dt dl figure body";

/// Returns true if `text` is HTML. It starts like an HTML document, or with `<` and has the ends of
/// at least two block elements.
pub(super) fn is_html(text: &str) -> bool {
    let start = text.trim_start();
    let starts = ["<!doctype html", "<html"];
    let is_document =
        starts.iter().any(|tag| start.get(..tag.len()).is_some_and(|it| it.eq_ignore_ascii_case(tag)));
    let closes = ["</p>", "</div>", "</h1>", "</h2>", "</li>"].iter().map(|tag| text.matches(tag).count());
    is_document || start.starts_with('<') && closes.sum::<usize>() >= 2
}

/// Masks the tags and the elements whose text is not part of a story. Line breaks of the source
/// become spaces, as in a browser.
pub(super) fn mask(mask: &mut Mask<'_>) {
    let text = mask.text;
    let mut hidden: Option<&str> = None;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let end = match tag(rest) {
            Some((name, is_end, len)) => {
                let was_hidden = hidden;
                if hidden.is_none_or(|it| is_end && it.eq_ignore_ascii_case(name)) {
                    hidden = (!is_end && is_one_of(name, HIDDEN)).then_some(name);
                }
                let is_shown = was_hidden.is_none() && hidden.is_none();
                mask.write(at, at + len, if is_shown { shown(name, is_end, len) } else { "" });
                if is_shown && !is_end {
                    mask.kinds.extend(kind(name).map(|kind| (at + len, kind)));
                }
                at + len
            }
            None => at + mask_text(mask, at, rest, hidden.is_some()),
        };
        at = end;
    }
}

/// Masks the text between byte `at` and the next tag if `is_hidden` is true, and otherwise replaces
/// its line breaks and character references. `rest` is all of the input from byte `at` on. Returns
/// the length of the text in bytes.
fn mask_text(mask: &mut Mask<'_>, at: usize, rest: &str, is_hidden: bool) -> usize {
    let len = rest.char_indices().skip(1).find(|(_, c)| *c == '<').map_or(rest.len(), |(end, _)| end);
    let text = rest.get(..len).unwrap_or_default();
    if is_hidden {
        mask.hide(at, at + len);
        return len;
    }
    for (start, c) in text.char_indices() {
        match c {
            '\n' | '\r' | '\t' => mask.write(at + start, at + start + 1, " "),
            '&' => {
                let reference = text.get(start..).and_then(decode_reference);
                if let Some((character, len)) = reference {
                    mask.write(at + start, at + start + len, character.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
    }
    len
}

/// Returns the tag at the start of `text`: its name, true if it is an end tag, and its length in
/// bytes. The name of a comment is empty.
fn tag(text: &str) -> Option<(&str, bool, usize)> {
    if text.starts_with("<!--") {
        return Some(("", false, text.find("-->").map_or(text.len(), |end| end + 3)));
    }
    let inside = text.strip_prefix('<')?;
    let is_end = inside.starts_with('/');
    let name = inside.trim_start_matches(['/', '!', '?']);
    let len = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = name.get(..len).filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))?;
    Some((name, is_end, text.find('>').map_or(text.len(), |end| end + 1)))
}

/// Returns the replacement for a tag of `len` bytes: a line break for a block, a bullet for a list
/// item, and nothing for other tags.
fn shown(name: &str, is_end: bool, len: usize) -> &'static str {
    match name.to_ascii_lowercase().as_str() {
        "li" if !is_end && len >= 4 => "\n- ",
        name if is_listed(name, BLOCKS) => "\n",
        _ => "",
    }
}

fn is_one_of(name: &str, names: &str) -> bool {
    is_listed(&name.to_ascii_lowercase(), names)
}

fn kind(name: &str) -> Option<BlockKind> {
    Some(match name.to_ascii_lowercase().as_str() {
        "h1" => BlockKind::Headline,
        "h2" => BlockKind::Heading(2),
        "h3" | "h4" | "h5" | "h6" => BlockKind::Heading(3),
        "blockquote" => BlockKind::Quote,
        "td" | "th" => BlockKind::Table,
        "pre" => BlockKind::Code,
        _ => return None,
    })
}
