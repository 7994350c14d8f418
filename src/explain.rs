//! Why each sentence of a text has its score: for developers, and for editors who doubt. Not for browsers.

use crate::analysis::Analysis;
use crate::article::Article;
use crate::error::Error;
use crate::options::Options;
use crate::rank::{Model, Ranking};
use crate::{select, summarize};

/// A sentence that may become a point, its score, and where the score comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The sentence, as a point would show it.
    pub text: String,
    /// What it is worth by itself, 0 (the least of this text) to 1 (the most).
    pub score: f32,
    /// Whether it is a point of the summary that the options ask for.
    pub picked: bool,
    /// What each feature does to the score, by the feature's name, most first (up or down). They add up to what the score
    /// is beyond the mean score of all sentences of the text.
    pub reasons: Vec<(&'static str, f32)>,
}

/// Explains the scores of all sentences of a pasted text that may become points, in reading order.
///
/// ```
/// let text = "A ferry ran aground off the cape on Monday. Nobody was hurt. The crew swam ashore.";
/// let explained = nutgraf::explain(text, &nutgraf::Options::default())?;
/// let mean = explained.iter().map(|sentence| sentence.score).sum::<f32>() / explained.len() as f32;
/// let first = &explained[0];
/// assert!((first.reasons.iter().map(|(_, by)| by).sum::<f32>() - (first.score - mean)).abs() < 0.001);
/// # Ok::<(), nutgraf::Error>(())
/// ```
///
/// # Errors
/// As [`crate::summarize`].
pub fn explain(text: &str, options: &Options) -> Result<Vec<Explanation>, Error> {
    options.check()?;
    let article = Article::from_text(text, options.title.as_deref())?;
    let language = summarize::resolve_language(text, options.language.as_deref(), None)?;
    let analysis = Analysis::new(&article, options, language);
    let ranking = Ranking::new(&analysis, Model::embedded());
    let picks = select::points(&ranking, options);
    let (scores, contributions) = (ranking.scaled_scores(), ranking.contributions());
    let explanation = |index: usize| {
        let text = analysis.sentences.get(index)?.span.slice(&article.text).to_owned();
        let mut reasons = contributions.get(index)?.clone();
        reasons.sort_by(|(_, one), (_, other)| other.abs().total_cmp(&one.abs()));
        Some(Explanation { text, score: *scores.get(index)?, picked: picks.contains(&index), reasons })
    };
    Ok(analysis.candidates().filter_map(explanation).collect())
}
