//! The program whose instructions `cargo xtask instructions` counts: `counts WORDS TIMES`
//! summarizes an invented text of that many words, that many times.
//!
//! It depends on nothing but the crate, so that every run of the tests can compile it.

#[path = "../../story/mod.rs"]
mod story;

use nutgraf::{Options, summarize};
use std::hint::black_box;
use story::story;

fn main() {
    let numbers: Vec<usize> = std::env::args().skip(1).filter_map(|number| number.parse().ok()).collect();
    let [words, times] = numbers[..] else { panic!("usage: counts WORDS TIMES") };
    let text = story(words);
    for _ in 0..times {
        drop(black_box(summarize(&text, &Options::new())));
    }
}
