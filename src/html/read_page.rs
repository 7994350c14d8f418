//! The tree of a page in the format that is documented in `www/page/read-page.js`.

use super::document::{Document, Element, NodeData, NodeId, ROOT};
use super::js::{is_space, one_line};
use super::visibility::{Styles, Visibility};
use std::collections::HashMap;

pub(super) const NEVER_TEXT: &str = "\
    script style noscript template iframe object embed svg math img picture video audio canvas map meta link \
    datalist progress meter";

const CONTROLS: &str = "button input select textarea";

pub(super) const ATTRIBUTES: &str = "\
    class id role itemprop itemtype lang hidden inert aria-hidden aria-modal data-nosnippet data-nutgraf-article \
    data-nutgraf-ignore data-nutgraf-pin data-testid data-component";

/// The declarations of a `style` attribute that hide an element's content, each as property and
/// value.
pub(super) const UNSEEN: [(&str, &str); 3] =
    [("display", "none"), ("visibility", "hidden"), ("filter", "blur")];

const CLOSE: i32 = -1;
const TEXT: i32 = -2;

/// The tree of a page in document order, as `www/page/read-page.js` returns it.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) numbers: Vec<i32>,
    pub(super) descriptions: String,
    pub(super) text: String,
    /// For each text node, true if a browser shows it.
    pub(super) shown: Vec<bool>,
}

/// A step of the walk.
enum Step {
    Node(NodeId),
    Close,
}

struct Reader<'d> {
    document: &'d Document,
    styles: Styles,
    /// The visibility of the content of each open element, the innermost last.
    visibility: Vec<Visibility>,
    reading: Reading,
    /// For each description that has occurred, its number.
    lines: HashMap<String, i32>,
    /// The remaining steps as a stack. The last one is next.
    steps: Vec<Step>,
    /// For each slot, the nodes that are assigned to it.
    slotted: HashMap<NodeId, Vec<NodeId>>,
}

/// Reads the body of a document, or the whole document if it has no body.
pub(super) fn read(document: &Document) -> Reading {
    let mut reader = Reader {
        document,
        styles: Styles::of(document),
        visibility: Vec::new(),
        reading: Reading::default(),
        lines: HashMap::new(),
        steps: Vec::new(),
        slotted: HashMap::new(),
    };
    match body(document) {
        Some(body) => reader.steps.push(Step::Node(body)),
        None => reader.push_children(ROOT),
    }
    while let Some(step) = reader.steps.pop() {
        match step {
            Step::Close => reader.close(),
            Step::Node(id) => reader.node(id),
        }
    }
    reader.reading
}

/// Returns the root element, as `document.documentElement` does.
pub(super) fn root_element(document: &Document) -> Option<NodeId> {
    document.children(ROOT).find(|child| document.element(*child).is_some())
}

/// Returns the body, as `document.body` does.
fn body(document: &Document) -> Option<NodeId> {
    let is_body = |it: &Element| it.is_html("body") || it.is_html("frameset");
    document.children(root_element(document)?).find(|child| document.element(*child).is_some_and(is_body))
}

