//! The public interface of `<nut-graf>`, read from the type declarations in `www/types`. The custom
//! elements manifest and the documentation are made from it, so they always agree with the types
//! that editors and compilers see.
//!
//! The format of the manifest is <https://github.com/webcomponents/custom-elements-manifest>,
//! version 2.1.0.

use crate::command::output;
use crate::paths;
use anyhow::{Context, Result, ensure};
use nutgraf::ErrorCode;
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// The files of `www/types` that declare the element and its errors.
const DECLARATION_FILES: [&str; 2] = ["nutgraf.d.ts", "nutgraf-engine.d.ts"];

/// The read-only properties, which have no attribute.
const NO_ATTRIBUTES: [&str; 2] = ["summary", "text"];

/// A documented item of the interface, such as a property or a slot.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Entry {
    pub name: String,
    /// The type of a property or event, the return type of a method, the default of a custom
    /// property, or an empty string.
    pub detail: String,
    pub text: String,
}

/// The public interface of the element.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Contract {
    pub text: String,
    pub slots: Vec<Entry>,
    pub parts: Vec<Entry>,
    pub custom_properties: Vec<Entry>,
    pub states: Vec<Entry>,
    pub properties: Vec<Entry>,
    pub methods: Vec<Entry>,
    pub events: Vec<Entry>,
    pub errors: Vec<Entry>,
}

impl Contract {
    /// Reads the declarations in `www/types` with the TypeScript compiler.
    ///
    /// # Errors
    /// Returns an error if a declaration, a comment or an error code of the crate is missing.
    pub fn read(root: &Path) -> Result<Self> {
        let types = paths::www(root).join("types");
        let mut node = Command::new("node");
        node.arg(root.join("xtask/src/build/read-contract.mjs"));
        node.arg(types.join("tsconfig.json")).args(DECLARATION_FILES.map(|name| types.join(name)));
        let contract: Self = serde_json::from_str(&output(&mut node)?).context("read-contract.mjs")?;
        for code in ErrorCode::ALL {
            let is_listed = contract.errors.iter().any(|error| error.name == code.as_str());
            ensure!(is_listed, "ErrorCode of www/types lacks {code}");
        }
        Ok(contract)
    }

    /// Returns the properties that have an attribute, each with the attribute's name.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_has_every_item_in_its_place() -> Result<()> {
        let item = |name: &str, detail: &str| json!({ "name": name, "detail": detail, "text": "It." });
        let contract: Contract = serde_json::from_value(json!({
            "text": "A button.",
            "properties": [item("minWords", "number | null"), item("summary", "Summary | null")],
            "methods": [item("show", "Promise<void>")],
            "events": [item("it-toggle", "CustomEvent")],
            "custom_properties": [item("--it-gap", "1em")],
        }))?;
        let class = &contract.manifest()["modules"][0]["declarations"][0];
        assert_eq!(
            class["attributes"],
            json!([{ "name": "min-words", "fieldName": "minWords", "type": { "text": "number | null" }, "description": "It." }])
        );
        assert_eq!(
            class["cssProperties"][0],
            json!({ "name": "--it-gap", "default": "1em", "description": "It." })
        );
        assert_eq!(class["members"][2]["return"]["type"]["text"], "Promise<void>");
        assert_eq!(class["events"][0]["name"], "it-toggle");
        Ok(())
    }
}
