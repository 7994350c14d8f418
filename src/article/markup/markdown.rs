//! Markdown pasted as text (CommonMark, with tables, notes and front matter).

use super::{BlockKind, Mask, lines};
use crate::text::head;

/// The maximum length of a link or of a reference to a note, in characters. Longer addresses exist,
/// but hardly in pasted texts. Without a limit, a text of opening brackets would take quadratic
/// time.
const MAX_LINK_CHARS: usize = 1000;

/// The maximum number of signs of emphasis in a row. Authors type up to three, with another kind of
/// sign inside (`` ***`a`*** ``). Longer rows are decoration and are not masked. Without a limit, a
/// text of asterisks would take quadratic time.
const MAX_EMPHASIS_SIGNS: usize = 8;

/// Returns true if `text` is Markdown: it has at least two signs of Markdown.
pub(super) fn is_markdown(text: &str) -> bool {
    let signs = lines(text).map(|(_, line)| {
        let line = line.trim_end();
        let is_heading = heading_level(line).is_some();
        usize::from(is_heading)
            + usize::from(line.contains("]("))
            + usize::from(line.matches("**").count() >= 2)
            + usize::from(line.starts_with("[^") || line.starts_with("```"))
    });
    signs.sum::<usize>() >= 2
}

/// Masks the signs of Markdown. Whole lines are masked if they are front matter, notes, rules or
/// the fences of code.
pub(super) fn mask(mask: &mut Mask<'_>) {
    let text = mask.text;
    let (mut in_front, mut has_headline) = (text.starts_with("---\n"), false);
    for (at, line) in lines(text) {
        let bare = line.trim();
        let end = at + line.trim_end().len();
        if in_front || is_rule(bare) || bare.starts_with("[^") || bare.starts_with("```") {
            in_front &= at == 0 || bare != "---";
            mask.hide(at, end);
        } else if let Some(level) = heading_level(line) {
            mask.hide(at, at + level + 1);
            let is_headline = level == 1 && !has_headline;
            has_headline |= is_headline;
            let kind =
                if is_headline { BlockKind::Headline } else { BlockKind::Heading(level.clamp(2, 6) as u8) };
            mask.kinds.push((at + level + 1, kind));
        } else if bare.starts_with('|') {
            mask.kinds.push((at + line.len() - line.trim_start().len(), BlockKind::Table));
        } else if line.starts_with("> ") {
            mask.hide(at, at + 2);
            mask.kinds.push((at + 2, BlockKind::Quote));
        }
        mask_inline(mask, at, line);
    }
}

/// Masks links, images, references to notes, emphasis and code in `line`, which starts at byte
/// `at`.
fn mask_inline(mask: &mut Mask<'_>, at: usize, line: &str) {
    let bullet = crate::text::bullet_len(line.trim_start());
    let mut from = line.len() - line.trim_start().len() + bullet;
    while let Some(rest) = line.get(from..).filter(|rest| !rest.is_empty()) {
        let c = rest.chars().next().unwrap_or_default();
        let is_image = rest.starts_with("![");
        let link = if c == '[' || is_image { link(rest) } else { None };
        let len = match (c, link) {
            (_, Some((_, end))) if is_image => {
                mask.hide(at + from, at + from + end);
                end
            }
            ('[', Some((label, end))) => {
                mask.hide(at + from, at + from + 1);
                mask.hide(at + from + label, at + from + end);
                1
            }
            ('[', None) if rest.starts_with("[^") => {
                let near = head(rest, MAX_LINK_CHARS);
                let end = near.find(']').map_or(1, |end| end + 1);
                mask.hide(at + from, at + from + end);
                end
            }
            ('*' | '_' | '`', _) if is_emphasis(line, from, c) => {
                mask.hide(at + from, at + from + 1);
                1
            }
            _ => c.len_utf8(),
        };
        from += len;
    }
}

/// Returns two lengths of the link `[label](address)` at the start of `text`, in bytes: up to the
/// end of the label, and up to the end of the link.
fn link(text: &str) -> Option<(usize, usize)> {
    let near = head(text, MAX_LINK_CHARS);
    let label = near.find("](")?;
    let is_plain = !near.get(2..label).unwrap_or_default().contains(['\n', '[']);
    let end = label + near.get(label..)?.find(')')? + 1;
    is_plain.then_some((label, end))
}

/// Returns true if the `sign` at byte `at` of `line` opens or closes emphasis. Neither a sign with
/// spaces on both sides nor an underscore inside a word is emphasis.
fn is_emphasis(line: &str, at: usize, sign: char) -> bool {
    let is_letter = |c: &char| !matches!(c, '*' | '_' | '`');
    let (before, after) = (line.get(..at).unwrap_or_default(), line.get(at..).unwrap_or_default());
    let before = before.chars().rev().take(MAX_EMPHASIS_SIGNS).find(is_letter);
    let after = after.chars().take(MAX_EMPHASIS_SIGNS).find(is_letter);
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !(is_space(before) && is_space(after) || sign == '_' && is_word(before) && is_word(after))
}

fn heading_level(line: &str) -> Option<usize> {
    let level = line.find(|c| c != '#')?;
    ((1..=6).contains(&level) && line.get(level..)?.starts_with(' ')).then_some(level)
}

/// Returns true if `line` is a horizontal rule.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && ["-", "*", "_"].iter().any(|sign| line.replace(sign, "").trim().is_empty())
}
