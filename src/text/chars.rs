//! Classes of characters: the punctuation that ends and encloses sentences, and invisible
//! characters.
//!
//! Each function tests for one class. If its comment names a Unicode property or general category
//! (UAX #44), the class contains only those characters of it that occur in news text of the
//! supported languages. The complete properties would need several kB of tables.

/// Returns the characters of `text` whose first byte satisfies `is`, with their byte offsets. This
/// takes a third of the time of decoding every character.
pub(super) fn chars_from_bytes(text: &str, is: impl Fn(u8) -> bool) -> impl Iterator<Item = (usize, char)> {
    let starts = text.bytes().enumerate().filter(move |(_, byte)| is(*byte));
    starts.filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)))
}

/// The kinds of sentence terminals, which are the characters that can end a sentence. The kinds
/// differ in how reliable a sign they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Terminal {
    /// `.`, which also ends abbreviations and is part of numbers and addresses.
    FullStop,
    /// `…` or `...`, which marks an omission. The sentence may end or continue.
    Ellipsis,
    /// `?` or `!`, which can also be part of a name (`Yahoo!`) or end a quotation inside a sentence
    /// (`“Why?” he said`).
    QuestionOrExclamation,
    /// `。`, `।`, `؟`, `።` and similar marks, which have no other use. No white space needs to
    /// follow.
    Unambiguous,
    /// An emoji or emoticon after white space, which writers use in place of a full stop.
    Emoji,
}

/// Returns the kind of sentence terminal that `c` is, or `None` if it is not one. The characters
/// are those of `Sentence_Terminal`, plus the ellipses.
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

/// Returns whether `c` is a comma, semicolon or colon of any script. These marks do not end a
/// sentence.
pub(crate) const fn is_clause_separator(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '،' | '؛' | '、' | '，' | '；' | '：' | '՝' | '၊' | '፣')
}

/// Returns whether `c` can end a clause or a sentence. The characters are those of
/// `Terminal_Punctuation`, plus the ellipses.
pub(crate) const fn is_terminal_punctuation(c: char) -> bool {
    sentence_terminal(c).is_some() || is_clause_separator(c)
}

/// Returns whether `c` is a straight quotation mark, whose shape is the same on both sides of a
/// quotation. `'` and its full-width form `＇` are apostrophes too.
const fn is_straight_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '＂' | '＇')
}

/// Returns whether `c` is an initial quotation mark (category `Pi`). Some languages close
/// quotations with it: German `„…“`, Danish `»…«`.
pub(super) const fn is_initial_quote(c: char) -> bool {
    matches!(c, '“' | '‟' | '‘' | '«' | '‹')
}

/// Returns whether `c` is a final quotation mark (category `Pf`). Some languages open quotations
/// with it, and `’` is an apostrophe too.
const fn is_final_quote(c: char) -> bool {
    matches!(c, '”' | '’' | '»' | '›')
}

/// Returns whether `c` is a low or corner quotation mark that opens in every language (category
/// `Ps`).
const fn is_open_quote(c: char) -> bool {
    matches!(c, '„' | '‚' | '「' | '『')
}

/// Returns whether `c` is a corner quotation mark that closes (category `Pe`).
const fn is_close_quote(c: char) -> bool {
    matches!(c, '」' | '』')
}

/// Returns whether `c` is a quotation mark of any kind (property `Quotation_Mark`).
pub(crate) const fn is_quotation_mark(c: char) -> bool {
    is_straight_quote(c) || is_initial_quote(c) || is_final_quote(c) || is_open_quote(c) || is_close_quote(c)
}

/// Returns whether `c` is a quotation mark that encloses direct speech. Single marks are excluded
/// because most of them are apostrophes, and `『』` because they enclose a quotation within a
/// quotation.
pub(super) const fn is_double_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」')
}

/// Returns whether `c` is a percent sign or a currency sign.
pub(super) const fn is_amount_sign(c: char) -> bool {
    matches!(c, '%' | '٪' | '％' | '‰' | '$' | '¢' | '£' | '¥' | '￥' | '\u{20a0}'..='\u{20c0}')
}

/// Returns whether `c` is an opening bracket.
pub(super) const fn is_open_bracket(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '（' | '［' | '｛' | '《' | '〈' | '【' | '〔' | '〖')
}

/// Returns whether `c` is a closing bracket.
pub(super) const fn is_close_bracket(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）' | '］' | '｝' | '》' | '〉' | '】' | '〕' | '〗')
}

