//! The order in which sentences are picked.
//!
//! The first picks are weighed against what is picked already ([`Draft`]), and against what a point that stands alone must
//! not do; from then on sentences come by what they are worth alone.

use super::FEWEST_WORDS;
use crate::rank::{Draft, Model, Ranking, Step, Story};

/// The largest share of a sentence's neighbouring word pairs that the points before it may already hold.
/// 0: no two words in a row may come again; 1: everything may. `.3` to `.6` measured the same.
const MAX_REPEATED_PAIRS: f32 = 0.5;

/// How many sentences are weighed for the next pick. 1: the order is that of worth alone; more cost time for each pick.
pub(crate) const POOL: usize = 12;

/// The same for texts of so many sentences that there are enough without the shorter ones, which lean on what stands
/// around them even where no word says so (`The first is in the moment of crisis.`).
const FEWEST_WORDS_OF_MANY: usize = 12;

/// From so many sentences on a text has enough of them. A long read has 200, a book 5000.
const MANY: usize = 300;

/// How many picks are weighed. Above it what a sentence adds hardly differs from what it is worth.
const WEIGHED_PICKS: usize = 12;

/// How far a sentence that hangs must be ahead of the others to be picked, in steps of the model, of which a standard
/// deviation of what it says has 16384. Measured on news in English: at 0 seven points in a hundred start on a `She` or a
/// `But` that leads to nothing shown, at 12000 two, at 20000 one, where nothing else will do; at 30000 hardly fewer, and the
/// news that stands in such sentences is lost, and .1 ROUGE-1 with it.
const HANGING: i32 = 20_000;

/// The same for the end of a quotation: its mark tells that somebody speaks, and mostly it tells who. At 0 a `But` that
/// somebody says starts a summary; at 30000 what people say over several sentences is lost, and .1 ROUGE-1 with it.
const TORN: i32 = 12_000;

/// The same for a sentence that opens a quotation in its middle and leaves it open, the next one not being picked. It tells
/// who speaks, so it costs less than [`TORN`]. At 0 three points in a hundred are such halves; at 12000 hardly fewer, and
/// .1 ROUGE-1 is lost where papers quote at length.
const LEFT_OPEN: i32 = 6_000;

/// The same for a sentence that says *we* or *you* in a text that mostly does not: there the paper speaks of itself
/// (`Here is all we know`, `Check out our picks`), or somebody whose quotation marks were lost. At 8000 one point in a
/// hundred is such a sentence, at 20000 hardly fewer; either costs nothing.
const PERSONAL: i32 = 14_000;

/// A text in which this share of the sentences say *we* or *you* is a personal one: an interview, a column, advice. There
/// they are the text. 0: all texts are; 1: none is. `.1` and `.2` measured the same.
const PERSONAL_SHARE: f32 = 0.2;

/// The share of a sentence's importance that may be said already at no cost. At `.5` the pieces of a story that belong
/// together are kept apart, at .03 ROUGE-1; at `.7` a third of what is said twice comes through.
const FREE_REPETITION: f32 = 0.6;

/// The share of repeated word pairs from which on a sentence says things in the same phrases. Near 0 any sentence on the
/// same things does, and asides are picked in its place; at [`MAX_REPEATED_PAIRS`] hardly one does.
const REPEATED_PHRASES: f32 = 0.25;

/// What it costs when all is said already in the same phrases: about a standard deviation of what the model says. At 0
/// one point in forty says again what another says; at 24000 no fewer than at 16000.
const REPETITION: f32 = 16_000.0;

/// For so many picks repetition costs something. Long summaries come back to their subject: with no end to this, those of
/// eight sentences lose .5 ROUGE-1; with 3, .02.
const TERSE_PICKS: usize = 3;

/// Distinct words have more characters than so many in the mean, syllables fewer: Vietnamese 3.3, English 6.
const WORD_CHARACTERS: usize = 4;

/// What it costs that another point of a list is on the same thing. At 0 the points on seven things are all on the first
/// two; at 30000 each thing gives one sentence before any gives two, whatever it is worth.
const SAME_SECTION: i32 = 16_000;

/// So many sections at least make a list, and what stands before them is at most one part in so many of it. At 2 a report
/// with two subheads is one, and its news is passed over; at 7 a list of six is none.
const LIST_SECTIONS: usize = 4;

