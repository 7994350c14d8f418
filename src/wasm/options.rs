//! Reads options from a JavaScript object, property by property.
//!
//! A derived reader of `serde_wasm_bindgen` would add 10.9 kB (brotli) to the download, because its
//! error messages format floats and quote strings.

use super::js_error;
use crate::options::Settings;
use crate::{Error, Options};
use js_sys::Reflect;
use std::num::NonZeroUsize;
use wasm_bindgen::JsValue;

/// Reads the options from `given`: a `SummarizeOptions` of `nutgraf.d.ts`, `undefined` or `null`.
/// Ignores unknown properties.
///
/// # Errors
/// Throws `bad-option` if a value is of the wrong type or not allowed, and `unsupported-language`
/// if the language is not supported.
pub(super) fn read(given: &JsValue) -> Result<Options, JsValue> {
    Options::read(given).map_err(js_error)
}

impl Settings for JsValue {
    fn text(&self, name: &str) -> Result<Option<String>, Error> {
        let Some(value) = property(self, name) else { return Ok(None) };
        value.as_string().map(Some).ok_or_else(|| wrong_type(name, "a string"))
    }

    fn count(&self, name: &str) -> Result<Option<NonZeroUsize>, Error> {
        let Some(value) = property(self, name) else { return Ok(None) };
        let whole = |number: &f64| *number >= 1.0 && number.fract() == 0.0 && *number <= f64::from(u32::MAX);
        let number = value.as_f64().filter(whole).and_then(|number| NonZeroUsize::new(number as usize));
        number.map(Some).ok_or_else(|| wrong_type(name, "a whole number from 1"))
    }
}

/// Returns the property `name` of `given`, or `None` if `given` is not an object or the property is
/// `undefined` or `null`.
fn property(given: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(given, &name.into()).ok()?;
    Some(value).filter(|value| !value.is_undefined() && !value.is_null())
}

fn wrong_type(name: &str, allowed: &str) -> Error {
    Error::bad_option(&[name, ": the value is not ", allowed])
}
