//! Headlines: shortens a sentence to a number of words, if possible at the end of a clause.

use crate::text::{Span, is_terminal_punctuation, word_spans};

/// The minimum share of the allowed words that a headline keeps when it is cut at the end of a
/// clause. If every clause ends earlier, the headline is cut after the last word that fits. With 0,
/// a headline may be a single word (`However`). With 1, nearly every headline is cut inside a
/// clause. The value was chosen, not measured.
const MIN_KEPT_SHARE: f32 = 0.5;

/// Returns true if a clause may end before `c`.
fn ends_clause(c: char) -> bool {
    is_terminal_punctuation(c) || matches!(c, '—' | '–')
}

/// Shortens the sentence at `span` of `text` to at most `words` words. Returns the new span, and
/// true if words were cut off. A sentence that is short enough only loses its full stop.
pub(crate) fn shorten(text: &str, span: Span, words: usize) -> (Span, bool) {
    let ends: Vec<usize> = word_spans(span.slice(text)).map(|word| span.start + word.end).collect();
    if ends.is_empty() {
        return (span, false);
    }
    if ends.len() <= words {
        let bare = span.slice(text).trim_end_matches(['.', '。', '।', ' ']);
        return (Span::new(span.start, span.start + bare.len()), false);
    }
    let kept = words_to_keep(text, &ends, words);
    let end = kept.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(span.end);
    (Span::new(span.start, end), true)
}

/// Returns the number of words to keep, at most `words`: up to the last end of a clause, or all
/// `words` if that would keep too few. `ends` has the end of each word of the sentence, in bytes of
/// `text`.
fn words_to_keep(text: &str, ends: &[usize], words: usize) -> usize {
    let least = (words as f32 * MIN_KEPT_SHARE).ceil() as usize;
    let is_clause_end = |kept: &usize| {
        let end = kept.checked_sub(1).and_then(|last| ends.get(last)).copied();
        let after = end.and_then(|end| text.get(end..)).unwrap_or_default();
        after.trim_start().starts_with(ends_clause)
    };
    (least.max(1)..=words).rev().find(is_clause_end).unwrap_or(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headline(sentence: &str, words: usize) -> (&str, bool) {
        let (span, truncated) = shorten(sentence, Span::new(0, sentence.len()), words);
        (span.slice(sentence), truncated)
    }

    #[test]
    fn a_short_sentence_only_loses_its_full_stop() {
        assert_eq!(headline("Nobody was hurt.", 12), ("Nobody was hurt", false));
        assert_eq!(headline("Who pays?", 12), ("Who pays?", false));
    }

    #[test]
    fn a_long_sentence_is_truncated_after_the_last_clause_that_fits() {
        let sentence = "On Monday, the ferry ran aground off the cape, and the crew of nine swam ashore.";
        assert_eq!(headline(sentence, 12), ("On Monday, the ferry ran aground off the cape", true));
    }

    #[test]
    fn a_sentence_without_clauses_is_truncated_after_a_word() {
        assert_eq!(
            headline("The ferry ran aground off the cape on Monday night", 4),
            ("The ferry ran aground", true)
        );
    }
}
