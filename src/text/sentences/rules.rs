//! The rules that decide whether a sentence ends at a candidate, in the order in which they are applied.
//!
//! Each rule decides one class of text and leaves everything else to the rules after it. The functions stand in the order
//! of the table. If no rule decides, the sentence ends.

use super::candidate::{Candidate, is_starter, leading, leading_word, near_end, tail};
use crate::text::chars::{
    Terminal, is_bullet, is_closer, is_combining_mark, is_dash, is_opener, is_terminal_punctuation,
    sentence_terminal,
};
use crate::text::language::lexicon::Tags;
use crate::text::{Script, to_lowercase};
use Verdict::{Continues, Ends};

/// The decision of a rule about a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The sentence ends.
    Ends,
    /// The sentence continues after the candidate.
    Continues,
}

impl Verdict {
    /// [`Ends`] if `ends` is true, else [`Continues`].
    const fn ends_if(ends: bool) -> Self {
        if ends { Ends } else { Continues }
    }
}

/// Decides about a candidate; `None` leaves it to the next rule.
type Rule = fn(&Candidate<'_>) -> Option<Verdict>;

const RULES: [Rule; 21] = [
    nothing_follows,
    no_words_yet,
    omission,
    inner_omission,
    punctuation_follows,
    particle,
    title_in_brackets,
    said_right_after,
    unambiguous,
    bracketed_terminal,
    glued,
    list_marker,
    lower_case,
    attribution,
    time_of_day,
    pronoun_i,
    initial,
    acronym,
    abbreviation,
    ordinal,
    dash,
];

/// Decides whether the sentence ends at `candidate`.
pub(super) fn decide(candidate: &Candidate<'_>) -> Verdict {
    RULES.iter().find_map(|rule| rule(candidate)).unwrap_or(Ends)
}

/// The end of the text ends the sentence anyway.
fn nothing_follows(c: &Candidate<'_>) -> Option<Verdict> {
    c.after().is_empty().then_some(Continues)
}

/// `... and then it began.`: punctuation alone is not a sentence.
fn no_words_yet(c: &Candidate<'_>) -> Option<Verdict> {
    (!c.has_words && c.terminal != Terminal::Unambiguous).then_some(Continues)
}

/// A full stop, then an omission: `It was weak. . . . The custom lived on.` ends at the first, and so does
/// `That was it. ...and then it began.` Not: `It was weak. . . .”`
fn omission(c: &Candidate<'_>) -> Option<Verdict> {
    if c.terminal != Terminal::FullStop || !c.has_gap() || c.next_char() != Some('.') {
        return None;
    }
    let dots = leading(c.after(), |c| c == '.' || c == ' ');
    Some(Verdict::ends_if(tail(c.after(), dots).starts_with(char::is_alphanumeric)))
}

/// `what I mean . . . I did not`: spaced full stops mark an omission inside a sentence, where the English `I` has its
/// capital too.
fn inner_omission(c: &Candidate<'_>) -> Option<Verdict> {
    let is_spaced = c.terminal == Terminal::Ellipsis && c.before().ends_with(' ');
    (is_spaced && c.next_word() == "I").then_some(Continues)
}

/// `What?, he said`, `« Non ? »`, `Briggs Co. & Sons`, `50 hab. / km²`: the sentence continues before a comma, another
/// terminal or a sign that joins. Not: the two commas that open a Dutch quotation.
fn punctuation_follows(c: &Candidate<'_>) -> Option<Verdict> {
    let continues = |next| {
        is_terminal_punctuation(next) && sentence_terminal(next) != Some(Terminal::Ellipsis)
            || matches!(next, '/' | '&' | '+' | '=' | '%' | '№')
    };
    (c.next_char().is_some_and(continues) && !c.after().starts_with(",,")).then_some(Continues)
}

/// `「行く。」と話した`, `"갔다."라고 말했다`: a particle right after the closing quote makes the quotation a part of the
/// sentence. Not: `「行く。」彼は…`
fn particle(c: &Candidate<'_>) -> Option<Verdict> {
    let is_particle = |next| matches!(next, 'ぁ'..='ゖ' | '가'..='힣');
    let is_attached = c.closed > c.terminals.end && c.next == c.closed;
    (is_attached && c.next_char().is_some_and(is_particle)).then_some(Continues)
}

/// `《好吗？爸爸》`: a terminal inside the title of a work. At 0 characters titles are cut; at 100 a sentence before one is
/// joined to it.
fn title_in_brackets(c: &Candidate<'_>) -> Option<Verdict> {
    const MAX_REST_OF_TITLE: usize = 16;
    if c.terminal != Terminal::Unambiguous {
        return None;
    }
    let bracket = c.after().chars().take(MAX_REST_OF_TITLE).find(|c| matches!(c, '《' | '》'));
    (bracket == Some('》')).then_some(Continues)
}

/// `“为什么？”他问道。`: a clause of a few Han characters that ends with a verb of saying continues the quotation.
fn said_right_after(c: &Candidate<'_>) -> Option<Verdict> {
    const MAX_CLAUSE: usize = 8;
    if c.terminal != Terminal::Unambiguous || !c.closes_quote() || !c.language.is_one_of("zh") {
        return None;
    }
    let mut clause = c.after().char_indices().take(MAX_CLAUSE);
    let end = clause.find(|(_, c)| is_terminal_punctuation(*c)).map_or(0, |(at, _)| at);
    let clause = c.after().get(..end).unwrap_or_default();
    c.lexicon().words_with(Tags::SAYS).any(|verb| clause.ends_with(verb)).then_some(Continues)
}

/// `。` and `।` have no other use; but `"…？" he said` and `"…？" — сказал` continue.
fn unambiguous(c: &Candidate<'_>) -> Option<Verdict> {
    let continues = c.closes_quote() && c.first().is_some_and(char::is_lowercase);
    (c.terminal == Terminal::Unambiguous).then_some(Verdict::ends_if(!continues))
}

/// `(!)`, `(?)`, `[...]`: a terminal alone in brackets is a remark. Only a capital after `[…]` starts a sentence.
fn bracketed_terminal(c: &Candidate<'_>) -> Option<Verdict> {
    let is_alone = c.before().ends_with(['(', '[']) && c.closers().starts_with([')', ']']);
    let starts =
        c.terminal == Terminal::Ellipsis && c.next_char().is_some_and(char::is_uppercase) && c.has_gap();
    is_alone.then_some(Verdict::ends_if(starts))
}

/// Without white space after it a terminal is inside a number, an address, a name: `3.5`, `example.com`, `Y!J`.
/// Han and kana are written without spaces: there `!` and `．` end a sentence.
fn glued(c: &Candidate<'_>) -> Option<Verdict> {
    if c.has_gap() {
        return None;
    }
    let is_east_asian = |c| matches!(Script::from_char(c), Some(Script::Han | Script::Kana));
    let ends_sentence = c.terminal == Terminal::QuestionOrExclamation || c.terminals.slice(c.text) == "．";
    Some(Verdict::ends_if(c.before().ends_with(is_east_asian) && ends_sentence || lost_space(c)))
}

/// `It rained.The match was off.`: the space is missing. The word before the full stop is in lower case or a number, the
/// word after it is capitalized and not part of an address. Not: `www.Example.org`, `1.Eggs`, `U.S.`
fn lost_space(c: &Candidate<'_>) -> bool {
    let (word, next) = (c.word, c.next_word());
    let is_small = word.len() > 2 && is_small_inside(word);
    let is_number = word.len() > 1 && word.chars().all(|c| c.is_ascii_digit() || c == ',');
    let is_known = is_starter(next, c.lexicon()) || c.lexicon().tags(next).intersects(Tags::INNER);
    let is_title_case = next.starts_with(char::is_uppercase) && is_small_inside(next);
    let is_capitalized = is_title_case && (next.len() > 1 || is_known);
    let after = tail(c.after(), next.len());
    let is_free = after.strip_prefix(['.', ',', '’', '\'']).unwrap_or(after).starts_with(char::is_whitespace);
    let is_address =
        c.before().strip_suffix(word).is_some_and(|before| before.ends_with(['/', '@', '-', '.']));
    let is_plain = word.starts_with(char::is_lowercase) || is_known;
    c.terminal == Terminal::FullStop
        && is_capitalized
        && is_free
        && !is_address
        && (is_number || is_small && is_plain)
}

/// Returns whether all letters of a word but the first are lower case.
fn is_small_inside(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next();
    letters.all(char::is_lowercase)
}

/// `1. The first item`, `a. The first`: the marker of a list item is a part of the item.
fn list_marker(c: &Candidate<'_>) -> Option<Verdict> {
    const MAX_BYTES: usize = 8;
    if c.terminal != Terminal::FullStop || c.before().len() > MAX_BYTES {
        return None;
    }
    let label = c.before().trim_start_matches(|c| is_opener(c) || is_bullet(c) || c.is_whitespace());
    let is_number = label.len() <= 3 && !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit());
    let is_letter = label.len() == 1 && label.bytes().all(|b| b.is_ascii_alphabetic());
    (is_number || is_letter).then_some(Continues)
}

