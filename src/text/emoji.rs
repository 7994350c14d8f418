//! Emoji and emoticons: the signs of feeling that writers put after a sentence, or in place of its full stop.

use super::chars::is_blank;

/// Returns the length in bytes of the emoji and emoticons that `text` starts with, and of the white space before each.
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

/// Returns the length in bytes of the emoji or emoticon that `text` starts with; 0 if there is none.
pub(super) fn sign_len(text: &str) -> usize {
    match text.chars().next() {
        Some(c) if is_emoji(c) => text.find(|c| !is_emoji(c) && !is_emoji_part(c)).unwrap_or(text.len()),
        Some(':' | ';' | '=') => emoticon_len(text),
        _ => 0,
    }
}

/// Returns the length in bytes of the emoticon that `text` starts with: eyes, perhaps a nose, a mouth, then white space.
fn emoticon_len(text: &str) -> usize {
    let face = text.get(1..).unwrap_or_default();
    let mouth = face.strip_prefix('-').unwrap_or(face);
    let rest = mouth.trim_start_matches([')', '(']);
    let rest =
        if rest.len() == mouth.len() { mouth.strip_prefix(['D', 'P', 'p']).unwrap_or(mouth) } else { rest };
    let is_free = rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric() && c != '/');
    if rest.len() < mouth.len() && is_free { text.len() - rest.len() } else { 0 }
}

/// Returns whether `c` is an emoji that follows what it comments on. Left out are flags and hearts, which stand for words,
/// and what points to the text after it: hands, alarms, pins, coloured dots.
pub(super) const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2639}'..='\u{263b}' | '\u{1f300}'..='\u{1f445}' | '\u{1f44a}'..='\u{1f492}'
        | '\u{1f4a0}'..='\u{1f4cb}' | '\u{1f4ce}'..='\u{1f4e1}' | '\u{1f525}'..='\u{1f52f}'
        | '\u{1f550}'..='\u{1f5a3}' | '\u{1f5a5}'..='\u{1f6a7}' | '\u{1f6a9}'..='\u{1f7df}' | '\u{1f90c}'..='\u{1faff}')
        && !matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Returns whether `c` only changes the emoji before it: a skin tone, a joiner, a selector of the style.
const fn is_emoji_part(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}' | '\u{200d}' | '\u{fe0f}' | '\u{2640}' | '\u{2642}')
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
