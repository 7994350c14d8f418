//! What of a sentence a point shows.
//!
//! A point stands alone, away from the page. What introduces the story as a whole (`LONDON (Reuters) —`) is left out;
//! a sentence that only speaks of the page (`By A. Writer`, `Read more: …`) is no point at all; a bracket whose other half
//! is in another sentence is left out. A quotation mark stays, with its other half or without: it tells that somebody else
//! speaks. What is shown is one stretch of the text, as it stands.

use super::chars::{is_bullet, is_dash};
use super::language::lexicon::{Class, Lexicon};
use super::{Language, Span, lower};

/// The longest dateline, in bytes: `By A. Writer and B. Writer, WASHINGTON, June 26 (AGENCY) —`. At 0 there are none; at
/// 300 a dash in the middle of a sentence of names would end one.
const LONGEST_DATELINE: usize = 100;

/// The stretch of `sentence`, a span of `text`, that a point shows; `None` where it is a credit or points elsewhere.
pub(crate) fn trim_for_display(text: &str, sentence: Span, language: Language) -> Option<Span> {
    let (whole, lexicon) = (sentence.slice(text), Lexicon::of(language));
    let start = without_lead(whole);
    let body = whole.get(start..).unwrap_or_default();
    if is_aside(whole, lexicon) || start > 0 && is_aside(body, lexicon) || is_byline(body, lexicon) {
        return None;
    }
    let closed = without_half_brackets(body);
    Some(closed.shifted(sentence.start + start).trimmed(text)).filter(|span| !span.is_empty())
}

/// Bytes of what stands before the sentence proper: bullets and dashes, then a dateline, then what is left of its dash.
fn without_lead(sentence: &str) -> usize {
    let bullets = ornaments(sentence);
    let body = sentence.get(bullets..).unwrap_or_default();
    let dateline = bullets + dateline(body).max(turn(body));
    dateline + ornaments(sentence.get(dateline..).unwrap_or_default())
}

