//! The characters that end sentences, and those that stand around the end of one. Knows single characters only.

/// What a mark is to the splitter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `.`: ends sentences, but also abbreviates words and stands in numbers and addresses.
    Stop,
    /// `…`, `...`: something is left out; the sentence ends or goes on.
    Ellipsis,
    /// `?`, `!`: ends sentences, but also stands in names and before `he said`.
    Tone,
    /// A mark that has no other use in its script, and needs no white space after it: `。`, `।`, `؟`, `።` …
    Full,
}

/// The mark that `c` is.
pub(super) const fn mark(c: char) -> Option<Mark> {
    Some(match c {
        '.' | '．' => Mark::Stop,
        '…' | '‥' => Mark::Ellipsis,
        '?' | '!' | '‽' | '⁇' | '⁈' | '⁉' | '‼' => Mark::Tone,
        '。' | '｡' | '！' | '？' => Mark::Full, // Chinese, Japanese
        '।' | '॥' => Mark::Full,                // Devanagari and its neighbours
        '؟' | '۔' => Mark::Full,                // Arabic, Urdu
        '։' => Mark::Full,                      // Armenian
        '።' | '፧' | '፨' => Mark::Full,          // Ethiopic
        '။' => Mark::Full,                      // Burmese
        '។' | '៕' => Mark::Full,                // Khmer
        _ => return None,
    })
}

/// Whether `c` closes a quotation or a bracket that holds the end of a sentence. Some close in one language and open
/// in the next; right after a mark they close.
pub(super) const fn closes(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '”'
            | '’'
            | '»'
            | '›'
            | ')'
            | ']'
            | '}'
            | '」'
            | '』'
            | '）'
            | '］'
            | '｝'
            | '》'
            | '〉'
            | '】'
            | '〕'
            | '〗'
            | '＂'
            | '＇'
    )
}

/// Whether `c` closes in some languages (German `„…“`, Danish `»…«`) and opens in others.
pub(super) const fn closes_somewhere(c: char) -> bool {
    matches!(c, '“' | '‘' | '«' | '‹')
}

/// Whether `c` may open a quotation, a bracket, or a Spanish question.
pub(super) const fn opens(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '('
            | '['
            | '{'
            | '¿'
            | '¡'
            | '「'
            | '『'
            | '（'
            | '［'
            | '｛'
            | '《'
            | '〈'
            | '【'
            | '〔'
            | '〖'
            | '`'
            | '*'
            | '_'
    )
}

/// Whether `c` is a quotation mark of any kind.
pub(super) const fn quotes(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '＂'
            | '＇'
    )
}

/// Whether `c` is a dash or a hyphen used as one.
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−')
}

/// Whether `c` is a bullet and nothing else; `*` and `-` are other things too.
pub(super) const fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '‣' | '◦' | '▪' | '●')
}

/// Whether `c` is white space, or steers the direction or the breaking of a line and shows nothing.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_format(c)
}

/// Whether `c` shows nothing: direction marks, zero-width characters, the byte order mark.
pub(super) const fn is_format(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Whether `line` ends in a mark that ends sentences, closing quotes and brackets aside.
pub(crate) fn ends_in_mark(line: &str) -> bool {
    let bare = line.trim_end_matches(|c| closes(c) || closes_somewhere(c) || is_blank(c));
    bare.chars().next_back().is_some_and(|last| mark(last).is_some() || last == '၊')
}
