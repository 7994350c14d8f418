//! Converts the page that `www/page/read-page.js` reads into an article, or into a summary with
//! live ranges.

use super::value::{self, Properties, Value};
use super::{js_error, options};
use crate::{Page, PageArticle, Span};
use wasm_bindgen::prelude::*;
use web_sys::Range;

/// The number of characters before and after a sentence that are kept to find it among equal
/// sentences. With 0, the first equal sentence is always found. With 100, a small change beside the
/// sentence makes it hard to find. 32 is common in annotation tools.
const CONTEXT_CHARS: usize = 32;

#[wasm_bindgen]
extern "C" {
    /// The result of `readPage` in `www/page/read-page.js`, which describes its properties.
    pub type ReadPage;

    #[wasm_bindgen(method, getter)]
    fn numbers(this: &ReadPage) -> Vec<i32>;
    #[wasm_bindgen(method, getter)]
    fn descriptions(this: &ReadPage) -> Vec<u8>;
    #[wasm_bindgen(method, getter)]
    fn text(this: &ReadPage) -> Vec<u8>;
    #[wasm_bindgen(method, getter)]
    fn facts(this: &ReadPage) -> Vec<u8>;

    /// Returns true if text node `node` is visible. If `cuts` is true, clipped text counts as
    /// hidden.
    #[wasm_bindgen(method, js_name = isVisible)]
    fn is_visible(this: &ReadPage, node: u32, cuts: bool) -> bool;

    /// Makes a live range of the page, from offset `from` in text node `start` to offset `to` in
    /// text node `end`. Returns `null` if the DOM has no ranges.
    #[wasm_bindgen(method, catch, js_name = makeRange)]
    fn make_range(
        this: &ReadPage,
        start: u32,
        from: u32,
        end: u32,
        to: u32,
    ) -> Result<Option<Range>, JsValue>;
}

/// Extracts the article on a page. The result is an `Article`.
///
/// # Errors
/// Throws an `Error` whose `code` is one of [`crate::ErrorCode`].
#[wasm_bindgen(js_name = extractPage)]
pub fn extract_page(page: &ReadPage) -> Result<JsValue, JsValue> {
    let found = article(page)?;
    value::object(value::article(&found.article, &found.article.text))
}

/// Summarizes the article on a page. `options` is an `ArticleOptions` or `undefined`. The result is
/// a `PageSummary`.
///
/// # Errors
/// Throws an `Error` whose `code` is one of [`crate::ErrorCode`].
#[wasm_bindgen(js_name = summarizePage)]
pub fn summarize_page(page: &ReadPage, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = options::read(options)?;
    let found = article(page)?;
    let summary = crate::summarize_page(&found, &options).map_err(js_error)?;
    let mut points = value::points(&found.article.text, &summary);
    for (properties, point) in points.iter_mut().zip(&summary.points) {
        add_place(properties, page, &found, point.span)?;
    }
    let mut properties = value::summary(&found.article.text, &summary, points);
    properties.extend(value::about(&found.article));
    value::object(properties)
}

fn article(page: &ReadPage) -> Result<PageArticle, JsValue> {
    let (descriptions, text, facts) = (utf8(page.descriptions()), utf8(page.text()), utf8(page.facts()));
    let is_visible = |node: usize, cuts: bool| page.is_visible(node as u32, cuts);
    Page::read(&page.numbers(), &descriptions, &text, &facts).visible_article(is_visible).map_err(js_error)
}

/// Decodes the bytes of a `TextEncoder`, which are always valid UTF-8.
fn utf8(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_default()
}

/// Adds the range of a point and the text around it to its `properties`, which become a
/// `LocatedPoint`.
fn add_place<'a>(
    properties: &mut Properties<'a>,
    page: &ReadPage,
    found: &'a PageArticle,
    span: Span,
) -> Result<(), JsValue> {
    let (prefix, suffix) = span.context(&found.article.text, CONTEXT_CHARS);
    let range = Value::Foreign(range(page, found, span)?.map_or(JsValue::NULL, JsValue::from));
    properties.extend([("range", range), ("prefix", prefix.into()), ("suffix", suffix.into())]);
    Ok(())
}

/// Makes a live range of the text at `span`. If the page removes the text later, the range becomes
/// empty.
fn range(page: &ReadPage, found: &PageArticle, span: Span) -> Result<Option<Range>, JsValue> {
    let Some((start, end)) = found.source.locate(&found.article.text, span) else { return Ok(None) };
    page.make_range(start.node as u32, start.offset as u32, end.node as u32, end.offset as u32)
}
