//! Every code block of the documentation is tried: in a page, in a shell, in Node, by a compiler,
//! or by the parser of its language.

mod extract;
mod pages;
mod programs;

use anyhow::{Result, bail};
use extract::Example;
use std::path::Path;

pub use pages::in_pages;

/// The name of the scenario for all examples that need no browser.
pub const NAME: &str = "every example of the documentation for shells and programs works";

/// Examples that are not tried, by their file and language, each with the reason. All of them must
/// still exist.
const UNTRIED: [(&str, &str, &str); 1] = [("dist/systems.html", "yaml", "only Drupal reads it")];

/// A way to try an example.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trial {
    /// Markup or a template: the button of a page that contains it is clicked.
    Markup,
    /// A module of a page.
    PageScript,
    Style,
    /// A Content-Security-Policy, under which the button is clicked.
    Policy,
    Shell,
    Python,
    Node,
    TypeScript,
    /// Part of a file that other tests compile and run.
    Quotation,
    Json,
    Toml,
    Php,
    Nginx,
    /// See [`UNTRIED`].
    None,
}

/// Returns the way to try an example.
fn trial(example: &Example) -> Result<Trial> {
    Ok(match example.language.as_str() {
        "html" | "twig" | "handlebars" | "hugo" | "liquid" => Trial::Markup,
        "js" if is_quoted_script(&example.code) => Trial::Quotation,
        "js" if is_for_node(&example.code) => Trial::Node,
        "js" => Trial::PageScript,
        "css" => Trial::Style,
        "http" => Trial::Policy,
        "sh" => Trial::Shell,
        "python" => Trial::Python,
        "ts" => Trial::TypeScript,
        "rust" | "tsx" | "svelte" | "astro" => Trial::Quotation,
        "json" => Trial::Json,
        "toml" => Trial::Toml,
        "php" => Trial::Php,
        "nginx" => Trial::Nginx,
        _ if is_untried(example) => Trial::None,
        other => bail!("{}: nobody tries {other:?}", example.place),
    })
}

fn is_untried(example: &Example) -> bool {
    let file = example.place.rsplit_once(':').map_or("", |(file, _)| file);
    UNTRIED.iter().any(|(name, language, _)| *name == file && *language == example.language)
}

/// Returns true for a script with a package that only the projects of `tests/packages` install.
fn is_quoted_script(code: &str) -> bool {
    code.contains("\"linkedom\"")
}

fn is_for_node(code: &str) -> bool {
    ["\"nutgraf/engine\"", "export default"].iter().any(|sign| code.contains(sign))
}

/// Returns the examples with the way to try each.
fn all(root: &Path) -> Result<Vec<(Trial, Example)>> {
    let examples = extract::examples(root)?;
    for (file, language, reason) in UNTRIED {
        let is_there = examples.iter().any(|it| it.place.starts_with(file) && it.language == language);
        anyhow::ensure!(is_there, "{file} has no {language:?} ({reason})");
    }
    let with_trial = |example| Ok((trial(&example)?, example));
    examples.into_iter().map(with_trial).collect()
}

/// Tries the examples that need no browser.
///
/// # Errors
/// Returns an error that names each example that failed.
pub fn in_programs(root: &Path) -> Result<()> {
    let folder = programs::Folder::new(root)?;
    let mut failures = Vec::new();
    for (trial, example) in all(root)? {
        if let Err(error) = folder.run(&example, trial) {
            failures.push(format!("{}: {error:#}\n{}", example.place, example.code));
        }
    }
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    Ok(())
}
