//! Rules about abbreviations, acronyms and initials.

use super::Verdict::{self, Continues, Ends};
use super::numbers::{is_roman, starts_with_label};
use super::spacing::is_small_inside;
use crate::text::chars::{Terminal, is_combining_mark};
use crate::text::language::lexicon::Tags;
use crate::text::sentences::candidate::{Candidate, leading_word, near_end, tail};
use crate::text::{Script, is_listed};

/// `He left at 6 p.m. Travelers were late.`: after the time of day a capital starts a sentence, unless it is a day, a time
/// zone or a date. Not: `At 5 a.m. Mr. Hall left`, in which the time is all of the sentence so far.
pub(super) fn time_of_day(c: &Candidate<'_>) -> Option<Verdict> {
    const ZONES: &str = "Eastern Central Mountain Pacific Greenwich";
    let next = c.next_word();
    let is_time = matches!(c.word.to_ascii_lowercase().as_str(), "a.m" | "p.m");
    if !is_time || !next.starts_with(char::is_uppercase) {
        return None;
    }
    let is_zone = is_listed(next, ZONES) || next.len() > 1 && !next.contains(char::is_lowercase);
    let is_date =
        tail(c.opened, next.len()).trim_start_matches(['.', ' ']).starts_with(|c: char| c.is_ascii_digit());
    Some(Verdict::ends_if(!(is_zone || is_date || next.ends_with("day") || is_introduction(c))))
}

/// Returns whether the sentence so far only introduces: `At 5 a.m.`, `On Monday at 10 a.m.`: few words, and the small ones
/// are function words.
fn is_introduction(c: &Candidate<'_>) -> bool {
    const MAX_WORDS: usize = 6;
    let is_function_word = |word: &str| {
        !word.starts_with(char::is_alphabetic)
            || !word.starts_with(char::is_lowercase)
            || c.lexicon().tags(word).intersects(Tags::WORDS)
    };
    let mut words = c.before_word().split_whitespace();
    words.by_ref().take(MAX_WORDS).all(is_function_word) && words.next().is_none()
}

/// Returns whether the sentence so far is only a time that introduces it: `At 5 a.m.`, `В 2010 г.`
fn is_time_alone(c: &Candidate<'_>) -> bool {
    const MAX_WORDS: usize = 3;
    c.before().split_whitespace().nth(MAX_WORDS).is_none()
}

/// `You and I. Did you see?`: the pronoun after a lower-case letter, not an initial as in `Albert I. Jones`.
pub(super) fn pronoun_i(c: &Candidate<'_>) -> Option<Verdict> {
    let is_pronoun =
        c.word == "I" && c.language.is_one_of("en") && last_word_before(c).starts_with(char::is_lowercase);
    (c.terminal == Terminal::FullStop && is_pronoun).then_some(Ends)
}

/// Returns the word before the last.
fn last_word_before<'t>(c: &Candidate<'t>) -> &'t str {
    near_end(c.before_word()).rsplit(' ').next().unwrap_or_default()
}

/// `vitamin B. Doctors …`, `Hepatitis C. Die …`, `on X. Use …`: a letter that names one of a kind, not an initial. As an
/// initial before a family name, X stands after a first name.
pub(super) fn lettered_noun(c: &Candidate<'_>) -> Option<Verdict> {
    const NOUNS: [&str; 9] =
        ["itamin", "itamín", "итамин", "epatit", "епатит", "group", "gruppe", "grade", "plan"];
    let before = last_word_before(c);
    let is_noun = NOUNS.iter().any(|noun| before.contains(noun));
    let is_site = c.word == "X" && before.starts_with(char::is_lowercase);
    let is_letter = c.word.chars().count() == 1 && c.word.starts_with(char::is_uppercase);
    let next = c.next_word();
    let is_word = next.starts_with(char::is_uppercase) && next.chars().count() > 1;
    (c.terminal == Terminal::FullStop && is_letter && is_word && (is_noun || is_site)).then_some(Ends)
}

