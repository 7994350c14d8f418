//! What comes out.

use crate::text::{Language, Span};

/// The summary of an article: sentences of it, in the order in which they stand there.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The picked sentences, in reading order.
    pub points: Vec<Point>,
    /// The headline, where one was given or found.
    pub title: Option<String>,
    /// The language the text was read in; [`Language::UNDETERMINED`] where that could not be told.
    pub language: Language,
    /// How many words the article's prose has (headings, labels and captions aside).
    pub words_read: usize,
    /// How many sentences the article's prose has.
    pub sentences_read: usize,
    /// The words that reading the points takes less than reading the article.
    pub words_saved: usize,
    /// What the article is about: names and things as written in it, at most 10, the most telling first.
    pub keywords: Vec<String>,
}

/// One sentence of the article.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The words of the article, verbatim: `span` of its text.
    pub text: String,
    /// Which block of the article it stands in (0 is the first).
    pub block: usize,
    /// The heading of its section; `None` before the first, and where there are no sections.
    pub heading: Option<String>,
    /// Where it stands in the article's text, in bytes.
    pub span: Span,
    /// How important it is next to the article's other sentences: 0 to 1, higher is more.
    /// Comparable inside one summary only.
    pub score: f32,
    /// Whether words after the point were left out of its sentence, as a headline does that must be short.
    pub cut: bool,
}

/// Words that people read in a minute: silent reading of English non-fiction, 238 on average over 190 studies
/// (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). A word of Chinese or Japanese is counted per character here,
/// which people read at about the same rate (260 a minute, same source).
const WORDS_PER_MINUTE: f32 = 238.0;

impl Summary {
    /// The time a reader saves with the points instead of the article, in seconds.
    pub fn seconds_saved(&self) -> f32 {
        self.words_saved as f32 * 60.0 / WORDS_PER_MINUTE
    }

    /// The points as running text, one space between two.
    pub fn text(&self) -> String {
        self.points.iter().map(|point| point.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}