/// Bytes of the bullets, dashes and white space that `text` starts with; a minus before a number is not one.
fn ornaments(text: &str) -> usize {
    let is_ornament = |c: char| is_bullet(c) || is_dash(c) || c.is_whitespace();
    let end = text.find(|c| !is_ornament(c)).unwrap_or_default();
    let number = text.get(end..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if number { 0 } else { end }
}

/// Bytes of the letter that tells whose turn it is in an interview: `Q: `, `A: `. Away from the question it says nothing.
fn turn(text: &str) -> usize {
    let mut rest = text.chars();
    let capital = rest.next().is_some_and(char::is_uppercase);
    let said = rest.as_str().strip_prefix(": ").filter(|_| capital);
    said.map_or(0, |said| text.len() - said.len())
}

/// Bytes of the dateline that `text` starts with: names and a date, closed by an agency in brackets or by a dash, or an
/// agency alone. `Jakarta, CNN Indonesia -`, `KATHMANDU, May 30 (PTI)`, `LONDON (Reuters) —`, `(CNN) --`, `NEW DELHI:`.
/// Not: `Roger Hall - a nice man`, `The Rail Council (RC) Chair left`.
fn dateline(text: &str) -> usize {
    let bracketed = bracketed_dateline(text);
    if bracketed > 0 {
        return bracketed;
    }
    let near = text.get(..text.floor_char_boundary(LONGEST_DATELINE)).unwrap_or_default();
    let ends = near.char_indices().filter(|(_, c)| matches!(c, ')' | ':') || is_dash(*c)).take(6);
    let mut ends = ends.map(|(at, c)| at + c.len_utf8());
    ends.find(|end| ends_dateline(text, *end)).unwrap_or_default()
}

/// Bytes of a dateline in brackets of its own, as East Asian papers set it: `【東京＝山田】`, `[서울=한국통신]`. Not: `[sic]`.
fn bracketed_dateline(text: &str) -> usize {
    let near = text.get(..text.floor_char_boundary(LONGEST_DATELINE)).unwrap_or_default();
    let closing = near.chars().next().and_then(|open| match open {
        '【' => Some('】'),
        '[' => Some(']'),
        '(' => Some(')'),
        '（' => Some('）'),
        _ => None,
    });
    let Some((inside, _)) = closing.and_then(|close| near.split_once(close)) else { return 0 };
    let named = inside.starts_with('【') || inside.contains(['=', '＝']);
    if named { inside.len() + closing.map_or(0, char::len_utf8) } else { 0 }
}

/// Whether the first `end` bytes of `text`, up to a bracket, a colon or a dash, are a dateline.
fn ends_dateline(text: &str, end: usize) -> bool {
    let (lead, rest) = text.split_at_checked(end).unwrap_or_default();
    let spaced = rest.starts_with(char::is_whitespace) || rest.starts_with(is_dash);
    let body = rest.trim_start_matches(|c: char| is_dash(c) || c.is_whitespace());
    let dashed = rest.trim_start().starts_with(is_dash) || lead.ends_with(is_dash);
    let sentence = body.trim_start_matches(super::chars::opens).starts_with(char::is_uppercase);
    let (names, close) = lead.split_at(lead.trim_end_matches(|c: char| is_dash(c)).len());
    let names = names.trim_end();
    sentence
        && match lead.chars().next_back() {
            Some(')') => ends_in_agency(names, dashed),
            Some(':') => spaced && is_capitals(names.trim_end_matches(':')) && names.len() > 5,
            _ => spaced && !close.is_empty() && is_place(names),
        }
}

/// `(CNN)`; `LONDON (Reuters)`, with a date or a byline or a dash to tell it from a name and its initials.
fn ends_in_agency(lead: &str, dashed: bool) -> bool {
    let Some((names, agency)) = lead.strip_suffix(')').and_then(|lead| lead.split_once('(')) else {
        return false;
    };
    let names = names.trim();
    let agency_alone = names.is_empty() && (dashed || is_capitals(agency)) && agency.len() <= 24;
    let dated = names.contains([',', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) || dashed;
    agency_alone || !names.is_empty() && dated && are_names(names) && agency.len() <= 24
}

/// `LEXINGTON, Mass.`, `Jakarta, CNN Indonesia`, `Example.com`: names before a dash.
fn is_place(names: &str) -> bool {
    let first = names.split([' ', ',']).next().unwrap_or_default();
    let domain = names == first && names.contains('.');
    are_names(names) && (is_capitals(first) && first.len() > 2 || names.contains(',') || domain)
}

/// A few words with capitals, or numbers; small words only between them.
fn are_names(text: &str) -> bool {
    const WORDS: usize = 10;
    const SMALL: [&str; 9] = ["and", "of", "the", "de", "del", "la", "di", "da", "y"];
    let mut words = text.split_whitespace();
    let named = |word: &str| word.starts_with(|c: char| !c.is_lowercase()) || SMALL.contains(&word);
    words.by_ref().take(WORDS).all(|word| named(word) || word.contains('.')) && words.next().is_none()
}

/// Capital letters and what stands between them; at least two letters.
fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() >= 2 && !text.contains(char::is_lowercase)
}

/// `Read more: …`, `PUBLISHED: …`, `Photo: …`, `© …`: a label that the lexicon knows. `Updated June 3, 11:30` has none, but
/// nothing else but names and numbers.
fn is_aside(sentence: &str, lexicon: &Lexicon) -> bool {
    const LABEL_WORDS: usize = 4;
    let asides = Class::ASIDE.and(Class::CREDIT);
    let known = |label: &str| {
        let mut words = label.split_whitespace();
        let mut joined = words.next().map(lower).unwrap_or_default();
        for word in words.by_ref().take(LABEL_WORDS - 1) {
            joined.push('_');
            joined.push_str(&lower(word));
        }
        words.next().is_none() && lexicon.class(&joined).meets(asides)
    };
    let near = sentence.get(..sentence.floor_char_boundary(48)).unwrap_or_default();
    let labelled = near.split_once([':', '：', '|']).is_some_and(|(label, _)| known(label));
    let (first, rest) = sentence.split_once(char::is_whitespace).unwrap_or_default();
    sentence.starts_with('©')
        || labelled
        || are_names(rest) && rest.contains(char::is_numeric) && known(first)
}

/// `By A. Writer and B. Writer`: nothing but names after the word.
fn is_byline(sentence: &str, lexicon: &Lexicon) -> bool {
    let (first, names) = sentence.split_once(char::is_whitespace).unwrap_or_default();
    let are_names = first.starts_with(char::is_uppercase) && are_names(names);
    are_names && lexicon.class(&lower(first)).meets(Class::BYLINE)
}

/// `sentence` without a bracket at its ends whose other half is missing.
fn without_half_brackets(sentence: &str) -> Span {
    let mut span = Span::new(0, sentence.len()).trimmed(sentence);
    for (open, close) in [('(', ')'), ('[', ']'), ('（', '）')] {
        let inner = span.slice(sentence);
        if !inner.starts_with(open) && !inner.ends_with(close) {
            continue;
        }
        let count = |mark| inner.chars().filter(|c| *c == mark).count();
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
    fn datelines_are_left_out() {
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
    fn what_looks_like_a_dateline_stays() {
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
    fn credits_and_pointers_are_no_points() {
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
    fn half_brackets_are_left_out_and_half_quotations_stay() {
        assert_eq!(point("“We came in late."), Some("“We came in late."));
        assert_eq!(point("Nobody saw us.”"), Some("Nobody saw us.”"));
        assert_eq!(point("(It leaks."), Some("It leaks."));
        assert_eq!(point("It leaks.)"), Some("It leaks."));
        assert_eq!(point("“We came,” she said."), Some("“We came,” she said."));
        assert_eq!(point("He read “The Sea”."), Some("He read “The Sea”."));
    }
}
