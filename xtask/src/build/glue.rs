//! Runs wasm-bindgen as a library: turns the compiled crate into `www/pkg/`, the JavaScript glue
//! and the final wasm.

use super::bundle::tool;
use crate::command::run;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::process::Command;
use walrus::{ElementItems, FunctionId, Import, Module, ModuleConfig};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

/// The WebAssembly features that the module may use. All browsers have supported them since 2021.
pub const FEATURES: [&str; 7] = [
    "--enable-mutable-globals",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-reference-types",
];

/// The passes of binaryen that make the compressed module 0.8 kB smaller. All passes of `-Oz` would
/// make the raw file 10 kB smaller, but the compressed one larger.
const SHRINKING_PASSES: [&str; 6] = [
    "--duplicate-function-elimination",
    "--rse",
    "--merge-locals",
    "--coalesce-locals",
    "--reorder-locals",
    "--vacuum",
];

/// The module with all exports.
pub const MODULE: &str = "nutgraf_bg.wasm";

/// The module with only the exports for pages.
pub const PAGE_MODULE: &str = "nutgraf_page.wasm";

/// The exports for texts, which pages never call. The code that only these exports need, for pasted
/// text and its markup, is a twentieth of the module.
const TEXT_EXPORTS: [&str; 2] = ["splitSentences", "summarizeText"];

/// Functions of the generated glue that get shorter bodies. Each entry has the beginning of a
/// declaration, and the code that replaces the rest. The generated bodies cache views of the
/// memory, encode text letter by letter, support browsers older than [`FEATURES`], and accept
/// arguments that we never pass. The shorter bodies make a summary, which calls them about a
/// hundred times, a tenth of a millisecond slower.
const SHORTER_FUNCTIONS: [(&str, &str); 7] = [
    ("getDataViewMemory0(", ") { return new DataView(wasm.memory.buffer); }"),
    ("getUint8ArrayMemory0(", ") { return new Uint8Array(wasm.memory.buffer); }"),
    ("getUint32ArrayMemory0(", ") { return new Uint32Array(wasm.memory.buffer); }"),
    ("decodeText(", "bytes) { return cachedTextDecoder.decode(bytes); }"),
    (
        "passStringToWasm0(",
        "text, malloc) { return passArray8ToWasm0(cachedTextEncoder.encode(text), malloc); }",
    ),
    ("__wbg_call_guard(", ") {}"),
    ("initSync(", "{ module }) { wasmModule = module; __wbg_reset_state(); return wasm; }"),
];

/// Writes `nutgraf.js`, [`MODULE`] and [`PAGE_MODULE`] to `pkg`. With `debug`, the modules keep the
/// names of functions and are not shrunk. Does nothing if `pkg` already has the output of this code
/// for the same content of `compiled` and the same `debug`.
///
/// # Errors
/// Returns an error if wasm-bindgen or binaryen rejects the module, or a file cannot be written.
pub fn generate(root: &Path, compiled: &Path, pkg: &Path, debug: bool) -> Result<()> {
    let bytes = fs::read(compiled).with_context(|| compiled.display().to_string())?;
    let stamp =
        format!("{:x} {debug} {:x}", Sha256::digest(&bytes), Sha256::digest(include_bytes!("glue.rs")));
    let stamp_file = pkg.join(".made-from");
    if fs::read_to_string(&stamp_file).is_ok_and(|made_from| made_from == stamp) {
        return Ok(());
    }
    let _ = fs::remove_file(&stamp_file);
    let renamed = bind(bytes, pkg, debug, debug)?;
    if !debug {
        shrink(root, pkg, &[])?;
    }
    let script = pkg.join("nutgraf.js");
    let text = fs::read_to_string(&script).context("www/pkg/nutgraf.js")?;
    let short = renamed
        .iter()
        .fold(text, |text, (long, short)| text.replace(&format!("{long}:"), &format!("{short}:")));
    fs::write(&script, simplified(short)?).context("www/pkg")?;
    fs::write(stamp_file, stamp).context("www/pkg")
}

/// Returns the published [`PAGE_MODULE`] and [`MODULE`], but with the names of functions.
///
/// # Errors
/// Returns the errors of [`generate`].
pub fn with_names(root: &Path, compiled: &Path) -> Result<[Vec<u8>; 2]> {
    let pkg = tempfile::tempdir()?;
    bind(fs::read(compiled).with_context(|| compiled.display().to_string())?, pkg.path(), false, true)?;
    shrink(root, pkg.path(), &["--debuginfo"])?;
    Ok([fs::read(pkg.path().join(PAGE_MODULE))?, fs::read(pkg.path().join(MODULE))?])
}

