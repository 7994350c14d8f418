//! Rules about quotations, titles and what is said after a quotation.

use super::Verdict::{self, Continues};
use crate::text::chars::{Terminal, is_sentence_terminal, is_terminal_punctuation};
use crate::text::language::lexicon::Tags;
use crate::text::sentences::candidate::{Candidate, head_chars, leading_word, near_end, tail};
use crate::text::{Script, to_lowercase};

/// `「行く。」と話した`, `"갔다."라고 말했다`: a particle right after the closing quote makes the quotation a part of the
/// sentence, and `。の` a part of a name. Not: `「行く。」彼は…`
pub(super) fn particle(c: &Candidate<'_>) -> Option<Verdict> {
    let is_particle = |next| matches!(next, 'ぁ'..='ゖ' | '가'..='힣');
    let is_attached = c.closed > c.terminals.end && c.next == c.closed;
    let is_name = c.terminal == Terminal::Unambiguous && c.after().starts_with(['の', 'を']);
    (is_name || is_attached && c.next_char().is_some_and(is_particle)).then_some(Continues)
}

/// `《好吗？爸爸》`, `“快跑！科技”`: a terminal inside the title of a work or a name. At 0 characters titles are cut; at 100
/// a sentence before one is joined to it.
pub(super) fn title_in_brackets(c: &Candidate<'_>) -> Option<Verdict> {
    const MAX_REST_OF_TITLE: usize = 16;
    if c.terminal != Terminal::Unambiguous || c.closes_quote() {
        return None;
    }
    let is_open = |c: char| matches!(c, '《' | '“' | '「' | '『');
    let is_close = |c: char| matches!(c, '》' | '”' | '」' | '』');
    let stops = |c: char| is_open(c) || is_close(c) || is_sentence_terminal(c);
    let close = c.after().chars().take(MAX_REST_OF_TITLE).find(|c| stops(*c))?;
    let is_opened =
        || near_end(c.before()).chars().rev().find(|c| is_open(*c) || is_close(*c)).is_some_and(is_open);
    (is_close(close) && (close == '》' || is_opened())).then_some(Continues)
}

/// `“为什么？”他问道。`: a clause of a few Han characters that ends with a verb of saying continues the quotation. Before
/// a colon it introduces the next one.
pub(super) fn said_right_after(c: &Candidate<'_>) -> Option<Verdict> {
    const MAX_CLAUSE: usize = 8;
    if c.terminal != Terminal::Unambiguous || !c.closes_quote() || !c.language.is_one_of("zh") {
        return None;
    }
    let mut clause = c.after().char_indices().take(MAX_CLAUSE);
    let (end, mark) = clause.find(|(_, c)| is_terminal_punctuation(*c))?;
    let clause = c.after().get(..end).unwrap_or_default();
    let says = c.lexicon().words_with(Tags::SAYS).any(|verb| clause.ends_with(verb));
    (says && !matches!(mark, '：' | ':')).then_some(Continues)
}

/// `"क्यों?" मंत्री ने पूछा।`, `"لماذا؟" ثم غادر.`: scripts without case cannot show with a small letter that the sentence
/// continues after a quoted question. A verb of saying at either end of a short clause does, and so does an *and* that is
/// attached to the next word. A short sentence of its own that ends with such a verb is joined.
pub(super) fn said_without_case(c: &Candidate<'_>) -> Option<Verdict> {
    const MAX_SAID: usize = 6;
    const MAX_DONE: usize = 3;
    let is_asked = c.terminal == Terminal::QuestionOrExclamation || c.terminals.slice(c.text).contains('؟');
    let is_cased = c.first().is_none_or(|c| c.is_lowercase() || c.is_uppercase() || !c.is_alphabetic());
    if !is_asked || !c.closes_quote() || !c.has_gap() || is_cased {
        return None;
    }
    let near = head_chars(c.after(), MAX_SAID * 12);
    let clause = near.split(is_terminal_punctuation).next().unwrap_or_default();
    let ends = tail(near, clause.len()).starts_with(is_sentence_terminal);
    let words: Vec<&str> = clause.split_whitespace().take(MAX_SAID + 1).collect();
    let says = |word: Option<&&str>| word.is_some_and(|word| c.lexicon().tags(word).intersects(Tags::SAYS));
    let is_said = words.len() <= MAX_SAID && (says(words.first()) || says(words.last()));
    let is_joined = ends && words.len() <= MAX_DONE && clause.starts_with(['و', 'ف', 'ו'])
        || words.first() == Some(&"ثم");
    (is_said || is_joined).then_some(Continues)
}

