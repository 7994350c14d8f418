//! `cargo xtask bench`: measures the speed of summaries, and writes `docs/bench.md` and
//! `docs/bench.svg`.
//!
//! Both summarizers run in the same process and take turns (`benches/peers`), so the ratio of their
//! times depends little on the machine. Criterion measures single parts: `cargo bench`.

mod plot;
mod times;

use crate::command::output;
use crate::tasks::instructions::{FILE, build_release};
use anyhow::{Context, Result};
use plot::plot;
use std::path::Path;
use std::process::Command;
use times::{Time, of_side, sides, times};

/// Measure the speed beside the fastest other summarizer, and write the page and the plot of it.
#[derive(clap::Args)]
pub struct Bench {}

impl Bench {
    /// Measures times and memory, and writes both files.
    ///
    /// # Errors
    /// Returns an error if the program does not compile or a file cannot be written.
    pub fn run(&self, root: &Path) -> Result<()> {
        let program = build_release(root, "peers")?;
        let times = times(&output(Command::new(&program).arg("times"))?)?;
        let memory = output(Command::new(&program).args(["memory", "1000000"]))?;
        let counts = std::fs::read_to_string(root.join(FILE)).with_context(|| FILE.to_owned())?;
        let page = page(&times, &memory, &counts)?;
        print!("{page}");
        std::fs::write(root.join("docs/bench.md"), page)?;
        Ok(std::fs::write(root.join("docs/bench.svg"), plot(&times))?)
    }
}

/// Returns the page: the table of times, the growth, the memory, and the counts of instructions.
fn page(times: &[Time], memory: &str, counts: &str) -> Result<String> {
    let sides = sides(times);
    let (ours, theirs) =
        (of_side(times, sides.first().unwrap_or(&"")), of_side(times, sides.get(1).unwrap_or(&"")));
    let header = ours.iter().map(|time| format!(" {} words |", time.words)).collect::<String>();
    let rows = sides.iter().map(|side| {
        let cells = of_side(times, side).into_iter().map(|time| format!(" {:.2} ms |", time.milliseconds));
        format!("| {side} |{}\n", cells.collect::<String>())
    });
    let rows = rows.collect::<String>();
    let ratios = ours.iter().zip(&theirs);
    let ratios = ratios.map(|(ours, theirs)| format!(" {:.2} |", ours.milliseconds / theirs.milliseconds));
    let ratios = ratios.collect::<String>();
    let growth = growth(&ours).context("two texts")?;
    let memory = memory_per_byte(memory).context("memory")?;
    let lines = "---|".repeat(ours.len() + 1);
    let counts = counts.lines().map(|line| format!("- {line}\n")).collect::<String>();
    Ok(format!(
        "# Speed

Written by `cargo xtask bench`: one thread, the best of many runs in turns, on invented texts in the shape of news.
simple-summarize 0.2.1 is the fastest summarizer for Rust that we know of; it scores sentences by the number of their
frequent words. *Read blocks* and *split sentences* are parts of a summary.

| |{header}
|{lines}
{rows}| nutgraf / simple-summarize |{ratios}

![The times above on logarithmic axes](bench.svg)

From 100,000 to a million words, the time grows with the length to the power of {growth:.3}. A summary of a million words takes
at most {memory:.1} bytes of memory for each byte of text, besides the text itself.

Instructions of one summary, counted by `cargo xtask instructions`:

{counts}"
    ))
}

/// Returns the exponent with which the time grows from the last text but one to the last.
fn growth(times: &[&Time]) -> Option<f64> {
    let [.., one, other] = times else { return None };
    Some((other.milliseconds / one.milliseconds).ln() / (other.words / one.words).ln())
}

/// Returns the memory of a summary in bytes per byte of text, from the line that `peers memory`
/// prints.
fn memory_per_byte(line: &str) -> Option<f64> {
    let fields: Vec<f64> = line.trim().split('\t').filter_map(|field| field.parse().ok()).collect();
    let [bytes, before, after] = fields[..] else { return None };
    Some((after - before) / bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = "100\tone\t1000\n100\tother\t2000\n1000\tone\t10000\n1000\tother\t40000\n";

    #[test]
    fn the_page_has_times_ratios_and_growth() {
        let page = page(&times(LINES).unwrap(), "100\t1000\t1500\n", "rustc 1\n").unwrap();
        assert!(page.contains("| one | 1.00 ms | 10.00 ms |"), "{page}");
        assert!(page.contains("| 0.50 | 0.25 |"), "{page}");
        assert!(page.contains("power of 1.000") && page.contains("most 5.0 bytes"), "{page}");
    }
}