/// A lower-case letter continues the sentence: `approx. five`, `"Why?" he said`, `well ... yes`. But it starts one in
/// informal text without capitals: after a bare `?` or `!` (`why? because`), and after a full word (`it is late. see
/// you`). Not: `Yahoo! in`, `Why? she asked`, `resp. die`.
fn lower_case(c: &Candidate<'_>) -> Option<Verdict> {
    if !c.first().is_some_and(char::is_lowercase) {
        return None;
    }
    let is_bare = c.closers().is_empty();
    Some(Verdict::ends_if(match c.terminal {
        Terminal::FullStop => is_bare && (is_full_word(c) || address_follows(c)),
        Terminal::QuestionOrExclamation => {
            is_bare && !is_marked_name(c) && !is_reported(c) && !is_inside_quotation(c)
        }
        Terminal::Ellipsis | Terminal::Unambiguous => false,
    }))
}

/// `the “golden? age`: a curly quote was opened a few words ago and not closed. In damaged text the terminal was its other
/// half.
fn is_inside_quotation(c: &Candidate<'_>) -> bool {
    let near = near_end(c.before());
    near.rfind('“').is_some_and(|opened| near.rfind('”').is_none_or(|closed| closed < opened))
}

/// Returns whether the word before the full stop is not an abbreviation: several lower-case letters, or a function word.
/// In English also a number, capitals, a quotation and a space (`box . and`), which other languages continue in lower case.
fn is_full_word(c: &Candidate<'_>) -> bool {
    const MIN_LETTERS: usize = 4;
    let (word, tags) = (c.word, c.tags);
    let is_small = word.chars().count() >= MIN_LETTERS && word.chars().all(char::is_lowercase);
    let is_full = is_small
        || tags.intersects(Tags::SENTENCE_STARTS)
        || c.language.is_one_of("en") && is_full_in_english(c);
    is_full && !tags.intersects(Tags::ABBREVIATIONS)
}

