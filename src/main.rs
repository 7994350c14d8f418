//! The `nutgraf` command.

use anyhow::Context;

fn main() -> anyhow::Result<()> {
    let text = std::io::read_to_string(std::io::stdin()).context("standard input")?;
    for point in nutgraf::summarize(&text, &nutgraf::Options::default())?.points {
        println!("- {}", point.text);
    }
    Ok(())
}
