//! Scripts: the writing systems that letters belong to.

/// The scripts of the supported languages, and a few others for which the sentence splitter has
/// rules. The names are those of Unicode's `Script` property; Hiragana and Katakana are one script
/// here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Ethiopic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Odia,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Burmese,
    Khmer,
    Hangul,
    /// Hiragana and Katakana, the Japanese syllabaries.
    Kana,
    Han,
}

impl Script {
    /// The number of scripts.
    pub(super) const COUNT: usize = Self::Han as usize + 1;

    /// Returns the script of `c`, or `None` if `c` belongs to another script or to several
    /// (punctuation, digits).
    pub(crate) const fn from_char(c: char) -> Option<Self> {
        Some(match c {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{531}'..='\u{58f}' => Self::Armenian,
            '\u{5d0}'..='\u{5ea}' => Self::Hebrew,
            '\u{620}'..='\u{6ff}' => Self::Arabic,
            '\u{900}'..='\u{963}' => Self::Devanagari,
            '\u{980}'..='\u{9ff}' => Self::Bengali,
            '\u{a00}'..='\u{a7f}' => Self::Gurmukhi,
            '\u{a80}'..='\u{aff}' => Self::Gujarati,
            '\u{b00}'..='\u{b7f}' => Self::Odia,
            '\u{b80}'..='\u{bff}' => Self::Tamil,
            '\u{c00}'..='\u{c7f}' => Self::Telugu,
            '\u{c80}'..='\u{cff}' => Self::Kannada,
            '\u{d00}'..='\u{d7f}' => Self::Malayalam,
            '\u{d80}'..='\u{dff}' => Self::Sinhala,
            '\u{e00}'..='\u{e7f}' => Self::Thai,
            '\u{e80}'..='\u{eff}' => Self::Lao,
            '\u{1000}'..='\u{109f}' => Self::Burmese,
            '\u{1200}'..='\u{139f}' => Self::Ethiopic,
            '\u{1780}'..='\u{17ff}' => Self::Khmer,
            '\u{ac00}'..='\u{d7a3}' => Self::Hangul,
            '\u{3040}'..='\u{30ff}' => Self::Kana,
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => Self::Han,
            _ => return None,
        })
    }

    /// Returns whether sentences of the script often end without punctuation, usually with a space
    /// instead.
    pub(crate) const fn is_unpunctuated(self) -> bool {
        matches!(self, Self::Thai | Self::Lao | Self::Burmese | Self::Khmer)
    }

    /// Returns whether the script is written without spaces between words.
    pub(crate) const fn is_unspaced(self) -> bool {
        matches!(self, Self::Thai | Self::Lao | Self::Burmese | Self::Khmer | Self::Kana | Self::Han)
    }
}
