//! Summaries of files, for people or as JSON.

use crate::input::{FileEncoding, Input, Reading};
use crate::json::{self, ArticleJson, Failure, FileJson, SummaryJson};
use nutgraf::{Explanation, Kind, Options, Summary};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The maximum number of features in the explanation of a sentence.
const MAX_REASONS: usize = 8;

/// The form of the output.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    /// The points of the summary, for people.
    Text,
    /// The summary as JSON, for programs.
    Json,
    /// All sentences with their scores, for people.
    Explained,
    /// The text of the article, for people.
    Article,
    /// The article as JSON, for programs.
    ArticleJson,
}

/// The maximum size of a file, in bytes. UTF-16 takes at most twice as many bytes as UTF-8, so the
/// text of a larger file is always longer than [`nutgraf::MAX_TEXT_BYTES`].
const MAX_FILE_BYTES: usize = 2 * nutgraf::MAX_TEXT_BYTES;

/// Prints the summary of each file. Returns `false` if a file could not be summarized.
pub(crate) fn run(files: &[PathBuf], reading: Reading, options: &Options, form: Form) -> io::Result<bool> {
    let stdin = [PathBuf::from("-")];
    let files = if files.is_empty() { &stdin } else { files };
    let mut all_well = true;
    for (index, file) in files.iter().enumerate() {
        let read = read(file).and_then(|bytes| reading.read(&bytes, file));
        let result = read.and_then(|(input, encoding)| {
            encoding.doubt.iter().for_each(|doubt| eprintln!("nutgraf: {}: {doubt}", file.display()));
            shown(&input, &about(file, &encoding), options, form).map_err(|error| Failure::from(&error))
        });
        match result {
            Ok(shown) => print(&shown, heading(files, file, form), index)?,
            Err(failure) => {
                eprintln!("nutgraf: {}: {} [{}]", file.display(), failure.message, failure.code);
                all_well = false;
            }
        }
    }
    Ok(all_well)
}

/// Describes a file for the JSON output.
fn about(file: &Path, encoding: &FileEncoding) -> FileJson {
    let file = (!is_stdin(file)).then(|| file.display().to_string());
    FileJson { file, encoding: encoding.name }
}

fn shown(input: &Input, file: &FileJson, options: &Options, form: Form) -> Result<String, nutgraf::Error> {
    match form {
        Form::Text => input.summarize(options).map(|it| lines(&it, options.kind)),
        Form::Json => input.summarize(options).map(|it| json::line(&SummaryJson::new(file, &it)) + "\n"),
        Form::Explained => input.explain(options).map(|it| explained(&it)),
        Form::Article => input.article(options).map(|it| json::article_text(&it) + "\n"),
        Form::ArticleJson => {
            input.article(options).map(|it| json::line(&ArticleJson::of_file(file, &it)) + "\n")
        }
    }
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let limit = MAX_FILE_BYTES as u64 + 1;
    let read = if is_stdin(file) {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else if file.is_dir() {
        Err(io::Error::other("is a directory: name the files in it"))
    } else {
        std::fs::File::open(file).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::new("unreadable", error.to_string()))?;
    if bytes.len() > MAX_FILE_BYTES {
        return Err(Failure::new("too-long", format!("has more than {MAX_FILE_BYTES} bytes")));
    }
    Ok(bytes)
}

fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// Returns the name of the file as the heading of its summary, or `None` if the output is for
/// programs or there is only one file.
fn heading<'f>(files: &[PathBuf], file: &'f Path, form: Form) -> Option<&'f Path> {
    (files.len() > 1 && !matches!(form, Form::Json | Form::ArticleJson)).then_some(file)
}

fn print(shown: &str, heading: Option<&Path>, index: usize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if let Some(file) = heading {
        writeln!(out, "{}==> {} <==", if index > 0 { "\n" } else { "" }, file.display())?;
    }
    out.write_all(shown.as_bytes())
}

fn lines(summary: &Summary, kind: Kind) -> String {
    let points = summary.points.iter();
    match kind {
        Kind::KeyPoints => points.map(|point| format!("• {}\n", one_line(&point.text))).collect(),
        Kind::Outline => outline(summary),
        Kind::Headline => points
            .map(|point| format!("{}{}\n", one_line(&point.text), if point.truncated { " …" } else { "" }))
            .collect(),
        _ => one_line(&summary.text()) + "\n",
    }
}

/// Formats the points, with the heading of each section above its points.
fn outline(summary: &Summary) -> String {
    let (mut lines, mut above) = (String::new(), None);
    for point in &summary.points {
        if point.heading != above {
            lines += &(point.heading.as_deref().map(one_line).unwrap_or_default() + "\n");
        }
        above.clone_from(&point.heading);
        lines += &format!("• {}\n", one_line(&point.text));
    }
    lines
}

/// Formats each sentence with its score, and the contributions of its features on the line below.
fn explained(sentences: &[Explanation]) -> String {
    let mean = sentences.iter().map(|it| it.score).sum::<f32>() / sentences.len().max(1) as f32;
    let head = format!(
        "Scores go from 0 to 1, their mean is {mean:.2}. Below each sentence: what its features add to the mean.\n"
    );
    let sentence = |it: &Explanation| {
        let mark = if it.picked { '*' } else { ' ' };
        format!("\n{mark} {:.2}  {}\n        {}\n", it.score, one_line(&it.text), reasons(&it.reasons))
    };
    head + &sentences.iter().map(sentence).collect::<String>()
}

/// Formats the largest contributions, and the sum of the others.
fn reasons(reasons: &[(&str, f32)]) -> String {
    let (shown, rest) = reasons.split_at(reasons.len().min(MAX_REASONS));
    let rest: f32 = rest.iter().map(|(_, by)| by).sum();
    let all = shown.iter().copied().chain([("all others", rest)]);
    all.map(|(name, by)| format!("{by:+.2} {name}")).collect::<Vec<_>>().join(", ")
}

/// Returns `text` without line breaks and control characters, because a terminal obeys them.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(char::is_control, "")
}
