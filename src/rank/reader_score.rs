//! The features of a sentence for readers who have just read the headline. Two forests use them.
//! One estimates how much the sentence offers these readers, the other the probability that it is
//! unfit to be a point. (The second is also used if no headline is shown.)

use super::article_stats::distinct;
use super::features::{features, fill_row, flag, ratio, saturate};
use super::novelty_stats::{NoveltyStats, is_content, novelty_stats};
use super::sentence_score;
use super::word_importance::class_byte;
use crate::analysis::Analysis;
use crate::text::{EndMark, WordClass};

/// The number of features: first those of [`sentence_score`], then the groups that are defined
/// here.
pub(super) const FEATURES: usize = sentence_score::FEATURES
    + ReaderContext::NOVELTY.len()
    + ReaderContext::FORM.len()
    + ReaderContext::BLOCK.len()
    + ArticleVoice::VOICE.len();

/// Returns the features of each sentence. `rows` has the features of [`sentence_score`], with which
/// each row starts.
pub(super) fn rows(
    analysis: &Analysis,
    importance: &[f32],
    rows: &[[u8; sentence_score::FEATURES]],
) -> Vec<[u8; FEATURES]> {
    let novelty = novelty_stats(analysis, importance);
    let voice = ArticleVoice::new(analysis).voice();
    let blocks = blocks(analysis);
    let title_content = title_content(analysis);
    let row = |(index, (first, stats)): (usize, (&[u8; sentence_score::FEATURES], &NoveltyStats))| {
        let block = blocks.get(index).copied().unwrap_or_default();
        let context = ReaderContext { index, analysis, stats, block, title_content };
        let groups = [&first[..], &context.novelty(), &context.form(), &context.block(), &voice];
        let mut row = [0; FEATURES];
        fill_row(&mut row, &groups);
        row
    };
    rows.iter().zip(&novelty).enumerate().map(row).collect()
}

/// Returns the names of the features, in the order of a row.
#[cfg(feature = "cli")]
pub(super) fn names() -> Vec<&'static str> {
    let own =
        [&ReaderContext::NOVELTY[..], &ReaderContext::FORM, &ReaderContext::BLOCK, &ArticleVoice::VOICE];
    [sentence_score::names(), own.concat()].concat()
}

/// A sentence, with the statistics from which its features are computed.
struct ReaderContext<'a> {
    index: usize,
    analysis: &'a Analysis,
    stats: &'a NoveltyStats,
    block: BlockStats,
    /// The number of distinct content words of the headline.
    title_content: f32,
}

impl ReaderContext<'_> {
    features! {
        /// Computes the features that describe what readers of the headline have not read yet.
        NOVELTY: fn novelty(&self);
        let NoveltyStats { beyond_title, first_mentions, content, content_in_title, .. } = *self.stats;
        "first said importance" => saturate(first_mentions.importance, 3.0),
        "introduced importance" => saturate(self.stats.introduced_importance, 2.0),
        "first said names" => saturate(first_mentions.names, 2.0),
        "first said numbers" => saturate(first_mentions.numbers, 1.0),
        "content beyond the title" => saturate(beyond_title.content, 10.0),
        "importance beyond the title" => saturate(beyond_title.importance, 6.0),
        "names beyond the title" => saturate(beyond_title.names, 3.0),
        "numbers beyond the title" => saturate(beyond_title.numbers, 1.5),
        "content said once" => ratio(self.stats.content_used_once, content),
        "content in the title" => ratio(content_in_title, content),
        "of the title's content" => ratio(content_in_title, self.title_content),
    }

    features! {
        /// Computes the features that describe how the sentence is written.
        FORM: fn form(&self);
        let cues = self.analysis.cues(self.index);
        let words = self.analysis.terms(self.index).len() as f32;
        "characters" => saturate(cues.characters as f32, 120.0),
        "capitals a word" => saturate(3.0 * cues.capitals as f32, words),
        "amounts" => saturate(cues.amounts as f32, 1.0),
        "speech verbs" => saturate(self.stats.speech_verbs, 1.0),
        "second word" => self.second_word(),
    }

    features! {
        /// Computes the features of the section and the block that the sentence is in.
        BLOCK: fn block(&self);
        let block = self.block;
        "section" => saturate(self.analysis.section(self.index) as f32, 3.0),
        "sentences of the block" => saturate(block.sentences as f32, 3.0),
        "words of the block" => saturate(block.words as f32, 60.0),
        "prose before the block" => flag(block.follows_prose),
        "prose after the block" => flag(block.precedes_prose),
    }

    /// Returns the class of the second word as a byte, or 255 if the second word is a name. A
    /// pronoun at the start of a sentence refers to an earlier sentence, but not before a name:
    /// there it is a title of respect (Vietnamese `ông Nam`).
    fn second_word(&self) -> u8 {
        let term = self.analysis.terms(self.index).get(1);
        let word = term.and_then(|term| self.analysis.words.get(*term as usize));
        word.map_or(0, |word| if word.capitals > 0 { 255 } else { class_byte(word.class) })
    }
}

