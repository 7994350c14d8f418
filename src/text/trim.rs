//! Trimming: the part of a sentence that a point shows.
//!
//! A point stands alone, away from the page. So the lead-in of the whole story (`LONDON (Reuters) —`) and a bracket whose
//! other half is in another sentence are left out, and a sentence about the page itself (`By A. Writer`, `Read more: …`) is
//! never shown. A quotation mark stays even without its other half, since it says that somebody is quoted. The result is one
//! span of the text.

use super::chars::{is_bullet, is_dash, is_opener, is_visible};
use super::language::lexicon::{Lexicon, Tags};
use super::{Language, Span, is_listed, to_lowercase};

/// The longest dateline, in bytes: `By A. Writer and B. Writer, WASHINGTON, June 26 (AGENCY) —`. At 0 there are none; at
/// 300 a dash in the middle of a sentence of names would end one.
const MAX_DATELINE: usize = 100;

/// The brackets, colons and dashes that are tried as the end of a dateline. `By A. Writer-Hall: LONDON (Reuters) — ` has
/// four. At 1 datelines with a byline stay; more than 6 do not occur in [`MAX_DATELINE`] bytes of names.
const MAX_DATELINE_ENDS: usize = 6;

/// The longest agency in brackets, in bytes: `Thomson Reuters Foundation` is an exception with 26. At 5 `(Reuters)` stays;
/// at 100 a remark in brackets after a name is taken for an agency.
const MAX_AGENCY: usize = 24;

/// The longest label of an aside with its colon, in bytes: `For more news and videos visit:`. At 10 `Read more about this:`
/// becomes a point; at 500 a colon anywhere in a sentence is searched for, at the cost of time alone.
const MAX_LABEL: usize = 48;

/// Returns the part of `sentence`, a span of `text`, that a point shows, or `None` if it is a credit or refers the reader
/// elsewhere.
pub(crate) fn trim_for_display(text: &str, sentence: Span, language: Language) -> Option<Span> {
    let (whole, lexicon) = (sentence.slice(text), Lexicon::for_language(language));
    let start = lead_in_len(whole, lexicon);
    let body = whole.get(start..).unwrap_or_default();
    if is_aside(whole, lexicon) || start > 0 && is_aside(body, lexicon) || is_byline(body, lexicon) {
        return None;
    }
    let balanced = without_half_brackets(body);
    Some(balanced.shifted(sentence.start + start).trimmed(text)).filter(|span| is_visible(span.slice(text)))
}

/// Returns the bytes before the sentence proper: bullets and dashes, then a dateline, then the rest of its dash.
fn lead_in_len(sentence: &str, lexicon: &Lexicon) -> usize {
    let bullets = ornaments_len(sentence);
    let body = sentence.get(bullets..).unwrap_or_default();
    let dateline = bullets + dateline_len(body).max(turn_len(body)).max(kicker_len(body, lexicon));
    dateline + ornaments_len(sentence.get(dateline..).unwrap_or_default())
}

