//! Names, recognized by their capitals.

use super::Word;
use crate::analysis::Analysis;
use crate::text::{TermId, is_listed, to_lowercase};

/// The most capitals of a name; longer runs are headlines inside the text.
const MAX_NAME_WORDS: usize = 5;

/// Lower-case words inside names. Without Italian `di`, which is Indonesian for "in"; and German
/// and Dutch articles only after `von` and `van`, because elsewhere they connect words that are not
/// one name (*Premier League das Derby*).
const PARTICLES: &str = "al bin da de del della do dos du el ibn la las le of the van von";

/// Days and months with a capital, in the languages of which one became a keyword: they are dates,
/// not subjects. A person called April is not a keyword.
const DATES: &str = " monday tuesday wednesday thursday friday saturday sunday january february march april may june \
    july august september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag \
    januar februar märz mai juni juli oktober dezember senin selasa rabu kamis jumat sabtu minggu januari februari \
    maret mei agustus desember ";

/// The share of distinct words with a capital, in percent, from which a language capitalizes nouns.
/// It is 24 to 53 in German news, 30 or more in nine of ten; 22 or less in nine of ten in English.
/// Below, German nouns pass for names; above, names are held to the standard of nouns.
const NOUN_CAPITALS: usize = 28;

/// The least distinct words for that share to tell something: a few lines may be dense with names.
const MIN_WORDS: usize = 40;

/// The same share above which the text is in capitals throughout.
const MAX_CAPITALS: usize = 65;

/// The mean length of the distinct words of a text, in characters, below which words are syllables.
/// It is 3.3 to 3.6 in Vietnamese news and 4.7 or more in English, French, German and Indonesian.
const MAX_SYLLABLE: f32 = 4.0;

/// The words with a capital inside sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capitals {
    /// Names, as in most languages.
    Names,
    /// Names and all other nouns, as in German.
    Nouns,
    /// All words, or none: capitals tell nothing.
    Anything,
}

/// The words that are names: those that are mostly written with a capital where none is expected.
pub(super) struct Names {
    /// The occurrences of each word inside sentences with a capital, and without.
    upper: Vec<u32>,
    lower: Vec<u32>,
    /// The pairs of neighbouring words in the headline.
    title_pairs: Vec<[TermId; 2]>,
    pub(super) capitals: Capitals,
    /// Set if a word is a syllable, so that few single words are names.
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

    /// The words that this text writes with capitals.
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

    /// Counts an occurrence. A date counts as if it were always written without a capital.
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

    /// Tells if a name may start with `word`. A word that is only the first of sentences, such as
    /// *Port* in *Port Ansel*, starts one if the headline has it before the same name.
    fn starts(&self, text: &str, word: &Word, next: Option<&Word>) -> bool {
        let in_title = |next: &Word| {
            next.joined && self.contains(next) && self.title_pairs.contains(&[word.term, next.term])
        };
        let lower = self.lower.get(word.term as usize).copied().unwrap_or(0);
        let only_first = word.capital && lower == 0 && word.span.slice(text).chars().count() > 2;
        let named = self.contains(word) || only_first && next.is_some_and(in_title);
        named && word.span.slice(text).starts_with(char::is_uppercase)
    }

    /// Tells if this occurrence of `word` is a name or a part of one.
    pub(super) fn contains(&self, word: &Word) -> bool {
        let count = |counts: &[u32]| counts.get(word.term as usize).copied().unwrap_or(0);
        word.capital && count(&self.upper) > count(&self.lower)
    }

    /// The longest runs of words that are names, with the particles inside them.
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

    /// The number of words in the name that `words` start with.
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

    /// Tells if a text of syllables has `word` from another language: *Syria* between Vietnamese
    /// words. Vietnamese words without marks pass.
    fn is_foreign(word: &str) -> bool {
        word.is_ascii() && word.len() > 3 || word.chars().all(char::is_uppercase)
    }
}

fn is_particle(word: &str, before: &str) -> bool {
    is_listed(word, PARTICLES) || matches!(word, "der" | "den") && matches!(before, "von" | "van")
}

/// Tells if a word with a capital can be a name by itself, unlike *I've*, *Mr* and *A*.
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
    is_listed(&to_lowercase(word), DATES)
}

/// The bytes of the suffix after an apostrophe at the end of a name, with the apostrophe: up to three
/// small letters after at least four others, or `s`, so that *Qur'an* has none and *Anna's* does.
pub(super) fn suffix_len(word: &str) -> usize {
    let Some((name, suffix)) = word.rsplit_once(['\'', '’']) else { return 0 };
    let short = suffix.chars().count() <= 3 && suffix.chars().all(char::is_lowercase);
    let possessive = suffix == "s" || name.chars().count() > 3;
    if short && possessive { word.len() - name.len() } else { 0 }
}
