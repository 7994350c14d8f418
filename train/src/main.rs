//! The features of the training texts, computed by the engine for `train.py`.
//!
//! A data set is a file `NAME.jsonl` of lines `{"id","title"?,"text","summary","lang"?}`. In a set
//! with labels, a line has a reader's choice instead of the summary: `{…,"order":[…],"never":[…]}`.
//!
//! Every task except `features` reads the sets in the order of their names. It writes features to
//! `.u8` files, one row of bytes after the other, and all other data as JSON, one line for each
//! article.
//!
//! Some tasks need a folder with models and `folds.u8`. That file gives each article the number of
//! a model that was trained without it.

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
    #[command(flatten)]
    reading: article::Reading,
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Print the number of features of a word, a sentence and a step
    Features,
    /// articles.jsonl, and the features of their words (words.u8)
    Words,
    /// The features of sentences (sentences.u8)
    Sentences {
        /// The folder of the models
        models: PathBuf,
    },
    /// Drafts of summaries (states.jsonl) and the features of the sentences that may come next
    /// (states.u8)
    States {
        /// The folder of the models
        models: PathBuf,
    },
    /// Summaries (picks.jsonl)
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
        let [words, sentences, gain, reader] = nutgraf::train::FEATURES;
        let features = serde_json::json!({
            "words": words, "sentences": sentences, "gain": gain, "reader": reader, "unfit": reader,
        });
        println!("{features}");
        return Ok(());
    }
    let sets = article::sets(&cli.sets, &cli.reading)?;
    match cli.task {
        Task::Features => Ok(()),
        Task::Words => tasks::words(&sets, &cli.out),
        Task::Sentences { models } => tasks::sentences(&sets, &models, &cli.out),
        Task::States { models } => tasks::states(&sets, &models, &cli.out),
        Task::Picks { models, lengths } => tasks::picks(&sets, &models, &lengths, &cli.out),
    }
}
