//! Articles and summaries as JavaScript objects: names in camelCase, offsets in UTF-16 units.
//!
//! An object is a list of names and values, which `serde_wasm_bindgen` converts. Derived
//! serializers would add 0.8 kB (brotli) to the module.

use crate::{Article, Block, BlockKind, Point, Summary, Utf16Offsets};
use serde::ser::{Serialize, Serializer};
use wasm_bindgen::JsValue;

/// The properties of an object, in order.
pub(super) type Properties<'a> = Vec<(&'static str, Value<'a>)>;

/// A JavaScript value that is described in Rust.
pub(super) enum Value<'a> {
    Null,
    Flag(bool),
    Number(f64),
    Text(&'a str),
    List(Vec<Self>),
    Object(Properties<'a>),
    /// A value that was made in JavaScript, such as a range.
    Foreign(JsValue),
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => serializer.collect_seq(values),
            Self::Object(properties) => {
                serializer.collect_map(properties.iter().map(|(name, value)| (*name, value)))
            }
            Self::Foreign(value) => serde_wasm_bindgen::preserve::serialize(value, serializer),
        }
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

/// Converts a length, which always fits a JavaScript number.
impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

impl From<f32> for Value<'_> {
    fn from(number: f32) -> Self {
        Self::Number(number.into())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a, T: Into<Self>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// Converts `properties` to a JavaScript object.
///
/// # Errors
/// None in practice: every value can be converted.
pub(super) fn object(properties: Properties<'_>) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(Value::Object(properties).serialize(&serializer)?)
}

/// Returns the properties of a `Summary` of `nutgraf.d.ts` with these `points`. The spans are spans
/// of `text`, the article's text.
pub(super) fn summary<'a>(text: &str, summary: &'a Summary, points: Vec<Properties<'a>>) -> Properties<'a> {
    vec![
        ("points", Value::List(points.into_iter().map(Value::Object).collect())),
        ("title", summary.title.as_ref().into()),
        ("lang", (&summary.language_tag).into()),
        ("articleWords", summary.article_words.into()),
        ("articleSentences", summary.article_sentences.into()),
        ("wordsSaved", summary.words_saved.into()),
        ("secondsSaved", summary.seconds_saved().into()),
        ("keywords", Value::List(summary.keywords.iter().map(Value::from).collect())),
        ("textLength", Utf16Offsets::new(text).at(text.len()).into()),
    ]
}

/// Returns the properties of each point. The spans are spans of `text`, the article's text.
pub(super) fn points<'a>(text: &str, summary: &'a Summary) -> Vec<Properties<'a>> {
    let mut offsets = Utf16Offsets::new(text);
    summary.points.iter().map(|picked| point(picked, &mut offsets)).collect()
}

fn point<'a>(point: &'a Point, offsets: &mut Utf16Offsets<'_>) -> Properties<'a> {
    vec![
        ("text", (&point.text).into()),
        ("block", point.block.into()),
        ("heading", point.heading.as_ref().into()),
        ("start", offsets.at(point.span.start).into()),
        ("end", offsets.at(point.span.end).into()),
        ("score", point.score.into()),
        ("truncated", point.truncated.into()),
    ]
}

/// Returns the properties of an `Article` of `nutgraf.d.ts`. The spans are spans of `text`.
pub(super) fn article<'a>(article: &'a Article<'_>, text: &'a str) -> Properties<'a> {
    let mut offsets = Utf16Offsets::new(text);
    let blocks = article.blocks.iter().map(|found| block(*found, &mut offsets)).collect();
    let mut properties = vec![
        ("title", article.title.as_deref().into()),
        ("lang", article.language.as_deref().unwrap_or("und").into()),
        ("text", text.into()),
        ("blocks", Value::List(blocks)),
    ];
    properties.extend(about(article));
    properties
}

fn block(block: Block, offsets: &mut Utf16Offsets<'_>) -> Value<'static> {
    let level = if let BlockKind::Heading(level) = block.kind { Some(usize::from(level)) } else { None };
    Value::Object(vec![
        ("kind", block.kind.as_str().into()),
        ("level", level.into()),
        ("start", offsets.at(block.span.start).into()),
        ("end", offsets.at(block.span.end).into()),
    ])
}

/// Returns the properties of an `About` of `nutgraf.d.ts`: the metadata of a page.
pub(super) fn about<'a>(article: &'a Article<'_>) -> Properties<'a> {
    vec![
        ("site", article.metadata.site.as_ref().into()),
        ("genre", article.metadata.genre.as_ref().into()),
        ("isAccessibleForFree", article.metadata.is_accessible_for_free.into()),
    ]
}
