//! Cues: what a sentence's marks, capitals and first words say about it.
//!
//! Knows letters and short lists of function words; knows neither the sentence's neighbours nor what a cue is worth.

use super::Language;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word does in a sentence, as far as short lists know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum WordClass {
    /// Everything that is on no list.
    #[default]
    Other,
    /// Stands for somebody or something named before: *she*, *this*, *leurs*.
    Pronoun,
    /// Ties a sentence to the one before: *but*, *however*, *cependant*.
    Connective,
    /// Speaks of who speaks or is spoken to: *I*, *we*, *vous*.
    Speaker,
}

/// One line for each language: its tag, then pronouns `|` connectives `|` speakers. Only words that lead back when a
/// sentence starts with them: English *there* does not. The price of a wrong word: sentences that start with it are
/// shown a little less often.
const FUNCTION_WORDS: &str = include_str!("function_words.txt");

/// The lists by tag and word; under `und` those of all languages, where the first language that has a word decides.
static LISTED: LazyLock<HashMap<(&str, &str), WordClass>> = LazyLock::new(|| {
    let mut listed = HashMap::new();
    for (tag, classes) in FUNCTION_WORDS.lines().filter_map(|line| line.split_once(' ')) {
        let classes = classes.split('|').zip([WordClass::Pronoun, WordClass::Connective, WordClass::Speaker]);
        for (word, class) in
            classes.flat_map(|(list, class)| list.split_whitespace().map(move |word| (word, class)))
        {
            listed.entry((tag, word)).or_insert(class);
            listed.entry((Language::UNDETERMINED.tag(), word)).or_insert(class);
        }
    }
    listed
});

impl WordClass {
    /// The class of `word`, in lower case. In an undetermined language the lists of all of them count.
    pub(super) fn of(word: &str, language: Language) -> Self {
        LISTED.get(&(language.tag(), word)).copied().unwrap_or_default()
    }
}

/// The last mark of a sentence, closing quotes and brackets aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum EndMark {
    /// None: a heading, a label, a line that was cut.
    #[default]
    None,
    /// A full stop of any script.
    Stop,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// A colon or a semicolon: what it announces stands elsewhere.
    Colon,
    /// Dots that leave the rest unsaid.
    Ellipsis,
}

/// What the marks and capitals of a sentence say. Counts are of characters unless said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Cues {
    /// All characters.
    pub(crate) characters: u32,
    /// Characters between quotation marks.
    pub(crate) quoted: u32,
    /// Commas.
    pub(crate) commas: u32,
    /// Opening brackets.
    pub(crate) brackets: u32,
    /// Digits.
    pub(crate) digits: u32,
    /// Dashes that stand alone.
    pub(crate) dashes: u32,
    /// Whether the first character is a quotation mark.
    pub(crate) opens_quoted: bool,
    /// Whether the last character is a quotation mark.
    pub(crate) ends_quoted: bool,
    /// Whether a quotation is opened and not closed, or closed and not opened: the speaker's words run on.
    pub(crate) torn_quote: bool,
    /// Whether the first letter is a capital, or of a script without them.
    pub(crate) capital_start: bool,
    /// How it ends.
    pub(crate) end: EndMark,
}

impl Cues {
    /// The cues of one sentence, in one pass.
    pub(crate) fn of(sentence: &str) -> Self {
        let mut cues =
            Self { capital_start: starts_with_capital(sentence), end: end_mark(sentence), ..Self::default() };
        cues.opens_quoted = sentence.starts_with(is_quote);
        cues.ends_quoted = sentence.trim_end_matches(['.', ',']).ends_with(is_quote);
        cues.count(sentence);
        cues
    }

    fn count(&mut self, sentence: &str) {
        let (mut inside, mut torn) = (false, false);
        for character in sentence.chars() {
            match character {
                '“' | '«' | '„' | '「' => (torn, inside) = (torn || inside, true),
                '”' | '»' | '」' => (torn, inside) = (torn || !inside, false),
                '"' => inside = !inside,
                ',' | '，' | '、' => self.commas += 1,
                '(' | '[' | '（' => self.brackets += 1,
                '–' | '—' => self.dashes += 1,
                _ => self.digits += u32::from(character.is_numeric()),
            }
            self.characters += 1;
            self.quoted += u32::from(inside);
        }
        self.torn_quote = torn || inside;
    }
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '‘' | '’' | '\'')
}

fn starts_with_capital(sentence: &str) -> bool {
    let first = sentence.chars().find(|character| character.is_alphanumeric());
    first.is_some_and(|character| !character.is_lowercase())
}

fn end_mark(sentence: &str) -> EndMark {
    let bare =
        sentence.trim_end_matches(|c: char| is_quote(c) || matches!(c, ')' | ']' | '）' | ' ' | '\u{a0}'));
    match bare.chars().next_back() {
        _ if bare.ends_with("...") => EndMark::Ellipsis,
        Some('.' | '。' | '।' | '॥' | '۔' | '։' | '።' | '｡') => EndMark::Stop,
        Some('?' | '？' | '؟') => EndMark::Question,
        Some('!' | '！') => EndMark::Exclamation,
        Some(':' | ';' | '：') => EndMark::Colon,
        Some('…') => EndMark::Ellipsis,
        _ => EndMark::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_marks_and_capitals() {
        let cues = Cues::of("“We won,” she said (twice).");
        assert!(cues.opens_quoted && !cues.ends_quoted && !cues.torn_quote && cues.capital_start);
        assert_eq!((cues.quoted, cues.commas, cues.brackets, cues.end), (8, 1, 1, EndMark::Stop));
        assert!(Cues::of("“We won. ").torn_quote);
        assert!(Cues::of("he left.").capital_start ^ true);
    }

    #[test]
    fn ends() {
        let ends = ["Why?\"", "As follows:", "And then...", "Stop.)", "Label"].map(|text| Cues::of(text).end);
        use EndMark::{Colon, Ellipsis, None, Question, Stop};
        assert_eq!(ends, [Question, Colon, Ellipsis, Stop, None]);
    }

    #[test]
    fn classes_are_those_of_the_language() {
        let class = |word, tag| WordClass::of(word, Language::from_tag(tag).unwrap_or_default());
        assert_eq!(class("she", "en"), WordClass::Pronoun);
        assert_eq!(class("mais", "fr"), WordClass::Connective);
        assert_eq!(class("mais", "en"), WordClass::Other);
        assert_eq!(class("mais", "und"), WordClass::Connective);
        assert_eq!(class("we", "en"), WordClass::Speaker);
    }
}
