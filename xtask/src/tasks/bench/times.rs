//! The times that the programs of `cargo xtask bench` print.

use anyhow::{Context, Result};

/// The time of a side for one text.
#[derive(Clone)]
pub(super) struct Time {
    /// The number of words of the text.
    pub(super) words: f64,
    /// The name of the side.
    pub(super) side: String,
    pub(super) milliseconds: f64,
}

/// Reads lines, each with a number of words, a side and a time in microseconds, separated by tabs.
pub(super) fn times(lines: &str) -> Result<Vec<Time>> {
    let time = |line: &str| -> Option<Time> {
        let mut fields = line.split('\t');
        let words = fields.next()?.parse().ok()?;
        let side = fields.next()?.to_owned();
        let microseconds: f64 = fields.next()?.parse().ok()?;
        Some(Time { words, side, milliseconds: microseconds / 1000.0 })
    };
    lines.lines().map(|line| time(line).with_context(|| line.to_owned())).collect()
}

/// Reads the lines of one side like [`times`], and calls the side `name`.
pub(super) fn times_of(name: &str, lines: &str) -> Result<Vec<Time>> {
    Ok(times(lines)?.into_iter().map(|time| Time { side: name.to_owned(), ..time }).collect())
}

/// Returns the names of the sides, in the order of `times`.
pub(super) fn sides(times: &[Time]) -> Vec<&str> {
    let mut sides: Vec<&str> = Vec::new();
    for time in times {
        if !sides.contains(&time.side.as_str()) {
            sides.push(&time.side);
        }
    }
    sides
}

/// Returns the times of `side`, in the order of `times`.
pub(super) fn of_side<'t>(times: &'t [Time], side: &str) -> Vec<&'t Time> {
    times.iter().filter(|time| time.side == side).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_line_by_line() {
        let read = times("100\tone\t1500\n100\tother\t2\n1000\tone\t3\n").unwrap();
        assert_eq!(sides(&read), ["one", "other"]);
        assert_eq!(of_side(&read, "one").iter().map(|time| time.words).collect::<Vec<_>>(), [100.0, 1000.0]);
        assert!((read[0].milliseconds - 1.5).abs() < 1e-9);
        assert!(times("100\tone\n").is_err());
        assert_eq!(sides(&times_of("name", "100\tone\t3\n").unwrap()), ["name"]);
    }
}
