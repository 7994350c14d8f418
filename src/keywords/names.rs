//! Names, recognized by their capitals.

use super::Word;
use crate::analysis::Analysis;
use crate::text::{TermId, WordTable, is_listed, to_lowercase};
use std::sync::LazyLock;

/// The maximum number of capitalized words in a name. Longer runs are headlines inside the text.
const MAX_NAME_WORDS: usize = 5;

/// Lower-case words that occur inside names. Italian `di` is not listed, because in Indonesian it
/// is the word for "in". German and Dutch `der` and `den` are not listed either: they are part of a
/// name only after `von` or `van` (see [`is_particle`]). Elsewhere they separate two nouns (*Anna
/// den Schlüssel*).
const PARTICLES: &str = "al bin da de del della do dos du el ibn la las le of the van von";

/// Days and months. They have capitals but are never subjects. The list covers the languages in
/// which a day or month became a keyword. Its cost: a person called April is not a keyword.
static DATES: LazyLock<WordTable> = LazyLock::new(|| {
    WordTable::of_list(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june \
    july august september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag \
    januar februar märz mai juni juli oktober dezember senin selasa rabu kamis jumat sabtu minggu januari februari \
    maret mei agustus desember",
    )
});

/// The share of distinct words with a capital, in percent, from which a text counts as written in a
/// language that capitalizes nouns. The share is 24 to 53 in German news, and at least 30 in nine
/// of ten texts. In nine of ten English texts it is at most 22. In a German text below the limit,
/// all nouns are taken for names. In an English text above the limit, names must pass the stricter
/// tests for nouns.
const NOUN_CAPITALS: usize = 28;

/// The minimum number of distinct words of a text to which [`NOUN_CAPITALS`] applies. A shorter
/// text may consist mostly of names.
const MIN_WORDS: usize = 40;

/// The share of distinct words with a capital, in percent, above which the text counts as all
/// capitals.
const MAX_CAPITALS: usize = 65;

/// The mean length of the distinct words of a text, in characters, below which its words count as
/// syllables. Vietnamese is written with a space after each syllable. The mean is 3.3 to 3.6 in
/// Vietnamese news, and at least 4.7 in English, French, German and Indonesian news.
const MAX_SYLLABLE: f32 = 4.0;

/// The kinds of words that a text capitalizes inside sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capitals {
    /// Names, as in most languages.
    Names,
    /// Names and all other nouns, as in German.
    Nouns,
    /// All words or none: capitals carry no information.
    Anything,
}

/// The names of a text: the words that mostly start with a capital inside sentences, where no
/// capital is expected.
pub(super) struct Names {
    /// The number of occurrences of each word with a capital, indexed by term. The first words of
    /// sentences are not counted.
    upper: Vec<u32>,
    /// The number of occurrences of each word without a capital, counted in the same way.
    lower: Vec<u32>,
    /// The pairs of adjacent words in the headline.
    title_pairs: Vec<[TermId; 2]>,
    pub(super) capitals: Capitals,
    /// True if the words of the text are syllables, so that few single words are names.
    pub(super) syllables: bool,
}

impl Names {
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(super) fn new(text: &str, sentences: &[Vec<Word>], analysis: &Analysis) -> Self {
        let terms = analysis.words.len();
        let title = &analysis.title;
        let title_pairs = title.iter().zip(title.iter().skip(1)).map(|(one, next)| [*one, *next]).collect();
        let (upper, lower) = (vec![0; terms], vec![0; terms]);
        let mut names = Self { upper, lower, title_pairs, capitals: Capitals::Names, syllables: false };
        for word in sentences.iter().flatten().filter(|word| word.inside) {
            names.count(text, word);
        }
        names.capitals = names.read_capitals();
        let words = analysis.words.iter().filter(|word| !word.number && word.characters > 1);
        let (count, characters) =
            words.fold((0, 0), |(n, sum), word| (n + 1, sum + u32::from(word.characters)));
        names.syllables = (characters as f32) < count as f32 * MAX_SYLLABLE;
        names
    }

    /// Returns the kinds of words that this text capitalizes.
    fn read_capitals(&self) -> Capitals {
        let counts = || self.upper.iter().zip(&self.lower);
        let words = counts().filter(|(upper, lower)| **upper > 0 || **lower > 0).count();
        let capitals = counts().filter(|(upper, lower)| upper > lower).count();
        match capitals * 100 {
            percent if percent == 0 || percent > words * MAX_CAPITALS => Capitals::Anything,
            percent if words >= MIN_WORDS && percent >= words * NOUN_CAPITALS => Capitals::Nouns,
            _ => Capitals::Names,
        }
    }

