//! The tasks: `cargo xtask NAME` runs the file NAME.

pub mod bench;
pub mod build;
pub mod clicks;
mod command_package;
pub mod dump;
pub mod extension;
pub mod fuzz;
pub mod instructions;
pub mod lighthouse;
pub mod msrv;
mod native;
pub mod notices;
mod outcome;
pub mod packages;
pub mod pages;
pub mod race;
pub mod release;
pub mod sentences;
pub mod serve;
pub mod sizes;
pub mod soak;
#[path = "../../../benches/story/mod.rs"]
mod story;
pub mod test;
pub mod train;
pub mod wpt;
