//! An element as `www/page/read-page.js` describes it, and what that says about the text in it.

use super::class_names::{Names, Vocabulary};
use super::tags;
use crate::article::BlockKind;
use crate::text::is_listed;

/// What is known of an element without its place in the page. Computed once for all elements that are alike.
#[derive(Debug, Clone, Default)]
pub(super) struct Description<'p> {
    pub(super) tag: &'p str,
    /// It flows inside a line of text.
    pub(super) inline: bool,
    pub(super) kind: Option<BlockKind>,
    /// It is a link.
    pub(super) link: bool,
    /// Readers do not see it, or were asked not to be shown it out of its place.
    pub(super) unseen: bool,
    /// Readers of a screen reader do not hear it.
    pub(super) unheard: bool,
    /// It stands beside the story, if what it says of itself is true.
    pub(super) beside: bool,
    /// It frames the story, if what it says of itself is true.
    pub(super) frame: bool,
    /// It is an article, if what it says of itself is true; a page may have many.
    pub(super) article: bool,
    /// It is the story, if what it says of itself is true.
    pub(super) story: bool,
    /// `itemprop=articleBody` (schema.org).
    pub(super) article_body: bool,
    /// `data-nutgraf-article`: the publisher says that this is the article.
    pub(super) given: bool,
    /// `data-nutgraf-pin`: the publisher wants what stands in it to be in every summary.
    pub(super) pinned: bool,
    /// The element for which the article is wanted.
    pub(super) near: bool,
    pub(super) language: Option<&'p str>,
}

impl<'p> Description<'p> {
    /// Reads one line of the descriptions: the tag, then `name=value`, separated by tabs.
    pub(super) fn read(line: &'p str, vocabulary: &Vocabulary) -> Self {
        let mut fields = line.split('\t');
        let tag = fields.next().unwrap_or_default();
        let mut it = Self {
            tag,
            inline: tags::is_inline(tag),
            kind: tags::kind(tag),
            beside: tags::is_not_the_story(tag),
            frame: tags::is_frame(tag),
            article: tag == "article",
            story: tag == "article" || tag == "main",
            ..Self::default()
        };
        let mut names = Names::default();
        for (name, value) in fields.filter_map(|field| field.split_once('=')) {
            match name {
                "class" | "id" | "data-testid" | "data-component" => vocabulary.read(value, &mut names),
                _ => it.read_attribute(name, value),
            }
        }
        if tag != "body" {
            it.beside |= names.beside;
            // The name of a heading is of its looks: `widget-title`. What it heads has a name of its own.
            it.frame |= names.frame && !matches!(it.kind, Some(BlockKind::Heading(_)));
            it.story |= names.story && !names.beside;
        }
        it
    }

    fn read_attribute(&mut self, name: &str, value: &'p str) {
        match name {
            "role" => self.read_role(value),
            "itemprop" => self.article_body |= value.split(' ').any(|word| word == "articleBody"),
            "itemtype" => self.beside |= value.ends_with("/Comment") || value.ends_with("/WPSideBar"),
            "lang" => self.language = Some(value).filter(|tag| !tag.is_empty()),
            "href" => self.link = self.tag == "a",
            "hidden" | "unseen" | "data-nosnippet" | "data-nutgraf-ignore" => self.unseen = true,
            "aria-hidden" => self.unheard = value == "true",
            "data-nutgraf-article" => self.given = true,
            "data-nutgraf-pin" => self.pinned = true,
            "near" => self.near = true,
            _ => {}
        }
    }

    fn read_role(&mut self, role: &str) {
        self.beside |=
            is_listed(role, "navigation complementary search dialog alertdialog menu menubar toolbar");
        self.frame |= is_listed(role, "banner contentinfo figure img note tooltip");
        self.article |= role == "article";
        self.story |= matches!(role, "article" | "main");
        if role == "heading" && self.kind.is_none() {
            self.kind = Some(BlockKind::Heading(2));
        }
    }
}
