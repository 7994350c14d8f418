//! Lines of a plain text, with hard wraps removed.
//!
//! In pasted text a line is a block. Mail, books and text copied out of a PDF break their lines at a fixed width instead,
//! so that a line is a piece of a sentence. Such a break is recognizable: the next word would not have fit into the line.
//! If that is wrong, a list of equally long items is read as one paragraph.

use super::chars::{ends_with_terminal, is_bullet};
use super::{Script, Span};

/// The longest line of a wrapped text, in characters. Mail wraps at 72 to 80, books at 60 to 75, PDF columns at 40 to
/// 100. At 0 no text counts as wrapped; at 1,000 paragraphs of one sentence do.
const MAX_WRAP_WIDTH: usize = 110;

/// The shortest that the widest line of a wrapped text can be, in characters. Below it, buttons and headlines of similar
/// length would count as wrapped; above 60 narrow columns would stay broken.
const MIN_WRAP_WIDTH: usize = 40;

/// The same for a text whose lines mostly go on in the middle of a sentence. Poems and lists do not, whatever their width.
const MIN_COLUMN_WIDTH: usize = 16;

/// The share of the widest line that a line and the next word must exceed for the break between them to be a wrap.
/// Fixed-width text would allow 1.0; in text out of a PDF letters differ in width, and lines by some 15 %. At 0 every
/// break is a wrap.
const FULL_LINE: f32 = 0.8;

/// The wraps that a text must have to count as wrapped. At 1 two lines suffice, which is too few to tell; at 10 short
/// mails stay broken.
const MIN_WRAPS: usize = 3;

/// Returns the lines of `text` that are not blank, without white space at their ends. Wrapped lines are joined, so that a
/// span may contain line breaks. Takes linear time.
pub(crate) fn lines(text: &str) -> Vec<Span> {
    let lines = all_lines(text);
    let wrapped = wrapped_breaks(text, &lines);
    let mut blocks: Vec<Span> = Vec::new();
    for (line, is_wrapped) in lines.into_iter().zip(wrapped) {
        match blocks.last_mut() {
            Some(block) if is_wrapped || is_cut_off(text, *block, line) => block.end = line.end,
            _ if line.is_empty() => {}
            _ => blocks.push(line),
        }
    }
    blocks
}

/// Returns whether `block` is the first part of a sentence that continues in `next`: `block` starts with a capital and
/// ends without a terminal; the line right below starts with a lower-case letter and ends with one. A single break in a
/// sentence copied from a narrow column has no other sign. In Japanese a particle at the end is one. Not: a list of words; a headline above `iPhone sales fell.`
fn is_cut_off(text: &str, block: Span, next: Span) -> bool {
    const PARTICLES: [char; 5] = ['の', 'を', 'に', 'が', 'は'];
    let (above, below) = (block.slice(text), next.slice(text));
    let is_adjacent = Span::new(block.end, next.start).slice(text).matches('\n').count() == 1;
    if is_adjacent && above.ends_with(PARTICLES) && !below.is_empty() && ends_with_terminal(below) {
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

/// Returns every line of `text` without white space at its ends, empty lines included (UAX #14: BK, CR, LF, NL). If most
/// lines are quoted, as in mail, the marks of quotation are left out.
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

fn raw_lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    let separated = text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}']);
    let spans = separated.filter_map(|line| {
        let span = Span::new(start, start + line.len());
        start = span.end;
        let is_rest_of_crlf =
            line == "\n" && text.get(..span.start).is_some_and(|before| before.ends_with('\r'));
        (!is_rest_of_crlf).then(|| span.trimmed(text))
    });
    spans.collect()
}

/// Returns for each line whether the break before it is a wrap.
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
    let is_column =
        cut >= MIN_WRAPS && cut * 2 >= full && (unspaced == 0 || text.contains(['。', '।', '။', '។']));
    let is_wide = widest >= MIN_WRAP_WIDTH && unspaced == 0;
    let is_wrapped_text = full >= MIN_WRAPS && full * 2 >= inner && (is_wide || is_column);
    let is_wrap = |it: &Break| it.is_full && (is_wrapped_text || is_wide && it.is_cut);
    std::iter::once(false).chain(breaks.iter().map(is_wrap)).collect()
}

/// What is known of the break between two lines.
struct Break {
    /// Neither line is empty.
    is_inner: bool,
    /// The next word would not have fit into the line.
    is_full: bool,
    /// The first line ends and the second starts in the middle of a sentence.
    is_cut: bool,
    /// Both lines are of a script without spaces, where a line is full to the last character.
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

/// Returns the length in bytes of the bullet that a list item starts with and of the white space after it; 0 if `line` is
/// not a list item.
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
