//! The manual pages and the shell completions, generated from the arguments.

use crate::args::{Args, Page};
use clap::{CommandFactory, ValueEnum};
use clap_complete::Shell;
use clap_mangen::Man;
use std::io::{self, Write};

/// Prints the completions for `shell`.
pub(crate) fn print_completions(shell: Shell) -> io::Result<bool> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "nutgraf", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(true)
}

/// Prints the manual page of the command `of`, or the main page if `of` is `None`.
pub(crate) fn print_page(of: Option<Page>) -> io::Result<bool> {
    let mut command = Args::command();
    command.build();
    let name = of.and_then(|of| of.to_possible_value());
    let found = name.and_then(|name| command.find_subcommand(name.get_name()).cloned());
    let page = found.map(|found| {
        found.name("nutgraf-batch").bin_name("nutgraf batch").version(env!("CARGO_PKG_VERSION"))
    });
    let mut troff = Vec::new();
    Man::new(page.unwrap_or(command)).render(&mut troff)?;
    io::stdout().lock().write_all(&troff)?;
    Ok(true)
}
