//! What the splitter, the language guess and the cues know of each language: word lists, one file a language.
//!
//! A file has sections of words, divided by white space. Abbreviations stand there without their last full stop
//! (`mr`, `e.g`). A word in lower case is met in any case; one with a capital is met with that capital only, because
//! in small letters it is another word (`Ill.` and `ill.`). A word may be in several sections. The words of a section
//! are sorted: what is alike and stands together compresses well. `#` starts a comment.

use super::Language;
use super::word_table::Sorted;
use crate::text::lower;
use std::sync::OnceLock;

/// What a word is to the splitter: sections of the files, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) struct Class(u16);

impl Class {
    /// `[words]`: frequent function words. They tell the language, and start sentences.
    pub(in crate::text) const WORD: Self = Self(1);
    /// `[starters]`: other words that start a sentence and hardly ever go on with a name (`However`).
    pub(in crate::text) const STARTER: Self = Self(2);
    /// `[inner]`: abbreviations that never end a sentence: titles, `e.g.`, `vs.`
    pub(in crate::text) const INNER: Self = Self(4);
    /// `[numbered]`: abbreviations that go on before a number (`No. 5`, `Nov. 6`) and end a sentence before a capital:
    /// `etc.` too.
    pub(in crate::text) const NUMBERED: Self = Self(8);
    /// `[final]`: abbreviations that may end a sentence: `Inc.`, `Jan.`, `etc.`
    pub(in crate::text) const FINAL: Self = Self(16);
    /// `[says]`: verbs that report speech, as they stand after a closing quote.
    pub(in crate::text) const SAYS: Self = Self(32);
    /// `[marked]`: names that end in a mark of their own: `Yahoo!`
    pub(in crate::text) const MARKED: Self = Self(64);
    /// `[credits]`: labels that introduce who made a picture: `Photo: A. Name`
    pub(in crate::text) const CREDIT: Self = Self(128);

    /// `[asides]`: labels of what a page says of itself: `Updated:`, `Read more:`; words joined by `_`
    pub(in crate::text) const ASIDE: Self = Self(256);
    /// `[bylines]`: what stands before the name of who wrote or photographed: `By`
    pub(in crate::text) const BYLINE: Self = Self(512);
    /// `[pronouns]`: words that stand for somebody or something named before. Only those that lead back when a sentence
    /// starts with them: English `there` does not. The price of a wrong one, here and in the next two sections: sentences
    /// that start with it are shown a little less often.
    pub(in crate::text) const PRONOUN: Self = Self(1024);
    /// `[connectives]`: words that tie a sentence to the one before (`However`).
    pub(in crate::text) const CONNECTIVE: Self = Self(2048);
    /// `[speakers]`: who speaks or is spoken to.
    pub(in crate::text) const SPEAKER: Self = Self(4096);

    /// No section.
    pub(in crate::text) const NONE: Self = Self(0);

    fn of_section(name: &str) -> Option<Self> {
        Some(match name {
            "words" => Self::WORD,
            "starters" => Self::STARTER,
            "inner" => Self::INNER,
            "numbered" => Self::NUMBERED,
            "final" => Self::FINAL,
            "says" => Self::SAYS,
            "marked" => Self::MARKED,
            "credits" => Self::CREDIT,
            "asides" => Self::ASIDE,
            "bylines" => Self::BYLINE,
            "pronouns" => Self::PRONOUN,
            "connectives" => Self::CONNECTIVE,
            "speakers" => Self::SPEAKER,
            _ => return None,
        })
    }

    /// Whether the two have a section in common.
    pub(in crate::text) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it is a section of abbreviations.
    pub(in crate::text) const fn is_abbreviation(self) -> bool {
        self.meets(Self::INNER.and(Self::NUMBERED).and(Self::FINAL))
    }

    /// Both.
    pub(in crate::text) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What is met in texts of every language.
const ANY: &str = include_str!("any.txt");

/// The words of one language, each with the sections ([`Class`]) that it is in.
#[derive(Debug)]
pub(in crate::text) struct Lexicon {
    words: Sorted,
}

impl Lexicon {
    /// The words of `language`; read at its first use.
    pub(in crate::text) fn of(language: Language) -> &'static Self {
        static READ: [OnceLock<Lexicon>; Language::COUNT] = [const { OnceLock::new() }; Language::COUNT];
        static ANY_LANGUAGE: OnceLock<Lexicon> = OnceLock::new();
        let cell = READ.get(language.index()).unwrap_or(&ANY_LANGUAGE);
        cell.get_or_init(|| Self::parse(&[ANY, language.lexicon()]))
    }

    /// The sections that `word` is in, as it stands or in lower case.
    pub(in crate::text) fn class(&self, word: &str) -> Class {
        match self.exact_class(word) {
            Class::NONE if word.contains(char::is_uppercase) => self.exact_class(&lower(word)),
            class => class,
        }
    }

    /// The sections that `word` is in, as it stands.
    pub(in crate::text) fn exact_class(&self, word: &str) -> Class {
        self.words.of(word).iter().fold(Class::NONE, |class, (_, _, section)| class.and(Class(*section)))
    }

    /// The words of one section, in order.
    pub(in crate::text) fn section(&self, class: Class) -> impl Iterator<Item = &'static str> {
        self.words.iter().filter(move |(_, _, of)| Class(*of).meets(class)).map(|(_, word, _)| *word)
    }

    fn parse(files: &[&'static str]) -> Self {
        let mut section = Class::NONE;
        let mut words = Vec::new();
        for line in files.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                Some(name) => section = Class::of_section(name).unwrap_or(Class::NONE),
                None => words.extend(line.split_whitespace().map(|word| (word, section.0))),
            }
        }
        Self { words: Sorted::new(&mut words.into_iter()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
        Language::supported().map(|language| (language.tag(), language.lexicon())).chain([("any", ANY)])
    }

    #[test]
    fn files_have_known_sections_and_every_word_once() {
        for (tag, file) in files() {
            let mut seen: Vec<(&str, &str)> = Vec::new();
            let mut section = None;
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                    assert!(Class::of_section(name).is_some(), "{tag}: [{name}]");
                    section = Some(name);
                    continue;
                }
                let section = section.unwrap_or_else(|| panic!("{tag}: words before the first section"));
                assert!(line.split_whitespace().is_sorted(), "{tag}: [{section}] is not sorted");
                for word in line.split_whitespace() {
                    assert!(!seen.contains(&(section, word)), "{tag}: {word} twice in [{section}]");
                    assert!(!word.ends_with('.'), "{tag}: {word}");
                    seen.push((section, word));
                }
            }
        }
    }

    #[test]
    fn a_capital_in_the_file_is_a_capital_in_the_text() {
        let english = Lexicon::of(Language::from_tag("en").unwrap());
        assert!(english.class("Ill").meets(Class::FINAL) && !english.class("ill").meets(Class::FINAL));
        assert!(english.class("Mr").meets(Class::INNER) && english.class("MR").meets(Class::INNER));
        assert_eq!(english.class("quay"), Class::NONE);
    }
}
