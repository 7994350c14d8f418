//! The training texts.

use anyhow::Context;
use nutgraf::train::Reading;
use rayon::prelude::*;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// One line of a set.
#[derive(Deserialize)]
struct Line {
    id: String,
    title: Option<String>,
    text: String,
    summary: String,
    lang: Option<String>,
}

/// An article, read by the engine.
pub struct Article {
    pub set: String,
    pub id: String,
    pub text: String,
    pub lang: Option<String>,
    pub summary: String,
    /// Whether this is an article of the set once more, without its title: texts come without one, too. To learn from,
    /// not to measure on.
    pub twin: bool,
    pub reading: Reading,
}

/// Of so many articles with a title, one has a twin.
const TWIN_OF: u64 = 3;

/// All articles of all sets in `folder`, in the order of their files' names.
pub fn sets(folder: &Path) -> anyhow::Result<Vec<Article>> {
    let files = std::fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    let mut files: Vec<PathBuf> = files.map(|file| Ok(file?.path())).collect::<std::io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    let sets: Vec<Vec<Article>> = files.iter().map(|file| set(file)).collect::<anyhow::Result<_>>()?;
    Ok(sets.into_iter().flatten().collect())
}

/// The articles of one set, which is named by what stands before the first dot of its file's name.
fn set(file: &Path) -> anyhow::Result<Vec<Article>> {
    let name = file.file_name().and_then(|name| name.to_str()).context("the name of a set is not UTF-8")?;
    let name = name.split('.').next().unwrap_or_default();
    let lines = std::fs::read_to_string(file)?;
    let read = |line: &str| {
        let line: Line = serde_json::from_str(line).with_context(|| format!("{}", file.display()))?;
        let twin = line.title.is_some() && fnv(line.id.as_bytes()).is_multiple_of(TWIN_OF);
        Ok(article(name, &line, false)
            .into_iter()
            .chain(twin.then(|| article(name, &line, true)).flatten())
            .collect())
    };
    let articles: Vec<Vec<Article>> = lines.par_lines().map(read).collect::<anyhow::Result<_>>()?;
    Ok(articles.into_iter().flatten().collect())
}

/// `None` where the engine does not read the text.
fn article(set: &str, line: &Line, twin: bool) -> Option<Article> {
    let title = line.title.as_deref().filter(|_| !twin);
    let reading = Reading::new(&line.text, title, line.lang.as_deref())?;
    let Line { id, text, summary, lang, .. } = line;
    let (id, text, lang, summary) = (id.clone(), text.clone(), lang.clone(), summary.clone());
    Some(Article { set: set.to_owned(), id, text, lang, summary, twin, reading })
}

/// FNV-1a, 64 bits: the same on every machine.
pub fn fnv(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}
