//! The maximum size of a summary.

use super::{Kind, Length, Options};

/// The maximum numbers of words of a short, a medium and a long headline, as in the table of
/// summary lengths of the standard.
const HEADLINE_WORDS: [usize; 3] = [12, 17, 22];

/// The maximum size of a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Budget {
    pub(crate) sentences: usize,
    pub(crate) words: usize,
}

impl Options {
    /// Returns the maximum size of the summary. `sectioned` is true if the article has sections.
    /// Its outline then has one sentence for each section, unless the options limit the number of
    /// sentences or words.
    pub(crate) fn budget(&self, sectioned: bool) -> Budget {
        let [short, medium, long] = self.kind.sentences();
        let sentences = match self.length {
            _ if self.kind == Kind::Headline => 1,
            Length::Words(words) => return Budget { sentences: usize::MAX, words: words.get() },
            Length::Sentences(sentences) => sentences.get(),
            _ if self.kind == Kind::Outline && sectioned => usize::MAX,
            Length::Short => short,
            Length::Medium => medium,
            Length::Long => long,
        };
        Budget { sentences, words: usize::MAX }
    }

    /// Returns the maximum number of words of a headline, or `None` for other kinds. A length in
    /// sentences counts as [`Length::Long`].
    pub(crate) fn headline_words(&self) -> Option<usize> {
        let [short, medium, long] = HEADLINE_WORDS;
        let words = match self.length {
            Length::Words(words) => words.get(),
            Length::Short => short,
            Length::Medium => medium,
            Length::Long | Length::Sentences(_) => long,
        };
        (self.kind == Kind::Headline).then_some(words)
    }
}
