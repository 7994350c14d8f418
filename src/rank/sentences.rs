//! What a sentence is worth by itself: its features.

use super::features::{Feature, amount, balance, bytes, feature, flag, ratio};
use super::measures::{Measures, TOP, measures};
use super::words::class;
use super::{Centrality, Sentence, Story, TermSet};
use crate::text::{Cues, EndMark, TermId};
use crate::util::sort::{sort_indices_by_key, total_order_key};

/// How many features a sentence has.
pub(super) const FEATURES: usize = 63;

/// The features of a sentence.
type Features = [Feature; FEATURES];

/// What the forest of sentences reads of each sentence.
pub(super) fn rows(
    story: &Story,
    centrality: &Centrality,
    importance: &[f32],
    lead: &[f32],
) -> Vec<[u8; FEATURES]> {
    let measures = measures(story, importance);
    let whole = Whole::of(story, &measures, centrality, importance);
    let row = |index| Here { index, story, whole: &whole, measures: &measures, centrality, lead }.features();
    (0..story.sentences.len()).map(|index| bytes(&row(index))).collect()
}

/// What people call the features.
#[cfg(feature = "cli")]
pub(super) fn names() -> [&'static str; FEATURES] {
    let story = Story { sentences: vec![Sentence::default()], ..Story::default() };
    let (measures, centrality) = (measures(&story, &[]), Centrality::of(&story));
    let whole = Whole::of(&story, &measures, &centrality, &[]);
    let of_any = Here {
        index: 0,
        story: &story,
        whole: &whole,
        measures: &measures,
        centrality: &centrality,
        lead: &[],
    };
    of_any.features().map(|feature| feature.name)
}

/// What the sentences of an article are measured against.
struct Whole {
    candidates: f32,
    blocks: f32,
    words: f32,
    sum: f32,
    mean: f32,
    pairs: f32,
    degree: f32,
    after: f32,
    title: f32,
    title_sum: f32,
    /// How many candidates hold more importance, by sentence.
    rank: Vec<usize>,
    degree_rank: Vec<usize>,
    lead: [Feature; 6],
}

impl Whole {
    fn of(story: &Story, measures: &[Measures], centrality: &Centrality, importance: &[f32]) -> Self {
        let candidates =
            || story.sentences.iter().zip(measures).filter(|(s, _)| s.candidate).map(|(_, it)| it);
        let most = |of: fn(&Measures) -> f32| candidates().map(of).fold(0.0, f32::max);
        let count = candidates().count() as f32;
        let degrees: Vec<f32> = (0..measures.len()).map(|index| centrality.degree(index)).collect();
        let sums: Vec<f32> = measures.iter().map(|it| it.sum).collect();
        let titled = title(story);
        let mut whole = Self {
            candidates: count,
            blocks: candidates().map(|it| it.block + 1).max().unwrap_or(0) as f32,
            words: candidates().map(|it| it.words).sum::<f32>() / count.max(1.0),
            sum: most(|it| it.sum),
            mean: most(|it| it.sum / it.distinct.max(1.0)),
            pairs: most(|it| it.pairs),
            degree: degrees.iter().copied().fold(0.0, f32::max),
            after: centrality.after.iter().copied().fold(0.0, f32::max),
            title: titled.len() as f32,
            title_sum: titled.iter().filter_map(|term| importance.get(*term as usize)).sum(),
            rank: ranks(story, &sums),
            degree_rank: ranks(story, &degrees),
            lead: Default::default(),
        };
        let first = story.sentences.iter().position(|sentence| sentence.candidate).unwrap_or_default();
        whole.lead = whole.lead(measures.get(first).copied().unwrap_or_default(), first, &degrees);
        whole
    }

    /// How much the first sentence is like a lead: the same for all sentences of an article. Some articles come without
    /// their own, and then sentences further on do better.
    fn lead(&self, it: Measures, first: usize, degrees: &[f32]) -> [Feature; 6] {
        let degree = degrees.get(first).copied().unwrap_or_default();
        let rank = self.degree_rank.get(first).copied().unwrap_or_default();
        [
            feature("the lead: words to the mean", amount(it.words, self.words)),
            feature("the lead: names", ratio(it.names, it.distinct)),
            feature("the lead: importance to the most", ratio(it.sum, self.sum)),
            feature("the lead: central", ratio(degree, self.degree)),
            feature("the lead: rank of centrality", amount(rank as f32, 3.0)),
            feature("the lead: first word", class(it.first_class)),
        ]
    }
}

