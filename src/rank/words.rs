//! Word importance: the chance that a human summary of the article has a word of it.
//!
//! In the manner of RegSum (Hong & Nenkova 2014, "Improving the Estimation of Word Importance for News
//! Multi-Document Summarization"), with features that know no language: where, how often and how the article writes it.

use super::features::{Feature, amount, bytes, feature, flag, ratio};
use super::{Centrality, Model, Story};
use crate::text::{Word, WordClass};

/// How many features a word has.
pub(super) const FEATURES: usize = 18;

/// Where the article has a word.
#[derive(Debug, Clone, Copy)]
struct Places {
    count: u32,
    sentences: u32,
    blocks: u32,
    first: usize,
    last: usize,
    last_block: usize,
    early: u32,
    quoted: u32,
    titled: bool,
    /// The degree of the most central sentence that has it.
    degree: f32,
}

const NOWHERE: Places = Places {
    count: 0,
    sentences: 0,
    blocks: 0,
    first: usize::MAX,
    last: usize::MAX,
    last_block: usize::MAX,
    early: 0,
    quoted: 0,
    titled: false,
    degree: 0.0,
};

/// The first sentences, which count as early.
const EARLY_SENTENCES: usize = 4;

/// The importance of each word, 0 to 1.
pub(super) fn importance(story: &Story, centrality: &Centrality, model: &Model) -> Vec<f32> {
    let chance = |row: [u8; FEATURES]| (model.words.score(&row) as f32 / Model::ONE).clamp(0.0, 1.0);
    rows(story, centrality).map(chance).collect()
}

/// What the forest of words reads of each word.
pub(super) fn rows(story: &Story, centrality: &Centrality) -> impl Iterator<Item = [u8; FEATURES]> {
    let places = places(story, centrality);
    let whole = Whole::of(story, &places);
    let words: Vec<(Places, Word)> = places.into_iter().zip(story.words.iter().copied()).collect();
    words.into_iter().map(move |(places, word)| bytes(&whole.features(&places, word)))
}

fn places(story: &Story, centrality: &Centrality) -> Vec<Places> {
    let mut places = vec![NOWHERE; story.words.len()];
    for term in &story.title {
        if let Some(place) = places.get_mut(*term as usize) {
            place.titled = true;
        }
    }
    for (index, sentence) in story.sentences.iter().enumerate() {
        let degree = centrality.degree(index);
        let quoted = u32::from(sentence.cues.quoted * 2 > sentence.cues.characters);
        for &term in &sentence.terms {
            if let Some(place) = places.get_mut(term as usize) {
                place.add(index, sentence.block, quoted, degree);
            }
        }
    }
    places
}

impl Places {
    fn add(&mut self, index: usize, block: usize, quoted: u32, degree: f32) {
        self.count += 1;
        self.quoted += quoted;
        self.early += u32::from(index < EARLY_SENTENCES);
        self.sentences += u32::from(self.last != index);
        self.blocks += u32::from(self.last_block != block);
        self.first = self.first.min(index);
        (self.last, self.last_block) = (index, block);
        self.degree = self.degree.max(degree);
    }
}

/// What the words of an article are measured against.
struct Whole {
    words: f32,
    sentences: f32,
    most: f32,
    degree: f32,
    titled: bool,
}

impl Whole {
    fn of(story: &Story, places: &[Places]) -> Self {
        let most = places.iter().map(|place| place.count).max().unwrap_or(0);
        Self {
            words: places.iter().map(|place| place.count as f32).sum(),
            sentences: story.sentences.len() as f32,
            most: most as f32,
            degree: places.iter().map(|place| place.degree).fold(0.0, f32::max),
            titled: !story.title.is_empty(),
        }
    }

    fn features(&self, places: &Places, word: Word) -> [Feature; FEATURES] {
        let count = places.count as f32;
        let first = if places.count == 0 { self.sentences } else { places.first as f32 };
        let last = if places.count == 0 { self.sentences } else { places.last as f32 };
        [
            feature("count", amount(count, 4.0)),
            feature("share of the words", amount(count * 100.0, self.words)),
            feature("count to the most frequent", ratio(count, self.most)),
            feature("sentences", amount(places.sentences as f32, 4.0)),
            feature("share of the sentences", ratio(places.sentences as f32, self.sentences)),
            feature("blocks", amount(places.blocks as f32, 3.0)),
            feature("first place", amount(first, 5.0)),
            feature("first place to the whole", ratio(first, self.sentences)),
            feature("spread", ratio(last - first, self.sentences)),
            feature("early", amount(places.early as f32, 2.0)),
            feature("title", flag(places.titled) / 2 + flag(self.titled) / 4),
            feature("capitals", ratio(word.capitals as f32, count)),
            feature("number", flag(word.number)),
            feature("characters", amount(f32::from(word.characters), 6.0)),
            feature("central", ratio(places.degree, self.degree)),
            feature("quoted", ratio(places.quoted as f32, count)),
            feature("class", class(word.class)),
            feature("article", amount(self.sentences, 20.0)),
        ]
    }
}

/// The class of a word as a step of a byte.
pub(super) fn class(class: WordClass) -> u8 {
    match class {
        WordClass::Other => 0,
        WordClass::Pronoun => 64,
        WordClass::Connective => 128,
        WordClass::Speaker => 192,
    }
}