/// `in 1999. then`, `the EU. it`, `"so it is". maybe`, `don't. please`, and `it was nice . and so on` in text without
/// capitals.
fn is_full_in_english(c: &Candidate<'_>) -> bool {
    let (word, before) = (c.word, c.before());
    let all = |is: fn(char) -> bool| word.len() > 1 && word.chars().all(is);
    let is_apart = word.is_empty() && (before.ends_with(is_closer) || before.starts_with(char::is_lowercase));
    is_apart || all(char::is_numeric) || all(char::is_uppercase) || c.before_word().ends_with(['\'', '’'])
}

/// `she asked`, `he said`, Turkish `diye sordu`: a verb of saying is one of the next two words.
fn is_reported(c: &Candidate<'_>) -> bool {
    let mut words = c.after().split_whitespace().take(2).map(leading_word);
    words.any(|word| c.lexicon().tags(word).intersects(Tags::SAYS))
}

/// `See the site. www.example.org`
fn address_follows(c: &Candidate<'_>) -> bool {
    c.after().starts_with("http://") || c.after().starts_with("https://") || c.after().starts_with("www.")
}

/// `Yahoo!`, `Which?`
fn is_marked_name(c: &Candidate<'_>) -> bool {
    let name = to_lowercase(c.word) + c.terminals.slice(c.text);
    c.word.starts_with(char::is_uppercase) && c.lexicon().tags(&name).intersects(Tags::MARKED)
}

/// `"Are you ready?" Mr. Hall said`: names, then a verb of saying. Not: `"Are you ready?" He said it twice.`
fn attribution(c: &Candidate<'_>) -> Option<Verdict> {
    const MAX_NAMES: usize = 4;
    if c.terminal != Terminal::QuestionOrExclamation || !c.closes_quote() || c.starter_follows {
        return None;
    }
    let mut words = c.after().split_whitespace().take(MAX_NAMES + 1);
    let verb = words.find(|word| !word.starts_with(char::is_uppercase)).map_or("", leading_word);
    c.lexicon().tags(verb).intersects(Tags::SAYS).then_some(Continues)
}

/// `He left at 6 p.m. Mr. Hall stayed.`: a title after the time of day starts a sentence. Not: `At 5 a.m. Mr. Hall
/// left`, in which the time is all of the sentence so far.
fn time_of_day(c: &Candidate<'_>) -> Option<Verdict> {
    let is_time = matches!(c.word.to_ascii_lowercase().as_str(), "a.m" | "p.m");
    let is_title = c.lexicon().tags(c.next_word()).intersects(Tags::INNER);
    (is_time && is_title).then_some(Verdict::ends_if(!is_time_alone(c)))
}

/// Returns whether the sentence so far is only a time that introduces it: `At 5 a.m.`, `В 2010 г.`
fn is_time_alone(c: &Candidate<'_>) -> bool {
    const MAX_WORDS: usize = 3;
    c.before().split_whitespace().nth(MAX_WORDS).is_none()
}

