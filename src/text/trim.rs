//! Trimming: which part of a sentence is shown as a point.
//!
//! A point is read by itself, away from the page. Therefore three things are removed from its ends:
//! a dateline such as `LONDON (Reuters) —`, which introduces the whole story; bullets and dashes;
//! and a bracket whose partner is in another sentence. A quotation mark without its partner stays,
//! because it shows that somebody is being quoted. A sentence that is about the page and not the
//! news (`By A. Writer`, `Read more: …`) is rejected as a whole.

use super::chars::{chars_from_bytes, is_bullet, is_dash, is_opener, is_visible};
use super::glued_heading::glued_heading_len;
use super::language::lexicon::{Lexicon, Tags};
use super::words::{is_capitals, push_lowercase};
use super::{Language, Span, is_listed, to_lowercase, within};

/// The maximum length of a dateline, in bytes.
/// `By A. Writer and B. Writer, WASHINGTON, June 26 (AGENCY) —` has about 60. Measured on 2,731
/// news articles: with 50, six datelines are missed; with 75 to 300, nothing changes, because a
/// dateline also has at most ten words. The limit bounds the time for text without spaces.
const MAX_DATELINE: usize = 100;

/// The number of brackets, colons and dashes that are tried as the end of a dateline, from the
/// left. For `By A. Writer-Hall: LONDON (Reuters) — `, three are needed, because the hyphen and the
/// colon are not the end, but the bracket is. Measured on 2,731 news articles: with 1, the
/// datelines of 2 are missed; above 1, nothing changes.
const MAX_DATELINE_ENDS: usize = 6;

/// The maximum length of the name of a news agency in brackets, in bytes. Names of agencies have up
/// to 26 (`Thomson Reuters Foundation`), most of them fewer than 12. Measured on 2,731 news
/// articles: with 5, 37 datelines are missed; with 40, two remarks in brackets are mistaken for an
/// agency.
const MAX_AGENCY: usize = 24;

/// The length of the start of a sentence, in bytes, in which a label such as
/// `Read more about this:` is searched. Measured on 2,731 news articles: with 10, 38 more of them
/// show a sentence with a label; with 20, one more; with 30 to 500, nothing changes.
const MAX_LABEL: usize = 48;

/// Returns the part of `sentence` that a point shows, or `None` if the sentence must not be shown:
/// a credit, a byline, or a note that refers the reader elsewhere. `sentence` and the result are
/// spans of `text`.
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

/// Returns the length in bytes of everything before the sentence proper: bullets and dashes, then a
/// dateline, a heading or the letter of a speaker (`Q: `), then further dashes.
fn lead_in_len(sentence: &str, lexicon: &Lexicon) -> usize {
    let bullets = ornaments_len(sentence);
    let body = sentence.get(bullets..).unwrap_or_default();
    let dateline = bullets + dateline_len(body).max(turn_len(body)).max(glued_heading_len(body, lexicon));
    dateline + ornaments_len(sentence.get(dateline..).unwrap_or_default())
}

