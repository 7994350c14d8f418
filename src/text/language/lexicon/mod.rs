//! Lexicons: the word lists of each language, which sentence splitting, language detection and the
//! cues use.
//!
//! A lexicon file has sections, each with a name in brackets and words separated by white space.
//! Lines that start with `#` are comments. These rules apply to the words:
//!
//! Abbreviations are written without their last full stop (`mr`, `e.g`). A word in lower case also
//! matches capitalized text. A capitalized word matches only with that capital, because it is a
//! different word in lower case (`Ill.` is a state, `ill` is not). One word may be in several
//! sections. The words of a section are sorted, because similar neighbours compress well.

use super::Language;
use crate::text::to_lowercase;
use crate::text::word_table::{Entry, WordTable};
use crate::util::flags::Flags;
use std::sync::OnceLock;

/// The kind of the flags in [`Tags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Section {}

/// The sections of a lexicon that a word is in. Each constant has the name of its section, in
/// capitals.
pub(in crate::text) type Tags = Flags<Section>;

impl Tags {
    /// Frequent function words. They identify the language. A capitalized one is a sign that a
    /// sentence starts.
    pub(in crate::text) const WORDS: Self = Self::flag(0);
    /// Other words that often start a sentence and are rarely part of a name (`However`).
    pub(in crate::text) const STARTERS: Self = Self::flag(1);
    /// Abbreviations that never end a sentence: titles, `e.g.`, `vs.`
    pub(in crate::text) const INNER: Self = Self::flag(2);
    /// Abbreviations after which the sentence continues if a number follows (`No. 5`,
    /// `Nov. 6`). Before other text, their full stop is like that of any word.
    pub(in crate::text) const NUMBERED: Self = Self::flag(3);
    /// Abbreviations that can be the last word of a sentence: `Inc.`, `Jan.`
    pub(in crate::text) const FINAL: Self = Self::flag(4);
    /// Verbs that report speech, in the forms that occur next to a quotation.
    pub(in crate::text) const SAYS: Self = Self::flag(5);
    /// Names that end with `!` or `?`: `Yahoo!`
    pub(in crate::text) const MARKED: Self = Self::flag(6);
    /// Labels that come before the maker of a picture: `Photo: A. Name`
    pub(in crate::text) const CREDITS: Self = Self::flag(7);
    /// Labels and first words of remarks about the page: `Updated:`, `Read more:`. The words of
    /// a label are joined with `_`.
    pub(in crate::text) const ASIDES: Self = Self::flag(8);
    /// Words that come before the name of a writer or photographer: `By`
    pub(in crate::text) const BYLINES: Self = Self::flag(9);
    /// Words that refer to somebody or something mentioned earlier, if a sentence starts with
    /// them. English `there` is not listed, since it mostly refers to nothing (`There is`). A
    /// wrong entry here, in `CONNECTIVES` or in `SPEAKERS` makes sentences that start with the
    /// word slightly less likely to be picked.
    pub(in crate::text) const PRONOUNS: Self = Self::flag(10);
    /// Words that connect a sentence to the previous one (`However`).
    pub(in crate::text) const CONNECTIVES: Self = Self::flag(11);
    /// Words of the first and second person.
    pub(in crate::text) const SPEAKERS: Self = Self::flag(12);
    /// Other frequent words that identify the language but do not start sentences.
    pub(in crate::text) const COMMON: Self = Self::flag(13);
    /// All sections of abbreviations.
    pub(in crate::text) const ABBREVIATIONS: Self = Self::INNER.union(Self::NUMBERED).union(Self::FINAL);
    /// All sections of words that start sentences.
    pub(in crate::text) const SENTENCE_STARTS: Self = Self::WORDS
        .union(Self::STARTERS)
        .union(Self::PRONOUNS)
        .union(Self::CONNECTIVES)
        .union(Self::SPEAKERS);
}

/// The names of the sections, in the order of their flags.
const SECTIONS: &str = "words starters inner numbered final says marked credits \
    asides bylines pronouns connectives speakers common";

/// The words that every lexicon contains, whatever its language.
const ANY: &str = include_str!("any.txt");

/// The words of one language with their tags.
#[derive(Debug)]
pub(in crate::text) struct Lexicon {
    words: WordTable,
}