/// Returns whether `c` can open a quotation, a bracket, a Spanish question or exclamation, or
/// emphasis in plain-text markup (`*so*`).
pub(super) const fn is_opener(c: char) -> bool {
    is_straight_quote(c)
        || is_initial_quote(c)
        || is_final_quote(c)
        || is_open_quote(c)
        || is_open_bracket(c)
        || matches!(c, '¿' | '¡' | '`' | '*' | '_')
}

/// Returns whether `c` closes a quotation or a bracket in most languages. These characters are
/// among the `Close` characters, which UAX #29 allows after a terminal.
pub(super) const fn is_closer(c: char) -> bool {
    is_straight_quote(c) || is_final_quote(c) || is_close_quote(c) || is_close_bracket(c)
}

/// Returns whether `c` is a dash, a minus sign or a hyphen (property `Dash`).
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−')
}

/// Returns whether `c` is a bullet. `*` and `-` are excluded because they have other uses.
pub(crate) const fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '‣' | '◦' | '▪' | '●')
}

/// Returns whether `c` is white space or a format character. Both are invisible.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_format(c)
}

/// Returns whether `c` is a format character (category `Cf`), such as a directional mark, a joiner,
/// a zero-width space or a byte order mark. U+0001 is included, because it replaces markup that is
/// not shown ([`MASK`](super::MASK)).
pub(super) const fn is_format(c: char) -> bool {
    is_line_break_control(c)
        || matches!(c, '\u{1}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{2069}')
}

/// Returns whether `c` only allows or forbids a line break.
///
/// Such a character can be removed without changing how a text reads. That is not true of all
/// format characters: joiners change the shape of Persian words and of emoji, and directional marks
/// change the order of text.
pub(crate) const fn is_line_break_control(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Returns whether `c` can be removed from either end of a line: white space, control characters,
/// and characters that only allow or forbid a line break. Directional marks must stay, because they
/// determine on which side of a Hebrew or Arabic line the full stop appears.
pub(super) fn is_margin(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_line_break_control(c)
}

/// Returns whether `text` has a visible character. Variation selectors and blank letters, such as
/// the Hangul fillers and the blank Braille pattern, are not visible (mostly
/// `Default_Ignorable_Code_Point`).
pub(crate) fn is_visible(text: &str) -> bool {
    let is_ignorable = |c| {
        matches!(c, '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
    };
    text.contains(|c| !is_margin(c) && !is_format(c) && !is_ignorable(c))
}

/// Returns whether `c` is a combining mark (category `M`): an accent or vowel sign that belongs to
/// the letter before it.
pub(super) const fn is_combining_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{901}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{962}'..='\u{963}'
        | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}' | '\u{a01}'..='\u{a03}' | '\u{a3c}'..='\u{a4d}'
        | '\u{a70}'..='\u{a71}' | '\u{b82}' | '\u{bbe}'..='\u{bcd}' | '\u{c00}'..='\u{c04}' | '\u{c3e}'..='\u{c56}'
        | '\u{c81}'..='\u{c83}' | '\u{cbc}'..='\u{cd6}' | '\u{d00}'..='\u{d03}' | '\u{d3e}'..='\u{d57}'
        | '\u{dca}'..='\u{ddf}')
}

/// Returns true if `c` is an emoji that comments on the text before it.
///
/// Two groups are excluded: flags and hearts, which often stand for words (`I ❤ Rome`), and signs
/// that introduce the text after them, such as pointing hands, sirens, pins and coloured dots.
pub(super) const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2639}'..='\u{263b}' | '\u{1f300}'..='\u{1f445}' | '\u{1f44a}'..='\u{1f492}'
        | '\u{1f4a0}'..='\u{1f4cb}' | '\u{1f4ce}'..='\u{1f4e1}' | '\u{1f525}'..='\u{1f52f}'
        | '\u{1f550}'..='\u{1f5a3}' | '\u{1f5a5}'..='\u{1f6a7}' | '\u{1f6a9}'..='\u{1f7df}' | '\u{1f90c}'..='\u{1faff}')
        && !matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Returns true if `c` only modifies the emoji before it: a skin tone, a joiner or a variation
/// selector.
pub(super) const fn is_emoji_part(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}' | '\u{200d}' | '\u{fe0f}' | '\u{2640}' | '\u{2642}')
}

/// Returns whether `line` ends with a sentence terminal. Closing quotes and brackets, emphasis,
/// emoji and the number of a footnote (`[1]`, `¹`) after the terminal are ignored.
///
/// The Burmese mark `၊` counts as a terminal here. Inside a line it is a comma, but writers also
/// end paragraphs with it.
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
