//! Candidates: the places in a text where a sentence may end, and the facts about the text around
//! them that the rules need.
//!
//! Every function here looks only a bounded distance to either side. Therefore a text that consists
//! of nothing but punctuation takes no longer than prose of the same length.

use crate::text::chars::{
    Terminal, is_blank, is_closer, is_dash, is_format, is_initial_quote, is_opener, is_quotation_mark,
    is_terminal_punctuation, sentence_terminal,
};
use crate::text::emoji::{emoji_len, sign_len};
use crate::text::language::lexicon::{Lexicon, Tags};
use crate::text::span::{floor_char_boundary, head};
use crate::text::{Language, Script, Span, within};

/// The maximum length of a word that is examined, in bytes. The rules also look back this far from
/// a candidate. The longest word of a lexicon has 24 bytes. Measured on 29,017 sentences with known
/// boundaries: with 12, 9 sentences are split wrongly, because initials and open quotations are
/// missed; 24 and 48 are equal; with 1,000, one more error is made, and every full stop takes as
/// much time as a paragraph.
const MAX_WORD_BYTES: usize = 48;

/// The maximum number of quotes and brackets before a word that are skipped. Prose has up to three
/// (`"(“`); a longer series is decoration. Measured on 29,017 sentences with known boundaries: with
/// 0, 6 texts change; 1 to 10 are equal. The limit only bounds the time for text that consists of
/// quotes.
const MAX_OPENERS: usize = 4;

/// The state of the scan when it reaches a candidate.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scanned {
    /// The start of the current sentence: its first character that is not white space.
    pub(super) start: usize,
    /// True if the current sentence contains a letter or a digit before the candidate.
    pub(super) has_words: bool,
    /// True if a straight quotation mark (`"`) has opened and not yet closed.
    pub(super) quoted: bool,
}

/// A place where a sentence may end: a run of one or more sentence terminals, such as `.` or `?!`,
/// with the text on both sides of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'t> {
    pub(super) text: &'t str,
    pub(super) language: Language,
    /// The start of the sentence so far: a character that is not white space.
    pub(super) start: usize,
    /// True if the sentence so far contains a letter or a digit.
    pub(super) has_words: bool,
    /// The kind of the run as a whole; see [`kind_of_run`].
    pub(super) terminal: Terminal,
    /// The span of the run of terminals.
    pub(super) terminals: Span,
    /// The end of the closing quotes and brackets after the run. If the sentence ends, it ends
    /// here.
    pub(super) closed: usize,
    /// The start of the text after [`Self::closed`] and the white space there.
    pub(super) next: usize,
    /// The word before the run, including full stops inside it: `Mr`, `U.S`, `e.g`.
    pub(super) word: &'t str,
    /// The tags of [`Self::word`] if the run is a single full stop, otherwise none.
    pub(super) tags: Tags,
    /// The text from [`Self::next`] on, without the quotes and brackets that open there.
    pub(super) opened: &'t str,
    /// True if the next word is one that usually starts a sentence and is capitalized: `The`, `He`,
    /// `However`. It is false for `THE`, for initials and for names.
    pub(super) starter_follows: bool,
}

impl<'t> Candidate<'t> {
    /// Collects the text around the run of terminals that starts at byte `at`. `first` is the kind
    /// of its first character.
    pub(super) fn read(
        text: &'t str,
        language: Language,
        at: usize,
        first: Terminal,
        scanned: Scanned,
    ) -> Self {
        let Scanned { start, has_words, quoted } = scanned;
        let (terminal, end) = terminal_run(text, at, first);
        let closed = closers_end(text, end, terminal, quoted);
        let next = closed + leading(tail(text, closed), is_blank);
        let word = last_word(Span::new(start, at).slice(text));
        let (opened, lexicon) = (skip_openers(tail(text, next)), Lexicon::for_language(language));
        let tags = if terminal == Terminal::FullStop { lexicon.tags(word) } else { Tags::EMPTY };
        let starter_follows = starts_sentence(opened, lexicon);
        let terminals = Span::new(at, end);
        Self {
            text,
            language,
            start,
            has_words,
            terminal,
            terminals,
            closed,
            next,
            word,
            tags,
            opened,
            starter_follows,
        }
    }

    /// Returns the current sentence up to the run.
    pub(super) fn before(&self) -> &'t str {
        Span::new(self.start, self.terminals.start).slice(self.text)
    }

    /// Returns the current sentence up to [`Self::word`], without white space at the end.
    pub(super) fn before_word(&self) -> &'t str {
        let before = self.before().trim_end_matches(is_format);
        before.get(..before.len() - self.word.len()).unwrap_or_default().trim_end()
    }

    /// Returns the lexicon of the text's language.
    pub(super) fn lexicon(&self) -> &'static Lexicon {
        Lexicon::for_language(self.language)
    }

    /// Returns the closing quotes and brackets after the run, and whatever else belongs to the
    /// sentence there.
    pub(super) fn closers(&self) -> &'t str {
        Span::new(self.terminals.end, self.closed).slice(self.text)
    }

    /// Returns whether a quotation mark is among the closers after the run.
    pub(super) fn closes_quote(&self) -> bool {
        self.closers().contains(is_quotation_mark)
    }

    /// Returns whether there is white space between the run and the text after it.
    pub(super) fn has_gap(&self) -> bool {
        Span::new(self.terminals.end, self.next).slice(self.text).contains(char::is_whitespace)
    }

    /// Returns the text after the run, its closers and the white space.
    pub(super) fn after(&self) -> &'t str {
        tail(self.text, self.next)
    }

    /// Returns the first character of [`Self::after`].
    pub(super) fn next_char(&self) -> Option<char> {
        self.after().chars().next()
    }

    /// Returns the first character after the run that is not white space, a quote or a bracket.
    pub(super) fn first(&self) -> Option<char> {
        self.opened.chars().next()
    }

    /// Returns the first word after the run. Quotes and brackets before it are skipped.
    pub(super) fn next_word(&self) -> &'t str {
        leading_word(self.opened)
    }
}