/// `ایم۔ اے۔ خان`, `એમ. કે. પટેલ`: short words of a script without case, each with its own stop, are the names of letters.
/// Two sentences of one short word each are joined.
pub(super) fn spelled_initials(c: &Candidate<'_>) -> Option<Verdict> {
    use Script::{Arabic, Gujarati, Sinhala};
    let mark = c.terminals.slice(c.text);
    let is_letter_name = |word: &str| {
        let max_letters = match word.chars().next().and_then(Script::from_char) {
            Some(Arabic) => 3,
            Some(Gujarati | Sinhala) => 2,
            _ => 0,
        };
        word.chars().count() <= max_letters
    };
    if !matches!(mark, "." | "۔") || !is_letter_name(c.word) {
        return None;
    }
    let next = c.next_word();
    let rest = tail(c.opened, next.len()).strip_prefix(mark).unwrap_or_default();
    let is_word = c.tags.intersects(Tags::WORDS);
    let is_followed = !is_word && is_letter_name(next) && rest.starts_with(' ');
    (is_followed || c.before_word().ends_with(mark)).then_some(Continues)
}

/// `h. c. Uwe Lang`, `i. V. Ilse Brandt`: small letters with a full stop each are an acronym with spaces.
pub(super) fn spaced_acronym(c: &Candidate<'_>) -> Option<Verdict> {
    let is_letter = |word: &str| word.chars().count() == 1 && word.starts_with(char::is_alphabetic);
    if c.terminal != Terminal::FullStop || !is_letter(c.word) || !c.word.starts_with(char::is_lowercase) {
        return None;
    }
    let next = c.next_word();
    let is_followed = is_letter(next) && tail(c.opened, next.len()).starts_with('.');
    let before = last_word_before(c).strip_suffix('.').unwrap_or_default();
    (is_followed || is_letter(before)).then(|| Verdict::ends_if(c.starter_follows && !is_followed))
}

/// `John D. Rockefeller`, `எச். ராஜா`: one letter of any script. A sentence ends there only before a word like `The`.
/// Gujarati, Sinhala and Korean have words of one letter.
pub(super) fn initial(c: &Candidate<'_>) -> Option<Verdict> {
    let mut letters = c.word.chars();
    let letter = letters.next()?;
    let is_one = letter.is_alphabetic() && letters.all(is_combining_mark);
    let is_word = c.language.is_one_of("mr") && c.tags.intersects(Tags::WORDS);
    let is_name = letter.is_uppercase() || has_initials(letter) && !is_word;
    (c.terminal == Terminal::FullStop && is_one && is_name).then_some(Verdict::ends_if(c.starter_follows))
}

/// Returns whether `letter` is of a script without case whose initials are written with a full stop.
const fn has_initials(letter: char) -> bool {
    use Script::{Arabic, Bengali, Devanagari, Gurmukhi, Kannada, Khmer, Malayalam, Odia, Tamil, Telugu};
    let script = Script::from_char(letter);
    matches!(
        script,
        Some(Arabic | Bengali | Devanagari | Gurmukhi | Kannada | Khmer | Malayalam | Odia | Tamil | Telugu)
    )
}

/// `U.S.`, `Ph.D.`, `z.B.`: a sentence ends there only before a word like `The`, unless the lexicon lists the acronym.
pub(super) fn acronym(c: &Candidate<'_>) -> Option<Verdict> {
    let parts = || c.word.split('.');
    let is_dotted = c.terminal == Terminal::FullStop && parts().count() > 1 && parts().all(is_short);
    let is_listed = c.tags.intersects(Tags::INNER | Tags::NUMBERED);
    (is_dotted && !is_listed).then(|| Verdict::ends_if(c.starter_follows || office_follows(c)))
}

