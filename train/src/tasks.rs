//! The tasks, each of which writes its own files.

use crate::article::{Article, fnv};
use anyhow::{Context, bail};
use nutgraf::train::{Learnt, State};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The number of picks in a draft.
const DEPTH: usize = 5;

/// Writes the articles (`articles.jsonl`) and the features of their words (`words.u8`).
pub fn words(articles: &[Article], out: &Path) -> anyhow::Result<()> {
    let lines = articles.par_iter().map(|article| {
        let (sentences, candidates): (Vec<&str>, Vec<bool>) = article.reading.sentences().into_iter().unzip();
        json!({
            "set": article.set, "id": article.id, "twin": article.twin, "lang": article.lang,
            "text": article.text, "summary": article.summary, "order": article.order, "never": article.never,
            "sentences": sentences, "candidates": candidates, "words": article.reading.words(),
        })
    });
    write_lines(&out.join("articles.jsonl"), lines.collect())?;
    let rows: Vec<Vec<u8>> = articles.par_iter().map(|article| article.reading.word_rows()).collect();
    write_rows(&out.join("words.u8"), &rows)
}

pub fn sentences(articles: &[Article], models: &Path, out: &Path) -> anyhow::Result<()> {
    let models = Models::read(models)?;
    let rows = articles
        .par_iter()
        .enumerate()
        .map(|(index, article)| article.reading.sentence_rows(models.of(index)));
    write_rows(&out.join("sentences.u8"), &rows.collect::<Vec<_>>())
}

pub fn states(articles: &[Article], models: &Path, out: &Path) -> anyhow::Result<()> {
    let models = Models::read(models)?;
    let states: Vec<Vec<State>> =
        articles.par_iter().enumerate().map(|(index, article)| drafts(article, models.of(index))).collect();
    let line = |(index, state): (usize, &State)| json!([index, state.picked, state.pool]);
    let of_article = |(index, states): (usize, &Vec<State>)| {
        states.iter().map(|state| line((index, state))).collect::<Vec<Value>>()
    };
    write_lines(&out.join("states.jsonl"), states.iter().enumerate().flat_map(of_article).collect())?;
    let rows: Vec<Vec<u8>> = states.into_iter().flatten().map(|state| state.rows).collect();
    write_rows(&out.join("states.u8"), &rows)
}

/// Returns drafts of a summary with random but good picks. The best candidate is picked with a
/// probability of 1/2, and each further one with half the probability of the one before.
fn drafts(article: &Article, model: &Learnt) -> Vec<State> {
    let mut random = fastrand::Rng::with_seed(fnv(article.id.as_bytes()));
    let choose = |pool: usize| (random.u64(..).trailing_zeros() as usize).min(pool.saturating_sub(1));
    article.reading.states(model, DEPTH, choose)
}

pub fn picks(articles: &[Article], models: &Path, lengths: &[String], out: &Path) -> anyhow::Result<()> {
    let models = Models::read(models)?;
    let line = |(index, article): (usize, &Article)| {
        let (sentences, words) = length(&article.set, lengths)?;
        let picks = article.reading.picks(models.of(index), sentences, words);
        Ok(json!({ "set": article.set, "id": article.id, "picks": picks }))
    };
    let lines = articles.par_iter().enumerate().map(line).collect::<anyhow::Result<_>>()?;
    write_lines(&out.join("picks.jsonl"), lines)
}

/// Returns the maximum numbers of sentences and of words in a summary of `set`.
fn length(set: &str, lengths: &[String]) -> anyhow::Result<(usize, usize)> {
    let of_set = lengths.iter().find_map(|length| length.strip_prefix(set)?.strip_prefix('='));
    let length = of_set.with_context(|| format!("no length for {set}"))?;
    match (length.strip_suffix('s'), length.strip_suffix('w')) {
        (Some(sentences), _) => Ok((sentences.parse()?, usize::MAX)),
        (_, Some(words)) => Ok((usize::MAX, words.parse()?)),
        _ => bail!("the length of {set} is neither 3s nor 60w: {length}"),
    }
}

/// The models for the articles. Byte `i` of `folds.u8` is the fold of article `i`, whose model is
/// `FOLD.bin`.
struct Models {
    folds: Vec<u8>,
    models: BTreeMap<u8, Learnt>,
}

impl Models {
    fn read(folder: &Path) -> anyhow::Result<Self> {
        let file = |name: String| {
            let file = folder.join(name);
            std::fs::read(&file).with_context(|| format!("{}", file.display()))
        };
        let folds = file("folds.u8".to_owned())?;
        let model = |fold: u8| Ok((fold, Learnt::parse(&file(format!("{fold}.bin"))?).context("no model")?));
        let distinct = folds.iter().copied().collect::<BTreeSet<u8>>();
        let models = distinct.into_iter().map(model).collect::<anyhow::Result<_>>()?;
        Ok(Self { folds, models })
    }

    fn of(&self, index: usize) -> &Learnt {
        &self.models[&self.folds[index]]
    }
}

fn write_lines(file: &Path, lines: Vec<Value>) -> anyhow::Result<()> {
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    std::fs::write(file, text).with_context(|| format!("{}", file.display()))
}

fn write_rows(file: &Path, rows: &[Vec<u8>]) -> anyhow::Result<()> {
    std::fs::write(file, rows.concat()).with_context(|| format!("{}", file.display()))
}
