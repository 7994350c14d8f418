//! Classes of characters: the punctuation that ends and encloses sentences, and characters without a glyph.
//!
//! Each function is one class. Those named after a Unicode property or general category (UAX #44) hold the characters of
//! it that occur in news text of the supported languages. The full properties would cost several kB of tables.

use super::emoji::is_emoji;

/// How reliably a character of Unicode's `Sentence_Terminal` ends a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Terminal {
    /// `.` ends sentences, but also abbreviations, and is part of numbers and addresses.
    FullStop,
    /// `…` or `...` marks an omission; the sentence ends or continues.
    Ellipsis,
    /// `?` and `!` end sentences, but are also parts of names and precede `he said`.
    QuestionOrExclamation,
    /// `。`, `।`, `؟`, `።` and the like have no other use in their scripts and need no white space after them.
    Unambiguous,
    /// An emoji or emoticon after white space takes the place of a full stop.
    Emoji,
}

/// Returns the kind of sentence terminal (`Sentence_Terminal`, and the ellipses) that `c` is.
pub(super) const fn sentence_terminal(c: char) -> Option<Terminal> {
    Some(match c {
        '.' | '．' => Terminal::FullStop,
        '…' | '‥' => Terminal::Ellipsis,
        '?' | '!' | '‽' | '⁇' | '⁈' | '⁉' | '‼' => Terminal::QuestionOrExclamation,
        '。' | '｡' | '！' | '？' => Terminal::Unambiguous, // Chinese, Japanese
        '।' | '॥' => Terminal::Unambiguous,                // Devanagari and its neighbours
        '؟' | '۔' => Terminal::Unambiguous,                // Arabic, Urdu
        '։' => Terminal::Unambiguous,                      // Armenian
        '።' | '፧' | '፨' => Terminal::Unambiguous,          // Ethiopic
        '။' => Terminal::Unambiguous,                      // Burmese
        '។' | '៕' => Terminal::Unambiguous,                // Khmer
        _ => return None,
    })
}

/// Returns whether `c` can end a sentence.
pub(crate) const fn is_sentence_terminal(c: char) -> bool {
    sentence_terminal(c).is_some()
}

/// Returns whether `c` is a comma, semicolon or colon of any script. After one the sentence is not over.
pub(crate) const fn is_clause_separator(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '،' | '؛' | '、' | '，' | '；' | '：' | '՝' | '၊' | '፣')
}

/// Returns whether `c` ends a clause or a sentence (`Terminal_Punctuation`, and the ellipses).
pub(crate) const fn is_terminal_punctuation(c: char) -> bool {
    sentence_terminal(c).is_some() || is_clause_separator(c)
}

/// Returns whether `c` is a quotation mark that looks the same on both sides. The half-width ones are apostrophes too.
const fn is_straight_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '＂' | '＇')
}

/// Returns whether `c` is an initial quotation mark (`Pi`). In some languages it closes: German `„…“`, Danish `»…«`.
pub(super) const fn is_initial_quote(c: char) -> bool {
    matches!(c, '“' | '‟' | '‘' | '«' | '‹')
}

/// Returns whether `c` is a final quotation mark (`Pf`). In some languages it opens; `’` is an apostrophe too.
const fn is_final_quote(c: char) -> bool {
    matches!(c, '”' | '’' | '»' | '›')
}

/// Returns whether `c` is a low or corner quotation mark, which opens in every language (of `Ps`).
const fn is_open_quote(c: char) -> bool {
    matches!(c, '„' | '‚' | '「' | '『')
}

/// Returns whether `c` is a corner quotation mark that closes (of `Pe`).
const fn is_close_quote(c: char) -> bool {
    matches!(c, '」' | '』')
}

/// Returns whether `c` is a quotation mark of any kind (`Quotation_Mark`).
pub(crate) const fn is_quotation_mark(c: char) -> bool {
    is_straight_quote(c) || is_initial_quote(c) || is_final_quote(c) || is_open_quote(c) || is_close_quote(c)
}

/// Returns whether `c` encloses direct speech. Single marks are left out, since most are apostrophes, and `『』`,
/// since they enclose quotations inside quotations.
pub(super) const fn is_double_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」')
}

/// Returns whether `c` is a sign of percent or of a currency.
pub(super) const fn is_amount_sign(c: char) -> bool {
    matches!(c, '%' | '٪' | '％' | '‰' | '$' | '¢' | '£' | '¥' | '￥' | '\u{20a0}'..='\u{20c0}')
}

const fn is_open_bracket(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '（' | '［' | '｛' | '《' | '〈' | '【' | '〔' | '〖')
}

const fn is_close_bracket(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）' | '］' | '｝' | '》' | '〉' | '】' | '〕' | '〗')
}

/// Returns whether `c` can open a quotation, a bracket, a Spanish question or the emphasis of plain-text markup.
pub(super) const fn is_opener(c: char) -> bool {
    is_straight_quote(c)
        || is_initial_quote(c)
        || is_final_quote(c)
        || is_open_quote(c)
        || is_open_bracket(c)
        || matches!(c, '¿' | '¡' | '`' | '*' | '_')
}

