//! The pipeline, in one function.

use crate::analysis::{Analysis, Sentence};
use crate::article::{Article, BlockKind};
use crate::error::Error;
use crate::options::{self, Options};
use crate::rank::{Model, Ranking};
use crate::summary::{Point, Summary};
use crate::text::{self, Language, Span};
use crate::{keywords, select};

/// Summarizes a text that somebody pasted: a line is a block, and page chrome around the story is left out.
///
/// ```
/// let text = "Ferry runs aground\nA ferry ran aground off the cape on Monday. Nobody was hurt.";
/// let summary = nutgraf::summarize(text, &nutgraf::Options::default())?;
/// assert_eq!(summary.title.as_deref(), Some("Ferry runs aground"));
/// assert_eq!(summary.points[0].text, "A ferry ran aground off the cape on Monday.");
/// # Ok::<(), nutgraf::Error>(())
/// ```
///
/// # Errors
/// `no-text`, `too-long`, `bad-option`, `unsupported-language`: see [`ErrorCode`](crate::ErrorCode).
pub fn summarize(text: &str, options: &Options) -> Result<Summary, Error> {
    let article = Article::from_text(text, options.title.as_deref())?;
    summarize_article(&article, options)
}

/// Summarizes an article.
///
/// # Errors
/// `bad-option`, `unsupported-language`, and `no-text` where no block of the article is prose.
pub fn summarize_article(article: &Article<'_>, options: &Options) -> Result<Summary, Error> {
    options.check()?;
    let language = resolve_language(&article.text, options.language.as_deref(), article.language.as_deref())?;
    let analysis = Analysis::new(article, options, language);
    let ranking = Ranking::new(&analysis, Model::embedded());
    let points = points(article, options, &ranking);
    if points.is_empty() {
        return Err(Error::no_text());
    }
    let (sentences_read, words_read) = analysis.prose_size(article);
    let words_picked: usize = points.iter().map(|point| text::word_spans(&point.text).count()).sum();
    Ok(Summary {
        title: options.title.clone().or_else(|| article.title.clone()),
        language,
        words_read,
        sentences_read,
        words_saved: words_read.saturating_sub(words_picked),
        keywords: keywords::keywords(&article.text, &ranking),
        points,
    })
}

/// The language to read `text` in: the one that the caller insists on, else the one that its source names unless the
/// text clearly is in another, else the one that the text looks like. Both are BCP 47 tags; a named one that is not
/// supported does not count.
///
/// # Errors
/// `unsupported-language` where the language that is insisted on is not supported.
pub fn resolve_language(text: &str, insisted: Option<&str>, named: Option<&str>) -> Result<Language, Error> {
    if let Some(tag) = insisted {
        return options::insisted_language(tag);
    }
    let named = named.and_then(Language::from_tag);
    Ok(named.map_or_else(|| Language::detect(text), |named| named.or_clearly_another(text)))
}

/// The picked sentences as points; for a headline, one shortened line.
fn points(article: &Article<'_>, options: &Options, ranking: &Ranking<'_>) -> Vec<Point> {
    let scores = ranking.scaled_scores();
    let sentence = |index: usize| {
        let Sentence { block, span, .. } = *ranking.analysis.sentences.get(index)?;
        Some(point(article, ranking.analysis, block, span, *scores.get(index)?))
    };
    let mut points = select::points(ranking, options).into_iter().filter_map(sentence);
    match options.headline_words() {
        None => points.collect(),
        Some(words) => {
            let line = headline(article, ranking.analysis).or_else(|| points.next());
            line.map(|line| shorten(article, line, words)).into_iter().collect()
        }
    }
}

/// The article's own headline as a point.
fn headline(article: &Article<'_>, analysis: &Analysis) -> Option<Point> {
    let mut blocks = article.blocks.iter().enumerate();
    let (block, found) = blocks.find(|(_, block)| block.kind == BlockKind::Headline)?;
    Some(point(article, analysis, block, found.span, 1.0))
}

/// Shortens a point to at most `words` words.
fn shorten(article: &Article<'_>, line: Point, words: usize) -> Point {
    let (span, cut) = select::shorten(&article.text, line.span, words);
    Point { text: span.slice(&article.text).to_owned(), span, cut, ..line }
}

fn point(article: &Article<'_>, analysis: &Analysis, block: usize, span: Span, score: f32) -> Point {
    Point {
        text: span.slice(&article.text).to_owned(),
        block,
        heading: analysis.sections.heading(article, block).map(str::to_owned),
        span,
        score,
        cut: false,
    }
}
