//! A place where a sentence may end, with what stands around it.
//!
//! Everything here looks a bounded way back and forth, so that a text of nothing but marks costs no more than prose.

use crate::text::chars::{Mark, closes, closes_somewhere, is_blank, is_dash, is_format, mark, opens, quotes};
use crate::text::language::lexicon::{Class, Lexicon};
use crate::text::{Language, Span, span::head};

/// The longest word that is looked at, in bytes; abbreviations and starters of all languages are shorter.
const LONGEST_WORD: usize = 48;

/// What a scan knows of the sentence that it is in.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scanned {
    /// Where the sentence starts: its first character that is no white space.
    pub(super) start: usize,
    /// Whether it has a letter or a digit yet.
    pub(super) has_words: bool,
    /// Whether a straight quote is open.
    pub(super) quoted: bool,
}

/// A run of marks in a text, and what stands before and after it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'t> {
    pub(super) text: &'t str,
    pub(super) language: Language,
    /// Where the sentence so far starts: a character that is no white space.
    pub(super) start: usize,
    /// Whether it has a letter or a digit yet.
    pub(super) has_words: bool,
    /// What the run of marks is as a whole.
    pub(super) mark: Mark,
    /// The run of marks, in bytes.
    pub(super) marks: Span,
    /// Where the closing quotes and brackets after the marks end: the end of the sentence if it is one.
    pub(super) closed: usize,
    /// Where the text goes on after white space.
    pub(super) next: usize,
    /// The word before the marks, its inner full stops included: `Mr`, `U.S`, `e.g`.
    pub(super) word: &'t str,
    /// The sections of the lexicon that this word is in.
    pub(super) class: Class,
    /// What comes after the white space and the quotes and brackets that open there.
    pub(super) opened: &'t str,
    /// Whether the next word starts a sentence as a rule: `The`, `He`, `However`, but no name, no `THE` and no initial.
    pub(super) starter_follows: bool,
}

impl<'t> Candidate<'t> {
    /// The candidate whose first mark is `first` at byte `at`, in a sentence that was scanned up to there.
    pub(super) fn read(text: &'t str, language: Language, at: usize, first: Mark, scanned: Scanned) -> Self {
        let Scanned { start, has_words, quoted } = scanned;
        let (mark, end) = run_of_marks(text, at, first);
        let closed = closers(text, end, mark, quoted);
        let next = closed + leading(tail(text, closed), is_blank);
        let word = last_word(Span::new(start, at).slice(text));
        let (opened, lexicon) = (opened(tail(text, next)), Lexicon::of(language));
        let class = if mark == Mark::Stop { lexicon.class(word) } else { Class::NONE };
        let starter_follows = starts_sentence(opened, lexicon);
        let marks = Span::new(at, end);
        Self {
            text,
            language,
            start,
            has_words,
            mark,
            marks,
            closed,
            next,
            word,
            class,
            opened,
            starter_follows,
        }
    }

    /// The sentence so far, without the marks.
    pub(super) fn before(&self) -> &'t str {
        Span::new(self.start, self.marks.start).slice(self.text)
    }

    /// The text before [`Self::word`], white space at its end left out.
    pub(super) fn before_word(&self) -> &'t str {
        let before = self.before().trim_end_matches(is_format);
        before.get(..before.len() - self.word.len()).unwrap_or_default().trim_end()
    }

    pub(super) fn lexicon(&self) -> &'static Lexicon {
        Lexicon::of(self.language)
    }

    /// The closing quotes and brackets after the marks.
    pub(super) fn closers(&self) -> &'t str {
        Span::new(self.marks.end, self.closed).slice(self.text)
    }

    /// Whether a quotation closes after the marks.
    pub(super) fn closes_quote(&self) -> bool {
        self.closers().contains(quotes)
    }

    /// Whether white space stands after the marks.
    pub(super) fn has_gap(&self) -> bool {
        Span::new(self.marks.end, self.next).slice(self.text).contains(char::is_whitespace)
    }

    /// What comes after the white space.
    pub(super) fn after(&self) -> &'t str {
        tail(self.text, self.next)
    }

    /// The first character after the white space.
    pub(super) fn next_char(&self) -> Option<char> {
        self.after().chars().next()
    }

    /// The first character that is not an opening quote or bracket.
    pub(super) fn first(&self) -> Option<char> {
        self.opened.chars().next()
    }

    /// The word that comes after.
    pub(super) fn next_word(&self) -> &'t str {
        leading_word(self.opened)
    }
}

/// The last word of `before`.
fn last_word(before: &str) -> &str {
    let ends = |c: char| {
        !c.is_alphanumeric()
            && (is_blank(c) || opens(c) || closes(c) || is_dash(c) || matches!(c, '/' | ',' | ';'))
    };
    near_end(before).trim_end_matches(is_format).rsplit(ends).next().unwrap_or_default()
}