    /// Counts an occurrence of `word`. Days and months count as if they never had a capital, so
    /// that they are not names.
    fn count(&mut self, text: &str, word: &Word) {
        let place = word.term as usize;
        let (Some(upper), Some(lower)) = (self.upper.get_mut(place), self.lower.get_mut(place)) else {
            return;
        };
        if word.capital && *upper == 0 && is_date(word.span.slice(text)) {
            *lower = u32::MAX;
        }
        let count = if word.capital { upper } else { lower };
        *count = count.saturating_add(1);
    }

    /// Returns true if a name can start with `word`; `next` is the word after it. A word that
    /// occurs only at the start of sentences, such as *Port* in *Port Ansel*, can start a name if
    /// the headline contains both words next to each other.
    fn starts(&self, text: &str, word: &Word, next: Option<&Word>) -> bool {
        let in_title = |next: &Word| {
            next.joined && self.contains(next) && self.title_pairs.contains(&[word.term, next.term])
        };
        let lower = self.lower.get(word.term as usize).copied().unwrap_or(0);
        let only_first = word.capital && lower == 0 && word.span.slice(text).chars().count() > 2;
        let named = self.contains(word) || only_first && next.is_some_and(in_title);
        named && word.span.slice(text).starts_with(char::is_uppercase)
    }

    /// Returns true if this occurrence of `word` is a name or part of a name.
    pub(super) fn contains(&self, word: &Word) -> bool {
        let count = |counts: &[u32]| counts.get(word.term as usize).copied().unwrap_or(0);
        word.capital && count(&self.upper) > count(&self.lower)
    }

    /// Returns the names of a sentence: the longest runs of words that are names, with the
    /// particles between them.
    pub(super) fn in_sentence<'w>(&self, text: &str, words: &'w [Word]) -> impl Iterator<Item = &'w [Word]> {
        let mut rest = words;
        let runs = std::iter::from_fn(move || {
            let starts =
                |at: &usize| rest.get(*at).is_some_and(|word| self.starts(text, word, rest.get(at + 1)));
            let start = (0..rest.len()).find(starts)?;
            let from = rest.get(start..)?;
            let (name, after) = from.split_at_checked(self.name_len(text, from))?;
            rest = after;
            Some(name)
        });
        runs.filter(|name| name.iter().filter(|word| word.capital).count() <= MAX_NAME_WORDS)
    }

    /// Returns the length, in words, of the name at the start of `words`.
    fn name_len(&self, text: &str, words: &[Word]) -> usize {
        let mut len = 1;
        let mut particles = 0;
        for (place, word) in words.iter().enumerate().skip(1) {
            let before = words.get(place - 1).map(|before| before.span.slice(text)).unwrap_or_default();
            let is_name = self.contains(word);
            let particle = word.hyphen || is_particle(word.span.slice(text), before);
            particles = if is_name { 0 } else { particles + 1 };
            if suffix_len(before) > 0 || !word.joined || particles > 2 || !(is_name || particle) {
                break;
            }
            if is_name {
                len = place + 1;
            }
        }
        len
    }

    /// Returns true if `word` is not a syllable but a word of another language, such as *Syria* in
    /// a Vietnamese text, or an abbreviation in capitals. Vietnamese words of four or more letters
    /// without diacritics are mistaken for foreign ones.
    fn is_foreign(word: &str) -> bool {
        word.is_ascii() && word.len() > 3 || word.chars().all(char::is_uppercase)
    }
}

fn is_particle(word: &str, before: &str) -> bool {
    is_listed(word, PARTICLES) || matches!(word, "der" | "den") && matches!(before, "von" | "van")
}

/// Returns true if a capitalized word can be a name by itself. *I've*, *Mr* and *A* cannot.
pub(super) fn is_name(word: &str, names: &Names) -> bool {
    let shortened = word.chars().count() < 5 && word.contains(['\'', '’']);
    let title = word.len() < 3 && word.contains(char::is_lowercase);
    // A short noun is rarely a subject (*Art*, *Ende*), but an abbreviation is (*DDR*).
    let short = names.capitals == Capitals::Nouns
        && word.chars().count() < 5
        && word.chars().skip(1).any(char::is_lowercase);
    let syllable = names.syllables && !Names::is_foreign(word);
    !shortened && !title && !short && !syllable && word.chars().count() > 1
}

fn is_date(word: &str) -> bool {
    DATES.contains(&to_lowercase(word))
}

/// Returns the length, in bytes, of the suffix at the end of a name, with its apostrophe; 0 if the
/// name has none. A suffix is `s`, or up to three lower-case letters after a name of at least four
/// characters: *Anna's* has a suffix, *Qur'an* has none.
pub(super) fn suffix_len(word: &str) -> usize {
    let Some((name, suffix)) = word.rsplit_once(['\'', '’']) else { return 0 };
    let short = suffix.chars().count() <= 3 && suffix.chars().all(char::is_lowercase);
    let possessive = suffix == "s" || name.chars().count() > 3;
    if short && possessive { word.len() - name.len() } else { 0 }
}
