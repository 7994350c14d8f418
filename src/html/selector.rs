//! CSS selectors: types, classes, IDs, attributes and a few pseudo-classes, joined by any
//! combinator except `~`.

use super::css_scan::split;
use super::document::{Document, Element, NodeId};

/// The maximum number of ancestors that are tried for a descendant combinator. Browsers limit the
/// depth of a tree to the same number.
const MAX_ANCESTORS: usize = 512;

/// A complex selector: compound selectors joined by combinators.
#[derive(Debug)]
pub(super) struct Selector {
    /// The compound selectors, each with the combinator before it. The last compound selector
    /// describes the element that the whole selector matches.
    compounds: Vec<(Combinator, Compound)>,
    /// The specificity as in Selectors Level 4. The numbers of IDs, classes and types have one byte
    /// each, in this order.
    pub(super) specificity: u32,
}

/// The relation of a compound selector to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Combinator {
    /// The element is below the other, at any depth. The first compound selector has this
    /// combinator too.
    Descendant,
    Child,
    NextSibling,
}

#[derive(Debug, Default)]
struct Compound {
    simples: Vec<Simple>,
}

#[derive(Debug)]
enum Simple {
    Type(String),
    Id(String),
    Class(String),
    /// A condition for an attribute. `operator` is one of `=~|^$*`. It is a space if the element
    /// only needs to have the attribute.
    Attribute {
        name: String,
        operator: char,
        value: String,
    },
    Root,
    FirstChild,
    LastChild,
    Not(Vec<Compound>),
}

/// The key of a selector in an index. For an element, only the selectors with one of its keys are
/// tried.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    Id(String),
    Class(String),
    Type(String),
    Any,
}

/// The result of matching the first part of a selector at one element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Matched,
    /// The element does not match, but one of its ancestors may.
    NotHere,
    /// Neither the element nor any of its ancestors matches.
    Never,
}

impl Selector {
    /// Parses a selector. Returns `None` if the selector is invalid or not supported. A selector
    /// for elements in a certain state (`:hover`) is not supported.
    pub(super) fn parse(css: &str) -> Option<Self> {
        let mut parser = Parser { rest: css.trim() };
        let mut compounds = vec![(Combinator::Descendant, parser.compound()?)];
        while let Some(combinator) = parser.combinator() {
            compounds.push((combinator, parser.compound()?));
        }
        let weights = compounds.iter().map(|(_, compound)| compound.specificity());
        let specificity = weights.fold(0_u32, u32::saturating_add);
        parser.rest.is_empty().then_some(Self { compounds, specificity })
    }

    /// Returns the key of the selector. Every element that the selector matches has this key.
    pub(super) fn key(&self) -> Key {
        let simples =
            self.compounds.last().map(|(_, compound)| compound.simples.as_slice()).unwrap_or_default();
        let find = |key: fn(&Simple) -> Option<Key>| simples.iter().find_map(key);
        let id = |it: &Simple| if let Simple::Id(id) = it { Some(Key::Id(id.clone())) } else { None };
        let class =
            |it: &Simple| if let Simple::Class(name) = it { Some(Key::Class(name.clone())) } else { None };
        let tag = |it: &Simple| if let Simple::Type(tag) = it { Some(Key::Type(tag.clone())) } else { None };
        find(id).or_else(|| find(class)).or_else(|| find(tag)).unwrap_or(Key::Any)
    }

    pub(super) fn matches(&self, document: &Document, id: NodeId) -> bool {
        self.matches_from(document, id, self.compounds.len().saturating_sub(1)) == Outcome::Matched
    }

