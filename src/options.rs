//! Options: the form, length and language of a summary.
//!
//! The options have the names of the W3C Writing Assistance APIs
//! (<https://www.w3.org/TR/writing-assistance-apis/>), so that developers who know that standard
//! recognize them.

mod budget;
#[cfg(feature = "serde")]
mod json;
#[cfg(any(test, feature = "serde", target_arch = "wasm32"))]
mod settings;

pub(crate) use budget::Budget;
#[cfg(target_arch = "wasm32")]
pub(crate) use settings::Settings;

use crate::error::{Error, ErrorCode};
use crate::text::Language;
use std::num::NonZeroUsize;
use std::str::FromStr;

/// The options of a summary. The default is three key points in the article's own language.
///
/// ```
/// use nutgraf::{Kind, Length, Options};
///
/// let options = Options::new().with_kind(Kind::Tldr).with_length(Length::Medium);
/// assert_eq!(options.language, None);
/// ```
///
/// With the feature `serde`, options are read and written with the names and values of the
/// JavaScript API, and checked: `{"type": "tldr", "sentences": 2, "lang": "pt-BR"}`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(into = "json::OptionsJson", try_from = "json::OptionsJson"))]
#[non_exhaustive]
pub struct Options {
    /// The form of the summary.
    pub kind: Kind,
    /// The length of the summary.
    pub length: Length,
    /// The language of the text. If `None`, the language that the source declares, or else the
    /// language detected from the words.
    pub language: Option<Language>,
    /// The tag by which the caller named [`Options::language`], such as `pt-BR`. The summary gets
    /// the same tag.
    pub language_tag: Option<String>,
    /// The headline. If `None`, the headline is taken from the page or from the first lines of the
    /// text.
    pub title: Option<String>,
    /// The topic of the summary, in a few words. Its words are treated like words of the headline.
    /// The topic is never interpreted as an instruction.
    pub context: Option<String>,
    /// The visibility of the headline next to the points. If `None`, a headline counts as visible.
    pub headline: Option<Headline>,
}

/// The visibility of the headline next to the points.
///
/// Below a visible headline, the points do not repeat it but add to it: numbers, causes, answers.
/// Without a visible headline, the points have to give the news by themselves.
///
/// ```
/// use nutgraf::Headline;
///
/// assert_eq!("hidden".parse::<Headline>()?, Headline::Hidden);
/// # Ok::<(), nutgraf::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Headline {
    /// `shown`: readers see the headline before the points.
    Shown,
    /// `hidden`: readers see the points alone, as in a feed or in speech.
    Hidden,
}

/// The form of a summary.
///
/// ```
/// use nutgraf::Kind;
///
/// assert_eq!("key-points".parse::<Kind>()?, Kind::KeyPoints);
/// assert_eq!(Kind::ALL.map(Kind::as_str)[1], "tldr");
/// # Ok::<(), nutgraf::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Kind {
    /// `key-points`: 3, 5 or 7 sentences for a list.
    #[default]
    KeyPoints,
    /// `tldr`: 1, 3 or 5 sentences for running text.
    Tldr,
    /// `headline`: one line of at most 12, 17 or 22 words.
    Headline,
    /// `teaser`: 1, 3 or 5 sentences that raise curiosity without giving the end away.
    Teaser,
    /// `outline`: one sentence for each section. Without headings in the article, an outline is a
    /// list of key points.
    Outline,
}

/// The length of a summary.
///
/// Lengths are nested: for the same article and kind, the points of a shorter summary are among
/// those of every longer one.
///
/// ```
/// use nutgraf::{Length, Options};
/// use std::num::NonZeroUsize;
///
/// const SIXTY: NonZeroUsize = NonZeroUsize::new(60).unwrap();
/// let options = Options::new().with_length(Length::Words(SIXTY));
/// assert_eq!(options.length.name(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Length {
    /// `short`: 3 key points, 1 sentence of `tldr` or `teaser`, or 12 words of headline.
    #[default]
    Short,
    /// `medium`: 5 key points, 3 sentences of `tldr` or `teaser`, or 17 words of headline.
    Medium,
    /// `long`: 7 key points, 5 sentences of `tldr` or `teaser`, or 22 words of headline.
    Long,
    /// At most this many sentences.
    Sentences(NonZeroUsize),
    /// At most this many words, in whole sentences. It is an error if even the shortest sentence
    /// has more words. A headline is cut to fit.
    Words(NonZeroUsize),
}

