//! Words: word boundaries, word counts, lower case and short word lists.

use super::{Script, Span};
use unicode_segmentation::UnicodeSegmentation;

/// The number of letters that count as one word in scripts without spaces. Real words of Chinese,
/// Japanese and Thai have 1.5 to 4 letters on average. The count is only used to distinguish a
/// label from a sentence. With 1, every heading would count as long as a sentence; with 10, no
/// sentence would be long enough. Only unit tests depend on the exact value.
const LETTERS_PER_WORD: usize = 2;

/// Returns the words of `text` in order, as spans in bytes. The boundaries are those of UAX #29;
/// white space and punctuation are not words.
pub(crate) fn word_spans(text: &str) -> impl Iterator<Item = Span> {
    text.unicode_word_indices().map(|(start, word)| Span::new(start, start + word.len()))
}

/// Counts the words of `line`: one for each part between white space, and one more for every
/// [`LETTERS_PER_WORD`] letters of a script without spaces.
pub(crate) fn word_count(line: &str) -> usize {
    if line.is_ascii() {
        // In ASCII, bytes are characters.
        let is_space = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ');
        return line.as_bytes().split(is_space).filter(|word| !word.is_empty()).count();
    }
    let is_unspaced = |letter: &char| Script::from_char(*letter).is_some_and(Script::is_unspaced);
    line.split_whitespace().count() + line.chars().filter(is_unspaced).count() / LETTERS_PER_WORD
}

/// Returns `text` in lower case, converted character by character.
///
/// `str::to_lowercase` differs in one rule, the Greek sigma at the end of a word. That rule is left
/// out here because it would cost 2 kB of code and tables.
pub(crate) fn to_lowercase(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    push_lowercase(&mut lower, text);
    lower
}

/// Appends `text` in lower case to `lower`. ASCII, which most words are, has a faster path of its
/// own.
pub(super) fn push_lowercase(lower: &mut String, text: &str) {
    if text.is_ascii() {
        lower.push_str(text);
        lower.make_ascii_lowercase();
    } else {
        lower.extend(text.chars().flat_map(char::to_lowercase));
    }
}

/// Returns whether `word` is one of the words in `list`, which are separated by single spaces.
///
/// A string is used because it takes a third of the space of an array of strings in the WebAssembly
/// module. Use [`super::WordTable`] for long lists.
pub(crate) fn is_listed(word: &str, list: &str) -> bool {
    list.as_bytes().split(|byte| *byte == b' ').any(|listed| listed == word.as_bytes())
}

/// Returns whether `text` has at least two capital letters and no lower-case letters.
pub(super) fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() >= 2 && !text.contains(char::is_lowercase)
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