/// Returns whether `c` closes a quotation or bracket in most languages, like UAX #29's `Close` after a terminal.
pub(super) const fn is_closer(c: char) -> bool {
    is_straight_quote(c) || is_final_quote(c) || is_close_quote(c) || is_close_bracket(c)
}

/// Returns whether `c` is a dash, a minus or a hyphen (`Dash`).
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−')
}

/// Returns whether `c` is a bullet and nothing else; `*` and `-` have other uses.
pub(crate) const fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '‣' | '◦' | '▪' | '●')
}

/// Returns whether `c` is white space or a format character, neither of which leaves ink.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_format(c)
}

/// Returns whether `c` is a format character (`Cf`): directional marks, joiners, zero-width spaces, the byte order mark; and
/// U+0001, which takes the place of markup that is not shown.
pub(super) const fn is_format(c: char) -> bool {
    is_line_break_control(c)
        || matches!(c, '\u{1}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{2069}')
}

/// Returns whether `c` only allows or forbids a line break. Text reads the same without it, which is not true of all
/// format characters: joiners shape Persian words and emoji, directional marks reorder text.
pub(crate) const fn is_line_break_control(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Returns whether `c` says nothing at either end of a line: white space, a control, a character that only allows or
/// forbids a line break. Directional marks are kept, because they move the full stop of a Hebrew or Arabic line.
pub(super) fn is_margin(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_line_break_control(c)
}

/// Returns whether `text` has a character that leaves ink. Blank letters and variation selectors are none
/// (`Default_Ignorable_Code_Point`, and the blank pattern of Braille).
pub(crate) fn is_visible(text: &str) -> bool {
    let is_ignorable = |c| {
        matches!(c, '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
    };
    text.contains(|c| !is_margin(c) && !is_format(c) && !is_ignorable(c))
}

/// Returns whether `c` is a combining mark (`M`) that belongs to the letter before it: an accent or a vowel sign.
pub(super) const fn is_combining_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{901}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{962}'..='\u{963}'
        | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}' | '\u{a01}'..='\u{a03}' | '\u{a3c}'..='\u{a4d}'
        | '\u{a70}'..='\u{a71}' | '\u{b82}' | '\u{bbe}'..='\u{bcd}' | '\u{c00}'..='\u{c04}' | '\u{c3e}'..='\u{c56}'
        | '\u{c81}'..='\u{c83}' | '\u{cbc}'..='\u{cd6}' | '\u{d00}'..='\u{d03}' | '\u{d3e}'..='\u{d57}'
        | '\u{dca}'..='\u{ddf}')
}

/// Returns whether `line` ends with a sentence terminal, ignoring what may follow it: closing quotes and brackets, emphasis,
/// emoji, the number of a note (`[1]`, `¹`).
///
/// The Burmese `၊` counts although it is a comma elsewhere in a line: writers end paragraphs with it too.
pub(crate) fn ends_with_terminal(line: &str) -> bool {
    let is_after_terminal = |c| {
        is_closer(c)
            || is_initial_quote(c)
            || is_blank(c)
            || is_emoji(c)
            || matches!(c, '*' | '_' | '¹' | '²' | '³')
    };
    let bare = line.trim_end_matches(is_after_terminal);
    let note = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_note = note.len() < bare.len() && note.ends_with('[');
    let bare = if is_note { note.trim_end_matches(['[', ' ']) } else { bare };
    let last = bare.trim_end_matches(is_after_terminal).chars().next_back();
    last.is_some_and(|last| sentence_terminal(last).is_some() || last == '၊')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_with_a_terminal_before_closing_quotes_and_brackets() {
        for line in [
            "It rained.",
            "“Why?”",
            "(It rained.) ",
            "雨が降った。」",
            "»Es regnet.«",
            "बारिश हुई।",
            "It rained.[12]",
            "It rained.²",
            "**It rained.**",
            "It rained! 🎉",
        ] {
            assert!(ends_with_terminal(line), "{line}");
        }
        for line in ["Share", "Dear members,", "”", ""] {
            assert!(!ends_with_terminal(line), "{line}");
        }
    }

    #[test]
    fn characters_without_ink_are_invisible() {
        for text in ["", " \n", "\u{200b}", "\u{feff}\0", "\u{200e}\u{2066}", "\u{3164}", "\u{fe0f}"] {
            assert!(!is_visible(text), "{text:?}");
        }
        for text in ["a", ".", "\u{200b}!", "☀\u{fe0f}", "़"] {
            assert!(is_visible(text), "{text:?}");
        }
    }

    #[test]
    fn line_break_controls_are_format_characters_and_joiners_are_no_line_break_controls() {
        assert!("\u{ad}\u{200b}\u{2060}\u{feff}".chars().all(|c| is_line_break_control(c) && is_format(c)));
        assert!("\u{200c}\u{200d}\u{200e}".chars().all(|c| !is_line_break_control(c) && is_format(c)));
    }
}
