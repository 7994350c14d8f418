//! Candidates for keywords: phrases with their counts and importance.

use super::Word;
use super::names::{Names, is_name};
use crate::rank::Ranking;
use crate::text::{Script, Span, TermId, WordClass, WordInterner, WordTable, to_lowercase};
use crate::util::sort::{sort_indices_by_key, total_order_key};
use std::sync::LazyLock;

/// Common words of several languages that are never the subject of an article. If a common word is
/// missing here, it may become a keyword of a short text without names.
static COMMON_WORDS: LazyLock<WordTable> = LazyLock::new(|| {
    WordTable::of_list(
        "people percent million billion number months weeks euros dollars menschen jahre jahren prozent millionen milliarden angaben personnes millions milliards ans personas millones persone milioni pessoas orang juta persen người about above after again against already although among another anything around because before \
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
    oleh pada sebagai sementara sudah tersebut tidak untuk yaitu",
    )
});

/// The length, in characters, of the longest runs that are counted in a script without spaces. Runs
/// of this length never become keywords. They only show that shorter runs are parts of something
/// longer.
pub(super) const MAX_CHARACTERS: usize = 12;

/// Distinct phrases, in the order of their first occurrence.
pub(super) struct Candidates<'r> {
    pub(super) text: &'r str,
    ranking: &'r Ranking<'r>,
    /// The words of the headline or, in a text without a headline, of the first sentence.
    lead: &'r [TermId],
    /// The index of each phrase in `phrases`.
    pub(super) places: WordInterner,
    pub(super) phrases: Vec<Phrase>,
}

#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) span: Span,
    /// The phrase without its last word, and the phrase without its first word.
    parts: [Span; 2],
    pub(super) words: usize,
    pub(super) count: u32,
    /// The importance of the most important word of the phrase.
    pub(super) importance: f32,
    /// True if all words of the phrase are in the lead.
    pub(super) in_lead: bool,
}

impl<'r> Candidates<'r> {
    pub(super) fn new(text: &'r str, ranking: &'r Ranking<'r>) -> Self {
        let analysis = ranking.analysis;
        let first = analysis.candidates().next().map(|first| analysis.terms(first)).unwrap_or_default();
        let lead = if analysis.title.is_empty() { first } else { &analysis.title };
        Self { text, ranking, lead, places: WordInterner::default(), phrases: Vec::new() }
    }

