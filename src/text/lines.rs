//! The lines of a plain text, after the lines of hard-wrapped paragraphs have been joined.
//!
//! In most pasted text, one line is one paragraph. Mail, books and text copied from a PDF are
//! different: they are hard-wrapped, that is, broken into lines of a fixed width, and most line
//! breaks are inside a sentence. Such a break can be recognized because the first word of the next
//! line would not have fitted into the line above. A list whose items have nearly the same length
//! looks the same and is joined by mistake.

use super::chars::{chars_from_bytes, ends_with_terminal, is_bullet};
use super::{Script, Span};

/// The maximum width of wrapped text, in characters. If any line is longer, the text does not count
/// as wrapped. Mail wraps at 72 to 80 characters, books at 60 to 75, PDF columns at 40 to 100. With
/// a larger value, a text with one sentence on each line would count as wrapped. Measured on 500
/// news articles with one paragraph on each line: with 110, lines are joined in 1 article; with
/// 200, in 12; with 1,000, in 51.
const MAX_WRAP_WIDTH: usize = 110;

/// The minimum width of wrapped text, in characters, unless [`MIN_COLUMN_WIDTH`] applies. With a
/// smaller value, lists of headlines of similar length would count as wrapped; above 60, narrow
/// columns would not be joined. Measured on 500 news articles wrapped at 50 characters: with 40,
/// the paragraphs of 475 are restored; with 60, those of 470. With 0, a unit test on a page with
/// headings fails.
const MIN_WRAP_WIDTH: usize = 40;

/// The minimum width of wrapped text, in characters, if most of its full lines break in the middle
/// of a sentence. This is less than [`MIN_WRAP_WIDTH`], because poems and lists do not break like
/// that. Measured on 500 news articles wrapped at 25 characters: with 16, the paragraphs of 404 are
/// restored; with 30, those of none. With 0, lines of single letters are joined.
const MIN_COLUMN_WIDTH: usize = 16;

/// A share of the width of the widest line. A line break counts as a wrap if the line above it and
/// the next word would together be wider than this share.
///
/// Text in a fixed-width font would allow 1.0. In text from a PDF the letters differ in width, and
/// the widths of full lines differ by about 15 %. With 0, every break would be a wrap, and the
/// buttons and headings of some pages in the tests are joined to the text. With 1.0, one golden
/// summary changes.
const FULL_LINE: f32 = 0.8;

/// The minimum number of breaks that look like wraps in a wrapped text. With 1, any two lines of
/// similar length would be joined; with 10, short mails would not be. Measured on 500 news articles
/// wrapped at 72 characters: with 3, the paragraphs of 482 are restored; with 10, those of 460.
const MIN_WRAPS: usize = 3;

/// [`MIN_WRAPS`] for text in a script without spaces, in which a full line is as wide as the
/// widest. Few lines are that wide by chance.
const MIN_UNSPACED_WRAPS: usize = 2;

/// Returns the lines of `text` that are not blank, without white space at their ends. Wrapped lines
/// are joined into one span, which then contains line breaks. The time is linear in the length of
/// the text.
pub(crate) fn lines(text: &str) -> Vec<Span> {
    let lines = all_lines(text);
    let wrapped = wrapped_breaks(text, &lines);
    let mut blocks: Vec<Span> = Vec::new();
    for (line, is_wrapped) in lines.into_iter().zip(wrapped) {
        match blocks.last_mut() {
            Some(block) if is_wrapped => block.end = line.end,
            _ if line.is_empty() => {}
            Some(block) if is_cut_off(text, *block, line) => block.end = line.end,
            _ => blocks.push(line),
        }
    }
    blocks
}

