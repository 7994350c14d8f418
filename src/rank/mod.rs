//! Importance: how much of the story each sentence carries.
//!
//! Knows terms (numbers), cues and positions; never sees a string. Everything here is linear in the length of the
//! text. Three small forests, learnt from human summaries, one on top of the other:
//!
//! 1. [`words`]: the chance that a summary of this article has a word of it (in the manner of RegSum, Hong & Nenkova
//!    2014);
//! 2. [`sentences`]: what a sentence is worth by itself;
//! 3. [`gain`]: what a sentence adds to those that are already picked.
//!
//! What they read are bytes ([`features::share`]), what they answer are integers: so a summary is the same on every machine.

mod centrality;
#[cfg(feature = "cli")]
mod explain;
mod features;
mod forest;
mod gain;
mod measures;
mod model;
mod sentences;
mod term_set;
mod words;

#[cfg(test)]
pub(crate) use crate::text::Cues;
pub(crate) use gain::{Draft, Step};
pub(crate) use model::Model;

use crate::text::{self, EndMark, TermId, Word, WordClass};
use crate::util::sort::sort_indices_by_key;
use centrality::Centrality;
use term_set::TermSet;

/// What the ranking knows of an article.
#[derive(Debug, Default)]
pub(crate) struct Story {
    /// The sentences of all blocks, in reading order.
    pub(crate) sentences: Vec<Sentence>,
    /// The words of the headline.
    pub(crate) title: Vec<TermId>,
    /// The distinct words; a term is a place in here.
    pub(crate) words: Vec<Word>,
}

/// What the ranking knows of a sentence.
#[derive(Debug, Default)]
pub(crate) struct Sentence {
    /// Its words in order.
    pub(crate) terms: Vec<TermId>,
    /// The block it stands in.
    pub(crate) block: usize,
    /// Whether it may become a point; the others are context.
    pub(crate) candidate: bool,
    /// What its marks and capitals say.
    pub(crate) cues: text::Cues,
}

/// The number of features of a word, a sentence and a step.
#[cfg(feature = "train")]
pub(crate) const FEATURES: [usize; 3] = [words::FEATURES, sentences::FEATURES, gain::FEATURES];

/// The features of each word, one row after the other.
#[cfg(feature = "train")]
pub(crate) fn word_rows(story: &Story) -> Vec<u8> {
    words::rows(story, &Centrality::of(story)).flatten().collect()
}

/// A story and how important its words and sentences are.
#[derive(Debug)]
pub(crate) struct Ranking<'s> {
    pub(crate) story: &'s Story,
    /// The chance that a human summary has the word, by term.
    importance: Vec<f32>,
    /// The importance that the first so many words of the article hold together.
    lead: Vec<f32>,
    /// What each sentence is worth by itself, in steps of the model; comparable inside one article only.
    worth: Vec<i32>,
    /// What the forest of sentences saw.
    rows: Vec<[u8; sentences::FEATURES]>,
}

impl<'s> Ranking<'s> {
    /// Ranks the words and sentences of `story`.
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(crate) fn new(story: &'s Story, model: &Model) -> Self {
        let centrality = Centrality::of(story);
        let importance = words::importance(story, &centrality, model);
        let lead = sentences::lead(story, &importance);
        let rows = sentences::rows(story, &centrality, &importance, &lead);
        let worth = rows.iter().map(|row| model.sentences.score(row)).collect();
        Self { story, importance, lead, worth, rows }
    }

    /// What each sentence is worth by itself, 0 to 1 inside this article; 0 for those that may not become points.
    pub(crate) fn scores(&self) -> Vec<f32> {
        let candidates = || self.candidates().map(|index| self.worth_of(index));
        let (least, range) = (candidates().min().unwrap_or(0), self.range() as f32);
        let score = |(index, sentence): (usize, &Sentence)| {
            if sentence.candidate { (self.worth_of(index) - least) as f32 / range } else { 0.0 }
        };
        self.story.sentences.iter().enumerate().map(score).collect()
    }

    /// How far the best candidate is above the least, in steps of the model; 1 where there is no such thing.
    fn range(&self) -> i32 {
        let candidates = || self.candidates().map(|index| self.worth_of(index));
        let (least, most) = (candidates().min().unwrap_or(0), candidates().max().unwrap_or(0));
        most.saturating_sub(least).max(1)
    }

    /// The sentences that may become points, best first by what they are worth alone; of two equal ones the earlier.
    pub(crate) fn best_first(&self) -> Vec<usize> {
        let mut order: Vec<usize> = self.candidates().collect();
        sort_indices_by_key(&mut order, &|index| -i64::from(self.worth_of(index)));
        order
    }

    /// The features of each sentence, one row after the other.
    #[cfg(feature = "train")]
    pub(crate) fn sentence_rows(&self) -> Vec<u8> {
        self.rows.concat()
    }

    /// How many words sentence `index` has.
    pub(crate) fn words(&self, index: usize) -> usize {
        self.story.sentences.get(index).map_or(0, |sentence| sentence.terms.len())
    }

    /// Whether sentence `index` is a question: what it asks is told elsewhere.
    pub(crate) fn asks(&self, index: usize) -> bool {
        self.story.sentences.get(index).is_some_and(|sentence| sentence.cues.end == EndMark::Question)
    }

