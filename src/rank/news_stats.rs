//! What a sentence says that neither the headline nor an earlier sentence has said: one pass over the
//! article that remembers which words came before.

use super::TermSet;
use crate::analysis::Analysis;
use crate::text::{TermId, Word, WordClass};

/// The news in a sentence. All counts and sums are over its distinct words.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NewsStats {
    /// The words that carry meaning.
    pub(super) content: f32,
    /// Those that no other sentence has.
    pub(super) content_said_once: f32,
    pub(super) content_in_title: f32,
    /// The words that the headline lacks.
    pub(super) unsaid: Said,
    /// The words that both the headline and all earlier sentences lack.
    pub(super) first_said: Said,
    /// The importance of the words that no earlier sentence has, and that come again later.
    pub(super) introduced_importance: f32,
    /// The verbs that report speech.
    pub(super) says: f32,
}

/// Some words of a sentence, counted by what they may be.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said {
    pub(super) content: f32,
    pub(super) names: f32,
    pub(super) numbers: f32,
    pub(super) importance: f32,
}

impl Said {
    fn add(&mut self, word: &Word, importance: f32) {
        self.content += if is_content(word) { 1.0 } else { 0.0 };
        self.names += if word.capitals > 0 && !word.number { 1.0 } else { 0.0 };
        self.numbers += if word.number { 1.0 } else { 0.0 };
        self.importance += importance;
    }
}

/// The news in each sentence of `analysis`.
pub(super) fn news_stats(analysis: &Analysis, importance: &[f32]) -> Vec<NewsStats> {
    let size = analysis.words.len();
    let title = TermSet::new(&analysis.title, size);
    let frequency = sentence_frequency(analysis);
    let (mut seen, mut current) = (TermSet::new(&[], size), TermSet::new(&[], size));
    let mut read = |terms: &[TermId]| {
        let mut stats = NewsStats::default();
        current.clear();
        for &term in terms {
            let Some(word) = analysis.words.get(term as usize).filter(|_| current.insert(term)) else {
                continue;
            };
            let importance = importance.get(term as usize).copied().unwrap_or_default();
            let is_once = frequency.get(term as usize) == Some(&1);
            stats.add(word, importance, title.contains(term), is_once, seen.insert(term));
        }
        stats
    };
    analysis.sentences.iter().map(|sentence| read(&sentence.terms)).collect()
}

impl NewsStats {
    /// Counts a word that it has: if the headline has it, if no other sentence does, and if no earlier
    /// one does.
    fn add(&mut self, word: &Word, importance: f32, in_title: bool, is_once: bool, is_first: bool) {
        let content = if is_content(word) { 1.0 } else { 0.0 };
        self.content += content;
        self.content_said_once += if is_once { content } else { 0.0 };
        self.content_in_title += if in_title { content } else { 0.0 };
        self.introduced_importance += if is_first && !is_once { importance } else { 0.0 };
        self.says += if word.says { 1.0 } else { 0.0 };
        if !in_title {
            self.unsaid.add(word, importance);
        }
        if !in_title && is_first {
            self.first_said.add(word, importance);
        }
    }
}

/// Tells if a word carries meaning by itself: it is a number, a name, or long enough, and its class is
/// not one of function words.
pub(super) fn is_content(word: &Word) -> bool {
    word.class == WordClass::Other && (word.characters > 3 || word.number || word.capitals > 0)
}

/// The number of sentences that have each word.
fn sentence_frequency(analysis: &Analysis) -> Vec<u32> {
    let mut frequency = vec![0_u32; analysis.words.len()];
    let mut current = TermSet::new(&[], analysis.words.len());
    for sentence in &analysis.sentences {
        current.clear();
        for &term in &sentence.terms {
            if let Some(count) = frequency.get_mut(term as usize).filter(|_| current.insert(term)) {
                *count += 1;
            }
        }
    }
    frequency
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_headline_and_of_earlier_sentences_are_not_new() {
        let mut analysis = Analysis::of_sentences(&[vec![0, 1, 2, 2], vec![1, 3, 4]]);
        analysis.title = vec![0, 3];
        analysis.words.iter_mut().for_each(|word| word.characters = 5);
        analysis.words[4].number = true;
        let stats = news_stats(&analysis, &[0.5; 5]);
        assert_eq!(stats[0].unsaid.content, 2.0);
        assert_eq!(stats[0].introduced_importance, 0.5, "word 1 comes again");
        assert_eq!(stats[1].content_in_title, 1.0);
        assert_eq!([stats[1].first_said.content, stats[1].first_said.numbers], [1.0, 1.0]);
        assert_eq!(stats[1].content_said_once, 2.0);
    }
}
