//! What a caller can ask for.
//!
//! Knows nothing of texts but which languages there are. The words are those of the W3C Writing Assistance APIs
//! (<https://www.w3.org/TR/writing-assistance-apis/>), so that whoever knows one knows the other.

use crate::error::{Error, ErrorCode};
use crate::text::Language;

/// What to make of an article. [`Options::default`] is three key points in the article's own language.
///
/// ```
/// use nutgraf::{Kind, Length, Options};
///
/// let options = Options { length: Length::Words(60), ..Options::default() };
/// assert_eq!(options.kind, Kind::KeyPoints);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The form of the summary.
    pub kind: Kind,
    /// How long it may be.
    pub length: Length,
    /// The language of the text as a BCP 47 tag (`en`, `pt-BR`). `None`: the page says, or the text is looked at.
    /// A tag given here is insisted on: if its language is not supported, that is an error.
    pub language: Option<String>,
    /// The headline, where the caller knows it. `None`: the page says, or it is looked for in the text.
    pub title: Option<String>,
    /// What the summary is wanted for, in words: those that the article has too weigh as if its headline had them.
    /// Never an instruction.
    pub context: Option<String>,
}

/// The form of a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Kind {
    /// `key-points`: sentences for a list, 3, 5 or 7 of them.
    #[default]
    KeyPoints,
    /// `tldr`: sentences for running text, 1, 3 or 5 of them.
    Tldr,
    /// `headline`: one line of at most 12, 17 or 22 words.
    Headline,
    /// `teaser`: 1, 3 or 5 sentences that make curious and keep the article's end to themselves.
    Teaser,
    /// `outline`: one sentence for each section, where the article has headings; else key points.
    Outline,
}

/// The length of a summary.
///
/// Lengths are nested: what a shorter summary says, a longer one of the same article says too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Length {
    /// `short`: 3 key points, 1 sentence of `tldr` or `teaser`, 12 words of headline.
    #[default]
    Short,
    /// `medium`: 5 key points, 3 sentences, 17 words.
    Medium,
    /// `long`: 7 key points, 5 sentences, 22 words.
    Long,
    /// At most so many sentences (1 or more).
    Sentences(usize),
    /// At most so many words (1 or more), in whole sentences.
    Words(usize),
}

/// How much a summary may hold. Every summary holds one sentence at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Budget {
    pub(crate) sentences: usize,
    pub(crate) words: usize,
}

impl Options {
    /// Whether the options can be met, before a text is at hand.
    ///
    /// # Errors
    /// `bad-option` on a length of nothing, `unsupported-language` on a language that is not supported.
    pub fn check(&self) -> Result<(), Error> {
        match self.length {
            Length::Sentences(0) | Length::Words(0) => Err(Error::new(
                ErrorCode::BadOption,
                &["length: a summary holds 1 sentence or word at least"],
            )),
            _ => self.language.as_deref().map_or(Ok(()), |tag| insisted_language(tag).map(drop)),
        }
    }

    /// The limits of a summary in sentences (W3C Writing Assistance APIs, table of summary lengths). Where an article
    /// is `sectioned`, its outline is as long as it has sections, unless a number is given.
    pub(crate) fn budget(&self, sectioned: bool) -> Budget {
        let sentences = match (self.length, self.kind) {
            (_, Kind::Headline) => 1,
            (Length::Words(words), _) => return Budget { sentences: usize::MAX, words },
            (Length::Sentences(sentences), _) => sentences,
            (_, Kind::Outline) if sectioned => usize::MAX,
            (Length::Short, Kind::KeyPoints | Kind::Outline) => 3,
            (Length::Medium, Kind::KeyPoints | Kind::Outline) => 5,
            (_, Kind::KeyPoints | Kind::Outline) => 7,
            (Length::Short, Kind::Tldr | Kind::Teaser) => 1,
            (Length::Medium, Kind::Tldr | Kind::Teaser) => 3,
            (_, Kind::Tldr | Kind::Teaser) => 5,
        };
        Budget { sentences, words: usize::MAX }
    }

    /// The words that a headline may have (same table); `None` for what is no headline.
    pub(crate) fn headline_words(&self) -> Option<usize> {
        let words = match self.length {
            Length::Words(words) => words,
            Length::Short => 12,
            Length::Medium => 17,
            Length::Long | Length::Sentences(_) => 22,
        };
        (self.kind == Kind::Headline).then_some(words)
    }
}

/// The language that a caller insists on.
pub(crate) fn insisted_language(tag: &str) -> Result<Language, Error> {
    let unsupported =
        || Error::new(ErrorCode::UnsupportedLanguage, &["language: ", tag, " is not supported"]);
    Language::from_tag(tag).ok_or_else(unsupported)
}

impl std::str::FromStr for Kind {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self, Error> {
        match word {
            "key-points" => Ok(Self::KeyPoints),
            "tldr" => Ok(Self::Tldr),
            "headline" => Ok(Self::Headline),
            "teaser" => Ok(Self::Teaser),
            "outline" => Ok(Self::Outline),
            _ => Err(Error::bad_option("type", word, "key-points, tldr, headline, teaser, outline")),
        }
    }
}

impl std::str::FromStr for Length {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self, Error> {
        match word {
            "short" => Ok(Self::Short),
            "medium" => Ok(Self::Medium),
            "long" => Ok(Self::Long),
            _ => Err(Error::bad_option("length", word, "short, medium, long")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_of_nothing_is_a_bad_option() {
        for length in [Length::Sentences(0), Length::Words(0)] {
            let error = Options { length, ..Options::default() }.check().unwrap_err();
            assert_eq!(error.code(), ErrorCode::BadOption);
        }
    }

    #[test]
    fn an_unknown_word_is_named_with_those_that_are_known() {
        let error = "huge".parse::<Length>().unwrap_err();
        assert_eq!(error.to_string(), "length: huge is none of short, medium, long");
    }
}
