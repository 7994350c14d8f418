//! The supported languages.

mod detect;
mod letters;
pub(super) mod lexicon;
mod set;
mod tables;

pub(super) use set::{Languages, languages};

use std::fmt;

/// A supported language, or [`Language::UNDETERMINED`].
///
/// ```
/// use nutgraf::Language;
///
/// let language = Language::detect("The board met on Monday and agreed to close the old quay.");
/// assert_eq!(language.tag(), "en");
/// assert_eq!(Language::from_tag("en-GB"), Some(language));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Language(u8);

/// The supported languages, by BCP 47 primary subtag, each with the text of its lexicon.
///
/// The lexicon is empty for languages whose sentences can be split without word lists. Serbian and
/// Croatian share `sh.txt`. Similar languages are next to each other because their word lists then
/// compress better.
const LANGUAGES: [(&str, &str); Language::COUNT] = [
    ("en", include_str!("lexicon/en.txt")),
    ("fr", include_str!("lexicon/fr.txt")),
    ("ca", include_str!("lexicon/ca.txt")),
    ("es", include_str!("lexicon/es.txt")),
    ("pt", include_str!("lexicon/pt.txt")),
    ("it", include_str!("lexicon/it.txt")),
    ("ro", include_str!("lexicon/ro.txt")),
    ("nl", include_str!("lexicon/nl.txt")),
    ("de", include_str!("lexicon/de.txt")),
    ("da", include_str!("lexicon/da.txt")),
    ("nb", include_str!("lexicon/nb.txt")),
    ("sv", include_str!("lexicon/sv.txt")),
    ("fi", include_str!("lexicon/fi.txt")),
    ("hu", include_str!("lexicon/hu.txt")),
    ("cs", include_str!("lexicon/cs.txt")),
    ("pl", include_str!("lexicon/pl.txt")),
    ("tr", include_str!("lexicon/tr.txt")),
    ("id", include_str!("lexicon/id.txt")),
    ("tl", include_str!("lexicon/tl.txt")),
    ("vi", include_str!("lexicon/vi.txt")),
    ("sw", include_str!("lexicon/sw.txt")),
    ("el", include_str!("lexicon/el.txt")),
    ("bg", include_str!("lexicon/bg.txt")),
    ("ru", include_str!("lexicon/ru.txt")),
    ("uk", include_str!("lexicon/uk.txt")),
    ("sr", concat!(include_str!("lexicon/sh.txt"), include_str!("lexicon/sr.txt"))),
    ("hr", concat!(include_str!("lexicon/sh.txt"), include_str!("lexicon/hr.txt"))),
    ("kk", include_str!("lexicon/kk.txt")),
    ("hy", ""),
    ("ar", include_str!("lexicon/ar.txt")),
    ("fa", include_str!("lexicon/fa.txt")),
    ("ur", include_str!("lexicon/ur.txt")),
    ("he", include_str!("lexicon/he.txt")),
    ("am", ""),
    ("hi", include_str!("lexicon/hi.txt")),
    ("mr", include_str!("lexicon/mr.txt")),
    ("ne", include_str!("lexicon/ne.txt")),
    ("bn", include_str!("lexicon/bn.txt")),
    ("pa", include_str!("lexicon/pa.txt")),
    ("gu", include_str!("lexicon/gu.txt")),
    ("ta", include_str!("lexicon/ta.txt")),
    ("te", include_str!("lexicon/te.txt")),
    ("kn", include_str!("lexicon/kn.txt")),
    ("ml", include_str!("lexicon/ml.txt")),
    ("si", include_str!("lexicon/si.txt")),
    ("my", ""),
    ("zh", include_str!("lexicon/zh.txt")),
    ("ja", include_str!("lexicon/ja.txt")),
    ("ko", include_str!("lexicon/ko.txt")),
];

/// Other primary subtags of supported languages: deprecated codes, members of macrolanguages, and
/// written forms for which the same rules hold.
const ALIASES: [(&str, &str); 9] = [
    ("no", "nb"),
    ("nn", "nb"),
    ("iw", "he"),
    ("in", "id"),
    ("fil", "tl"),
    ("yue", "zh"),
    ("cmn", "zh"),
    ("bs", "hr"),
    ("sh", "sr"),
];

impl Default for Language {
    fn default() -> Self {
        Self::UNDETERMINED
    }
}

impl Language {
    /// The language `und`: unknown, or not supported. Texts in it are processed without the word
    /// lists of a language.
    pub const UNDETERMINED: Self = Self(u8::MAX);

