//! Bindings for JavaScript. No other module may use `wasm_bindgen`, `js_sys`, `web_sys` or
//! `serde_wasm_bindgen`.
//!
//! This module only converts values and decides nothing. `www/types/nutgraf.d.ts` describes the
//! values on the side of JavaScript.

#![allow(unreachable_pub)] // `pub` is for JavaScript here

mod options;
mod page;
mod value;

use crate::{Article, Error, Language, Utf16Offsets, summarize_article};
use js_sys::Reflect;
use wasm_bindgen::prelude::*;

/// The memory allocator: two-level segregated fit (Masmano et al. 2004). It takes constant time for
/// each request, and 2 kB (brotli) less code than the allocator of the standard library.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Summarizes a text. `options` is a `SummarizeOptions` or `undefined`. The result is a `Summary`.
///
/// # Errors
/// Throws an `Error` whose `code` is one of [`crate::ErrorCode`].
#[wasm_bindgen(js_name = summarizeText)]
pub fn summarize_text(text: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = options::read(options)?;
    let article = Article::from_text(text, options.title.as_deref()).map_err(js_error)?;
    let summary = summarize_article(&article, &options).map_err(js_error)?;
    value::object(value::summary(text, &summary, value::points(text, &summary)))
}

/// Splits a text into sentences. Of the `options`, which are those of [`summarize_text`], only the
/// language matters. The result has the start and the end of each sentence, one after the other, in
/// UTF-16 units.
///
/// # Errors
/// Throws an `Error` whose `code` is one of [`crate::ErrorCode`].
#[wasm_bindgen(js_name = splitSentences)]
pub fn split_sentences(text: &str, options: &JsValue) -> Result<Vec<u32>, JsValue> {
    let language = options::read(options)?.language.unwrap_or_else(|| Language::detect(text));
    let mut offsets = Utf16Offsets::new(text);
    let mut bounds = Vec::new();
    for span in crate::split_sentences(text, language) {
        bounds.push(offsets.at(span.start) as u32);
        bounds.push(offsets.at(span.end) as u32);
    }
    Ok(bounds)
}

/// Converts an error to a `NutgrafError` of `nutgraf.d.ts`.
fn js_error(error: Error) -> JsValue {
    let object = js_sys::Error::new(error.message());
    object.set_name("NutgrafError");
    // Setting a property of an object that was made here cannot fail.
    let set = |name: &str, value: JsValue| _ = Reflect::set(&object, &name.into(), &value);
    set("code", error.code().as_str().into());
    set("isEmptyResult", error.code().is_empty_result().into());
    object.into()
}
