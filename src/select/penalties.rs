//! Penalties and limits of the greedy selection.
//!
//! Sentences that need context are penalized instead of excluded, because they may contain the main
//! news. Penalties are in model units: the marginal gain has a standard deviation of 16384 units.

/// The penalty of a dangling reference, in model units.
///
/// A dangling reference is a word like `She` or `But` that refers to nothing in the summary.
/// Measured on English news: with 0, 7 % of the points start with one; with 12000, 2 %; with 20000,
/// 1 %. With 30000, hardly fewer do, but the summaries lose 0.1 ROUGE-1, because such a sentence
/// sometimes has the main news.
pub(super) const DANGLING_REFERENCE: i32 = 20_000;

/// The penalty of a sentence that says nothing new, in model units. All its words are in the picked
/// sentences or in a headline above them.
///
/// Measured with the labels of `rank/model.md`, as the share of the sentences that a reader chose:
/// with 0, summaries contain 0.4 % fewer of them; with 16000, 0.3 % fewer, because related
/// sentences are kept apart.
const FULL_REPETITION: f32 = 8_000.0;

/// The penalty of a sentence of more than [`MAX_EASY_WORDS`] words below a headline, in model
/// units. Below a headline, readers take in several points at a glance.
///
/// Measured as the share of points that are this long: with 0, 6 %; with 4000, 5 %; with 8000, 4 %;
/// with 16000, 3 %. Readers choose such sentences in spite of their length, so a penalty also loses
/// sentences that they chose: 0.2 % with 4000, 0.4 % with 8000.
pub(super) const LONG_SENTENCE: i32 = 4_000;

/// The number of words above which a sentence is hard to take in at a glance. Of the sentences that
/// readers chose, 4 % are longer.
pub(super) const MAX_EASY_WORDS: usize = 45;

/// The maximum share of the pairs of adjacent words in a point that earlier points may also have.
/// With 0, no two points share such a pair. With 1, a point may repeat another entirely. Values
/// from 0.3 to 0.6 measured the same.
pub(super) const MAX_REPEATED_PAIRS: f32 = 0.5;

/// The maximum share of the pairs of adjacent words in one of the first [`FIRST_POINTS`] points
/// that earlier points may also have, unless no better sentence is left. A sentence with a larger
/// share often repeats a fact.
///
/// Measured with the labels of `rank/model.md`. With 0.5, 2.5 % of the summaries say one fact
/// twice: a point has more than half of its names, numbers and long words from another. With 0.25,
/// 1.1 % do, and summaries contain 0.6 % more of the sentences that a reader chose.
pub(super) const MAX_FIRST_REPEATED_PAIRS: f32 = 0.25;

/// The number of points, from the first that is picked, to which [`MAX_FIRST_REPEATED_PAIRS`]
/// applies. In longer summaries, sentences have pairs such as `of the` in common with one of the
/// points before them. Without this limit, summaries of eight sentences lose 0.6 ROUGE-1.
pub(super) const FIRST_POINTS: usize = 3;

/// The minimum number of words of a point, unless too few sentences have that many. Shorter
/// sentences are mostly bylines, dates and asides. With 1, `PUBLISHED:` becomes a point; higher
/// values reject good short points. Measured on news, all values up to 6 are about equally good.
pub(super) const MIN_WORDS: usize = 6;

/// The minimum number of words of a point in a long text, unless too few sentences have that many.
/// In long texts, a short sentence often depends on its neighbours although none of its words shows
/// that (`The first is in the moment of crisis.`). Lower values let such sentences through.
/// Higher values reject good points.
pub(super) const MIN_WORDS_OF_LONG_TEXT: usize = 12;

/// The minimum number of sentences of a long text, whose points need [`MIN_WORDS_OF_LONG_TEXT`]
/// words. The longest articles have about 200 sentences; books have thousands. A lower value would
/// cost long articles their good short points. A higher one would show fragments of short books.
pub(super) const MIN_SENTENCES_OF_LONG_TEXT: usize = 300;

/// Returns the penalty for repetition, in model units. `repeated` is the share of the candidate's
/// importance, from 0 to 1, in words that readers have already read.
pub(super) fn repetition(repeated: f32) -> i32 {
    (repeated * FULL_REPETITION) as i32
}
