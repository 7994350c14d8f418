//! Words: their boundaries, their number, their lower case, and short lists of them.

use super::{Script, Span};
use unicode_segmentation::UnicodeSegmentation;

/// The letters that count as one word in a script without spaces. Words of Chinese, Japanese or Thai running text have
/// 1.5 to 4 letters on average; 2 is enough to tell a label from a sentence. At 1 every heading counts as long as a
/// sentence; at 10 no sentence counts as one.
const LETTERS_PER_WORD: usize = 2;

/// Returns the words of `text` in order (UAX #29 word boundaries, white space and punctuation left out): spans of `text`
/// in bytes.
pub(crate) fn word_spans(text: &str) -> impl Iterator<Item = Span> {
    text.unicode_word_indices().map(|(start, word)| Span::new(start, start + word.len()))
}

/// Counts the words of `line` as a reader would: one for everything between white space, and one more for each
/// [`LETTERS_PER_WORD`] letters of a script without spaces.
pub(crate) fn word_count(line: &str) -> usize {
    if line.is_ascii() {
        // The same, byte by byte.
        let is_space = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ');
        return line.as_bytes().split(is_space).filter(|word| !word.is_empty()).count();
    }
    let is_unspaced = |letter: &char| Script::from_char(*letter).is_some_and(Script::is_unspaced);
    line.split_whitespace().count() + line.chars().filter(is_unspaced).count() / LETTERS_PER_WORD
}

/// Returns `text` in lower case, character by character. Unlike `str::to_lowercase`, a final Greek sigma stays as it is;
/// that rule alone would cost 2 kB of code and tables.
pub(crate) fn to_lowercase(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    push_lowercase(&mut lower, text);
    lower
}

/// Appends `text` in lower case to `lower`. Most words of most languages are ASCII, whose case is one bit of each byte.
pub(super) fn push_lowercase(lower: &mut String, text: &str) {
    if text.is_ascii() {
        lower.push_str(text);
        lower.make_ascii_lowercase();
    } else {
        lower.extend(text.chars().flat_map(char::to_lowercase));
    }
}

/// Returns whether `word` is one of the words of `list`, which are separated by single spaces. Such a string takes a
/// third of an array of strings in the module, since pointers and lengths compress badly. For long lists see
/// [`super::WordTable`].
pub(crate) fn is_listed(word: &str, list: &str) -> bool {
    list.as_bytes().split(|byte| *byte == b' ').any(|listed| listed == word.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_with_and_without_spaces() {
        assert_eq!(word_count("Ferry runs aground"), 3);
        assert_eq!(word_count("夜行バスが復活、若者が運行"), 7);
    }

    #[test]
    fn a_word_is_listed_as_a_whole() {
        assert!(is_listed("nav", "nav aside form"));
        assert!(!is_listed("as", "nav aside form") && !is_listed("", "nav aside form"));
    }
}
