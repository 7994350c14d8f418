//! The declarations of a style sheet that hide or show elements.
//!
//! Only a part of the CSS grammar is needed. `@media` is evaluated for the screen of a laptop. The
//! rules in `@supports` and `@layer` apply, regardless of most conditions and of the order of
//! layers. Nested rules and animations are skipped.

use super::css_scan::{find, split};
use super::media;
use super::selector::Selector;

/// The declarations of a rule or of a `style` attribute that decide if an element is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Declarations {
    /// The effect of `display`. An element with the value `none` is hidden.
    pub(super) undisplayed: Option<Declared>,
    /// The effect of `visibility`. An element with the value `hidden` or `collapse` is hidden.
    pub(super) invisible: Option<Declared>,
    /// The effect of `content-visibility`. The content of an element with the value `hidden` is
    /// hidden.
    pub(super) skipped: Option<Declared>,
    /// The effect of `filter`. Blurred text counts as hidden.
    pub(super) blurred: Option<Declared>,
    /// The effect of `font-size`. Text of size 0 is hidden.
    pub(super) sizeless: Option<Declared>,
    /// The effect of `left`, `top` and `text-indent`. Text far outside the page is hidden.
    pub(super) outside: Option<Declared>,
    /// The effects of `width` and `height`. Text is hidden if both are one pixel.
    pub(super) narrow: Option<Declared>,
    pub(super) low: Option<Declared>,
    /// The effects of `position` and `opacity`. A transparent element is hidden if it is out of the
    /// flow. Other transparent elements become visible when readers scroll to them.
    pub(super) floating: Option<Declared>,
    pub(super) transparent: Option<Declared>,
    /// The effects of `color` and `text-shadow`. Transparent text with a shadow looks blurred, and
    /// counts as hidden.
    pub(super) colorless: Option<Declared>,
    pub(super) shadowed: Option<Declared>,
}

/// The effect of a declared value, and whether it is `!important`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Declared {
    pub(super) hides: bool,
    pub(super) important: bool,
}

/// A rule with one selector.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) selector: Selector,
    pub(super) declarations: Declarations,
}

/// Returns the rules of a style sheet that influence visibility, in their order. A rule with
/// several selectors is split into several rules.
pub(super) fn rules(css: &str) -> Vec<Rule> {
    let css = without_comments(css);
    let (mut rules, mut rest) = (Vec::new(), css.as_str());
    while let Some(at) = find(rest, &['{', ';', '}']) {
        let (prelude, after) =
            (rest.get(..at).unwrap_or_default().trim(), rest.get(at + 1..).unwrap_or_default());
        // A `}` here ends a group of rules whose condition holds.
        if !rest.get(at..).is_some_and(|rest| rest.starts_with('{')) || is_open_group(prelude) {
            rest = after;
            continue;
        }
        let end = block_end(after);
        if !prelude.starts_with('@') {
            let declarations = Declarations::parse(after.get(..end).unwrap_or_default());
            if declarations != Declarations::default() {
                let selectors = split(prelude, ',').filter_map(Selector::parse);
                rules.extend(selectors.map(|selector| Rule { selector, declarations }));
            }
        }
        rest = after.get(end + 1..).unwrap_or_default();
    }
    rules
}

/// Returns true if `prelude` opens a group of rules, such as `@media`, and the rules in it apply.
fn is_open_group(prelude: &str) -> bool {
    let lower = prelude.to_ascii_lowercase();
    let query = |name: &str| lower.strip_prefix(name).map(str::trim);
    query("@media").is_some_and(media::applies)
        || query("@supports").is_some_and(|condition| !condition.starts_with("not"))
        || query("@layer").is_some()
}

impl Declarations {
    /// Parses the declarations of a block or of a `style` attribute.
    pub(super) fn parse(block: &str) -> Self {
        let mut declarations = Self::default();
        for declaration in split(block, ';') {
            if let Some((property, value)) = declaration.split_once(':') {
                declarations
                    .declare(&property.trim().to_ascii_lowercase(), &value.trim().to_ascii_lowercase());
            }
        }
        declarations
    }

    /// Returns true if the declarations hide the text of an element that is displayed.
    pub(super) fn hide_text(self) -> bool {
        let is = |it: Option<Declared>| it.is_some_and(|it| it.hides);
        is(self.blurred)
            || is(self.sizeless)
            || is(self.outside)
            || (is(self.narrow) && is(self.low))
            || (is(self.floating) && is(self.transparent))
            || (is(self.colorless) && is(self.shadowed))
    }