/// `after` without the quotes and brackets that open there.
fn opened(after: &str) -> &str {
    let openers: usize = after.chars().take(4).take_while(|c| opens(*c)).map(char::len_utf8).sum();
    let openers = if after.starts_with(",,") { 2 } else { openers };
    tail(after, openers).trim_start()
}

/// Whether `text` starts with a word that sentences start with.
fn starts_sentence(text: &str, lexicon: &Lexicon) -> bool {
    let word = leading_word(text);
    let initial = head(word, 1) == word && tail(text, word.len()).starts_with('.');
    !initial && is_starter(word, lexicon)
}

/// Whether `word` is in the lexicon as one that sentences start with, and has a capital and no more.
pub(super) fn is_starter(word: &str, lexicon: &Lexicon) -> bool {
    let mut letters = word.chars();
    let title_case = letters.next().is_some_and(char::is_uppercase) && !letters.any(char::is_uppercase);
    title_case && lexicon.class(word).meets(Class::WORD.and(Class::STARTER))
}

/// The last bytes of `text`, as many as the longest word has.
pub(super) fn near_end(text: &str) -> &str {
    tail(text, text.floor_char_boundary(text.len().saturating_sub(LONGEST_WORD)))
}

/// The letters and digits that `text` starts with.
pub(super) fn leading_word(text: &str) -> &str {
    let near = text.get(..text.floor_char_boundary(LONGEST_WORD)).unwrap_or_default();
    near.get(..leading(near, char::is_alphanumeric)).unwrap_or_default()
}

/// Bytes of the characters that `text` starts with and `is` holds for.
pub(super) fn leading(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is(c)).unwrap_or(text.len())
}

pub(super) fn tail(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or_default()
}

/// The run of marks at `at`: what it is as a whole, and where it ends. Spaced full stops (`. . .`) are one run.
fn run_of_marks(text: &str, at: usize, first: Mark) -> (Mark, usize) {
    let head = tail(text, at).chars().next();
    let run = leading(tail(text, at), |c| mark(c).is_some() || Some(c) == head);
    let mut end = at + run;
    let marks = Span::new(at, end).slice(text);
    let glued = text.get(..at).is_some_and(|before| before.ends_with(|c: char| !c.is_whitespace()));
    if !glued && marks == "." {
        while tail(text, end).starts_with(" .") {
            end += 2 + leading(tail(text, end + 2), |c| c == '.');
        }
    }
    (kind_of_run(Span::new(at, end).slice(text), first), end)
}

fn kind_of_run(marks: &str, first: Mark) -> Mark {
    let kinds = || marks.chars().filter_map(mark);
    if first == Mark::Full || kinds().any(|kind| kind == Mark::Full) {
        Mark::Full
    } else if kinds().any(|kind| kind == Mark::Tone) {
        Mark::Tone
    } else if head(marks, 1) != marks {
        Mark::Ellipsis
    } else {
        first
    }
}

/// Where the quotes and brackets end that close after a mark at `end`. A French `»` stands after a space.
fn closers(text: &str, end: usize, mark: Mark, quoted: bool) -> usize {
    let glued = |c| closes(c) || (mark != Mark::Full && closes_somewhere(c));
    let mut closed = end + leading(tail(text, end), glued);
    let opens_next = |rest: &str| !quoted && rest.starts_with(|c: char| !is_blank(c) && !mark_or_comma(c));
    if Span::new(end, closed).slice(text) == "\"" && opens_next(tail(text, closed)) {
        return end;
    }
    closed += reference(tail(text, closed));
    closed + spaced_closer(tail(text, closed), quoted)
}

/// Bytes of white space and a closing quote that `text` starts with, where the quote stands between white space: `. »`
fn spaced_closer(text: &str, quoted: bool) -> usize {
    let gap = leading(text, is_blank);
    let spaced = tail(text, gap);
    let may_close = spaced.starts_with(['»', '”', '」', '』', ')'])
        || spaced.starts_with("''")
        || (quoted && spaced.starts_with('"'));
    let closer = leading(spaced, closes);
    let after = tail(spaced, closer).chars().next();
    let free = after.is_none_or(|c| c.is_whitespace() || mark_or_comma(c));
    if gap > 0 && may_close && free { gap + closer } else { 0 }
}

/// Bytes of references to notes that stand after a mark: `[1]`, `[12][13]`.
fn reference(text: &str) -> usize {
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

/// Whether `c` is a mark or a comma, colon or semicolon of any script: after those a sentence is not over.
pub(super) fn mark_or_comma(c: char) -> bool {
    mark(c).is_some()
        || matches!(c, ',' | ';' | ':' | '،' | '؛' | '、' | '，' | '；' | '：' | '՝' | '၊' | '፣')
}