impl Lexicon {
    /// Returns the lexicon of `language`. Its files are parsed on first use.
    pub(in crate::text) fn for_language(language: Language) -> &'static Self {
        static PARSED: [OnceLock<Lexicon>; Language::COUNT] = [const { OnceLock::new() }; Language::COUNT];
        static ANY_LANGUAGE: OnceLock<Lexicon> = OnceLock::new();
        match PARSED.get(language.index()) {
            Some(cell) => {
                cell.get_or_init(|| Self { words: WordTable::new(&mut parse(&[ANY, language.lexicon()])) })
            }
            None => ANY_LANGUAGE.get_or_init(Self::of_any_language),
        }
    }

    /// Builds the lexicon for texts in an undetermined language. It contains the words of
    /// `any.txt`, and those abbreviations that two or more languages share.
    ///
    /// Some shared abbreviations are common words of another language, such as `no`. Their full
    /// stop is taken for that of an abbreviation only if a number follows.
    fn of_any_language() -> Self {
        let abbreviations = |language: Language| {
            let words = Self::for_language(language).words_with(Tags::ABBREVIATIONS);
            words.map(move |word| (word, language.index() as u16))
        };
        let by_language = WordTable::new(&mut Language::supported().flat_map(abbreviations));
        let entries: Vec<_> = by_language.iter().collect();
        let shared =
            entries.chunk_by(|one, other| one.word == other.word).filter(|languages| languages.len() > 1);
        let tagged = shared.filter_map(|entries| entries.first()).map(|entry| {
            let lexicons = Language::supported().map(Self::for_language);
            let tags = lexicons.fold(Tags::EMPTY, |tags, lexicon| tags.union(lexicon.exact_tags(entry.word)));
            let is_word = tags.intersects(Tags::SENTENCE_STARTS);
            let kept = if is_word { Tags::NUMBERED } else { Tags::ABBREVIATIONS };
            (entry.word, tags.intersection(kept).bits())
        });
        Self { words: WordTable::new(&mut parse(&[ANY]).chain(tagged)) }
    }

    /// Returns the tags of `word` as it is written or, if it has none, those of its lower-case
    /// form.
    pub(in crate::text) fn tags(&self, word: &str) -> Tags {
        let exact = self.exact_tags(word);
        if exact.is_empty() && word.contains(char::is_uppercase) {
            return self.exact_tags(&to_lowercase(word));
        }
        exact
    }

    /// Returns the tags of `word` exactly as it is written.
    pub(in crate::text) fn exact_tags(&self, word: &str) -> Tags {
        union(self.words.get(word).iter())
    }

    /// Returns the tags of `start` exactly as it is written, or `None` if no word of the lexicon
    /// starts with it.
    pub(in crate::text) fn tags_of_start(&self, start: &str) -> Option<Tags> {
        let entries = self.words.from(start);
        let is_listed = entries.first()?.word.starts_with(start);
        is_listed.then(|| union(entries.iter().take_while(|entry| entry.word == start)))
    }

    /// Returns the words that have at least one of `tags`, in ascending order.
    pub(in crate::text) fn words_with(&self, tags: Tags) -> impl Iterator<Item = &'static str> {
        let entries = self.words.iter();
        entries.filter(move |entry| Tags::from_bits(entry.value).intersects(tags)).map(|entry| entry.word)
    }
}

/// Returns all tags of `entries`.
fn union<'e>(entries: impl Iterator<Item = &'e Entry>) -> Tags {
    entries.fold(Tags::EMPTY, |tags, entry| tags.union(Tags::from_bits(entry.value)))
}

/// Returns each word of `files` with the bits of its section's tag.
fn parse(files: &[&'static str]) -> impl Iterator<Item = (&'static str, u16)> {
    let mut section = Tags::EMPTY;
    let lines = files.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with('#'));
    let tagged = lines.flat_map(move |line| {
        let name = section_name(line);
        section = name.map_or(section, |name| section_tag(name).unwrap_or(Tags::EMPTY));
        let words = if name.is_some() { "" } else { line };
        words.split_whitespace().map(move |word| (word, section.bits()))
    });
    tagged.collect::<Vec<_>>().into_iter()
}

/// Returns the name of the section that `line` starts, as in `[words]`, or `None` for any other
/// line.
fn section_name(line: &str) -> Option<&str> {
    line.strip_prefix('[')?.strip_suffix(']')
}

/// Returns the tag of the section called `name`, or `None` if the name is unknown.
fn section_tag(name: &str) -> Option<Tags> {
    SECTIONS.split(' ').position(|section| section == name).map(|index| Tags::flag(index as u32))
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
                if let Some(name) = section_name(line) {
                    assert!(section_tag(name).is_some(), "{tag}: [{name}]");
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
    fn each_section_has_the_tag_of_its_name() {
        let tags = [
            ("words", Tags::WORDS),
            ("starters", Tags::STARTERS),
            ("inner", Tags::INNER),
            ("numbered", Tags::NUMBERED),
            ("final", Tags::FINAL),
            ("says", Tags::SAYS),
            ("marked", Tags::MARKED),
            ("credits", Tags::CREDITS),
            ("asides", Tags::ASIDES),
            ("bylines", Tags::BYLINES),
            ("pronouns", Tags::PRONOUNS),
            ("connectives", Tags::CONNECTIVES),
            ("speakers", Tags::SPEAKERS),
            ("common", Tags::COMMON),
        ];
        assert!(tags.iter().map(|(name, _)| *name).eq(SECTIONS.split(' ')));
        for (name, tag) in tags {
            assert_eq!(section_tag(name), Some(tag), "{name}");
        }
    }

    #[test]
    fn a_capital_in_the_file_is_a_capital_in_the_text() {
        let english = Lexicon::for_language(Language::from_tag("en").unwrap());
        assert!(english.tags("Ill").intersects(Tags::FINAL) && !english.tags("ill").intersects(Tags::FINAL));
        assert!(english.tags("Mr").intersects(Tags::INNER) && english.tags("MR").intersects(Tags::INNER));
        assert_eq!(english.tags("quay"), Tags::EMPTY);
    }
}
