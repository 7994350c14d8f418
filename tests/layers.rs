//! The architecture as a test: the dependencies that each module of `src` may have (see
//! ARCHITECTURE.md), circles of files, and the length of files.
//!
//! Sources are read as tokens, as the compiler reads them. So a path counts everywhere: in a `use`
//! of several lines or inside a function, in nested groups, in expressions and in the arguments of
//! macros. Comments and string literals do not count.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::iter::Peekable;
use std::path::PathBuf;

/// The top-level modules of `src`, each with the modules that it may use. All other uses are
/// forbidden.
const LAYERS: &[(&str, &[&str])] = &[
    ("util", &[]),
    ("text", &["util"]),
    ("error", &[]),
    ("options", &["error", "text"]),
    ("summary", &["text"]),
    ("article", &["error", "text", "util"]),
    ("encoding", &["error"]),
    ("html", &["article", "encoding", "error"]),
    ("analysis", &["article", "options", "text"]),
    ("rank", &["analysis", "text", "util"]),
    ("select", &["analysis", "options", "rank", "text", "util"]),
    ("keywords", &["analysis", "rank", "text", "util"]),
    ("explain", &["analysis", "article", "error", "options", "rank", "select", "summarize"]),
    ("train", &["analysis", "article", "options", "rank", "select", "text"]),
    (
        "summarize",
        &["analysis", "article", "error", "keywords", "options", "rank", "select", "summary", "text"],
    ),
];

/// Modules that may use every other module: the crate root, which re-exports them, the interface
/// to JavaScript, and the command.
const UNLIMITED: &[&str] = &["lib", "wasm", "bin"];

/// The crates that only the interface to JavaScript may use.
const JAVASCRIPT: &[&str] = &["wasm_bindgen", "js_sys", "web_sys", "serde_wasm_bindgen"];

/// The most lines of a file. A longer file usually has two ideas and should become two files.
const MAX_LINES: usize = 400;

#[test]
fn modules_use_only_the_layers_below_them() {
    for source in sources("src").iter().filter(|source| !UNLIMITED.contains(&source.layer())) {
        let layer = source.layer();
        let allowed = LAYERS.iter().find(|(name, _)| *name == layer);
        let allowed = allowed.unwrap_or_else(|| panic!("{layer} is missing in LAYERS")).1;
        for path in paths(source.tokens(), &source.module()) {
            let used = path.first().map_or("crate", String::as_str);
            let fits = used == layer || allowed.contains(&used);
            assert!(fits, "{} uses crate::{}", source.path.display(), path.join("::"));
        }
    }
}

#[test]
fn files_do_not_use_each_other_in_a_circle() {
    let sources = sources("src");
    let modules = sources.iter().map(|source| (source.module(), re_exports(source))).collect();
    let edges: Vec<Edge> = sources.iter().flat_map(|source| edges(source, &modules)).collect();
    assert!(edges.len() > 100, "only {} uses of other files are found", edges.len());
    let circles = circles(&edges).into_iter().map(|(from, to)| [from.join("::"), to.join("::")].join(" -> "));
    let circles: Vec<String> = circles.collect();
    assert!(circles.is_empty(), "\n{}", circles.join("\n"));
}

#[test]
fn a_circle_is_found_and_what_leads_to_it_is_left_out() {
    let edge = |from: &str, to: &str| (vec![from.to_owned()], vec![to.to_owned()]);
    let circle = [edge("b", "c"), edge("c", "d"), edge("d", "b")];
    let edges = [&[edge("a", "b"), edge("d", "e")][..], &circle].concat();
    assert_eq!(circles(&edges), circle);
}

#[test]
fn ranking_uses_no_strings() {
    for source in sources("src/rank") {
        let product = without_tests(source.tokens());
        assert!(!has_text(product), "{} takes or makes text: its input is numbers", source.path.display());
    }
}

#[test]
fn only_the_border_uses_javascript() {
    for source in sources("src").iter().filter(|source| source.layer() != "wasm") {
        let name = JAVASCRIPT.iter().find(|name| has_ident(source.tokens(), name));
        assert!(name.is_none(), "{} uses {name:?}", source.path.display());
    }
}