impl Options {
    /// The names of the options in JavaScript.
    pub const NAMES: [&str; 8] =
        ["type", "length", "sentences", "words", "lang", "title", "context", "headline"];

    /// Creates the default options: three key points in the article's own language.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the form of the summary.
    #[must_use]
    pub fn with_kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// Sets the length of the summary.
    #[must_use]
    pub fn with_length(self, length: Length) -> Self {
        Self { length, ..self }
    }

    /// Limits the summary to this many sentences. 0 counts as 1.
    ///
    /// ```
    /// use nutgraf::{Options, summarize};
    ///
    /// let text = "A ferry ran aground on Monday. Nobody was hurt. It was foggy.";
    /// let summary = summarize(text, &Options::new().with_sentences(2))?;
    /// assert_eq!(summary.points.len(), 2);
    /// # Ok::<(), nutgraf::Error>(())
    /// ```
    #[must_use]
    pub fn with_sentences(self, sentences: usize) -> Self {
        self.with_length(Length::Sentences(NonZeroUsize::new(sentences).unwrap_or(NonZeroUsize::MIN)))
    }

    /// Limits the summary to this many words, in whole sentences. 0 counts as 1.
    #[must_use]
    pub fn with_words(self, words: usize) -> Self {
        self.with_length(Length::Words(NonZeroUsize::new(words).unwrap_or(NonZeroUsize::MIN)))
    }

    /// Sets the language of the text.
    ///
    /// ```
    /// use nutgraf::{ErrorCode, Language, Options};
    ///
    /// let options = Options::new().with_language("pt-BR".parse()?);
    /// assert_eq!(options.language.map(Language::tag), Some("pt"));
    /// assert_eq!("tlh".parse::<Language>().unwrap_err().code(), ErrorCode::UnsupportedLanguage);
    /// # Ok::<(), nutgraf::Error>(())
    /// ```
    #[must_use]
    pub fn with_language(self, language: Language) -> Self {
        Self { language: Some(language), ..self }
    }

    /// Sets the headline of the text.
    #[must_use]
    pub fn with_title(self, title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// Sets the topic of the summary, in a few words.
    #[must_use]
    pub fn with_context(self, context: impl Into<String>) -> Self {
        Self { context: Some(context.into()), ..self }
    }

    /// Sets the visibility of the headline to readers of the points.
    #[must_use]
    pub fn with_headline(self, headline: Headline) -> Self {
        Self { headline: Some(headline), ..self }
    }

    /// Returns true if the points should add to a visible headline. `known` is true if the article
    /// has a headline. A summary that is itself a headline never adds to it, nor does one with a
    /// topic, whose points may have to repeat the headline.
    pub(crate) fn shows_headline(&self, known: bool) -> bool {
        let shown = self.headline.map_or(known, |headline| headline == Headline::Shown);
        let has_topic = self.context.as_ref().is_some_and(|topic| !topic.trim().is_empty());
        shown && self.kind != Kind::Headline && !has_topic
    }
}

impl Kind {
    /// All kinds, the default first.
    pub const ALL: [Self; 5] = [Self::KeyPoints, Self::Tldr, Self::Headline, Self::Teaser, Self::Outline];

    /// Returns the name of the kind in lower case, with words joined by hyphens.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::KeyPoints => "key-points",
            Self::Tldr => "tldr",
            Self::Headline => "headline",
            Self::Teaser => "teaser",
            Self::Outline => "outline",
        }
    }

    /// Returns the numbers of sentences of a short, a medium and a long summary of this kind, as in
    /// the table of summary lengths of the standard. The outline of an article with sections has
    /// one sentence for each section instead.
    ///
    /// ```
    /// assert_eq!(nutgraf::Kind::KeyPoints.sentences(), [3, 5, 7]);
    /// ```
    pub const fn sentences(self) -> [usize; 3] {
        match self {
            Self::KeyPoints | Self::Outline => [3, 5, 7],
            Self::Tldr | Self::Teaser => [1, 3, 5],
            Self::Headline => [1, 1, 1],
        }
    }
}

impl Length {
    /// The named lengths, the shortest first.
    pub const NAMED: [Self; 3] = [Self::Short, Self::Medium, Self::Long];

