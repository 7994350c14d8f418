//! The public interface of `<nut-graf>`, read from the comments and types of `nutgraf.d.ts`. So the
//! custom elements manifest and the documentation always agree with the types that editors and
//! compilers read.
//!
//! The format of the manifest is <https://github.com/webcomponents/custom-elements-manifest>,
//! version 2.1.0.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Properties without an attribute, since their values are not text.
const NO_ATTRIBUTES: [&str; 2] = ["summary", "text"];

/// A documented item of the interface, such as a property or a slot.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    /// The type of a property or event, the return type of a method, or the default of a custom
    /// property; else empty.
    pub detail: String,
    pub text: String,
}

/// The public interface of the element.
#[derive(Debug, Default)]
pub struct Contract {
    pub text: String,
    pub slots: Vec<Entry>,
    pub parts: Vec<Entry>,
    pub custom_properties: Vec<Entry>,
    pub states: Vec<Entry>,
    pub properties: Vec<Entry>,
    pub methods: Vec<Entry>,
    pub events: Vec<Entry>,
}

impl Contract {
    /// Parses `types`, the text of `nutgraf.d.ts`.
    ///
    /// # Errors
    /// Returns an error if the element, its events or a comment is missing.
    pub fn read(types: &str) -> Result<Self> {
        let (before, after) =
            types.split_once("export interface NutGrafElement").context("no NutGrafElement")?;
        let comment = before.rsplit_once("/**").context("NutGrafElement has no comment")?.1;
        let mut contract = Self::default();
        contract.read_comment(&lines_of(comment))?;
        for (signature, text) in members(after)? {
            contract.add_member(&signature, text)?;
        }
        let (_, events) =
            types.split_once("export interface NutGrafEventMap").context("no NutGrafEventMap")?;
        contract.events = members(events)?.into_iter().map(event).collect::<Result<_>>()?;
        Ok(contract)
    }

    /// Reads the comment of the element: its description, then lines of the form `@tag name -
    /// text`.
    fn read_comment(&mut self, lines: &[&str]) -> Result<()> {
        let text: Vec<&str> = lines.iter().copied().take_while(|line| !line.starts_with('@')).collect();
        self.text = text.join(" ").trim().to_owned();
        let mut tags: Vec<String> = Vec::new();
        for line in &lines[text.len()..] {
            match tags.last_mut().filter(|_| !line.starts_with('@')) {
                Some(tag) => tag.extend([" ", line]),
                None => tags.push((*line).to_owned()),
            }
        }
        for line in &tags {
            let (tag, rest) = line.split_once(' ').with_context(|| format!("{line} says nothing"))?;
            let list = match tag {
                "@slot" => &mut self.slots,
                "@csspart" => &mut self.parts,
                "@cssproperty" => &mut self.custom_properties,
                "@cssState" => &mut self.states,
                _ => continue,
            };
            let (name, text) = rest.split_once("- ").with_context(|| format!("{line} says nothing"))?;
            let name = name.trim().trim_start_matches('[').trim_end_matches(']');
            let (name, detail) = name.split_once('=').unwrap_or((name, ""));
            list.push(Entry { name: name.into(), detail: detail.into(), text: text.into() });
        }
        Ok(())
    }

    /// Adds a property or method with the `signature` of its declaration and the `text` of its
    /// comment.
    ///
    /// # Errors
    ///
    /// Returns an error if `signature` has no type.
    fn add_member(&mut self, signature: &str, text: String) -> Result<()> {
        let (name, detail) =
            signature.split_once(": ").with_context(|| format!("{signature} has no type"))?;
        let entry = |name: &str| Entry { name: name.into(), detail: detail.into(), text };
        match name.strip_suffix("()") {
            Some(method) => self.methods.push(entry(method)),
            None => self.properties.push(entry(name.trim_start_matches("readonly "))),
        }
        Ok(())
    }

    /// Returns the name of the attribute of each property that has one, with the property.
    pub fn attributes(&self) -> impl Iterator<Item = (String, &Entry)> {
        let properties = self.properties.iter().filter(|entry| !NO_ATTRIBUTES.contains(&entry.name.as_str()));
        properties.map(|entry| (dashed(&entry.name), entry))
    }