/// The best sentences to add next, one after the other.
pub(super) struct Order<'r> {
    draft: Draft<'r>,
    model: &'r Model,
    /// What is left, worst first.
    left: Vec<(usize, usize)>,
    /// The pinned sentences and the first [`WEIGHED_PICKS`] picked ones.
    picked: Vec<usize>,
    sections: &'r [usize],
    is_list: bool,
    /// Shorter sentences, in words, wait.
    fewest: usize,
    /// Whether terms are words; else two of them are.
    has_words: bool,
    /// Whether *we* and *you* are the voice of the text.
    personal: bool,
}

impl<'r> Order<'r> {
    /// The order of what is left when the `pinned` are picked.
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(super) fn new(
        ranking: &'r Ranking<'r>,
        model: &'r Model,
        pinned: &[usize],
        sections: &'r [usize],
    ) -> Self {
        let many = ranking.story.sentences.len() >= MANY;
        let fewest = if many { FEWEST_WORDS_OF_MANY } else { FEWEST_WORDS };
        let mut draft = Draft::new(ranking);
        pinned.iter().for_each(|index| draft.add(*index));
        let all = ranking.best_first().into_iter().enumerate().filter(|(_, index)| !draft.has(*index));
        let (last, mut left): (Vec<_>, Vec<_>) = all.partition(|(_, index)| waits(&draft, *index, fewest));
        left.extend(last);
        left.reverse();
        let has_words = has_words(ranking.story);
        let personal = ranking.personal_share() >= PERSONAL_SHARE;
        Self {
            draft,
            model,
            left,
            picked: pinned.to_vec(),
            sections,
            is_list: is_list(sections),
            fewest,
            has_words,
            personal,
        }
    }

    /// The steps that are weighed, best first by what they are worth alone; those that repeat the picked ones are dropped.
    fn pool(&mut self) -> Vec<Step> {
        let size = if self.picked.len() < WEIGHED_PICKS { POOL } else { 1 };
        let mut pool = Vec::with_capacity(size);
        let mut place = self.left.len();
        while pool.len() < size && place > 0 {
            place -= 1;
            let Some(&(rank, index)) = self.left.get(place) else { break };
            let step = self.draft.step(index, rank);
            if step.repeated() > MAX_REPEATED_PAIRS {
                self.left.remove(place);
            } else {
                pool.push(step);
            }
        }
        pool
    }
}

impl Order<'_> {
    /// How much a step adds, less what it costs that its sentence does not stand by itself, is not of the story or says
    /// again what is said; in steps of the model.
    fn value(&self, step: &Step) -> i32 {
        let (draft, index) = (&self.draft, step.index);
        let costs = [
            (draft.hangs(index), HANGING),
            (draft.is_torn(index), TORN),
            (draft.is_left_open(index), LEFT_OPEN),
            (!self.personal && draft.is_personal(index), PERSONAL),
            (self.crowds(index), SAME_SECTION),
        ];
        let cost: i32 = costs.into_iter().filter(|(applies, _)| *applies).map(|(_, cost)| cost).sum();
        draft.gain(step, self.model) - cost - self.repetition(step)
    }

    /// What it costs that a step says again what is said.
    fn repetition(&self, step: &Step) -> i32 {
        if self.has_words && self.picked.len() < TERSE_PICKS {
            repetition(step.said(), step.repeated())
        } else {
            0
        }
    }

    /// Whether a picked sentence of a list is of the same thing as sentence `index`.
    fn crowds(&self, index: usize) -> bool {
        let section = |index: usize| self.sections.get(index);
        self.is_list && self.picked.iter().any(|picked| section(*picked) == section(index))
    }

    /// Whether sentence `index` is picked only where nothing else will do.
    fn is_last_resort(&self, index: usize) -> bool {
        self.draft.misleads(index) || waits(&self.draft, index, self.fewest)
    }
}

/// What it costs to say again what is said: the same things, of which `said` is the share, in the same phrases, of which
/// `repeated` is. Things alone come again in every sentence of a story.
fn repetition(said: f32, repeated: f32) -> i32 {
    let things = (said - FREE_REPETITION).max(0.0) / (1.0 - FREE_REPETITION);
    let phrases = (repeated / REPEATED_PHRASES).min(1.0);
    (things * phrases * REPETITION) as i32
}