#[test]
fn files_are_short() {
    for source in ["src", "xtask", "tests", "benches"].into_iter().flat_map(sources) {
        let lines = source.text.lines().count();
        assert!(lines <= MAX_LINES, "{} has {lines} lines", source.path.display());
    }
}

#[test]
fn files_open_with_a_sentence_about_themselves() {
    for source in sources("src") {
        assert!(source.text.starts_with("//! "), "{} has no `//!` on top", source.path.display());
    }
}

#[test]
fn paths_are_found_in_every_form() {
    let code = "
        use crate::{
            one::A,
            two::{self, B, three::C},
        };
        // crate::comment
        fn f(x: super::six::X) -> &'static str {
            use crate::four;
            vec![crate::five::f(\"crate::string\")]
        }
        mod tests {
            use super::*;
            use super::super::seven;
        }";
    let found = paths(code.parse().unwrap(), &["room".to_owned(), "file".to_owned()]);
    let found: Vec<String> = found.iter().map(|path| path.join("::")).collect();
    let expected = [
        "one::A",
        "two",
        "two::B",
        "two::three::C",
        "room::six::X",
        "four",
        "five::f",
        "room::file::*",
        "room::seven",
    ];
    assert_eq!(found, expected);
}

/// A Rust source file.
struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// Returns the path of the file's module, from the root of the crate.
    fn module(&self) -> Vec<String> {
        let below = self.path.strip_prefix(root().join("src")).unwrap().with_extension("");
        let names = below.iter().map(|name| name.to_str().unwrap().to_owned());
        names.filter(|name| name != "mod").collect()
    }

    /// Returns the top-level module that the file is in, which is the first name of its path below
    /// `src`.
    fn layer(&self) -> &str {
        let below = self.path.strip_prefix(root().join("src")).unwrap();
        below.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs")
    }

    fn tokens(&self) -> TokenStream {
        self.text.parse().unwrap_or_else(|error| panic!("{}: {error}", self.path.display()))
    }
}

/// The module of a file, and the module of another file that it uses.
type Edge = (Vec<String>, Vec<String>);

/// The modules of all files, each with the paths that it re-exports.
type Modules = BTreeMap<Vec<String>, Vec<Vec<String>>>;

/// Returns the paths of all `use` items of a file, with the module of the file in front. So the
/// path of an item that a `mod.rs` re-exports from its folder is complete. The other paths lead
/// nowhere and do no harm.
fn re_exports(source: &Source) -> Vec<Vec<String>> {
    let mut tokens = without_tests(source.tokens()).into_iter().peekable();
    let mut found = Vec::new();
    while let Some(token) = tokens.next() {
        if token.to_string() == "use" {
            found.extend(path_ends(&mut tokens, source.module()));
        }
    }
    found
}

/// Returns the other files that a file uses, tests aside.
///
/// A `mod.rs` and the files in its folder may use each other, because it has what they share and
/// calls what they define. A name that it only re-exports counts as a use of the file that defines
/// the name.
fn edges(source: &Source, modules: &Modules) -> BTreeSet<Edge> {
    let module = source.module();
    let used = paths(without_tests(source.tokens()), &module);
    let used = used.iter().filter_map(|path| defining_module(path, modules));
    let is_other = |used: &Vec<String>| !used.starts_with(&module) && !module.starts_with(used);
    used.filter(is_other).map(|used| (module.clone(), used)).collect()
}

/// Returns the module of the file that defines `path`; `None` if that is the root of the crate.
fn defining_module(path: &[String], modules: &Modules) -> Option<Vec<String>> {
    let known = |len: &usize| path.get(..*len).is_some_and(|module| modules.contains_key(module));
    let (module, rest) = path.split_at((1..=path.len()).rev().find(known)?);
    let origin = modules.get(module)?.iter().find(|origin| !rest.is_empty() && origin.last() == rest.first());
    let deeper = origin.filter(|origin| origin.starts_with(module) && origin.len() > module.len() + 1);
    deeper.map_or_else(|| Some(module.to_vec()), |origin| defining_module(origin, modules))
}

/// Returns the edges that are part of a circle: those whose end leads back to their start.
fn circles(edges: &[Edge]) -> Vec<Edge> {
    let leads_back = |(start, end): &&Edge| {
        let (mut reached, mut next) = (BTreeSet::new(), vec![end]);
        while let Some(module) = next.pop().filter(|_| !reached.contains(start)) {
            if reached.insert(module) {
                next.extend(edges.iter().filter(|(from, _)| from == module).map(|(_, to)| to));
            }
        }
        reached.contains(start)
    };
    edges.iter().filter(leads_back).cloned().collect()
}

