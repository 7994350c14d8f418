//! Candidates for keywords: phrases with their counts and importance.

use super::Word;
use super::names::is_name;
use crate::rank::Ranking;
use crate::text::{self, Span, TermId, WordClass, WordInterner, is_listed, to_lowercase};
use crate::util::sort::{sort_indices_by_key, total_order_key};

/// Common words of five letters and more that are never a subject, of languages with many texts. A
/// word that is missing here may become a keyword of a short text without names.
const COMMON_WORDS: &str = " about above after again against already although among another anything around because before \
    being below better between beyond could didn't doesn't don't during either enough every everything first having \
    might often other others rather really second several shall should since something still their there these thing \
    things third those though three through today tomorrow toward towards under until where which while whose within \
    without would years yesterday après avant avoir aussi cette comme contre depuis encore entre était étaient faire \
    leurs moins pendant plusieurs quand toujours toutes aber alle allem allen aller anderen beim damit dann dass denen \
    dessen diese diesem diesen dieser dieses durch einem einen einer gegen haben hatte jetzt keine können mehr nicht \
    noch oder schon sehr seine seinem seinen seiner sich sind soll sollen über unter viele waren wegen werden wurde \
    wurden zwischen cuando desde donde entre había hasta mientras mucho porque puede sobre tanto tiene todos ainda \
    depois também mesmo muito pelos quando anche ancora dalla della delle dopo essere molto nella prima quando questo \
    quella questa sempre senza stato tutti adalah akan belum dapat dalam dengan dari juga karena kepada lebih mereka \
    oleh pada sebagai sementara sudah tersebut tidak untuk yaitu ";

/// Distinct phrases, in the order of their first occurrence.
pub(super) struct Candidates<'r> {
    text: &'r str,
    ranking: &'r Ranking<'r>,
    /// The place of each phrase in `phrases`.
    places: WordInterner,
    phrases: Vec<Phrase>,
}

#[derive(Debug)]
struct Phrase {
    span: Span,
    words: usize,
    count: u32,
    /// The importance of its most important word.
    importance: f32,
}

impl<'r> Candidates<'r> {
    pub(super) fn new(text: &'r str, ranking: &'r Ranking<'r>) -> Self {
        Self { text, ranking, places: WordInterner::default(), phrases: Vec::new() }
    }

