//! The greedy selection by its definition: for each pick, every value of every candidate is
//! computed from the sentences picked before, and nothing is stored.

use crate::article::pairs;
use crate::bytes::{flag, ratio, saturate, signed};
use crate::forest::{Model, ONE};
use crate::sentences::{
    CONNECTIVE, END, FIRST_WORD, MARKS, PRONOUN, QUESTION, SECOND_WORD, Sentences, WITHOUT_HEADLINE,
};

/// The constants of `src/select` and `src/rank`, which say why they have these values.
const POOL: usize = 12;
const COMPARED_PICKS: usize = 12;
const DANGLING_REFERENCE: i32 = 20_000;
const FULL_REPETITION: f32 = 8_000.0;
const LONG_SENTENCE: i32 = 4_000;
const MAX_EASY_WORDS: usize = 45;
const MAX_REPEATED_PAIRS: f32 = 0.5;
const MAX_FIRST_REPEATED_PAIRS: f32 = 0.25;
const FIRST_POINTS: usize = 3;
const UNFITNESS_BELOW_HEADLINE: f32 = 3.0;
const UNFITNESS: f32 = 1.0;

/// The parts of the byte for quotation marks: 127 for a mark at the start, 63 at the end, 31 if the
/// quotation goes on after the sentence, 15 if it began before.
const MARK_BYTES: [u8; 4] = [127, 63, 31, 15];

/// An article whose sentences are picked.
pub(crate) struct Selection<'a> {
    pub(crate) sentences: &'a Sentences<'a>,
    pub(crate) model: &'a Model,
    pub(crate) headline_is_shown: bool,
}

/// The novelty of a sentence: its words and pairs, and those that are new beside the picked ones.
struct Novelty {
    words: f32,
    new_words: f32,
    importance: f32,
    new_importance: f32,
    new_title_words: f32,
    pairs: f32,
    new_pairs: f32,
    pair_importance: f32,
    new_pair_importance: f32,
}

