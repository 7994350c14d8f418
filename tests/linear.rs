//! Time grows with the text and no faster, also on text that was made to hurt.

use nutgraf::{Options, summarize};
use std::time::{Duration, Instant};

/// One shape is repeated to so many bytes, and to [`GROWTH`] times as many.
const BYTES: usize = 24 * 1024;
const GROWTH: usize = 8;

/// Linear work takes 8 times as long on 8 times the text, quadratic work 64 times: halfway (on a log scale), and
/// nothing that ends within [`QUICK`] is worth a verdict.
const MOST: u32 = 24;
const QUICK: Duration = Duration::from_millis(5);

/// So many measurements prove that the time grows too fast. Quadratic work never passes; on a machine that is busy
/// with five other things, linear work has passed within four.
const RUNS: usize = 12;

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

/// Measures until the growth is found to be linear: what the machine does besides only adds, so the best of some runs
/// is the truth, and one good run is enough where a hundred bad ones prove nothing.
fn verdict((start, shape, end): (&str, &str, &str)) -> Option<String> {
    let texts =
        [BYTES, BYTES * GROWTH].map(|bytes| [start, &shape.repeat(bytes / shape.len()), end].concat());
    let mut best = [Duration::MAX; 2];
    for _ in 0..RUNS {
        for (best, text) in best.iter_mut().zip(&texts) {
            *best = time(text).min(*best);
        }
        let [short, long] = best;
        if long <= QUICK || long <= short * MOST {
            return None;
        }
    }
    let [short, long] = best;
    Some(format!("{shape:?}: {short:?}, and {long:?} on {GROWTH} times the text"))
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(summarize(text, &Options::default())).ok();
    start.elapsed()
}
