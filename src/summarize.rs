//! The pipeline, in one function.

use crate::article::{Article, BlockKind};
use crate::error::Error;
use crate::headline;
use crate::options::{self, Options};
use crate::rank::{Model, Ranking, Sentence, Story};
use crate::select;
use crate::summary::{Point, Summary};
use crate::text::{self, Cues, Language, Span, Terms};

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
    let sentences = sentences(article, language);
    let story = story(article, options, language, &sentences);
    let model = Model::embedded();
    let ranking = Ranking::new(&story, model);
    let picks = select::picks(&ranking, model, options.budget());
    let points = points(article, options, &sentences, &ranking.scores(), &picks);
    if points.is_empty() {
        return Err(Error::no_text());
    }
    let (sentences_read, words_read) = prose_size(article, &sentences, &story);
    let words_picked: usize = points.iter().map(|point| text::word_spans(&point.text).count()).sum();
    Ok(Summary {
        title: options.title.clone().or_else(|| article.title.clone()),
        language,
        words_read,
        sentences_read,
        words_saved: words_read.saturating_sub(words_picked),
        points,
    })
}

/// A sentence and the block it stands in.
#[derive(Clone, Copy)]
pub(crate) struct Located {
    block: usize,
    /// What a point shows of it.
    pub(crate) span: Span,
    /// Whether it may be a point: a credit may not.
    point: bool,
}

/// The language to read `text` in: the one that the caller insists on, else the one that its source names, else the
/// one that the text looks like. Both are BCP 47 tags; a named one that is not supported does not count.
///
/// # Errors
/// `unsupported-language` where the language that is insisted on is not supported.
pub fn resolve_language(text: &str, insisted: Option<&str>, named: Option<&str>) -> Result<Language, Error> {
    if let Some(tag) = insisted {
        return options::insisted_language(tag);
    }
    Ok(named.and_then(Language::from_tag).unwrap_or_else(|| Language::detect(text)))
}

/// The sentences of all blocks. Blocks end sentences: none runs from one block into the next.
pub(crate) fn sentences(article: &Article<'_>, language: Language) -> Vec<Located> {
    let blocks = article.blocks.iter().enumerate();
    let located = blocks.flat_map(|(block, it)| {
        let spans = text::sentences(it.span.of(&article.text), language);
        spans.into_iter().map(move |span| located(article, block, span.shifted(it.span.start), language))
    });
    let mut located: Vec<Located> = located.collect();
    let is_point =
        |at: &Located| at.point && article.blocks.get(at.block).is_some_and(|it| it.kind.is_prose());
    if !located.iter().any(is_point) {
        located.iter_mut().for_each(|at| at.point = true); // credits are all there is: they are the text
    }
    located
}

fn located(article: &Article<'_>, block: usize, sentence: Span, language: Language) -> Located {
    let shown = text::shown(&article.text, sentence, language);
    Located { block, span: shown.unwrap_or(sentence), point: shown.is_some() }
}

/// The article as the ranking sees it.
pub(crate) fn story(
    article: &Article<'_>,
    options: &Options,
    language: Language,
    sentences: &[Located],
) -> Story {
    let mut terms = Terms::new(language);
    let title = options.title.as_deref().or(article.title.as_deref()).unwrap_or_default();
    let title = terms.read(title);
    let facts = |sentence: &Located| Sentence {
        terms: terms.read(sentence.span.of(&article.text)),
        block: sentence.block,
        candidate: sentence.point
            && article.blocks.get(sentence.block).is_some_and(|block| block.kind.is_prose()),
        cues: Cues::of(sentence.span.of(&article.text)),
    };
    let sentences = sentences.iter().map(facts).collect();
    Story { sentences, title, words: terms.words().to_vec() }
}

/// How many sentences the prose of the article has, and how many words.
fn prose_size(article: &Article<'_>, sentences: &[Located], story: &Story) -> (usize, usize) {
    let is_prose = |at: &Located| article.blocks.get(at.block).is_some_and(|block| block.kind.is_prose());
    let prose = sentences.iter().zip(&story.sentences).filter(|(at, _)| is_prose(at));
    prose.fold((0, 0), |(count, words), (_, sentence)| (count + 1, words + sentence.terms.len()))
}

/// The picked sentences as points; for a headline, the headline block of the article goes before any sentence.
fn points(
    article: &Article<'_>,
    options: &Options,
    sentences: &[Located],
    scores: &[f32],
    picks: &[usize],
) -> Vec<Point> {
    let scored = picks.iter().filter_map(|&index| Some((sentences.get(index)?, *scores.get(index)?)));
    let Some(words) = options.headline_words() else {
        return scored.map(|(sentence, score)| point(article, sentence, score, false)).collect();
    };
    let headline = headline_block(article).map(|block| (block, 1.0));
    let best = scored.map(|(sentence, score)| (*sentence, score));
    let line = headline.into_iter().chain(best).next();
    let shorten = |(at, score): (Located, f32)| {
        let (span, cut) = headline::cut(&article.text, at.span, words);
        point(article, &Located { span, ..at }, score, cut)
    };
    line.map(shorten).into_iter().collect()
}

fn headline_block(article: &Article<'_>) -> Option<Located> {
    let block = article.blocks.iter().position(|block| block.kind == BlockKind::Headline)?;
    Some(Located { block, span: article.blocks.get(block)?.span, point: true })
}

fn point(article: &Article<'_>, at: &Located, score: f32, cut: bool) -> Point {
    Point { text: at.span.of(&article.text).to_owned(), block: at.block, span: at.span, score, cut }
}
