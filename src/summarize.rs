//! The pipeline, in one function.

use crate::article::{Article, BlockKind};
use crate::error::Error;
use crate::options::{self, Kind, Options};
use crate::rank::{Model, Ranking};
use crate::reading::{Located, Reading, Sections};
use crate::summary::{Point, Summary};
use crate::text::{self, Language};
use crate::{headline, keywords, select};

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
    let reading = Reading::of(article, options, language);
    let sections = Sections::of(article);
    let ranking = Ranking::new(&reading.story, Model::embedded());
    let picks = picks(article, options, &reading, &sections, &ranking);
    let points = points(article, options, &reading, &sections, &ranking, &picks);
    if points.is_empty() {
        return Err(Error::no_text());
    }
    let (sentences_read, words_read) = reading.prose_size(article);
    let words_picked: usize = points.iter().map(|point| text::word_spans(&point.text).count()).sum();
    Ok(Summary {
        title: options.title.clone().or_else(|| article.title.clone()),
        language,
        words_read,
        sentences_read,
        words_saved: words_read.saturating_sub(words_picked),
        keywords: keywords::of(&article.text, &reading, &ranking),
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

/// The sentences that become points, in reading order.
#[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
pub(crate) fn picks(
    article: &Article<'_>,
    options: &Options,
    reading: &Reading,
    sections: &Sections,
    ranking: &Ranking<'_>,
) -> Vec<usize> {
    let (model, pinned) = (Model::embedded(), reading.pinned(article));
    let sectioned = sections.are_there();
    let budget = options.budget(sectioned);
    let of_sentences = if sectioned { sections.of_sentences(reading) } else { Vec::new() };
    match options.kind {
        Kind::Outline if sectioned => select::outline(ranking, budget, &pinned, &of_sentences),
        Kind::Teaser => select::teaser(ranking, budget, &pinned),
        _ => select::picks(ranking, model, budget, &pinned, &of_sentences),
    }
}

/// The picked sentences as points; for a headline, the headline block of the article goes before any sentence.
fn points(
    article: &Article<'_>,
    options: &Options,
    reading: &Reading,
    sections: &Sections,
    ranking: &Ranking<'_>,
    picks: &[usize],
) -> Vec<Point> {
    let scores = ranking.scores();
    let scored =
        picks.iter().filter_map(|&index| Some((*reading.sentences.get(index)?, *scores.get(index)?)));
    let show = |(at, score): (Located, f32)| point(article, sections, at, score);
    let Some(words) = options.headline_words() else { return scored.map(show).collect() };
    let headline = headline_block(article).map(|block| (block, 1.0));
    let line = headline.into_iter().chain(scored).next();
    let shorten = |(at, score): (Located, f32)| {
        let (span, cut) = headline::cut(&article.text, at.span, words);
        Point { cut, ..show((Located { span, ..at }, score)) }
    };
    line.map(shorten).into_iter().collect()
}

fn headline_block(article: &Article<'_>) -> Option<Located> {
    let block = article.blocks.iter().position(|block| block.kind == BlockKind::Headline)?;
    Some(Located { block, span: article.blocks.get(block)?.span, point: true })
}

fn point(article: &Article<'_>, sections: &Sections, at: Located, score: f32) -> Point {
    Point {
        text: at.span.slice(&article.text).to_owned(),
        block: at.block,
        heading: sections.heading(article, at.block).map(str::to_owned),
        span: at.span,
        score,
        cut: false,
    }
}
