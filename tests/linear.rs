//! The time to summarize is linear in the length of the text, even if the text is hostile.

mod growth;

use growth::GROWTH;
use nutgraf::{Options, summarize};

/// The length in bytes to which a shape is repeated. The time is compared with the time for
/// [`GROWTH`] times that length.
const BYTES: usize = 24 * 1024;

/// Shapes on which splitters, tokenizers and rankers are known or suspected to take quadratic time.
const SHAPES: &[&str] = &[
    "a",
    "1",
    " ",
    ".",
    ". ",
    "? ",
    ".)",
    ".\"",
    ".\u{a0}",
    ".\u{301}",
    ")\u{301}",
    ".\u{345}",
    "\"\u{ad}\u{93e}",
    "…",
    "。",
    "「",
    "」",
    "“",
    "(",
    "a.",
    "A. ",
    "U.S.",
    "Mr. ",
    "1. ",
    "- ",
    "—",
    ": ",
    "x\n",
    "- x\n",
    "\u{200d}",
    "👩‍👩‍👧",
    "漢",
    "ก",
    "no. 7, p. 8, e.g. ",
    "He said: \"No.\" ",
    "The same sentence again and again. ",
    "The same line again and again and again, and no end of it in sight\n",
];

/// Shapes between a beginning and an end, if a rule searches for the end from the beginning.
const FRAMED: &[(&str, &str, &str)] = &[("He said: “Aa bb cc. ", "Dd ee ff. ", "Gg.” He left.")];

#[test]
fn summarizing_takes_linear_time() {
    let repeated = SHAPES.iter().map(|shape| ("", *shape, ""));
    let slow: Vec<String> = repeated.chain(FRAMED.iter().copied()).filter_map(verdict).collect();
    assert!(slow.is_empty(), "not linear:\n{}", slow.join("\n"));
}

fn verdict((start, shape, end): (&str, &str, &str)) -> Option<String> {
    let texts =
        [BYTES, BYTES * GROWTH].map(|bytes| [start, &shape.repeat(bytes / shape.len()), end].concat());
    let times = growth::too_fast(&texts, |text| {
        std::hint::black_box(summarize(text, &Options::default())).ok();
    })?;
    Some(format!("{shape:?}: {times}"))
}
