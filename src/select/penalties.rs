//! Penalties and limits of the greedy selection.
//!
//! A sentence that needs context is penalized and not excluded, because it may carry the main news.
//! Penalties are in model units. The standard deviation of the marginal gain is 16384 of these
//! units.

/// The penalty of a dangling reference, in model units.
///
/// Measured on English news by the share of points that start with a word (`She`, `But`) that
/// refers to nothing in the summary. With 0, the share is 7 %; with 12000, it is 2 %; with 20000,
/// it is 1 %, in articles without a better sentence. With 30000, the share is hardly lower, but the
/// summaries lose 0.1 ROUGE-1, because the main news is sometimes in such a sentence.
pub(super) const DANGLING_REFERENCE: i32 = 20_000;

/// The penalty, in model units, of a sentence that says nothing new: readers have read all of its
/// words in the picked sentences or in a headline above them.
///
/// Measured with the labels that `rank/model.md` describes. The measure is the share of the
/// sentences a reader would show that the summary does show. With 0, it is 0.4 % lower. With 16000,
/// it is 0.3 % lower, because sentences that belong together are kept apart.
const FULL_REPETITION: f32 = 8_000.0;

/// The penalty, in model units, of a sentence of more than [`MAX_EASY_WORDS`] words below a
/// headline, where readers take in several points at a glance.
///
/// With 0, 6 % of the points are so long, with 4000 5 %, with 8000 4 %, and with 16000 3 %. Each
/// costs some of the sentences that a reader would show, who minds their length less: 0.2 % with
/// 4000, 0.4 % with 8000.
pub(super) const LONG_SENTENCE: i32 = 4_000;

/// The number of words that readers take in at once. Of the sentences that readers would show, 4 %
/// are longer.
pub(super) const MAX_EASY_WORDS: usize = 45;

/// The maximum share of a point's pairs of adjacent words that may also occur in another point.
/// With 0, no two points may have such a pair in common; with 1, a point may repeat another
/// entirely. Values from 0.3 to 0.6 measured the same.
pub(super) const MAX_REPEATED_PAIRS: f32 = 0.5;

/// The minimum number of words of a point, if there are enough longer sentences. Shorter sentences
/// are mostly bylines, dates and asides. On news, all values up to 6 measured about the same, but
/// with 1, `PUBLISHED:` becomes a point. Higher values reject short sentences that are good points.
pub(super) const MIN_WORDS: usize = 6;

/// The minimum number of words of a point in long texts, which have enough longer sentences. There,
/// a short sentence often depends on its neighbours although none of its words shows that (`The
/// first is in the moment of crisis.`). Lower values let more such sentences through; higher values
/// reject more good points.
pub(super) const MIN_WORDS_OF_LONG_TEXT: usize = 12;

/// The number of sentences from which a text counts as long, so that its points need
/// [`MIN_WORDS_OF_LONG_TEXT`] words. The longest articles have about 200 sentences, and books have
/// thousands. With a lower value, long articles would lose good short sentences. With a higher one,
/// short books would show fragments.
pub(super) const LONG_TEXT: usize = 300;

/// Returns the penalty of a candidate for repetition, in model units. `repeated` is the share, from
/// 0 to 1, of the candidate's importance that belongs to words that readers have read already.
pub(super) fn repetition(repeated: f32) -> i32 {
    (repeated * FULL_REPETITION) as i32
}
