//! Reads options from JavaScript, property by property.
//!
//! `serde_wasm_bindgen` is not used here: a derived reader includes the formatting of floats for
//! messages that are never shown, since `www/engine/options.js` checks the values first. That is a
//! twentieth of the module.

use super::js_error;
use crate::{Error, Length, Options};
use js_sys::Reflect;
use std::num::NonZeroUsize;
use wasm_bindgen::JsValue;

/// Reads `undefined`, `null` or an object, `SummarizeOptions` of `nutgraf.d.ts`; unknown
/// properties are ignored.
///
/// # Errors
/// Throws `bad-option` for a value of the wrong type, or one that is not allowed.
pub(super) fn read(given: JsValue) -> Result<Options, JsValue> {
    if given.is_undefined() || given.is_null() {
        return Ok(Options::default());
    }
    let (sentences, words) = (count(&given, "sentences")?, count(&given, "words")?);
    let length = word(&given, "length")?;
    let length = Length::from_settings(length.as_deref(), sentences, words).map_err(js_error)?;
    let mut options = Options::new().with_length(length);
    if let Some(kind) = word(&given, "type")? {
        options.kind = kind.parse().map_err(js_error)?;
    }
    if let Some(tag) = word(&given, "lang")?.filter(|tag| !tag.is_empty()) {
        options.language = Some(tag.parse().map_err(js_error)?);
        options.language_tag = Some(tag);
    }
    options.title = word(&given, "title")?.filter(|title| !title.trim().is_empty());
    options.context = word(&given, "context")?;
    if let Some(headline) = word(&given, "headline")? {
        options.headline = Some(headline.parse().map_err(js_error)?);
    }
    Ok(options)
}

fn word(given: &JsValue, option: &str) -> Result<Option<String>, JsValue> {
    let Some(value) = property(given, option)? else { return Ok(None) };
    value.as_string().map(Some).ok_or_else(|| wrong_type(option, "a string"))
}

fn count(given: &JsValue, option: &str) -> Result<Option<NonZeroUsize>, JsValue> {
    let Some(value) = property(given, option)? else { return Ok(None) };
    let whole = |number: &f64| *number >= 1.0 && number.fract() == 0.0 && *number <= f64::from(u32::MAX);
    let number = value.as_f64().filter(whole).and_then(|number| NonZeroUsize::new(number as usize));
    number.map(Some).ok_or_else(|| wrong_type(option, "a whole number from 1"))
}

/// Reads a property, unless it is `undefined` or `null`.
fn property(given: &JsValue, option: &str) -> Result<Option<JsValue>, JsValue> {
    let value = Reflect::get(given, &option.into())?;
    Ok(Some(value).filter(|value| !value.is_undefined() && !value.is_null()))
}

fn wrong_type(option: &str, allowed: &str) -> JsValue {
    js_error(Error::bad_option(&[option, ": the value is not ", allowed]))
}
