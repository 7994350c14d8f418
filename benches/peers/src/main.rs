//! Measures the time of Nutgraf and of another summarizer on the same invented texts, for
//! `cargo xtask bench`.

#[path = "../../story/mod.rs"]
mod story;

use nutgraf::{Article, Language, Options, split_sentences, summarize};
use simple_summarize::summarize_text;
use std::hint::black_box;
use std::time::{Duration, Instant};
use story::story;

/// The lengths of the texts in words.
const TEXT_WORDS: [usize; 4] = [600, 10_000, 100_000, 1_000_000];

/// The share of a text that simple-summarize leaves out. The time hardly depends on it.
const CUT: f32 = 0.8;

/// The number of turns. In a turn, the sides run one after the other, each again and again for at
/// least [`TURN`]. The best run of each side counts. Because of the turns, a disturbance affects
/// all sides alike.
const TURNS: usize = 5;

/// The minimum time of a side in a turn.
const TURN: Duration = Duration::from_millis(200);

/// A side: its name, and what it does with a text.
type Side = (&'static str, fn(&str));

const SIDES: [Side; 4] = [
    ("nutgraf", |text| drop(black_box(summarize(text, &Options::new())))),
    ("simple-summarize", |text| drop(black_box(summarize_text(text, CUT)))),
    ("nutgraf: read blocks", |text| drop(black_box(Article::from_text(text, None)))),
    ("nutgraf: split sentences", |text| drop(black_box(split_sentences(text, Language::detect(text))))),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["times"] => TEXT_WORDS.into_iter().for_each(print_times),
        ["memory", words] => print_memory(&story(number(words))),
        _ => eprintln!("usage: peers times | memory WORDS"),
    }
}

fn number(argument: &str) -> usize {
    argument.parse().unwrap_or_default()
}

/// Prints a line for each side: the number of words, the name, and the best time in microseconds,
/// separated by tabs.
fn print_times(words: usize) {
    let text = story(words);
    let mut best = [f64::INFINITY; SIDES.len()];
    for _ in 0..TURNS {
        for (best, (_, run)) in best.iter_mut().zip(SIDES) {
            *best = best.min(best_time(&text, run));
        }
    }
    for (best, (name, _)) in best.iter().zip(SIDES) {
        println!("{words}\t{name}\t{:.1}", best * 1e6);
    }
}

/// Returns the shortest of the runs within [`TURN`], in seconds.
fn best_time(text: &str, run: fn(&str)) -> f64 {
    let (turn, mut best) = (Instant::now(), f64::INFINITY);
    loop {
        let start = Instant::now();
        run(text);
        best = best.min(start.elapsed().as_secs_f64());
        if turn.elapsed() >= TURN {
            return best;
        }
    }
}

/// Prints the size of `text` and the peak of the memory before and after its summary, in bytes,
/// separated by tabs.
fn print_memory(text: &str) {
    let before = peak_memory();
    SIDES[0].1(text);
    println!("{}\t{before}\t{}", text.len(), peak_memory());
}

/// Returns the peak of this process's memory in bytes; 0 if the system is not Linux.
fn peak_memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.split_whitespace().next()).map_or(0, |kilobytes| number(kilobytes) * 1024)
}
