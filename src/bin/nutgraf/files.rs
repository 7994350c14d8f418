//! Summaries of files, for people (or, with `--json`, one object a text).

use crate::json::{Failure, SummaryJson};
use nutgraf::{Kind, Options, Point, Summary};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Prints the summary of each file; `Ok(false)` where one had none.
pub(crate) fn run(files: &[PathBuf], options: &Options, json: bool) -> io::Result<bool> {
    let stdin = [PathBuf::from("-")];
    let files = if files.is_empty() { &stdin } else { files };
    let mut all_well = true;
    for (index, file) in files.iter().enumerate() {
        let answer = read(file)
            .and_then(|text| nutgraf::summarize(&text, options).map_err(|error| Failure::from(&error)));
        match answer {
            Ok(summary) if json => print_json(&summary)?,
            Ok(summary) => print(&summary, options.kind, heading(files, file), index)?,
            Err(failure) => {
                eprintln!("nutgraf: {}: {} [{}]", file.display(), failure.message, failure.code);
                all_well = false;
            }
        }
    }
    Ok(all_well)
}

fn read(file: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    // One byte more than the engine takes is enough for it to say that the text is too long.
    let limit = nutgraf::MAX_TEXT_BYTES as u64 + 4;
    let read = if file.as_os_str() == "-" {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::new("unreadable", error.to_string()))?;
    // A byte that is no UTF-8 costs its character, not the text: old archives are full of them.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// With several files, each summary stands under its file's name.
fn heading<'f>(files: &[PathBuf], file: &'f Path) -> Option<&'f Path> {
    (files.len() > 1).then_some(file)
}

fn print(summary: &Summary, kind: Kind, heading: Option<&Path>, index: usize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if let Some(file) = heading {
        writeln!(out, "{}==> {} <==", if index > 0 { "\n" } else { "" }, file.display())?;
    }
    match kind {
        Kind::KeyPoints => summary.points.iter().try_for_each(|point| print_point(&mut out, point)),
        Kind::Outline => print_outline(&mut out, summary),
        Kind::Tldr | Kind::Teaser => writeln!(out, "{}", one_line(&summary.text())),
        Kind::Headline => summary.points.iter().try_for_each(|point| {
            writeln!(out, "{}{}", one_line(&point.text), if point.cut { " …" } else { "" })
        }),
    }
}

fn print_point(out: &mut impl Write, point: &Point) -> io::Result<()> {
    writeln!(out, "• {}", one_line(&point.text))
}

/// Each heading once, above the points of its section.
fn print_outline(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    let mut above = None;
    for point in &summary.points {
        if point.heading != above {
            writeln!(out, "{}", point.heading.as_deref().map(one_line).unwrap_or_default())?;
        }
        above.clone_from(&point.heading);
        print_point(out, point)?;
    }
    Ok(())
}

fn print_json(summary: &Summary) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, &SummaryJson::from(summary))?;
    writeln!(out)
}

/// A sentence may hold the line breaks of a wrapped text; a terminal wraps by itself.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
