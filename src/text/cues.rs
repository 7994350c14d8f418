//! Surface cues: features of a sentence that can be read from its characters, such as its length,
//! its punctuation and its quotation marks. This file also finds the class of a word, with short
//! lists of function words.
//!
//! A cue is only an observation. `rank` and `select` decide how much it matters. The neighbouring
//! sentences are not considered here.

use super::chars::{
    Terminal, is_amount_sign, is_closer, is_double_quote, is_emoji, is_initial_quote, is_quotation_mark,
    sentence_terminal,
};
use super::language::lexicon::{Lexicon, Tags};

/// The role of a word in a sentence, by the word lists of its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum WordClass {
    /// Any word that is in none of the lists below.
    #[default]
    Other,
    /// A word that refers to somebody or something mentioned earlier: *she*, *this*, French
    /// *leurs*.
    Pronoun,
    /// A word that connects its sentence to the previous one: *but*, *however*, French *cependant*.
    Connective,
    /// A word of the first or second person: *I*, *we*, French *vous*.
    Speaker,
}

impl WordClass {
    /// Returns the class of `word`, which is in lower case. `tags` are its tags in `lexicon`.
    ///
    /// Only the part before an apostrophe is looked up, so *it’s* and French *c’est* are pronouns.
    /// Nouns are not misread that way: in no supported language does a noun consist of a pronoun,
    /// an apostrophe and more letters.
    pub(super) fn from_word(word: &str, tags: Tags, lexicon: &Lexicon) -> Self {
        let start = word.split(['\'', '’']).next().unwrap_or_default();
        let tags = if start.len() < word.len() { lexicon.exact_tags(start) } else { tags };
        let classes = [
            (Tags::PRONOUNS, Self::Pronoun),
            (Tags::CONNECTIVES, Self::Connective),
            (Tags::SPEAKERS, Self::Speaker),
        ];
        let found = classes.into_iter().find(|(section, _)| tags.intersects(*section));
        found.map(|(_, class)| class).unwrap_or_default()
    }
}

/// The punctuation mark that ends a sentence. Closing quotes and brackets after it are ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum EndMark {
    /// No mark: the text is a heading, a label or a truncated line.
    #[default]
    None,
    /// A full stop of any script.
    Stop,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// A colon or semicolon: the sentence announces something that comes after it.
    Colon,
    /// An ellipsis.
    Ellipsis,
}

/// The surface cues of a sentence. All counts are numbers of characters, except
/// [`Self::opening_words`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Cues {
    /// All characters, white space included.
    pub(crate) characters: u32,
    /// Characters inside quotation marks, the opening mark included.
    pub(crate) quoted: u32,
    /// Commas.
    pub(crate) commas: u32,
    /// Opening brackets.
    pub(crate) brackets: u32,
    /// Digits.
    pub(crate) digits: u32,
    /// En and em dashes; hyphens are not counted.
    pub(crate) dashes: u32,
    /// Capital letters, at any place in a word.
    pub(crate) capitals: u32,
    /// Percent signs and currency signs.
    pub(crate) amounts: u32,
    /// The number of words before the first comma, counted by the spaces between them, or 0 without
    /// a comma.
    pub(crate) opening_words: u32,
    /// True if the first character is a quotation mark.
    pub(crate) opens_quoted: bool,
    /// True if the last character is a quotation mark. A full stop or comma after the mark is
    /// ignored.
    pub(crate) ends_quoted: bool,
    /// True if the sentence starts inside a quotation that an earlier sentence opened.
    pub(crate) runs_in: bool,
    /// True if the sentence ends inside a quotation that a later sentence has to close.
    pub(crate) runs_on: bool,
    /// True if the first letter or digit of the sentence is not a lower-case letter. So digits, and
    /// letters of a script without case, count as capitals.
    pub(crate) capital_start: bool,
    /// The punctuation mark that ends the sentence.
    pub(crate) end: EndMark,
}

impl Cues {
    /// Computes the cues of `sentence` in one pass. `runs_in` is true if a quotation is open before
    /// the sentence.
    pub(crate) fn new(sentence: &str, runs_in: bool) -> Self {
        let mut cues = Self { runs_in, ..Self::default() };
        (cues.capital_start, cues.end) = (starts_with_capital(sentence), end_mark(sentence));
        cues.opens_quoted = sentence.starts_with(is_quotation_mark);
        cues.ends_quoted = sentence.trim_end_matches(['.', ',']).ends_with(is_quotation_mark);
        cues.count(sentence);
        cues
    }

    /// Counts the characters of each kind and tracks whether a quotation is open.
    fn count(&mut self, sentence: &str) {
        let (mut is_inside, mut before, mut words) = (self.runs_in, ' ', 1);
        let mut characters = sentence.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                'a'..='z' => {} // most of most texts
                ' ' => words += 1,
                _ if is_double_quote(character) => {
                    let opens = opens_quotation(character, before, characters.peek().copied());
                    let is_first = !is_inside && self.quoted == 0;
                    if is_first && opens == Some(false) && !before.is_numeric() {
                        // A closing mark without an opening mark: the quotation opened in an
                        // earlier sentence, or its opening mark was lost. The mark in
                        // `a 10" screen` is not one.
                        (self.runs_in, self.quoted) = (true, self.characters);
                    }
                    is_inside = opens.unwrap_or(!is_inside);
                }
                ',' | '，' | '、' => {
                    self.opening_words = if self.commas == 0 { words } else { self.opening_words };
                    self.commas += 1;
                }
                '(' | '[' | '（' => self.brackets += 1,
                '–' | '—' => self.dashes += 1,
                _ if is_amount_sign(character) => self.amounts += 1,
                _ if character.is_numeric() => self.digits += 1,
                _ => self.capitals += u32::from(character.is_uppercase()),
            }
            self.characters += 1;
            self.quoted += u32::from(is_inside);
            before = character;
        }
        self.runs_on = is_inside;
    }
}

