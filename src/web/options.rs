//! JavaScript's options, read property by property.
//!
//! Not by `serde_wasm_bindgen`: a derived reader brings the formatting of floats along for messages that nobody sees
//! (`www/options.js` has checked the values), a twentieth of the module.

use super::js_error;
use crate::{Error, Length, Options};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `SummarizeOptions` of `nutgraf.d.ts`.
    pub type SummarizeOptions;

    #[wasm_bindgen(method, getter, js_name = "type")]
    fn kind(this: &SummarizeOptions) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn length(this: &SummarizeOptions) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn sentences(this: &SummarizeOptions) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn words(this: &SummarizeOptions) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn lang(this: &SummarizeOptions) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn title(this: &SummarizeOptions) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn context(this: &SummarizeOptions) -> JsValue;
}

/// Reads `undefined`, `null` or an object; unknown properties are left alone.
///
/// # Errors
/// Throws `bad-option` on a value of the wrong type, or one that is none of those allowed.
pub(super) fn read(value: JsValue) -> Result<Options, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Options::default());
    }
    options(&value.unchecked_into()).map_err(js_error)
}

fn options(given: &SummarizeOptions) -> Result<Options, Error> {
    Ok(Options {
        kind: word("type", &given.kind())?.as_deref().map_or(Ok(Default::default()), str::parse)?,
        length: length(given)?,
        language: word("lang", &given.lang())?.filter(|lang| !lang.is_empty()),
        title: word("title", &given.title())?.filter(|title| !title.trim().is_empty()),
        context: word("context", &given.context())?,
    })
}

/// A number of sentences or words is more exact than a word for the length, so it wins.
fn length(given: &SummarizeOptions) -> Result<Length, Error> {
    if let Some(sentences) = count("sentences", &given.sentences())? {
        return Ok(Length::Sentences(sentences));
    }
    if let Some(words) = count("words", &given.words())? {
        return Ok(Length::Words(words));
    }
    word("length", &given.length())?.as_deref().map_or(Ok(Length::default()), str::parse)
}

fn word(option: &str, value: &JsValue) -> Result<Option<String>, Error> {
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    value.as_string().map(Some).ok_or_else(|| Error::bad_option(option, "the value", "the strings"))
}

fn count(option: &str, value: &JsValue) -> Result<Option<usize>, Error> {
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    let whole = |number: &f64| *number >= 1.0 && number.fract() == 0.0 && *number <= f64::from(u32::MAX);
    let number = value.as_f64().filter(whole).map(|number| Some(number as usize));
    number.ok_or_else(|| Error::bad_option(option, "the value", "1, 2, 3 …"))
}