impl Reader<'_> {
    fn node(&mut self, id: NodeId) {
        match self.document.data(id) {
            Some(NodeData::Text(text)) => {
                let units = text.encode_utf16().count();
                self.reading.numbers.extend([TEXT, i32::try_from(units).unwrap_or(i32::MAX)]);
                self.reading.text.push_str(text);
                self.reading.shown.push(self.visible().is_shown());
            }
            Some(NodeData::Element(element)) => self.element(id, element),
            _ => {}
        }
    }

    fn element(&mut self, id: NodeId, element: &Element) {
        if is_listed(element.tag(), NEVER_TEXT) {
            return;
        }
        let number = self.description_number(element);
        self.reading.numbers.push(number);
        self.visibility.push(self.visible().inside(self.document, id, &self.styles));
        self.steps.push(Step::Close);
        self.push_children(id);
    }

    fn close(&mut self) {
        self.reading.numbers.push(CLOSE);
        self.visibility.pop();
    }

    /// Returns the visibility at the current position of the walk.
    fn visible(&self) -> Visibility {
        self.visibility.last().copied().unwrap_or_default()
    }

    /// Returns the number of the element's description. Elements with equal descriptions share a
    /// number.
    fn description_number(&mut self, element: &Element) -> i32 {
        let line = description(element);
        if let Some(number) = self.lines.get(&line) {
            return *number;
        }
        let number = i32::try_from(self.lines.len()).unwrap_or(i32::MAX);
        if number > 0 {
            self.reading.descriptions.push('\n');
        }
        self.reading.descriptions.push_str(&line);
        self.lines.insert(line, number);
        number
    }

    fn push_children(&mut self, id: NodeId) {
        let element = self.document.element(id);
        let tag = element.map_or("", Element::tag);
        if tag == "nut-graf" || is_listed(tag, CONTROLS) {
            return;
        }
        if let Some(slotted) = self.slotted.get(&id) {
            self.steps.extend(slotted.iter().rev().map(|node| Step::Node(*node)));
            return;
        }
        let shadow = element.and_then(|element| element.shadow).filter(|shadow| shadow.open);
        if let Some(shadow) = shadow {
            self.assign_slots(id, shadow.root);
        }
        let parent = shadow.map_or(id, |shadow| shadow.root);
        let last_first = std::iter::successors(self.document.links(parent).last_child, |child| {
            self.document.links(*child).previous
        });
        self.steps.extend(last_first.map(Step::Node));
    }

    /// Assigns each child of `host` to a slot in the shadow root `root`: the first slot that has
    /// the name in the child's `slot` attribute.
    fn assign_slots(&mut self, host: NodeId, root: NodeId) {
        let mut slots: HashMap<&str, NodeId> = HashMap::new();
        for id in self.document.descendants(root) {
            if let Some(slot) = self.document.element(id).filter(|element| element.is_html("slot")) {
                slots.entry(slot.attribute("name").unwrap_or_default()).or_insert(id);
            }
        }
        for child in self.document.children(host) {
            let name = match self.document.data(child) {
                Some(NodeData::Element(element)) => element.attribute("slot").unwrap_or_default(),
                Some(NodeData::Text(_)) => "",
                _ => continue,
            };
            if let Some(slot) = slots.get(name) {
                self.slotted.entry(*slot).or_default().push(child);
            }
        }
    }
}

/// Returns the description of an element: its tag and its [`ATTRIBUTES`] as `name=value`, separated
/// by tabs. A link has the attribute `href=`, or `href=#` if its address has a fragment. An element
/// with a hiding style has `unseen=`. Of a control, only the tag is described.
fn description(element: &Element) -> String {
    let mut line = element.tag().to_owned();
    if is_listed(&line, CONTROLS) {
        return line;
    }
    for attribute in &element.attributes {
        match &*attribute.name.local {
            "href" if attribute.value.contains('#') => line += "\thref=#",
            "href" => line += "\thref=",
            "style" if is_unseen(&attribute.value) => line += "\tunseen=",
            name if is_listed(name, ATTRIBUTES) => {
                line += &["\t", name, "=", &one_line(&attribute.value)].concat();
            }
            _ => {}
        }
    }
    line
}

/// Returns true if `style`, the value of a `style` attribute, contains a declaration of [`UNSEEN`].
fn is_unseen(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let has = |(property, value): &(&str, &str)| {
        let after = style.match_indices(property).filter_map(|(at, name)| style.get(at + name.len()..));
        let mut values = after
            .filter_map(|rest| rest.trim_start_matches(is_space).strip_prefix(':'))
            .map(|rest| rest.trim_start_matches(is_space));
        values.any(|rest| rest.starts_with(value))
    };
    UNSEEN.iter().any(has)
}

fn is_listed(word: &str, list: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTES, NEVER_TEXT, UNSEEN, is_unseen};

    /// Returns the source of `www/page/read-page.js`.
    fn script() -> String {
        std::fs::read_to_string([env!("CARGO_MANIFEST_DIR"), "/www/page/read-page.js"].concat()).unwrap()
    }

    /// Returns the words in the string literals of `const NAME = …;` in the script.
    fn words(name: &str) -> Vec<String> {
        let script = script();
        let (_, after) = script.split_once(&["const ", name, " ="].concat()).unwrap();
        let value = after.split(';').next().unwrap();
        let strings = value.split('"').skip(1).step_by(2);
        strings.collect::<String>().split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn lists_are_those_of_the_script() {
        assert_eq!(words("NEVER_TEXT"), NEVER_TEXT.split_whitespace().collect::<Vec<_>>());
        assert_eq!(words("ATTRIBUTES"), ATTRIBUTES.split_whitespace().collect::<Vec<_>>());
        let pattern = UNSEEN.map(|(property, value)| [property, r"\s*:\s*", value].concat()).join("|");
        assert!(script().contains(&["HIDING_STYLE = /(?:", &pattern, ")/i"].concat()), "{pattern}");
    }

    #[test]
    fn declarations_that_hide_are_found() {
        assert!(is_unseen("color: red; DISPLAY :\n none"));
        assert!(is_unseen("display:block;filter:blur(4px)"));
        assert!(!is_unseen("display: block; --note: none"));
    }
}