/// Returns the byte offset of the first double quotation mark in `rest`, and true if that mark
/// closes a quotation. The caller knows that a quotation is open at the start of `rest`. So a mark
/// that could open or close a quotation counts as closing.
pub(crate) fn next_quotation_mark(rest: &str) -> Option<(usize, bool)> {
    let (before, after) = rest.split_once(is_double_quote)?;
    let mark = rest.get(before.len()..).unwrap_or_default().chars().next().unwrap_or_default();
    let opens = opens_quotation(mark, before.chars().next_back().unwrap_or(' '), after.chars().next());
    Some((before.len(), !opens.unwrap_or(false)))
}

/// Returns true if the quotation mark `mark` opens a quotation, false if it closes one, and `None`
/// if that cannot be decided.
///
/// `before` and `after` are the characters around the mark. If there is a gap on exactly one side,
/// it decides; otherwise the shape of the mark decides. White space is a gap, and so are a dash, a
/// colon or an opening bracket before the mark, and most punctuation after it. The shape alone is
/// not enough: German opens with `„` and closes with `“`, Finnish uses `”` for both, and French
/// puts spaces inside the marks.
fn opens_quotation(mark: char, before: char, after: Option<char>) -> Option<bool> {
    let has_gap_before = before.is_whitespace() || matches!(before, '(' | '[' | '–' | '—' | ':');
    let is_gap = |c: char| c.is_whitespace() || !(c.is_alphanumeric() || is_quotation_mark(c) || c == '(');
    match (has_gap_before, after.is_none_or(is_gap), mark) {
        (true, false, _) => Some(true),
        (false, true, _) => Some(false),
        (_, _, '“' | '„' | '«' | '「') => Some(true),
        (_, _, '”' | '»' | '」') => Some(false),
        _ => None,
    }
}

/// Returns true unless the first letter or digit of `sentence` is a lower-case letter. Without
/// letters and digits, returns false.
fn starts_with_capital(sentence: &str) -> bool {
    let first = sentence.chars().find(|character| character.is_alphanumeric());
    first.is_some_and(|character| !character.is_lowercase())
}

/// Returns the punctuation mark that ends `sentence`, ignoring closing quotes, brackets and emoji
/// after it.
fn end_mark(sentence: &str) -> EndMark {
    let is_after_mark = |c: char| is_closer(c) || is_initial_quote(c) || is_emoji(c) || c.is_whitespace();
    let bare = sentence.trim_end_matches(is_after_mark);
    let announces = bare.trim_end_matches('.').trim_end().ends_with(':'); // `As follows: .`
    match bare.chars().next_back() {
        _ if bare.ends_with("...") => EndMark::Ellipsis,
        Some('.') if announces => EndMark::Colon,
        Some('?' | '？' | '؟') => EndMark::Question,
        Some('!' | '！') => EndMark::Exclamation,
        Some(':' | ';' | '：') => EndMark::Colon,
        Some(last) => match sentence_terminal(last) {
            Some(Terminal::Ellipsis) => EndMark::Ellipsis,
            Some(Terminal::QuestionOrExclamation) => EndMark::Question,
            Some(Terminal::FullStop | Terminal::Unambiguous | Terminal::Emoji) => EndMark::Stop,
            None => EndMark::None,
        },
        None => EndMark::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn quotation_marks_punctuation_and_capitals_are_counted() {
        let cues = Cues::new("“We won,” she said (twice).", false);
        assert!(cues.opens_quoted && !cues.ends_quoted && !cues.runs_on && cues.capital_start);
        assert_eq!((cues.quoted, cues.commas, cues.brackets, cues.end), (8, 1, 1, EndMark::Stop));
        assert!(!Cues::new("he left.", false).capital_start);
    }

    #[test]
    fn an_opening_phrase_ends_at_the_first_comma() {
        let words = |sentence| Cues::new(sentence, false).opening_words;
        assert_eq!(words("Before that, the ferry sank, and two men swam."), 2);
        assert_eq!(words("Trước đó, phà chìm."), 2);
        assert_eq!(words("The ferry sank."), 0);
    }

    #[test]
    fn quotations_continue_over_sentences() {
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
    fn the_last_punctuation_is_the_end_mark() {
        let ends = ["Why?\"", "As follows:", "As follows: .", "And then...", "Stop.)", "Label"]
            .map(|text| Cues::new(text, false).end);
        use EndMark::{Colon, Ellipsis, None, Question, Stop};
        assert_eq!(ends, [Question, Colon, Colon, Ellipsis, Stop, None]);
    }

    #[test]
    fn word_classes_depend_on_the_language() {
        let class = |word, tag| {
            let lexicon = Lexicon::for_language(Language::from_tag(tag).unwrap_or_default());
            WordClass::from_word(word, lexicon.exact_tags(word), lexicon)
        };
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
