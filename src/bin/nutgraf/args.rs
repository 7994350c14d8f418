//! Arguments of the command.

use crate::batch::Settings;
use crate::fields::{Fields, Renamed};
use crate::input::Reading;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use nutgraf::{Encoding, Headline, Kind, Language, Length};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Prints the key points of a news article: some of its sentences, verbatim
///
/// A file is a plain text or a page. It is a page if its name ends in .html, .htm or .xhtml or if
/// it starts with <!doctype html or <html: then its article is found first, and spans are spans of
/// the text that --article prints. Scripts of pages do not run and other files are not loaded.
///
/// A file may be in any encoding of the web. Spans are in bytes of its text in UTF-8 without a byte
/// order mark, which are the bytes of the file if that is UTF-8 without one.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
pub(crate) struct Args {
    /// Files to summarize. Reads standard input if none is given or for `-`
    pub(crate) files: Vec<PathBuf>,

    /// Print a JSON object for each file, with its name and encoding (spans in bytes of the text in
    /// UTF-8)
    #[arg(long)]
    pub(crate) json: bool,

    /// Print all sentences with their scores and the features behind them (* is a point of the
    /// summary)
    #[arg(long, conflicts_with = "json")]
    pub(crate) explain: bool,

    /// Print the text of the article, a block on each line; with --json, its title and language,
    /// too
    #[arg(long, conflicts_with = "explain")]
    pub(crate) article: bool,

    /// Read all files as pages, whatever their names and beginnings
    #[arg(long)]
    pub(crate) html: bool,

    /// Encoding of all files, such as latin1 or shift_jis; a byte order mark overrides it [default:
    /// that of a page's <meta charset>, UTF-8 if the file is that, or else the likeliest]
    #[arg(long, value_name = "LABEL", value_parser = str::parse::<Encoding>)]
    encoding: Option<Encoding>,

    #[command(flatten)]
    pub(crate) options: Options,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Summarize JSON Lines: one answer for each line, in the same order, on all cores
    ///
    /// Input: {"id","text","title"?,"lang"?}, or a page as "html" instead of "text". Output:
    /// {"id","lang","sentences":["…"],"spans":[[start,end],…]}, with spans in bytes of the text (of
    /// a page: the text of its article, which --task article gives).
    ///
    /// The id may be any JSON and comes back as it is written. The title and lang of a line replace
    /// those of the command; lang gives way if the text clearly is in another language. A lone
    /// surrogate such as \ud800 is read as U+FFFD.
    ///
    /// A line that cannot be answered gives {"id","line","error":{"code","message"}}; the other
    /// lines are answered, and the exit status is 1, or 0 with --keep-going.
    Batch(Batch),

    /// Print the completions of a shell
    Completions {
        /// Shell
        shell: Shell,
    },

    /// Print the manual page, or that of a command
    Man {
        /// Command
        #[arg(value_enum)]
        command: Option<Page>,
    },
}

/// The commands that have a manual page.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Page {
    /// Summarize JSON Lines
    Batch,
}

impl Batch {
    /// Returns the settings of the batch.
    ///
    /// # Errors
    /// Returns a message if arguments contradict each other.
    pub(crate) fn settings(&self) -> Result<Settings, String> {
        if self.keywords && !matches!(self.task, Task::Summary) {
            return Err("--keywords needs --task summary".to_owned());
        }
        let options = self.options.library_options()?;
        Ok(Settings { task: self.task, options, fields: Fields::new(&self.fields)?, keywords: self.keywords })
    }
}

impl Args {
    pub(crate) fn reading(&self) -> Reading {
        Reading { html: self.html, encoding: self.encoding }
    }
}

#[derive(ClapArgs)]
pub(crate) struct Batch {
    /// Task for each text
    #[arg(long, value_enum, default_value_t = Task::Summary)]
    pub(crate) task: Task,

    /// Name of a member of the input, if it is not the usual one: id=url, text=body, title=, lang=,
    /// html=. May be repeated. The output has the usual names
    #[arg(long = "field", value_name = "FIELD=NAME", value_parser = str::parse::<Renamed>)]
    fields: Vec<Renamed>,

    /// Add the keywords of the text to each summary, the most important first
    #[arg(long)]
    keywords: bool,

    /// Exit with status 0 even if lines could not be answered; their errors are in the output
    #[arg(long)]
    pub(crate) keep_going: bool,

    #[command(flatten)]
    pub(crate) options: Options,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Task {
    /// Summarize
    Summary,
    /// Split into sentences
    Sentences,
    /// Find the article of a page: {"id","title","lang","text"}
    Article,
}

#[derive(ClapArgs)]
pub(crate) struct Options {
    /// Form of the summary
    #[arg(long = "type", value_name = "TYPE", value_parser = kind_parser(), default_value = Kind::default().as_str())]
    kind: Kind,

    /// Length of the summary: 3, 5 or 7 key points [default: short]
    #[arg(long, value_parser = PossibleValuesParser::new(Length::NAMED.iter().filter_map(|length| length.name())))]
    length: Option<String>,

    /// Maximum number of sentences, instead of --length
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = count)]
    sentences: Option<NonZeroUsize>,

    /// Maximum number of words, in whole sentences, instead of --length; an error if no sentence is
    /// as short
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = count)]
    words: Option<NonZeroUsize>,

    /// Headline, if the text does not start with it
    #[arg(long)]
    title: Option<String>,

    /// Visibility of the headline to readers; the points need not repeat one that is shown
    /// [default: shown if the text has one]
    #[arg(long, value_name = "SHOWN", value_parser = headline_parser())]
    headline: Option<Headline>,

    /// Topic of the summary, in a few words
    #[arg(long, value_name = "WORDS")]
    context: Option<String>,

    /// Language of the text as a BCP 47 tag [default: detected]
    #[arg(long = "lang", value_name = "TAG", value_parser = language)]
    language: Option<(Language, String)>,
}

/// Parses a number from 1. The error message names the allowed numbers instead of a Rust type.
fn count(number: &str) -> Result<NonZeroUsize, &'static str> {
    number.parse().map_err(|_| "not a whole number from 1")
}

/// Parses a BCP 47 tag. Returns the language, and the tag as the user wrote it.
fn language(tag: &str) -> Result<(Language, String), nutgraf::Error> {
    Ok((tag.parse()?, tag.to_owned()))
}

fn kind_parser() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::as_str)).try_map(|name| name.parse::<Kind>())
}

fn headline_parser() -> impl TypedValueParser<Value = Headline> {
    PossibleValuesParser::new(Headline::ALL.map(Headline::as_str)).try_map(|name| name.parse::<Headline>())
}

impl Options {
    /// Returns the options of the library that these arguments describe.
    ///
    /// # Errors
    /// Returns a message if both `--sentences` and `--words` are given.
    pub(crate) fn library_options(&self) -> Result<nutgraf::Options, String> {
        let length = Length::from_settings(self.length.as_deref(), self.sentences, self.words);
        let length = length.map_err(|error| format!("{error} [{}]", error.code()))?;
        let mut options = nutgraf::Options::new().with_kind(self.kind).with_length(length);
        (options.language, options.language_tag) = self.language.clone().unzip();
        options.headline = self.headline;
        options.title.clone_from(&self.title);
        options.context.clone_from(&self.context);
        Ok(options)
    }
}
