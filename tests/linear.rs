//! Time grows with the text and no faster, also on text that was made to hurt.

mod growth;

use growth::GROWTH;
use nutgraf::{Options, summarize};

/// One shape is repeated to so many bytes, and to [`GROWTH`] times as many.
const BYTES: usize = 24 * 1024;

/// Shapes on which splitters, tokenizers and rankers are known, or feared, to be quadratic.
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

/// A beginning, a shape, and an end that is looked for from afar.
const FRAMED: &[(&str, &str, &str)] = &[("He said: “Aa bb cc. ", "Dd ee ff. ", "Gg.” He left.")];

#[test]
fn time_grows_with_the_text_and_no_faster() {
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
