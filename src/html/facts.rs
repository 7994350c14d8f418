//! The metadata of a page in the format of `www/page/read-page.js`.

use super::document::{Document, Element, NodeId, ROOT};
use super::js;
use super::read_page::root_element;
use serde_json::Value;
use std::collections::HashMap;
use std::collections::VecDeque;

/// Returns the facts of a page: its metadata, one entry on each line. `host` is the host name of
/// the page's address.
pub(super) fn page_facts(document: &Document, host: Option<&str>) -> String {
    let head = Head::of(document);
    let meta = |name: &str| head.meta.get(&Some(name)).copied();
    let language = root_element(document).and_then(|root| document.element(root)?.attribute("lang"));
    let mut facts = vec![
        fact("lang", language),
        fact("host", host),
        fact("title", head.title.as_deref()),
        fact("og:title", meta("og:title")),
        fact("twitter:title", meta("twitter:title")),
        fact("site", meta("og:site_name")),
        fact("site", meta("application-name")),
    ];
    facts.extend(head.linked_data.iter().flat_map(|json| linked_facts(json)));
    facts.retain(|fact| !fact.is_empty());
    facts.join("\n")
}

/// The metadata in a document's `<title>`, `<meta>` and JSON-LD elements.
#[derive(Default)]
struct Head<'d> {
    title: Option<String>,
    /// For each name of a `<meta>`, the first content.
    meta: HashMap<Option<&'d str>, &'d str>,
    linked_data: Vec<String>,
}

impl<'d> Head<'d> {
    fn of(document: &'d Document) -> Self {
        let mut head = Self::default();
        for id in document.descendants(ROOT) {
            if let Some(element) = document.element(id) {
                head.element(document, id, element);
            }
        }
        head
    }

    fn element(&mut self, document: &Document, id: NodeId, element: &'d Element) {
        match element.tag() {
            "title" if element.is_html("title") && self.title.is_none() => {
                let text = document.child_text(id);
                self.title = Some(text.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
            }
            "meta" => {
                let Some(content) = element.attribute("content") else { return };
                let name = element.attribute("property").or_else(|| element.attribute("name"));
                self.meta.entry(name).or_insert(content);
            }
            "script" => {
                let kind = element.attribute("type").unwrap_or_default();
                if kind.eq_ignore_ascii_case("application/ld+json") {
                    self.linked_data.push(document.child_text(id));
                }
            }
            _ => {}
        }
    }
}

/// Returns the facts in a JSON-LD text that uses the vocabulary of schema.org. A text that is not
/// valid JSON has none.
fn linked_facts(json: &str) -> Vec<String> {
    let mut facts = Vec::new();
    let Ok(data) = serde_json::from_str::<Value>(json) else { return facts };
    let mut queue = VecDeque::from([&data]);
    while let Some(item) = queue.pop_front() {
        match item {
            Value::Array(items) => queue.extend(items),
            Value::Object(_) => {
                queue.extend(item.get("@graph"));
                queue.extend(item.get("mainEntity"));
                item_facts(item, &mut facts);
            }
            _ => {}
        }
    }
    facts
}

fn item_facts(item: &Value, facts: &mut Vec<String>) {
    let kind = item.get("@type").map_or_else(|| "undefined".to_owned(), js::string);
    let is_any = |names: &[&str]| names.iter().any(|name| kind.contains(name));
    if is_any(&["Article", "BlogPosting", "Report", "Review"]) {
        facts.extend([
            fact("ld:type", Some(&kind)),
            value_fact("ld:headline", item.get("headline")),
            value_fact("ld:lang", item.get("inLanguage")),
            value_fact("ld:free", item.get("isAccessibleForFree")),
        ]);
        let parts = item.get("hasPart").map_or(&[] as &[Value], |part| match part {
            Value::Array(parts) => parts,
            part => std::slice::from_ref(part),
        });
        facts.extend(parts.iter().map(|part| value_fact("ld:free", part.get("isAccessibleForFree"))));
        facts.push(value_fact("site", item.get("publisher").and_then(|publisher| publisher.get("name"))));
    } else if is_any(&["Organization", "WebSite"]) {
        facts.push(value_fact("site", item.get("name")));
    }
}

fn value_fact(name: &str, value: Option<&Value>) -> String {
    let value = value.filter(|value| !value.is_null() && !value.is_array() && !value.is_object());
    fact(name, value.map(js::string).as_deref())
}

fn fact(name: &str, value: Option<&str>) -> String {
    let value = value.filter(|value| !value.is_empty());
    value.map(|value| [name, "\t", &js::one_line(value)].concat()).unwrap_or_default()
}
