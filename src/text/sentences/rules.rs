//! The rules that tell whether a sentence ends at a candidate, in the order in which they are asked.
//!
//! A rule answers for the class of text that it is for, and leaves all else to those after it. Where none answers,
//! the sentence ends.

use super::candidate::{Candidate, is_starter, leading, leading_word, mark_or_comma, near_end, tail};
use crate::text::chars::{Mark, closes, is_bullet, is_dash, mark, opens};
use crate::text::language::lexicon::Class;
use crate::text::lower;

/// Whether the sentence ends; `None` where the rule does not know.
type Rule = fn(&Candidate<'_>) -> Option<bool>;

const RULES: [Rule; 21] = [
    nothing_follows,
    no_words_yet,
    omission,
    inner_omission,
    marks_go_on,
    particle,
    title_in_brackets,
    said_right_after,
    full_mark,
    bracketed_mark,
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

/// Whether the sentence ends at `candidate`.
pub(super) fn ends(candidate: &Candidate<'_>) -> bool {
    RULES.iter().find_map(|rule| rule(candidate)).unwrap_or(true)
}

fn when(holds: bool, ends: bool) -> Option<bool> {
    holds.then_some(ends)
}

/// The end of the text needs no rule.
fn nothing_follows(c: &Candidate<'_>) -> Option<bool> {
    when(c.after().is_empty(), false)
}

/// `... and then it began.`: marks alone are no sentence.
fn no_words_yet(c: &Candidate<'_>) -> Option<bool> {
    when(!c.has_words && c.mark != Mark::Full, false)
}

/// `what I mean . . . I did not`: spaced marks stand for words left out inside a sentence, and the English `I` has its
/// capital there too.
fn inner_omission(c: &Candidate<'_>) -> Option<bool> {
    let spaced = c.mark == Mark::Ellipsis && c.before().ends_with(' ');
    when(spaced && c.next_word() == "I", false)
}

/// Full stop, then an omission: `It was weak. . . . The custom lived on.` ends at the first; so does
/// `That was it. ...and then it began.` Not: `It was weak. . . .”`
fn omission(c: &Candidate<'_>) -> Option<bool> {
    if c.mark != Mark::Stop || !c.has_gap() || c.next_char() != Some('.') {
        return None;
    }
    let dots = leading(c.after(), |c| c == '.' || c == ' ');
    Some(tail(c.after(), dots).starts_with(char::is_alphanumeric))
}

/// `What?, he said`, `« Non ? »`, `Briggs Co. & Sons`, `50 hab. / km²`: a comma, one more mark or a sign that joins, and
/// the sentence is not over yet. Not the two commas that open a Dutch quotation.
fn marks_go_on(c: &Candidate<'_>) -> Option<bool> {
    let goes_on = |next| {
        mark_or_comma(next) && mark(next) != Some(Mark::Ellipsis)
            || matches!(next, '/' | '&' | '+' | '=' | '%' | '№')
    };
    when(c.next_char().is_some_and(goes_on) && !c.after().starts_with(",,"), false)
}

/// `「行く。」と話した`, `"갔다."라고 말했다`: a particle right after the closing quote makes the quotation a part of the
/// sentence. Not: `「行く。」彼は…`
fn particle(c: &Candidate<'_>) -> Option<bool> {
    let particle = |next| matches!(next, 'ぁ'..='ゖ' | '가'..='힣');
    when(c.closed > c.marks.end && c.next == c.closed && c.next_char().is_some_and(particle), false)
}

/// `《好吗？爸爸》`: a mark in the title of a work. The title must close within a few characters.
fn title_in_brackets(c: &Candidate<'_>) -> Option<bool> {
    if c.mark != Mark::Full {
        return None;
    }
    let bracket = c.after().chars().take(16).find(|c| matches!(c, '《' | '》'));
    when(bracket == Some('》'), false)
}

/// `“为什么？”他问道。`: a clause of a few Han characters that ends in a verb of saying goes on with the quotation.
fn said_right_after(c: &Candidate<'_>) -> Option<bool> {
    const CLAUSE: usize = 8;
    if c.mark != Mark::Full || !c.closes_quote() || !c.language.is("zh") {
        return None;
    }
    let end = c.after().char_indices().take(CLAUSE).find(|(_, c)| mark_or_comma(*c)).map_or(0, |(at, _)| at);
    let clause = c.after().get(..end).unwrap_or_default();
    when(c.lexicon().section(Class::SAYS).any(|verb| clause.ends_with(verb)), false)
}

/// Marks like `。` and `।` have no other use; but `"…？" he said` and `"…？" — сказал` go on.
fn full_mark(c: &Candidate<'_>) -> Option<bool> {
    let goes_on = c.closes_quote() && c.first().is_some_and(char::is_lowercase);
    when(c.mark == Mark::Full, !goes_on)
}

/// `(!)`, `(?)`, `[...]`: a mark alone in brackets is a remark. Only a capital after `[…]` starts a sentence.
fn bracketed_mark(c: &Candidate<'_>) -> Option<bool> {
    let alone = c.before().ends_with(['(', '[']) && c.closers().starts_with([')', ']']);
    let starts = c.mark == Mark::Ellipsis && c.next_char().is_some_and(char::is_uppercase) && c.has_gap();
    when(alone, starts)
}

/// Without white space after it a mark stands inside a number, an address, a name: `3.5`, `example.com`, `Y!J`.
/// Han and kana are written without spaces: there `!` and `．` end a sentence.
fn glued(c: &Candidate<'_>) -> Option<bool> {
    if c.has_gap() {
        return None;
    }
    let spaceless = c.before().ends_with(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'));
    let wide = c.mark == Mark::Tone || c.marks.slice(c.text) == "．";
    Some(spaceless && wide || lost_space(c))
}

/// `It rained.The match was off.`: the space was lost. Before the mark stands a word in small letters or a number, after
/// it a word with a capital that is no part of an address. Not: `www.Example.org`, `1.Eggs`, `U.S.`
fn lost_space(c: &Candidate<'_>) -> bool {
    let (word, next) = (c.word, c.next_word());
    let small = word.len() > 2 && is_small_inside(word);
    let number = word.len() > 1 && word.chars().all(|c| c.is_ascii_digit() || c == ',');
    let known = is_starter(next, c.lexicon()) || c.lexicon().class(next).meets(Class::INNER);
    let title_case = next.starts_with(char::is_uppercase) && is_small_inside(next);
    let capital = title_case && (next.len() > 1 || known);
    let after = tail(c.after(), next.len());
    let free = after.strip_prefix(['.', ',', '’', '\'']).unwrap_or(after).starts_with(char::is_whitespace);
    let address = c.before().strip_suffix(word).is_some_and(|before| before.ends_with(['/', '@', '-', '.']));
    let plain = word.starts_with(char::is_lowercase) || known;
    c.mark == Mark::Stop && capital && free && !address && (number || small && plain)
}

/// Whether all letters of a word but the first are small.
fn is_small_inside(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next();
    letters.all(char::is_lowercase)
}

/// `1. The first item`, `a. The first`: the marker of a list item is a part of the item.
fn list_marker(c: &Candidate<'_>) -> Option<bool> {
    const LONGEST: usize = 8;
    if c.mark != Mark::Stop || c.before().len() > LONGEST {
        return None;
    }
    let label = c.before().trim_start_matches(|c| opens(c) || is_bullet(c) || c.is_whitespace());
    let number = label.len() <= 3 && !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit());
    let letter = label.len() == 1 && label.bytes().all(|b| b.is_ascii_alphabetic());
    when(number || letter, false)
}

/// A small letter goes on with the sentence: `approx. five`, `"Why?" he said`, `well ... yes`. But it starts one where an
/// informal writer spares capitals: after a bare `?` or `!` (`why? because`), and after a full word (`it is late. see
/// you`). Not: `Yahoo! in`, `Why? she asked`, `resp. die`.
fn lower_case(c: &Candidate<'_>) -> Option<bool> {
    if !c.first().is_some_and(char::is_lowercase) {
        return None;
    }
    let bare = c.closers().is_empty();
    Some(match c.mark {
        Mark::Stop => bare && (full_word(c) || address_follows(c)),
        Mark::Tone => bare && !is_marked_name(c) && !reported(c) && !inside_quotation(c),
        Mark::Ellipsis | Mark::Full => false,
    })
}

/// `the “golden? age`: a curly quote was opened a few words ago and not closed; in damaged text the mark was its other half.
fn inside_quotation(c: &Candidate<'_>) -> bool {
    let near = near_end(c.before());
    near.rfind('“').is_some_and(|opened| near.rfind('”').is_none_or(|closed| closed < opened))
}

/// Whether what stands before the mark is no abbreviation: small letters and several, a function word; in English also a
/// number, capitals, a quotation and a space (`box . and`), which other languages follow with a small letter.
fn full_word(c: &Candidate<'_>) -> bool {
    const LETTERS: usize = 4;
    let (word, class) = (c.word, c.class);
    let small = word.chars().count() >= LETTERS && word.chars().all(char::is_lowercase);
    let full =
        small || class.meets(Class::WORD.and(Class::STARTER)) || c.language.is("en") && full_in_english(c);
    full && !class.is_abbreviation()
}

/// `in 1999. then`, `the EU. it`, `"so it is". maybe`, `don't. please`, and `it was nice . and so on` where the writer
/// spares all capitals.
fn full_in_english(c: &Candidate<'_>) -> bool {
    let (word, before) = (c.word, c.before());
    let all = |is: fn(char) -> bool| word.len() > 1 && word.chars().all(is);
    let apart = word.is_empty() && (before.ends_with(closes) || before.starts_with(char::is_lowercase));
    apart || all(char::is_numeric) || all(char::is_uppercase) || c.before_word().ends_with(['\'', '’'])
}

/// `she asked`, `he said`, Turkish `diye sordu`: a verb of saying among the next two words.
fn reported(c: &Candidate<'_>) -> bool {
    let words = c.after().split_whitespace().take(2).map(leading_word);
    words.into_iter().any(|word| c.lexicon().class(word).meets(Class::SAYS))
}

/// `See the site. www.example.org`
fn address_follows(c: &Candidate<'_>) -> bool {
    c.after().starts_with("http://") || c.after().starts_with("https://") || c.after().starts_with("www.")
}

/// `Yahoo!`, `Which?`
fn is_marked_name(c: &Candidate<'_>) -> bool {
    let name = lower(c.word) + c.marks.slice(c.text);
    c.word.starts_with(char::is_uppercase) && c.lexicon().class(&name).meets(Class::MARKED)
}

/// `"Are you ready?" Mr. Hall said`: names, then a verb of saying. Not: `"Are you ready?" He said it twice.`
fn attribution(c: &Candidate<'_>) -> Option<bool> {
    const NAMES: usize = 4;
    if c.mark != Mark::Tone || !c.closes_quote() || c.starter_follows {
        return None;
    }
    let mut words = c.after().split_whitespace().take(NAMES + 1);
    let verb = words.find(|word| !word.starts_with(char::is_uppercase)).map_or("", leading_word);
    when(c.lexicon().class(verb).meets(Class::SAYS), false)
}

/// `He left at 6 p.m. Mr. Hall stayed.`: a title after the time of day starts a sentence. Not: `At 5 a.m. Mr. Hall
/// left`, where the sentence so far is nothing but the time.
fn time_of_day(c: &Candidate<'_>) -> Option<bool> {
    let time = matches!(c.word.to_ascii_lowercase().as_str(), "a.m" | "p.m");
    let title = c.lexicon().class(c.next_word()).meets(Class::INNER);
    when(time && title, !is_time_alone(c))
}

/// Whether the sentence so far is no more than a time that introduces it: `At 5 a.m.`, `В 2010 г.`
fn is_time_alone(c: &Candidate<'_>) -> bool {
    const WORDS: usize = 3;
    c.before().split_whitespace().nth(WORDS).is_none()
}

/// `You and I. Did you see?`: the pronoun after a small letter, not an initial as in `Albert I. Jones`.
fn pronoun_i(c: &Candidate<'_>) -> Option<bool> {
    let small =
        near_end(c.before_word()).rsplit(' ').next().unwrap_or_default().starts_with(char::is_lowercase);
    when(c.mark == Mark::Stop && c.word == "I" && c.language.is("en") && small, true)
}

/// `John D. Rockefeller`, `எச். ராஜா`: one letter of any script. A sentence ends there only before a word like `The`.
/// Gujarati, Sinhala and Korean have words of one letter.
fn initial(c: &Candidate<'_>) -> Option<bool> {
    let mut letters = c.word.chars();
    let letter = letters.next()?;
    let one = letter.is_alphabetic() && letters.all(is_combining);
    let name = letter.is_uppercase()
        || is_initial_script(letter) && !(c.language.is("mr") && c.class.meets(Class::WORD));
    let initial = c.mark == Mark::Stop && one && name;
    when(initial, c.starter_follows)
}

/// Scripts without capitals in which people's initials are written with a full stop.
const fn is_initial_script(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{6ff}' | '\u{900}'..='\u{a7f}' | '\u{b00}'..='\u{d7f}')
}

/// Vowel signs and other marks that belong to the letter before them.
const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{901}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{962}'..='\u{963}'
        | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}' | '\u{a01}'..='\u{a03}' | '\u{a3c}'..='\u{a4d}' | '\u{a70}'..='\u{a71}'
        | '\u{b82}' | '\u{bbe}'..='\u{bcd}' | '\u{c00}'..='\u{c04}' | '\u{c3e}'..='\u{c56}' | '\u{c81}'..='\u{c83}'
        | '\u{cbc}'..='\u{cd6}' | '\u{d00}'..='\u{d03}' | '\u{d3e}'..='\u{d57}' | '\u{dca}'..='\u{ddf}')
}