/// Returns all paths in `tokens` that start with `crate`, `self` or `super`, from the root of the
/// crate. `module` is the module that the tokens are in.
fn paths(tokens: TokenStream, module: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(name) if name == "mod" => {
                let inner: Vec<String> = tokens.next().iter().map(ToString::to_string).collect();
                if let Some(TokenTree::Group(body)) = tokens.peek() {
                    found.extend(paths(body.stream(), &[module, &inner].concat()));
                    tokens.next();
                }
            }
            TokenTree::Ident(name) => {
                let base = match name.to_string().as_str() {
                    "crate" => Vec::new(),
                    "self" => module.to_vec(),
                    "super" => parent(module),
                    _ => continue,
                };
                if is_separator(&mut tokens) {
                    found.extend(path_ends(&mut tokens, base));
                }
            }
            TokenTree::Group(group) => found.extend(paths(group.stream(), module)),
            _ => {}
        }
    }
    found
}

/// Returns the paths that start with `base` and continue in `tokens`: one path, or those of a group
/// in a `use`.
fn path_ends(tokens: &mut Peekable<impl Iterator<Item = TokenTree>>, base: Vec<String>) -> Vec<Vec<String>> {
    match tokens.next() {
        Some(TokenTree::Ident(name)) => {
            let base = match name.to_string().as_str() {
                "self" => base,
                "super" => parent(&base),
                name => [base, vec![name.to_owned()]].concat(),
            };
            if is_separator(tokens) { path_ends(tokens, base) } else { vec![base] }
        }
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            let mut members = group.stream().into_iter().peekable();
            let mut found = Vec::new();
            while members.peek().is_some() {
                found.extend(path_ends(&mut members, base.clone()));
                members.by_ref().find(|token| token.to_string() == ",");
            }
            found
        }
        Some(TokenTree::Punct(star)) if star.as_char() == '*' => vec![[base, vec!["*".to_owned()]].concat()],
        // This is the start of generic arguments, as in `path::<T>`.
        _ => vec![base],
    }
}

fn parent(module: &[String]) -> Vec<String> {
    module.split_last().map(|(_, parent)| parent.to_vec()).unwrap_or_default()
}

/// Returns true if `tokens` start with `::`, and consumes the `::`.
fn is_separator(tokens: &mut Peekable<impl Iterator<Item = TokenTree>>) -> bool {
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':');
    let first = tokens.next_if(|token| is_colon(token) && token.to_string() == ":");
    first.is_some() && tokens.next_if(is_colon).is_some()
}

/// Returns `tokens` without the items under `#[cfg(test)]`.
fn without_tests(tokens: TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_test = tokens
            .peek()
            .is_some_and(|next| next.to_string() == "[cfg (test)]" || next.to_string() == "[cfg(test)]");
        if token.to_string() == "#" && is_test {
            let ends = |token: &TokenTree| match token {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                token => token.to_string() == ";",
            };
            tokens.by_ref().find(ends);
        } else {
            kept.push(token);
        }
    }
    kept.into_iter().collect()
}

/// Returns true if `tokens` contain a string type. `&'static str`, the type of the names of
/// features, does not count, since it holds constants of the program.
fn has_text(tokens: TokenStream) -> bool {
    let mut after_static = false;
    tokens.into_iter().any(|token| {
        let is_text = match &token {
            TokenTree::Ident(ident) => ident == "String" || ident == "str" && !after_static,
            TokenTree::Group(group) => has_text(group.stream()),
            _ => false,
        };
        after_static = token.to_string() == "static";
        is_text
    })
}

/// Returns true if `name` occurs anywhere in `tokens`, including groups.
fn has_ident(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => has_ident(group.stream(), name),
        _ => false,
    })
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the Rust files in `folder` and its subfolders, sorted.
fn sources(folder: &str) -> Vec<Source> {
    let mut folders = vec![root().join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() && !path.ends_with("target") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files.into_iter().map(|path| Source { text: fs::read_to_string(&path).unwrap(), path }).collect()
}
