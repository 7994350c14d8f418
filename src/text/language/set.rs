//! Sets of languages, which the compiler computes from their tags.

use super::{LANGUAGES, Language};

/// A set of languages: one bit for each [`Language::index`], and one for
/// [`Language::UNDETERMINED`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) struct Languages(u64);

/// The bit of [`Language::UNDETERMINED`].
const UNDETERMINED: usize = 63;
const _: () = assert!(Language::COUNT <= UNDETERMINED);

/// Returns the set of the languages with these tags, separated by single spaces:
/// `languages!("zh ja")`. A tag that is neither that of a supported language nor `und` does not
/// compile.
macro_rules! languages {
    ($tags:literal) => {
        const { $crate::text::language::Languages::from_tags($tags) }
    };
}
pub(in crate::text) use languages;

impl Languages {
    /// See [`languages!`].
    pub(in crate::text) const fn from_tags(tags: &str) -> Self {
        let (mut set, mut rest, mut is_start) = (0, tags.as_bytes(), true);
        while let [byte, after @ ..] = rest {
            if is_start {
                set |= 1 << number(rest);
            }
            (rest, is_start) = (after, *byte == b' ');
        }
        Self(set)
    }

    /// Returns whether `language` is in the set.
    pub(super) fn contains(self, language: Language) -> bool {
        self.0 >> language.index().min(UNDETERMINED) & 1 == 1
    }
}

/// Returns the bit of the language whose tag is the first of `tags`.
const fn number(tags: &[u8]) -> usize {
    let (mut languages, mut number): (&[(&str, &str)], usize) = (&LANGUAGES, 0);
    while let [(tag, _), rest @ ..] = languages {
        if starts_with(tags, tag.as_bytes()) {
            return number;
        }
        (languages, number) = (rest, number + 1);
    }
    assert!(starts_with(tags, b"und"), "this tag is not that of a supported language");
    UNDETERMINED
}

/// Returns whether the first of `tags` is `tag`.
const fn starts_with(tags: &[u8], tag: &[u8]) -> bool {
    match (tags, tag) {
        ([] | [b' ', ..], []) => true,
        ([one, tags @ ..], [other, tag @ ..]) => *one == *other && starts_with(tags, tag),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_contains_the_languages_of_its_tags() {
        let has = |tag| languages!("en ko und").contains(Language::from_tag(tag).unwrap_or_default());
        assert_eq!(["en", "ko", "und", "de", "hr"].map(has), [true, true, true, false, false]);
    }
}
