//! What the command line takes.

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Key points of a news article: sentences of it, picked and never rewritten.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
pub(crate) struct Args {
    /// Texts to summarize; standard input without one, or for `-`
    pub(crate) files: Vec<PathBuf>,

    /// Print a JSON object for each text (spans in bytes)
    #[arg(long)]
    pub(crate) json: bool,

    /// Print all sentences with their scores and what the scores come from (* is a point of the summary)
    #[arg(long, conflicts_with = "json")]
    pub(crate) explain: bool,

    #[command(flatten)]
    pub(crate) options: Options,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// JSON Lines in, JSON Lines out: one answer a line, in the same order, on all cores
    ///
    /// In: {"id","text","title"?,"lang"?}. Out: {"id","lang","sentences":["…"],"spans":[[start,end],…]}, spans in
    /// bytes of the text. A line without an answer gives {"id","line","error":{"code","message"}}, the rest goes on,
    /// and the exit status is 1.
    Batch(Batch),
}

#[derive(ClapArgs)]
pub(crate) struct Batch {
    /// What to do with each text
    #[arg(long, value_enum, default_value_t = Task::Summary)]
    pub(crate) task: Task,

    #[command(flatten)]
    pub(crate) options: Options,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Task {
    /// Pick the key points
    Summary,
    /// Split into sentences, all of them
    Sentences,
}

#[derive(ClapArgs)]
pub(crate) struct Options {
    /// Form of the summary
    #[arg(long = "type", value_name = "TYPE", value_parser = ["key-points", "tldr", "headline", "teaser", "outline"], default_value = "key-points")]
    kind: String,

    /// Length of the summary: 3, 5 or 7 key points
    #[arg(long, value_parser = ["short", "medium", "long"], default_value = "short")]
    length: String,

    /// At most so many sentences, instead of --length
    #[arg(long, value_name = "N", conflicts_with_all = ["length", "words"])]
    sentences: Option<NonZeroUsize>,

    /// At most so many words, in whole sentences, instead of --length
    #[arg(long, value_name = "N", conflicts_with = "length")]
    words: Option<NonZeroUsize>,

    /// The headline, where the text lacks it
    #[arg(long)]
    title: Option<String>,

    /// Words that say what the summary is wanted for
    #[arg(long, value_name = "WORDS")]
    context: Option<String>,

    /// The text's language as a BCP 47 tag (found out without it)
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
}

impl Options {
    /// The options as the engine takes them.
    pub(crate) fn engine_options(&self) -> Result<nutgraf::Options, nutgraf::Error> {
        let length = match (self.sentences, self.words) {
            (Some(sentences), _) => nutgraf::Length::Sentences(sentences.get()),
            (None, Some(words)) => nutgraf::Length::Words(words.get()),
            (None, None) => self.length.parse()?,
        };
        Ok(nutgraf::Options {
            kind: self.kind.parse()?,
            length,
            language: self.lang.clone(),
            title: self.title.clone(),
            context: self.context.clone(),
        })
    }
}
