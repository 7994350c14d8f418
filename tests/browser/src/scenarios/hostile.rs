//! Scenarios of hostile pages: no text of the page runs as a script, the page does not stand still,
//! and the reader gets points or a message, and a button that looks right.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "a page with scripts in every text runs none of them" => scripts,
        "a page of unreadable characters gets points" => characters,
        "a huge page does not stand still" => huge,
        "a page that changes while it is read gets points" => changing,
        "a page whose elements and scripts replace the browser's own functions gets points" => replaced,
        "style sheets that reset everything leave the button as it is" => styles,
    ]
}

/// The longest time in ms for which a page may stand still, on a quick machine.
const MAX_STILL_MS: f64 = 200.0;

/// The same limit in units of the time that the browser takes to lay out the page and to read the
/// style of every element once. The larger limit applies, which is this one on slow and busy
/// machines. With 25, all engines pass on two cores with 17 busy processes; a smaller value was not
/// tried.
const MAX_STILL_LAYOUTS: f64 = 25.0;

/// The number of attempts, of which one must be quick enough. Other work on the machine only adds
/// time.
const MAX_ATTEMPTS: usize = 4;

/// Opens `hostile.html` with one of the attacks in `hostile.js`, clicks the button, and returns
/// what happened. Fails if a script has run, or if there are neither points nor an error.
async fn click(world: &World, attack: &str) -> Result<Value> {
    world.open(&format!("tests/hostile.html?{attack}")).await?;
    world.until("part('button')").await.with_context(|| attack.to_owned())?;
    let clicked = world.settled("window.clickButton()").await?;
    ensure!(clicked["hasRun"] == false && clicked["strays"] == 0, "{attack}: a script ran: {clicked}");
    let points = clicked["points"].as_array().with_context(|| format!("{attack}: {clicked}"))?;
    ensure!(
        points.is_empty() == clicked["code"].is_string(),
        "{attack}: neither points nor error: {clicked}"
    );
    Ok(clicked)
}

/// Checks that an attack leads to points, and leaves the button as it is on a friendly page.
async fn still_works(world: &World, attacks: &[&str]) -> Result<()> {
    let friendly = click(world, "none").await?;
    for attack in attacks {
        let clicked = click(world, attack).await?;
        ensure!(clicked["code"].is_null(), "{attack}: {clicked}");
        ensure!(
            clicked["look"] == friendly["look"],
            "{attack}: {} is not {}",
            clicked["look"],
            friendly["look"]
        );
    }
    Ok(())
}

async fn scripts(world: &mut World) -> Result<()> {
    still_works(world, &["script-in-fields"]).await?;
    let clicked = click(world, "hostile-attributes").await?;
    ensure!(clicked["code"] == "bad-option", "{clicked}");
    // A selector that means nothing is logged for developers.
    world.forget_recorded().await
}

async fn characters(world: &mut World) -> Result<()> {
    still_works(world, &["lone-surrogates", "overrides-of-direction", "zalgo", "controls"]).await
}

async fn huge(world: &mut World) -> Result<()> {
    for attack in ["one-word-of-a-megabyte", "50-000-nodes", "2-000-levels"] {
        let mut runs = Vec::new();
        while !runs.last().is_some_and(is_quick) {
            ensure!(runs.len() < MAX_ATTEMPTS, "{attack} stands still: {runs:?}");
            let clicked = click(world, attack).await?;
            ensure!(clicked["code"].is_null(), "{attack}: {clicked}");
            runs.push([number(&clicked, "longest")?, number(&clicked, "layout")?]);
        }
        for [longest, layout] in runs {
            println!("      {:<9} {attack}: {longest:.0} ms, layout {layout:.0} ms", world.engine);
        }
    }
    Ok(())
}

fn is_quick([longest, layout]: &[f64; 2]) -> bool {
    *longest < MAX_STILL_MS.max(layout * MAX_STILL_LAYOUTS)
}

fn number(clicked: &Value, name: &str) -> Result<f64> {
    clicked[name].as_f64().with_context(|| format!("no number {name} in {clicked}"))
}

async fn changing(world: &mut World) -> Result<()> {
    still_works(world, &["changes-all-the-time"]).await
}

async fn replaced(world: &mut World) -> Result<()> {
    let attacks = [
        "elements-named-like-members-of-the-document",
        "fields-named-like-members-of-a-form",
        "ids-like-globals",
        "closed-shadow-roots",
        "patched-registry",
        "polluted-prototypes",
        "patched-builtins",
    ];
    still_works(world, &attacks).await
}

async fn styles(world: &mut World) -> Result<()> {
    still_works(world, &["all-unset", "small-root", "rules-for-buttons", "spread-text"]).await
}
