//! Names, recognized by their capitals.

use super::Word;
use crate::analysis::Analysis;
use crate::text::{TermId, is_listed, to_lowercase};

/// The most words of a name; longer runs of capitals are headlines inside the text.
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

/// The words that are names: those that are mostly written with a capital where none is expected.
pub(super) struct Names {
    /// The occurrences of each word inside sentences with a capital, and without.
    upper: Vec<u32>,
    lower: Vec<u32>,
    /// The pairs of neighbouring words in the headline.
    title_pairs: Vec<[TermId; 2]>,
}

impl Names {
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(super) fn new(text: &str, sentences: &[Vec<Word>], analysis: &Analysis) -> Self {
        let terms = analysis.words.len();
        let title = &analysis.title;
        let title_pairs = title.iter().zip(title.iter().skip(1)).map(|(one, next)| [*one, *next]).collect();
        let mut names = Self { upper: vec![0; terms], lower: vec![0; terms], title_pairs };
        for word in sentences.iter().flatten().filter(|word| word.inside) {
            names.count(text, word);
        }
        names
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
        let named = self.contains(word) || word.capital && next.is_some_and(in_title);
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
        std::iter::from_fn(move || {
            let starts =
                |at: &usize| rest.get(*at).is_some_and(|word| self.starts(text, word, rest.get(at + 1)));
            let start = (0..rest.len()).find(starts)?;
            let from = rest.get(start..)?;
            let (name, after) = from.split_at_checked(self.name_len(text, from))?;
            rest = after;
            Some(name)
        })
    }

    /// The number of words in the name that `words` start with.
    fn name_len(&self, text: &str, words: &[Word]) -> usize {
        let mut len = 1;
        for (place, word) in words.iter().enumerate().take(MAX_NAME_WORDS).skip(1) {
            let before = words.get(place - 1).map(|before| before.span.slice(text)).unwrap_or_default();
            if is_possessive(before)
                || !word.joined
                || !(self.contains(word) || is_particle(word.span.slice(text), before))
            {
                break;
            }
            if self.contains(word) {
                len = place + 1;
            }
        }
        len
    }
}

fn is_particle(word: &str, before: &str) -> bool {
    is_listed(word, PARTICLES) || matches!(word, "der" | "den") && matches!(before, "von" | "van")
}

/// Tells if a word with a capital can be a name by itself, unlike *I've*, *Mr* and *A*.
pub(super) fn is_name(word: &str) -> bool {
    let shortened = word.chars().count() < 5 && word.contains(['\'', '’']);
    let title = word.len() < 3 && word.contains(char::is_lowercase);
    !shortened && !title && word.chars().count() > 1
}

fn is_date(word: &str) -> bool {
    is_listed(&to_lowercase(word), DATES)
}

fn is_possessive(word: &str) -> bool {
    word.ends_with("'s") || word.ends_with("’s")
}