/// Returns the number of distinct content words of the headline.
fn title_content(analysis: &Analysis) -> f32 {
    let words = distinct(&analysis.title);
    let words = words.iter().filter_map(|term| analysis.words.get(*term as usize));
    words.filter(|word| is_content(word)).count() as f32
}

/// Statistics of a block.
#[derive(Debug, Clone, Copy, Default)]
struct BlockStats {
    /// The number of sentences.
    sentences: usize,
    /// The number of words.
    words: usize,
    /// True if the sentence before the block is a candidate. A heading, for example, is not one.
    follows_prose: bool,
    /// True if the sentence after the block is a candidate.
    precedes_prose: bool,
}

/// Returns, for each sentence, the statistics of its block.
fn blocks(analysis: &Analysis) -> Vec<BlockStats> {
    let mut stats = Vec::with_capacity(analysis.sentences.len());
    let mut follows_prose = false;
    for block in analysis.sentences.chunk_by(|one, other| one.block == other.block) {
        let after = analysis.sentences.get(stats.len() + block.len());
        let words = block.iter().map(|sentence| sentence.terms.len()).sum();
        let precedes_prose = after.is_some_and(|sentence| sentence.candidate);
        let of_block = BlockStats { sentences: block.len(), words, follows_prose, precedes_prose };
        stats.extend(block.iter().map(|_| of_block));
        follows_prose = block.last().is_some_and(|sentence| sentence.candidate);
    }
    stats
}

/// The voice of an article. Its features differ between a report, an interview and a column, which
/// need different points.
struct ArticleVoice {
    /// The number of sentences.
    sentences: f32,
    /// The number of sentences that contain a word of [`WordClass::Speaker`].
    first_person: f32,
    /// The number of sentences that end in a question mark.
    questions: f32,
    /// The number of characters, and of those inside quotation marks.
    characters: f32,
    quoted: f32,
}

impl ArticleVoice {
    fn new(analysis: &Analysis) -> Self {
        let count = |is: &dyn Fn(usize) -> bool| (0..analysis.sentences.len()).filter(|i| is(*i)).count();
        let sum = |of: &dyn Fn(usize) -> u32| (0..analysis.sentences.len()).map(of).sum::<u32>();
        let speaks = |term: &u32| {
            analysis.words.get(*term as usize).is_some_and(|word| word.class == WordClass::Speaker)
        };
        Self {
            sentences: analysis.sentences.len() as f32,
            first_person: count(&|index| analysis.terms(index).iter().any(speaks)) as f32,
            questions: count(&|index| analysis.cues(index).end == EndMark::Question) as f32,
            characters: sum(&|index| analysis.cues(index).characters) as f32,
            quoted: sum(&|index| analysis.cues(index).quoted) as f32,
        }
    }

    features! {
        VOICE: fn voice(&self);
        "the article: first person" => ratio(self.first_person, self.sentences),
        "the article: questions" => ratio(2.0 * self.questions, self.sentences),
        "the article: quoted" => ratio(self.quoted, self.characters),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixtures::words;

    #[test]
    fn each_sentence_has_the_statistics_of_its_whole_block_and_of_the_neighbours() {
        let mut analysis = Analysis::of_sentences(&[words(0..2), words(2..7), words(7..10), words(10..12)]);
        [0, 1, 1, 2].into_iter().zip(&mut analysis.sentences).for_each(|(block, it)| it.block = block);
        analysis.sentences[0].candidate = false;
        let stats = blocks(&analysis);
        assert_eq!(stats.iter().map(|it| it.sentences).collect::<Vec<_>>(), [1, 2, 2, 1]);
        assert_eq!(stats[1].words, 8);
        assert!(!stats[1].follows_prose && stats[1].precedes_prose && stats[3].follows_prose);
    }
}
