//! Runs of words, or of characters in scripts without spaces: what recurs among them is a phrase.

use super::candidates::Candidates;
use super::names::Names;
use super::{MIN_IMPORTANCE, Word};
use crate::text::{Script, Span};

/// The most words of a phrase that is not a name (*child benefit reform*).
const MAX_WORDS: usize = 3;

/// The least importance of each word of a phrase. At 0, function words are part of it; as high as
/// for a word by itself, *port bridge* loses the more common of its words.
const MIN_PART_IMPORTANCE: f32 = 0.15;

/// One more than the most characters of a word in a script without spaces. The longest runs only
/// show that shorter ones are parts of something longer.
pub(super) const MAX_CHARACTERS: usize = 12;

/// Adds the runs of a sentence that may be subjects of the article and are not names.
pub(super) fn add_runs(candidates: &mut Candidates<'_>, sentence: &[Word], names: &Names) {
    for from in (0..sentence.len()).filter_map(|start| sentence.get(start..)) {
        let Some(first) = from.first() else { continue };
        match candidates.script(first) {
            Some(Script::Hangul) if from.len() > 1 => add_stems(candidates, first),
            Some(script @ (Script::Han | Script::Thai | Script::Lao | Script::Burmese | Script::Khmer)) => {
                // A character of Thai or its neighbours says less than a Han character.
                let least = if script == Script::Han { 2 } else { 4 };
                let continues = |word: &Word| candidates.script(word) == Some(script);
                let len = run_len(from, MAX_CHARACTERS, &continues);
                (least..=len).filter_map(|len| from.get(..len)).for_each(|run| candidates.add(run));
            }
            script => {
                // A word by itself is held to more than a part of a phrase: short things (*tax*) do
                // not pass. In Kana, only words in Katakana have more than one character.
                let (alone, part, importance) = match script {
                    _ if names.syllables => (u8::MAX, 2, MIN_IMPORTANCE),
                    Some(Script::Kana) => (3, 3, MIN_PART_IMPORTANCE),
                    Some(Script::Latin | Script::Greek | Script::Cyrillic) => (5, 4, MIN_PART_IMPORTANCE),
                    // Without case, function words (*के*, *في*) are shorter, and so are subjects.
                    _ => (5, 3, MIN_PART_IMPORTANCE),
                };
                let continues =
                    |word: &Word| candidates.is_content(word, part, importance) && !names.contains(word);
                let len = run_len(from, MAX_WORDS, &continues);
                let least = if candidates.is_content(first, alone, MIN_IMPORTANCE) { 1 } else { 2 };
                (least..=len).filter_map(|len| from.get(..len)).for_each(|run| candidates.add(run));
            }
        }
    }
}

/// The number of words at the start of `words`, up to `most`, that `continues` and that nothing but
/// a space separates.
fn run_len(words: &[Word], most: usize, continues: &dyn Fn(&Word) -> bool) -> usize {
    let belongs = |(place, word): &(usize, &Word)| (*place == 0 || word.joined) && continues(word);
    words.iter().enumerate().take(most).take_while(belongs).count()
}

/// Adds the beginnings of a Korean word, of which the one that recurs is the word without its
/// particle.
fn add_stems(candidates: &mut Candidates<'_>, word: &Word) {
    let text = word.span.slice(candidates.text);
    let character = |(start, c): (usize, char)| {
        let start = word.span.start + start;
        Word { span: Span::new(start, start + c.len_utf8()), ..*word }
    };
    let characters: Vec<Word> = text.char_indices().take(MAX_CHARACTERS).map(character).collect();
    (2..=characters.len()).filter_map(|len| characters.get(..len)).for_each(|stem| candidates.add(stem));
}
