//! JavaScript's options, read property by property.
//!
//! Not by `serde_wasm_bindgen`: a derived reader brings the formatting of floats along for messages that nobody sees
//! (`www/engine/options.js` has checked the values), a twentieth of the module.

use super::js_error;
use crate::{Error, Length, Options};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Reads `undefined`, `null` or an object, `SummarizeOptions` of `nutgraf.d.ts`; unknown properties are left alone.
///
/// # Errors
/// Throws `bad-option` on a value of the wrong type, or one that is none of those allowed.
pub(super) fn read(given: JsValue) -> Result<Options, JsValue> {
    if given.is_undefined() || given.is_null() {
        return Ok(Options::default());
    }
    Ok(Options {
        kind: word(&given, "type")?
            .as_deref()
            .map_or(Ok(Default::default()), str::parse)
            .map_err(js_error)?,
        length: length(&given)?,
        language: word(&given, "lang")?.filter(|lang| !lang.is_empty()),
        title: word(&given, "title")?.filter(|title| !title.trim().is_empty()),
        context: word(&given, "context")?,
    })
}

/// A number of sentences or words is more exact than a word for the length, so it wins.
fn length(given: &JsValue) -> Result<Length, JsValue> {
    if let Some(sentences) = count(given, "sentences")? {
        return Ok(Length::Sentences(sentences));
    }
    if let Some(words) = count(given, "words")? {
        return Ok(Length::Words(words));
    }
    word(given, "length")?.as_deref().map_or(Ok(Length::default()), str::parse).map_err(js_error)
}

fn word(given: &JsValue, option: &str) -> Result<Option<String>, JsValue> {
    let Some(value) = property(given, option)? else { return Ok(None) };
    value.as_string().map(Some).ok_or_else(|| wrong_type(option, "the strings"))
}

fn count(given: &JsValue, option: &str) -> Result<Option<usize>, JsValue> {
    let Some(value) = property(given, option)? else { return Ok(None) };
    let whole = |number: &f64| *number >= 1.0 && number.fract() == 0.0 && *number <= f64::from(u32::MAX);
    let number = value.as_f64().filter(whole).map(|number| Some(number as usize));
    number.ok_or_else(|| wrong_type(option, "1, 2, 3 …"))
}

/// A property that is not `undefined` or `null`.
fn property(given: &JsValue, option: &str) -> Result<Option<JsValue>, JsValue> {
    let value = Reflect::get(given, &option.into())?;
    Ok(Some(value).filter(|value| !value.is_undefined() && !value.is_null()))
}

fn wrong_type(option: &str, allowed: &str) -> JsValue {
    js_error(Error::bad_option(option, "the value", allowed))
}