/// Returns the last word of `before`. Han and kana letters end a word here, because no space
/// separates them from a Latin word.
fn last_word(before: &str) -> &str {
    let ends_word = |c: char| {
        if c.is_alphanumeric() {
            return matches!(Script::from_char(c), Some(Script::Han | Script::Kana));
        }
        is_blank(c) || is_opener(c) || is_closer(c) || is_dash(c) || matches!(c, '/' | ',' | ';')
    };
    near_end(before).trim_end_matches(is_format).rsplit(ends_word).next().unwrap_or_default()
}

/// Returns `after` without the quotes and brackets at its start, at most [`MAX_OPENERS`]. Two
/// commas are an opening quotation mark in Dutch.
fn skip_openers(after: &str) -> &str {
    let openers: usize =
        after.chars().take(MAX_OPENERS).take_while(|c| is_opener(*c)).map(char::len_utf8).sum();
    let openers = if after.starts_with(",,") { 2 } else { openers };
    tail(after, openers).trim_start()
}

/// Returns whether the first word of `text` is one that usually starts a sentence. A single letter
/// with a full stop is an initial and does not count.
fn starts_sentence(text: &str, lexicon: &Lexicon) -> bool {
    let word = leading_word(text);
    let is_initial = head(word, 1) == word && tail(text, word.len()).starts_with('.');
    !is_initial && is_starter(word, lexicon)
}

/// Returns whether `word` is in title case and is listed as one that usually starts a sentence.
pub(super) fn is_starter(word: &str, lexicon: &Lexicon) -> bool {
    let mut letters = word.chars();
    let is_title_case = letters.next().is_some_and(char::is_uppercase) && !letters.any(char::is_uppercase);
    is_title_case && lexicon.tags(word).intersects(Tags::SENTENCE_STARTS)
}

/// Returns the last [`MAX_WORD_BYTES`] bytes of `text`.
pub(super) fn near_end(text: &str) -> &str {
    tail(text, floor_char_boundary(text, text.len().saturating_sub(MAX_WORD_BYTES)))
}

/// Returns the letters and digits at the start of `text`, at most [`MAX_WORD_BYTES`] bytes.
pub(super) fn leading_word(text: &str) -> &str {
    let near = within(text, MAX_WORD_BYTES);
    near.get(..leading(near, char::is_alphanumeric)).unwrap_or_default()
}

/// Returns the length in bytes of the longest prefix of `text` whose characters all satisfy `is`.
pub(super) fn leading(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is(c)).unwrap_or(text.len())
}

/// Returns the first `count` characters of `text`.
pub(super) fn head_chars(text: &str, count: usize) -> &str {
    head(text, count)
}

/// Returns the part of `text` from byte `from` on.
pub(super) fn tail(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or_default()
}

/// Returns the kind and the end of the run of terminals that starts at byte `at`. Full stops with
/// spaces between them (`. . .`) are one run if white space precedes the first.
fn terminal_run(text: &str, at: usize, first: Terminal) -> (Terminal, usize) {
    if first == Terminal::Emoji {
        return (first, at + sign_len(tail(text, at)));
    }
    let head = tail(text, at).chars().next();
    let run = leading(tail(text, at), |c| sentence_terminal(c).is_some() || Some(c) == head);
    let mut end = at + run;
    let is_glued = text.get(..at).is_some_and(|before| before.ends_with(|c: char| !c.is_whitespace()));
    if !is_glued && Span::new(at, end).slice(text) == "." {
        while tail(text, end).starts_with(" .") {
            end += 2 + leading(tail(text, end + 2), |c| c == '.');
        }
    }
    (kind_of_run(Span::new(at, end).slice(text), first), end)
}

/// Returns the kind of a run as a whole. An unambiguous terminal anywhere in the run decides, then
/// a question or exclamation mark; otherwise several full stops are an ellipsis.
fn kind_of_run(run: &str, first: Terminal) -> Terminal {
    let has = |kind| run.chars().any(|c| sentence_terminal(c) == Some(kind));
    if first == Terminal::Unambiguous || has(Terminal::Unambiguous) {
        Terminal::Unambiguous
    } else if has(Terminal::QuestionOrExclamation) {
        Terminal::QuestionOrExclamation
    } else if head(run, 1) != run {
        Terminal::Ellipsis
    } else {
        first
    }
}

