//! Rules for quotations, titles, and words such as *he said* after a quotation.

use super::Verdict::{self, Continues};
use super::spacing::is_small_inside;
use crate::text::chars::{
    Terminal, is_close_bracket, is_open_bracket, is_sentence_terminal, is_terminal_punctuation,
};
use crate::text::is_listed;
use crate::text::language::languages;
use crate::text::language::lexicon::Tags;
use crate::text::sentences::candidate::{Candidate, head_chars, leading_word, near_end, tail};
use crate::text::{Script, to_lowercase};

/// Continues if a Japanese or Korean particle directly follows the closing quote, because the
/// particle makes the quotation a part of the sentence: `「行く。」と話した`, `"갔다."라고 말했다`. Any Hiragana
/// or Hangul counts as a particle; in `「行く。」彼は…`, a Han character follows. Also continues if `の` or
/// `を` directly follows `。`, because then the `。` is part of a name.
pub(super) fn particle(c: &Candidate<'_>) -> Option<Verdict> {
    let is_particle = |next| matches!(next, 'ぁ'..='ゖ' | '가'..='힣');
    let is_attached = c.closed > c.terminals.end && c.next == c.closed;
    let is_name = c.terminal == Terminal::Unambiguous && c.after().starts_with(['の', 'を']);
    (is_name || is_attached && c.next_char().is_some_and(is_particle)).then_some(Continues)
}