    /// Returns the name of the length, or `None` if it is a number of sentences or words.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Short => Some("short"),
            Self::Medium => Some("medium"),
            Self::Long => Some("long"),
            Self::Sentences(_) | Self::Words(_) => None,
        }
    }

    /// Returns the length that three optional settings describe, or [`Length::Short`] if all of
    /// them are `None`. A number of sentences or words overrides `name`, so callers may always pass
    /// a default name.
    ///
    /// # Errors
    /// Returns `bad-option` if `name` is not the name of a length in [`Length::NAMED`], or if both
    /// numbers are given.
    ///
    /// ```
    /// use nutgraf::Length;
    /// use std::num::NonZeroUsize;
    ///
    /// let four = NonZeroUsize::new(4);
    /// assert_eq!(Length::from_settings(Some("long"), None, None)?, Length::Long);
    /// assert_eq!(Length::from_settings(Some("long"), four, None)?.name(), None);
    /// assert!(Length::from_settings(None, four, four).is_err());
    /// # Ok::<(), nutgraf::Error>(())
    /// ```
    pub fn from_settings(
        name: Option<&str>,
        sentences: Option<NonZeroUsize>,
        words: Option<NonZeroUsize>,
    ) -> Result<Self, Error> {
        let named = name.map_or(Ok(Self::default()), str::parse)?;
        match (sentences, words) {
            (None, None) => Ok(named),
            (Some(sentences), None) => Ok(Self::Sentences(sentences)),
            (None, Some(words)) => Ok(Self::Words(words)),
            (Some(_), Some(_)) => {
                Err(Error::bad_option(&["sentences, words: only one of them can be given"]))
            }
        }
    }
}

impl Headline {
    /// Both values.
    pub const ALL: [Self; 2] = [Self::Shown, Self::Hidden];

    /// Returns the name of the value, in lower case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Hidden => "hidden",
        }
    }
}

impl FromStr for Headline {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let headline = Self::ALL.into_iter().find(|headline| headline.as_str() == name);
        headline.ok_or_else(|| unknown_name("headline", name, &Self::ALL.map(Self::as_str)))
    }
}

impl FromStr for Kind {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let kind = Self::ALL.into_iter().find(|kind| kind.as_str() == name);
        kind.ok_or_else(|| unknown_name("type", name, &Self::ALL.map(Self::as_str)))
    }
}

impl FromStr for Length {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let length = Self::NAMED.into_iter().find(|length| length.name() == Some(name));
        let names = || Self::NAMED.map(|length| length.name().unwrap_or_default());
        length.ok_or_else(|| unknown_name("length", name, &names()))
    }
}

/// Parses a BCP 47 tag such as `en` or `pt-BR`. Fails with `unsupported-language`.
impl FromStr for Language {
    type Err = Error;

    fn from_str(tag: &str) -> Result<Self, Error> {
        let unsupported =
            || Error::new(ErrorCode::UnsupportedLanguage, &["language: ", tag, " is not supported"]);
        Self::from_tag(tag).ok_or_else(unsupported)
    }
}

fn unknown_name(option: &str, name: &str, known: &[&str]) -> Error {
    Error::bad_option(&[option, ": ", name, " is not one of ", &known.join(", ")])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_about_an_unknown_name_lists_the_known_ones() {
        let error = "huge".parse::<Length>().unwrap_err();
        assert_eq!(error.to_string(), "length: huge is not one of short, medium, long");
    }

    #[test]
    fn all_names_can_be_parsed() {
        assert!(Kind::ALL.into_iter().all(|kind| kind.as_str().parse() == Ok(kind)));
        assert!(Length::NAMED.into_iter().all(|length| length.name().unwrap().parse() == Ok(length)));
        assert!(Headline::ALL.into_iter().all(|headline| headline.as_str().parse() == Ok(headline)));
    }

    #[test]
    fn a_known_headline_is_shown_unless_an_option_says_otherwise() {
        let options = Options::new();
        assert!(options.shows_headline(true) && !options.shows_headline(false));
        assert!(options.clone().with_headline(Headline::Shown).shows_headline(false));
        assert!(!options.clone().with_headline(Headline::Hidden).shows_headline(true));
        assert!(!options.clone().with_context("the ferry").shows_headline(true), "a topic");
        assert!(!options.with_kind(Kind::Headline).shows_headline(true), "it is the headline itself");
    }
}
