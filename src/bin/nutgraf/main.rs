//! The `nutgraf` command: summarizes files, or any number of JSON Lines.
//!
//! Exit status: 0 if everything is summarized, 1 if something is not (the rest is), 2 for wrong
//! usage.

mod args;
mod batch;
mod document;
mod files;
mod input;
mod json;
mod manual;

use args::{Command, Options};
use clap::{CommandFactory, Parser};
use files::Form;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = args::Args::parse();
    let outcome = match args.command {
        Some(Command::Batch(batch)) => batch::run(batch.task, &options(&batch.options)),
        Some(Command::Completions { shell }) => manual::print_completions(shell),
        Some(Command::Man { command }) => manual::print_page(command),
        None => files::run(&args.files, args.reading(), &options(&args.options), form(&args)),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader of our output has stopped reading (`nutgraf batch | head`), which is no error.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nutgraf: {error}");
            ExitCode::FAILURE
        }
    }
}

fn form(args: &args::Args) -> Form {
    match args {
        _ if args.article && args.json => Form::ArticleJson,
        _ if args.article => Form::Article,
        _ if args.json => Form::Json,
        _ if args.explain => Form::Explained,
        _ => Form::Text,
    }
}

/// The options of the library. Exits with status 2 if they contradict each other.
fn options(arguments: &Options) -> nutgraf::Options {
    arguments.library_options().unwrap_or_else(|error| {
        let message = format!("{error} [{}]", error.code());
        args::Args::command().error(clap::error::ErrorKind::ArgumentConflict, message).exit()
    })
}
