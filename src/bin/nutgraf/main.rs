//! The `nutgraf` command: key points of files, or of JSON Lines by the million.
//!
//! Exit status: 0 all well, 1 something had no answer (the rest was answered), 2 wrong usage.

mod args;
mod batch;
mod files;
mod json;

use args::{Command, Options};
use clap::{CommandFactory, Parser};
use files::Form;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = args::Args::parse();
    let outcome = match args.command {
        Some(Command::Batch(batch)) => batch::run(batch.task, &options(&batch.options)),
        None => files::run(&args.files, &options(&args.options), form(&args)),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader of our output has seen enough (`nutgraf batch | head`): no fault of anybody's.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nutgraf: {error}");
            ExitCode::FAILURE
        }
    }
}

fn form(args: &args::Args) -> Form {
    match args {
        _ if args.json => Form::Json,
        _ if args.explain => Form::Explained,
        _ => Form::Text,
    }
}

/// The engine's options; ends the program with status 2 where they are wrong.
fn options(given: &Options) -> nutgraf::Options {
    let options = given.engine_options();
    let wrong = |error: nutgraf::Error| {
        args::Args::command()
            .error(clap::error::ErrorKind::ValueValidation, format!("{error} [{}]", error.code().as_str()))
            .exit()
    };
    options.and_then(|options| options.check().map(|()| options)).unwrap_or_else(wrong)
}
