//! What a sentence adds to those that are already picked.

use super::features::{Feature, amount, balance, bytes, feature, flag, ratio};
use super::measures::{known_as, pairs};
use super::{Ranking, TermSet, model::Model, sentences};
use crate::text::TermId;
use crate::util::byte_interner::ByteInterner;

/// How many features a step has that depend on what is picked.
const STATE: usize = 20;

/// How many features a step has: those of the sentence, then those of the state.
pub(super) const FEATURES: usize = sentences::FEATURES + STATE;

/// A summary in the making.
#[derive(Debug)]
pub(crate) struct Draft<'r> {
    ranking: &'r Ranking<'r>,
    /// Ascending: a picked sentence is put in its place, which moves those behind it, 8 bytes each.
    picked: Vec<usize>,
    said: TermSet,
    said_pairs: ByteInterner,
    title: TermSet,
    /// The words of the sentence that is being weighed.
    here: TermSet,
    words: usize,
    importance: f32,
    best: i32,
    range: i32,
}

/// A sentence that may be picked next.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) index: usize,
    /// Its place when sentences are ordered by what they are worth alone.
    rank: usize,
    news: News,
}

impl Step {
    /// The share of its word pairs that the picked ones hold, 0 to 1.
    pub(crate) fn repeated(&self) -> f32 {
        if self.news.pairs > 0.0 { 1.0 - self.news.new_pairs / self.news.pairs } else { 0.0 }
    }

    /// The share of its importance that the picked ones hold, 0 to 1.
    pub(crate) fn said(&self) -> f32 {
        if self.news.sum > 0.0 { 1.0 - self.news.new_sum / self.news.sum } else { 0.0 }
    }
}

/// What a sentence would bring, next to what is said already. Importance is over distinct words.
#[derive(Debug, Default)]
struct News {
    distinct: f32,
    sum: f32,
    new: f32,
    new_sum: f32,
    title: f32,
    pairs: f32,
    new_pairs: f32,
    pair_sum: f32,
    new_pair_sum: f32,
}

impl<'r> Draft<'r> {
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(crate) fn new(ranking: &'r Ranking<'r>) -> Self {
        let worth = || ranking.candidates().map(|index| ranking.worth_of(index));
        let size = ranking.story.words.len();
        let (best, least) = (worth().max().unwrap_or(0), worth().min().unwrap_or(0));
        Self {
            ranking,
            picked: Vec::new(),
            said: TermSet::of(&[], size),
            said_pairs: ByteInterner::default(),
            title: TermSet::of(&ranking.story.title, size),
            here: TermSet::of(&[], size),
            words: 0,
            importance: 0.0,
            best,
            range: best.saturating_sub(least),
        }
    }

    /// Picks sentence `index`.
    pub(crate) fn add(&mut self, index: usize) {
        let terms = self.terms(index);
        self.words += terms.len();
        self.importance += self.news(terms).new_sum;
        for term in terms {
            self.said.insert(*term);
        }
        for pair in pairs(terms) {
            self.said_pairs.intern(&known_as(pair));
        }
        self.picked.insert(self.before(index), index);
    }

    /// Whether sentence `index` is picked.
    pub(crate) fn has(&self, index: usize) -> bool {
        self.picked.binary_search(&index).is_ok()
    }

    /// The picked sentences, ascending.
    #[cfg(feature = "train")]
    pub(crate) fn picked(&self) -> Vec<usize> {
        self.picked.clone()
    }

    /// Whether sentence `index` lacks what it speaks of: its first word leads back to a sentence that is not picked, or
    /// its quotation goes on without telling who speaks.
    pub(crate) fn hangs(&self, index: usize) -> bool {
        self.ranking.is_opening(index) || self.ranking.refers_back(index) && self.is_alone(index)
    }

    /// Whether sentence `index` is the end of a quotation whose beginning is not picked.
    pub(crate) fn is_torn(&self, index: usize) -> bool {
        self.ranking.is_closing(index) && self.is_alone(index)
    }

    /// Whether sentence `index` is the beginning of a quotation, after who speaks, whose end is not picked.
    pub(crate) fn is_left_open(&self, index: usize) -> bool {
        self.ranking.is_left_open(index) && !self.has(index + 1)
    }

    /// Whether sentence `index` says *we* or *you* outside of quotations.
    pub(crate) fn is_personal(&self, index: usize) -> bool {
        self.ranking.is_personal(index)
    }

    /// Whether sentence `index` would mislead: its rest stands elsewhere, or nothing shows that somebody else speaks.
    pub(crate) fn misleads(&self, index: usize) -> bool {
        self.ranking.is_unfinished(index) || self.ranking.is_unmarked_speech(index) && self.is_alone(index)
    }

    /// Whether the sentence before sentence `index` is not picked.
    fn is_alone(&self, index: usize) -> bool {
        !index.checked_sub(1).is_some_and(|before| self.has(before))
    }