/// Returns whether the last sentence of `block` continues in `next`, the line after it. This
/// catches a single break inside a sentence in a text that does not count as wrapped.
///
/// A sentence continues if no empty line follows it, `block` starts with a capital and has no
/// terminal at its end, and `next` starts with a lower-case word and ends with a terminal. In
/// Japanese, a particle at the end of `block` is the sign instead of the case of letters. Two texts
/// look similar but do not continue. The items of a list of words have no terminal. The first word
/// of a line such as `iPhone sales fell.` below a headline has a capital inside.
fn is_cut_off(text: &str, block: Span, next: Span) -> bool {
    const PARTICLES: [char; 5] = ['の', 'を', 'に', 'が', 'は'];
    let (above, below) = (block.slice(text), next.slice(text));
    let is_adjacent = Span::new(block.end, next.start).slice(text).matches('\n').count() == 1;
    if is_adjacent && above.ends_with(PARTICLES) && ends_with_terminal(below) {
        return true;
    }
    let word = below.split_whitespace().next().unwrap_or_default();
    let is_lowercase = word.starts_with(char::is_lowercase) && !word.contains(char::is_uppercase);
    is_adjacent
        && is_lowercase
        && above.starts_with(char::is_uppercase)
        && !ends_with_terminal(above)
        && ends_with_terminal(below)
}

/// Returns all lines of `text` without white space at their ends; empty lines are included. If most
/// lines are quoted with `>`, as in a reply to a mail, the `>` are removed.
fn all_lines(text: &str) -> Vec<Span> {
    let lines = raw_lines(text);
    let marks = |line: &Span| line.slice(text).len() - line.slice(text).trim_start_matches(['>', ' ']).len();
    let (quoted, filled) =
        lines.iter().filter(|line| !line.is_empty()).fold((0, 0), |(quoted, filled), line| {
            (quoted + usize::from(line.slice(text).starts_with('>')), filled + 1)
        });
    if quoted * 2 <= filled {
        return lines;
    }
    lines.into_iter().map(|line| Span::new(line.start + marks(&line), line.end)).collect()
}

/// Splits `text` at the line breaks of UAX #14 (BK, CR, LF, NL), with CR LF as one break. Returns
/// the lines without white space at their ends.
fn raw_lines(text: &str) -> Vec<Span> {
    let (mut lines, mut start) = (Vec::new(), 0);
    let may_break = |byte| matches!(byte, b'\n'..=b'\r' | 0xc2 | 0xe2);
    let is_break = |c| matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    for (at, c) in chars_from_bytes(text, may_break).filter(|(_, c)| is_break(*c)) {
        let end = at + c.len_utf8();
        let before = text.get(..at).unwrap_or_default();
        let is_rest_of_crlf = start == at && c == '\n' && before.ends_with('\r');
        if !is_rest_of_crlf {
            lines.push(Span::new(start, end).trimmed(text));
        }
        start = end;
    }
    if start < text.len() {
        lines.push(Span::new(start, text.len()).trimmed(text));
    }
    lines
}

/// Returns one value for each line: true if the break before the line is a wrap.
fn wrapped_breaks(text: &str, lines: &[Span]) -> Vec<bool> {
    let widths: Vec<usize> =
        lines.iter().map(|line| line.slice(text).chars().take(MAX_WRAP_WIDTH + 1).count()).collect();
    let widest = widths.iter().copied().max().unwrap_or_default();
    if !(MIN_COLUMN_WIDTH..=MAX_WRAP_WIDTH).contains(&widest) {
        return vec![false; lines.len()];
    }
    let pairs = lines.windows(2).zip(&widths);
    let breaks: Vec<Break> = pairs
        .filter_map(|(pair, width)| {
            Some(Break::new(pair.first()?.slice(text), pair.get(1)?.slice(text), *width, widest))
        })
        .collect();
    let count = |is: fn(&&Break) -> bool| breaks.iter().filter(is).count();
    let (inner, full) = (count(|it| it.is_inner), count(|it| it.is_full));
    let (cut, unspaced) = (count(|it| it.is_full && it.is_cut), count(|it| it.is_full && it.is_unspaced));
    let min_wraps = if unspaced > 0 { MIN_UNSPACED_WRAPS } else { MIN_WRAPS };
    let is_column =
        cut >= min_wraps && cut * 2 >= full && (unspaced == 0 || text.contains(['。', '।', '။', '។']));
    let is_wide = widest >= MIN_WRAP_WIDTH && unspaced == 0;
    let is_wrapped_text = full >= min_wraps && full * 2 >= inner && (is_wide || is_column);
    let is_wrap = |it: &Break| it.is_full && (is_wrapped_text || is_wide && it.is_cut);
    std::iter::once(false).chain(breaks.iter().map(is_wrap)).collect()
}