/// Returns the length in bytes of the bullets, dashes and white space that `text` starts with. It
/// is 0 if a digit comes next, since a dash before a number is a minus sign.
fn ornaments_len(text: &str) -> usize {
    let is_ornament = |c: char| is_bullet(c) || is_dash(c) || c.is_whitespace();
    let end = text.find(|c| !is_ornament(c)).unwrap_or_default();
    let is_number = text.get(end..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if is_number { 0 } else { end }
}

/// Returns the length in bytes of the capital letter and the colon that mark who speaks in an
/// interview, `Q: ` or `A: `; 0 if `text` does not start with them. The letter means nothing in a
/// point, which shows the answer without its question.
fn turn_len(text: &str) -> usize {
    let mut rest = text.chars();
    let is_capital = rest.next().is_some_and(char::is_uppercase);
    let said = rest.as_str().strip_prefix(": ").filter(|_| is_capital);
    said.map_or(0, |said| text.len() - said.len())
}

/// Returns the length in bytes of the dateline at the start of `text`, 0 if there is none.
///
/// A dateline consists of places, names and dates and ends with a news agency in brackets, a dash
/// or a colon: `Jakarta, CNN Indonesia -`, `KATHMANDU, May 30 (PTI)`, `LONDON (Reuters) —`,
/// `NEW DELHI:`. An agency alone is one too: `(CNN) --`. Not datelines: `Roger Hall - a nice man`,
/// `The Rail Council (RC) Chair left`.
fn dateline_len(text: &str) -> usize {
    let bracketed = bracketed_dateline_len(text).max(caseless_dateline_len(text));
    if bracketed > 0 {
        return bracketed;
    }
    let near = within(text, MAX_DATELINE);
    let may_end = |byte: u8| matches!(byte, b')' | b':' | b'-') || !byte.is_ascii();
    let ends = chars_from_bytes(near, may_end).filter(|(_, c)| matches!(c, ')' | ':') || is_dash(*c));
    let mut ends = ends.take(MAX_DATELINE_ENDS).map(|(at, c)| at + c.len_utf8());
    ends.find(|end| ends_dateline(text, *end)).unwrap_or_default()
}

/// Returns the length in bytes of a dateline that is entirely in brackets, as East Asian papers
/// print it: `【東京＝山田】`, `[서울=한국통신]`. Other brackets, as in `[sic]`, give 0.
fn bracketed_dateline_len(text: &str) -> usize {
    let near = within(text, MAX_DATELINE);
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

/// Returns the length in bytes of the reporter's name that follows a Korean dateline: ` 김하나 기자 = `.
/// `from` is the end of the dateline in `near`. A name with its title is two or three words; a
/// longer text before the `=` is a sentence.
fn reporter_len(near: &str, from: usize) -> usize {
    const MAX_WORDS: usize = 4;
    let rest = near.get(from..).unwrap_or_default();
    let Some((names, _)) = rest.split_once('=') else { return 0 };
    let is_reporter = names.trim_end().ends_with("기자") && names.split_whitespace().count() <= MAX_WORDS;
    if is_reporter { names.len() + 1 } else { 0 }
}

/// Returns the length in bytes of a dateline in a script without case, such as Arabic or
/// Devanagari: `القاهرة (رويترز) - `, `लखनऊ, 3 मई (एजेंसी): `.
///
/// Capitals cannot identify names in these scripts, so the dateline must have a fixed form: at most
/// four words, an agency of at most two words in brackets, then a dash or a colon.
fn caseless_dateline_len(text: &str) -> usize {
    const MAX_WORDS: usize = 4;
    let near = within(text, MAX_DATELINE);
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

/// Returns whether the first `end` bytes of `text` are a dateline. The caller has found a
/// bracket, a colon or a dash just before `end`.
fn ends_dateline(text: &str, end: usize) -> bool {
    /// The maximum length, in bytes, of a name in capitals and its colon that is taken for a
    /// speaker (`HALL: We left`) and not for a place. Measured on 2,731 news articles: with 3,
    /// speakers such as `CNN:` are removed in five; with 9, labels stay in five.
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

/// Returns whether `lead` is a dateline that ends with an agency in brackets: `(CNN)`,
/// `LONDON (Reuters)`.
///
/// A name with its abbreviation looks the same: `Rail Council (RC)`. So if there are names before
/// the bracket, one more sign is needed: a comma or a digit among them (a region, a date), or a
/// dash after the bracket. `has_dash` is true if that dash is present.
fn ends_with_agency(lead: &str, has_dash: bool) -> bool {
    let Some((names, agency)) = lead.strip_suffix(')').and_then(|lead| lead.split_once('(')) else {
        return false;
    };
    let names = names.trim();
    let is_alone = names.is_empty() && (has_dash || is_capitals(agency));
    let is_dated = has_dash || names.contains(|c: char| c == ',' || c.is_ascii_digit());
    agency.len() <= MAX_AGENCY && (is_alone || !names.is_empty() && is_dated && are_names(names))
}

/// Returns whether `names`, the text before a dash, is a place or a source: `LEXINGTON, Mass.`,
/// `Jakarta, CNN Indonesia`, `Example.com`.
fn is_place(names: &str) -> bool {
    let first = names.split([' ', ',']).next().unwrap_or_default();
    let is_domain = names == first && names.contains('.');
    are_names(names) && (is_capitals(first) && first.len() > 2 || names.contains(',') || is_domain)
}

/// Returns whether `text` has at most ten words, none of which is in lower case except particles
/// (*de*, *of*) and words with a full stop. Numbers pass, so a date may be among the names.
fn are_names(text: &str) -> bool {
    /// The maximum number of words. With more, the part of a sentence before a dash could count as
    /// a dateline. Measured on 2,731 news articles: with 5, 13 datelines are missed; with 20, a
    /// list of Vietnamese provinces is taken for a dateline.
    const MAX_WORDS: usize = 10;
    const PARTICLES: &str = "and of the de del la di da y";
    let mut words = text.split_whitespace();
    let is_name = |word: &str| {
        !word.starts_with(char::is_lowercase) || is_listed(word, PARTICLES) || word.contains('.')
    };
    words.by_ref().take(MAX_WORDS).all(is_name) && words.next().is_none()
}

/// Returns whether `sentence` is about the page and not the news: it starts with a label that the
/// lexicon lists, as in `Read more: …`, `PUBLISHED: …`, `Photo: …`, or with `©`. A label without a
/// colon needs nothing but names and numbers after it, as in `Updated June 3, 11:30`.
fn is_aside(sentence: &str, lexicon: &Lexicon) -> bool {
    let near = within(sentence, MAX_LABEL);
    let may_end = |byte: u8| matches!(byte, b':' | b'|' | b'>') || !byte.is_ascii();
    let end = chars_from_bytes(near, may_end).find(|(_, c)| matches!(c, ':' | '：' | '|' | '>' | '»'));
    let label = end.and_then(|(end, _)| near.get(..end));
    let (first, rest) = sentence.split_once(char::is_whitespace).unwrap_or_default();
    sentence.starts_with('©')
        || label.is_some_and(|label| is_aside_label(label, lexicon))
        || is_aside_label(sentence.trim_end_matches(['.', '…', '→', '»']), lexicon)
        || is_note_to_reader(sentence, lexicon)
        || are_names(rest) && rest.contains(char::is_numeric) && is_aside_label(first, lexicon)
}

/// Returns whether the lexicon lists `label` as a label of credits or of remarks about the page.
/// Labels have at most four words, so longer ones are not looked up.
fn is_aside_label(label: &str, lexicon: &Lexicon) -> bool {
    const MAX_WORDS: usize = 4;
    let count = label.split_whitespace().take(MAX_WORDS + 1).count();
    let mut tags = label_tags(label.split_whitespace(), lexicon).skip(count.saturating_sub(1));
    count <= MAX_WORDS && tags.next().is_some_and(|tags| tags.intersects(Tags::ASIDES | Tags::CREDITS))
}

/// Returns whether the first three to five words of `sentence` are listed as the start of a request
/// or note to the reader: `Sign up to our newsletter`, `This article was amended on 4 May.`
fn is_note_to_reader(sentence: &str, lexicon: &Lexicon) -> bool {
    const MIN_WORDS: usize = 3;
    const MAX_WORDS: usize = 5;
    let near = within(sentence, MAX_LABEL);
    let words = near.split_whitespace().map(|word| word.trim_end_matches(['.', ',', '!', '?']));
    let mut tags = label_tags(words.take(MAX_WORDS), lexicon).skip(MIN_WORDS - 1);
    tags.any(|tags| tags.intersects(Tags::ASIDES))
}

/// Returns the tags of the first of `words`, of the first two as a label, of the first three, and
/// so on, as long as the lexicon lists anything that starts with them.
fn label_tags<'t>(words: impl Iterator<Item = &'t str>, lexicon: &Lexicon) -> impl Iterator<Item = Tags> {
    let mut label = String::with_capacity(MAX_LABEL);
    words.enumerate().map_while(move |(index, word)| {
        label.push_str(if index > 0 { "_" } else { "" });
        push_lowercase(&mut label, word);
        lexicon.tags_of_start(&label)
    })
}

/// Returns whether `sentence` is a byline: a word like `By`, then nothing but names, as in
/// `By A. Writer and B. Writer`.
fn is_byline(sentence: &str, lexicon: &Lexicon) -> bool {
    let (first, names) = sentence.split_once(char::is_whitespace).unwrap_or_default();
    let are_names = first.starts_with(char::is_uppercase) && are_names(names);
    are_names && lexicon.tags(&to_lowercase(first)).intersects(Tags::BYLINES)
}

/// Returns `sentence` without a bracket at its start or end that has no partner inside the
/// sentence.
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
            "(서울=한국통신) ",
            "（東京＝山田）",
            "القاهرة (رويترز) - ",
            "लखनऊ, 3 मई (एजेंसी): ",
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
            "（東京）A ferry sank.",
            "القاهرة (رويترز) A ferry sank.",
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
            "Read more » A ferry sank.",
            "Xem thêm > > > A ferry sank.",
            "Lesen Sie weiter auf der nächsten Seite.",
            "Leave a comment below.",
            "This website uses cookies to count visitors.",
        ] {
            assert_eq!(point(sentence), None, "{sentence}");
        }
        assert!(point("Leave is granted to all of the crew.").is_some());
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
