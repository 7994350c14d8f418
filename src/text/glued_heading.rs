//! Headings that were joined to the sentence after them, as happens on pages and in copied texts.

use super::chars::{chars_from_bytes, is_quotation_mark};
use super::language::lexicon::{Lexicon, Tags};
use super::within;
use super::words::is_capitals;

/// The maximum length, in bytes, of a heading that is removed from the sentence after it. Measured
/// on 930 labelled articles: with 20, 3 headings are removed; with 120, 33; with 600, 40. With a
/// higher value, more text is lost if a space is missing in the middle of a sentence.
const MAX_HEADING: usize = 120;

/// Returns the length in bytes of the heading that is joined to the start of the sentence `text`; 0
/// if there is none.
pub(super) fn glued_heading_len(text: &str, lexicon: &Lexicon) -> usize {
    kicker_len(text, lexicon).max(unspaced_heading_len(text, lexicon))
}

/// Returns the length in bytes of the kicker at the start of `text`; 0 if there is none. A kicker
/// is a short phrase above a headline or a text. On some pages it becomes part of the first
/// sentence.
///
/// It consists of at least two words in capitals, and the word after it is one that usually starts
/// a sentence: `FLIGHT TO HELL The video shows …`. Not a kicker: `US FDA Commissioner …`.
fn kicker_len(text: &str, lexicon: &Lexicon) -> usize {
    /// The maximum number of words in a kicker. Measured on 2,731 news articles: with 4, two
    /// kickers are not removed; with 20, nothing changes.
    const MAX_WORDS: usize = 8;
    let mut end = 0;
    for (index, word) in text.split(' ').take(MAX_WORDS + 1).enumerate() {
        let starts = word.chars().nth(1).is_none_or(char::is_lowercase) && !is_capitals(word);
        if starts && index >= 2 && word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some() {
            let is_starter = lexicon.tags(word).intersects(Tags::SENTENCE_STARTS);
            return if is_starter { end } else { 0 };
        }
        if word.contains(char::is_lowercase)
            || !word.contains(char::is_uppercase)
            || word.ends_with(['.', ','])
        {
            return 0;
        }
        end += word.len() + 1;
    }
    0
}

/// Returns the length in bytes of the heading at the start of `text` if the space between it and
/// the sentence is missing; otherwise 0. The sign is a word in lower case that runs into a word
/// that starts sentences, as in `Nine votes against twoThe council …`. `The LinkedIn page …` and
/// `A YouTube film …` have no such heading.
fn unspaced_heading_len(text: &str, lexicon: &Lexicon) -> usize {
    let near = within(text, MAX_HEADING);
    let may_be_capital = |byte: u8| byte.is_ascii_uppercase() || !byte.is_ascii();
    let capitals = chars_from_bytes(near, may_be_capital).filter(|(_, c)| c.is_uppercase());
    let mut glued = capitals.map(|(at, _)| at).filter(|at| is_glued(near, *at));
    glued.find(|at| is_heading_before(text, *at, lexicon)).unwrap_or_default()
}

/// Returns true if the two characters before byte `at` of `text` are lower-case letters or
/// quotation marks.
fn is_glued(text: &str, at: usize) -> bool {
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    let mut is_small = || before.next().is_some_and(|c| c.is_lowercase() || is_quotation_mark(c));
    is_small() && is_small()
}

/// Returns true if a word that starts sentences begins at byte `at` of `text`, and the word that
/// runs into it does not start with a capital.
fn is_heading_before(text: &str, at: usize, lexicon: &Lexicon) -> bool {
    let (heading, sentence) = text.split_at_checked(at).unwrap_or_default();
    let last = heading.rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = sentence.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_elided = word.len() == 1 && sentence.get(1..).is_some_and(|rest| rest.starts_with(['\'', '’']));
    let is_followed = sentence.get(word.len()..).is_some_and(|rest| rest.starts_with([' ', ',', '\'', '’']));
    !last.starts_with(char::is_uppercase)
        && is_followed
        && (is_elided || lexicon.tags(word).intersects(Tags::SENTENCE_STARTS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_heading_that_lost_its_space_is_removed() {
        let lexicon = Lexicon::for_language(Language::from_tag("en").unwrap_or_default());
        let rest = |text: &'static str| &text[glued_heading_len(text, lexicon)..];
        for text in [
            "Nine votes against twoThe ferry sank.",
            "A quay for “all”The ferry sank.",
            "11.40: The long way homeThe ferry sank.",
            "FERRY LOST AT SEA The ferry sank.",
        ] {
            assert_eq!(rest(text), "The ferry sank.", "{text}");
        }
        for text in ["Her LinkedIn page is gone.", "The YouTube film is gone.", "Lea McAll The ferry."] {
            assert_eq!(rest(text), text);
        }
    }
}