    /// The number of supported languages.
    pub const COUNT: usize = 49;

    /// Returns the supported language of a BCP 47 tag, or `None` if it is not supported. Only the
    /// primary subtag matters. Its case does not, and `_` is accepted in place of `-`.
    ///
    /// ```
    /// use nutgraf::Language;
    ///
    /// let tag = |tag| Language::from_tag(tag).map(Language::tag);
    /// assert_eq!([tag("pt_BR"), tag("NO"), tag("tlh")], [Some("pt"), Some("nb"), None]);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let alias = ALIASES.iter().find(|(other, _)| *other == primary);
        let primary = alias.map_or(primary.as_str(), |(_, tag)| tag);
        let index = LANGUAGES.iter().position(|(tag, _)| *tag == primary)?;
        u8::try_from(index).ok().map(Self)
    }

    /// Returns the BCP 47 primary subtag of the language, or `und` for [`Language::UNDETERMINED`].
    pub fn tag(self) -> &'static str {
        LANGUAGES.get(self.index()).map_or("und", |(tag, _)| tag)
    }

    /// Returns the tag by which a caller knows this language. If the caller has `given` a tag that
    /// means this language, that tag is returned, because it may be more specific (`pt-BR`).
    /// Otherwise, the result is [`Language::tag`].
    ///
    /// ```
    /// use nutgraf::Language;
    ///
    /// let language = Language::from_tag("nn").unwrap();
    /// assert_eq!((language.tag_given_as(Some("nn")), language.tag_given_as(None)), ("nn", "nb"));
    /// ```
    pub fn tag_given_as(self, given: Option<&str>) -> &str {
        given.filter(|tag| Self::from_tag(tag) == Some(self)).unwrap_or(self.tag())
    }

    /// Returns all supported languages.
    ///
    /// ```
    /// use nutgraf::Language;
    ///
    /// assert_eq!(Language::supported().count(), Language::COUNT);
    /// ```
    pub fn supported() -> impl Iterator<Item = Self> {
        (0..).take(Self::COUNT).map(Self)
    }

    /// Returns true for the tags of texts in an unknown language: an empty one, and `und` (BCP 47,
    /// ISO 639-2). Such a text is treated as one without a tag.
    ///
    /// ```
    /// use nutgraf::Language;
    ///
    /// assert!(Language::is_undetermined("und") && !Language::is_undetermined("de"));
    /// ```
    pub fn is_undetermined(tag: &str) -> bool {
        tag.is_empty() || tag.eq_ignore_ascii_case("und")
    }

    /// Returns the aliases: primary subtags that [`Language::from_tag`] accepts in place of the
    /// subtag of a supported language. Each comes with the language that it means.
    ///
    /// ```
    /// use nutgraf::Language;
    ///
    /// let mut aliases = Language::aliases().map(|(alias, language)| (alias, language.tag()));
    /// assert!(aliases.any(|alias| alias == ("no", "nb")));
    /// ```
    pub fn aliases() -> impl Iterator<Item = (&'static str, Self)> {
        ALIASES.iter().filter_map(|(alias, tag)| Some((*alias, Self::from_tag(tag)?)))
    }

    /// Returns the position of the language in [`Language::supported`]. For
    /// [`Language::UNDETERMINED`] the result is at least [`Language::COUNT`].
    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Returns the text of the language's lexicon file.
    fn lexicon(self) -> &'static str {
        LANGUAGES.get(self.index()).map_or("", |(_, words)| words)
    }

    /// Returns whether the language is one of `languages`.
    pub(super) fn is_one_of(self, languages: Languages) -> bool {
        languages.contains(self)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_name_languages_in_any_form() {
        let tag = |tag| Language::from_tag(tag).map(Language::tag);
        assert_eq!(
            [tag("en-GB"), tag("EN"), tag("pt_BR"), tag("zh-Hant-TW")],
            [Some("en"), Some("en"), Some("pt"), Some("zh")]
        );
        assert_eq!(
            [tag("no"), tag("nn"), tag("iw"), tag("fil")],
            [Some("nb"), Some("nb"), Some("he"), Some("tl")]
        );
        assert_eq!([tag(""), tag("und"), tag("tlh"), tag("english")], [None; 4]);
    }

    #[test]
    fn every_supported_language_has_a_name_of_its_own() {
        let tags: Vec<&str> = Language::supported().map(Language::tag).collect();
        assert_eq!(tags.len(), Language::COUNT);
        assert!(tags.iter().all(|tag| Language::from_tag(tag).map(Language::tag) == Some(tag)));
    }
}
