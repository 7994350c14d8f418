//! The pipeline: from an article to its summary, in one function.

use crate::analysis::{Analysis, Sentence};
use crate::article::{Article, BlockKind, PageArticle, without_masks};
use crate::error::{Error, decimal};
use crate::options::{Length, Options};
use crate::rank::{Model, Ranking};
use crate::summary::{Point, Summary};
use crate::text::{self, Language, Span};
use crate::{keywords, select};

/// Summarizes a plain text, such as text copied from a page. Each line is a block, after the lines
/// of hard-wrapped paragraphs have been joined. Buttons, dates and other lines that do not belong
/// to the story are left out.
///
/// # Errors
/// - `no-text` if the text has no visible characters
/// - `too-long` if the text has more than [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES)
/// - `bad-option` if [`Length::Words`] allows fewer words than the shortest sentence has
///
/// # Examples
/// ```
/// use nutgraf::{Options, summarize};
///
/// let text = "Ferry runs aground\nA ferry ran aground off the cape on Monday. Nobody was hurt.";
/// let summary = summarize(text, &Options::new())?;
/// assert_eq!(summary.title.as_deref(), Some("Ferry runs aground"));
/// assert_eq!(summary.points[0].text, "A ferry ran aground off the cape on Monday.");
/// # Ok::<(), nutgraf::Error>(())
/// ```
pub fn summarize(text: &str, options: &Options) -> Result<Summary, Error> {
    let (article, detected) = Article::read(text, options.title.as_deref())?;
    summarize_in(options.language.unwrap_or(detected), &article, options)
}

/// Summarizes the article of a page.
///
/// # Errors
/// - `too-short` if the article has fewer than 80 words of prose: the summary would repeat it
/// - `no-text` if no block of the article is prose
/// - `bad-option` if [`Length::Words`] allows fewer words than the shortest sentence has
pub fn summarize_page(page: &PageArticle, options: &Options) -> Result<Summary, Error> {
    page.ensure_long_enough()?;
    summarize_article(&page.article, options)
}

/// Summarizes an article.
///
/// The time is linear in the length of the article: about a millisecond for 600 words.
///
/// # Errors
/// - `no-text` if no block of the article is prose
/// - `bad-option` if [`Length::Words`] allows fewer words than the shortest sentence has
///
/// # Examples
/// ```
/// use nutgraf::{Article, Kind, Options, summarize_article};
///
/// let article = Article::from_text("A ferry ran aground on Monday. Nobody was hurt.", None)?;
/// let headline = summarize_article(&article, &Options::new().with_kind(Kind::Headline))?;
/// assert_eq!(headline.text(), "A ferry ran aground on Monday");
/// # Ok::<(), nutgraf::Error>(())
/// ```
pub fn summarize_article(article: &Article<'_>, options: &Options) -> Result<Summary, Error> {
    let language = resolve_language(&article.text, options.language, article.language.as_deref());
    summarize_in(language, article, options)
}

/// Summarizes an article whose language is known.
fn summarize_in(language: Language, article: &Article<'_>, options: &Options) -> Result<Summary, Error> {
    let analysis = Analysis::new(article, options, language);
    let ranking = Ranking::new(&analysis, Model::embedded());
    let points = points(article, options, &ranking);
    if points.is_empty() {
        return Err(nothing_fits(&analysis, options.length).unwrap_or_else(Error::no_text));
    }
    let (article_sentences, article_words) = analysis.prose_size(article);
    let point_words: usize = points.iter().map(|point| text::word_spans(&point.text).count()).sum();
    Ok(Summary {
        title: options.title.clone().or_else(|| article.title.clone()),
        language,
        language_tag: language.tag_given_as(options.language_tag.as_deref()).to_owned(),
        article_words,
        article_sentences,
        words_saved: article_words.saturating_sub(point_words),
        keywords: keywords::keywords(&article.text, &ranking),
        points,
    })
}

