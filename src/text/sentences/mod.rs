//! Sentences of a block: one scan over its marks, each decided by the rules.

mod candidate;
mod list_items;
mod rules;

use super::chars::{Mark, mark};
use super::language::lexicon::{Class, Lexicon};
use super::{Language, Span};
use candidate::{Candidate, Scanned, near_end, tail};

/// The sentences of `text`, one block of an article, in order: spans of `text` without white space at their ends,
/// none of them empty.
///
/// Takes time linear in the text, whatever the text is.
pub(crate) fn sentences(text: &str, language: Language) -> Vec<Span> {
    let mut spans = Vec::new();
    for item in list_items::items(text, language) {
        scan(item.slice(text), language, |sentence| spans.push(sentence.shifted(item.start).trimmed(text)));
    }
    spans.retain(|span| !span.is_empty());
    spans
}

/// Hands out the sentences of `text`; white space may be left at their ends.
fn scan(text: &str, language: Language, mut found: impl FnMut(Span)) {
    let (mut scanned, mut seen) = (Scanned::default(), 0);
    for (at, c) in text.char_indices() {
        if c.is_ascii_alphabetic() {
            scanned.has_words = true; // most of most texts: nothing else to ask
            continue;
        }
        scanned.read(at, c);
        if at < seen {
            continue;
        }
        if let Some(label) = credit(text, scanned.start, at, c, language) {
            found(Span::new(scanned.start, label));
            scanned.start = label;
        }
        let Some(mark) = mark_at(text, at, c, language) else { continue };
        let candidate = Candidate::read(text, language, at, mark, scanned);
        seen = candidate.closed;
        if rules::ends(&candidate) {
            found(Span::new(scanned.start, candidate.closed));
            scanned = Scanned { start: candidate.closed, has_words: false, ..scanned };
        }
    }
    found(Span::new(scanned.start, text.len()));
}

impl Scanned {
    /// Takes in the character `c` at byte `at`.
    fn read(&mut self, at: usize, c: char) {
        self.quoted ^= c == '"';
        self.has_words |= at >= self.start && c.is_alphanumeric();
        if self.start == at && c.is_whitespace() {
            self.start += c.len_utf8();
        }
    }
}

/// Where the label of a credit starts that ends in the colon at byte `at`: `A seal at rest Photo: A. Name` is a caption
/// and a credit that stood in two blocks.
fn credit(text: &str, start: usize, at: usize, c: char, language: Language) -> Option<usize> {
    if c != ':' {
        return None;
    }
    let before = Span::new(start, at).slice(text).trim_end();
    let label = near_end(before).rsplit(char::is_whitespace).next()?;
    let name = tail(text, at + 1).trim_start().starts_with(char::is_uppercase);
    let credit = label.len() < before.len() && label.starts_with(char::is_uppercase) && name;
    let credit = credit && Lexicon::of(language).class(label).meets(Class::CREDIT);
    credit.then(|| start + before.len() - label.len())
}

/// The mark at byte `at`: the letters before it tell what `:` and `;` are in Armenian, Amharic and Greek.
fn mark_at(text: &str, at: usize, c: char, language: Language) -> Option<Mark> {
    let before = || text.get(..at).and_then(|before| before.chars().next_back()).unwrap_or_default();
    match c {
        ':' if language.is("hy") || matches!(before(), '\u{531}'..='\u{58f}') => {
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