    /// Returns the content of `custom-elements.json`.
    pub fn manifest(&self) -> Value {
        let named = |entry: &Entry| json!({ "name": entry.name, "description": entry.text });
        let typed = |entry: &Entry| json!({ "name": entry.name, "type": { "text": entry.detail }, "description": entry.text });
        let field = |entry: &Entry| with(typed(entry), "kind", "field");
        let method = |entry: &Entry| json!({ "kind": "method", "name": entry.name, "return": { "type": { "text": entry.detail } }, "description": entry.text });
        let attribute = |(name, entry): (String, &Entry)| json!({ "name": name, "fieldName": entry.name, "type": { "text": entry.detail }, "description": entry.text });
        let custom = |entry: &Entry| with(named(entry), "default", &entry.detail);
        let members: Vec<Value> =
            self.properties.iter().map(field).chain(self.methods.iter().map(method)).collect();
        json!({ "schemaVersion": "2.1.0", "modules": [{
            "kind": "javascript-module",
            "path": "nutgraf.js",
            "declarations": [{
                "kind": "class",
                "name": "NutGrafElement",
                "tagName": "nut-graf",
                "customElement": true,
                "superclass": { "name": "HTMLElement" },
                "description": self.text,
                "attributes": self.attributes().map(attribute).collect::<Vec<_>>(),
                "members": members,
                "events": self.events.iter().map(typed).collect::<Vec<_>>(),
                "slots": self.slots.iter().map(named).collect::<Vec<_>>(),
                "cssParts": self.parts.iter().map(named).collect::<Vec<_>>(),
                "cssProperties": self.custom_properties.iter().map(custom).collect::<Vec<_>>(),
                "cssStates": self.states.iter().map(named).collect::<Vec<_>>(),
            }],
            "exports": [{
                "kind": "custom-element-definition",
                "name": "nut-graf",
                "declaration": { "name": "NutGrafElement", "module": "nutgraf.js" },
            }],
        }] })
    }
}

fn with(mut object: Value, key: &str, value: &str) -> Value {
    object[key] = value.into();
    object
}

/// Converts a name from camel case to hyphens: `minWords` → `min-words`.
fn dashed(property: &str) -> String {
    let dash = |letter: char| match letter.is_ascii_uppercase() {
        true => format!("-{}", letter.to_ascii_lowercase()),
        false => letter.to_string(),
    };
    property.chars().map(dash).collect()
}

/// Returns the lines of a comment without their asterisks.
fn lines_of(comment: &str) -> Vec<&str> {
    let inside = comment.split_once("*/").map_or(comment, |(inside, _)| inside);
    inside
        .lines()
        .map(|line| line.trim().trim_start_matches('*').trim())
        .filter(|line| !line.is_empty())
        .collect()
}

/// Returns the members of the interface whose body comes first in `after`, each as its signature
/// and its comment.
fn members(after: &str) -> Result<Vec<(String, String)>> {
    let (_, body) = after.split_once("{\n").context("an interface without a body")?;
    let (body, _) = body.split_once("\n}").context("an interface without an end")?;
    let mut members = Vec::new();
    for member in body.split("/**").skip(1) {
        let (comment, signature) = member.split_once("*/").context("a comment without an end")?;
        let signature = signature.trim();
        ensure!(
            signature.ends_with(';') && !signature.contains('\n'),
            "{signature}: one member, one comment"
        );
        members.push((signature.trim_end_matches(';').to_owned(), lines_of(comment).join(" ")));
    }
    Ok(members)
}

/// Parses an event, such as `"nutgraf-jump": CustomEvent<{ point: BoundaryPoint }>`.
fn event((signature, text): (String, String)) -> Result<Entry> {
    let (name, detail) = signature.split_once(": ").with_context(|| format!("{signature} has no type"))?;
    Ok(Entry { name: name.trim_matches('"').into(), detail: detail.into(), text })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPES: &str = r#"
/**
 * A button.
 *
 * @slot label - Its
 *   word.
 * @cssproperty [--it-gap=1em] - Around it.
 */
export interface NutGrafElement extends HTMLElement {
  /** The fewest
   * words. */
  minWords: number | null;
  /** Shows it. */
  show(): Promise<void>;
  /** What was found. */
  readonly summary: Summary | null;
}
export interface NutGrafEventMap {
  /** It was opened. */
  "it-toggle": CustomEvent<{ open: boolean }>;
}
"#;

    #[test]
    fn what_the_types_say_is_in_the_manifest() -> Result<()> {
        let contract = Contract::read(TYPES)?;
        assert_eq!(contract.text, "A button.");
        assert_eq!(contract.properties[0].text, "The fewest words.");
        assert_eq!(contract.slots[0].text, "Its word.");
        let class = &contract.manifest()["modules"][0]["declarations"][0];
        assert_eq!(
            class["attributes"],
            json!([{ "name": "min-words", "fieldName": "minWords", "type": { "text": "number | null" }, "description": "The fewest words." }])
        );
        assert_eq!(
            class["cssProperties"][0],
            json!({ "name": "--it-gap", "default": "1em", "description": "Around it." })
        );
        assert_eq!(class["members"][2]["return"]["type"]["text"], "Promise<void>");
        assert_eq!(class["events"][0]["name"], "it-toggle");
        Ok(())
    }

    #[test]
    fn a_member_without_a_comment_is_an_error() {
        assert!(Contract::read(&TYPES.replace("  /** Shows it. */\n", "")).is_err());
    }
}