    /// Whether sentence `index` is a question.
    pub(crate) fn asks(&self, index: usize) -> bool {
        self.ranking.asks(index)
    }

    /// How many words sentence `index` has.
    pub(crate) fn words_of(&self, index: usize) -> usize {
        self.terms(index).len()
    }

    /// Sentence `index` as the next pick; `rank` is its place when sentences are ordered by what they are worth alone.
    pub(crate) fn step(&mut self, index: usize, rank: usize) -> Step {
        Step { index, rank, news: self.news(self.terms(index)) }
    }

    /// What a step adds, in steps of the model; comparable for one state of one draft only.
    pub(crate) fn gain(&self, step: &Step, model: &Model) -> i32 {
        model.gain.score(&self.row(step))
    }

    /// What the forest of gains reads of a step.
    pub(crate) fn row(&self, step: &Step) -> [u8; FEATURES] {
        let own = self.ranking.rows.get(step.index).into_iter().flatten().copied();
        let state = bytes(&self.state(step));
        let mut row = [0; FEATURES];
        row.iter_mut().zip(own.chain(state)).for_each(|(slot, byte)| *slot = byte);
        row
    }

    fn state(&self, step: &Step) -> [Feature; STATE] {
        let Step { index, rank, ref news } = *step;
        let terms = self.terms(index);
        let worth = self.ranking.worth_of(index);
        let words = (self.words + terms.len()) as f32;
        let lead = self.ranking.lead_importance(self.words + terms.len());
        let ahead = self.importance + news.new_sum - lead;
        [
            feature("picked", amount(self.picked.len() as f32, 3.0)),
            feature("worth", balance(worth as f32, Model::ONE)),
            feature("worth below the best", amount((self.best - worth) as f32, Model::ONE / 2.0)),
            feature(
                "worth below the best to the range",
                ratio((self.best - worth) as f32, self.range as f32),
            ),
            feature("rank of worth", amount(rank as f32, 3.0)),
            feature("unsaid words", ratio(news.new, news.distinct)),
            feature("unsaid importance", ratio(news.new_sum, news.sum)),
            feature("unsaid importance sum", amount(news.new_sum, 6.0)),
            feature("unsaid importance a word", ratio(news.new_sum, terms.len() as f32 + 10.0)),
            feature("unsaid pairs", ratio(news.new_pairs, news.pairs)),
            feature("unsaid pair importance", ratio(news.new_pair_sum, news.pair_sum)),
            feature("unsaid title words", ratio(news.title, self.title.len() as f32)),
            feature("words so far", amount(self.words as f32, 40.0)),
            feature("importance so far", amount(self.importance, 15.0)),
            feature("ahead of the lead", balance(ahead, 4.0)),
            feature("ahead of the lead a word", balance(ahead / (words + 30.0), 0.1)),
            feature(
                "the one before is picked",
                flag(index.checked_sub(1).is_some_and(|before| self.has(before))),
            ),
            feature("the one after is picked", flag(self.has(index + 1))),
            feature("distance", self.distance(index)),
            feature("picked before", ratio(self.before(index) as f32, self.picked.len() as f32)),
        ]
    }

    /// How many of the picked sentences stand before sentence `index`.
    fn before(&self, index: usize) -> usize {
        self.picked.partition_point(|picked| *picked < index)
    }

    /// How far the nearest picked sentence is.
    fn distance(&self, index: usize) -> u8 {
        let place = self.before(index);
        let neighbours = self.picked.get(place.saturating_sub(1)..).unwrap_or_default().iter().take(2);
        let nearest = neighbours.map(|picked| picked.abs_diff(index)).min();
        nearest.map_or(255, |nearest| amount(nearest as f32, 3.0))
    }

    fn news(&mut self, terms: &[TermId]) -> News {
        let mut news = News::default();
        self.here.clear();
        for &term in terms {
            if self.here.insert(term) {
                let importance = self.ranking.importance_of(term);
                let new = if self.said.contains(term) { 0.0 } else { 1.0 };
                news.distinct += 1.0;
                news.sum += importance;
                news.new += new;
                news.new_sum += new * importance;
                news.title += if self.title.contains(term) { new } else { 0.0 };
            }
        }
        for pair in pairs(terms) {
            let importance = self.ranking.importance_of(pair.0) * self.ranking.importance_of(pair.1);
            let new = if self.is_said(pair) { 0.0 } else { 1.0 };
            news.pairs += 1.0;
            news.new_pairs += new;
            news.pair_sum += importance;
            news.new_pair_sum += new * importance;
        }
        news
    }

    /// Whether a picked sentence has the two words side by side.
    fn is_said(&self, pair: (TermId, TermId)) -> bool {
        self.said.contains(pair.0)
            && self.said.contains(pair.1)
            && self.said_pairs.get(&known_as(pair)).is_some()
    }

    fn terms(&self, index: usize) -> &'r [TermId] {
        self.ranking.story.sentences.get(index).map(|sentence| sentence.terms.as_slice()).unwrap_or_default()
    }
}