/// `Yahoo! JAPAN`: a name that ends with the mark goes on before a capital, unless a word like `The` follows.
pub(super) fn marked_name(c: &Candidate<'_>) -> Option<Verdict> {
    let is_bare = c.closers().is_empty();
    (is_bare && is_marked_name(c) && !c.starter_follows).then_some(Continues)
}

/// `Yahoo!`, `Which?`
pub(super) fn is_marked_name(c: &Candidate<'_>) -> bool {
    let name = to_lowercase(c.word) + c.terminals.slice(c.text);
    c.word.starts_with(char::is_uppercase) && c.lexicon().tags(&name).intersects(Tags::MARKED)
}

/// `"Are you ready?" Mr. Hall said`: names, then a verb of saying. Not: `"Are you ready?" He said it twice.`
pub(super) fn attribution(c: &Candidate<'_>) -> Option<Verdict> {
    const MAX_NAMES: usize = 4;
    if c.terminal != Terminal::QuestionOrExclamation || !c.closes_quote() || c.starter_follows {
        return None;
    }
    let mut words = c.after().split_whitespace().take(MAX_NAMES + 1);
    let verb = words.find(|word| !word.starts_with(char::is_uppercase)).map_or("", leading_word);
    c.lexicon().tags(verb).intersects(Tags::SAYS).then_some(Continues)
}

/// `she asked`, `he said`, Turkish `diye sordu`: a verb of saying is one of the next two words.
pub(super) fn is_reported(c: &Candidate<'_>) -> bool {
    let mut words = c.after().split_whitespace().take(2).map(leading_word);
    words.any(|word| c.lexicon().tags(word).intersects(Tags::SAYS))
}

/// `the “golden? age`: a curly quote was opened a few words ago and not closed. In damaged text the terminal was its other
/// half. `Dijo ¡basta! y se fue`: the exclamation opened inside the sentence.
pub(super) fn is_inside_quotation(c: &Candidate<'_>) -> bool {
    let near = near_end(c.before());
    let is_inverted = near
        .rfind(['¡', '¿'])
        .is_some_and(|at| near.get(..at).is_some_and(|before| before.contains(char::is_alphabetic)));
    is_inverted || near.rfind('“').is_some_and(|opened| near.rfind('”').is_none_or(|closed| closed < opened))
}

/// `I… I don't know`: a short word said twice. `……` between two words of Chinese, if the first is not a particle
/// that ends sentences (`走了……大家`).
pub(super) fn hesitation(c: &Candidate<'_>) -> Option<Verdict> {
    const FINAL_PARTICLES: [char; 8] = ['了', '吗', '嗎', '呢', '吧', '啊', '呀', '嘛'];
    const MAX_BYTES: usize = 2;
    if c.terminal != Terminal::Ellipsis {
        return None;
    }
    let is_repeated =
        (1..=MAX_BYTES).contains(&c.word.len()) && to_lowercase(c.word) == to_lowercase(c.next_word());
    let is_han = |c: char| Script::from_char(c) == Some(Script::Han);
    if is_repeated {
        return Some(Continues);
    }
    let is_chinese = c.language.is_one_of("zh") && c.next_char().is_some_and(is_han);
    is_chinese.then(|| Verdict::ends_if(c.before().ends_with(FINAL_PARTICLES)))
}
