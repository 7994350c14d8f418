//! Words: word boundaries, word counts, lower case and short word lists.

use super::{Script, Span};
use unicode_segmentation::{UWordBoundIndices, UnicodeSegmentation};

/// The number of letters that count as one word in scripts without spaces. Real words of Chinese,
/// Japanese and Thai have 1.5 to 4 letters on average. The count is only used to distinguish a
/// label from a sentence. With 1, every heading would count as long as a sentence; with 10, no
/// sentence would be long enough. Only unit tests depend on the exact value.
const LETTERS_PER_WORD: usize = 2;

/// The lowest character of all scripts without spaces: the first of Thai.
const FIRST_UNSPACED: char = '\u{e00}';

/// Returns the words of `text` in order, as spans in bytes. The boundaries are those of UAX #29;
/// white space and punctuation are not words.
///
/// Words in ASCII, which are most words of most texts, are found by their bytes. That takes a
/// seventh of the time of the general rules.
pub(crate) fn word_spans(text: &str) -> impl Iterator<Item = Span> {
    WordSpans { text, at: 0, part: 0, segments: None }
}

/// An iterator over the words of a text. No word contains a space, so a part of the text that ends
/// at a space is split without looking further.
struct WordSpans<'t> {
    text: &'t str,
    /// The byte from which the next word is searched.
    at: usize,
    /// The start of the last part with characters outside ASCII.
    part: usize,
    /// The segments of that part that are still to come.
    segments: Option<UWordBoundIndices<'t>>,
}

impl Iterator for WordSpans<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let bytes = self.text.as_bytes();
        loop {
            if let Some(segments) = &mut self.segments {
                let word = segments.find(|(_, segment)| segment.contains(char::is_alphanumeric));
                if let Some((start, word)) = word {
                    return Some(Span::new(start, start + word.len()).shifted(self.part));
                }
                self.segments = None;
            }
            let gap = bytes.get(self.at..)?.iter().position(|byte| is_in_word(*byte) || !byte.is_ascii())?;
            let start = self.at + gap;
            if let Some(end) = ascii_word_end(bytes, start) {
                self.at = end;
                if bytes.get(start..end)?.iter().any(u8::is_ascii_alphanumeric) {
                    return Some(Span::new(start, end));
                }
            } else {
                let part = self.text.get(start..)?.split(' ').next()?;
                (self.part, self.at) = (start, start + part.len());
                self.segments = Some(part.split_word_bound_indices());
            }
        }
    }
}

/// Returns the end of the word at byte `start`, or `None` if characters outside ASCII may belong to
/// it.
fn ascii_word_end(bytes: &[u8], start: usize) -> Option<usize> {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    let mut end = start;
    loop {
        let rest = bytes.get(end..)?;
        end += rest.iter().position(|byte| !is_in_word(*byte)).unwrap_or(rest.len());
        let (mark, next) = (byte(end), byte(end + 1));
        if !mark.is_ascii() || matches!(mark, b'.' | b',' | b';' | b':' | b'\'') && !next.is_ascii() {
            return None;
        }
        if !joins(byte(end.saturating_sub(1)), mark, next) {
            return Some(end);
        }
        end += 1;
    }
}

/// Returns true if `byte` is a letter, a digit or an underscore, between which UAX #29 has no word
/// boundary.
fn is_in_word(byte: u8) -> bool {
    /// The answer for each byte. Looking it up takes half the time of the comparisons.
    const ANSWERS: [bool; 256] = {
        let mut answers = [false; 256];
        let (mut rest, mut byte): (&mut [bool], u8) = (&mut answers, 0);
        while let [answer, after @ ..] = rest {
            *answer = byte.is_ascii_alphanumeric() || byte == b'_';
            (rest, byte) = (after, byte.wrapping_add(1));
        }
        answers
    };
    ANSWERS.get(usize::from(byte)) == Some(&true)
}

/// Returns true if `mark` belongs to the word around it: `don't`, `e.g`, `12,000` (rules WB6, WB7,
/// WB11 and WB12 of UAX #29).
const fn joins(before: u8, mark: u8, next: u8) -> bool {
    let are_letters = before.is_ascii_alphabetic() && next.is_ascii_alphabetic();
    let are_digits = before.is_ascii_digit() && next.is_ascii_digit();
    match mark {
        b'.' | b'\'' => are_letters || are_digits,
        b':' => are_letters,
        b',' | b';' => are_digits,
        _ => false,
    }
}

/// Counts the words of `line`: one for each part between white space, and one more for every
/// [`LETTERS_PER_WORD`] letters of a script without spaces.
pub(crate) fn word_count(line: &str) -> usize {
    if line.is_ascii() {
        // In ASCII, bytes are characters.
        let is_space = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ');
        return line.as_bytes().split(is_space).filter(|word| !word.is_empty()).count();
    }
    let is_unspaced =
        |c: &char| *c >= FIRST_UNSPACED && Script::from_char(*c).is_some_and(Script::is_unspaced);
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

    #[test]
    fn words_are_those_of_the_general_rules() {
        const CHARS: [char; 12] = ['a', 'B', '7', '_', ' ', '.', '\'', ',', ':', '-', 'é', '\u{301}'];
        let nth = |text: usize, place: u32| CHARS[text / CHARS.len().pow(place) % CHARS.len()];
        for number in 0..CHARS.len().pow(5) {
            let text: String = (0..5).map(|place| nth(number, place)).collect();
            let words: Vec<&str> = word_spans(&text).map(|span| span.slice(&text)).collect();
            assert_eq!(words, text.unicode_words().collect::<Vec<_>>(), "{text:?}");
        }
    }
}