/// Returns the bytes of the bullets, dashes and white space that `text` starts with. A minus sign before a number is not
/// one of them.
fn ornaments_len(text: &str) -> usize {
    let is_ornament = |c: char| is_bullet(c) || is_dash(c) || c.is_whitespace();
    let end = text.find(|c| !is_ornament(c)).unwrap_or_default();
    let is_number = text.get(end..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if is_number { 0 } else { end }
}

/// Returns the bytes of the letter that marks a turn in an interview: `Q: `, `A: `. It means nothing away from the
/// question.
fn turn_len(text: &str) -> usize {
    let mut rest = text.chars();
    let is_capital = rest.next().is_some_and(char::is_uppercase);
    let said = rest.as_str().strip_prefix(": ").filter(|_| is_capital);
    said.map_or(0, |said| text.len() - said.len())
}

/// Returns the bytes of the kicker that `text` starts with, if one was glued to it: words in capitals, then a word in title
/// case that starts sentences. `FLIGHT TO HELL The video shows …`. Not: `US FDA Commissioner …`.
fn kicker_len(text: &str, lexicon: &Lexicon) -> usize {
    const MAX_WORDS: usize = 8;
    let mut end = 0;
    for (index, word) in text.split(' ').take(MAX_WORDS + 1).enumerate() {
        let starts = word.chars().nth(1).is_none_or(char::is_lowercase) && !is_capitals(word);
        if starts && index >= 2 && word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some() {
            let is_starter = lexicon.tags(word).intersects(Tags::SENTENCE_STARTS);
            return if is_starter { end } else { 0 };
        }
        if word.contains(char::is_lowercase)
            || !word.contains(char::is_uppercase)
            || word.ends_with(['.', ','])
        {
            return 0;
        }
        end += word.len() + 1;
    }
    0
}

/// Returns the bytes of the dateline that `text` starts with: names and a date before an agency in brackets or a dash, or
/// an agency alone. `Jakarta, CNN Indonesia -`, `KATHMANDU, May 30 (PTI)`, `LONDON (Reuters) —`, `(CNN) --`, `NEW DELHI:`.
/// Not: `Roger Hall - a nice man`, `The Rail Council (RC) Chair left`.
fn dateline_len(text: &str) -> usize {
    let bracketed = bracketed_dateline_len(text).max(caseless_dateline_len(text));
    if bracketed > 0 {
        return bracketed;
    }
    let near = text.get(..text.floor_char_boundary(MAX_DATELINE)).unwrap_or_default();
    let ends = near.char_indices().filter(|(_, c)| matches!(c, ')' | ':') || is_dash(*c));
    let mut ends = ends.take(MAX_DATELINE_ENDS).map(|(at, c)| at + c.len_utf8());
    ends.find(|end| ends_dateline(text, *end)).unwrap_or_default()
}

/// Returns the bytes of a dateline in brackets, as East Asian papers set it: `【東京＝山田】`, `[서울=한국통신]`. Not:
/// `[sic]`.
fn bracketed_dateline_len(text: &str) -> usize {
    let near = text.get(..text.floor_char_boundary(MAX_DATELINE)).unwrap_or_default();
    let close = match near.chars().next() {
        Some('【') => '】',
        Some('[') => ']',
        Some('(') => ')',
        Some('（') => '）',
        _ => return 0,
    };
    let Some((inside, _)) = near.split_once(close) else { return 0 };
    let is_dateline = inside.starts_with('【') || inside.contains(['=', '＝', '记', '記']);
    if is_dateline {
        inside.len() + close.len_utf8() + reporter_len(near, inside.len() + close.len_utf8())
    } else {
        0
    }
}

/// Returns the bytes of the reporter after a Korean dateline: ` 김하나 기자 = `
fn reporter_len(near: &str, from: usize) -> usize {
    const MAX_WORDS: usize = 4;
    let rest = near.get(from..).unwrap_or_default();
    let Some((names, _)) = rest.split_once('=') else { return 0 };
    let is_reporter = names.trim_end().ends_with("기자") && names.split_whitespace().count() <= MAX_WORDS;
    if is_reporter { names.len() + 1 } else { 0 }
}

/// Returns the bytes of a dateline in a script without case, where capitals cannot tell names: a few words and an agency in
/// brackets, then a dash or a colon. `القاهرة (رويترز) - `, `लखनऊ, 3 मई (एजेंसी): `
fn caseless_dateline_len(text: &str) -> usize {
    const MAX_WORDS: usize = 4;
    let near = text.get(..text.floor_char_boundary(MAX_DATELINE)).unwrap_or_default();
    let is_cased =
        near.chars().find(|c| c.is_alphabetic()).is_none_or(|c| c.is_lowercase() || c.is_uppercase());
    let agency = if is_cased {
        None
    } else {
        near.split_once('(').and_then(|(names, rest)| Some((names, rest.split_once(')')?)))
    };
    let Some((names, (agency, rest))) = agency else { return 0 };
    let end = names.len() + agency.len() + 2;
    let is_short = agency.split_whitespace().count() <= 2 && names.split_whitespace().count() <= MAX_WORDS;
    let mark = rest.trim_start().chars().next().filter(|c| is_dash(*c) || *c == ':');
    match mark {
        Some(mark) if is_short && !names.trim().is_empty() => {
            end + rest.len() - rest.trim_start().len() + mark.len_utf8()
        }
        _ => 0,
    }
}

/// Returns whether the first `end` bytes of `text`, which end with a bracket, a colon or a dash, are a dateline.
fn ends_dateline(text: &str, end: usize) -> bool {
    /// The longest name in bytes before a colon that is not a dateline: a person (`HALL: We left`) or a format (`VIDEO:`).
    const MAX_SPEAKER: usize = 5;
    let (lead, rest) = text.split_at_checked(end).unwrap_or_default();
    let is_spaced = rest.starts_with(char::is_whitespace) || rest.starts_with(is_dash);
    let body = rest.trim_start_matches(|c: char| is_dash(c) || c.is_whitespace());
    let has_dash = rest.trim_start().starts_with(is_dash) || lead.ends_with(is_dash);
    let names = lead.trim_end_matches(is_dash).trim_end();
    body.trim_start_matches(is_opener).starts_with(char::is_uppercase)
        && match lead.chars().next_back() {
            Some(')') => ends_with_agency(names, has_dash),
            Some(':') => is_spaced && is_capitals(names.trim_end_matches(':')) && names.len() > MAX_SPEAKER,
            _ => is_spaced && lead.ends_with(is_dash) && is_place(names),
        }
}

/// `(CNN)`; `LONDON (Reuters)` with a date, a byline or a dash, which distinguish it from a name with its abbreviation.
fn ends_with_agency(lead: &str, has_dash: bool) -> bool {
    let Some((names, agency)) = lead.strip_suffix(')').and_then(|lead| lead.split_once('(')) else {
        return false;
    };
    let names = names.trim();
    let is_alone = names.is_empty() && (has_dash || is_capitals(agency));
    let is_dated = has_dash || names.contains(|c: char| c == ',' || c.is_ascii_digit());
    agency.len() <= MAX_AGENCY && (is_alone || !names.is_empty() && is_dated && are_names(names))
}

/// `LEXINGTON, Mass.`, `Jakarta, CNN Indonesia`, `Example.com`: names before a dash.
fn is_place(names: &str) -> bool {
    let first = names.split([' ', ',']).next().unwrap_or_default();
    let is_domain = names == first && names.contains('.');
    are_names(names) && (is_capitals(first) && first.len() > 2 || names.contains(',') || is_domain)
}

/// Returns whether `text` is a few capitalized words or numbers. Particles of names are the only other words.
fn are_names(text: &str) -> bool {
    const MAX_WORDS: usize = 10;
    const PARTICLES: &str = "and of the de del la di da y";
    let mut words = text.split_whitespace();
    let is_name = |word: &str| {
        !word.starts_with(char::is_lowercase) || is_listed(word, PARTICLES) || word.contains('.')
    };
    words.by_ref().take(MAX_WORDS).all(is_name) && words.next().is_none()
}

/// Returns whether `text` has at least two capital letters and no lower-case ones.
fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() >= 2 && !text.contains(char::is_lowercase)
}

