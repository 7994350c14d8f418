//! Cues: what a sentence's marks, capitals and first words say about it.
//!
//! Knows letters and short lists of function words; knows neither the sentence's neighbours nor what a cue is worth.

use super::Language;
use super::language::lexicon::{Class, Lexicon};

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

impl WordClass {
    /// The class of `word`, in lower case, or of what stands before its apostrophe (*it’s*, *they’ve*, *c’est*): no
    /// language has a word for a thing that starts like that. In an undetermined language there are no lists.
    pub(super) fn of(word: &str, language: Language) -> Self {
        let start = word.split(['\'', '’']).next().unwrap_or_default();
        let class = Lexicon::of(language).exact_class(start);
        let classes = [
            (Class::PRONOUN, Self::Pronoun),
            (Class::CONNECTIVE, Self::Connective),
            (Class::SPEAKER, Self::Speaker),
        ];
        let found = classes.into_iter().find(|(section, _)| class.meets(*section));
        found.map(|(_, class)| class).unwrap_or_default()
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
    /// Whether a quotation is open where it starts: a speaker's words run on from the sentence before.
    pub(crate) runs_in: bool,
    /// Whether a quotation is open where it ends.
    pub(crate) runs_on: bool,
    /// Whether the first letter is a capital, or of a script without them.
    pub(crate) capital_start: bool,
    /// How it ends.
    pub(crate) end: EndMark,
}

impl Cues {
    /// The cues of one sentence, in one pass; `runs_in` tells whether a quotation is open before it.
    pub(crate) fn new(sentence: &str, runs_in: bool) -> Self {
        let mut cues = Self { runs_in, ..Self::default() };
        (cues.capital_start, cues.end) = (starts_with_capital(sentence), end_mark(sentence));
        cues.opens_quoted = sentence.starts_with(is_quote);
        cues.ends_quoted = sentence.trim_end_matches(['.', ',']).ends_with(is_quote);
        cues.count(sentence);
        cues
    }

    fn count(&mut self, sentence: &str) {
        let (mut inside, mut before) = (self.runs_in, ' ');
        let mut characters = sentence.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                _ if is_quotation_mark(character) => {
                    let opening = opens(character, before, characters.peek().copied());
                    let first = !inside && self.quoted == 0;
                    if first && opening == Some(false) && !before.is_numeric() {
                        // What it closes was opened a paragraph ago, or lost on the way. Not: `a 10" screen`.
                        (self.runs_in, self.quoted) = (true, self.characters);
                    }
                    inside = opening.unwrap_or(!inside);
                }
                ',' | '，' | '、' => self.commas += 1,
                '(' | '[' | '（' => self.brackets += 1,
                '–' | '—' => self.dashes += 1,
                _ => self.digits += u32::from(character.is_numeric()),
            }
            self.characters += 1;
            self.quoted += u32::from(inside);
            before = character;
        }
        self.runs_on = inside;
    }
}

/// Where the next quotation mark of `rest`, which goes on after an open one, stands, in bytes, and whether it closes.
pub(crate) fn next_quotation_mark(rest: &str) -> Option<(usize, bool)> {
    let (before, after) = rest.split_once(is_quotation_mark)?;
    let mark = rest.get(before.len()..).unwrap_or_default().chars().next().unwrap_or_default();
    let opens = opens(mark, before.chars().next_back().unwrap_or(' '), after.chars().next());
    Some((before.len(), !opens.unwrap_or(false)))
}

fn is_quotation_mark(character: char) -> bool {
    matches!(character, '“' | '”' | '„' | '«' | '»' | '「' | '」' | '"')
}

/// Whether a quotation mark opens a quotation, by what stands before and after it, else by itself: German opens with
/// `„` and closes with `“`, Finnish does both with `”`, French sets spaces inside. `None`: nothing tells.
fn opens(mark: char, before: char, after: Option<char>) -> Option<bool> {
    let gap_before = before.is_whitespace() || matches!(before, '(' | '[' | '–' | '—' | ':');
    let gap_after =
        after.is_none_or(|c| c.is_whitespace() || (!c.is_alphanumeric() && !is_quote(c) && c != '('));
    match (gap_before, gap_after, mark) {
        (true, false, _) => Some(true),
        (false, true, _) => Some(false),
        (_, _, '“' | '„' | '«' | '「') => Some(true),
        (_, _, '”' | '»' | '」') => Some(false),
        _ => None,
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
        Some('.') if bare.trim_end_matches('.').trim_end().ends_with(':') => EndMark::Colon,
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
        let cues = Cues::new("“We won,” she said (twice).", false);
        assert!(cues.opens_quoted && !cues.ends_quoted && !cues.runs_on && cues.capital_start);
        assert_eq!((cues.quoted, cues.commas, cues.brackets, cues.end), (8, 1, 1, EndMark::Stop));
        assert!(!Cues::new("he left.", false).capital_start);
    }

    #[test]
    fn quotations_run_on_over_sentences() {
        for (open, close) in
            [("“", "”"), ("\"", "\""), ("„", "“"), ("«", "»"), ("« ", " »"), ("»", "«"), ("”", "”")]
        {
            let runs = |sentence: String, runs_in| Cues::new(&sentence, runs_in).runs_on;
            assert!(runs(format!("She said: {open}We won."), false), "{open}");
            assert!(runs("We are glad.".to_owned(), true) && !runs("We are glad.".to_owned(), false));
            assert!(!runs(format!("We won{close}, she said."), true), "{close}");
            assert!(
                !runs(format!("They call it {open}The Sea{close} (of {open}old{close})."), false),
                "{open}{close}"
            );
        }
        assert_eq!(Cues::new("We won.", true).quoted, 7);
        let torn = Cues::new("We won”, she said.", false);
        assert!(torn.runs_in && !torn.runs_on && torn.quoted == 6);
        assert!(!Cues::new("They sell a 10\" screen.", false).runs_in);
        assert!(!Cues::new("“We won”, she said, “at last”.", false).runs_in);
        assert_eq!(next_quotation_mark(" We are glad”, she said."), Some((12, true)));
        assert_eq!(next_quotation_mark(" We are glad\"."), Some((12, true)));
        assert_eq!(next_quotation_mark(" We are glad. “We won.”"), Some((14, false)));
        assert_eq!(next_quotation_mark(" We are glad."), None);
    }

    #[test]
    fn ends() {
        let ends = ["Why?\"", "As follows:", "As follows: .", "And then...", "Stop.)", "Label"]
            .map(|text| Cues::new(text, false).end);
        use EndMark::{Colon, Ellipsis, None, Question, Stop};
        assert_eq!(ends, [Question, Colon, Colon, Ellipsis, Stop, None]);
    }

    #[test]
    fn classes_are_those_of_the_language() {
        let class = |word, tag| WordClass::of(word, Language::from_tag(tag).unwrap_or_default());
        assert_eq!(class("she", "en"), WordClass::Pronoun);
        assert_eq!(class("mais", "fr"), WordClass::Connective);
        for (word, tag) in [("it’s", "en"), ("they've", "en"), ("c’est", "fr")] {
            assert_eq!(class(word, tag), WordClass::Pronoun, "{word}");
        }
        assert_eq!(class("mais", "en"), WordClass::Other);
        assert_eq!(class("mais", "und"), WordClass::Other);
        assert_eq!(class("we", "en"), WordClass::Speaker);
    }
}
