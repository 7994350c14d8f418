//! The tasks of `cargo xtask`, and the parts that the browser suites share with them.
//!
//! Dependencies lead one way: `tasks` uses `build` and `browsers`, and all of them use the four
//! files beside this one.

pub mod apt;
pub mod browsers;
pub mod build;
pub mod command;
pub mod paths;
pub mod server;
pub mod tasks;
