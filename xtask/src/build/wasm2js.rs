//! The engine as JavaScript, for pages that forbid WebAssembly. Binaryen's `wasm2js` translates
//! only the oldest version of WebAssembly, so the crate is compiled for that version first.

use super::bundle::tool;
use super::glue::{self, FEATURES};
use super::toolchain::Toolchain;
use super::wasm_target::{TARGET, target_dir};
use crate::command::{output, run, say};
use crate::paths;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The passes of binaryen that replace the newer [`FEATURES`], which the compiled standard library
/// uses.
const LOWERING_PASSES: [&str; 4] = [
    "--strip-target-features",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--signext-lowering",
];

/// Writes the glue and `translated.js` to `www/pkg/plain`. Does nothing if they already exist for
/// the same `compiled` file and the same version of this code.
///
/// # Errors
/// Returns an error if a compiler fails, or if the output of binaryen has an unexpected form.
pub fn generate(root: &Path, toolchain: &Toolchain, compiled: &Path) -> Result<()> {
    let pkg = paths::www(root).join("pkg/plain");
    let stamp_file = pkg.join(".translated-from");
    let makers = Sha256::digest(concat!(include_str!("wasm2js.rs"), include_str!("glue.rs")));
    let stamp = format!("{:x} {makers:x}", Sha256::digest(fs::read(compiled)?));
    if fs::read_to_string(&stamp_file).is_ok_and(|made_from| made_from == stamp) {
        return Ok(());
    }
    say("Translating the module to JavaScript, for pages that forbid WebAssembly");
    let oldest = compile(root, toolchain)?;
    let lowered = oldest.with_extension("lowered.wasm");
    let mut lower = Command::new(tool(root, "wasm-opt"));
    lower
        .arg(&oldest)
        .arg("--mvp-features")
        .args(FEATURES)
        .args(LOWERING_PASSES)
        .arg("-g")
        .arg("-o")
        .arg(&lowered);
    run(&mut lower)?;
    glue::generate(root, &lowered, &pkg, false)?;
    let printed = output(Command::new(tool(root, "wasm2js")).arg(pkg.join("nutgraf_bg.wasm")).arg("-O"))?;
    fs::write(pkg.join("translated.js"), as_function(&printed)?)?;
    fs::write(stamp_file, stamp).context("www/pkg/plain")
}

fn compile(root: &Path, toolchain: &Toolchain) -> Result<std::path::PathBuf> {
    let mut cargo = toolchain.build_for(root, "mvp");
    run(cargo.arg("--profile=wasm"))?;
    Ok(target_dir(root).join("mvp").join(TARGET).join("wasm/nutgraf.wasm"))
}

/// Converts the output of `wasm2js`, a module that creates one instance, to a module that exports a
/// function which creates instances. The glue needs new instances after a crash.
fn as_function(printed: &str) -> Result<String> {
    let (import, rest) = printed.split_once('\n').context("wasm2js printed nothing")?;
    anyhow::ensure!(import.starts_with("import * as"), "wasm2js starts with {import:?}");
    let (program, _) = rest.split_once("var retasmFunc = asmFunc(").context("wasm2js makes no instance")?;
    Ok(format!("// @ts-nocheck\n{program}\nexport const instantiate = asmFunc;\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_instance_is_left_to_the_glue() -> Result<()> {
        let printed = "import * as x from './x.js';\nfunction asmFunc(imports) {}\nvar retasmFunc = asmFunc({\n\"x\": x });\nexport var memory = 1;";
        let function = as_function(printed)?;
        assert_eq!(
            function,
            "// @ts-nocheck\nfunction asmFunc(imports) {}\n\nexport const instantiate = asmFunc;\n"
        );
        assert!(as_function("something else").is_err());
        Ok(())
    }
}
