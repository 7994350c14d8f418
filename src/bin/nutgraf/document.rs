//! The input of `batch`: a line of JSON.

use crate::fields::{Field, Fields};
use crate::json::Failure;
use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// A line of `batch` input, without its `id`.
#[derive(Default)]
pub(crate) struct Document {
    pub(crate) text: Option<Text>,
    /// A page, instead of a text.
    pub(crate) html: Option<Text>,
    pub(crate) title: Option<Text>,
    pub(crate) lang: Option<Text>,
}

impl Document {
    /// Reads a line of JSON. `fields` has the names of the members to read.
    ///
    /// # Errors
    /// Returns `bad-line` if `line` is not an object or has a member of the wrong type.
    pub(crate) fn read(line: &[u8], fields: &Fields) -> Result<Self, Failure> {
        let mut input = serde_json::Deserializer::from_slice(unmarked(line));
        let document = input.deserialize_map(DocumentVisitor(fields));
        document.and_then(|document| input.end().map(|()| document)).map_err(|error| {
            let message = error.to_string();
            let reason = message.split(" at line ").next().unwrap_or_default();
            Failure::new("bad-line", format!("{reason} (column {})", error.column()))
        })
    }

    fn member(&mut self, field: Field) -> Option<&mut Option<Text>> {
        match field {
            Field::Id => None,
            Field::Text => Some(&mut self.text),
            Field::Html => Some(&mut self.html),
            Field::Title => Some(&mut self.title),
            Field::Lang => Some(&mut self.lang),
        }
    }
}

/// A visitor that reads the members named in `Fields`, and ignores all others.
struct DocumentVisitor<'f>(&'f Fields);

impl<'de> Visitor<'de> for DocumentVisitor<'_> {
    type Value = Document;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Document, A::Error> {
        let mut document = Document::default();
        while let Some(Text(name)) = members.next_key()? {
            match self.0.named(&name).and_then(|field| document.member(field)) {
                Some(Some(_)) => return Err(A::Error::custom(format_args!("duplicate member `{name}`"))),
                Some(member) => *member = members.next_value()?,
                None => _ = members.next_value::<IgnoredAny>()?,
            }
        }
        Ok(document)
    }
}

/// Returns the `id` of a line as it is written there, or `null` if there is none. An `id` before an
/// error in the line is found.
pub(crate) fn id_of(line: &[u8], fields: &Fields) -> Box<RawValue> {
    let mut id = None;
    let mut input = serde_json::Deserializer::from_slice(unmarked(line));
    // `Document::read` reports an error in the line.
    let _ = input.deserialize_map(IdVisitor { name: fields.name(Field::Id), id: &mut id });
    id.unwrap_or_else(|| RawValue::NULL.to_owned())
}

/// Returns `line` without its byte order mark. Concatenated files have such marks in the middle.
fn unmarked(line: &[u8]) -> &[u8] {
    line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line)
}

/// A visitor that stores the `id` of an object, and ignores all other members.
struct IdVisitor<'i> {
    name: &'i str,
    id: &'i mut Option<Box<RawValue>>,
}

impl<'de> Visitor<'de> for IdVisitor<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(Text(name)) = members.next_key()? {
            if name == self.name {
                *self.id = Some(members.next_value()?);
            } else {
                members.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// A string in which lone surrogates are replaced by U+FFFD, as when JavaScript passes a string to
/// WebAssembly. `JSON.stringify` can write lone surrogates.
pub(crate) struct Text(pub(crate) String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(TextVisitor)
    }
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = Text;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text(text.to_owned()))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Text, E> {
        let text = String::from_utf8(without_surrogates(bytes));
        text.map(Text).map_err(|_| E::custom("a string is not UTF-8"))
    }
}

/// Replaces each surrogate by U+FFFD. In `bytes`, surrogates are ED A0 80 to ED BF BF, which is not
/// valid UTF-8.
fn without_surrogates(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for start in 0..bytes.len() {
        let rest = bytes.get_mut(start..).unwrap_or_default();
        if let [one @ 0xed, two @ 0xa0..=0xbf, three @ 0x80..=0xbf, ..] = rest {
            [*one, *two, *three] = [0xef, 0xbf, 0xbd]; // U+FFFD
        }
    }
    bytes
}