/// Returns whether `part` has one or two letters.
fn is_short(part: &str) -> bool {
    (1..=2).contains(&part.chars().filter(|c| !is_combining_mark(*c)).count())
        && part.starts_with(char::is_alphabetic)
}

/// `She fled to the U.S. President Hall met her.`: an office before a name has no article, so after `the` it starts a
/// sentence. Not: `U.S. President Hall`.
fn office_follows(c: &Candidate<'_>) -> bool {
    const OFFICES: &str = "President Prime Minister Senator Governor Mayor Judge King Queen Prince Pope";
    let next = c.next_word();
    let name = tail(c.opened, next.len()).trim_start();
    c.language.is_one_of("en")
        && last_word_before(c) == "the"
        && is_listed(next, OFFICES)
        && name.starts_with(char::is_uppercase)
}

/// `Mr.`, `No. 5`, `Inc.`: the lexicon lists the word as an abbreviation.
pub(super) fn abbreviation(c: &Candidate<'_>) -> Option<Verdict> {
    if c.terminal != Terminal::FullStop {
        return None;
    }
    let is_label = c.word.starts_with(char::is_uppercase) && starts_with_label(c.opened);
    let is_numbered =
        c.tags.intersects(Tags::NUMBERED) && (is_label || c.first().is_some_and(char::is_numeric));
    if is_street(c) {
        return Some(Ends);
    }
    if is_numbered || c.tags.intersects(Tags::INNER) {
        return Some(Continues);
    }
    let ends = c.starter_follows || is_unit_of_number(c) || clause_follows(c);
    c.tags.intersects(Tags::FINAL).then_some(Verdict::ends_if(ends))
}

/// `gem. § 12`, `ord. Nº 916`, `Cad. No. 5`, `Hauptstr. 12`: a short word before the sign of a number or such a word, or a
/// street before the number of the house.
pub(super) fn before_number_sign(c: &Candidate<'_>) -> Option<Verdict> {
    const MAX_LETTERS: usize = 4;
    const SIGNS: &str = "Nº nº N° n° No no Nr nr";
    if c.terminal != Terminal::FullStop
        || c.tags.intersects(Tags::SENTENCE_STARTS)
        || c.language.is_one_of("en")
    {
        return None;
    }
    let sign = c.after().split_whitespace().next().unwrap_or_default();
    let number = tail(c.after(), sign.len()).trim_start();
    let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let is_sign = (sign == "§" || is_listed(sign.trim_end_matches('.'), SIGNS)) && is_number(number);
    let is_house = c.word.ends_with("str") && is_number(c.after());
    let is_word =
        (1..=MAX_LETTERS).contains(&c.word.chars().count()) && c.word.chars().all(char::is_alphabetic);
    (is_sign && is_word || is_house).then_some(Continues)
}

/// `Jln. Tun Razak`, `Mnr. Botha`, `zw. Montag`: a word without a vowel is an abbreviation. After a number it is a unit,
/// after which a capital starts a sentence (`Det tog 3 tim. Lisa gick`).
pub(super) fn vowelless(c: &Candidate<'_>) -> Option<Verdict> {
    let is_abbreviation = c.terminal == Terminal::FullStop && is_vowelless(c.word, is_syllabic(c));
    let is_title = c.word.starts_with(char::is_uppercase); // `Dhr. De Boer`
    is_abbreviation.then(|| Verdict::ends_if(c.starter_follows && !is_title || is_unit_of_number(c)))
}

/// Returns whether `r` and `l` can be the vowel of a syllable: Czech `smrt`, Croatian `trg`. Languages like these are also
/// among the undetermined ones, whose capitalized words are rarely of this kind.
fn is_syllabic(c: &Candidate<'_>) -> bool {
    let is_undetermined = c.language.is_one_of("und") && c.word.starts_with(char::is_lowercase);
    is_undetermined || c.language.is_one_of("cs sr hr bg")
}

