//! Summaries: the results.

use crate::text::{Language, Span};

/// The summary of an article: some of its sentences, in their order.
///
/// ```
/// use nutgraf::{Options, summarize};
///
/// let summary = summarize("A ferry ran aground on Monday. Nobody was hurt.", &Options::new())?;
/// assert_eq!((summary.article_sentences, summary.article_words), (2, 9));
/// assert_eq!(summary.points.len(), 2);
/// # Ok::<(), nutgraf::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// The picked sentences, in reading order.
    pub points: Vec<Point>,
    /// The headline, if one was given or found.
    pub title: Option<String>,
    /// The language of the text; [`Language::UNDETERMINED`] if it is not supported or not clear.
    pub language: Language,
    /// The number of words in the article's prose: its text without headings, labels and captions.
    pub article_words: usize,
    /// The number of sentences in the article's prose.
    pub article_sentences: usize,
    /// The number of words that readers of the points are spared.
    pub words_saved: usize,
    /// The subjects of the article: at most 10 names and words, as written in it, the most
    /// important first.
    pub keywords: Vec<String>,
}

/// A point: one sentence of the article.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Point {
    /// The words of the article, verbatim.
    pub text: String,
    /// The index of its block in the article.
    pub block: usize,
    /// The heading of its section; `None` before the first heading, and without sections.
    pub heading: Option<String>,
    /// Its place in the article's text, in bytes.
    pub span: Span,
    /// Its importance among the sentences of the article, 0 (the least) to 1; not comparable
    /// between articles.
    pub score: f32,
    /// Set if the end of the sentence is left out to keep a headline short.
    pub truncated: bool,
}

/// The number of words that people read in a minute: silent reading of English non-fiction, 238 on
/// average over 190 studies (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). Chinese and Japanese
/// words are counted by characters, which are read at about the same rate (260, same source).
const WORDS_PER_MINUTE: f32 = 238.0;

impl Summary {
    /// The reading time that the points save, in seconds.
    pub fn seconds_saved(&self) -> f32 {
        self.words_saved as f32 * 60.0 / WORDS_PER_MINUTE
    }

    /// The points as running text, with a space between two.
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