/// Returns the end of everything that belongs to the sentence after its terminals, which end at
/// byte `end`: closing quotes and brackets, the rest of a link or of emphasis in plain-text markup,
/// references to footnotes, and emoji.
fn closers_end(text: &str, end: usize, terminal: Terminal, quoted: bool) -> usize {
    let is_glued = |c| is_closer(c) || (terminal != Terminal::Unambiguous && is_initial_quote(c));
    let mut closed = end + leading(tail(text, end), is_glued);
    let opens_next =
        |rest: &str| !quoted && rest.starts_with(|c: char| !is_blank(c) && !is_terminal_punctuation(c));
    if Span::new(end, closed).slice(text) == "\"" && opens_next(tail(text, closed)) {
        return end;
    }
    if tail(text, closed).starts_with("‘‘") {
        closed += "‘‘".len(); // closes a quotation in Urdu, after any terminal
    }
    closed += markup_len(tail(text, closed), Span::new(end, closed).slice(text));
    closed += references_len(tail(text, closed));
    closed += note_number_len(text, closed);
    closed += spaced_closer_len(tail(text, closed), quoted);
    closed + spaced_emoji_len(tail(text, closed))
}

/// Returns the length in bytes of the emoji at the start of `text`, or 0 if a letter or digit
/// directly follows them.
fn spaced_emoji_len(text: &str) -> usize {
    let emoji = emoji_len(text);
    let is_free = tail(text, emoji).chars().next().is_none_or(|c| !c.is_alphanumeric());
    if is_free { emoji } else { 0 }
}

/// Returns the length in bytes of the plain-text markup at the start of `text`, the text after the
/// `closers` of a sentence: the address of a link, as in `[It closed.](http://…)`, and the end of
/// emphasis, as in `**It closed.**`.
fn markup_len(text: &str, closers: &str) -> usize {
    const MAX_ADDRESS: usize = 300;
    let link = text.strip_prefix('(').filter(|_| closers.ends_with(']'));
    let address = link.and_then(|link| head(link, MAX_ADDRESS - 1).split_once(')'));
    let is_address = |address: &&str| !address.contains(char::is_whitespace);
    let link = address.map(|(address, _)| address).filter(is_address).map_or(0, |address| address.len() + 2);
    let stars = leading(tail(text, link), |c| matches!(c, '*' | '_'));
    let is_free = tail(text, link + stars).chars().next().is_none_or(|c| is_blank(c) || is_closer(c));
    if is_free { link + stars } else { link }
}

/// Returns the length in bytes of a footnote number at byte `end`, directly after a full stop:
/// `in a consultation.11 Take the first`, `damaged.¹`. Digits of normal size count only after a
/// word of four or more lower-case letters or a bracket, since the full stop may otherwise be a
/// decimal point.
fn note_number_len(text: &str, end: usize) -> usize {
    const MIN_LETTERS: usize = 4;
    let rest = tail(text, end);
    let raised = leading(rest, |c| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹'));
    if raised > 0 {
        return raised;
    }
    let digits = leading(rest, |c| c.is_ascii_digit());
    if !(1..=3).contains(&digits) {
        return 0;
    }
    let more = leading(tail(rest, digits), |c| c == ' ' || c.is_ascii_digit());
    let next = tail(rest, digits + more).trim_start_matches(is_opener);
    let before = near_end(text.get(..end).unwrap_or_default()).trim_end_matches('.');
    let letters = before.chars().rev().take_while(|c| c.is_lowercase()).count();
    let is_prose = before.ends_with(')') || letters >= MIN_LETTERS;
    let has_gap = tail(rest, digits).starts_with(' ');
    let is_note = is_prose && has_gap && next.starts_with(char::is_uppercase);
    if is_note { digits + tail(rest, digits).get(..more).map_or(0, |more| more.trim_end().len()) } else { 0 }
}

/// Returns the length in bytes of a closing quote or bracket at the start of `text` and of the
/// white space before it, as in French: `. »`. White space or punctuation must follow it.
fn spaced_closer_len(text: &str, quoted: bool) -> usize {
    let gap = leading(text, is_blank);
    let spaced = tail(text, gap);
    let may_close = spaced.starts_with(['»', '”', '」', '』', ')', ']'])
        || spaced.starts_with("''")
        || (quoted && spaced.starts_with('"'));
    let closer = leading(spaced, is_closer);
    let after = tail(spaced, closer).chars().next();
    let is_free = after.is_none_or(|c| c.is_whitespace() || is_terminal_punctuation(c));
    if gap > 0 && may_close && is_free { gap + closer } else { 0 }
}

/// Returns the length in bytes of the references to footnotes at the start of `text`: `[1]`,
/// `[12][13]`.
fn references_len(text: &str) -> usize {
    let mut end = 0;
    while let Some(inside) = tail(text, end).strip_prefix('[') {
        let digits = leading(inside, |c| c.is_ascii_digit());
        if digits == 0 || !tail(inside, digits).starts_with(']') {
            break;
        }
        end += digits + 2;
    }
    end
}
