//! Elements as `www/page/read-page.js` describes them, and the properties that follow from a
//! description.

use super::class_names::{ClassNames, Meaning};
use super::tags;
use crate::article::BlockKind;
use crate::text::is_listed;

/// The properties of an element that depend only on its description. Elements with the same
/// description share them.
///
/// `sidebar`, `frame`, `article` and `story` are claims. [`super::container`] compares them with
/// the text of the element.
#[derive(Debug, Clone, Default)]
pub(super) struct ElementInfo<'p> {
    pub(super) tag: &'p str,
    /// True if the element does not break the line.
    pub(super) inline: bool,
    pub(super) kind: Option<BlockKind>,
    pub(super) class: &'p str,
    pub(super) id: &'p str,
    /// True if the element's name is that of a teaser, the beginning of a story on this page or
    /// another.
    pub(super) teaser: bool,
    /// True if the element is a link to a fragment (`#notes`), most often of the same page.
    pub(super) anchor_link: bool,
    /// True if the element claims to lie over the page or after the story, like a dialog, a request
    /// for consent or comments.
    pub(super) overlay: bool,
    pub(super) link: bool,
    /// True if the element is the panel of a tab. It may be part of the story even if it is hidden,
    /// since readers can open it.
    tab_panel: bool,
    /// True if the element is a form control or acts as one.
    pub(super) control: bool,
    /// True if the element is not displayed, or if its publisher excludes it from summaries.
    pub(super) hidden: bool,
    /// True if the element is `inert` or has `aria-hidden=true`, so that screen readers skip it.
    pub(super) aria_hidden: bool,
    /// True if the element claims to be outside the story.
    pub(super) sidebar: bool,
    /// True if the element claims to accompany the story without belonging to it, such as a header
    /// or a figure.
    pub(super) frame: bool,
    /// True if the element claims to be an article. A page may have many articles.
    pub(super) article: bool,
    /// True if the element claims to be the story.
    pub(super) story: bool,
    /// True if the publisher marks the element as the article, with `data-nutgraf-article`.
    pub(super) marked_article: bool,
    /// True if the publisher wants the element's text in every summary and marks it with
    /// `data-nutgraf-pin`.
    pub(super) pinned: bool,
    /// True if the caller wants the article around this element.
    pub(super) anchor: bool,
    pub(super) language: Option<&'p str>,
}

impl<'p> ElementInfo<'p> {
    /// Parses a description: a tag and attributes as `name=value`, separated by tabs.
    pub(super) fn parse(line: &'p str, class_names: &ClassNames) -> Self {
        let mut fields = line.split('\t');
        let tag = fields.next().unwrap_or_default();
        let mut it = Self {
            tag,
            inline: tags::is_inline(tag),
            kind: tags::kind(tag),
            control: tags::is_control(tag),
            overlay: tag == "dialog",
            sidebar: tags::is_outside_story(tag),
            frame: tags::is_frame(tag),
            article: tag == "article",
            story: tag == "article" || tag == "main",
            ..Self::default()
        };
        let mut names = Meaning::EMPTY;
        for (name, value) in fields.filter_map(|field| field.split_once('=')) {
            match name {
                "class" => {
                    it.class = value;
                    names |= class_names.meaning(value);
                }
                "id" => {
                    it.id = value;
                    names |= class_names.meaning(value);
                }
                "data-testid" | "data-component" => names |= class_names.meaning(value),
                _ => it.apply_attribute(name, value),
            }
        }
        it.hidden &= !it.tab_panel;
        if tag != "body" {
            it.overlay |= names.intersects(Meaning::OVERLAY);
            it.teaser = names.intersects(Meaning::TEASER);
            it.hidden |= names.intersects(Meaning::CHROME);
            it.sidebar |= names.intersects(Meaning::SIDEBAR);
            // The class of a heading describes its appearance (`widget-title`), not the section
            // below it.
            it.frame |= names.intersects(Meaning::FRAME) && !matches!(it.kind, Some(BlockKind::Heading(_)));
            it.story |= names.intersects(Meaning::STORY)
                && !names.intersects(Meaning::SIDEBAR | Meaning::OVERLAY | Meaning::TEASER);
        }
        it
    }

    fn apply_attribute(&mut self, name: &str, value: &'p str) {
        match name {
            "role" => self.apply_role(value),
            "itemprop" => self.story |= value.split(' ').any(|word| word == "articleBody"),
            "aria-modal" => self.overlay |= value == "true",
            "itemtype" => self.sidebar |= value.ends_with("/Comment") || value.ends_with("/WPSideBar"),
            "lang" => self.language = Some(value).filter(|tag| !tag.is_empty()),
            "href" => {
                self.link = self.tag == "a";
                self.anchor_link = self.link && value == "#";
            }
            "hidden" => self.hidden |= value != "until-found",
            "unseen" | "data-nosnippet" | "data-nutgraf-ignore" => self.hidden = true,
            "aria-hidden" => self.aria_hidden |= value == "true",
            "inert" => self.aria_hidden = true,
            "data-nutgraf-article" => self.marked_article = true,
            "data-nutgraf-pin" => self.pinned = true,
            "near" => self.anchor = true,
            _ => {}
        }
    }

    fn apply_role(&mut self, role: &str) {
        self.sidebar |=
            is_listed(role, "navigation complementary search dialog alertdialog menu menubar toolbar");
        self.overlay |= is_listed(role, "dialog alertdialog");
        self.frame |= is_listed(role, "banner contentinfo figure img note tooltip");
        self.article |= role == "article";
        self.tab_panel |= role == "tabpanel";
        self.control |= role == "button";
        self.story |= matches!(role, "article" | "main");
        if role == "heading" && self.kind.is_none() {
            self.kind = Some(BlockKind::Heading(2));
        }
    }
}
