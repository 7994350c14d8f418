//! The score of a sentence for someone who has just read the headline. Here are its features; the
//! chance that a sentence is unfit to be a point is estimated from the same ones.

use super::article_stats::distinct;
use super::features::{features, flag, ratio, saturate};
use super::news_stats::{NewsStats, is_content, news_stats};
use super::sentence_score;
use super::word_importance::class_byte;
use crate::analysis::Analysis;
use crate::text::{EndMark, WordClass};

/// The number of features: those of the sentence by itself, then those of its news, form and place.
pub(super) const FEATURES: usize = sentence_score::FEATURES
    + NewsContext::NEWS.len()
    + NewsContext::FORM.len()
    + NewsContext::BLOCK.len()
    + ArticleVoice::VOICE.len();

/// The features of each sentence, of which `rows` has the first ones.
pub(super) fn rows(
    analysis: &Analysis,
    importance: &[f32],
    rows: &[[u8; sentence_score::FEATURES]],
) -> Vec<[u8; FEATURES]> {
    let news = news_stats(analysis, importance);
    let voice = ArticleVoice::new(analysis).voice();
    let blocks = blocks(analysis);
    let title_content = title_content(analysis);
    let row = |(index, (first, stats)): (usize, (&[u8; sentence_score::FEATURES], &NewsStats))| {
        let block = blocks.get(index).copied().unwrap_or_default();
        let context = NewsContext { index, analysis, stats, block, title_content };
        let groups = [&first[..], &context.news(), &context.form(), &context.block(), &voice];
        let mut row = [0; FEATURES];
        row.iter_mut().zip(groups.into_iter().flatten()).for_each(|(slot, byte)| *slot = *byte);
        row
    };
    rows.iter().zip(&news).enumerate().map(row).collect()
}

/// The names of the features, in the order of a row.
#[cfg(feature = "cli")]
pub(super) fn names() -> Vec<&'static str> {
    let own = [&NewsContext::NEWS[..], &NewsContext::FORM, &NewsContext::BLOCK, &ArticleVoice::VOICE];
    [sentence_score::names(), own.concat()].concat()
}

/// A sentence with what the headline and the sentences around it say.
struct NewsContext<'a> {
    index: usize,
    analysis: &'a Analysis,
    stats: &'a NewsStats,
    block: BlockStats,
    /// The number of words of the headline that carry meaning.
    title_content: f32,
}

impl NewsContext<'_> {
    features! {
        /// What the sentence says that readers have not read yet.
        NEWS: fn news(&self);
        let NewsStats { unsaid, first_said, content, content_in_title, .. } = *self.stats;
        "first said importance" => saturate(first_said.importance, 3.0),
        "introduced importance" => saturate(self.stats.introduced_importance, 2.0),
        "first said names" => saturate(first_said.names, 2.0),
        "first said numbers" => saturate(first_said.numbers, 1.0),
        "content beyond the title" => saturate(unsaid.content, 10.0),
        "importance beyond the title" => saturate(unsaid.importance, 6.0),
        "names beyond the title" => saturate(unsaid.names, 3.0),
        "numbers beyond the title" => saturate(unsaid.numbers, 1.5),
        "content said once" => ratio(self.stats.content_said_once, content),
        "content in the title" => ratio(content_in_title, content),
        "of the title's content" => ratio(content_in_title, self.title_content),
    }

    features! {
        /// How the sentence is written.
        FORM: fn form(&self);
        let cues = self.analysis.cues(self.index);
        let words = self.analysis.terms(self.index).len() as f32;
        "characters" => saturate(cues.characters as f32, 120.0),
        "capitals a word" => saturate(3.0 * cues.capitals as f32, words),
        "amounts" => saturate(cues.amounts as f32, 1.0),
        "speech verbs" => saturate(self.stats.says, 1.0),
        "second word" => self.second_word(),
    }

    features! {
        /// Where the sentence stands.
        BLOCK: fn block(&self);
        let block = self.block;
        "section" => saturate(self.analysis.section(self.index) as f32, 3.0),
        "sentences of the block" => saturate(block.sentences as f32, 3.0),
        "words of the block" => saturate(block.words as f32, 60.0),
        "prose before the block" => flag(block.follows_prose),
        "prose after the block" => flag(block.precedes_prose),
    }

    /// The class of the second word as a byte. A name after a pronoun makes that a title of respect.
    fn second_word(&self) -> u8 {
        let term = self.analysis.terms(self.index).get(1);
        let word = term.and_then(|term| self.analysis.words.get(*term as usize));
        word.map_or(0, |word| if word.capitals > 0 { 255 } else { class_byte(word.class) })
    }
}

/// The number of distinct words of the headline that carry meaning.
fn title_content(analysis: &Analysis) -> f32 {
    let words = distinct(&analysis.title);
    let words = words.iter().filter_map(|term| analysis.words.get(*term as usize));
    words.filter(|word| is_content(word)).count() as f32
}

/// A block as its sentences show it.
#[derive(Debug, Clone, Copy, Default)]
struct BlockStats {
    sentences: usize,
    words: usize,
    /// Set if the sentence before the block may become a point. A heading may not.
    follows_prose: bool,
    precedes_prose: bool,
}

/// The block of each sentence.
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

/// The voice of an article, by which a report, an interview and a column differ: shares of sentences,
/// and of characters.
struct ArticleVoice {
    sentences: f32,
    first_person: f32,
    questions: f32,
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
    fn a_block_is_counted_once_and_knows_its_neighbours() {
        let mut analysis = Analysis::of_sentences(&[words(0..2), words(2..7), words(7..10), words(10..12)]);
        [0, 1, 1, 2].into_iter().zip(&mut analysis.sentences).for_each(|(block, it)| it.block = block);
        analysis.sentences[0].candidate = false;
        let stats = blocks(&analysis);
        assert_eq!(stats.iter().map(|it| it.sentences).collect::<Vec<_>>(), [1, 2, 2, 1]);
        assert_eq!(stats[1].words, 8);
        assert!(!stats[1].follows_prose && stats[1].precedes_prose && stats[3].follows_prose);
    }
}