    /// Returns the declarations that win if `next` come later. The declarations of a `style`
    /// attribute come after those of all style sheets.
    pub(super) fn overridden_by(self, next: Self) -> Self {
        Self {
            undisplayed: winner(self.undisplayed, next.undisplayed),
            invisible: winner(self.invisible, next.invisible),
            skipped: winner(self.skipped, next.skipped),
            blurred: winner(self.blurred, next.blurred),
            sizeless: winner(self.sizeless, next.sizeless),
            outside: winner(self.outside, next.outside),
            narrow: winner(self.narrow, next.narrow),
            low: winner(self.low, next.low),
            floating: winner(self.floating, next.floating),
            transparent: winner(self.transparent, next.transparent),
            colorless: winner(self.colorless, next.colorless),
            shadowed: winner(self.shadowed, next.shadowed),
        }
    }

    fn declare(&mut self, property: &str, value: &str) {
        let (value, important) = match value.split_once('!') {
            Some((value, priority)) => (value.trim_end(), priority.trim() == "important"),
            None => (value, false),
        };
        let declared = |hides| Some(Declared { hides, important });
        let (slot, new) = match property {
            "display" => (&mut self.undisplayed, declared(value == "none")),
            "visibility" => (&mut self.invisible, declared(matches!(value, "hidden" | "collapse"))),
            "content-visibility" => (&mut self.skipped, declared(value == "hidden")),
            "filter" => (&mut self.blurred, declared(value.contains("blur"))),
            "font-size" => (&mut self.sizeless, declared(matches!(value, "0" | "0px"))),
            "left" | "top" | "text-indent" => (&mut self.outside, declared(is_far(value))),
            "width" => (&mut self.narrow, declared(value == "1px")),
            "height" => (&mut self.low, declared(value == "1px")),
            "position" => (&mut self.floating, declared(matches!(value, "absolute" | "fixed"))),
            "opacity" => (&mut self.transparent, declared(value == "0")),
            "color" => (&mut self.colorless, declared(value == "transparent")),
            "text-shadow" => (&mut self.shadowed, declared(value != "none")),
            _ => return,
        };
        *slot = winner(*slot, new);
    }
}

/// Returns true if `value` is a negative length of three digits or more, such as `-9999px`.
fn is_far(value: &str) -> bool {
    let digits = value.strip_prefix('-').map(|length| length.trim_start_matches('.'));
    digits.is_some_and(|length| length.chars().take_while(char::is_ascii_digit).count() > 2)
}

/// Returns the declaration that wins: the later one, unless only the earlier one is important.
fn winner(earlier: Option<Declared>, later: Option<Declared>) -> Option<Declared> {
    let is_important = |it: Option<Declared>| it.is_some_and(|it| it.important);
    if later.is_none() || (is_important(earlier) && !is_important(later)) { earlier } else { later }
}

/// Returns the index of the `}` that closes the block in which `css` starts. It is the length of
/// `css` if the block is not closed.
fn block_end(css: &str) -> usize {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(next) = find(css.get(at..).unwrap_or_default(), &['{', '}']) {
        at += next;
        if css.get(at..).is_some_and(|rest| rest.starts_with('{')) {
            depth += 1;
        } else if depth == 0 {
            return at;
        } else {
            depth -= 1;
        }
        at += 1;
    }
    css.len()
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    first + &parts.filter_map(|part| Some(part.split_once("*/")?.1)).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::{Declarations, rules};

    fn hiding(css: &str) -> usize {
        let hides = |it: &Declarations| it.undisplayed.is_some_and(|declared| declared.hides);
        rules(css).iter().filter(|rule| hides(&rule.declarations)).count()
    }

    #[test]
    fn rules_that_apply_are_found() {
        assert_eq!(hiding(".a, .b > p { color: red; display: none }"), 2);
        assert_eq!(hiding("/* .a{display:none} */ .b{display:NONE!important}"), 1);
        assert_eq!(hiding("@media print { .a{display:none} } .b{display:none}"), 1);
        assert_eq!(hiding("@media screen { .a{display:none} .b{display:none} } .c{display:none}"), 3);
        assert_eq!(hiding("@font-face{src:url(a;b{c)} .a[title='}']{content:'}';display:none}"), 1);
        assert_eq!(hiding(".a { .b { display: none } }"), 0);
        assert_eq!(hiding("@import 'x.css'; .a{display:none;display:block}"), 0);
        assert_eq!(hiding(".a{display:none"), 1);
    }
}
