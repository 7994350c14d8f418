//! The training texts.

use anyhow::Context;
use nutgraf::Headline;
use nutgraf::train::TrainingText;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// A line of a data set.
#[derive(Clone, Deserialize)]
struct Line {
    id: String,
    title: Option<String>,
    text: String,
    #[serde(default)]
    summary: String,
    lang: Option<String>,
    #[serde(default)]
    order: Vec<String>,
    #[serde(default)]
    never: Vec<String>,
}

/// Options for reading a folder of data sets.
#[derive(clap::Args)]
pub struct Reading {
    /// A set in which each article gets a headless twin: a copy without the first paragraph, which
    /// becomes the summary of the copy
    #[arg(long)]
    headless: Vec<String>,
    /// Read all articles without their titles
    #[arg(long)]
    untitled: bool,
    /// Read all articles as if no headline were shown above the points
    #[arg(long)]
    hidden: bool,
}

/// A training text, analysed by the engine.
pub struct Article {
    pub set: String,
    pub id: String,
    pub text: String,
    pub lang: Option<String>,
    pub summary: String,
    /// The sentences that a reader would show, the best first.
    pub order: Vec<String>,
    /// The sentences that a reader would never show.
    pub never: Vec<String>,
    pub twin: Option<Twin>,
    pub reading: TrainingText,
}

/// The change that makes a twin of an article. A twin is used for training but not for evaluation.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Twin {
    /// Without the title, which users' texts may lack.
    Untitled,
    /// Without the title and the first paragraph, which becomes the summary: the first paragraph of
    /// news sums up the rest, and users' texts may lack it.
    Headless,
}

/// Of the articles with a title, one in this many gets an untitled twin.
const UNTITLED_OF: u64 = 3;

/// The number of words in a first paragraph that may become a summary. A shorter one is a dateline.
/// A longer one tells a story.
const LEAD_WORDS: RangeInclusive<usize> = 10..=40;

/// The minimum number of words in an article without its first paragraph, so that there are enough
/// sentences to choose from.
const REST_WORDS: usize = 60;

/// Returns all articles in `folder`, in the order of file names. Each article is followed by its
/// twins. Only the sets in `reading.headless` have headless twins.
pub fn sets(folder: &Path, reading: &Reading) -> anyhow::Result<Vec<Article>> {
    let files = std::fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    let mut files: Vec<PathBuf> = files.map(|file| Ok(file?.path())).collect::<std::io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    let sets: Vec<Vec<Article>> =
        files.iter().map(|file| set(file, reading)).collect::<anyhow::Result<_>>()?;
    Ok(sets.into_iter().flatten().collect())
}

/// Returns the articles of one data set, whose name is the file name up to the first dot.
fn set(file: &Path, reading: &Reading) -> anyhow::Result<Vec<Article>> {
    let name = file.file_name().and_then(|name| name.to_str()).context("the name of a set is not UTF-8")?;
    let name = name.split('.').next().unwrap_or_default();
    let headless = reading.headless.iter().any(|set| set == name);
    let lines = std::fs::read_to_string(file)?;
    let read = |line: &str| {
        let mut line: Line = serde_json::from_str(line).with_context(|| format!("{}", file.display()))?;
        line.title = line.title.filter(|_| !reading.untitled);
        let untitled = untitled(&line).map(|line| (line, Some(Twin::Untitled)));
        let headless = headless.then(|| beheaded(&line)).flatten().map(|line| (line, Some(Twin::Headless)));
        let all = [Some((line, None)), untitled, headless].into_iter().flatten();
        Ok(all.filter_map(|(line, twin)| article(name, line, twin, reading)).collect())
    };
    let articles: Vec<Vec<Article>> = lines.par_lines().map(read).collect::<anyhow::Result<_>>()?;
    Ok(articles.into_iter().flatten().collect())
}

/// Returns the article without its title, or `None` if it has no title or is not chosen for a twin.
fn untitled(line: &Line) -> Option<Line> {
    let twin = line.title.is_some() && fnv(line.id.as_bytes()).is_multiple_of(UNTITLED_OF);
    twin.then(|| Line { title: None, ..line.clone() })
}

/// Returns the article with its first paragraph as its summary, or `None` if the paragraph or the
/// rest has an unsuitable length.
fn beheaded(line: &Line) -> Option<Line> {
    let (lead, rest) = line.text.trim().split_once('\n')?;
    let words = |text: &str| text.split_whitespace().count();
    let (text, summary) = (rest.to_owned(), lead.to_owned());
    let fits = LEAD_WORDS.contains(&words(lead)) && words(rest) >= REST_WORDS;
    fits.then(|| Line { title: None, text, summary, ..line.clone() })
}

/// Analyses a line, or returns `None` if the engine rejects its text.
fn article(set: &str, line: Line, twin: Option<Twin>, reading: &Reading) -> Option<Article> {
    let headline = reading.hidden.then_some(Headline::Hidden);
    let reading = TrainingText::new(&line.text, line.title.as_deref(), line.lang.as_deref(), headline)?;
    let Line { id, text, summary, lang, order, never, .. } = line;
    Some(Article { set: set.to_owned(), id, text, lang, summary, order, never, twin, reading })
}

/// Returns the 64-bit FNV-1a hash of `bytes`, which is the same on every machine.
pub fn fnv(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}
