//! What the names that authors give to elements (class, id, test id) tell about them.
//!
//! Names are English words on pages of any language. A name proves nothing: `article-with-sidebar` is the article.
//! So a name here is a hint, and [`super::container`] weighs it against how much of the story stands in the element.

/// Words for what stands beside a story, and that nobody gives to what is around one. A word ending in `-` is the
/// beginning of a longer one too (`comment-`: `comments`, `commentlist`). Too few and boxes become points; too many
/// and parts of stories are lost.
const BESIDE: &[&str] = &[
    "breadcrumb-",
    "cky",
    "comment-",
    "consent",
    "cookie-",
    "disqus",
    "donate",
    "donation",
    "gdpr",
    "linklist",
    "mailchimp",
    "mostread",
    "newsletter-",
    "outbrain",
    "pager",
    "pagination",
    "popular",
    "readmore",
    "recirc-",
    "recommend-",
    "related-",
    "sharedaddy",
    "shariff",
    "sharing",
    "signup",
    "taboola",
    "taglist",
    "teaser-",
    "trending",
    "upsell",
    "yarpp",
];

/// Words for what frames a story (its date, byline, pictures), and words that may mean a box or a wrapper around all:
/// `sidebar` is also a page that has one.
const FRAME: &[&str] = &[
    "ad",
    "ads",
    "adslot",
    "advert-",
    "agency",
    "attribution",
    "author-",
    "banner",
    "bio",
    "byline-",
    "caption-",
    "copyright",
    "credit-",
    "date",
    "dateline",
    "disclaimer",
    "figure",
    "footer-",
    "footnote-",
    "gallery",
    "header",
    "hidden",
    "image",
    "infobox",
    "jeg",
    "keywords",
    "kicker",
    "latest",
    "legal",
    "login",
    "masthead",
    "menu",
    "meta",
    "metadata",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "next",
    "overline",
    "photo",
    "popup",
    "posted",
    "prev",
    "previous",
    "promo-",
    "published",
    "pullquote",
    "rail",
    "register",
    "screen",
    "share-",
    "sidebar-",
    "skyscraper",
    "slideshow",
    "social-",
    "source",
    "sponsor-",
    "sr",
    "subscri-",
    "tag",
    "tags",
    "timestamp",
    "toc",
    "toolbar",
    "tools",
    "tooltip",
    "topics",
    "updated",
    "video",
    "visually",
    "widget",
];

/// Words for the story itself.
const STORY: &[&str] = &[
    "article",
    "articlebody",
    "articletext",
    "articlecontent",
    "body",
    "bodytext",
    "content",
    "copy",
    "entry",
    "entrycontent",
    "maincontent",
    "post",
    "postbody",
    "postcontent",
    "richtext",
    "rte",
    "story",
    "storybody",
    "storytext",
    "text",
];

/// What the names of an element say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// It stands beside the story.
    pub(super) beside: bool,
    /// It frames the story.
    pub(super) frame: bool,
    /// It is the story.
    pub(super) story: bool,
}

impl Names {
    /// Adds what one attribute says: `class`, `id` or the like.
    pub(super) fn read(&mut self, value: &str) {
        let post = value.split_whitespace().any(|name| name == "hentry" || name.starts_with("type-"));
        let names = value.split_whitespace().filter(|name| !(post && is_filing(name)));
        for word in names.flat_map(words) {
            self.beside |= is_one_of(&word, BESIDE);
            self.frame |= is_one_of(&word, FRAME);
            self.story |= is_one_of(&word, STORY);
        }
    }
}

/// WordPress writes onto an article how it is filed: `tag-video`, `category-comment`. That says nothing of its place.
fn is_filing(name: &str) -> bool {
    ["post-", "tag-", "category-", "format-", "type-", "status-"].iter().any(|start| name.starts_with(start))
}

/// The words of a name in lower case: `relatedPosts__list` has `related`, `posts`, `list`.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut after_lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && after_lower) {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.push(c.to_ascii_lowercase());
        }
        after_lower = c.is_lowercase();
    }
    words.push(word);
    words
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    let first = word.as_bytes().first();
    // A page has thousands of words and few of these: nearly all are told apart by their first letter.
    list.iter()
        .filter(|known| known.as_bytes().first() == first)
        .any(|known| known.strip_suffix('-').map_or(word == *known, |start| word.starts_with(start)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(value: &str) -> Names {
        let mut names = Names::default();
        names.read(value);
        names
    }

    #[test]
    fn words_are_found_in_names_of_any_fashion() {
        for name in ["related", "relatedPosts", "post__related-items", "c-relatedArticles_x3f9"] {
            assert!(names(name).beside, "{name}");
        }
        assert!(!names("correlated").beside);
        assert!(names("share").frame && names("sharebar").frame);
        assert!(!names("add").frame);
    }

    #[test]
    fn how_a_post_is_filed_says_nothing() {
        assert!(!names("post-12 type-post hentry category-comment tag-newsletter").beside);
        assert!(names("category-comment").beside);
    }
}
