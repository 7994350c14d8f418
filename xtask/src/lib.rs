//! The tasks of `cargo xtask`, and the parts that the browser suites share with them.
//!
//! `tasks` uses `build` and `browsers`, never the other way round. All three use the files beside
//! this one.

pub mod apt;
pub mod browsers;
pub mod build;
pub mod command;
pub mod paths;
pub mod server;
pub mod tasks;
