//! Names: told by their capitals.

use super::Word;
use crate::analysis::Analysis;
use crate::text::{TermId, is_listed, to_lowercase};

/// The most words of a name: longer runs of capitals are headlines that stand in the text.
const LONGEST_NAME: usize = 5;

/// Words in small letters that stand inside names. Not Italian `di`, which is Indonesian for "in", and of German and
/// Dutch articles only those after `von` and `van`: elsewhere they join what is no name (*Premier League das Derby*).
const PARTICLES: &str = "al bin da de del della do dos du el ibn la las le of the van von";

/// Days and months in languages that write them with a capital and where a wrong one was seen: they say when, not
/// what. Whoever is called April loses her name.
const DATES: &str = " monday tuesday wednesday thursday friday saturday sunday january february march april may june \
    july august september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag \
    januar februar märz mai juni juli oktober dezember senin selasa rabu kamis jumat sabtu minggu januari februari \
    maret mei agustus desember ";

/// How often each word is written with a capital and without, where the place does not ask for one.
pub(super) struct Names {
    capital: Vec<u32>,
    small: Vec<u32>,
    /// The neighbouring words of the headline.
    title: Vec<[TermId; 2]>,
}

impl Names {
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(super) fn of(text: &str, sentences: &[Vec<Word>], analysis: &Analysis) -> Self {
        let terms = analysis.words.len();
        let title = analysis
            .title
            .iter()
            .zip(analysis.title.iter().skip(1))
            .map(|(one, next)| [*one, *next])
            .collect();
        let mut names = Self { capital: vec![0; terms], small: vec![0; terms], title };
        for word in sentences.iter().flatten().filter(|word| word.inside) {
            names.count(text, word);
        }
        names
    }

    /// A date counts as if it were always written small.
    fn count(&mut self, text: &str, word: &Word) {
        let place = word.term as usize;
        let (Some(capital), Some(small)) = (self.capital.get_mut(place), self.small.get_mut(place)) else {
            return;
        };
        if word.capital && *capital == 0 && is_date(word.span.slice(text)) {
            *small = u32::MAX;
        }
        let count = if word.capital { capital } else { small };
        *count = count.saturating_add(1);
    }

    /// Whether a name may start with `word`. A first word of sentences only, such as *Port* in *Port Ansel*, starts one
    /// where the headline has it before the same name.
    fn starts(&self, text: &str, word: &Word, next: Option<&Word>) -> bool {
        let in_title =
            |next: &Word| next.joined && self.has(next) && self.title.contains(&[word.term, next.term]);
        let named = self.has(word) || word.capital && next.is_some_and(in_title);
        named && word.span.slice(text).starts_with(char::is_uppercase)
    }

    pub(super) fn has(&self, word: &Word) -> bool {
        let count = |counts: &[u32]| counts.get(word.term as usize).copied().unwrap_or(0);
        word.capital && count(&self.capital) > count(&self.small)
    }

    /// The longest runs of words that are names, particles inside them included.
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

    /// How many words the name has that `words` starts with.
    fn name_len(&self, text: &str, words: &[Word]) -> usize {
        let mut len = 1;
        for (place, word) in words.iter().enumerate().take(LONGEST_NAME).skip(1) {
            let before = words.get(place - 1).map(|before| before.span.slice(text)).unwrap_or_default();
            if is_possessive(before)
                || !word.joined
                || !(self.has(word) || is_particle(word.span.slice(text), before))
            {
                break;
            }
            if self.has(word) {
                len = place + 1;
            }
        }
        len
    }
}

fn is_particle(word: &str, before: &str) -> bool {
    is_listed(word, PARTICLES) || matches!(word, "der" | "den") && matches!(before, "von" | "van")
}

/// Whether a word that starts with a capital can be a name by itself: *I've*, *Mr* and *A* are none.
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
