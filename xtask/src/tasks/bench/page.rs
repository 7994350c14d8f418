//! The page that `cargo xtask bench` writes.

use super::engines::IN_NODE;
use super::peers::PYTHON_SIDE;
use super::times::{Time, of_side, sides};
use anyhow::{Context, Result};

/// The name of Nutgraf's native side.
const NATIVE: &str = "nutgraf";

/// The measurements.
pub(super) struct Report {
    /// The native sides: Nutgraf, simple-summarize, and parts of Nutgraf.
    pub(super) native: Vec<Time>,
    /// Nutgraf in WebAssembly.
    pub(super) engines: Vec<Time>,
    /// Other summarizers, not native ones.
    pub(super) peers: Vec<Time>,
    /// The line of memory that the native program prints.
    pub(super) memory: String,
    /// The line of memory that Node prints.
    pub(super) wasm_memory: String,
    /// The rows of the table of Readability.js.
    pub(super) pages: String,
    /// A sentence about the browser's own Summarizer.
    pub(super) own_summarizer: String,
    /// The lines of the file of instruction counts.
    pub(super) counts: String,
}

impl Report {
    /// Returns the content of `docs/bench.md`.
    ///
    /// # Errors
    /// Returns an error if a measurement is missing.
    pub(super) fn to_markdown(&self) -> Result<String> {
        let ours = of_side(&self.native, NATIVE);
        let growth = growth(&ours).context("two texts")?;
        let memory = memory_per_byte(&self.memory).context("memory")?;
        let wasm_memory = memory_per_byte(&self.wasm_memory).context("memory in Node")?;
        let engines = table(&self.native, &self.engines, |_| ours.clone());
        let in_node = of_side(&self.engines, IN_NODE);
        let peers = table(&self.native, &self.peers, |side| {
            if side == PYTHON_SIDE { ours.clone() } else { in_node.clone() }
        });
        let native = native_table(&self.native);
        let counts = self.counts.lines().map(|line| format!("- {line}\n")).collect::<String>();
        let (pages, own_summarizer) = (&self.pages, &self.own_summarizer);
        Ok(format!(
            "# Speed

Written by `cargo xtask bench`: one thread, the best of many runs, on invented texts in the shape of news.

## Native

Both sides run in turns. simple-summarize 0.2.1 is the fastest summarizer for Rust that we know of; it scores sentences
by the number of their frequent words. *Read blocks* and *split sentences* are parts of a summary.

{native}
![The times on this page on logarithmic axes](bench.svg)

From 100,000 to a million words, the time grows with the length to the power of {growth:.3}. A summary of a million words takes
at most {memory:.1} bytes of memory for each byte of text, besides the text itself.

Instructions of one summary, counted by `cargo xtask instructions`:

{counts}
## WebAssembly

In brackets, the ratio to the native time for the same text. The module is compiled for size.

{engines}
A summary of a million words makes the module's memory grow by {wasm_memory:.1} bytes for each byte of text, with the text itself.

## Other summarizers

In brackets, the ratio to Nutgraf's time for the same text: in Node to that in Node, for sumy to the native one. A dash
means that the side did not finish all texts up to this length within 15 seconds.

{peers}
{own_summarizer}

Reading the article of a page in Chromium (`extractArticle`), beside Readability.js 0.6.0; the ratio is ours by theirs:

| | nutgraf | Readability.js | ratio |
|---|---|---|---|
{pages}"
        ))
    }
}

/// Returns the table of the native times, with the ratio of the first two sides.
pub(super) fn native_table(times: &[Time]) -> String {
    let sides = sides(times);
    let (ours, theirs) = (of_side(times, NATIVE), of_side(times, sides.get(1).unwrap_or(&"")));
    let rows = sides.iter().map(|side| {
        let cells = of_side(times, side).into_iter().map(|time| format!(" {:.2} ms |", time.milliseconds));
        format!("| {side} |{}\n", cells.collect::<String>())
    });
    let ratios = ours.iter().zip(&theirs);
    let ratios = ratios.map(|(ours, theirs)| format!(" {:.2} |", ours.milliseconds / theirs.milliseconds));
    let (rows, ratios) = (rows.collect::<String>(), ratios.collect::<String>());
    format!("{}{rows}| {NATIVE} / {} |{ratios}\n", header(&ours), sides.get(1).unwrap_or(&""))
}

/// Returns a table with a row for each side: its times, and their ratios to those that `base`
/// returns for the side. `native` has all lengths.
fn table<'t>(native: &[Time], times: &[Time], base: impl Fn(&str) -> Vec<&'t Time>) -> String {
    let lengths = of_side(native, NATIVE);
    let rows = sides(times).into_iter().map(|side| {
        let (ours, base) = (of_side(times, side), base(side));
        let cell = |length: &&Time| {
            let same = |times: &[&Time]| {
                times.iter().find(|time| time.words == length.words).map(|time| time.milliseconds)
            };
            match (same(&ours), same(&base)) {
                (Some(time), Some(base)) => format!(" {time:.2} ms ({:.2}) |", time / base),
                _ => " – |".to_owned(),
            }
        };
        format!("| {side} |{}\n", lengths.iter().map(cell).collect::<String>())
    });
    header(&lengths) + &rows.collect::<String>()
}

/// Returns the head of a table with a column for each text.
fn header(times: &[&Time]) -> String {
    let columns = times.iter().map(|time| format!(" {} words |", time.words)).collect::<String>();
    format!("| |{columns}\n|{}\n", "---|".repeat(times.len() + 1))
}

/// Returns the exponent with which the time grows from the last text but one to the last.
fn growth(times: &[&Time]) -> Option<f64> {
    let [.., one, other] = times else { return None };
    Some((other.milliseconds / one.milliseconds).ln() / (other.words / one.words).ln())
}

/// Returns the memory of a summary in bytes per byte of text, from a line of the size of the text
/// and of the memory before and after.
fn memory_per_byte(line: &str) -> Option<f64> {
    let fields: Vec<f64> = line.trim().split('\t').filter_map(|field| field.parse().ok()).collect();
    let [bytes, before, after] = fields[..] else { return None };
    Some((after - before) / bytes)
}

#[cfg(test)]
mod tests {
    use super::super::times::times;
    use super::*;

    #[test]
    fn the_page_has_times_ratios_and_growth() {
        let native = "100\tnutgraf\t1000\n100\tother\t2000\n1000\tnutgraf\t10000\n1000\tother\t40000\n";
        let report = Report {
            native: times(native).unwrap(),
            engines: times("100\tnutgraf in Node\t1500\n1000\tnutgraf in Node\t20000\n").unwrap(),
            peers: times("100\tslow\t3000\n").unwrap(),
            memory: "100\t1000\t1500\n".to_owned(),
            wasm_memory: "100\t1000\t1700\n".to_owned(),
            pages: String::new(),
            own_summarizer: "None.".to_owned(),
            counts: "rustc 1\n".to_owned(),
        };
        let page = report.to_markdown().unwrap();
        assert!(page.contains("| nutgraf | 1.00 ms | 10.00 ms |"), "{page}");
        assert!(page.contains("| nutgraf / other | 0.50 | 0.25 |"), "{page}");
        assert!(page.contains("| nutgraf in Node | 1.50 ms (1.50) | 20.00 ms (2.00) |"), "{page}");
        assert!(page.contains("| slow | 3.00 ms (2.00) | – |"), "{page}");
        assert!(page.contains("power of 1.000") && page.contains("most 5.0 bytes"), "{page}");
        assert!(page.contains("by 7.0 bytes"), "{page}");
    }
}