/// Whether sentence `index` comes after all that do not wait, whatever it is worth: it asks what others answer, or is a
/// fragment. A book has a hundred fragments that are worth more than its sentences, word by word.
fn waits(draft: &Draft<'_>, index: usize, fewest: usize) -> bool {
    draft.asks(index) || draft.words_of(index) < fewest
}

impl Iterator for Order<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let pool = self.pool();
        let weighed = pool.iter().rev(); // of equal ones the last, which is worth most alone
        let index = weighed.max_by_key(|step| (!self.is_last_resort(step.index), self.value(step)))?.index;
        let place = self.left.iter().rposition(|(_, left)| *left == index)?;
        self.left.remove(place);
        self.draft.add(index);
        if self.picked.len() < WEIGHED_PICKS {
            self.picked.push(index);
        }
        Some(index)
    }
}

/// Whether the distinct terms of a story have [`WORD_CHARACTERS`] in the mean. Where they are syllables, as Vietnamese is
/// written, or ideographs, the same pairs of them come again in every sentence: they are the words.
fn has_words(story: &Story) -> bool {
    let characters: usize = story.words.iter().map(|word| usize::from(word.characters)).sum();
    characters > WORD_CHARACTERS * story.words.len()
}

/// Whether sections, by sentence, are those of a list: [`LIST_SECTIONS`] things, with a few words before the first. A report
/// with subheads tells its news before them.
fn is_list(sections: &[usize]) -> bool {
    let before = sections.partition_point(|section| *section == 0);
    let count = sections.last().copied().unwrap_or_default();
    count >= LIST_SECTIONS && before * LIST_SECTIONS < sections.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The word of who speaks.
    const WE: u32 = 98;

    /// The first picks, of a model that knows nothing: there the earlier sentence is the better.
    fn first(count: usize, story: &Story, sections: &[usize]) -> Vec<usize> {
        let model = Model::default();
        let ranking = Ranking::new(story, &model);
        let mut picks: Vec<usize> = Order::new(&ranking, &model, &[], sections).take(count).collect();
        picks.sort();
        picks
    }

    /// A story of sentences of eight words each, of which no two are alike.
    fn story(sentences: u32) -> Story {
        Story::of_terms(&(0..sentences).map(|place| (place * 8..place * 8 + 8).collect()).collect::<Vec<_>>())
    }

    #[test]
    fn the_same_things_in_the_same_phrases_cost() {
        assert_eq!(repetition(1.0, MAX_REPEATED_PAIRS), REPETITION as i32);
        assert_eq!(repetition(FREE_REPETITION, MAX_REPEATED_PAIRS), 0, "there is news in it");
        assert_eq!(repetition(1.0, 0.0), 0, "it says other things of them");
    }

    #[test]
    fn syllables_are_no_words() {
        let mut story = story(2);
        assert!(!has_words(&story));
        story.words.iter_mut().for_each(|word| word.characters = 5);
        assert!(has_words(&story));
    }

    #[test]
    fn the_things_of_a_list_share_the_points() {
        let of = |sections: &[usize]| first(3, &story(9), sections);
        assert_eq!(of(&[0, 1, 1, 2, 2, 3, 3, 4, 4]), [0, 1, 3]);
        assert_eq!(of(&[0, 0, 0, 0, 1, 2, 3, 4, 4]), [0, 1, 2], "a report with subheads");
        assert_eq!(of(&[0, 1, 1, 1, 1, 1, 1, 2, 2]), [0, 1, 2], "two things are no list");
    }

    #[test]
    fn who_says_we_waits_where_nobody_else_does() {
        let mut story = story(6);
        story.sentences[0].terms.push(WE);
        assert_eq!(first(2, &story, &[]), [1, 2]);
        (story.words[WE as usize].capitals, story.words[WE as usize].characters) = (1, 2);
        assert_eq!(first(2, &story, &[]), [0, 1], "a name");
        story.words[WE as usize].capitals = 0;
        story.sentences[1].terms.push(WE);
        assert_eq!(first(2, &story, &[]), [0, 1], "a column");
    }

    #[test]
    fn short_sentences_of_a_long_text_wait() {
        let all = vec![(0..8).collect(), (10..24).collect()];
        assert_eq!(first(1, &Story::of_terms(&all), &[]), [0]);
        let mut many = vec![all; MANY / 2].concat();
        many.push((30..44).collect());
        assert_eq!(first(1, &Story::of_terms(&many), &[]), [1]);
    }
}
