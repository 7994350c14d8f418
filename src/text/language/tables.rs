//! The tables of words and of sequences of letters that vote for a language.

use super::Language;
use super::lexicon::{Lexicon, Tags};
use crate::text::WordTable;
use std::sync::OnceLock;

/// The sequences of letters that vote for languages. Each line has the tags of one or more
/// languages, then their sequences.
const SEQUENCES: &str = include_str!("lexicon/sequences.txt");

/// The frequent words of unsupported languages. Each line has the tag of one language, then its
/// words.
const UNSUPPORTED: &str = include_str!("lexicon/unsupported.txt");

/// The largest number of unsupported languages that can have votes. It only sets the size of an
/// array.
pub(super) const MAX_UNSUPPORTED: usize = 16;

/// Returns the function words of all languages. A word has one value for each language that
/// contains it: the [`Language::index`] of a supported language, or a higher number for an
/// unsupported one.
pub(super) fn function_words() -> &'static WordTable {
    static TABLE: OnceLock<WordTable> = OnceLock::new();
    TABLE.get_or_init(|| {
        let of_language = |language: Language| {
            let words = Lexicon::for_language(language).words_with(Tags::WORDS | Tags::COMMON);
            words.map(move |word| (word, language.index() as u16))
        };
        let unsupported =
            unsupported().flat_map(|(index, line)| line.split(' ').skip(1).map(move |word| (word, index)));
        WordTable::new(&mut Language::supported().flat_map(of_language).chain(unsupported))
    })
}

/// Returns the lines of [`UNSUPPORTED`], each with the number of its language.
fn unsupported() -> impl Iterator<Item = (u16, &'static str)> {
    let lines = UNSUPPORTED.lines().filter(|line| !line.starts_with('#')).take(MAX_UNSUPPORTED);
    (Language::COUNT as u16..).zip(lines)
}

/// Returns the sequences of letters with the numbers of their languages, as in [`function_words`].
pub(super) fn sequences() -> &'static WordTable {
    static TABLE: OnceLock<WordTable> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lines = SEQUENCES.lines().filter_map(|line| line.split_once('\t'));
        let sequences = lines.flat_map(|(tags, sequences)| {
            let numbers = tags.split(',').filter_map(number);
            numbers.flat_map(|number| sequences.split(' ').map(move |sequence| (sequence, number)))
        });
        WordTable::new(&mut { sequences })
    })
}

/// Returns the number of a language, supported or not.
fn number(tag: &str) -> Option<u16> {
    let supported = Language::from_tag(tag).map(|language| language.index() as u16);
    supported.or_else(|| {
        unsupported().find(|(_, line)| line.split(' ').next() == Some(tag)).map(|(index, _)| index)
    })
}