/// `You and I. Did you see?`: the pronoun after a lower-case letter, not an initial as in `Albert I. Jones`.
fn pronoun_i(c: &Candidate<'_>) -> Option<Verdict> {
    let before = near_end(c.before_word()).rsplit(' ').next().unwrap_or_default();
    let is_pronoun = c.word == "I" && c.language.is_one_of("en") && before.starts_with(char::is_lowercase);
    (c.terminal == Terminal::FullStop && is_pronoun).then_some(Ends)
}

/// `John D. Rockefeller`, `எச். ராஜா`: one letter of any script. A sentence ends there only before a word like `The`.
/// Gujarati, Sinhala and Korean have words of one letter.
fn initial(c: &Candidate<'_>) -> Option<Verdict> {
    let mut letters = c.word.chars();
    let letter = letters.next()?;
    let is_one = letter.is_alphabetic() && letters.all(is_combining_mark);
    let is_word = c.language.is_one_of("mr") && c.tags.intersects(Tags::WORDS);
    let is_name = letter.is_uppercase() || has_initials(letter) && !is_word;
    (c.terminal == Terminal::FullStop && is_one && is_name).then_some(Verdict::ends_if(c.starter_follows))
}

/// Returns whether `letter` is of a script without case whose initials are written with a full stop.
const fn has_initials(letter: char) -> bool {
    use Script::{Arabic, Bengali, Devanagari, Gurmukhi, Kannada, Malayalam, Odia, Tamil, Telugu};
    let script = Script::from_char(letter);
    matches!(
        script,
        Some(Arabic | Bengali | Devanagari | Gurmukhi | Kannada | Malayalam | Odia | Tamil | Telugu)
    )
}

/// `U.S.`, `Ph.D.`, `z.B.`: a sentence ends there only before a word like `The`, unless the lexicon lists the acronym.
fn acronym(c: &Candidate<'_>) -> Option<Verdict> {
    let parts = || c.word.split('.');
    let is_dotted = c.terminal == Terminal::FullStop && parts().count() > 1 && parts().all(is_short);
    let is_listed = c.tags.intersects(Tags::INNER | Tags::NUMBERED);
    (is_dotted && !is_listed).then_some(Verdict::ends_if(c.starter_follows))
}

/// Returns whether `part` has one or two letters.
fn is_short(part: &str) -> bool {
    (1..=2).contains(&part.chars().filter(|c| !is_combining_mark(*c)).count())
        && part.starts_with(char::is_alphabetic)
}

/// `Mr.`, `No. 5`, `Inc.`: the lexicon lists the word as an abbreviation.
fn abbreviation(c: &Candidate<'_>) -> Option<Verdict> {
    if c.terminal != Terminal::FullStop {
        return None;
    }
    let is_numbered = c.tags.intersects(Tags::NUMBERED) && c.first().is_some_and(char::is_numeric);
    if is_numbered || c.tags.intersects(Tags::INNER) {
        return Some(Continues);
    }
    let ends = c.starter_follows || is_unit_of_number(c);
    c.tags.intersects(Tags::FINAL).then_some(Verdict::ends_if(ends))
}

/// Russian `она умерла в 2018 г. Отец`, Polish `w 2018 r.`: after a number it is a unit, and a capital starts a sentence.
/// Not: `г. Волгоград`, where it is a title; `В 2018 г. Волков`, which only introduces.
fn is_unit_of_number(c: &Candidate<'_>) -> bool {
    let is_unit = c.language.is_one_of("ru uk bg pl cs sr") && !is_time_alone(c);
    is_unit && c.before_word().ends_with(|c: char| c.is_ascii_digit())
}

/// German `am 29. September`, `im 6. Stock`: nouns are capitalized, so only a word like `Der` reveals the end.
fn ordinal(c: &Candidate<'_>) -> Option<Verdict> {
    let is_number = c.word.len() <= 2 && !c.word.is_empty() && c.word.bytes().all(|b| b.is_ascii_digit());
    let is_ordinal = c.terminal == Terminal::FullStop && is_number && c.language.is_one_of("de");
    is_ordinal.then_some(Verdict::ends_if(c.starter_follows))
}

/// In languages that open a turn of dialogue with a dash, a dash before a capital starts a sentence. In others it continues
/// one: `LEXINGTON, Mass. — A fire`.
fn dash(c: &Candidate<'_>) -> Option<Verdict> {
    const DIALOGUE: &str = "pl tr es pt ca ro hu sv fi cs uk ru bg sr it fr el";
    if !c.next_char().is_some_and(is_dash) {
        return None;
    }
    let said = c.after().trim_start_matches(|c: char| is_dash(c) || c.is_whitespace());
    let is_capitalized = said.trim_start_matches(is_opener).starts_with(char::is_uppercase);
    Some(Verdict::ends_if(is_capitalized && c.language.is_one_of(DIALOGUE)))
}