impl Selection<'_> {
    /// Returns the candidates, the best standalone score first.
    pub(crate) fn best_first(&self) -> Vec<usize> {
        let mut order = self.sentences.article.candidates();
        order.sort_by_key(|index| (-self.standalone(*index), *index));
        order
    }

    /// Returns the picks of a summary of at most this many sentences and words, in reading order.
    pub(crate) fn picks(&self, sentences: usize, words: usize) -> Vec<usize> {
        let length = |index: usize| self.sentences.terms(index).len();
        let mut used = 0;
        let mut picked = Vec::new();
        while picked.len() < sentences {
            let Some(next) = self.next(&picked) else { break };
            used += length(next);
            if used > words {
                break;
            }
            picked.push(next);
        }
        if picked.is_empty() {
            picked.extend(self.best_first().into_iter().find(|index| length(*index) <= words));
        }
        picked.sort();
        picked
    }

    fn next(&self, picked: &[usize]) -> Option<usize> {
        let ranked: Vec<(usize, usize)> = self.best_first().into_iter().enumerate().collect();
        let (late, early): (Vec<_>, Vec<_>) =
            ranked.into_iter().partition(|(_, index)| self.is_deferred(*index));
        let is_free = |(_, index): &(usize, usize)| {
            !picked.contains(index) && self.novelty(picked, *index).repeated_pairs() <= MAX_REPEATED_PAIRS
        };
        let count = if picked.len() < COMPARED_PICKS { POOL } else { 1 };
        let pool: Vec<(usize, usize)> =
            [early, late].concat().into_iter().filter(is_free).take(count).collect();
        let mut best = *pool.first()?;
        for candidate in pool {
            if self.value(picked, candidate) > self.value(picked, best) {
                best = candidate;
            }
        }
        Some(best.1)
    }

    /// Returns the value of a candidate, to compare it with others: true unless it is a last
    /// resort, and its gain minus its penalties.
    fn value(&self, picked: &[usize], (rank, index): (usize, usize)) -> (bool, i32) {
        let novelty = self.novelty(picked, index);
        let is_repetitive =
            picked.len() < FIRST_POINTS && novelty.repeated_pairs() > MAX_FIRST_REPEATED_PAIRS;
        let last_resort = is_repetitive || self.is_incomplete(picked, index) || self.is_deferred(index);
        let is_long = self.headline_is_shown && self.sentences.terms(index).len() > MAX_EASY_WORDS;
        let dangling = if self.dangles(picked, index) { DANGLING_REFERENCE } else { 0 };
        let length = if is_long { LONG_SENTENCE } else { 0 };
        let repeated = (novelty.repeated_importance() * FULL_REPETITION) as i32;
        (!last_resort, self.gain(picked, rank, index) - dangling - length - repeated)
    }

    fn gain(&self, picked: &[usize], rank: usize, index: usize) -> i32 {
        if self.headline_is_shown {
            return self.standalone(index);
        }
        let row = &self.sentences.rows[index][..WITHOUT_HEADLINE];
        let row = [row, &self.state(picked, rank, index)].concat();
        self.model.marginal_gain.score(&row) - self.penalty(index)
    }

    fn standalone(&self, index: usize) -> i32 {
        let forest =
            if self.headline_is_shown { &self.model.reader_score } else { &self.model.sentence_score };
        forest.score(self.sentences.rows[index]) - self.penalty(index)
    }

    fn penalty(&self, index: usize) -> i32 {
        let most = if self.headline_is_shown { UNFITNESS_BELOW_HEADLINE } else { UNFITNESS };
        let probability = self.model.unfitness.score(self.sentences.rows[index]) as f32;
        (probability.clamp(0.0, ONE) * most) as i32
    }

    /// Returns the features of a candidate that depend on the picked sentences.
    pub(crate) fn state(&self, picked: &[usize], rank: usize, index: usize) -> Vec<u8> {
        let novelty = self.novelty(picked, index);
        let scores: Vec<i32> = self.best_first().into_iter().map(|index| self.standalone(index)).collect();
        let (best, worst) = (scores[0], scores[scores.len() - 1]);
        let below_best = (best - self.standalone(index)) as f32;
        let own_words = self.sentences.terms(index).len();
        let words_so_far: usize = picked.iter().map(|it| self.sentences.terms(*it).len()).sum();
        let words = words_so_far + own_words;
        let places = 0..picked.len();
        let added = places.map(|place| self.novelty(&picked[..place], picked[place]).new_importance);
        let importance = added.fold(0.0, |sum, added| sum + added);
        let ahead = importance + novelty.new_importance - self.sentences.lead_importance(words);
        let title_words = crate::article::distinct(&self.sentences.article.title).len() as f32;
        let distance = picked.iter().map(|it| it.abs_diff(index)).min();
        let before = picked.iter().filter(|it| **it < index).count() as f32;
        vec![
            saturate(picked.len() as f32, 3.0),
            signed(self.standalone(index) as f32, ONE),
            saturate(below_best, ONE / 2.0),
            ratio(below_best, (best - worst) as f32),
            saturate(rank as f32, 3.0),
            ratio(novelty.new_words, novelty.words),
            ratio(novelty.new_importance, novelty.importance),
            saturate(novelty.new_importance, 6.0),
            ratio(novelty.new_importance, own_words as f32 + 10.0),
            ratio(novelty.new_pairs, novelty.pairs),
            ratio(novelty.new_pair_importance, novelty.pair_importance),
            ratio(novelty.new_title_words, title_words),
            saturate(words_so_far as f32, 40.0),
            saturate(importance, 15.0),
            signed(ahead, 4.0),
            signed(ahead / (words as f32 + 30.0), 0.1),
            flag(is_after_picked(picked, index)),
            flag(picked.contains(&(index + 1))),
            distance.map_or(255, |distance| saturate(distance as f32, 3.0)),
            ratio(before, picked.len() as f32),
        ]
    }

    fn novelty(&self, picked: &[usize], index: usize) -> Novelty {
        let (sentences, terms) = (self.sentences, self.sentences.distinct(index));
        let title = &sentences.article.title;
        let is_new = |term: &usize| {
            let is_read = self.headline_is_shown && title.contains(term);
            !is_read && !picked.iter().any(|it| sentences.terms(*it).contains(term))
        };
        let new: Vec<usize> = terms.iter().copied().filter(is_new).collect();
        let all_pairs = pairs(sentences.terms(index));
        let is_new_pair =
            |pair: &(usize, usize)| !picked.iter().any(|it| pairs(sentences.terms(*it)).contains(pair));
        let new_pairs: Vec<(usize, usize)> = all_pairs.iter().copied().filter(is_new_pair).collect();
        let of_pairs = |pairs: &[(usize, usize)]| {
            let product =
                |(one, other): &(usize, usize)| sentences.importance[*one] * sentences.importance[*other];
            pairs.iter().map(product).fold(0.0, |sum, product| sum + product)
        };
        Novelty {
            words: terms.len() as f32,
            new_words: new.len() as f32,
            importance: sentences.sum(&terms),
            new_importance: sentences.sum(&new),
            new_title_words: new.iter().filter(|term| title.contains(term)).count() as f32,
            pairs: all_pairs.len() as f32,
            new_pairs: new_pairs.len() as f32,
            pair_importance: of_pairs(&all_pairs),
            new_pair_importance: of_pairs(&new_pairs),
        }
    }

    fn dangles(&self, picked: &[usize], index: usize) -> bool {
        let [opens, _, runs_on, _] = self.quotation_marks(index);
        opens && runs_on || self.refers_back(index) && !is_after_picked(picked, index)
    }

    fn is_incomplete(&self, picked: &[usize], index: usize) -> bool {
        const NO_MARK: u8 = 0;
        const COLON: u8 = 50;
        let [_, _, runs_on, runs_in] = self.quotation_marks(index);
        let has_no_end = [NO_MARK, COLON].contains(&self.sentences.rows[index][END]);
        has_no_end || runs_in && runs_on && !is_after_picked(picked, index)
    }

    fn is_deferred(&self, index: usize) -> bool {
        let min_words = if self.sentences.rows.len() >= 300 { 12 } else { 6 };
        self.sentences.rows[index][END] == QUESTION || self.sentences.terms(index).len() < min_words
    }

    /// Returns true if the first words refer to an earlier sentence: `But`, `She`, `After that,`.
    fn refers_back(&self, index: usize) -> bool {
        let row = self.sentences.rows[index];
        match row[FIRST_WORD] {
            CONNECTIVE => true,
            PRONOUN => row[SECOND_WORD] != 255,
            _ => {
                let text = &self.sentences.article.sentences[index].text;
                let Some((opening, _)) = text.split_once([',', '，', '、']) else { return false };
                let words = opening.matches(' ').count() + 1;
                let last = self.sentences.terms(index).iter().take(words).next_back();
                words <= 4 && last.is_some_and(|term| self.sentences.class(*term) == PRONOUN)
            }
        }
    }

    fn quotation_marks(&self, index: usize) -> [bool; 4] {
        let mut rest = self.sentences.rows[index][MARKS];
        MARK_BYTES.map(|byte| {
            let is_set = rest >= byte;
            rest -= if is_set { byte } else { 0 };
            is_set
        })
    }
}

impl Novelty {
    fn repeated_pairs(&self) -> f32 {
        if self.pairs > 0.0 { 1.0 - self.new_pairs / self.pairs } else { 0.0 }
    }

    fn repeated_importance(&self) -> f32 {
        if self.importance > 0.0 { 1.0 - self.new_importance / self.importance } else { 0.0 }
    }
}

/// Returns true if the sentence before sentence `index` is picked.
fn is_after_picked(picked: &[usize], index: usize) -> bool {
    index > 0 && picked.contains(&(index - 1))
}
