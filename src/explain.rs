//! Explanations of scores, for developers and editors. The browser build leaves them out.

use crate::analysis::Analysis;
use crate::article::{Article, without_masks};
use crate::error::Error;
use crate::options::Options;
use crate::rank::{Model, Ranking};
use crate::{select, summarize};

/// The explanation of a sentence's score.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Explanation {
    /// The part of the sentence that a point would show.
    pub text: String,
    /// The standalone score of the sentence: 0 for the worst sentence of the text, 1 for the best.
    pub score: f32,
    /// True if the sentence is a point of the summary.
    pub picked: bool,
    /// Each feature and its contribution to the score, the largest absolute value first. The
    /// contributions add up to the score minus the mean score of the text.
    pub reasons: Vec<(&'static str, f32)>,
}

/// Explains the score of each sentence of a plain text, in reading order. Sentences that can never
/// become points are left out.
///
/// # Errors
/// Returns the errors of [`Article::from_text`].
///
/// # Examples
/// ```
/// let text = "A ferry ran aground off the cape on Monday. Nobody was hurt. The crew swam ashore.";
/// let explained = nutgraf::explain(text, &nutgraf::Options::new())?;
/// let scores: Vec<f32> = explained.iter().map(|sentence| sentence.score).collect();
/// let mean = scores.iter().sum::<f32>() / scores.len() as f32;
/// let first = &explained[0];
/// let sum: f32 = first.reasons.iter().map(|(_, contribution)| contribution).sum();
/// assert!((sum - (first.score - mean)).abs() < 0.001);
/// # Ok::<(), nutgraf::Error>(())
/// ```
pub fn explain(text: &str, options: &Options) -> Result<Vec<Explanation>, Error> {
    Ok(explain_article(&Article::from_text(text, options.title.as_deref())?, options))
}

/// Explains the score of each sentence of an article, in reading order. Sentences that can never
/// become points are left out.
pub fn explain_article(article: &Article<'_>, options: &Options) -> Vec<Explanation> {
    let language = summarize::resolve_language(&article.text, options.language, article.language.as_deref());
    let analysis = Analysis::new(article, options, language);
    let ranking = Ranking::new(&analysis, Model::embedded());
    let picks = select::points(&ranking, options);
    let (scores, contributions) = (ranking.scaled_scores(), ranking.contributions());
    let explanation = |index: usize| {
        let text = without_masks(analysis.sentences.get(index)?.span.slice(&article.text));
        let mut reasons = contributions.get(index)?.clone();
        reasons.sort_by(|(_, one), (_, other)| other.abs().total_cmp(&one.abs()));
        Some(Explanation { text, score: *scores.get(index)?, picked: picks.contains(&index), reasons })
    };
    analysis.candidates().filter_map(explanation).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_an_explanation_has_no_markup() {
        let text = "A **ferry** ran [aground](/cape) on Monday.\n\n- Nobody was hurt on board.\n- The crew swam ashore.";
        let explained = explain(text, &Options::new()).unwrap();
        assert_eq!(explained.first().map(|it| it.text.as_str()), Some("A ferry ran aground on Monday."));
    }
}
