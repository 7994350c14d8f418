//! Sentences of a block: one scan over its marks, each decided by the rules.

use super::candidate::Candidate;
use super::marks::{Mark, mark};
use super::{Language, Span, items, rules};

/// The sentences of `text`, one block of an article, in order: spans of `text` without white space at their ends,
/// none of them empty.
///
/// Takes time linear in the text, whatever the text is.
pub(crate) fn sentences(text: &str, language: Language) -> Vec<Span> {
    let mut spans = Vec::new();
    for item in items::items(text, language) {
        scan(item.of(text), language, |sentence| spans.push(sentence.shifted(item.start).trimmed(text)));
    }
    spans.retain(|span| !span.is_empty());
    spans
}

/// Hands out the sentences of `text`, white space at their ends included.
fn scan(text: &str, language: Language, mut found: impl FnMut(Span)) {
    let (mut start, mut seen, mut quoted) = (0, 0, false);
    for (at, c) in text.char_indices() {
        quoted ^= c == '"';
        if at < seen {
            continue;
        }
        let Some(mark) = mark_at(text, at, c, language) else { continue };
        let candidate = Candidate::read(text, language, start, at, mark, quoted);
        seen = candidate.closed;
        if rules::ends(&candidate) {
            found(Span::new(start, candidate.closed));
            start = candidate.closed;
        }
    }
    found(Span::new(start, text.len()));
}

/// The mark at byte `at`: the letters before it tell what `:` and `;` are in Armenian, Amharic and Greek.
fn mark_at(text: &str, at: usize, c: char, language: Language) -> Option<Mark> {
    let before = || text.get(..at).and_then(|before| before.chars().next_back()).unwrap_or_default();
    match c {
        ':' if language.is(&["hy"]) || matches!(before(), '\u{531}'..='\u{58f}') => {
            text.get(at + 1..).unwrap_or_default().starts_with(char::is_whitespace).then_some(Mark::Full)
        }
        ':' | '፡' if text.get(at..).is_some_and(|rest| rest.starts_with("::") || rest.starts_with("፡፡")) => {
            matches!(before(), '\u{1200}'..='\u{135a}').then_some(Mark::Full)
        }
        ';' if matches!(before(), '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}') => Some(Mark::Tone),
        '\u{37e}' => Some(Mark::Tone),
        c => mark(c),
    }
}
