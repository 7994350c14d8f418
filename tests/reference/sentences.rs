//! The features of a sentence by their definitions: every statistic is counted for each sentence by
//! a search of the article.

use crate::article::{Ranked, Reference, distinct, pairs};
use crate::bytes::{Feature, GIVEN, about, between, exactly, flag, ratio, saturate, signed};
use crate::centrality::Centrality;
use crate::words::CLASS;
use std::ops::RangeInclusive;

/// The places of features that other features are computed from.
pub(crate) const QUOTED: usize = 43;
pub(crate) const MARKS: usize = 44;
pub(crate) const END: usize = 45;
pub(crate) const FIRST_WORD: usize = 51;
const WORDS_TO_THE_MEAN: usize = 10;
const NAMES: usize = 13;
const IMPORTANCE_TO_THE_MOST: usize = 17;
const CENTRAL: usize = 35;
const RANK_OF_CENTRALITY: usize = 39;
pub(crate) const SECOND_WORD: usize = 78;

/// The names of these features.
const NAMED: [(usize, &str); 10] = [
    (QUOTED, "quoted"),
    (MARKS, "quotation marks"),
    (END, "end"),
    (FIRST_WORD, "first word"),
    (WORDS_TO_THE_MEAN, "words to the mean"),
    (NAMES, "names"),
    (IMPORTANCE_TO_THE_MOST, "importance to the most"),
    (CENTRAL, "central"),
    (RANK_OF_CENTRALITY, "rank of centrality"),
    (SECOND_WORD, "second word"),
];

/// The number of features that do not depend on a headline above the points.
pub(crate) const WITHOUT_HEADLINE: usize = 63;

/// The bytes of the classes of words, and of a question mark at the end of a sentence.
pub(crate) const PRONOUN: u8 = 64;
pub(crate) const CONNECTIVE: u8 = 128;
const SPEAKER: u8 = 192;
pub(crate) const QUESTION: u8 = 150;

/// An article with the importance of its words and the engine's features, which are inputs if they
/// describe the characters of a single sentence or word.
pub(crate) struct Sentences<'a> {
    pub(crate) article: &'a Reference,
    pub(crate) importance: &'a [f32],
    pub(crate) rows: &'a [&'a [u8]],
    words: &'a [&'a [u8]],
    centrality: &'a Centrality,
    candidates: Vec<usize>,
}

