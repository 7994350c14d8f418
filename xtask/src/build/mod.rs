//! The steps of the build: crate → WebAssembly → glue → bundles → `dist/`.

pub mod assets;
pub mod budget;
pub mod bundle;
pub mod dist;
pub mod documentation;
pub mod extension;
pub mod glue;
mod limits;
pub mod manifest;
pub mod package;
pub mod site;
pub mod sysroot;
pub mod toolchain;
pub mod wasm2js;
pub mod wasm_target;
pub mod wordpress;
pub mod zip;