/// `U.S.`, `Ph.D.`, `z.B.`: a sentence ends there only before a word like `The`, unless the lexicon knows better.
fn acronym(c: &Candidate<'_>) -> Option<bool> {
    let word = c.word;
    let parts = || word.split('.');
    let dotted = c.mark == Mark::Stop && parts().count() > 1 && parts().all(is_short);
    let listed = c.class.meets(Class::INNER.and(Class::NUMBERED));
    when(dotted && !listed, c.starter_follows)
}

/// One or two letters.
fn is_short(part: &str) -> bool {
    (1..=2).contains(&part.chars().filter(|c| !is_combining(*c)).count())
        && part.starts_with(char::is_alphabetic)
}

/// `Mr.`, `No. 5`, `Inc.`: what the lexicon says of the word.
fn abbreviation(c: &Candidate<'_>) -> Option<bool> {
    if c.mark != Mark::Stop {
        return None;
    }
    let class = c.class;
    if class.meets(Class::INNER) {
        return Some(false);
    }
    let numbered = class.meets(Class::NUMBERED) && c.first().is_some_and(|next| next.is_numeric());
    if numbered {
        return Some(false);
    }
    when(class.meets(Class::FINAL), c.starter_follows || unit_of_number(c))
}

/// Russian `она умерла в 2018 г. Отец`, Polish `w 2018 r.`: after a number it is a unit, and a capital starts a sentence.
/// Not: `г. Волгоград`, where it is a title; `В 2018 г. Волков`, which only introduces.
fn unit_of_number(c: &Candidate<'_>) -> bool {
    let unit = c.language.is("ru uk bg pl cs sr") && !is_time_alone(c);
    unit && c.before_word().ends_with(|c: char| c.is_ascii_digit())
}

/// German `am 29. September`, `im 6. Stock`: nouns have capitals, so only a word like `Der` tells the end.
fn ordinal(c: &Candidate<'_>) -> Option<bool> {
    let digits = c.word.len() <= 2 && !c.word.is_empty() && c.word.bytes().all(|b| b.is_ascii_digit());
    let ordinal = c.mark == Mark::Stop && digits && c.language.is("de");
    when(ordinal, c.starter_follows)
}

/// Where a dash opens a turn of dialogue, one before a capital starts a sentence; elsewhere it goes on with one:
/// `LEXINGTON, Mass. — A fire`.
fn dash(c: &Candidate<'_>) -> Option<bool> {
    const DIALOGUE: &str = "pl tr es pt ca ro hu sv fi cs uk ru bg sr it fr el";
    if !c.next_char().is_some_and(is_dash) {
        return None;
    }
    let said = c.after().trim_start_matches(|c: char| is_dash(c) || c.is_whitespace());
    let capital = said.trim_start_matches(opens).starts_with(char::is_uppercase);
    Some(capital && c.language.is(DIALOGUE))
}