/// The properties of the break between two consecutive lines.
struct Break {
    /// True if neither line is empty.
    is_inner: bool,
    /// True if the first word of the second line would not have fitted into the first line.
    is_full: bool,
    /// True if the first line ends, and the second starts, in the middle of a sentence.
    is_cut: bool,
    /// True if both lines are in a script without spaces, in which lines are full to the last
    /// character.
    is_unspaced: bool,
}

impl Break {
    fn new(line: &str, next: &str, width: usize, widest: usize) -> Self {
        let is_unspaced_char = |c: char| Script::from_char(c).is_some_and(Script::is_unspaced);
        let is_unspaced = line.contains(is_unspaced_char) && next.contains(is_unspaced_char);
        let word = next.split_whitespace().next().unwrap_or_default().chars().count();
        let is_inner = !line.is_empty() && !next.is_empty();
        let fits = if is_unspaced {
            width + 1 < widest
        } else {
            (width + 1 + word) as f32 <= widest as f32 * FULL_LINE
        };
        let goes_on = next.starts_with(char::is_lowercase) || is_unspaced;
        Self {
            is_inner,
            is_full: is_inner && bullet_len(next) == 0 && !fits,
            is_cut: goes_on && !ends_with_terminal(line),
            is_unspaced,
        }
    }
}

/// Returns the length in bytes of the bullet that a list item starts with and of the white space
/// after it; 0 if `line` is not a list item.
pub(crate) fn bullet_len(line: &str) -> usize {
    let Some(rest) = line.strip_prefix(|c| is_bullet(c) || matches!(c, '*' | '-' | '–')) else { return 0 };
    let item = rest.trim_start();
    if item.is_empty() || item.len() == rest.len() { 0 } else { line.len() - item.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        lines(text).into_iter().map(|span| span.slice(text)).collect()
    }

    #[test]
    fn every_kind_of_line_break_ends_a_line() {
        assert_eq!(texts("a\r\nb\n\n c\u{2028}d\re "), ["a", "b", "c", "d", "e"]);
        assert_eq!(texts(" \r\n\t"), [""; 0]);
    }

    #[test]
    fn wrapped_lines_are_joined_to_paragraphs() {
        let mail = "The harbour board met on Monday and agreed to close\nthe old quay, which has not been safe to walk on\nsince the storm of last winter tore away its outer\nwall.\n\nWork will start in June and is to be paid for out of\nthe county's own money.";
        assert_eq!(texts(mail).len(), 2);
    }

    #[test]
    fn lines_without_spaces_are_joined_if_they_are_full() {
        let wrapped = "江城东边的大桥三日凌晨垮塌，两辆汽\n车坠入河中。三人受伤，伤势均不重。市\n长表示，大桥将关闭至明年。";
        assert_eq!(texts(wrapped), [wrapped]);
        let page = "大桥垮塌三人受伤\n江城东边的大桥三日凌晨垮塌。\n三人受伤，伤势均不重。";
        assert_eq!(texts(page).len(), 3);
    }

    #[test]
    fn list_items_of_equal_length_stay_apart() {
        let list = "- The old quay will be closed to all walkers\n- A new quay is to be built farther out\n- The county pays for two thirds of the work\n- Nobody has said who pays for the last third";
        assert_eq!(texts(list).len(), 4);
    }

    #[test]
    fn a_sentence_cut_in_two_is_joined() {
        assert_eq!(texts("The harbour board met \non Monday."), ["The harbour board met \non Monday."]);
        assert_eq!(texts("Sales fell\niPhone sales fell most."), ["Sales fell", "iPhone sales fell most."]);
        assert_eq!(texts("Bread\nfresh milk").len(), 2);
    }

    #[test]
    fn lines_of_different_lengths_are_not_joined() {
        let page =
            "Share\nFerry runs aground off the cape\nMay 3, 2031\nNobody was hurt.\nThe ferry left at noon.";
        assert_eq!(texts(page).len(), 5);
    }
}
