//! Prints the key points of a text: `cargo run --example text -- article.txt`. Without an argument,
//! the text is a short story.

use nutgraf::{Options, Summary, summarize};
use std::error::Error;

const STORY: &str = "\
Ferry runs aground off the cape
A ferry with 90 people on board ran aground off the cape on Monday night.
It was foggy. Nobody was hurt, but the harbour stays closed until the ferry has been towed away.
The coast guard says that a lamp on the mole had failed. The board will replace it in May.
";

fn main() -> Result<(), Box<dyn Error>> {
    let text = match std::env::args().nth(1) {
        Some(file) => std::fs::read_to_string(file)?,
        None => STORY.to_owned(),
    };
    Ok(print_points(&text)?)
}

fn print_points(text: &str) -> Result<(), nutgraf::Error> {
    let summary = three_points(text)?;
    if let Some(title) = &summary.title {
        println!("{title}");
    }
    for point in &summary.points {
        println!("• {} (bytes {} to {})", point.text, point.span.start, point.span.end);
    }
    println!("{:.0} seconds saved; about {}", summary.seconds_saved(), summary.keywords.join(", "));
    Ok(())
}

fn three_points(text: &str) -> Result<Summary, nutgraf::Error> {
    summarize(text, &Options::new().with_sentences(3))
}

#[test]
fn the_points_are_sentences_of_the_text() {
    let summary = three_points(STORY).unwrap();
    assert_eq!(summary.points.len(), 3);
    assert!(summary.points.iter().all(|point| point.span.slice(STORY) == point.text));
    print_points(STORY).unwrap();
}
