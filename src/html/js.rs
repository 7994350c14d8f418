//! White space and conversion to strings as JavaScript defines them.

use serde_json::Value;
use std::borrow::Cow;

/// Returns true if `c` is white space for JavaScript's `\s` and `trim`.
pub(super) fn is_space(c: char) -> bool {
    c == '\u{feff}' || (c.is_whitespace() && c != '\u{85}')
}

/// Returns `text` without tabs and newlines, which are separators in the format of
/// `www/page/read-page.js`. If `text` contains one, all its white space is collapsed to single
/// spaces.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(['\n', '\t']) {
        return Cow::Borrowed(text);
    }
    let words = text.split(is_space).filter(|word| !word.is_empty());
    Cow::Owned(words.collect::<Vec<_>>().join(" "))
}

/// Returns the result of `String(value)` in JavaScript.
pub(super) fn string(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(_) => "[object Object]".to_owned(),
        // An array joins its elements with commas; an element that is null becomes empty.
        Value::Array(items) => {
            let item = |item: &Value| if item.is_null() { String::new() } else { string(item) };
            items.iter().map(item).collect::<Vec<_>>().join(",")
        }
        Value::Number(number) => {
            number.as_f64().map_or_else(|| number.to_string(), |number| number.to_string())
        }
        Value::Null | Value::Bool(_) => value.to_string(),
    }
}
