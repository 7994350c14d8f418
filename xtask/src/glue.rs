//! wasm-bindgen, as a library: compiled crate in, `www/pkg/` (JavaScript glue and the final wasm) out.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Writes `nutgraf.js` and `nutgraf_bg.wasm` to `pkg`, unless they are there for these very bytes.
///
/// # Errors
/// When wasm-bindgen does not like the module or the disk does not take the files.
pub fn generate(compiled: &Path, pkg: &Path, debug: bool) -> Result<()> {
    let bytes = fs::read(compiled).with_context(|| compiled.display().to_string())?;
    let stamp = format!("{:x} {debug}", Sha256::digest(&bytes));
    let stamp_file = pkg.join(".made-from");
    if fs::read_to_string(&stamp_file).is_ok_and(|made_from| made_from == stamp) {
        return Ok(());
    }
    let _ = fs::remove_file(&stamp_file);
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes("nutgraf", bytes).web(true)?.typescript(true);
    bindgen.debug(debug).remove_name_section(!debug).remove_producers_section(true);
    // Whoever loads the module says where the wasm is; the glue guesses nothing.
    bindgen.omit_default_module_path(true);
    // After a crash an instance is of no more use: `__wbg_reset_state` makes a fresh one.
    bindgen.reset_state_function(true);
    bindgen.generate(pkg).context("wasm-bindgen")?;
    fs::write(stamp_file, stamp).context("www/pkg")
}
