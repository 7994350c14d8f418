//! Emoji and emoticons, which writers put after a sentence or use in place of its full stop.

use super::chars::{is_blank, is_emoji, is_emoji_part};

/// Returns the length in bytes of all emoji and emoticons at the start of `text`, including the
/// white space before each of them. White space after the last one is not counted.
pub(super) fn emoji_len(text: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = text.get(end..).unwrap_or_default();
        let gap = rest.find(|c: char| !is_blank(c)).unwrap_or_default();
        let sign = rest.get(gap..).map_or(0, sign_len);
        if sign == 0 {
            return end;
        }
        end += gap + sign;
    }
}

/// Returns the length in bytes of one emoji or emoticon at the start of `text`, or 0 if there is
/// none. Adjacent emoji count as one.
pub(super) fn sign_len(text: &str) -> usize {
    match text.chars().next() {
        Some(c) if is_emoji(c) => text.find(|c| !is_emoji(c) && !is_emoji_part(c)).unwrap_or(text.len()),
        Some(':' | ';' | '=') => emoticon_len(text),
        _ => 0,
    }
}

/// Returns the length in bytes of the emoticon at the start of `text`, or 0 if there is none. An
/// emoticon is one character for the eyes, an optional nose `-`, and a mouth, as in `:-)`. It must
/// not be followed by a letter, a digit or `/`: `:Please` and `://` are not emoticons.
fn emoticon_len(text: &str) -> usize {
    let face = text.get(1..).unwrap_or_default();
    let mouth = face.strip_prefix('-').unwrap_or(face);
    let rest = mouth.trim_start_matches([')', '(']);
    let rest =
        if rest.len() == mouth.len() { mouth.strip_prefix(['D', 'P', 'p']).unwrap_or(mouth) } else { rest };
    let is_free = rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric() && c != '/');
    if rest.len() < mouth.len() && is_free { text.len() - rest.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_and_emoticons_are_measured() {
        for text in ["🎉", " 🎉💃", " 👩🏽‍🚒", ":)", " ;-)", " :D", " :(("] {
            assert_eq!(emoji_len(&format!("{text} The")), text.len(), "{text}");
        }
        for text in ["", ": (see", "👉 Vote", "🇫🇷 France", "❤ Rome", ":Please", "http://a"] {
            assert_eq!(emoji_len(text), 0, "{text}");
        }
    }
}
