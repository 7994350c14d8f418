//! The scenarios. The name of each is a sentence about the product, as a reader, publisher or
//! developer would say it.
//!
//! Scripts of more than one statement are functions in the JavaScript file beside the scenarios.
//! Every script may call all of them (`world.rs`).

mod access;
mod api;
mod article;
mod element;
mod embedding;
mod faults;
mod hostile;
mod long_texts;
mod network;
mod publisher;
mod reader;
mod reading;
mod site;
pub mod soak;
mod states;
mod summarizer;
mod widget;

use crate::world::World;
use anyhow::Result;
use std::future::Future;
use std::pin::Pin;
use xtask::browsers::SystemSettings;

type Run = for<'w> fn(&'w mut World) -> Pin<Box<dyn Future<Output = Result<()>> + 'w>>;

#[derive(Clone)]
pub struct Scenario {
    pub name: &'static str,
    /// The base path of the host.
    pub base: &'static str,
    pub run: Run,
    /// The system settings of the reader.
    pub settings: SystemSettings,
}

/// Makes scenarios from `"sentence" => function` pairs, for a host with the base path `$base`.
macro_rules! scenarios {
    ($base:literal, $($name:literal => $run:path),* $(,)?) => {
        vec![$(crate::scenarios::Scenario { name: $name, base: $base, run: |world| Box::pin($run(world)), settings: Default::default() }),*]
    };
}
pub(crate) use scenarios;

pub fn all() -> Vec<Scenario> {
    let groups = [
        widget::all(),
        reader::all(),
        states::all(),
        element::all(),
        embedding::all(),
        publisher::all(),
        article::all(),
        reading::all(),
        access::all(),
        network::all(),
        hostile::all(),
        faults::all(),
        soak::all(),
        api::all(),
        long_texts::all(),
        site::all(),
        summarizer::all(),
    ];
    let mut scenarios: Vec<Scenario> = groups.into_iter().flatten().collect();
    // Scenarios with the same settings share a browser.
    scenarios.sort_by_key(|scenario| scenario.settings);
    scenarios
}
