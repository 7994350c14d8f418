//! `cargo xtask sizes`: the weight of each part of the download.
//!
//! The weight of a part is the number of bytes (after brotli) that the file loses without it.
//! Similar parts compress well because of each other, so the weights add up to less than the file.

use super::build;
use crate::build::budget::{self, FileSizes};
use crate::build::bundle::install_npm_packages;
use crate::build::dist::{PAGE_WASM, TEXT_WASM};
use crate::build::toolchain::Toolchain;
use crate::build::{dist, glue};
use anyhow::{Context, Result};
use regex::Regex;
use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// Show the weight of each part of the download: folders of the crate, its data, modules of `www/`.
#[derive(clap::Args)]
pub struct Sizes {}

/// The byte ranges of each part of a file.
#[derive(Default)]
struct Parts(BTreeMap<String, Vec<Range<usize>>>);

impl Sizes {
    /// Prints the parts of the button, the panel and both modules.
    ///
    /// # Errors
    /// Returns an error if something does not compile, or a tool is missing.
    pub fn run(&self, root: &Path) -> Result<()> {
        install_npm_packages(root)?;
        for (name, bundle) in dist::listed(root)? {
            show(name, bundle.as_bytes(), &Parts::of_bundle(&bundle))?;
        }
        let compiled = build::compile(root, &Toolchain::ready(root)?, false)?;
        for (name, module) in [PAGE_WASM, TEXT_WASM].iter().zip(glue::with_names(root, &compiled)?) {
            show(name, &module, &Parts::of_module(&module, root)?)?;
        }
        budget::print_download(&crate::paths::dist(root)).map(drop)
    }
}

impl Parts {
    fn add(&mut self, part: impl Into<String>, range: Range<usize>) {
        self.0.entry(part.into()).or_default().push(range);
    }

    /// Lists the modules of a bundle, each of which is below a comment with its name.
    fn of_bundle(bundle: &str) -> Self {
        let mut parts = Self::default();
        let mut at = 0;
        let mut module = "joined by";
        for line in bundle.split_inclusive('\n') {
            if let Some(name) = line.strip_prefix("// ").filter(|name| name.trim_end().ends_with(".js")) {
                module = name.trim_end();
            }
            parts.add(module, at..at + line.len());
            at += line.len();
        }
        parts
    }

    /// Lists the functions of a wasm module by folder of `src` or by crate, and its data by file.
    fn of_module(module: &[u8], root: &Path) -> Result<Self> {
        let mut parts = Self::default();
        let mut bodies = Vec::new();
        let mut imported = 0;
        let mut names = BTreeMap::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => imported = functions(imports)?,
                Payload::CodeSectionEntry(body) => bodies.push(body.range()),
                Payload::DataSection(data) => parts.add_data(module, data.range(), root)?,
                Payload::CustomSection(section) => names.extend(function_names(&section.as_known())?),
                _ => {}
            }
        }
        for (index, body) in (imported..).zip(bodies) {
            let name = names.get(&index).context("a function without a name")?;
            parts.add(origin(name, root), body);
        }
        Ok(parts)
    }

    fn add_data(&mut self, module: &[u8], data: Range<usize>, root: &Path) -> Result<()> {
        let mut rest = vec![data.clone()];
        for (part, path) in data_files(root)? {
            let content = fs::read(&path)?;
            let section = &module[data.clone()];
            let Some(at) = section.windows(content.len()).position(|window| window == content) else {
                continue;
            };
            let found = data.start + at..data.start + at + content.len();
            rest = rest
                .into_iter()
                .flat_map(|piece| without(piece, &found))
                .filter(|piece| !piece.is_empty())
                .collect();
            self.add(part, found);
        }
        rest.into_iter().for_each(|piece| self.add("data: tables and strings", piece));
        Ok(())
    }
}

/// Returns the number of functions that a module imports. These have the lowest indices.
fn functions(imports: wasmparser::ImportSectionReader<'_>) -> Result<u32> {
    let mut functions = 0;
    for import in imports.into_imports() {
        functions += u32::from(matches!(import?.ty, TypeRef::Func(_)));
    }
    Ok(functions)
}

fn function_names<'m>(section: &KnownCustom<'m>) -> Result<Vec<(u32, &'m str)>> {
    let KnownCustom::Name(names) = section else { return Ok(vec![]) };
    let mut found = Vec::new();
    for name in names.clone() {
        if let Name::Function(functions) = name? {
            for naming in functions {
                let naming = naming?;
                found.push((naming.index, naming.name));
            }
        }
    }
    Ok(found)
}

