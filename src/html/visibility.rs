//! The visibility of elements. It follows from the style sheets in the page and the defaults of
//! browsers.
//!
//! The result approximates that of `www/page/visibility.js`. Text that a reader can open
//! (`<details>`) counts as shown. Style sheets in other files are not loaded.

use super::document::{Document, Element, NodeId, ROOT};
use super::media;
use super::selector::Key;
use super::style_sheet::{Declarations, Declared, Rule, rules};
use std::collections::HashMap;

/// The maximum number of rules that are considered. Pages have up to 2,000 rules that concern
/// visibility. The time grows with the number of rules times the number of elements, so without a
/// limit, a hostile page could take very long.
const MAX_RULES: usize = 10_000;

/// The HTML elements that browsers do not display by default. Elements of `NEVER_TEXT`, whose text
/// is not read, are not listed.
const UNDISPLAYED: &[&str] = &["area", "base", "basefont", "noembed", "noframes", "param", "rp", "title"];

/// The visibility of the content of an element, which its children inherit.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Visibility {
    /// True if the element or one of its ancestors is not displayed, or shows no text.
    undisplayed: bool,
    invisible: bool,
}

/// For each element of a document, the declarations that win.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<NodeId, Declarations>);

impl Visibility {
    pub(super) fn is_shown(self) -> bool {
        !self.undisplayed && !self.invisible
    }

    /// Returns the visibility of the content of the element `id`. `self` is the visibility of the
    /// content of its parent.
    pub(super) fn inside(self, document: &Document, id: NodeId, styles: &Styles) -> Self {
        let Some(element) = document.element(id) else { return self };
        let declared = styles.0.get(&id).copied().unwrap_or_default();
        let hides = |it: Option<Declared>| it.map(|it| it.hides);
        let undisplayed = hides(declared.undisplayed).unwrap_or_else(|| is_undisplayed(element));
        Self {
            undisplayed: self.undisplayed
                || undisplayed
                || hides(declared.skipped) == Some(true)
                || declared.hide_text(),
            invisible: hides(declared.invisible).unwrap_or(self.invisible),
        }
    }
}

/// Returns true if browsers do not display an element by default.
fn is_undisplayed(element: &Element) -> bool {
    UNDISPLAYED.contains(&element.tag())
        || (element.attribute("hidden").is_some_and(|it| it != "until-found")
            && element.attribute("role") != Some("tabpanel"))
        || element.attribute("popover").is_some()
        || (element.is_html("dialog") && element.attribute("open").is_none())
}

impl Styles {
    /// Finds the declarations that win for each element. Important declarations win over all
    /// others. Otherwise, the `style` attribute wins over style sheets, a higher specificity over a
    /// lower one, and a later declaration over an earlier one. Style sheets in shadow trees are
    /// ignored.
    pub(super) fn of(document: &Document) -> Self {
        let rules = rules_by_weight(document);
        let mut by_key: HashMap<Key, Vec<usize>> = HashMap::new();
        for (weight, rule) in rules.iter().enumerate() {
            by_key.entry(rule.selector.key()).or_default().push(weight);
        }
        let mut styles = Self::default();
        for id in document.descendants(ROOT) {
            let Some(element) = document.element(id) else { continue };
            let mut weights: Vec<usize> =
                keys(element).iter().filter_map(|key| by_key.get(key)).flatten().copied().collect();
            weights.sort_unstable();
            let candidates = weights.iter().filter_map(|weight| rules.get(*weight));
            let matching = candidates.filter(|rule| rule.selector.matches(document, id));
            let own = element.attribute("style").map(Declarations::parse);
            let declarations = matching.map(|rule| rule.declarations).chain(own);
            let winning = declarations.fold(Declarations::default(), Declarations::overridden_by);
            if winning != Declarations::default() {
                styles.0.insert(id, winning);
            }
        }
        styles
    }
}

/// Returns the rules of all style sheets in the page, in an order in which a later rule wins over
/// an earlier one.
fn rules_by_weight(document: &Document) -> Vec<Rule> {
    let is_sheet = |id: &NodeId| {
        document.element(*id).is_some_and(|it| {
            let kind = it.attribute("type").unwrap_or_default();
            let media = it.attribute("media").unwrap_or_default().to_ascii_lowercase();
            it.is_html("style") && matches!(kind, "" | "text/css") && media::applies(&media)
        })
    };
    let sheets = document.descendants(ROOT).filter(is_sheet);
    let mut all: Vec<Rule> = sheets.flat_map(|id| rules(&document.child_text(id))).take(MAX_RULES).collect();
    all.sort_by_key(|rule| rule.selector.specificity);
    all
}

/// Returns the keys of the selectors that may match an element.
fn keys(element: &Element) -> Vec<Key> {
    let id = element.attribute("id").map(|id| Key::Id(id.to_owned()));
    let classes = element.classes().map(|class| Key::Class(class.to_owned()));
    let mut keys: Vec<Key> =
        classes.chain(id).chain([Key::Type(element.tag().to_owned()), Key::Any]).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use crate::html::HtmlPage;

    /// Returns those words of a page that are shown.
    fn shown(html: &str) -> String {
        let page = HtmlPage::parse(html, None).unwrap();
        let mut words = page.reading.text.split_inclusive(' ').zip(&page.reading.shown);
        let shown = words.by_ref().filter(|(_, shown)| **shown).map(|(word, _)| word.trim());
        shown.collect()
    }

    #[test]
    fn elements_are_shown_as_browsers_show_them() {
        let with = |css: &str| {
            let body = "<div class=x id=i><p>a </p><p class=y>b </p></div><div><p style='display:block'>c </p></div>";
            shown(&["<style>", css, "</style>", body].concat())
        };
        assert_eq!(with(""), "abc");
        assert_eq!(with(".x{display:none} .y{display:block}"), "c");
        assert_eq!(with(".x{visibility:hidden} .y{visibility:visible}"), "bc");
        assert_eq!(with("p{display:none}"), "c");
        assert_eq!(with("p{display:none!important}"), "");
        assert_eq!(with("#i p{display:none} .x .y{display:block}"), "c");
        assert_eq!(with(".y{position:absolute;left:-9999px} div{left:-10px;opacity:0}"), "ac");
        assert_eq!(with(".y{width:1px;height:1px} p{width:1px;filter:none}"), "ac");
        assert_eq!(with(".y{color:transparent;text-shadow:0 0 8px #000} p{color:transparent}"), "ac");
        assert_eq!(with(".y{filter:blur(4px)} .x{opacity:0;position:fixed} div p{opacity:1}"), "c");
        assert_eq!(with(".y{display:none} @media (max-width:600px){.x{display:none}}"), "ac");
    }

    #[test]
    fn browsers_hide_some_elements_themselves() {
        assert_eq!(shown("<dialog>a </dialog><dialog open>b </dialog><p hidden>c "), "b");
        assert_eq!(
            shown("<details><summary>a </summary><p>b </p></details><p hidden=until-found>c </p>"),
            "abc"
        );
        assert_eq!(shown("<style media=print>p{display:none}</style><p>a "), "a");
    }
}