    /// Matches the compound selectors up to index `last`. The element `id` must match the last of
    /// them. The result is [`Outcome::Never`] if no ancestor of the element can match the others.
    /// The search then ends for the descendants of the element too, so the time is linear in the
    /// depth of the tree.
    fn matches_from(&self, document: &Document, id: NodeId, last: usize) -> Outcome {
        let Some((combinator, compound)) = self.compounds.get(last) else { return Outcome::Never };
        if !document.element(id).is_some_and(|element| compound.matches(document, id, element)) {
            return Outcome::NotHere;
        }
        let Some(before) = last.checked_sub(1) else { return Outcome::Matched };
        let parent = document.links(id).parent;
        match combinator {
            Combinator::Child => {
                parent.map_or(Outcome::NotHere, |parent| self.matches_from(document, parent, before))
            }
            Combinator::NextSibling => {
                let sibling = element_sibling(document, id, |id| document.links(id).previous);
                sibling.map_or(Outcome::NotHere, |sibling| self.matches_from(document, sibling, before))
            }
            Combinator::Descendant => {
                let ancestors = std::iter::successors(parent, |id| document.links(*id).parent);
                let mut outcomes = ancestors
                    .take(MAX_ANCESTORS)
                    .map(|ancestor| self.matches_from(document, ancestor, before));
                outcomes.find(|outcome| *outcome != Outcome::NotHere).unwrap_or(Outcome::Never)
            }
        }
    }
}

/// Returns the nearest sibling of `id` that is an element. `step` returns the next sibling in the
/// direction of the search.
fn element_sibling(
    document: &Document,
    id: NodeId,
    step: impl Fn(NodeId) -> Option<NodeId>,
) -> Option<NodeId> {
    std::iter::successors(step(id), |id| step(*id)).find(|id| document.element(*id).is_some())
}

impl Compound {
    fn matches(&self, document: &Document, id: NodeId, element: &Element) -> bool {
        self.simples.iter().all(|simple| simple.matches(document, id, element))
    }

    fn specificity(&self) -> u32 {
        let of = |simple: &Simple| match simple {
            Simple::Id(_) => 1 << 16,
            Simple::Type(_) => 1,
            Simple::Not(list) => list.iter().map(Self::specificity).max().unwrap_or_default(),
            _ => 1 << 8,
        };
        self.simples.iter().map(of).fold(0, u32::saturating_add)
    }
}

impl Simple {
    fn matches(&self, document: &Document, id: NodeId, element: &Element) -> bool {
        match self {
            Self::Type(tag) => element.tag() == tag,
            Self::Id(name) => element.attribute("id") == Some(name),
            Self::Class(name) => element.classes().any(|class| class == name),
            Self::Attribute { name, operator, value } => {
                element.attribute(name).is_some_and(|it| attribute_matches(it, *operator, value))
            }
            Self::Root => document.links(id).parent.is_none_or(|parent| document.element(parent).is_none()),
            Self::FirstChild => element_sibling(document, id, |id| document.links(id).previous).is_none(),
            Self::LastChild => element_sibling(document, id, |id| document.links(id).next).is_none(),
            Self::Not(list) => !list.iter().any(|compound| compound.matches(document, id, element)),
        }
    }
}

fn attribute_matches(attribute: &str, operator: char, value: &str) -> bool {
    match operator {
        ' ' => true,
        '=' => attribute == value,
        _ if value.is_empty() => false,
        '~' => attribute.split_ascii_whitespace().any(|word| word == value),
        '|' => attribute.strip_prefix(value).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')),
        '^' => attribute.starts_with(value),
        '$' => attribute.ends_with(value),
        _ => attribute.contains(value),
    }
}

struct Parser<'c> {
    rest: &'c str,
}