/// Returns the part to which a function belongs: a folder or file of `src`, or a crate. Library
/// code that is compiled for one of our types belongs to the folder of that type.
fn origin(function: &str, root: &Path) -> String {
    static OURS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?-u:\b)nutgraf\[[0-9a-f]+\]((?:::[a-z0-9_]+)*)").expect("a valid pattern")
    });
    static CRATE: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?-u:\b)([a-z0-9_]+)\[[0-9a-f]+\]").expect("a valid pattern"));
    if let Some(path) = OURS.captures(function) {
        return source_folder(&path[1], root);
    }
    CRATE.captures(function).map_or("no crate's".into(), |name| format!("crate {}", &name[1]))
}

/// Returns the folder of `src` in a module path, or the file directly in `src`.
fn source_folder(path: &str, root: &Path) -> String {
    let mut folder = String::from("src");
    for step in path.split("::").skip(1) {
        let deeper = format!("{folder}/{step}");
        if root.join(&deeper).is_dir() {
            folder = deeper;
        } else {
            let file = format!("{deeper}.rs");
            return if folder == "src" && root.join(&file).is_file() { file } else { folder };
        }
    }
    folder
}

/// Returns the files of `src` that are in the module byte for byte, each with the name of its part.
fn data_files(root: &Path) -> Result<Vec<(&'static str, PathBuf)>> {
    let mut files = vec![("data: src/rank/model.bin", root.join("src/rank/model.bin"))];
    for entry in fs::read_dir(root.join("src/text/language/lexicon"))? {
        let path = entry?.path();
        files.extend(
            (path.extension() == Some("txt".as_ref())).then_some(("data: src/text/language/lexicon", path)),
        );
    }
    Ok(files)
}

/// Returns what is left of `piece` before and after `taken`.
fn without(piece: Range<usize>, taken: &Range<usize>) -> [Range<usize>; 2] {
    let before = piece.start..piece.end.min(taken.start).max(piece.start);
    let after = piece.start.max(taken.end).min(piece.end)..piece.end;
    [before, after]
}

/// Prints the parts of a file, the heaviest first.
fn show(name: &str, file: &[u8], parts: &Parts) -> Result<()> {
    let whole = FileSizes::of(file)?.brotli;
    let mut weights = Vec::new();
    for (part, ranges) in &parts.0 {
        let raw = ranges.iter().map(Range::len).sum::<usize>();
        weights.push((whole.saturating_sub(FileSizes::of(&left_out(file, ranges))?.brotli), raw, part));
    }
    weights.sort_unstable_by(|one, other| other.cmp(one));
    println!("{name}: what brotli saves without each part, and the part's bytes");
    for (brotli, raw, part) in weights {
        println!("  {brotli:>7} {raw:>8}  {part}");
    }
    Ok(())
}

fn left_out(file: &[u8], ranges: &[Range<usize>]) -> Vec<u8> {
    let mut rest = file.to_vec();
    let mut ranges: Vec<_> = ranges.iter().collect();
    ranges.sort_unstable_by_key(|range| std::cmp::Reverse(range.start));
    for range in ranges {
        rest.drain((*range).clone());
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_is_cut_where_modules_begin() {
        let parts = Parts::of_bundle("var x;\n// one.js\nfoo();\n// two.js\nbar();\n");
        let cut: Vec<_> = parts.0.into_iter().collect();
        assert_eq!(
            cut.iter()
                .map(|(name, ranges)| (name.as_str(), ranges.iter().map(Range::len).sum()))
                .collect::<Vec<(_, usize)>>(),
            [("joined by", 7), ("one.js", 17), ("two.js", 17)]
        );
    }

    #[test]
    fn a_function_is_counted_where_it_is_written() {
        let root = crate::paths::root();
        let of = |name| origin(name, &root);
        assert_eq!(of("nutgraf[6a5d]::article::page::container::best"), "src/article/page");
        assert_eq!(of("<nutgraf[6a5d]::rank::forest::Forest as core[3d1c]::fmt::Debug>::fmt"), "src/rank");
        assert_eq!(of("nutgraf[6a5d]::summarize::summarize"), "src/summarize.rs");
        assert_eq!(of("<core[3d1c]::slice::iter::Iter<nutgraf[6a5d]::rank::Sentence>>::next"), "src/rank");
        assert_eq!(of("<alloc[97f0]::string::String as core[3d1c]::fmt::Write>::write_str"), "crate alloc");
        assert_eq!(of("memcpy"), "no crate's");
    }

    #[test]
    fn what_is_left_out_leaves_the_rest() {
        assert_eq!(left_out(b"abcdef", &[1..2, 4..6]), b"acd");
        assert_eq!(without(0..10, &(3..5)), [0..3, 5..10]);
        assert_eq!(without(0..2, &(3..5)), [0..2, 2..2]);
        assert_eq!(without(6..9, &(3..5)), [6..6, 6..9]);
    }
}