/// Returns the language of `text`:
///
/// 1. the `required` language, if there is one
/// 2. the `declared` language (a BCP 47 tag), unless the words are clearly in another language
/// 3. the language detected from the words
///
/// ```
/// use nutgraf::{Language, resolve_language};
///
/// let text = "The ferry ran aground on Monday, but nobody was hurt, and the crew says \
///             that it was the fault of the tide.";
/// assert_eq!(resolve_language(text, None, Some("fr")).tag(), "en");
/// assert_eq!(resolve_language(text, Language::from_tag("fr"), None).tag(), "fr");
/// ```
pub fn resolve_language(text: &str, required: Option<Language>, declared: Option<&str>) -> Language {
    let declared = || declared.and_then(Language::from_tag);
    required.unwrap_or_else(|| {
        declared().map_or_else(|| Language::detect(text), |declared| declared.or_clearly_another(text))
    })
}

/// Returns the picked sentences as points. For [`Kind::Headline`](crate::Kind::Headline), returns
/// one line, shortened if it is too long: the article's own headline or else the first picked
/// sentence.
fn points(article: &Article<'_>, options: &Options, ranking: &Ranking<'_>) -> Vec<Point> {
    let scores = ranking.scaled_scores();
    let sentence = |index: usize| {
        let Sentence { block, span, .. } = *ranking.analysis.sentences.get(index)?;
        Some(point(article, ranking.analysis, block, span, *scores.get(index)?))
    };
    let points = select::points(ranking, options).into_iter().filter_map(sentence);
    let mut points = points.map(|point| shorten_endless(article, options, point));
    match options.headline_words() {
        None => points.collect(),
        Some(words) => {
            let line = headline(article, ranking.analysis).or_else(|| points.next());
            line.map(|line| shorten(article, line, words)).into_iter().collect()
        }
    }
}

/// Returns the error for an article without a sentence as short as `length` requires, or `None` if
/// no sentence can become a point or `length` is not a number of words.
fn nothing_fits(analysis: &Analysis, length: Length) -> Option<Error> {
    let shortest = analysis.candidates().map(|index| analysis.terms(index).len()).min()?;
    let Length::Words(words) = length else { return None };
    let (words, shortest) = (decimal(words.get()), decimal(shortest));
    Some(Error::bad_option(&["words: ", &words, " is too few, the shortest sentence has ", &shortest]))
}

/// Returns the article's own headline as a point.
fn headline(article: &Article<'_>, analysis: &Analysis) -> Option<Point> {
    let mut blocks = article.blocks.iter().enumerate();
    let (block, found) = blocks.find(|(_, block)| block.kind == BlockKind::Headline)?;
    Some(point(article, analysis, block, found.span, 1.0))
}

/// Shortens a point to at most `words` words. A point that is short enough only loses its full
/// stop.
fn shorten(article: &Article<'_>, line: Point, words: usize) -> Point {
    let (span, truncated) = select::shorten(&article.text, line.span, words);
    Point { text: without_masks(span.slice(&article.text)), span, truncated, ..line }
}

/// Shortens a point of more than 120 words to 120, or to the number of words in `options` if that
/// is lower. Such a sentence comes from a text without full stops: the longest sentences of news
/// have some 80 words.
fn shorten_endless(article: &Article<'_>, options: &Options, point: Point) -> Point {
    const MAX_WORDS: usize = 120;
    let words = text::word_spans(&point.text).take(MAX_WORDS + 1).count();
    if words <= MAX_WORDS {
        return point;
    }
    let most = if let Length::Words(most) = options.length { most.get().min(MAX_WORDS) } else { MAX_WORDS };
    shorten(article, point, most)
}

fn point(article: &Article<'_>, analysis: &Analysis, block: usize, span: Span, score: f32) -> Point {
    Point {
        text: without_masks(span.slice(&article.text)),
        block,
        heading: analysis.sections.heading(article, block).map(without_masks),
        span,
        score,
        truncated: false,
    }
}
