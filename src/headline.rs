//! A headline: the article's own, or the best sentence, cut at a clause to the words that it may have.

use crate::text::{Span, word_spans};

/// A clause end counts from this share of the words on. At 0 a headline may be one word ("However,"); at 1 it is cut
/// in the middle of a clause nearly always.
const LEAST_SHARE: f32 = 0.5;

/// Marks after which a clause may end.
const CLAUSE_ENDS: [char; 14] = [',', ';', ':', '.', '!', '?', '—', '–', '，', '、', '；', '：', '،', '؛'];

/// The beginning of `span` that has at most `words` words, without the mark at its end, and whether words were cut.
pub(crate) fn cut(text: &str, span: Span, words: usize) -> (Span, bool) {
    let ends: Vec<usize> = word_spans(span.slice(text)).map(|word| span.start + word.end).collect();
    let whole = ends.len() <= words;
    let keep = if whole { ends.len() } else { clause(text, &ends, words) };
    let Some(end) = keep.checked_sub(1).and_then(|last| ends.get(last)) else { return (span, false) };
    let end = if whole {
        span.start + span.slice(text).trim_end_matches(['.', '。', '।', ' ']).len()
    } else {
        *end
    };
    (Span::new(span.start, end), !whole)
}

/// How many words to keep, `words` at most: up to the last clause end among them, if that is not too near the start.
fn clause(text: &str, ends: &[usize], words: usize) -> usize {
    let least = (words as f32 * LEAST_SHARE).ceil() as usize;
    let ends_clause = |kept: &usize| {
        let after = kept.checked_sub(1).and_then(|last| ends.get(last)).and_then(|end| text.get(*end..));
        after
            .and_then(|after| after.trim_start().chars().next())
            .is_some_and(|mark| CLAUSE_ENDS.contains(&mark))
    };
    (least.max(1)..=words).rev().find(ends_clause).unwrap_or(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headline(sentence: &str, words: usize) -> (&str, bool) {
        let (span, was_cut) = cut(sentence, Span::new(0, sentence.len()), words);
        (span.slice(sentence), was_cut)
    }

    #[test]
    fn a_short_sentence_loses_its_full_stop_only() {
        assert_eq!(headline("Nobody was hurt.", 12), ("Nobody was hurt", false));
        assert_eq!(headline("Who pays?", 12), ("Who pays?", false));
    }

    #[test]
    fn a_long_sentence_is_cut_at_its_last_clause_that_fits() {
        let sentence = "On Monday, the ferry ran aground off the cape, and the crew of nine swam ashore.";
        assert_eq!(headline(sentence, 12), ("On Monday, the ferry ran aground off the cape", true));
    }

    #[test]
    fn without_a_clause_end_it_is_cut_at_the_last_word() {
        assert_eq!(
            headline("The ferry ran aground off the cape on Monday night", 4),
            ("The ferry ran aground", true)
        );
    }
}