/// `Read more: …`, `PUBLISHED: …`, `Photo: …`, `© …`: a label that the lexicon lists. `Updated June 3, 11:30` has no colon
/// after it, but only names and numbers.
fn is_aside(sentence: &str, lexicon: &Lexicon) -> bool {
    let near = sentence.get(..sentence.floor_char_boundary(MAX_LABEL)).unwrap_or_default();
    let label = near.split_once([':', '：', '|']).map(|(label, _)| label);
    let (first, rest) = sentence.split_once(char::is_whitespace).unwrap_or_default();
    sentence.starts_with('©')
        || label.is_some_and(|label| is_aside_label(label, lexicon))
        || is_aside_label(sentence.trim_end_matches(['.', '…', '→', '»']), lexicon)
        || is_note_to_reader(sentence, lexicon)
        || are_names(rest) && rest.contains(char::is_numeric) && is_aside_label(first, lexicon)
}

fn is_aside_label(label: &str, lexicon: &Lexicon) -> bool {
    const MAX_WORDS: usize = 4;
    let count = label.split_whitespace().take(MAX_WORDS + 1).count();
    let mut words = label.split_whitespace().take(count);
    let first = words.next().map(to_lowercase).unwrap_or_default();
    let joined = words.fold(first, |joined, word| joined + "_" + &to_lowercase(word));
    count <= MAX_WORDS && lexicon.tags(&joined).intersects(Tags::ASIDES | Tags::CREDITS)
}

