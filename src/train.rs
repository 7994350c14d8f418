//! The door for training: what the engine itself sees of a text, as rows of bytes.
//!
//! Only with the feature `train`, for the program that learns the model (`train/`); no part of the crate's contract.
//! Features come from here alone, so that what is learnt and what is shipped cannot differ.

use crate::article::Article;
use crate::options::{Budget, Options};
use crate::rank::{self, Draft, Model, Ranking, Story};
use crate::text::{Language, Span};
use crate::{reading, select};
use unicode_segmentation::UnicodeSegmentation;

/// The number of features of a word, a sentence and a step, in this order.
pub const FEATURES: [usize; 3] = rank::FEATURES;

/// A text as the ranking sees it.
#[derive(Debug)]
pub struct Reading {
    text: String,
    sentences: Vec<Span>,
    story: Story,
}

/// A summary in the making and the sentences that may come next.
#[derive(Debug)]
pub struct State {
    /// The picked sentences, ascending.
    pub picked: Vec<usize>,
    /// The sentences that are weighed.
    pub pool: Vec<usize>,
    /// The features of each of them, one row after the other.
    pub rows: Vec<u8>,
}

impl Reading {
    /// Reads a text as [`crate::summarize`] does. `None` where that would fail.
    pub fn new(text: &str, title: Option<&str>, language: Option<&str>) -> Option<Self> {
        let options = Options { title: title.map(str::to_owned), ..Options::default() };
        let article = Article::from_text(text, title).ok()?;
        let language = language.and_then(Language::from_tag).unwrap_or_else(|| Language::detect(text));
        let reading::Reading { sentences, story } = reading::Reading::of(&article, &options, language);
        let sentences = sentences.iter().map(|at| at.span).collect();
        Some(Self { text: text.to_owned(), sentences, story })
    }

    /// The sentences, each with whether it may become a point.
    pub fn sentences(&self) -> Vec<(&str, bool)> {
        let candidates = self.story.sentences.iter().map(|sentence| sentence.candidate);
        self.sentences.iter().map(|span| span.slice(&self.text)).zip(candidates).collect()
    }

    /// The distinct words; those that only the headline has are empty.
    pub fn words(&self) -> Vec<String> {
        let mut words = vec![String::new(); self.story.words.len()];
        for (span, sentence) in self.sentences.iter().zip(&self.story.sentences) {
            for (word, term) in span.slice(&self.text).unicode_words().zip(&sentence.terms) {
                if let Some(slot) = words.get_mut(*term as usize) {
                    *slot = word.to_lowercase();
                }
            }
        }
        words
    }

    /// The features of each word, one row after the other.
    pub fn word_rows(&self) -> Vec<u8> {
        rank::word_rows(&self.story)
    }

    /// The features of each sentence, one row after the other.
    pub fn sentence_rows(&self, model: &Learnt) -> Vec<u8> {
        Ranking::new(&self.story, &model.0).sentence_rows()
    }

    /// Drafts on the way to a summary of `depth` sentences: each step takes the sentence of the pool that `choose`
    /// names by its place, given the size of the pool.
    pub fn states(&self, model: &Learnt, depth: usize, mut choose: impl FnMut(usize) -> usize) -> Vec<State> {
        let ranking = Ranking::new(&self.story, &model.0);
        let mut draft = Draft::new(&ranking);
        let order: Vec<(usize, usize)> = ranking.best_first().into_iter().enumerate().collect();
        let mut states = Vec::new();
        for _ in 0..depth {
            let free = order.iter().filter(|(_, index)| !draft.has(*index));
            let pool: Vec<(usize, usize)> = free.take(select::POOL).copied().collect();
            let mut row = |(rank, index): &(usize, usize)| {
                let step = draft.step(*index, *rank);
                draft.row(&step)
            };
            let rows = pool.iter().flat_map(&mut row).collect();
            let Some((_, next)) = pool.get(choose(pool.len())) else { break };
            let pool = pool.iter().map(|(_, index)| *index).collect();
            states.push(State { picked: draft.picked(), pool, rows });
            draft.add(*next);
        }
        states
    }

    /// The sentences that a summary of at most so many sentences and words picks.
    pub fn picks(&self, model: &Learnt, sentences: usize, words: usize) -> Vec<usize> {
        let ranking = Ranking::new(&self.story, &model.0);
        select::picks(&ranking, &model.0, Budget { sentences, words }, &[], &[])
    }
}

/// A model that is not the crate's own.
#[derive(Debug)]
pub struct Learnt(Model);

impl Learnt {
    /// Reads a model; `None` where the bytes are none.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        Model::parse(bytes).map(Self)
    }
}
