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
    "1(.)",
    "…[[1]?”",
    "The same sentence again and again. ",
    "The same line again and again and again, and no end of it in sight\n",
];

/// Shapes between a beginning and an end, for rules that search from one for the other, and for
/// markup that is recognized by its beginning.
const FRAMED: &[(&str, &str, &str)] = &[
    ("He said: “Aa bb cc. ", "Dd ee ff. ", "Gg.” He left."),
    ("It closed.", "\n", ""),
    ("It closed", " . ", ""),
    ("# One\n# Two\n", "*", "a"),
    ("# One\n# Two\n", "[^", ""),
    ("", "3,:\n", ""),
];

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