    /// Adds an occurrence of the phrase that consists of `words`.
    pub(super) fn add(&mut self, words: &[Word]) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let span = trim_suffix(self.text, Span::new(first.span.start, last.span.end));
        let importance = words.iter().map(|word| self.ranking.importance_of(word.term)).fold(0.0, f32::max);
        let place = self.places.intern(span.slice(self.text)) as usize;
        if place == self.phrases.len() {
            let second = words.get(1).map_or(span.end, |word| word.span.start);
            let last_but_one = words.iter().nth_back(1).map_or(span.start, |word| word.span.end);
            let parts = [Span::new(span.start, last_but_one), Span::new(second.min(span.end), span.end)];
            let in_lead = words.iter().all(|word| self.lead.contains(&word.term));
            self.phrases.push(Phrase { span, parts, words: words.len(), count: 0, importance, in_lead });
        }
        if let Some(phrase) = self.phrases.get_mut(place) {
            phrase.count += 1;
            phrase.importance = phrase.importance.max(importance);
        }
    }

    /// Adds an occurrence of the name that consists of `words`. A single word that cannot be a name
    /// by itself is not added.
    pub(super) fn add_name(&mut self, words: &[Word], names: &Names) {
        if words.len() > 1 || words.iter().all(|word| is_name(word.span.slice(self.text), names)) {
            self.add(words);
        }
    }

    /// Returns the script of the first character of `word`.
    pub(super) fn script(&self, word: &Word) -> Option<Script> {
        word.span.slice(self.text).chars().next().and_then(Script::from_char)
    }

    /// Returns true if `word` can be part of a subject of the text. It must have at least
    /// `characters` characters and at least the given importance, and must not be a number or a
    /// listed function word. In languages without a word list, long function words pass.
    pub(super) fn is_content(&self, word: &Word, characters: u8, importance: f32) -> bool {
        let properties = self.ranking.analysis.words.get(word.term as usize);
        properties.is_some_and(|it| it.class == WordClass::Other && !it.number && it.characters >= characters)
            && self.ranking.importance_of(word.term) >= importance
    }

    /// Drops each phrase that occurs mostly inside another phrase with one more word or, in scripts
    /// without spaces, with one more character. A dropped phrase has a count of 0.
    pub(super) fn drop_parts(&mut self) {
        for whole in 0..self.phrases.len() {
            let Some(&Phrase { parts, words, count, .. }) = self.phrases.get(whole) else { continue };
            for part in parts.iter().filter(|_| words > 1 && count > 1) {
                let Some(place) = self.places.get(part.slice(self.text)) else { continue };
                if let Some(part) = self.phrases.get_mut(place as usize).filter(|it| it.count < count * 2) {
                    part.count = 0;
                }
            }
        }
    }

    /// Returns the text of the phrase at `place`, its number of words and its number of
    /// occurrences.
    pub(super) fn phrase(&self, place: usize) -> Option<(&'r str, usize, u32)> {
        self.phrases.get(place).map(|phrase| (phrase.span.slice(self.text), phrase.words, phrase.count))
    }

    pub(super) fn count(&self, place: usize) -> u32 {
        self.phrases.get(place).map_or(0, |phrase| phrase.count)
    }

    /// Adds phrases to `chosen`, the best first, until `chosen` has `most` entries. A phrase is
    /// added only if it satisfies `qualifies`, repeats no entry of `chosen`, and is a name of
    /// several words or has none of the [`COMMON_WORDS`].
    pub(super) fn choose(&self, chosen: &mut Vec<String>, most: usize, qualifies: &dyn Fn(&Phrase) -> bool) {
        let phrase = |place: usize| self.phrases.get(place);
        let mut best: Vec<usize> = (0..self.phrases.len()).collect();
        best.retain(|place| phrase(*place).is_some_and(qualifies));
        let key = |place| -phrase(place).map_or(0, |phrase| total_order_key(phrase.weight()));
        sort_indices_by_key(&mut best, &key);
        for phrase in best.into_iter().filter_map(phrase) {
            let (words, phrase) = (phrase.words, phrase.span.slice(self.text));
            let is_new = chosen.len() < most && !chosen.iter().any(|other| overlaps(phrase, other));
            // Searches the list of common words last, so that only the few remaining phrases are
            // looked up.
            let is_name = words > 1 && phrase.starts_with(char::is_uppercase);
            if is_new && words < MAX_CHARACTERS && (is_name || !has_common_word(phrase)) {
                chosen.push(phrase.to_owned());
            }
        }
    }
}

/// Returns true if `phrase` contains one of the [`COMMON_WORDS`].
fn has_common_word(phrase: &str) -> bool {
    to_lowercase(phrase).split(' ').any(|word| COMMON_WORDS.contains(word))
}

impl Phrase {
    /// Returns the value by which phrases are compared: the importance times the square root of the
    /// count.
    fn weight(&self) -> f32 {
        self.importance * (self.count as f32).sqrt()
    }
}

/// Returns true if one of two phrases repeats the other, so that only one should become a keyword.
/// The shorter phrase repeats the longer one if it consists of the first or last words of the
/// longer one or, with at least four characters, is its beginning (*Iraq* and *Iraqi*). If the
/// shorter phrase is in lower case, it is enough that both have a word in common. In scripts
/// without spaces, the shorter phrase may be any part of the longer one.
fn overlaps(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let (after, before) = (long.strip_prefix(short), long.strip_suffix(short));
    let long_enough = short.chars().count() > 3;
    let shares_word = || {
        short.starts_with(char::is_lowercase)
            && short.split(' ').any(|word| long.split(' ').any(|it| it == word))
    };
    let unspaced = || short.chars().next().and_then(Script::from_char).is_some_and(Script::is_unspaced);
    after.is_some_and(|after| long_enough || after.is_empty() || after.starts_with(' '))
        || before.is_some_and(|it| it.ends_with(' '))
        || shares_word()
        || unspaced() && long.contains(short)
}

/// Returns the span of a name without the suffix after an apostrophe, as in *Anna's* and
/// *Bursa'nın*, and with the full stop that ends an abbreviation, as in *U.S.*
fn trim_suffix(text: &str, span: Span) -> Span {
    let name = span.slice(text);
    let suffix = super::names::suffix_len(name);
    let stop = name.contains('.')
        && !name.contains(' ')
        && text.get(span.end..).is_some_and(|it| it.starts_with('.'));
    Span::new(span.start, span.end - suffix + usize::from(stop))
}
