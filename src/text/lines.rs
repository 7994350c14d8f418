//! Lines of a plain text, with the breaks of a hard wrap taken out.
//!
//! In a pasted text a line is a block. Mail, books and text copied out of a PDF break their lines at a fixed width
//! instead, and there a line is a piece of a sentence. A wrapper breaks a line where the next word would not have fit,
//! and that can be seen. The price when it is wrong: a list of equally long items is read as one paragraph.

use super::{Span, ends_in_mark};

/// No line of a wrapped text is longer than this (characters). Mail wraps at 72 to 80, books at 60 to 75, PDF columns
/// at 40 to 100. At 0 nothing counts as wrapped; at 1,000 paragraphs of one sentence would.
const WIDEST_WRAP: usize = 110;

/// The widest line of a wrapped text is no shorter than this (characters). Below it, buttons and headlines of about
/// the same length would count as wrapped.
const NARROWEST_WRAP: usize = 40;

/// A break is the wrapper's if the line and the next word would be longer than this share of the widest line.
/// Fixed-width text would allow 1.0; in text out of a PDF the letters' widths differ, and lines by some 15 %.
const FULL_LINE: f32 = 0.8;

/// So many breaks of a wrapper must be seen before a text counts as wrapped: two lines are too few to tell.
const LEAST_WRAPPED_BREAKS: usize = 3;

/// The lines of `text` that hold something, without white space at their ends; wrapped lines joined, so that a span
/// may hold line breaks. Linear in the text.
pub(crate) fn lines(text: &str) -> Vec<Span> {
    let lines = all_lines(text);
    let wrapped = wrapped_breaks(text, &lines);
    let mut blocks: Vec<Span> = Vec::new();
    for (line, joins) in lines.into_iter().zip(wrapped) {
        match blocks.last_mut() {
            Some(block) if joins || is_cut_off(text, *block, line) => block.end = line.end,
            _ if line.is_empty() => {}
            _ => blocks.push(line),
        }
    }
    blocks
}

/// Whether `block` is the first part of a sentence that goes on in `next`: it starts with a capital and has no mark at
/// its end; the line right below starts with a small letter and has one. A single break in a sentence copied from a
/// narrow column shows no other sign. Not: a list of words; not a headline above `iPhone sales fell.`
fn is_cut_off(text: &str, block: Span, next: Span) -> bool {
    let (above, below) = (block.slice(text), next.slice(text));
    let adjacent = Span::new(block.end, next.start).slice(text).matches('\n').count() == 1;
    let word = below.split_whitespace().next().unwrap_or_default();
    let small = word.chars().all(|c| !c.is_uppercase()) && word.starts_with(char::is_lowercase);
    adjacent && small && above.starts_with(char::is_uppercase) && !ends_in_mark(above) && ends_in_mark(below)
}

/// Every line of `text` without white space at its ends, empty lines included (UAX #14: BK, CR, LF, NL).
fn all_lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    let separated = text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}']);
    let spans = separated.filter_map(|line| {
        let span = Span::new(start, start + line.len());
        start = span.end;
        let rest_of_crlf =
            line == "\n" && text.get(..span.start).is_some_and(|before| before.ends_with('\r'));
        (!rest_of_crlf).then(|| span.trimmed(text))
    });
    spans.collect()
}

/// For each line, whether the break before it is a wrapper's.
fn wrapped_breaks(text: &str, lines: &[Span]) -> Vec<bool> {
    let widths: Vec<usize> =
        lines.iter().map(|line| line.slice(text).chars().take(WIDEST_WRAP + 1).count()).collect();
    let widest = widths.iter().copied().max().unwrap_or_default();
    if !(NARROWEST_WRAP..=WIDEST_WRAP).contains(&widest) {
        return vec![false; lines.len()];
    }
    let full = widest as f32 * FULL_LINE;
    let mut between = 0_usize;
    let mut wrapped = vec![false];
    for (pair, width) in lines.windows(2).zip(&widths) {
        let [line, next] = pair else { continue };
        let next = next.slice(text);
        let word = next.split_whitespace().next().unwrap_or_default().chars().count();
        let inside = !line.is_empty() && !next.is_empty();
        between += usize::from(inside);
        wrapped.push(inside && bullet_len(next) == 0 && (width + 1 + word) as f32 > full);
    }
    let seen = wrapped.iter().filter(|break_| **break_).count();
    if seen < LEAST_WRAPPED_BREAKS || seen * 2 < between { vec![false; lines.len()] } else { wrapped }
}

/// Bytes of the bullet and the white space after it that a list item starts with; 0 where `line` is none.
pub(crate) fn bullet_len(line: &str) -> usize {
    let Some(rest) = line.strip_prefix(['•', '‣', '◦', '▪', '●', '*', '-', '–']) else {
        return 0;
    };
    let item = rest.trim_start();
    if item.is_empty() || item.len() == rest.len() { 0 } else { line.len() - item.len() }
}

/// The words of `line` as a reader counts them, in scripts with and without spaces between words: what stands between
/// white space, and for each [`CHARS_PER_WORD`] letters of a script without spaces one more.
pub(crate) fn word_count(line: &str) -> usize {
    if line.is_ascii() {
        // The same, byte by byte.
        let gap = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ');
        return line.as_bytes().split(gap).filter(|word| !word.is_empty()).count();
    }
    let words = line.split_whitespace().count();
    words + line.chars().filter(|&letter| is_unspaced(letter)).count() / CHARS_PER_WORD
}

/// Letters of an average word of Chinese, Japanese or Thai running text (1.5 to 4; two serves to tell a label from a
/// sentence). At 1 every heading counts as long as a sentence; at 10 no sentence counts as one.
const CHARS_PER_WORD: usize = 2;

/// Whether the script of `letter` puts no spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
const fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
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
    fn the_lines_of_a_mail_are_joined_to_paragraphs() {
        let mail = "The harbour board met on Monday and agreed to close\nthe old quay, which has not been safe to walk on\nsince the storm of last winter tore away its outer\nwall.\n\nWork will start in June and is to be paid for out of\nthe county's own money.";
        assert_eq!(texts(mail).len(), 2);
    }

    #[test]
    fn words_are_counted_with_and_without_spaces() {
        assert_eq!(word_count("Ferry runs aground"), 3);
        assert_eq!(word_count("夜行バスが復活、若者が運行"), 7);
    }

    #[test]
    fn list_items_of_one_length_stay_apart() {
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
    fn the_lines_of_a_page_are_not_joined() {
        let page =
            "Share\nFerry runs aground off the cape\nMay 3, 2031\nNobody was hurt.\nThe ferry left at noon.";
        assert_eq!(texts(page).len(), 5);
    }
}