/// The distinct words of the headline, ascending.
fn title(story: &Story) -> Vec<TermId> {
    let mut title = story.title.clone();
    title.sort_unstable();
    title.dedup();
    title
}

/// Longest beginning of the article, in words, that sentences are held against; longer ones are held against this.
const LEAD_WORDS: usize = 400;

/// The importance that the first words of the article hold together: 1 word, 2 words …
pub(super) fn lead(story: &Story, importance: &[f32]) -> Vec<f32> {
    let mut seen = TermSet::of(&[], story.words.len());
    let mut sum = 0.0;
    let candidates = story.sentences.iter().filter(|sentence| sentence.candidate);
    let mut gather = |&term: &TermId| {
        sum +=
            if seen.insert(term) { importance.get(term as usize).copied().unwrap_or_default() } else { 0.0 };
        sum
    };
    candidates.flat_map(|sentence| &sentence.terms).take(LEAD_WORDS).map(&mut gather).collect()
}

/// The importance that the first `words` words hold together.
pub(super) fn lead_importance(lead: &[f32], words: usize) -> f32 {
    let sum = words.checked_sub(1).map(|last| lead.get(last).or(lead.last()).copied());
    sum.flatten().unwrap_or_default()
}

/// For each sentence, how many candidates have a larger value (or the same one, earlier).
fn ranks(story: &Story, values: &[f32]) -> Vec<usize> {
    let candidates = story.sentences.iter().zip(values).enumerate().filter(|(_, (s, _))| s.candidate);
    let mut order: Vec<usize> = candidates.map(|(index, _)| index).collect();
    sort_indices_by_key(&mut order, &|index| -values.get(index).map_or(0, |value| total_order_key(*value)));
    let mut ranks = vec![order.len(); values.len()];
    for (rank, index) in order.into_iter().enumerate() {
        if let Some(place) = ranks.get_mut(index) {
            *place = rank;
        }
    }
    ranks
}

/// A sentence among the others.
struct Here<'s> {
    index: usize,
    story: &'s Story,
    whole: &'s Whole,
    measures: &'s [Measures],
    centrality: &'s Centrality,
    lead: &'s [f32],
}