    /// How much sentence `index` makes a reader want the rest: a question most, then what is said in somebody's words,
    /// then a cry; 0 for a plain report. Wrong where a question is answered at once: then a teaser tells the answer's
    /// half.
    pub(crate) fn curiosity(&self, index: usize) -> u8 {
        let Some(Sentence { cues, .. }) = self.story.sentences.get(index) else { return 0 };
        match cues.end {
            EndMark::Question => 3,
            _ if cues.quoted * 3 > cues.characters && !cues.runs_in && !cues.runs_on => 2,
            EndMark::Exclamation | EndMark::Ellipsis => 1,
            _ => 0,
        }
    }

    /// Whether the rest of sentence `index` stands elsewhere: it ends in a colon; or it has no end, as what was cut off
    /// and labels have none.
    pub(crate) fn is_unfinished(&self, index: usize) -> bool {
        matches!(self.cues(index).end, EndMark::None | EndMark::Colon)
    }

    /// Whether sentence `index` opens a quotation that a later one closes, where its speaker is told if at all.
    pub(crate) fn is_opening(&self, index: usize) -> bool {
        let cues = self.cues(index);
        cues.opens_quoted && cues.runs_on
    }

    /// Whether sentence `index` tells who speaks and opens a quotation that a later one closes.
    pub(crate) fn is_left_open(&self, index: usize) -> bool {
        let cues = self.cues(index);
        !cues.opens_quoted && !cues.runs_in && cues.runs_on
    }

    /// Whether sentence `index` quotes nobody and says *we* or *you*. `US` is not *us*: it has capitals, of which a word of
    /// several letters that speaks has none.
    pub(crate) fn is_personal(&self, index: usize) -> bool {
        let Some(Sentence { terms, cues, .. }) = self.story.sentences.get(index) else { return false };
        let word = |term: &TermId| self.story.words.get(*term as usize);
        let speaks =
            |word: &Word| word.class == WordClass::Speaker && (word.capitals == 0 || word.characters == 1);
        cues.quoted == 0 && terms.iter().filter_map(word).any(speaks)
    }

    /// The share, 0 to 1, of the candidates that are personal.
    pub(crate) fn personal_share(&self) -> f32 {
        let (personal, all) = self.candidates().fold((0.0, 0.0), |(personal, all), index| {
            (personal + f32::from(u8::from(self.is_personal(index))), all + 1.0)
        });
        personal / f32::max(all, 1.0)
    }

    /// Whether sentence `index` closes a quotation that an earlier one opens; most tell the speaker.
    pub(crate) fn is_closing(&self, index: usize) -> bool {
        let cues = self.cues(index);
        cues.runs_in && !cues.runs_on
    }

    /// Whether all of sentence `index` is inside a quotation whose marks are in other sentences: alone it would read like
    /// the paper's own words.
    pub(crate) fn is_unmarked_speech(&self, index: usize) -> bool {
        let cues = self.cues(index);
        cues.runs_in && cues.runs_on
    }

    fn cues(&self, index: usize) -> text::Cues {
        self.story.sentences.get(index).map(|sentence| sentence.cues).unwrap_or_default()
    }

    /// Whether sentence `index` leads back to the sentence before it: it goes on with a quotation, or its first word does.
    pub(crate) fn leans(&self, index: usize) -> bool {
        self.cues(index).runs_in || self.refers_back(index)
    }

    /// Whether the first word of sentence `index` is a connective, or a pronoun that is not a title of respect before a
    /// name (Vietnamese `ông Nam`).
    pub(crate) fn refers_back(&self, index: usize) -> bool {
        let Some(Sentence { terms, .. }) = self.story.sentences.get(index) else { return false };
        let word = |place: usize| self.story.words.get(*terms.get(place)? as usize);
        match word(0).map(|first| first.class) {
            Some(WordClass::Connective) => true,
            Some(WordClass::Pronoun) => word(1).is_none_or(|second| second.capitals == 0),
            _ => false,
        }
    }

    fn candidates(&self) -> impl Iterator<Item = usize> {
        let sentences = self.story.sentences.iter().enumerate();
        sentences.filter(|(_, sentence)| sentence.candidate).map(|(index, _)| index)
    }

    fn worth_of(&self, index: usize) -> i32 {
        self.worth.get(index).copied().unwrap_or(i32::MIN)
    }

    /// Whether a word can be what a text is about: no number, no function word that is known, five letters at least.
    /// A function word that is as long gets through; a short thing (*tax*) does not.
    pub(crate) fn is_content(&self, term: TermId) -> bool {
        let content = |word: &Word| word.class == WordClass::Other && !word.number && word.characters > 4;
        self.story.words.get(term as usize).is_some_and(content)
    }

    /// The chance, 0 to 1, that a human summary has the word.
    pub(crate) fn importance_of(&self, term: TermId) -> f32 {
        self.importance.get(term as usize).copied().unwrap_or_default()
    }

    /// The importance that the article's first `words` words hold together.
    fn lead_importance(&self, words: usize) -> f32 {
        sentences::lead_importance(&self.lead, words)
    }
}

#[cfg(test)]
impl Story {
    /// A story for tests: sentences by their words, of which there are a hundred; word 98 is a speaker, 99 a
    /// pronoun.
    pub(crate) fn of_terms(sentences: &[Vec<TermId>]) -> Self {
        let cues = Cues { end: EndMark::Stop, ..Cues::default() };
        let sentence =
            |terms: &Vec<TermId>| Sentence { terms: terms.clone(), candidate: true, cues, block: 0 };
        let mut words = vec![Word::default(); 98];
        let classes = [WordClass::Speaker, WordClass::Pronoun];
        words.extend(classes.map(|class| Word { class, ..Word::default() }));
        Self { sentences: sentences.iter().map(sentence).collect(), words, ..Self::default() }
    }
}
