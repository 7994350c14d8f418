//! What a sentence is worth by itself: its features.

use super::features::{amount, balance, flag, ratio};
use super::measures::{Measures, TOP, measures};
use super::words::class;
use super::{Centrality, Sentence, Story, TermSet};
use crate::text::{Cues, EndMark, TermId};

/// How many features a sentence has.
pub(super) const FEATURES: usize = 57;

/// The features of a sentence, in the order of their names.
pub(super) type Row = [u8; FEATURES];

/// The features of a sentence by name.
pub(super) type Named = [(&'static str, u8); FEATURES];

/// The features of each sentence.
pub(super) fn rows(story: &Story, centrality: &Centrality, importance: &[f32], lead: &[f32]) -> Vec<Row> {
    named(story, centrality, importance, lead).map(|named| named.map(|(_, value)| value)).collect()
}

/// The features of each sentence, by name.
pub(super) fn named(
    story: &Story,
    centrality: &Centrality,
    importance: &[f32],
    lead: &[f32],
) -> impl Iterator<Item = Named> {
    let measures = measures(story, importance);
    let whole = Whole::of(story, &measures, centrality, importance);
    let features = |index: usize| {
        let here = Here { index, story, whole: &whole, measures: &measures, centrality, lead };
        here.features()
    };
    let rows: Vec<Named> = (0..story.sentences.len()).map(features).collect();
    rows.into_iter()
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
        Self {
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
        }
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
    let mut order: Vec<(usize, f32)> = candidates.map(|(index, (_, value))| (index, *value)).collect();
    order.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    let mut ranks = vec![order.len(); values.len()];
    for (rank, (index, _)) in order.into_iter().enumerate() {
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
    fn features(&self) -> Named {
        let mut all = [("", 0); FEATURES];
        let groups = [
            &self.place()[..],
            &self.length(),
            &self.importance(),
            &self.title(),
            &self.central(),
            &self.marks(),
            &self.openings(),
        ];
        for (slot, feature) in all.iter_mut().zip(groups.concat()) {
            *slot = feature;
        }
        all
    }

    fn place(&self) -> [(&'static str, u8); 9] {
        let (it, whole) = (self.it(), self.whole);
        let next = self.measure(self.index + 1);
        [
            ("place", amount(it.place as f32, 5.0)),
            ("place to the whole", ratio(it.place as f32, whole.candidates)),
            ("from the end", amount(whole.candidates - it.place as f32 - 1.0, 5.0)),
            ("sentences", amount(whole.candidates, 20.0)),
            ("place in the block", amount(it.in_block as f32, 2.0)),
            ("ends the block", flag(next.block != it.block)),
            ("block", amount(it.block as f32, 5.0)),
            ("blocks", amount(whole.blocks, 10.0)),
            (
                "after a heading",
                flag(self.index > 0 && !self.sentence(self.index - 1).is_some_and(|s| s.candidate)),
            ),
        ]
    }

    fn length(&self) -> [(&'static str, u8); 7] {
        let (it, whole) = (self.it(), self.whole);
        [
            ("words", amount(it.words, 20.0)),
            ("words to the mean", amount(it.words, whole.words)),
            ("mean words", amount(whole.words, 20.0)),
            ("characters a word", amount(it.characters, 6.0 * it.distinct)),
            ("names", ratio(it.names, it.distinct)),
            ("numbers", ratio(it.numbers, it.distinct)),
            ("repetition", ratio(it.distinct, it.words)),
        ]
    }

    fn importance(&self) -> [(&'static str, u8); 13] {
        let (it, whole) = (self.it(), self.whole);
        let lead = lead_importance(self.lead, it.words as usize);
        [
            ("importance", amount(it.sum, 8.0)),
            ("importance to the most", ratio(it.sum, whole.sum)),
            ("mean importance", ratio(it.sum, it.distinct)),
            ("mean importance to the most", ratio(it.sum, it.distinct * whole.mean)),
            ("importance a word", ratio(it.sum, it.words + 15.0)),
            ("top importance", ratio(it.top, TOP as f32)),
            ("pair importance", amount(it.pairs, 3.0)),
            ("pair importance to the most", ratio(it.pairs, whole.pairs)),
            (
                "rank of importance",
                amount(whole.rank.get(self.index).copied().unwrap_or_default() as f32, 3.0),
            ),
            ("beats the lead", balance(it.sum - lead, 2.0)),
            ("beats the lead a word", balance((it.sum - lead) / (it.words + 15.0), 0.1)),
            ("new words", ratio(it.new, it.distinct)),
            ("new importance", ratio(it.new_sum, it.sum)),
        ]
    }

    fn title(&self) -> [(&'static str, u8); 6] {
        let (it, whole) = (self.it(), self.whole);
        [
            ("title has", ratio(it.title_words, it.distinct)),
            ("of the title", ratio(it.title_words, whole.title)),
            ("title importance", ratio(it.title_sum, whole.title_sum)),
            ("title pairs", ratio(it.title_pairs, whole.title - 1.0)),
            ("title", amount(whole.title, 8.0)),
            (
                "like the title",
                ratio(self.centrality.title.get(self.index).copied().unwrap_or_default(), 1.0),
            ),
        ]
    }

    fn central(&self) -> [(&'static str, u8); 8] {
        let (whole, centrality, index) = (self.whole, self.centrality, self.index);
        let of = |values: &[f32], index: usize| values.get(index).copied().unwrap_or_default();
        let (before, after) = (of(&centrality.before, index), of(&centrality.after, index));
        [
            ("central", ratio(before + after, whole.degree)),
            ("mean cosine", ratio(3.0 * (before + after), whole.candidates)),
            ("central to the rest", ratio(after, whole.after)),
            ("said before", ratio(before, before + after)),
            (
                "rank of centrality",
                amount(whole.degree_rank.get(index).copied().unwrap_or_default() as f32, 3.0),
            ),
            ("like the lead", ratio(of(&centrality.lead, index), 1.0)),
            ("like the one before", ratio(of(&centrality.previous, index), 1.0)),
            ("like the one after", ratio(of(&centrality.previous, index + 1), 1.0)),
        ]
    }

    fn marks(&self) -> [(&'static str, u8); 8] {
        let cues = self.cues(self.index);
        let size = cues.characters as f32;
        [
            ("quoted", ratio(cues.quoted as f32, size)),
            (
                "quotation marks",
                flag(cues.opens_quoted) / 2 + flag(cues.ends_quoted) / 4 + flag(cues.torn_quote) / 8,
            ),
            ("end", end(cues.end)),
            ("commas", amount(cues.commas as f32, 2.0)),
            ("brackets", amount(cues.brackets as f32, 1.0)),
            ("dashes", amount(cues.dashes as f32, 1.0)),
            ("digits", ratio(8.0 * cues.digits as f32, size)),
            ("capital start", flag(cues.capital_start)),
        ]
    }

    fn openings(&self) -> [(&'static str, u8); 6] {
        let it = self.it();
        let before = self.index.checked_sub(1).map(|index| self.cues(index)).unwrap_or_default();
        let after = self.cues(self.index + 1);
        [
            ("first word", class(it.first_class)),
            ("pronouns", ratio(4.0 * it.pronouns, it.distinct)),
            ("speakers", ratio(4.0 * it.speakers, it.distinct)),
            ("the one before ends", end(before.end)),
            ("the one before is quoted", ratio(before.quoted as f32, before.characters as f32)),
            ("the one after is quoted", ratio(after.quoted as f32, after.characters as f32)),
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
