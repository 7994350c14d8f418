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

/// The penalty of a quotation's end without its beginning. The mark shows that it is a quotation,
/// and most of them name the speaker. At 0 a summary may start with somebody's `But`; at 30000
/// quotations of several sentences are lost, and .1 ROUGE-1.
pub(super) const CLOSES_UNPICKED_QUOTE: i32 = 12_000;

/// The penalty of a quotation that opens inside a sentence and does not end in the points. The
/// sentence names the speaker, so it is less than [`CLOSES_UNPICKED_QUOTE`]. At 0, three points in
/// a hundred are such halves; at 12000 hardly fewer, and .1 ROUGE-1 is lost on newspapers that
/// quote at length.
pub(super) const OPENS_UNCLOSED_QUOTE: i32 = 6_000;

/// The penalty of *we* or *you* in an article that mostly does without. There it is the newspaper
/// speaking of itself (`Check out our picks`), or a quotation that lost its marks. At 8000 one
/// point in a hundred is such a sentence, at 20000 hardly fewer; neither costs ROUGE.
pub(super) const FIRST_PERSON: i32 = 14_000;

/// The share of first-person sentences that makes an article an interview, a column or advice,
/// where they are the text. At 0 every article is one, at 1 none is. .1 and .2 measured the same.
pub(super) const FIRST_PERSON_SHARE: f32 = 0.2;

/// The penalty of a second point from the same section of a list. At 0, all points on seven things
/// are about the first two; at 30000 each thing gets one point before any gets two, whatever their
/// scores.
pub(super) const SAME_SECTION: i32 = 16_000;

/// The number of sections that makes a list, if at most one part in this many precedes them. At 2 a
/// report with two subheads is a list, and its news is passed over; at 7 a list of six is not.
pub(super) const MIN_LIST_SECTIONS: usize = 4;

/// The penalty of a sentence that repeats all it says in the same phrases. At 0, one point in forty
/// repeats another; at 24000 no fewer than at 16000.
const REPETITION: f32 = 16_000.0;

/// The share of a sentence's importance that may be repeated without penalty. At .5 sentences that
/// belong together are kept apart, and .03 ROUGE-1 is lost; at .7 a third of all repetition
/// remains.
const FREE_REPETITION: f32 = 0.6;

/// The share of repeated word pairs that is penalized in full. Near 0 every sentence on the same
/// things is, and asides are picked instead; at [`MAX_REPEATED_PAIRS`] hardly any is.
const REPEATED_PHRASES: f32 = 0.25;

/// The number of picks for which repetition is penalized. Long summaries return to their subject:
/// if all picks are, summaries of eight sentences lose .5 ROUGE-1; with 3, they lose .02.
pub(super) const TERSE_PICKS: usize = 3;

/// The largest share of repeated word pairs in a point. At 0 no two neighbouring words may occur
/// twice; at 1 everything may. .3 to .6 measured the same.
pub(super) const MAX_REPEATED_PAIRS: f32 = 0.5;

/// The mean number of characters in the distinct words of an article, above which they are words
/// and not syllables: Vietnamese has 3.3, English 6.
pub(super) const MIN_WORD_CHARACTERS: usize = 4;

/// The smallest number of words in a point, unless there is no better sentence: shorter ones are
/// bylines, dates and asides. Up to 6 costs nothing on news; at 1 `PUBLISHED:` becomes a point.
pub(super) const MIN_WORDS: usize = 6;

/// The same for long texts, which have enough longer sentences. Short ones depend on their
/// neighbours even if no word of theirs shows it (`The first is in the moment of crisis.`).
pub(super) const MIN_WORDS_OF_LONG_TEXT: usize = 12;

/// The number of sentences of a long text. A long read has 200, a book 5000.
pub(super) const LONG_TEXT: usize = 300;

/// The penalty of a candidate that repeats what is picked: the share `importance` of its
/// importance, and the share `pairs` of its word pairs. Words alone recur in every sentence of a
/// story, so both must be high.
pub(super) fn repetition(importance: f32, pairs: f32) -> i32 {
    let words = (importance - FREE_REPETITION).max(0.0) / (1.0 - FREE_REPETITION);
    let phrases = (pairs / REPEATED_PHRASES).min(1.0);
    (words * phrases * REPETITION) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_costs_if_both_words_and_phrases_are_repeated() {
        assert_eq!(repetition(1.0, MAX_REPEATED_PAIRS), REPETITION as i32);
        assert_eq!(repetition(FREE_REPETITION, MAX_REPEATED_PAIRS), 0, "enough is new");
        assert_eq!(repetition(1.0, 0.0), 0, "the same words in other phrases");
    }
}