/// `Sign up to our newsletter`, `This article was amended on 4 May.`: the first words, three to five, are those of a request
/// or a note to the reader.
fn is_note_to_reader(sentence: &str, lexicon: &Lexicon) -> bool {
    const MIN_WORDS: usize = 3;
    const MAX_WORDS: usize = 5;
    let mut joined = String::new();
    let near = sentence.get(..sentence.floor_char_boundary(MAX_LABEL)).unwrap_or_default();
    near.split_whitespace().take(MAX_WORDS).enumerate().any(|(index, word)| {
        let separator = if index > 0 { "_" } else { "" };
        joined += separator;
        joined += &to_lowercase(word.trim_end_matches(['.', ',', '!', '?']));
        index + 1 >= MIN_WORDS && lexicon.tags(&joined).intersects(Tags::ASIDES)
    })
}

/// `By A. Writer and B. Writer`: nothing but names after the word.
fn is_byline(sentence: &str, lexicon: &Lexicon) -> bool {
    let (first, names) = sentence.split_once(char::is_whitespace).unwrap_or_default();
    let are_names = first.starts_with(char::is_uppercase) && are_names(names);
    are_names && lexicon.tags(&to_lowercase(first)).intersects(Tags::BYLINES)
}

/// Returns `sentence` without a bracket at either end whose other half is missing.
fn without_half_brackets(sentence: &str) -> Span {
    let mut span = Span::new(0, sentence.len()).trimmed(sentence);
    for (open, close) in [('(', ')'), ('[', ']'), ('（', '）')] {
        let inner = span.slice(sentence);
        if !inner.starts_with(open) && !inner.ends_with(close) {
            continue;
        }
        let count = |bracket| inner.chars().filter(|c| *c == bracket).count();
        let (opened, closed) = (count(open), count(close));
        if opened > closed && inner.starts_with(open) {
            span.start += open.len_utf8();
        } else if opened < closed && inner.ends_with(close) {
            span.end -= close.len_utf8();
        }
    }
    span
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(sentence: &str) -> Option<&str> {
        let language = Language::from_tag("en").unwrap_or_default();
        trim_for_display(sentence, Span::new(0, sentence.len()), language).map(|span| span.slice(sentence))
    }

    #[test]
    fn datelines_are_removed() {
        for lead in [
            "LONDON (Reuters) — ",
            "(CNN) -- ",
            "(CNN)",
            "LEXINGTON, Mass. — ",
            "NEW DELHI: ",
            "Jakarta, CNN Indonesia - - ",
            "By A. Writer and B. Writer Hill Town, Jun 26 (PTI) ",
            "DENVER, Colorado -- ",
            "Example.com - ",
            "PARIS, France (AP) – ",
            "• ",
            "【東京＝山田】",
            "[서울=한국통신] ",
            "A: ",
        ] {
            assert_eq!(point(&format!("{lead}A ferry sank.")), Some("A ferry sank."), "{lead}");
        }
    }

    #[test]
    fn names_and_dashes_that_are_not_datelines_stay() {
        for sentence in [
            "Roger Hall - a nice man - left.",
            "The Rail Council (RC) Chair left.",
            "Hall: We left.",
            "The plan — Hall's plan — failed.",
            "A ferry (the Anna) sank.",
            "-5 degrees were measured.",
            "[The ferry] sank.",
            "Marsh and Webb – Hall and Lindt – left.",
        ] {
            assert_eq!(point(sentence), Some(sentence));
        }
    }

    #[test]
    fn credits_and_references_are_never_shown() {
        for sentence in [
            "By A. Writer",
            "By Ann Writer and Ben Writer.",
            "PUBLISHED: 14:11 EST, 25 October 2013.",
            "Updated 3 May 2031 11:30",
            "Read more: A ferry sank.",
            "READ MORE: A ferry sank.",
            "Photo: Lena Marsh",
            "CLAIM: The ferry had no pilot.",
            "© The Daily Example.",
        ] {
            assert_eq!(point(sentence), None, "{sentence}");
        }
        assert!(point("By Monday the ferry was gone.").is_some());
        assert!(point("Updated plans were shown to the board.").is_some());
    }

    #[test]
    fn half_brackets_are_removed_and_half_quotations_stay() {
        assert_eq!(point("“We came in late."), Some("“We came in late."));
        assert_eq!(point("Nobody saw us.”"), Some("Nobody saw us.”"));
        assert_eq!(point("(It leaks."), Some("It leaks."));
        assert_eq!(point("It leaks.)"), Some("It leaks."));
        assert_eq!(point("“We came,” she said."), Some("“We came,” she said."));
        assert_eq!(point("He read “The Sea”."), Some("He read “The Sea”."));
    }
}
