//! The features of a text as rows of bytes, for training the model.
//!
//! This module exists only with the feature `train`, for the program in `train/`, and is not part
//! of the stable API. Training uses the engine's own features, so the two cannot differ.

use crate::analysis::Analysis;
use crate::article::Article;
use crate::options::{Budget, Headline, Options};
use crate::rank::{self, Model, PartialSummary, Ranking};
use crate::select;
use crate::text::Language;
use unicode_segmentation::UnicodeSegmentation;

/// The numbers of features of a word, a sentence, a candidate, and a sentence below a headline.
pub const FEATURES: [usize; 4] = rank::FEATURES;

/// A training text with its analysis.
#[derive(Debug)]
pub struct TrainingText {
    text: String,
    analysis: Analysis,
}

/// A partial summary and the candidates for its next sentence.
#[derive(Debug)]
pub struct State {
    /// The indices of the picked sentences, in ascending order.
    pub picked: Vec<usize>,
    /// The indices of the candidates.
    pub pool: Vec<usize>,
    /// The features of the candidates: one row for each, in the order of `pool`.
    pub rows: Vec<u8>,
}

impl TrainingText {
    /// Analyses a text as [`crate::summarize`] does, or returns `None` if the text has no summary.
    pub fn new(
        text: &str,
        title: Option<&str>,
        language: Option<&str>,
        headline: Option<Headline>,
    ) -> Option<Self> {
        let options = Options { title: title.map(str::to_owned), headline, ..Options::new() };
        let article = Article::from_text(text, title).ok()?;
        let language = language.and_then(Language::from_tag).unwrap_or_else(|| Language::detect(text));
        let analysis = Analysis::new(&article, &options, language);
        Some(Self { text: text.to_owned(), analysis })
    }

    /// Returns the sentences, each with `true` if it may become a point.
    pub fn sentences(&self) -> Vec<(&str, bool)> {
        let sentences = self.analysis.sentences.iter();
        sentences.map(|sentence| (sentence.span.slice(&self.text), sentence.candidate)).collect()
    }

    /// Returns the distinct words in lower case, with an empty string for each word that only the
    /// headline has.
    pub fn words(&self) -> Vec<String> {
        let mut words = vec![String::new(); self.analysis.words.len()];
        for sentence in &self.analysis.sentences {
            for (word, term) in sentence.span.slice(&self.text).unicode_words().zip(&sentence.terms) {
                if let Some(slot) = words.get_mut(*term as usize) {
                    *slot = word.to_lowercase();
                }
            }
        }
        words
    }

    /// Returns the features of the words: one row for each, in the order of
    /// [`TrainingText::words`].
    pub fn word_rows(&self) -> Vec<u8> {
        rank::word_rows(&self.analysis)
    }

    /// Returns the features of the sentences: one row for each. A row starts with the features that
    /// every sentence has; the features of a sentence below a headline follow.
    pub fn sentence_rows(&self, model: &Learnt) -> Vec<u8> {
        Ranking::new(&self.analysis, &model.0).sentence_rows()
    }

    /// Returns the states on the way to a summary of `depth` sentences, one for each step. In each
    /// state, `choose` picks a candidate: it takes the number of candidates and returns a position
    /// in [`State::pool`]. If the pool has no such position, this state and all later ones are left
    /// out.
    pub fn states(&self, model: &Learnt, depth: usize, mut choose: impl FnMut(usize) -> usize) -> Vec<State> {
        let ranking = Ranking::new(&self.analysis, &model.0);
        let mut summary = PartialSummary::new(&ranking);
        let order: Vec<(usize, usize)> = ranking.best_first().into_iter().enumerate().collect();
        let mut states = Vec::new();
        for _ in 0..depth {
            let free = order.iter().filter(|(_, index)| !summary.contains(*index));
            let pool: Vec<(usize, usize)> = free.take(select::POOL_SIZE).copied().collect();
            let mut row = |(rank, index): &(usize, usize)| {
                let candidate = summary.candidate(*index, *rank);
                summary.row(&candidate)
            };
            let rows = pool.iter().flat_map(&mut row).collect();
            let Some((_, next)) = pool.get(choose(pool.len())) else { break };
            let pool = pool.iter().map(|(_, index)| *index).collect();
            states.push(State { picked: summary.picked().to_vec(), pool, rows });
            summary.add(*next);
        }
        states
    }

    /// Returns the indices of the sentences in a summary of at most this many sentences and words.
    pub fn picks(&self, model: &Learnt, sentences: usize, words: usize) -> Vec<usize> {
        let ranking = Ranking::new(&self.analysis, &model.0);
        select::key_points(&ranking, Budget { sentences, words })
    }
}

/// A trained model, other than the one in the crate.
#[derive(Debug)]
pub struct Learnt(Model);

impl Learnt {
    /// Parses a model. Returns `None` if `bytes` are not a model.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        Model::parse(bytes).map(Self)
    }
}
