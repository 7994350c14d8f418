//! A module with the constants of the crate that scripts need.

use nutgraf::{Kind, Length, MAX_TEXT_BYTES, Options};
use std::collections::BTreeMap;

/// Returns the source of `www/pkg/limits.js`.
pub fn module() -> String {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    let lengths: Vec<&str> = Length::NAMED.iter().filter_map(|length| length.name()).collect();
    let long: BTreeMap<&str, usize> =
        Kind::ALL.iter().map(|kind| (kind.as_str(), kind.sentences()[2])).collect();
    format!(
        "// Constants of the crate, written by the build.

/** Kinds of summary, the default first. */
export const KINDS = {};

/** Names of the options that the module reads. */
export const OPTIONS = {};

/** Lengths with a name, the shortest first. */
export const LENGTHS = {};

/** Number of sentences of a long summary, by kind. @type {{Record<string, number>}} */
export const LONG_SENTENCES = {};

/** The longest text, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = {MAX_TEXT_BYTES};
",
        serde_json::json!(kinds),
        serde_json::json!(Options::NAMES),
        serde_json::json!(lengths),
        serde_json::json!(long),
    )
}
