//! The features of the training texts, computed by the engine for `train.py`.
//!
//! A data set is a file `NAME.jsonl` of lines `{"id","title"?,"text","summary","lang"?}`. Every
//! task reads all sets in the order of their names, so rows always come in the same order. The rows
//! of features are bytes, one row after the other, in `.u8` files; other data are JSON, with one
//! line for each article.
//!
//! A task that needs models takes a folder of models and of `folds.u8`, which assigns a model to
//! each article. That model was trained without the article.

mod article;
mod tasks;

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Compute the features of the training texts
#[derive(Parser)]
struct Cli {
    /// The folder of the sets
    sets: PathBuf,
    /// The folder to write to
    out: PathBuf,
    /// A set whose articles get headless twins: copies without their first paragraph, which becomes
    /// the summary
    #[arg(long)]
    headless: Vec<String>,
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Print the numbers of features of a word, a sentence and a step
    Features,
    /// Write articles.jsonl, and the features of words (words.u8)
    Words,
    /// Write the features of sentences (sentences.u8)
    Sentences {
        /// The folder of the models
        models: PathBuf,
    },
    /// Write drafts of summaries (states.jsonl), and the features of possible next picks
    /// (states.u8)
    States {
        /// The folder of the models
        models: PathBuf,
    },
    /// Write summaries (picks.jsonl)
    Picks {
        /// The folder of the models
        models: PathBuf,
        /// The length of the summaries of each set: NAME=3s (sentences) or NAME=60w (words)
        lengths: Vec<String>,
    },
}

fn main() -> anyhow::Result<()> {
    let cli = Cli::parse();
    if matches!(cli.task, Task::Features) {
        let [words, sentences, gain] = nutgraf::train::FEATURES;
        println!("{}", serde_json::json!({ "words": words, "sentences": sentences, "gain": gain }));
        return Ok(());
    }
    let sets = article::sets(&cli.sets, &cli.headless)?;
    match cli.task {
        Task::Features => Ok(()),
        Task::Words => tasks::words(&sets, &cli.out),
        Task::Sentences { models } => tasks::sentences(&sets, &models, &cli.out),
        Task::States { models } => tasks::states(&sets, &models, &cli.out),
        Task::Picks { models, lengths } => tasks::picks(&sets, &models, &lengths, &cli.out),
    }
}
