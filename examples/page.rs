//! Prints the summary of a saved page: `cargo run --example page -- a.html`. No browser is needed,
//! and the scripts of the page do not run.

use nutgraf::{Decoded, HtmlPage, Kind, Options, Summary, decode_html, summarize_page};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("usage: page FILE.html")?;
    let summary = tldr(&std::fs::read(file)?)?;
    println!(
        "{} [{}]\n{}",
        summary.title.as_deref().unwrap_or("No headline"),
        summary.language_tag,
        summary.text()
    );
    Ok(())
}

/// Summarizes a page in any encoding.
fn tldr(bytes: &[u8]) -> Result<Summary, nutgraf::Error> {
    let Decoded { text: html, .. } = decode_html(bytes, None);
    let article = HtmlPage::parse(&html, None)?.article()?;
    summarize_page(&article, &Options::new().with_kind(Kind::Tldr))
}

#[test]
fn the_menu_of_a_page_is_not_in_its_summary() {
    let story = "<p>The board voted on Monday to keep the old bridge, which ends a dispute of nine years. ";
    let rest =
        "It had been closed since a lorry broke through the deck in March and fell into the river below. ";
    let html = format!(
        "<title>Bridge stays</title><nav>News Sport</nav><article><h1>Bridge stays</h1>{story}{}</article>",
        rest.repeat(4)
    );
    let summary = tldr(html.as_bytes()).unwrap();
    assert_eq!(summary.title.as_deref(), Some("Bridge stays"));
    assert!(!summary.text().is_empty() && !summary.text().contains("Sport"));
    assert!(tldr(b"<p>No article.").unwrap_err().code().is_empty_result());
}
