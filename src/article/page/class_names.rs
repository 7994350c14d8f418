//! The names of elements (class, id, test id), and what they claim about an element.
//!
//! Pages of all languages use English names. A name is only a claim: an element with the class
//! `article-with-sidebar` is the article. [`super::container`] therefore compares the claim with
//! the amount of prose in the element.

use crate::text::WordTable;
use crate::util::flags::Flags;

/// Words that name a part outside the story, and rarely an element that contains the story. A `-`
/// at the end stands for any continuation: `comment-` matches `comments` and `commentlist`. A
/// missing word lets boxes become key points. A word too many loses parts of stories.
const SIDEBAR: &str = "\
    breadcrumb- donate donation linklist mailchimp mostread newsletter- outbrain pager pagination \
    popular readmore recirc- recommend- related- sharedaddy shariff sharing signup taboola taglist \
    trending upsell yarpp";

/// Words that name a part over the page or below the story. Such a part is never the story.
const OVERLAY: &str = "cky comment- consent cookie- disqus gdpr";

/// Words that name a teaser: the beginning of a story on this page or another.
const TEASER: &str = "teaser-";

/// Words that name the controls of a wiki, such as `[edit]`. Readers skip them even in the middle
/// of a line.
const CHROME: &str = "editsection";

/// Words that name a part that accompanies the story, such as its date, byline or pictures.
/// Ambiguous words are here too: `sidebar` may be the class of a sidebar or of a page that has one.
const FRAME: &str = "\
    ad ads adslot advert- agency attribution author- banner bio byline- caption- copyright credit- \
    date dateline disclaimer disclosure endnotes factbox figure footer- footnote- gallery header \
    hidden image infobox jeg keywords kicker latest legal login masthead menu meta metadata modal \
    nav navbar navigation next overline photo popup posted prev previous promo- published pullquote \
    rail references reflist register screen share- sidebar- skyscraper slideshow social- source \
    sponsor- sr subscri- tag tags timestamp toc toolbar tools tooltip topics updated video visually \
    widget";

/// Words that name the story itself.
const STORY: &str = "\
    article articlebody articlecontent articletext body bodytext content copy entry entrycontent \
    maincontent post postbody postcontent richtext rte story storybody storytext text";

/// The kind of the flags in [`Meaning`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {}

/// The claims of an element's names.
pub(super) type Meaning = Flags<Claim>;

impl Meaning {
    /// The element is outside the story.
    pub(super) const SIDEBAR: Self = Self::flag(0);
    /// The element accompanies the story without belonging to it, such as a byline, a picture or an
    /// ad.
    pub(super) const FRAME: Self = Self::flag(1);
    /// The element is the story.
    pub(super) const STORY: Self = Self::flag(2);
    /// The word matches as a prefix. Only the table of words has this flag.
    pub(super) const PREFIX: Self = Self::flag(3);
    /// The element is never part of the story.
    pub(super) const OVERLAY: Self = Self::flag(4);
    /// The element is the beginning of a story.
    pub(super) const TEASER: Self = Self::flag(5);
    /// The element is a control of a wiki.
    pub(super) const CHROME: Self = Self::flag(6);
}

/// The table of words that have a meaning in names.
pub(super) struct ClassNames {
    words: WordTable,
}

impl ClassNames {
    pub(super) fn new() -> Self {
        let lists = [
            (TEASER, Meaning::TEASER),
            (CHROME, Meaning::CHROME),
            (OVERLAY, Meaning::OVERLAY),
            (SIDEBAR, Meaning::SIDEBAR),
            (FRAME, Meaning::FRAME),
            (STORY, Meaning::STORY),
        ];
        let entries = |(list, meaning): (&'static str, Meaning)| {
            list.split(' ').map(move |word| match word.strip_suffix('-') {
                Some(prefix) => (prefix, (meaning | Meaning::PREFIX).bits()),
                None => (word, meaning.bits()),
            })
        };
        Self { words: WordTable::new(&mut lists.into_iter().flat_map(entries)) }
    }

    /// Returns the meaning of the `value` of an attribute such as `class` or `id`, which may
    /// contain several names. Classes with which WordPress lists the categories of a post are
    /// ignored.
    pub(super) fn meaning(&self, value: &str) -> Meaning {
        let is_post = value.split_whitespace().any(|name| name == "hentry" || name.starts_with("type-"));
        let mut word = String::new();
        let names = value.split_whitespace().filter(|name| !(is_post && is_wordpress_category(name)));
        names.fold(Meaning::EMPTY, |meaning, name| meaning | self.name_meaning(name, &mut word))
    }

    /// Returns the meaning of `name`, combined from its words: `relatedPosts__list` has the words
    /// `related`, `posts` and `list`. `word` is a buffer, empty before and after the call.
    fn name_meaning(&self, name: &str, word: &mut String) -> Meaning {
        let mut meaning = Meaning::EMPTY;
        let mut is_after_lower = false;
        for c in name.chars().chain(['-']) {
            let is_letter = c.is_ascii_alphanumeric() || !c.is_ascii();
            if !is_letter || (c.is_ascii_uppercase() && is_after_lower) {
                meaning |= self.word_meaning(word);
                word.clear();
            }
            if is_letter {
                word.push(c.to_ascii_lowercase());
            }
            is_after_lower = c.is_ascii_lowercase();
        }
        meaning
    }

    fn word_meaning(&self, word: &str) -> Meaning {
        let matches = self.words.prefixes(word).map(|entry| (entry.word, Meaning::from_bits(entry.value)));
        let matches =
            matches.filter(|(known, meaning)| *known == word || meaning.intersects(Meaning::PREFIX));
        matches.fold(Meaning::EMPTY, |all, (_, meaning)| all | meaning).difference(Meaning::PREFIX)
    }
}

/// Returns true if `name` is a class with which WordPress lists the categories of an article, such
/// as `tag-video`. Such a name does not describe the element that has it.
fn is_wordpress_category(name: &str) -> bool {
    ["post-", "tag-", "category-", "format-", "type-", "status-"].iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(value: &str, meaning: Meaning) -> bool {
        ClassNames::new().meaning(value).intersects(meaning)
    }

    #[test]
    fn words_are_found_in_every_style_of_name() {
        for name in ["related", "relatedPosts", "post__related-items", "c-relatedArticles_x3f9"] {
            assert!(has(name, Meaning::SIDEBAR), "{name}");
        }
        assert!(!has("correlated", Meaning::SIDEBAR));
        assert!(has("share", Meaning::FRAME) && has("sharebar", Meaning::FRAME));
        assert!(!has("add", Meaning::FRAME));
    }

    #[test]
    fn every_word_is_found_and_prefixes_match_longer_words() {
        let lists = [
            (OVERLAY, Meaning::OVERLAY),
            (TEASER, Meaning::TEASER),
            (CHROME, Meaning::CHROME),
            (SIDEBAR, Meaning::SIDEBAR),
            (FRAME, Meaning::FRAME),
            (STORY, Meaning::STORY),
        ];
        for (list, meaning) in lists {
            for known in list.split(' ') {
                let stem = known.trim_end_matches('-');
                assert!(has(stem, meaning), "{known}");
                assert_eq!(has(&format!("{stem}x"), meaning), stem.len() < known.len(), "{known}");
            }
            assert!(["", "aardvark", "2", "é"].iter().all(|name| !has(name, meaning)));
        }
    }

    #[test]
    fn categories_of_a_post_have_no_meaning() {
        assert!(!has("post-12 type-post hentry category-comment tag-newsletter", Meaning::SIDEBAR));
        assert!(has("category-comment", Meaning::OVERLAY));
    }
}
