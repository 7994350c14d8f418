//! What the names that authors give to elements (class, id, test id) tell about them.
//!
//! Names are English words on pages of any language. A name proves nothing: `article-with-sidebar` is the article.
//! So a name here is a hint, and [`super::container`] weighs it against how much of the story stands in the element.

/// Words for what stands beside a story, and that nobody gives to what is around one. A word ending in `-` is the
/// beginning of a longer one too (`comment-`: `comments`, `commentlist`). Too few and boxes become points; too many
/// and parts of stories are lost.
const BESIDE: &str = "\
    breadcrumb- cky comment- consent cookie- disqus donate donation gdpr linklist mailchimp mostread \
    newsletter- outbrain pager pagination popular readmore recirc- recommend- related- sharedaddy shariff \
    sharing signup taboola taglist teaser- trending upsell yarpp";

/// Words for what frames a story (its date, byline, pictures), and words that may mean a box or a wrapper around all:
/// `sidebar` is also a page that has one.
const FRAME: &str = "\
    ad ads adslot advert- agency attribution author- banner bio byline- caption- copyright credit- date \
    dateline disclaimer figure footer- footnote- gallery header hidden image infobox jeg keywords kicker \
    latest legal login masthead menu meta metadata modal nav navbar navigation next overline photo popup \
    posted prev previous promo- published pullquote rail register screen share- sidebar- skyscraper \
    slideshow social- source sponsor- sr subscri- tag tags timestamp toc toolbar tools tooltip topics \
    updated video visually widget";

/// Words for the story itself.
const STORY: &str = "\
    article articlebody articlecontent articletext body bodytext content copy entry entrycontent \
    maincontent post postbody postcontent richtext rte story storybody storytext text";

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

/// The words that say something, made ready to be looked up.
pub(super) struct Vocabulary {
    beside: List,
    frame: List,
    story: List,
}

/// A list, and where in it the words of each first letter start: a page has a thousand words and few of these, so
/// nearly all are told apart by their first letter.
struct List {
    words: Vec<&'static str>,
    starts: [usize; 27],
}

impl Vocabulary {
    pub(super) fn new() -> Self {
        Self { beside: List::new(BESIDE), frame: List::new(FRAME), story: List::new(STORY) }
    }

    /// Adds to `names` what one attribute says: `class`, `id` or the like.
    pub(super) fn read(&self, value: &str, names: &mut Names) {
        let post = value.split_whitespace().any(|name| name == "hentry" || name.starts_with("type-"));
        let mut word = Vec::new();
        for name in value.split_whitespace().filter(|name| !(post && is_filing(name))) {
            self.read_name(name, &mut word, names);
        }
    }

    /// Adds what the words of a name say: `relatedPosts__list` has `related`, `posts`, `list`. `word` is empty, again.
    fn read_name(&self, name: &str, word: &mut Vec<u8>, names: &mut Names) {
        let mut after_lower = false;
        for c in name.bytes().chain([b'-']) {
            let is_letter = c.is_ascii_alphanumeric() || !c.is_ascii();
            if !is_letter || (c.is_ascii_uppercase() && after_lower) {
                names.beside |= self.beside.has(word);
                names.frame |= self.frame.has(word);
                names.story |= self.story.has(word);
                word.clear();
            }
            if is_letter {
                word.push(c.to_ascii_lowercase());
            }
            after_lower = c.is_ascii_lowercase();
        }
    }
}

impl List {
    /// Takes words that are sorted by first letters, divided by spaces.
    fn new(words: &'static str) -> Self {
        let words: Vec<&str> = words.split(' ').collect();
        let mut starts = [0; 27];
        for word in &words {
            for start in starts.iter_mut().skip(letter(word.as_bytes()) + 1) {
                *start += 1;
            }
        }
        Self { words, starts }
    }

    fn has(&self, word: &[u8]) -> bool {
        let letter = letter(word);
        let start = |letter: usize| self.starts.get(letter).copied().unwrap_or_default();
        let words = self.words.get(start(letter)..start(letter + 1)).unwrap_or_default();
        words.iter().any(|known| {
            known.strip_suffix('-').map_or(word == known.as_bytes(), |stem| word.starts_with(stem.as_bytes()))
        })
    }
}

/// 0 for a word in `a`, 25 for one in `z`; some larger number for others.
fn letter(word: &[u8]) -> usize {
    word.first().map_or(99, |letter| usize::from(letter.wrapping_sub(b'a')))
}

/// WordPress writes onto an article how it is filed: `tag-video`, `category-comment`. That says nothing of its place.
fn is_filing(name: &str) -> bool {
    ["post-", "tag-", "category-", "format-", "type-", "status-"].iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(value: &str) -> Names {
        let mut names = Names::default();
        Vocabulary::new().read(value, &mut names);
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
    fn every_word_of_every_list_is_found() {
        for words in [BESIDE, FRAME, STORY] {
            let list = List::new(words);
            for known in words.split(' ') {
                let stem = known.trim_end_matches('-');
                assert!(list.has(stem.as_bytes()), "{known}: is the list sorted?");
                assert_eq!(list.has(format!("{stem}x").as_bytes()), stem.len() < known.len(), "{known}");
            }
            assert!(!list.has(b"") && !list.has(b"aardvark") && !list.has(b"2") && !list.has("é".as_bytes()));
        }
    }

    #[test]
    fn how_a_post_is_filed_says_nothing() {
        assert!(!names("post-12 type-post hentry category-comment tag-newsletter").beside);
        assert!(names("category-comment").beside);
    }
}
