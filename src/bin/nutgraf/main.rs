//! The `nutgraf` command: summarizes files or JSON Lines.
//!
//! The exit status is 0 if everything was summarized, 1 if something could not be summarized or
//! written, and 2 if the arguments are wrong. A file or line that cannot be summarized does not
//! stop the others, and with `--keep-going`, such lines give status 0.

mod args;
mod batch;
mod document;
mod fields;
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
        Some(Command::Batch(args)) => {
            let settings = args.settings().unwrap_or_else(|message| exit_with_usage(message));
            batch::run(&settings).map(|all_answered| all_answered || args.keep_going)
        }
        Some(Command::Completions { shell }) => manual::print_completions(shell),
        Some(Command::Man { command }) => manual::print_page(command),
        None => files::run(&args.files, args.reading(), &options(&args.options), form(&args)),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => exit_with_error(&error),
    }
}

/// Reports an error of input or output, and exits with status 1. If the program that reads the
/// output has closed it (`nutgraf batch | head`), that is not an error.
fn exit_with_error(error: &std::io::Error) -> ! {
    if error.kind() == std::io::ErrorKind::BrokenPipe {
        std::process::exit(0);
    }
    eprintln!("nutgraf: {error}");
    std::process::exit(1)
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

/// Returns the options of the library, or exits with status 2 if the arguments contradict each
/// other.
fn options(arguments: &Options) -> nutgraf::Options {
    arguments.library_options().unwrap_or_else(|message| exit_with_usage(message))
}

fn exit_with_usage(message: String) -> ! {
    args::Args::command().error(clap::error::ErrorKind::ArgumentConflict, message).exit()
}
