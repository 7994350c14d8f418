//! Penalties of a candidate, and the limits of the greedy selection.
//!
//! Sentences that need context are penalized, not excluded: one that carries the main news can
//! still win. Penalties are in model units, of which the marginal gain has a standard deviation of
//! 16384.

/// The penalty of a dangling reference. Measured on English news: at 0, seven points in a hundred
/// start with a `She` or a `But` that refers to nothing shown; at 12000 two; at 20000 one, where
/// there is no better sentence. At 30000 hardly fewer, and .1 ROUGE-1 of news in such sentences is
/// lost.
pub(super) const DANGLING_REFERENCE: i32 = 20_000;

/// The penalty of a sentence whose words have all been read, each counted by its importance: in the
/// picked sentences, and in a headline above them. At 0, readers find .4 % less of what they would
/// show; at 16000 sentences that belong together are kept apart, and they find .3 % less.
const REPETITION: f32 = 8_000.0;

/// The largest share of repeated word pairs in a point. At 0 no two neighbouring words may occur
/// twice; at 1 everything may. .3 to .6 measured the same.
pub(super) const MAX_REPEATED_PAIRS: f32 = 0.5;

/// The smallest number of words in a point, unless there is no better sentence: shorter ones are
/// bylines, dates and asides. Up to 6 costs nothing on news; at 1 `PUBLISHED:` becomes a point.
pub(super) const MIN_WORDS: usize = 6;

/// The same for long texts, which have enough longer sentences. Short ones depend on their
/// neighbours even if no word of theirs shows it (`The first is in the moment of crisis.`).
pub(super) const MIN_WORDS_OF_LONG_TEXT: usize = 12;

/// The number of sentences of a long text. A long read has 200, a book 5000.
pub(super) const LONG_TEXT: usize = 300;

/// The penalty of a candidate of whose importance the share `repeated` has been read.
pub(super) fn repetition(repeated: f32) -> i32 {
    (repeated * REPETITION) as i32
}