/// Continues at a terminal inside a title or name in brackets or quotes: `《好吗？爸爸》`, `“快跑！科技”`,
/// and at the end of a title if words directly follow: `《好吗？》一书`.
pub(super) fn title_in_brackets(c: &Candidate<'_>) -> Option<Verdict> {
    /// The number of characters within which the closing bracket must follow. With 0, titles are
    /// split. With a large value, a sentence that ends inside quotes may be joined to the next one.
    /// Measured on 29,017 sentences with known boundaries: with 0, two texts change; 8 to 100 are
    /// equal.
    const MAX_REST_OF_TITLE: usize = 16;
    if c.terminal != Terminal::Unambiguous {
        return None;
    }
    if c.closers().ends_with(['》', '〉']) && !c.has_gap() && c.next_char().is_some_and(char::is_alphabetic)
    {
        return Some(Continues);
    }
    if c.closes_quote() {
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

/// Continues inside brackets that open in the middle of a sentence and close soon, because the
/// remark in them is a part of the sentence:
/// `He teaches (He was a nurse. He liked it.) at the school`. The cost is that the sentences of the
/// remark are not split.
pub(super) fn inner_brackets(c: &Candidate<'_>) -> Option<Verdict> {
    /// The maximum distance of both brackets from the candidate, in characters.
    const MAX_REMARK: usize = 80;
    let is_bracket = |c: char| is_open_bracket(c) || is_close_bracket(c);
    let before = c.before();
    let (at, open) = before.char_indices().rev().take(MAX_REMARK).find(|(_, c)| is_bracket(*c))?;
    let close = c.after().chars().take(MAX_REMARK).find(|c| is_bracket(*c))?;
    let outside = near_end(before.get(..at)?);
    let has_words = outside.contains(char::is_alphabetic);
    // Some Persian texts have their brackets the wrong way round: `حسین) ع (`
    let (opens, closes) = (outside.contains(is_open_bracket), outside.contains(is_close_bracket));
    let is_free = open == '（' || outside.ends_with(char::is_whitespace) && (opens || !closes);
    let is_inside = is_open_bracket(open) && is_close_bracket(close) && c.closers().is_empty();
    (is_inside && has_words && is_free).then_some(Continues)
}

/// Continues after a Chinese or Japanese quotation if a clause of a few characters follows that
/// ends with a verb of saying: `“为什么？”他问道。`, `「なぜ？」住民が尋ねた。` If a colon follows the verb, the clause
/// introduces the next quotation instead.
pub(super) fn said_right_after(c: &Candidate<'_>) -> Option<Verdict> {
    /// The maximum length of the clause in characters, with its punctuation. A longer clause is
    /// more likely to be a sentence of its own. Measured on 29,017 sentences with known boundaries:
    /// with 3, one attribution is split from its quotation; with 20, one more is joined than
    /// with 8.
    const MAX_CLAUSE: usize = 12;
    if c.terminal != Terminal::Unambiguous || !c.closes_quote() || !c.language.is_one_of(languages!("zh ja"))
    {
        return None;
    }
    let mut clause = c.after().char_indices().take(MAX_CLAUSE);
    let (end, mark) = clause.find(|(_, c)| is_terminal_punctuation(*c))?;
    let clause = c.after().get(..end).unwrap_or_default();
    let says = c.lexicon().words_with(Tags::SAYS).any(|verb| clause.ends_with(verb));
    (says && !matches!(mark, '：' | ':')).then_some(Continues)
}

/// Continues after a quoted question in a script without case, if the words after it report the
/// quotation: `"क्यों?" मंत्री ने पूछा।`, `"لماذا؟" ثم غادر.` In Korean, this includes quoted
/// statements, which keep their full stop: `“고칩니다.” 시장이 말했다.`
///
/// In other scripts, a lower-case letter shows that the sentence continues. In these, there are
/// three signs: a verb of saying at either end of a short clause, an *and* that is attached to the
/// first word, and Arabic *then* as the first word. The cost is that a short sentence that has such
/// a word by chance is joined to the quotation.
pub(super) fn said_without_case(c: &Candidate<'_>) -> Option<Verdict> {
    /// The maximum number of words in a clause with a verb of saying. With a larger value, more
    /// sentences that have such a verb by chance are joined. On 29,017 sentences with known
    /// boundaries, 2 to 15 are equal.
    const MAX_SAID: usize = 6;
    /// The maximum number of words in a clause with an attached *and*. It is smaller than
    /// [`MAX_SAID`], because an *and* is weaker evidence than a verb. On 29,017 sentences with
    /// known boundaries, 1 to 8 are equal.
    const MAX_DONE: usize = 3;
    let is_asked = c.terminal == Terminal::QuestionOrExclamation
        || c.terminals.slice(c.text).contains('؟')
        || c.language.is_one_of(languages!("ko"));
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

/// Continues after a name that ends with a terminal, such as `Yahoo! JAPAN`, unless the next word
/// is one that usually starts a sentence.
pub(super) fn marked_name(c: &Candidate<'_>) -> Option<Verdict> {
    let is_bare = c.closers().is_empty();
    (is_bare && is_marked_name(c) && !c.starter_follows).then_some(Continues)
}

/// Returns whether the lexicon lists the word before the candidate, together with its terminals, as
/// a name: `Yahoo!`, `Which?`
pub(super) fn is_marked_name(c: &Candidate<'_>) -> bool {
    let name = || to_lowercase(c.word) + c.terminals.slice(c.text);
    c.word.starts_with(char::is_uppercase) && c.lexicon().tags(&name()).intersects(Tags::MARKED)
}

/// Returns whether the `!` or `?` ends a name of several capitalized words. The sign is that a
/// preposition or a verb follows, in English: `They played Guess Who? in the hall`.
pub(super) fn is_inner_name(c: &Candidate<'_>) -> bool {
    const FOLLOWERS: &str = "and or in on at of by for from to with as is was";
    let is_title_case = |word: &str| word.starts_with(char::is_uppercase) && is_small_inside(word);
    let before = near_end(c.before_word()).rsplit(' ').next().unwrap_or_default();
    c.language.is_one_of(languages!("en"))
        && is_title_case(c.word)
        && is_title_case(before)
        && is_listed(c.next_word(), FOLLOWERS)
}

/// Continues after a quoted question or exclamation if names and then a verb of saying follow:
/// `"Are you ready?" Mr. Hall said`. In `"Are you ready?" He said it twice.`, the
/// sentence ends.
pub(super) fn attribution(c: &Candidate<'_>) -> Option<Verdict> {
    /// The maximum number of names before the verb. With a larger value, the verb may belong to
    /// another clause. On 29,017 sentences with known boundaries, 1 to 10 are equal.
    const MAX_NAMES: usize = 4;
    if c.terminal != Terminal::QuestionOrExclamation || !c.closes_quote() || c.starter_follows {
        return None;
    }
    let mut words = c.after().split_whitespace().take(MAX_NAMES + 1);
    let verb = words.find(|word| !word.starts_with(char::is_uppercase)).map_or("", leading_word);
    c.lexicon().tags(verb).intersects(Tags::SAYS).then_some(Continues)
}

/// Returns whether one of the next two words is a verb of saying: `she asked`, `he said`, Turkish
/// `diye sordu`.
pub(super) fn is_reported(c: &Candidate<'_>) -> bool {
    let mut words = c.after().split_whitespace().take(2).map(leading_word);
    words.any(|word| c.lexicon().tags(word).intersects(Tags::SAYS))
}

/// Returns whether the candidate is inside a quotation or exclamation that opened a few words ago:
/// `the “golden? age`, `Dijo ¡basta! y se fue`.
///
/// In the first example the text is damaged: the `?` was a closing quotation mark before the
/// encoding was lost. In the second example, a Spanish exclamation opens and closes inside a
/// sentence.
pub(super) fn is_inside_quotation(c: &Candidate<'_>) -> bool {
    let near = near_end(c.before());
    let is_inverted = near
        .rfind(['¡', '¿'])
        .is_some_and(|at| near.get(..at).is_some_and(|before| before.contains(char::is_alphabetic)));
    is_inverted || near.rfind('“').is_some_and(|opened| near.rfind('”').is_none_or(|closed| closed < opened))
}

/// Decides about an ellipsis that marks hesitation. The sentence continues between two occurrences
/// of the same short word (`I… I don't know`). In Chinese, it always continues, unless the word
/// before the ellipsis is a particle that ends sentences (`走了……大家`).
pub(super) fn hesitation(c: &Candidate<'_>) -> Option<Verdict> {
    /// The Chinese particles with which sentences end.
    const FINAL_PARTICLES: [char; 8] = ['了', '吗', '嗎', '呢', '吧', '啊', '呀', '嘛'];
    /// The maximum length, in bytes, of a word that is repeated by hesitation. With 0, no word is.
    /// Measured on 29,017 sentences with known boundaries: with 5, two sentences of one word each
    /// are joined (`Öyle... Öyle...`).
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
    let is_chinese = c.language.is_one_of(languages!("zh")) && c.next_char().is_some_and(is_han);
    is_chinese.then(|| Verdict::ends_if(c.before().ends_with(FINAL_PARTICLES)))
}
