//! The tasks, and what the browser suites share with them: the build, the server, the browsers.

pub mod apt;
pub mod browsers;
pub mod build;
pub mod bundle;
pub mod check;
pub mod clicks;
pub mod command;
pub mod dist;
pub mod documentation;
pub mod dump;
pub mod glue;
pub mod manifest;
pub mod needs;
pub mod outcome;
pub mod pages;
pub mod paths;
pub mod plain;
pub mod race;
pub mod sentences;
pub mod serve;
pub mod server;
pub mod sizes;
pub mod sysroot;
pub mod train;
pub mod wasm;
pub mod wpt;
