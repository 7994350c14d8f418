//! The code blocks of the documentation: of `README.md`, `docs/`, the README of the npm package,
//! and the pages of the site.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use xtask::paths;

/// A code block of a document.
pub struct Example {
    /// The file and the line of its first line of code, such as `README.md:41`.
    pub place: String,
    /// The language that the document declares, such as `js`.
    pub language: String,
    pub code: String,
}

/// Returns all code blocks of the documentation.
///
/// # Errors
/// Returns an error if a file cannot be read, or if a block declares no language.
pub fn examples(root: &Path) -> Result<Vec<Example>> {
    let mut examples = Vec::new();
    for file in documents(root)? {
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let name = file.strip_prefix(root)?.display().to_string();
        let found = if name.ends_with(".md") { of_markdown(&name, &text) } else { of_page(&name, &text) };
        examples.extend(found);
    }
    for Example { place, language, .. } in &examples {
        ensure!(!language.is_empty(), "{place}: the code block has no language");
    }
    Ok(examples)
}

fn documents(root: &Path) -> Result<Vec<PathBuf>> {
    let mut files = ["README.md", "examples/archive/README.md", "www/package/README.md"]
        .map(|name| root.join(name))
        .to_vec();
    for (folder, extension) in [(root.join("docs"), "md"), (paths::dist(root), "html")] {
        let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
        let names = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        files.extend(names.into_iter().filter(|path| path.extension().is_some_and(|it| it == extension)));
    }
    files.sort();
    Ok(files)
}

const FENCE: &str = "```";

fn of_markdown(name: &str, text: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut is_open = false;
    for (index, line) in text.lines().enumerate() {
        if let Some(language) = line.strip_prefix(FENCE) {
            is_open = !is_open;
            if is_open {
                let place = format!("{name}:{}", index + 2);
                examples.push(Example { place, language: language.to_owned(), code: String::new() });
            }
        } else if let Some(example) = examples.last_mut().filter(|_| is_open) {
            example.code += line;
            example.code.push('\n');
        }
    }
    examples
}

/// The start of a code block in a page. The language follows, as in the HTML standard's example:
/// `<code class="language-js">`.
const BLOCK: &str = "<pre tabindex=\"0\"";
const LANGUAGE: &str = "<code class=\"language-";

fn of_page(name: &str, text: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    for (at, _) in text.match_indices(BLOCK) {
        let Some(block) = text[at..].split_once("</pre>").map(|(block, _)| block) else { continue };
        let Some((tag, code)) = block.split_once("<code").and_then(|(_, rest)| rest.split_once('>')) else {
            continue;
        };
        let language = format!("<code{tag}");
        let language = language.strip_prefix(LANGUAGE).unwrap_or_default().trim_end_matches('"');
        let line = text[..at].matches('\n').count() + 1;
        examples.push(Example {
            place: format!("{name}:{line}"),
            language: language.to_owned(),
            code: unescaped(code.trim_end_matches("</code>")),
        });
    }
    examples
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_have_a_place_a_language_and_their_code() {
        let of = |examples: Vec<Example>| examples.into_iter().map(|it| (it.place, it.language, it.code));
        let expected = ("a:3".to_owned(), "js".to_owned(), "f(<1 && 2>);\n".to_owned());
        let markdown = "Text.\n```js\nf(<1 && 2>);\n```\nMore.";
        assert!(of(of_markdown("a", markdown)).eq([expected.clone()]));
        let page = "<p>\n\n<pre tabindex=\"0\"><code class=\"language-js\">f(&lt;1 &amp;&amp; 2&gt;);\n</code></pre>";
        assert!(of(of_page("a", page)).eq([expected]));
        assert!(of_page("a", "<pre tabindex=\"0\"><code>x</code></pre>")[0].language.is_empty());
    }
}