fn shrink(root: &Path, pkg: &Path, options: &[&str]) -> Result<()> {
    for module in [MODULE, PAGE_MODULE].map(|name| pkg.join(name)) {
        let mut smaller = Command::new(tool(root, "wasm-opt"));
        smaller.arg(&module).args(FEATURES).args(SHRINKING_PASSES).args(options).arg("-o").arg(&module);
        run(&mut smaller)?;
    }
    Ok(())
}

/// Returns `module` without [`TEXT_EXPORTS`] and all code that only they need. Its imports are also
/// imports of `module`, so one glue serves both.
fn for_pages(module: &[u8], names: bool) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    let mut module = config.generate_name_section(names).generate_producers_section(false).parse(module)?;
    for export in TEXT_EXPORTS {
        module.exports.remove(export).with_context(|| format!("{export} is no export"))?;
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// Writes the output of wasm-bindgen to `pkg`, with the names of functions if `names` is true.
/// Returns the long and the short name of each import; with `debug`, imports are not renamed and
/// the list is empty.
fn bind(bytes: Vec<u8>, pkg: &Path, debug: bool, names: bool) -> Result<Vec<(String, String)>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes("nutgraf", bytes).web(true)?.typescript(true);
    bindgen.debug(debug).remove_name_section(!names).remove_producers_section(true);
    // The loader passes the address of the wasm, so the glue needs no default.
    bindgen.omit_default_module_path(true);
    bindgen.encode_into(EncodeInto::Always);
    // After a crash, `__wbg_reset_state` makes a new instance.
    bindgen.reset_state_function(true);
    let mut output = bindgen.generate_output().context("wasm-bindgen")?;
    drop_closures(output.wasm_mut());
    let renamed = if debug { vec![] } else { shorten_imports(output.wasm_mut()) };
    output.emit(pkg).context("wasm-bindgen")?;
    fs::write(pkg.join(PAGE_MODULE), for_pages(&fs::read(pkg.join(MODULE))?, names)?)?;
    Ok(renamed)
}

/// Removes the entry points for closures and futures of `js-sys`, a hundredth of the module. They
/// are never called, because JavaScript never receives a closure. The module's table has them only
/// for wasm-bindgen, which has already read it.
fn drop_closures(module: &mut Module) {
    let is_closure = |function: &FunctionId| {
        let name = module.funcs.get(*function).name.as_deref();
        name.is_some_and(|name| name.contains("::convert::closures::") || name.contains("::futures::"))
    };
    for element in module.elements.iter_mut() {
        let ElementItems::Functions(functions) = &mut element.items else { continue };
        let Some(other) = functions.iter().copied().find(|function| !is_closure(function)) else { continue };
        functions.iter_mut().filter(|function| is_closure(function)).for_each(|closure| *closure = other);
    }
    walrus::passes::gc::run(module);
}

/// Renames the imports of the module, and returns the old and the new names. The old names end in
/// hashes, which do not compress and are in both the script and the module.
fn shorten_imports(module: &mut Module) -> Vec<(String, String)> {
    let short = |(number, import): (usize, &mut Import)| {
        let name = format!("i{number}");
        (std::mem::replace(&mut import.name, name.clone()), name)
    };
    module.imports.iter_mut().enumerate().map(short).collect()
}

/// Returns the glue with the [`SHORTER_FUNCTIONS`]. Makes the call of `__wbindgen_start` optional,
/// because a module without tables to fill does not export that function.
fn simplified(glue: String) -> Result<String> {
    let glue = glue.replace("wasm.__wbindgen_start();", "wasm.__wbindgen_start?.();");
    SHORTER_FUNCTIONS.into_iter().try_fold(glue, |glue, (name, simpler)| {
        let found = glue.split_once(&format!("function {name}"));
        let parts = found.and_then(|(before, rest)| Some((before, rest.split_once("\n}\n")?.1)));
        let (before, after) = parts.with_context(|| format!("wasm-bindgen writes no function {name}"))?;
        Ok(format!("{before}function {name}{simpler}\n{after}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_function_has_its_simpler_form_or_the_build_stops() {
        let glue: String = SHORTER_FUNCTIONS
            .map(|(name, _)| format!("function {name}) {{\n    if (old) {{\n    }}\n}}\n"))
            .concat();
        let simple = simplified(glue.clone()).unwrap_or_default();
        assert!(
            SHORTER_FUNCTIONS
                .iter()
                .all(|(name, simpler)| simple.contains(&format!("function {name}{simpler}\n")))
        );
        assert!(!simple.contains("old"), "{simple}");
        assert!(simplified(glue.replace("decodeText", "decode")).is_err());
    }
}