impl<'a> Sentences<'a> {
    pub(crate) fn new(
        text: &'a Ranked,
        importance: &'a [f32],
        centrality: &'a Centrality,
        words: &'a [&'a [u8]],
        rows: &'a [&'a [u8]],
    ) -> Self {
        let candidates = text.article.candidates();
        Self { article: &text.article, importance, rows, words, centrality, candidates }
    }

    /// Returns the features of a candidate.
    pub(crate) fn features(&self, index: usize) -> Vec<Feature> {
        let groups = [
            self.position(index),
            self.length(index),
            self.importance(index),
            self.title(index),
            self.centrality(index),
            self.marks_and_first_words(index),
            self.lead(),
            self.novelty(index),
            self.form(index),
            self.block(index),
            self.voice(),
        ];
        let features = groups.concat();
        assert!(NAMED.iter().all(|(place, name)| features[*place].0 == *name));
        features
    }

    fn position(&self, index: usize) -> Vec<Feature> {
        let block = self.block_of(index);
        let position = self.candidates.iter().filter(|it| **it < index).count() as f32;
        let same_block =
            |it: &&usize| **it < index && self.number_of_block(**it) == self.number_of_block(index);
        let in_block = self.candidates.iter().filter(same_block).count() as f32;
        let count = self.candidates.len() as f32;
        let next = if index + 1 < self.rows.len() { self.block_of(index + 1) } else { 0.0 };
        let blocks = self.candidates.last().map_or(0.0, |last| self.block_of(*last) + 1.0);
        vec![
            ("place", exactly(saturate(position, 5.0))),
            ("place to the whole", exactly(ratio(position, count))),
            ("from the end", exactly(saturate(count - position - 1.0, 5.0))),
            ("sentences", exactly(saturate(count, 20.0))),
            ("place in the block", exactly(saturate(in_block, 2.0))),
            ("ends the block", exactly(flag(next != block))),
            ("block", exactly(saturate(block, 5.0))),
            ("blocks", exactly(saturate(blocks, 10.0))),
            ("after a heading", exactly(flag(index > 0 && !self.article.sentences[index - 1].candidate))),
        ]
    }

    fn length(&self, index: usize) -> Vec<Feature> {
        let (words, distinct) = (self.words(index), self.distinct(index));
        let mean =
            self.candidates.iter().map(|it| self.words(*it)).sum::<f32>() / self.candidates.len() as f32;
        let characters: f32 = distinct.iter().map(|term| self.article.characters(*term)).sum();
        let numbers = self.count(&distinct, |term| self.article.is_number(term));
        let names = self.count(&distinct, |term| self.article.capitals[term] > 0);
        let distinct = distinct.len() as f32;
        vec![
            ("words", exactly(saturate(words, 20.0))),
            ("words to the mean", exactly(saturate(words, mean))),
            ("mean words", exactly(saturate(mean, 20.0))),
            ("characters a word", exactly(saturate(characters, 6.0 * distinct))),
            ("names", exactly(ratio(names, distinct))),
            ("numbers", exactly(ratio(numbers, distinct))),
            ("repetition", exactly(ratio(distinct, words))),
        ]
    }

    fn importance(&self, index: usize) -> Vec<Feature> {
        let (terms, words) = (self.distinct(index), self.words(index));
        let (importance, distinct) = (self.sum(&terms), terms.len() as f32);
        let mut top: Vec<f32> = terms.iter().map(|term| self.importance[*term]).collect();
        top.sort_by(|one, other| other.total_cmp(one));
        let most = |of: &dyn Fn(usize) -> f32| self.candidates.iter().map(|it| of(*it)).fold(0.0, f32::max);
        let own = |it: usize| self.sum(&self.distinct(it));
        let mean = |it: usize| own(it) / (self.distinct(it).len() as f32).max(1.0);
        let pair = self.pair_importance(index);
        let ahead = importance - self.lead_importance(words as usize);
        let new: Vec<usize> =
            terms.iter().copied().filter(|term| !self.article.is_in_earlier(*term, index)).collect();
        let is_better = |it: &&usize| own(**it) > importance || own(**it) == importance && **it < index;
        let rank = self.candidates.iter().filter(is_better).count();
        vec![
            ("importance", exactly(saturate(importance, 8.0))),
            ("importance to the most", exactly(ratio(importance, most(&own)))),
            ("mean importance", exactly(ratio(importance, distinct))),
            ("mean importance to the most", exactly(ratio(importance, distinct * most(&mean)))),
            ("importance a word", exactly(ratio(importance, words + 15.0))),
            ("top importance", exactly(ratio(top.iter().take(5).sum(), 5.0))),
            ("pair importance", exactly(saturate(pair, 3.0))),
            ("pair importance to the most", exactly(ratio(pair, most(&|it| self.pair_importance(it))))),
            ("rank of importance", exactly(saturate(rank as f32, 3.0))),
            ("beats the lead", exactly(signed(ahead, 2.0))),
            ("beats the lead a word", exactly(signed(ahead / (words + 15.0), 0.1))),
            ("new words", exactly(ratio(new.len() as f32, distinct))),
            ("new importance", exactly(ratio(self.sum(&new), importance))),
        ]
    }

    fn title(&self, index: usize) -> Vec<Feature> {
        let (terms, title) = (self.distinct(index), distinct(&self.article.title));
        let shared: Vec<usize> = terms.iter().copied().filter(|term| title.contains(term)).collect();
        let title_pairs = pairs(&self.article.title);
        let shared_pairs = pairs(self.terms(index)).iter().filter(|pair| title_pairs.contains(pair)).count();
        let (shared_words, title_words) = (shared.len() as f32, title.len() as f32);
        vec![
            ("title has", exactly(ratio(shared_words, terms.len() as f32))),
            ("of the title", exactly(ratio(shared_words, title_words))),
            ("title importance", exactly(ratio(self.sum(&shared), self.sum(&title)))),
            ("title pairs", exactly(ratio(shared_pairs as f32, title_words - 1.0))),
            ("title", exactly(saturate(title_words, 8.0))),
            ("like the title", about(ratio(self.centrality.title[index] as f32, 1.0))),
        ]
    }

    fn centrality(&self, index: usize) -> Vec<Feature> {
        let (centrality, all) = (self.centrality, self.candidates.len() as f64);
        let (before, after, degree) =
            (centrality.before[index], centrality.after[index], centrality.degree(index));
        let most = centrality.after.iter().copied().fold(0.0, f64::max);
        let next = centrality.previous.get(index + 1).copied().unwrap_or_default();
        let share = |part: f64, whole: f64| about(ratio(part as f32, whole as f32));
        vec![
            ("central", share(degree, centrality.max_degree())),
            ("mean cosine", share(3.0 * degree, all)),
            ("central to the rest", share(after, most)),
            ("said before", share(before, degree)),
            ("rank of centrality", self.rank_of_centrality(index)),
            ("like the lead", share(centrality.lead[index], 1.0)),
            ("like the one before", share(centrality.previous[index], 1.0)),
            ("like the one after", share(next, 1.0)),
        ]
    }

    /// Returns the bytes of the possible ranks by degree. If the degrees of sentences differ only
    /// by rounding, the engine may have these sentences in any order.
    fn rank_of_centrality(&self, index: usize) -> RangeInclusive<u8> {
        let degree = self.centrality.degree(index);
        let above = |limit: f64| {
            let others = self.candidates.iter().filter(|it| **it != index);
            others.filter(|it| self.centrality.degree(**it) > limit).count() as f32
        };
        let error = 1e-5 * degree.max(1.0);
        between(saturate(above(degree + error), 3.0), saturate(above(degree - error), 3.0))
    }

    fn marks_and_first_words(&self, index: usize) -> Vec<Feature> {
        let terms = self.distinct(index);
        let neighbour = |index: Option<usize>, place: usize| {
            exactly(index.and_then(|index| self.rows.get(index)).map_or(0, |row| row[place]))
        };
        let (before, after) = (index.checked_sub(1), Some(index + 1));
        let of_class = |class: u8| {
            exactly(ratio(4.0 * self.count(&terms, |term| self.class(term) == class), terms.len() as f32))
        };
        let marks =
            ["quoted", "quotation marks", "end", "commas", "brackets", "dashes", "digits", "capital start"];
        let first = self.terms(index).first().map_or(0, |term| self.class(*term));
        let first_words = vec![
            ("first word", exactly(first)),
            ("pronouns", of_class(PRONOUN)),
            ("speakers", of_class(SPEAKER)),
            ("the one before ends", neighbour(before, END)),
            ("the one before is quoted", neighbour(before, QUOTED)),
            ("the one after is quoted", neighbour(after, QUOTED)),
        ];
        [marks.map(|name| (name, GIVEN)).to_vec(), first_words].concat()
    }

    /// Returns the features of the first candidate, which every sentence has.
    fn lead(&self) -> Vec<Feature> {
        let lead = self.rows[self.candidates[0]];
        vec![
            ("the lead: words to the mean", exactly(lead[WORDS_TO_THE_MEAN])),
            ("the lead: names", exactly(lead[NAMES])),
            ("the lead: importance to the most", exactly(lead[IMPORTANCE_TO_THE_MOST])),
            ("the lead: central", exactly(lead[CENTRAL])),
            ("the lead: rank of centrality", exactly(lead[RANK_OF_CENTRALITY])),
            ("the lead: first word", exactly(lead[FIRST_WORD])),
        ]
    }

    fn novelty(&self, index: usize) -> Vec<Feature> {
        let terms = self.distinct(index);
        let is_content = |term: usize| {
            let is_long = self.article.characters(term) > 3.0;
            let is_fact = self.article.is_number(term) || self.article.capitals[term] > 0;
            self.class(term) == 0 && (is_long || is_fact)
        };
        let is_name = |term: usize| self.article.capitals[term] > 0 && !self.article.is_number(term);
        let in_title = |term: usize| self.article.title.contains(&term);
        let is_first = |term: usize| !self.article.is_in_earlier(term, index);
        let is_once = |term: usize| self.article.sentences_with(term) == 1;
        let those = |is: &dyn Fn(usize) -> bool| -> Vec<usize> {
            terms.iter().copied().filter(|term| is(*term)).collect()
        };
        let beyond = those(&|term| !in_title(term));
        let first = those(&|term| !in_title(term) && is_first(term));
        let introduced = those(&|term| is_first(term) && !is_once(term));
        let content = self.count(&terms, is_content);
        let of_title = self.count(&terms, |term| is_content(term) && in_title(term));
        let once = self.count(&terms, |term| is_content(term) && is_once(term));
        let title_content = self.count(&distinct(&self.article.title), is_content);
        let is_number = |term: usize| self.article.is_number(term);
        vec![
            ("first said importance", exactly(saturate(self.sum(&first), 3.0))),
            ("introduced importance", exactly(saturate(self.sum(&introduced), 2.0))),
            ("first said names", exactly(saturate(self.count(&first, is_name), 2.0))),
            ("first said numbers", exactly(saturate(self.count(&first, is_number), 1.0))),
            ("content beyond the title", exactly(saturate(self.count(&beyond, is_content), 10.0))),
            ("importance beyond the title", exactly(saturate(self.sum(&beyond), 6.0))),
            ("names beyond the title", exactly(saturate(self.count(&beyond, is_name), 3.0))),
            ("numbers beyond the title", exactly(saturate(self.count(&beyond, is_number), 1.5))),
            ("content said once", exactly(ratio(once, content))),
            ("content in the title", exactly(ratio(of_title, content))),
            ("of the title's content", exactly(ratio(of_title, title_content))),
        ]
    }

    fn form(&self, index: usize) -> Vec<Feature> {
        let second = self.terms(index).get(1);
        let is_name = |term: usize| self.article.capitals[term] > 0;
        let second = second.map_or(0, |term| if is_name(*term) { 255 } else { self.class(*term) });
        vec![
            (
                "characters",
                exactly(saturate(self.article.sentences[index].text.chars().count() as f32, 120.0)),
            ),
            ("capitals a word", GIVEN),
            ("amounts", GIVEN),
            ("speech verbs", GIVEN),
            ("second word", exactly(second)),
        ]
    }

    fn block(&self, index: usize) -> Vec<Feature> {
        let block = self.number_of_block(index);
        let all = 0..self.rows.len();
        let inside: Vec<usize> = all.filter(|it| self.number_of_block(*it) == block).collect();
        let words: f32 = inside.iter().map(|it| self.words(*it)).sum();
        let is_candidate = |index: usize| self.article.sentences.get(index).is_some_and(|it| it.candidate);
        let before = inside.first().and_then(|first| first.checked_sub(1)).is_some_and(is_candidate);
        let after = inside.last().is_some_and(|last| is_candidate(last + 1));
        vec![
            ("section", GIVEN),
            ("sentences of the block", exactly(saturate(inside.len() as f32, 3.0))),
            ("words of the block", exactly(saturate(words, 60.0))),
            ("prose before the block", exactly(flag(before))),
            ("prose after the block", exactly(flag(after))),
        ]
    }

    fn voice(&self) -> Vec<Feature> {
        let all = self.rows.len() as f32;
        let speaks =
            |it: &&crate::article::Sentence| it.terms.iter().any(|term| self.class(*term) == SPEAKER);
        let first_person = self.article.sentences.iter().filter(speaks).count() as f32;
        let questions = self.rows.iter().filter(|row| row[END] == QUESTION).count() as f32;
        vec![
            ("the article: first person", exactly(ratio(first_person, all))),
            ("the article: questions", exactly(ratio(2.0 * questions, all))),
            ("the article: quoted", GIVEN),
        ]
    }

    /// Returns the importance of the distinct words among the first `words` words of the
    /// candidates. The engine counts at most 400.
    pub(crate) fn lead_importance(&self, words: usize) -> f32 {
        let terms: Vec<usize> = self.candidates.iter().flat_map(|it| self.terms(*it)).copied().collect();
        self.sum(&distinct(&terms[..words.min(400).min(terms.len())]))
    }

    fn pair_importance(&self, index: usize) -> f32 {
        pairs(self.terms(index)).iter().map(|pair| self.importance[pair.0] * self.importance[pair.1]).sum()
    }

    /// Returns the sum of the importance of `terms`.
    pub(crate) fn sum(&self, terms: &[usize]) -> f32 {
        terms.iter().fold(0.0, |sum, term| sum + self.importance[*term])
    }

    fn count(&self, terms: &[usize], is: impl Fn(usize) -> bool) -> f32 {
        terms.iter().filter(|term| is(**term)).count() as f32
    }

    pub(crate) fn terms(&self, index: usize) -> &[usize] {
        &self.article.sentences[index].terms
    }

    pub(crate) fn distinct(&self, index: usize) -> Vec<usize> {
        distinct(self.terms(index))
    }

    fn words(&self, index: usize) -> f32 {
        self.terms(index).len() as f32
    }

    pub(crate) fn class(&self, term: usize) -> u8 {
        self.words[term][CLASS]
    }

    fn number_of_block(&self, index: usize) -> usize {
        self.article.sentences[index].block
    }

    /// Returns the index of the block of the last candidate up to sentence `index`, among the
    /// blocks with candidates; 0 if none has come yet.
    fn block_of(&self, index: usize) -> f32 {
        let earlier: Vec<usize> =
            self.candidates.iter().filter(|it| **it <= index).map(|it| self.number_of_block(*it)).collect();
        distinct(&earlier).len().saturating_sub(1) as f32
    }
}