impl Here<'_> {
    fn features(&self) -> Features {
        let mut row = [Feature::default(); FEATURES];
        let groups = [
            &self.place()[..],
            &self.length(),
            &self.importance(),
            &self.title(),
            &self.central(),
            &self.marks(),
            &self.openings(),
            &self.whole.lead,
        ];
        row.iter_mut().zip(groups.into_iter().flatten()).for_each(|(slot, feature)| *slot = *feature);
        row
    }

    fn place(&self) -> [Feature; 9] {
        let (it, whole) = (self.it(), self.whole);
        let next = self.measure(self.index + 1);
        [
            feature("place", amount(it.place as f32, 5.0)),
            feature("place to the whole", ratio(it.place as f32, whole.candidates)),
            feature("from the end", amount(whole.candidates - it.place as f32 - 1.0, 5.0)),
            feature("sentences", amount(whole.candidates, 20.0)),
            feature("place in the block", amount(it.in_block as f32, 2.0)),
            feature("ends the block", flag(next.block != it.block)),
            feature("block", amount(it.block as f32, 5.0)),
            feature("blocks", amount(whole.blocks, 10.0)),
            feature(
                "after a heading",
                flag(self.index > 0 && !self.sentence(self.index - 1).is_some_and(|s| s.candidate)),
            ),
        ]
    }

    fn length(&self) -> [Feature; 7] {
        let (it, whole) = (self.it(), self.whole);
        [
            feature("words", amount(it.words, 20.0)),
            feature("words to the mean", amount(it.words, whole.words)),
            feature("mean words", amount(whole.words, 20.0)),
            feature("characters a word", amount(it.characters, 6.0 * it.distinct)),
            feature("names", ratio(it.names, it.distinct)),
            feature("numbers", ratio(it.numbers, it.distinct)),
            feature("repetition", ratio(it.distinct, it.words)),
        ]
    }

    fn importance(&self) -> [Feature; 13] {
        let (it, whole) = (self.it(), self.whole);
        let lead = lead_importance(self.lead, it.words as usize);
        [
            feature("importance", amount(it.sum, 8.0)),
            feature("importance to the most", ratio(it.sum, whole.sum)),
            feature("mean importance", ratio(it.sum, it.distinct)),
            feature("mean importance to the most", ratio(it.sum, it.distinct * whole.mean)),
            feature("importance a word", ratio(it.sum, it.words + 15.0)),
            feature("top importance", ratio(it.top, TOP as f32)),
            feature("pair importance", amount(it.pairs, 3.0)),
            feature("pair importance to the most", ratio(it.pairs, whole.pairs)),
            feature(
                "rank of importance",
                amount(whole.rank.get(self.index).copied().unwrap_or_default() as f32, 3.0),
            ),
            feature("beats the lead", balance(it.sum - lead, 2.0)),
            feature("beats the lead a word", balance((it.sum - lead) / (it.words + 15.0), 0.1)),
            feature("new words", ratio(it.new, it.distinct)),
            feature("new importance", ratio(it.new_sum, it.sum)),
        ]
    }

    fn title(&self) -> [Feature; 6] {
        let (it, whole) = (self.it(), self.whole);
        [
            feature("title has", ratio(it.title_words, it.distinct)),
            feature("of the title", ratio(it.title_words, whole.title)),
            feature("title importance", ratio(it.title_sum, whole.title_sum)),
            feature("title pairs", ratio(it.title_pairs, whole.title - 1.0)),
            feature("title", amount(whole.title, 8.0)),
            feature(
                "like the title",
                ratio(self.centrality.title.get(self.index).copied().unwrap_or_default(), 1.0),
            ),
        ]
    }

    fn central(&self) -> [Feature; 8] {
        let (whole, centrality, index) = (self.whole, self.centrality, self.index);
        let of = |values: &[f32], index: usize| values.get(index).copied().unwrap_or_default();
        let (before, after) = (of(&centrality.before, index), of(&centrality.after, index));
        [
            feature("central", ratio(before + after, whole.degree)),
            feature("mean cosine", ratio(3.0 * (before + after), whole.candidates)),
            feature("central to the rest", ratio(after, whole.after)),
            feature("said before", ratio(before, before + after)),
            feature(
                "rank of centrality",
                amount(whole.degree_rank.get(index).copied().unwrap_or_default() as f32, 3.0),
            ),
            feature("like the lead", ratio(of(&centrality.lead, index), 1.0)),
            feature("like the one before", ratio(of(&centrality.previous, index), 1.0)),
            feature("like the one after", ratio(of(&centrality.previous, index + 1), 1.0)),
        ]
    }

    fn marks(&self) -> [Feature; 8] {
        let cues = self.cues(self.index);
        let size = cues.characters as f32;
        [
            feature("quoted", ratio(cues.quoted as f32, size)),
            feature(
                "quotation marks",
                flag(cues.opens_quoted) / 2
                    + flag(cues.ends_quoted) / 4
                    + flag(cues.runs_on) / 8
                    + flag(cues.runs_in) / 16,
            ),
            feature("end", end(cues.end)),
            feature("commas", amount(cues.commas as f32, 2.0)),
            feature("brackets", amount(cues.brackets as f32, 1.0)),
            feature("dashes", amount(cues.dashes as f32, 1.0)),
            feature("digits", ratio(8.0 * cues.digits as f32, size)),
            feature("capital start", flag(cues.capital_start)),
        ]
    }

    fn openings(&self) -> [Feature; 6] {
        let it = self.it();
        let before = self.index.checked_sub(1).map(|index| self.cues(index)).unwrap_or_default();
        let after = self.cues(self.index + 1);
        [
            feature("first word", class(it.first_class)),
            feature("pronouns", ratio(4.0 * it.pronouns, it.distinct)),
            feature("speakers", ratio(4.0 * it.speakers, it.distinct)),
            feature("the one before ends", end(before.end)),
            feature("the one before is quoted", ratio(before.quoted as f32, before.characters as f32)),
            feature("the one after is quoted", ratio(after.quoted as f32, after.characters as f32)),
        ]
    }

    fn it(&self) -> Measures {
        self.measure(self.index)
    }

    fn measure(&self, index: usize) -> Measures {
        self.measures.get(index).copied().unwrap_or_default()
    }

    fn sentence(&self, index: usize) -> Option<&Sentence> {
        self.story.sentences.get(index)
    }

    fn cues(&self, index: usize) -> Cues {
        self.sentence(index).map(|sentence| sentence.cues).unwrap_or_default()
    }
}

/// How a sentence ends, as a step of a byte.
fn end(end: EndMark) -> u8 {
    match end {
        EndMark::None => 0,
        EndMark::Colon => 50,
        EndMark::Ellipsis => 100,
        EndMark::Question => 150,
        EndMark::Exclamation => 200,
        EndMark::Stop => 250,
    }
}
