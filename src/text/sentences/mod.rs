//! Sentence splitting: one scan finds the characters that can end a sentence, and the rules decide
//! about each of them.

mod candidate;
mod list_items;
mod rules;
mod unmarked;

use super::chars::{Terminal, sentence_terminal};
use super::emoji::sign_len;
use super::language::lexicon::{Lexicon, Tags};
use super::{Language, Script, Span};
use crate::text::language::languages;
use candidate::{Candidate, Scanned, near_end, tail};
use rules::Verdict;

/// Splits `text`, one block of an article, into sentences. Returns non-empty spans of `text` in
/// order, without white space at their ends. The time is linear in the length of the text, whatever
/// it contains.
pub(crate) fn split_block(text: &str, language: Language) -> Vec<Span> {
    let mut spans = Vec::new();
    for item in list_items::split_items(text, language) {
        let item_text = item.slice(text);
        scan(item_text, language, |sentence| {
            unmarked::split_at_spaces(sentence.slice(item_text), |part| {
                spans.push(part.shifted(item.start + sentence.start).trimmed(text));
            });
        });
    }
    spans.retain(|span| !span.is_empty());
    spans
}

/// Calls `found` with each sentence of `text`, in order. The spans may have white space at their
/// ends.
fn scan(text: &str, language: Language, mut found: impl FnMut(Span)) {
    let (mut scanned, mut seen) = (Scanned::default(), 0);
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_alphabetic() {
            scanned.has_words = true; // the fast path for most of most texts
            continue;
        }
        if byte == b' ' && at != scanned.start {
            continue; // a space inside a sentence
        }
        let Some(c) = tail(text, at).chars().next() else { continue }; // inside a character
        scanned.add(at, c);
        if at < seen || c.is_ascii() && !matches!(c, '.' | '?' | '!' | ':' | ';' | '=' | '|') {
            continue;
        }
        if let Some(label) = credit_start(text, scanned.start, at, c, language) {
            found(Span::new(scanned.start, label));
            scanned.start = label;
        }
        let Some(terminal) = terminal_at(text, at, c, language) else { continue };
        let candidate = Candidate::read(text, language, at, terminal, scanned);
        seen = candidate.closed;
        if rules::decide(&candidate) == Verdict::Ends {
            found(Span::new(scanned.start, candidate.closed));
            scanned = Scanned { start: candidate.closed, has_words: false, ..scanned };
        }
    }
    found(Span::new(scanned.start, text.len()));
}

impl Scanned {
    /// Updates the state with the character `c` at byte `at`.
    fn add(&mut self, at: usize, c: char) {
        self.quoted ^= c == '"';
        self.has_words |= at >= self.start && c.is_alphanumeric();
        if self.start == at && c.is_whitespace() {
            self.start += c.len_utf8();
        }
    }
}

/// If character `c`, at byte `at`, is the colon after the label of a picture credit, returns the
/// start of the label. The sentence, which begins at byte `start`, is split there.
///
/// On many pages, a caption and its credit were two elements and became one text: `A seal at rest
/// Photo: A. Name`.
fn credit_start(text: &str, start: usize, at: usize, c: char, language: Language) -> Option<usize> {
    if c != ':' {
        return None;
    }
    let before = Span::new(start, at).slice(text).trim_end();
    let label = near_end(before).rsplit(char::is_whitespace).next()?;
    let has_name = tail(text, at + 1).trim_start().starts_with(char::is_uppercase);
    let is_label = label.len() < before.len() && label.starts_with(char::is_uppercase);
    let is_credit =
        is_label && has_name && Lexicon::for_language(language).tags(label).intersects(Tags::CREDITS);
    is_credit.then(|| start + before.len() - label.len())
}

/// Returns the kind of sentence terminal at byte `at`, where `c` is, or `None` if it is not a
/// terminal. `:` and `;` are terminals only after certain scripts: `:` after Armenian, `::` after
/// Ethiopic, `;` (the question mark) after Greek.
fn terminal_at(text: &str, at: usize, c: char, language: Language) -> Option<Terminal> {
    let script = || Script::from_char(text.get(..at)?.chars().next_back()?);
    let rest = tail(text, at);
    match c {
        ':' if language.is_one_of(languages!("hy")) || script() == Some(Script::Armenian) => {
            tail(rest, 1).starts_with(char::is_whitespace).then_some(Terminal::Unambiguous)
        }
        ':' | '፡' if rest.starts_with("::") || rest.starts_with("፡፡") => {
            (script() == Some(Script::Ethiopic)).then_some(Terminal::Unambiguous)
        }
        ';' if script() == Some(Script::Greek) => Some(Terminal::QuestionOrExclamation),
        '\u{37e}' => Some(Terminal::QuestionOrExclamation),
        '|' => is_danda(text, at).then_some(Terminal::Unambiguous),
        c => sentence_terminal(c).or_else(|| is_feeling(text, at).then_some(Terminal::Emoji)),
    }
}

/// Returns whether an emoji or emoticon starts at byte `at`, with white space before it.
fn is_feeling(text: &str, at: usize) -> bool {
    let is_spaced = text.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace));
    is_spaced && sign_len(tail(text, at)) > 0
}

/// Returns whether the `|` at byte `at` is used as a danda, the full stop of Hindi and its
/// neighbours: on both sides of it is a script that has one, or the text ends.
fn is_danda(text: &str, at: usize) -> bool {
    let has_danda = |c: char| matches!(c, '\u{900}'..='\u{b7f}');
    let before = text.get(..at).unwrap_or_default().trim_end_matches(' ');
    let after = tail(text, at + 1).trim_start_matches(' ');
    before.ends_with(has_danda) && after.chars().next().is_none_or(has_danda)
}