impl<'c> Parser<'c> {
    fn take(&mut self, prefix: char) -> bool {
        let after = self.rest.strip_prefix(prefix);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn combinator(&mut self) -> Option<Combinator> {
        let trimmed = self.rest.trim_start();
        let spaced = trimmed.len() < self.rest.len();
        self.rest = trimmed;
        let combinator = match () {
            () if self.rest.is_empty() => return None,
            () if self.take('>') => Combinator::Child,
            () if self.take('+') => Combinator::NextSibling,
            () if spaced => Combinator::Descendant,
            () => return None,
        };
        self.rest = self.rest.trim_start();
        Some(combinator)
    }

    fn compound(&mut self) -> Option<Compound> {
        let mut compound = Compound::default();
        let universal = self.take('*');
        if !universal && self.rest.starts_with(is_name) {
            compound.simples.push(Simple::Type(self.name()?.to_ascii_lowercase()));
        }
        while let Some(first) = self.rest.chars().next().filter(|c| "#.[:".contains(*c)) {
            self.take(first);
            compound.simples.push(match first {
                '#' => Simple::Id(self.name()?),
                '.' => Simple::Class(self.name()?),
                '[' => self.attribute()?,
                _ => self.pseudo_class()?,
            });
        }
        (universal || !compound.simples.is_empty()).then_some(compound)
    }

    /// Parses a name. Its escapes are replaced by the characters that they stand for.
    fn name(&mut self) -> Option<String> {
        let mut name = String::new();
        while let Some(c) = self.rest.chars().next() {
            if self.take('\\') {
                name.push(self.escape()?);
            } else if is_name(c) {
                name.push(c);
                self.take(c);
            } else {
                break;
            }
        }
        Some(name).filter(|name| !name.is_empty())
    }

    /// Parses an escape after its backslash. It is a character, or up to six hexadecimal digits and
    /// a space.
    fn escape(&mut self) -> Option<char> {
        let digits = self.rest.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        if digits == 0 {
            let c = self.rest.chars().next()?;
            self.take(c);
            return Some(c);
        }
        let (code, rest) = self.rest.split_at_checked(digits)?;
        self.rest = rest.strip_prefix(' ').unwrap_or(rest);
        char::from_u32(u32::from_str_radix(code, 16).ok()?)
    }

    fn attribute(&mut self) -> Option<Simple> {
        let (inside, rest) = self.rest.split_once(']')?;
        self.rest = rest;
        let Some((name, value)) = inside.split_once('=') else {
            return Some(Simple::Attribute {
                name: inside.trim().to_ascii_lowercase(),
                operator: ' ',
                value: String::new(),
            });
        };
        let operator = name.chars().next_back().filter(|c| "~|^$*".contains(*c));
        let name = name.trim_end_matches(['~', '|', '^', '$', '*']).trim().to_ascii_lowercase();
        let value = value.trim();
        let quoted = ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
        Some(Simple::Attribute {
            name,
            operator: operator.unwrap_or('='),
            value: quoted.unwrap_or(value).to_owned(),
        })
    }

    fn pseudo_class(&mut self) -> Option<Simple> {
        let name = self.name()?.to_ascii_lowercase();
        match name.as_str() {
            "root" => Some(Simple::Root),
            "first-child" => Some(Simple::FirstChild),
            "last-child" => Some(Simple::LastChild),
            "not" => {
                let (list, rest) = self.rest.strip_prefix('(')?.split_once(')')?;
                self.rest = rest;
                let compounds = split(list, ',').map(|css| {
                    let mut parser = Parser { rest: css.trim() };
                    parser.compound().filter(|_| parser.rest.is_empty())
                });
                Some(Simple::Not(compounds.collect::<Option<_>>()?))
            }
            _ => None,
        }
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '\\') || !c.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::Selector;
    use crate::html::document::ROOT;
    use crate::html::parse;

    /// Returns the IDs of the elements that the selector `css` matches.
    fn matches(css: &str) -> Vec<String> {
        let html = "<div id=a class='x md:y'><p id=b title=one>1<b id=c>2</b><i id=d lang=en-GB>3</i></p></div><p id=e>";
        let document = parse::parse(html);
        let selector = Selector::parse(css).unwrap();
        let found = document.descendants(ROOT).filter(|id| selector.matches(&document, *id));
        found.filter_map(|id| Some(document.element(id)?.attribute("id")?.to_owned())).collect()
    }

    #[test]
    fn selectors_match() {
        for (css, ids) in [
            ("p", "be"),
            ("#c", "c"),
            (".md\\:y > p", "b"),
            ("body div.x b", "c"),
            ("div > b", ""),
            ("b + i[lang|='en']", "d"),
            ("p:not([title])", "e"),
            ("[title^=o][title$='e'][title*=n]", "b"),
            (":root > body > p:last-child", "e"),
            (".x *:first-child", "bc"),
            ("#\\61 ", "a"),
        ] {
            assert_eq!(matches(css).concat(), ids, "{css}");
        }
    }

    #[test]
    fn unsupported_selectors_are_left_out() {
        for css in ["a:hover", "p::before", "a ~ b", "", "a >", "a:not(b c)", "&.a"] {
            assert!(Selector::parse(css).is_none(), "{css}");
        }
    }
}
