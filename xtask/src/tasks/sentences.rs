//! `cargo xtask sentences FOLDER`: scores the sentence splitter on texts with known sentences.
//!
//! Each line of the `*.jsonl` files in the folder is
//! `{"id","lang","source","genre","text","sentences":["…"]}`. A boundary is the end of any sentence
//! but the last, counted in characters other than white space. A text is exact if the splitter
//! finds all its boundaries and no others.

use crate::command::say;
use anyhow::{Context, Result, ensure};
use nutgraf::{Language, split_sentences};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Score the splitter on JSON Lines of texts with known sentences.
#[derive(clap::Args)]
pub struct Sentences {
    /// The folder of `*.jsonl` files.
    folder: PathBuf,
    /// The number of wrongly split texts to show.
    #[arg(long, default_value_t = 0)]
    misses: usize,
    /// Use only texts whose `source/language/genre` contains this.
    #[arg(long, default_value = "")]
    only: String,
}

/// A text and its sentences.
#[derive(Deserialize)]
struct Gold {
    lang: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    genre: String,
    text: String,
    sentences: Vec<String>,
}

/// Counts of boundaries and texts.
#[derive(Default, Clone, Copy)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
    exact: usize,
    texts: usize,
}

impl Sentences {
    /// Scores the splitter, and prints a table.
    ///
    /// # Errors
    /// Returns an error if the folder cannot be read, if a line is not in the form above, or if no
    /// text is left to score.
    pub fn run(&self) -> Result<()> {
        let mut scores: BTreeMap<String, Score> = BTreeMap::new();
        let mut left = self.misses;
        for gold in texts(&self.folder)? {
            let key = format!("{}/{}/{}", gold.source, gold.lang, gold.genre);
            if !key.contains(&self.only) {
                continue;
            }
            let (expected, found) = (boundaries(gold.sentences.iter().map(String::as_str)), split(&gold));
            let ours = boundaries(found.iter().copied());
            if expected != ours && left > 0 {
                left -= 1;
                say(&format!("{key}\n  gold {}\n  ours {}", gold.sentences.join(" ‖ "), found.join(" ‖ ")));
            }
            scores.entry(key).or_default().count(&expected, &ours);
        }
        ensure!(!scores.is_empty(), "no texts in {}", self.folder.display());
        print_table(&scores);
        Ok(())
    }
}

fn texts(folder: &Path) -> Result<Vec<Gold>> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        let lines = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        for (number, line) in lines.lines().enumerate() {
            let gold = serde_json::from_str(line);
            texts.push(gold.with_context(|| format!("{}:{}", file.display(), number + 1))?);
        }
    }
    Ok(texts)
}

fn split(gold: &Gold) -> Vec<&str> {
    let language = Language::from_tag(&gold.lang).unwrap_or_else(|| Language::detect(&gold.text));
    split_sentences(&gold.text, language).into_iter().map(|span| span.slice(&gold.text)).collect()
}

/// Returns the ends of all `sentences` except the last, counted in characters other than white
/// space.
fn boundaries<'t>(sentences: impl Iterator<Item = &'t str>) -> BTreeSet<usize> {
    let mut at = 0;
    let mut ends: BTreeSet<usize> = sentences
        .map(|sentence| {
            at += sentence.chars().filter(|c| !c.is_whitespace()).count();
            at
        })
        .collect();
    ends.pop_last();
    ends
}

impl Score {
    fn count(&mut self, gold: &BTreeSet<usize>, ours: &BTreeSet<usize>) {
        self.right += gold.intersection(ours).count();
        self.wrong += ours.difference(gold).count();
        self.missed += gold.difference(ours).count();
        self.exact += usize::from(gold == ours);
        self.texts += 1;
    }

    fn plus(self, other: Self) -> Self {
        Self {
            right: self.right + other.right,
            wrong: self.wrong + other.wrong,
            missed: self.missed + other.missed,
            exact: self.exact + other.exact,
            texts: self.texts + other.texts,
        }
    }

    /// Returns precision, recall, F1 and the share of exact texts, in per cent. If there is nothing
    /// to count, a share is 100 %.
    fn per_cent(self) -> [f64; 4] {
        let share = |part: usize, whole: usize| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
        let precision = share(self.right, self.right + self.wrong);
        let recall = share(self.right, self.right + self.missed);
        let f1 = share(2 * self.right, 2 * self.right + self.wrong + self.missed);
        [precision, recall, f1, share(self.exact, self.texts)].map(|share| 100.0 * share)
    }
}

fn print_table(scores: &BTreeMap<String, Score>) {
    println!("{:<44} texts      P      R     F1  exact", "");
    for (key, score) in scores {
        print_row(key, *score);
    }
    print_row("all", scores.values().fold(Score::default(), |sum, score| sum.plus(*score)));
}

fn print_row(key: &str, score: Score) {
    let [precision, recall, f1, exact] = score.per_cent();
    println!("{key:<44} {:5} {precision:6.2} {recall:6.2} {f1:6.2} {exact:6.2}", score.texts);
}
