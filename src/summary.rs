//! Summaries: the results of the engine.

#[cfg(feature = "serde")]
mod json;

use crate::text::{Language, Span};

/// The summary of an article: some of its sentences, in reading order.
///
/// ```
/// use nutgraf::{Options, summarize};
///
/// let summary = summarize("A ferry ran aground on Monday. Nobody was hurt.", &Options::new())?;
/// assert_eq!((summary.article_sentences, summary.article_words), (2, 9));
/// assert_eq!(summary.points.len(), 2);
/// # Ok::<(), nutgraf::Error>(())
/// ```
///
/// With the feature `serde`, a summary is read and written with the names of the JavaScript API
/// (`articleWords`), but its spans are in bytes and not in UTF-16 units.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", from = "json::SummaryJson"))]
#[non_exhaustive]
pub struct Summary {
    /// The picked sentences, in reading order.
    pub points: Vec<Point>,
    /// The headline, if one was given or found.
    pub title: Option<String>,
    /// The language of the text, or [`Language::UNDETERMINED`] if it is not supported or not known.
    #[cfg_attr(feature = "serde", serde(skip_serializing))]
    pub language: Language,
    /// The BCP 47 tag of the language: the caller's tag, unchanged, or else the tag of
    /// [`Summary::language`].
    #[cfg_attr(feature = "serde", serde(rename = "lang"))]
    pub language_tag: String,
    /// The number of words in the article's prose. Headings, labels and captions are not prose.
    pub article_words: usize,
    /// The number of sentences in the article's prose.
    pub article_sentences: usize,
    /// The number of words in the article's prose that readers of the points need not read.
    pub words_saved: usize,
    /// The subjects of the article, the most important first: at most 10 names and words, spelled
    /// as in the article.
    pub keywords: Vec<String>,
}

/// A point: one sentence of the article.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Point {
    /// The text of the sentence, verbatim but without markup.
    pub text: String,
    /// The index of the article's block that contains the sentence.
    pub block: usize,
    /// The heading of the section that contains the sentence, or `None` before the first heading.
    pub heading: Option<String>,
    /// The position of the sentence in the article's text, in bytes.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub span: Span,
    /// The importance of the sentence, from 0 (the least important of the article) to 1. Scores of
    /// different articles cannot be compared.
    pub score: f32,
    /// True if the end of the sentence is cut off because the sentence is too long.
    pub truncated: bool,
}

/// The number of words that people read in a minute. For English non-fiction, the mean of 190
/// studies is 238 (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). In Chinese and Japanese,
/// characters count as words; people read 260 of them in a minute (same source).
const WORDS_PER_MINUTE: f32 = 238.0;

impl Summary {
    /// Returns the reading time that the points save, in seconds.
    pub fn seconds_saved(&self) -> f32 {
        self.words_saved as f32 * 60.0 / WORDS_PER_MINUTE
    }

    /// Returns the points as running text, separated by spaces.
    ///
    /// ```
    /// # use nutgraf::{Options, summarize};
    /// let text = "A ferry ran aground on Monday.\nNobody was hurt.";
    /// let summary = summarize(text, &Options::new())?;
    /// assert_eq!(summary.text(), "A ferry ran aground on Monday. Nobody was hurt.");
    /// # Ok::<(), nutgraf::Error>(())
    /// ```
    pub fn text(&self) -> String {
        self.points.iter().map(|point| point.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}
