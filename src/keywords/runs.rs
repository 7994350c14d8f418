//! Runs of words or, in scripts without spaces, of characters. A run that recurs is a phrase.

use super::candidates::{Candidates, MAX_CHARACTERS};
use super::names::Names;
use super::{MIN_IMPORTANCE, Word};
use crate::text::{Script, Span};

/// The maximum number of words of a phrase that is not a name (*child benefit reform*).
const MAX_WORDS: usize = 3;

/// The minimum importance, from 0 to 1, of each word of a phrase. With 0, phrases include function
/// words. With 0.3, the minimum for a single word, the phrase *port bridge* loses the more common
/// of its words.
const MIN_PART_IMPORTANCE: f32 = 0.15;

/// Adds the runs of `sentence` that may be subjects of the article and are not names.
pub(super) fn add_runs(candidates: &mut Candidates<'_>, sentence: &[Word], names: &Names) {
    for from in (0..sentence.len()).filter_map(|start| sentence.get(start..)) {
        let Some(first) = from.first() else { continue };
        match candidates.script(first) {
            Some(Script::Hangul) if from.len() > 1 => add_stems(candidates, first),
            Some(script @ (Script::Han | Script::Thai | Script::Lao | Script::Burmese | Script::Khmer)) => {
                // Two Han characters can be a word. Words of Thai, Lao, Burmese and Khmer are
                // longer.
                let least = if script == Script::Han { 2 } else { 4 };
                let continues = |word: &Word| candidates.script(word) == Some(script);
                let len = run_len(from, MAX_CHARACTERS, &continues);
                (least..=len).filter_map(|len| from.get(..len)).for_each(|run| candidates.add(run));
            }
            script => {
                // A single word needs more characters than a word of a phrase. This excludes short
                // words (*tax*). In Kana, only words in Katakana have more than one character.
                let (alone, part, importance) = match script {
                    _ if names.syllables => (u8::MAX, 2, MIN_IMPORTANCE),
                    Some(Script::Kana) => (3, 3, MIN_PART_IMPORTANCE),
                    Some(Script::Latin | Script::Greek | Script::Cyrillic) => (5, 4, MIN_PART_IMPORTANCE),
                    // In scripts without case, both function words (*के*, *في*) and subjects are
                    // shorter.
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

/// Returns the length, in words, of the run at the start of `words`: at most `most` words that
/// satisfy `continues`, each joined to the previous one.
fn run_len(words: &[Word], most: usize, continues: &dyn Fn(&Word) -> bool) -> usize {
    let belongs = |(place, word): &(usize, &Word)| (*place == 0 || word.joined) && continues(word);
    words.iter().enumerate().take(most).take_while(belongs).count()
}

/// Adds the beginnings of a Korean word. A Korean particle is attached to the end of its word, so
/// the beginning that recurs is the word without its particle.
fn add_stems(candidates: &mut Candidates<'_>, word: &Word) {
    let text = word.span.slice(candidates.text);
    let character = |(start, c): (usize, char)| {
        let start = word.span.start + start;
        Word { span: Span::new(start, start + c.len_utf8()), ..*word }
    };
    let characters: Vec<Word> = text.char_indices().take(MAX_CHARACTERS).map(character).collect();
    (2..=characters.len()).filter_map(|len| characters.get(..len)).for_each(|stem| candidates.add(stem));
}
