//! Converts articles and summaries to JavaScript objects: camelCase names, UTF-16 offsets.
//!
//! They are built property by property: derived writers, one for each type, are a thirtieth of the
//! module.

use crate::{Article, Block, BlockKind, Point, Summary, Utf16Offsets};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// Makes a `Summary` of `nutgraf.d.ts`; `text` is the text that spans are spans of.
///
/// # Errors
/// None in practice: a list of words can always be converted.
pub(super) fn summary(text: &str, summary: &Summary) -> Result<JsValue, JsValue> {
    let mut offsets = Utf16Offsets::new(text);
    let points: Array = summary.points.iter().map(|picked| point(picked, &mut offsets)).collect();
    let object = Object::new();
    set(&object, "points", points.into());
    set(&object, "title", word(summary.title.as_deref()));
    set(&object, "lang", summary.language_tag.as_str().into());
    set(&object, "articleWords", count(summary.article_words));
    set(&object, "articleSentences", count(summary.article_sentences));
    set(&object, "wordsSaved", count(summary.words_saved));
    set(&object, "secondsSaved", summary.seconds_saved().into());
    set(&object, "keywords", serde_wasm_bindgen::to_value(&summary.keywords)?);
    set(&object, "textLength", count(offsets.at(text.len())));
    Ok(object.into())
}

fn point(point: &Point, offsets: &mut Utf16Offsets<'_>) -> JsValue {
    let object = Object::new();
    set(&object, "text", point.text.as_str().into());
    set(&object, "block", count(point.block));
    set(&object, "heading", word(point.heading.as_deref()));
    set(&object, "start", count(offsets.at(point.span.start)));
    set(&object, "end", count(offsets.at(point.span.end)));
    set(&object, "score", point.score.into());
    set(&object, "truncated", point.truncated.into());
    object.into()
}

/// Makes an `Article` of `nutgraf.d.ts`; `text` is the text that spans are spans of.
pub(super) fn article(article: &Article<'_>, text: &str) -> JsValue {
    let mut offsets = Utf16Offsets::new(text);
    let blocks: Array = article.blocks.iter().map(|found| block(*found, &mut offsets)).collect();
    let object = Object::new();
    set(&object, "title", word(article.title.as_deref()));
    set(&object, "lang", article.language.as_deref().unwrap_or("und").into());
    about(&object, article);
    set(&object, "text", text.into());
    set(&object, "blocks", blocks.into());
    object.into()
}

fn block(block: Block, offsets: &mut Utf16Offsets<'_>) -> JsValue {
    let level = if let BlockKind::Heading(level) = block.kind { level.into() } else { JsValue::NULL };
    let object = Object::new();
    set(&object, "kind", block.kind.as_str().into());
    set(&object, "level", level);
    set(&object, "start", count(offsets.at(block.span.start)));
    set(&object, "end", count(offsets.at(block.span.end)));
    object.into()
}

/// Adds the metadata of a page to an object.
pub(super) fn about(object: &JsValue, article: &Article<'_>) {
    set(object, "site", word(article.metadata.site.as_deref()));
    set(object, "genre", word(article.metadata.genre.as_deref()));
    set(
        object,
        "isAccessibleForFree",
        article.metadata.is_accessible_for_free.map_or(JsValue::NULL, JsValue::from),
    );
}

/// Sets a property of an object that was made here, which cannot fail.
pub(super) fn set(object: &JsValue, name: &str, value: JsValue) {
    let _ = Reflect::set(object, &name.into(), &value);
}

fn word(word: Option<&str>) -> JsValue {
    word.map_or(JsValue::NULL, JsValue::from)
}

/// Converts a length, which always fits the number type of JavaScript.
fn count(count: usize) -> JsValue {
    (count as f64).into()
}
