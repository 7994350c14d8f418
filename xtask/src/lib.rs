//! The tasks of `cargo xtask`, and the parts that the browser suites share with them.
//!
//! Arrows lead one way: `tasks` use `build` and `browsers`, and all of them the four files beside
//! this one.

pub mod apt;
pub mod browsers;
pub mod build;
pub mod command;
pub mod paths;
pub mod server;
pub mod tasks;
