//! Novelty statistics: counts of the words of a sentence that readers have not seen yet, neither in
//! the headline nor in an earlier sentence of the article.

use super::TermSet;
use crate::analysis::Analysis;
use crate::text::{TermId, Word, WordClass};

/// The novelty of a sentence. Counts and sums are over its distinct words. Content words are those
/// that carry meaning by themselves, see [`is_content`].
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NoveltyStats {
    /// The number of content words.
    pub(super) content: f32,
    /// The number of content words that no other sentence contains.
    pub(super) content_used_once: f32,
    /// The number of content words that the headline contains.
    pub(super) content_in_title: f32,
    /// The words that the headline does not contain.
    pub(super) beyond_title: WordCounts,
    /// The words that neither the headline nor an earlier sentence contains.
    pub(super) first_mentions: WordCounts,
    /// The importance of the words that no earlier sentence contains but a later one does.
    pub(super) introduced_importance: f32,
    /// The number of verbs that report speech, such as *said*.
    pub(super) speech_verbs: f32,
}

/// Counts of some of the words of a sentence, by kind, and the sum of their importance.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct WordCounts {
    pub(super) content: f32,
    pub(super) names: f32,
    pub(super) numbers: f32,
    pub(super) importance: f32,
}

impl WordCounts {
    fn add(&mut self, word: &Word, importance: f32) {
        self.content += if is_content(word) { 1.0 } else { 0.0 };
        self.names += if word.capitals > 0 && !word.number { 1.0 } else { 0.0 };
        self.numbers += if word.number { 1.0 } else { 0.0 };
        self.importance += importance;
    }
}

/// Returns the novelty statistics of each sentence of `analysis`, in one pass over the article.
/// `importance` has the importance of each word, indexed by term.
pub(super) fn novelty_stats(analysis: &Analysis, importance: &[f32]) -> Vec<NoveltyStats> {
    let size = analysis.words.len();
    let title = TermSet::new(&analysis.title, size);
    let frequency = sentence_frequency(analysis);
    let (mut seen, mut current) = (TermSet::new(&[], size), TermSet::new(&[], size));
    let mut count = |terms: &[TermId]| {
        let mut stats = NoveltyStats::default();
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
    analysis.sentences.iter().map(|sentence| count(&sentence.terms)).collect()
}

impl NoveltyStats {
    /// Counts a word of the sentence. `in_title` is true if the headline contains the word,
    /// `is_once` if no other sentence does, and `is_first` if no earlier sentence does.
    fn add(&mut self, word: &Word, importance: f32, in_title: bool, is_once: bool, is_first: bool) {
        let content = if is_content(word) { 1.0 } else { 0.0 };
        self.content += content;
        self.content_used_once += if is_once { content } else { 0.0 };
        self.content_in_title += if in_title { content } else { 0.0 };
        self.introduced_importance += if is_first && !is_once { importance } else { 0.0 };
        self.speech_verbs += if word.says { 1.0 } else { 0.0 };
        if !in_title {
            self.beyond_title.add(word, importance);
        }
        if !in_title && is_first {
            self.first_mentions.add(word, importance);
        }
    }
}

/// Returns true if a word carries meaning by itself. Such a word is a number, a name or longer than
/// three characters, and has no other class than [`WordClass::Other`].
pub(super) fn is_content(word: &Word) -> bool {
    word.class == WordClass::Other && (word.characters > 3 || word.number || word.capitals > 0)
}

/// Returns the number of sentences that contain each word, indexed by term.
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
        let stats = novelty_stats(&analysis, &[0.5; 5]);
        assert_eq!(stats[0].beyond_title.content, 2.0);
        assert_eq!(stats[0].introduced_importance, 0.5, "word 1 occurs again");
        assert_eq!(stats[1].content_in_title, 1.0);
        assert_eq!([stats[1].first_mentions.content, stats[1].first_mentions.numbers], [1.0, 1.0]);
        assert_eq!(stats[1].content_used_once, 2.0);
    }
}