/// Returns whether `word` has two letters or more, all of them consonants, and only the first is a capital if any is.
pub(super) fn is_vowelless(word: &str, syllabic: bool) -> bool {
    const CONSONANTS: &str = "bcdfghjklmnpqrstvwxzçčćđłñňśšşßžżźбвгджзклмнпрстфхцчшщβγδζθκλμνξπρστφχψς";
    let is_consonant = |c: char| CONSONANTS.contains(c) && !(syllabic && matches!(c, 'r' | 'l' | 'р' | 'л'));
    word.chars().nth(1).is_some()
        && is_small_inside(word)
        && word.chars().flat_map(char::to_lowercase).all(is_consonant)
}

/// Returns whether `c` is a small consonant of the Latin, Cyrillic or Greek alphabet.
pub(super) fn is_consonant(c: char) -> bool {
    const CONSONANTS: &str = "bcdfghjklmnpqrstvwxzçčćđłñňśšşßťžżźбвгджзклмнпрстфхцчшщβγδζθκλμνξπρστφχψς";
    CONSONANTS.contains(c)
}

/// `She lives on Oak St. Crews came.`: the name of a street ends with `St.`, the name of a saint starts with it. Not:
/// `Mount St. Helens is`.
fn is_street(c: &Candidate<'_>) -> bool {
    const PLACES: &str = "Mount Mt. Port Fort Bury Lake Sault";
    let before = last_word_before(c);
    c.word == "St"
        && c.language.is_one_of("en")
        && before.starts_with(char::is_uppercase)
        && before != c.before()
        && !is_listed(before, PLACES)
        && clause_follows(c)
}

/// Russian `она умерла в 2018 г. Отец`, Polish `w XIX w. Potem`, `It weighs 5 lb. Customers pay.`: after a number it is a
/// unit, and a capital starts a sentence. Not: `г. Волгоград`, where it is a title; `В 2018 г. Волков`, which only
/// introduces; German `5 Mio. Kunden`, where a noun follows.
fn is_unit_of_number(c: &Candidate<'_>) -> bool {
    const NUMERALS: &str = "mio mill mrd mia tsd mld";
    let before = last_word_before(c);
    let is_number = before.ends_with(|c: char| c.is_ascii_digit()) || is_roman(before);
    let counts_nouns =
        c.language.is_one_of("de und") && is_listed(&crate::text::to_lowercase(c.word), NUMERALS);
    let is_unit = c.word.starts_with(char::is_lowercase) || c.language.is_one_of("de");
    let may_start = c.first().is_some_and(char::is_alphabetic);
    is_number && is_unit && may_start && !counts_nouns && !is_time_alone(c)
}

/// Returns whether a name or a number stands before the abbreviation.
fn follows_name(c: &Candidate<'_>) -> bool {
    last_word_before(c).starts_with(|c: char| c.is_uppercase() || c.is_numeric())
}

/// `Acme Inc. Workers there earn`: a capitalized word and a small one after it are no name but the start of a clause. In
/// English, where words after `Inc.` are capitalized too (`Inc. Chairman Hall`), only a plural or a verb in the past shows
/// it; in German every noun would. Elsewhere a name or a number before the abbreviation tells it from a title (`г.
/// Волгоград`).
fn clause_follows(c: &Candidate<'_>) -> bool {
    const MIN_LETTERS: usize = 4;
    let subject = c.next_word();
    let Some(rest) = tail(c.opened, subject.len()).strip_prefix(' ') else { return false };
    let verb = leading_word(rest);
    let is_title_case = subject.starts_with(char::is_uppercase) && is_small_inside(subject);
    let is_english_clause = || subject.ends_with('s') && !subject.ends_with("ss") || verb.ends_with("ed");
    subject.chars().count() >= MIN_LETTERS
        && is_title_case
        && verb.starts_with(char::is_lowercase)
        && !c.language.is_one_of("de und")
        && if c.language.is_one_of("en") { is_english_clause() } else { follows_name(c) && !is_time_alone(c) }
}
