//! Bindings for JavaScript: the only module that may use `wasm_bindgen`, `js_sys`, `web_sys` and
//! `serde_wasm_bindgen`.
//!
//! The values that it takes and returns are described in `www/types/nutgraf.d.ts`. This module only
//! converts them and decides nothing.

#![allow(unreachable_pub)] // `pub` is for JavaScript here

mod options;
mod page;
mod value;

use crate::{Article, Error, summarize_article};
use js_sys::Reflect;
use wasm_bindgen::prelude::*;

/// The memory allocator: two-level segregated fit (Masmano et al. 2004). Every request takes
/// constant time, and the code is 2 kB (brotli) smaller than the allocator of the standard library.
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

/// Splits a text into blocks. `options` is as for [`summarize_text`]. The result is an `Article`.
///
/// # Errors
/// Throws an `Error` whose `code` is one of [`crate::ErrorCode`].
#[wasm_bindgen(js_name = readText)]
pub fn read_text(text: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = options::read(options)?;
    let article = Article::from_text(text, options.title.as_deref()).map_err(js_error)?;
    value::object(value::article(&article, text))
}

/// Converts an error to a `NutgrafError` of `www/types/nutgraf.d.ts`.
fn js_error(error: Error) -> JsValue {
    let object = js_sys::Error::new(error.message());
    object.set_name("NutgrafError");
    // Setting a property of an object that was made here cannot fail.
    let set = |name: &str, value: JsValue| _ = Reflect::set(&object, &name.into(), &value);
    set("code", error.code().as_str().into());
    set("isEmptyResult", error.code().is_empty_result().into());
    object.into()
}
