//! Candidates: counted, weighed and told apart.

use super::Word;
use super::names::is_name;
use crate::rank::Ranking;
use crate::text::{self, Span, TermId, WordClass, WordInterner, is_listed, to_lowercase};
use crate::util::sort::{sort_indices_by_key, total_order_key};

/// Words of five letters and more that say nothing by themselves, where many texts have them. One that is missing here
/// becomes a keyword of a short text without names.
const NO_THINGS: &str = " about above after again against already although among another anything around because before \
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
    numbers: WordInterner,
    list: Vec<Candidate>,
}

#[derive(Debug)]
struct Candidate {
    span: Span,
    words: usize,
    count: u32,
    /// Of its weightiest word.
    importance: f32,
}

impl<'r> Candidates<'r> {
    pub(super) fn new(text: &'r str, ranking: &'r Ranking<'r>) -> Self {
        Self { text, ranking, numbers: WordInterner::default(), list: Vec::new() }
    }

    pub(super) fn add(&mut self, words: &[Word]) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let span = without_possessive(self.text, Span::new(first.span.start, last.span.end));
        let importance = words.iter().map(|word| self.ranking.importance_of(word.term)).fold(0.0, f32::max);
        let place = self.numbers.intern(span.slice(self.text)) as usize;
        if place == self.list.len() {
            self.list.push(Candidate { span, words: words.len(), count: 0, importance });
        }
        if let Some(phrase) = self.list.get_mut(place) {
            phrase.count += 1;
            phrase.importance = phrase.importance.max(importance);
        }
    }

    pub(super) fn add_name(&mut self, words: &[Word]) {
        if words.len() > 1 || words.iter().all(|word| is_name(word.span.slice(self.text))) {
            self.add(words);
        }
    }

    /// Adds a word that is no name, if it can be a thing: no number, no function word.
    pub(super) fn add_thing(&mut self, word: &Word) {
        if self.is_content(word.term) {
            self.add(std::slice::from_ref(word));
        }
    }

    /// Tells if a word can be the subject of a text: not a number, not a known function word, and of at
    /// least five characters. Longer function words of other languages pass; short things (*tax*) do
    /// not.
    fn is_content(&self, term: TermId) -> bool {
        let is_content =
            |word: &text::Word| word.class == WordClass::Other && !word.number && word.characters > 4;
        self.ranking.analysis.words.get(term as usize).is_some_and(is_content)
    }

    /// Counts a family name that stands alone with the full name that is used most.
    pub(super) fn join_family_names(&mut self) {
        let mut hosts = vec![None; self.list.len()];
        for (host, phrase) in self.list.iter().enumerate().filter(|(_, phrase)| phrase.words > 1) {
            let Some((_, family)) = phrase.span.slice(self.text).rsplit_once(' ') else { continue };
            let Some(part) = self.numbers.get(family) else { continue };
            let Some(best) = hosts.get_mut(part as usize) else { continue };
            if best.is_none_or(|best| self.count(best) < phrase.count) {
                *best = Some(host);
            }
        }
        for (part, host) in hosts.into_iter().enumerate().filter_map(|(part, host)| Some((part, host?))) {
            let count = self.list.get_mut(part).map_or(0, |part| std::mem::take(&mut part.count));
            self.list.get_mut(host).into_iter().for_each(|host| host.count += count);
        }
    }

    /// Drops runs that hardly stand outside a longer one.
    pub(super) fn drop_parts(&mut self) {
        for whole in 0..self.list.len() {
            let Some(&Candidate { span, words, count, .. }) = self.list.get(whole) else { continue };
            let run = span.slice(self.text);
            let step = run.len() / words.max(1);
            let parts = [run.get(step..), run.get(..run.len() - step)].into_iter().flatten();
            for part in parts.filter(|_| words > 1 && count > 1) {
                let part = self.numbers.get(part).and_then(|part| self.list.get_mut(part as usize));
                part.filter(|part| part.count < count * 2).into_iter().for_each(|part| part.count = 0);
            }
        }
    }

    fn count(&self, place: usize) -> u32 {
        self.list.get(place).map_or(0, |phrase| phrase.count)
    }

    /// At most `most` of those that come `least` times or more, the most telling first.
    pub(super) fn best(&self, most: usize, least: u32, importance: f32) -> Vec<String> {
        let counts = |phrase: &Candidate| phrase.count >= least && phrase.importance >= importance;
        let of_list = |place: usize| self.list.get(place);
        let mut best: Vec<usize> =
            (0..self.list.len()).filter(|place| of_list(*place).is_some_and(counts)).collect();
        sort_indices_by_key(&mut best, &|place| {
            -of_list(place).map_or(0, |phrase| total_order_key(phrase.weight()))
        });
        let mut chosen: Vec<&str> = Vec::new();
        for phrase in best.into_iter().filter_map(of_list) {
            let (words, phrase) = (phrase.words, phrase.span.slice(self.text));
            let fresh = chosen.len() < most && !chosen.iter().any(|other| says_the_same(phrase, other));
            // The list of words that say nothing is asked last: for few words, not for every word of the text.
            if fresh && (words > 1 || is_thing(phrase)) {
                chosen.push(phrase);
            }
        }
        chosen.into_iter().map(str::to_owned).collect()
    }
}

impl Candidate {
    /// The square root: what comes four times says twice as much as what comes once.
    fn weight(&self) -> f32 {
        self.importance * (self.count as f32).sqrt()
    }
}

/// Whether one of two phrases is the beginning or the end of the other: *Iraqi* and *Iraq*, *Times* and *Times of India*.
fn says_the_same(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let (after, before) = (long.strip_prefix(short), long.strip_suffix(short));
    let long_enough = short.chars().count() > 3;
    after.is_some_and(|after| long_enough || after.starts_with(' '))
        || before.is_some_and(|it| it.ends_with(' '))
}

/// Whether a word that starts small can be a thing.
fn is_thing(word: &str) -> bool {
    !is_listed(&to_lowercase(word), NO_THINGS)
}

/// English and Dutch hang an `'s` on the last word.
fn without_possessive(text: &str, span: Span) -> Span {
    let name = span.slice(text);
    let bare = name.strip_suffix("'s").or(name.strip_suffix("’s")).unwrap_or(name);
    Span::new(span.start, span.start + bare.len())
}
