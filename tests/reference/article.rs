//! An article as the reference reads it: from its text, with the words numbered by a plain search.

use nutgraf::train::{Learnt, TrainingText};
use nutgraf::{Article, Block, Headline};
use unicode_segmentation::UnicodeSegmentation;

/// A text, the options that matter for ranking, and what the engine computes from them.
pub(crate) struct Ranked {
    pub(crate) article: Reference,
    pub(crate) headline_is_shown: bool,
    /// The text as the engine reads it.
    pub(crate) engine: TrainingText,
    pub(crate) model: Learnt,
}

/// The sentences and the words of an article.
pub(crate) struct Reference {
    pub(crate) sentences: Vec<Sentence>,
    /// The words of the headline, as places in `words`.
    pub(crate) title: Vec<usize>,
    /// The distinct words in lower case, in the order of their first occurrence.
    pub(crate) words: Vec<String>,
    /// For each word, the number of times that it is capitalized inside a sentence or the headline.
    pub(crate) capitals: Vec<usize>,
}

pub(crate) struct Sentence {
    pub(crate) text: String,
    pub(crate) candidate: bool,
    pub(crate) block: usize,
    /// The words of the sentence, as places in [`Reference::words`].
    pub(crate) terms: Vec<usize>,
}

impl Ranked {
    /// Reads `text`. Returns `None` if it has no summary.
    pub(crate) fn read(text: &str, title: Option<&str>, headline: Headline, model: &[u8]) -> Option<Self> {
        let engine = TrainingText::new(text, title, None, Some(headline))?;
        let article = Reference::read(&Article::from_text(text, title).ok()?, text, &engine.sentences());
        let headline_is_shown = headline == Headline::Shown;
        Some(Self { article, headline_is_shown, engine, model: Learnt::parse(model)? })
    }
}

impl Reference {
    /// Reads the sentences that the engine found in `text`, each with `true` if it may become a
    /// point. In `article`, markup is replaced with other characters of the same length.
    fn read(article: &Article<'_>, text: &str, sentences: &[(&str, bool)]) -> Self {
        let (words, capitals) = (Vec::new(), Vec::new());
        let mut reference = Self { sentences: Vec::new(), title: Vec::new(), words, capitals };
        reference.title = reference.terms(article.title.as_deref().unwrap_or_default());
        let (mut block, mut from) = (0, 0);
        for (sentence, candidate) in sentences {
            let start = loop {
                let Block { span, .. } = article.blocks[block];
                from = from.max(span.start);
                if let Some(at) = text[from..span.end].find(sentence) {
                    break from + at;
                }
                block += 1;
            };
            from = start + sentence.len();
            let shown = &article.text[start..from];
            let terms = reference.terms(shown);
            let sentence = Sentence { text: shown.to_owned(), candidate: *candidate, block, terms };
            reference.sentences.push(sentence);
        }
        reference
    }

    /// Returns the words of a sentence or headline. New words are added to `words`.
    fn terms(&mut self, text: &str) -> Vec<usize> {
        let mut terms = Vec::new();
        for word in text.unicode_words() {
            let lower: String = word.chars().flat_map(char::to_lowercase).collect();
            let term = self.words.iter().position(|known| *known == lower).unwrap_or_else(|| {
                self.words.push(lower);
                self.capitals.push(0);
                self.words.len() - 1
            });
            self.capitals[term] += usize::from(!terms.is_empty() && word.starts_with(char::is_uppercase));
            terms.push(term);
        }
        terms
    }

    pub(crate) fn candidates(&self) -> Vec<usize> {
        (0..self.sentences.len()).filter(|index| self.sentences[*index].candidate).collect()
    }

    /// Returns the number of characters of a word, at most 255.
    pub(crate) fn characters(&self, term: usize) -> f32 {
        self.words[term].chars().count().min(255) as f32
    }

    pub(crate) fn is_number(&self, term: usize) -> bool {
        self.words[term].contains(char::is_numeric)
    }

    /// Returns true if a sentence before sentence `index` contains the word.
    pub(crate) fn is_in_earlier(&self, term: usize, index: usize) -> bool {
        self.sentences[..index].iter().any(|sentence| sentence.terms.contains(&term))
    }

    /// Returns the number of sentences that contain the word.
    pub(crate) fn sentences_with(&self, term: usize) -> usize {
        self.sentences.iter().filter(|sentence| sentence.terms.contains(&term)).count()
    }
}

/// Returns `terms` without repetitions, in the order of the first occurrences.
pub(crate) fn distinct(terms: &[usize]) -> Vec<usize> {
    let mut distinct = Vec::new();
    for term in terms {
        if !distinct.contains(term) {
            distinct.push(*term);
        }
    }
    distinct
}

/// Returns the pairs of adjacent words.
pub(crate) fn pairs(terms: &[usize]) -> Vec<(usize, usize)> {
    terms.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