    /// Adds an occurrence of the phrase that `words` are.
    pub(super) fn add(&mut self, words: &[Word]) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let span = without_possessive(self.text, Span::new(first.span.start, last.span.end));
        let importance = words.iter().map(|word| self.ranking.importance_of(word.term)).fold(0.0, f32::max);
        let place = self.places.intern(span.slice(self.text)) as usize;
        if place == self.phrases.len() {
            self.phrases.push(Phrase { span, words: words.len(), count: 0, importance });
        }
        if let Some(phrase) = self.phrases.get_mut(place) {
            phrase.count += 1;
            phrase.importance = phrase.importance.max(importance);
        }
    }

    /// Adds an occurrence of a name; single words that cannot be a name are left out.
    pub(super) fn add_name(&mut self, words: &[Word]) {
        if words.len() > 1 || words.iter().all(|word| is_name(word.span.slice(self.text))) {
            self.add(words);
        }
    }

    /// Adds an occurrence of a word that is not a name, if it can be a subject.
    pub(super) fn add_word(&mut self, word: &Word) {
        if self.is_content(word.term) {
            self.add(std::slice::from_ref(word));
        }
    }

    /// Tells if a word can be the subject of a text: not a number, not a known function word, and
    /// of at least five characters. Longer function words of other languages pass; short things
    /// (*tax*) do not.
    fn is_content(&self, term: TermId) -> bool {
        let is_content =
            |word: &text::Word| word.class == WordClass::Other && !word.number && word.characters > 4;
        self.ranking.analysis.words.get(term as usize).is_some_and(is_content)
    }

    /// Counts the occurrences of a family name as those of the most frequent full name that ends in
    /// it.
    pub(super) fn join_family_names(&mut self) {
        let mut full_names = vec![None; self.phrases.len()];
        for (full_name, phrase) in self.phrases.iter().enumerate().filter(|(_, phrase)| phrase.words > 1) {
            let Some((_, family)) = phrase.span.slice(self.text).rsplit_once(' ') else { continue };
            let Some(family) = self.places.get(family) else { continue };
            let Some(best) = full_names.get_mut(family as usize) else { continue };
            if best.is_none_or(|best| self.count(best) < phrase.count) {
                *best = Some(full_name);
            }
        }
        for (family, full_name) in full_names.into_iter().enumerate() {
            let Some(full_name) = full_name else { continue };
            let count = self.phrases.get_mut(family).map_or(0, |phrase| std::mem::take(&mut phrase.count));
            if let Some(phrase) = self.phrases.get_mut(full_name) {
                phrase.count += count;
            }
        }
    }

    /// Drops runs of characters that rarely occur outside a run that is one character longer.
    pub(super) fn drop_parts(&mut self) {
        for whole in 0..self.phrases.len() {
            let Some(&Phrase { span, words, count, .. }) = self.phrases.get(whole) else { continue };
            let run = span.slice(self.text);
            let step = run.len() / words.max(1);
            let parts = [run.get(step..), run.get(..run.len() - step)].into_iter().flatten();
            for part in parts.filter(|_| words > 1 && count > 1) {
                let Some(place) = self.places.get(part) else { continue };
                if let Some(part) = self.phrases.get_mut(place as usize).filter(|it| it.count < count * 2) {
                    part.count = 0;
                }
            }
        }
    }

    fn count(&self, place: usize) -> u32 {
        self.phrases.get(place).map_or(0, |phrase| phrase.count)
    }

    /// The best phrases that do not repeat each other, at most `most`, each with at least `count`
    /// occurrences and this importance; the best first.
    pub(super) fn best(&self, most: usize, count: u32, importance: f32) -> Vec<String> {
        let qualifies = |phrase: &Phrase| phrase.count >= count && phrase.importance >= importance;
        let phrase = |place: usize| self.phrases.get(place);
        let mut best: Vec<usize> = (0..self.phrases.len()).collect();
        best.retain(|place| phrase(*place).is_some_and(qualifies));
        let key = |place| -phrase(place).map_or(0, |phrase| total_order_key(phrase.weight()));
        sort_indices_by_key(&mut best, &key);
        let mut chosen: Vec<&str> = Vec::new();
        for phrase in best.into_iter().filter_map(phrase) {
            let (words, phrase) = (phrase.words, phrase.span.slice(self.text));
            let is_new = chosen.len() < most && !chosen.iter().any(|other| overlaps(phrase, other));
            // The list of common words is searched last, for a few words and not for each of the
            // text.
            if is_new && (words > 1 || !is_listed(&to_lowercase(phrase), COMMON_WORDS)) {
                chosen.push(phrase);
            }
        }
        chosen.into_iter().map(str::to_owned).collect()
    }
}

impl Phrase {
    /// Its importance times the square root of its count.
    fn weight(&self) -> f32 {
        self.importance * (self.count as f32).sqrt()
    }
}

/// Tells if one of two phrases is the beginning or the end of the other, as *Iraq* is of *Iraqi*
/// and *Times* of *Times of India*.
fn overlaps(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let (after, before) = (long.strip_prefix(short), long.strip_suffix(short));
    let long_enough = short.chars().count() > 3;
    after.is_some_and(|after| long_enough || after.starts_with(' '))
        || before.is_some_and(|it| it.ends_with(' '))
}

/// Removes the `'s` of English and Dutch possessives from the end of a name.
fn without_possessive(text: &str, span: Span) -> Span {
    let name = span.slice(text);
    let bare = name.strip_suffix("'s").or(name.strip_suffix("’s")).unwrap_or(name);
    Span::new(span.start, span.start + bare.len())
}
