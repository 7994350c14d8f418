//! Scenarios of web developers who call the package's functions.

use super::{Scenario, scenarios};
use crate::parity;
use crate::world::World;
use anyhow::{Result, ensure};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "the browser and the native build give the same bytes" => same_bytes,
        "an aborted call rejects with the reason" => aborts,
        "bad input is refused with a stable code" => bad_input,
        "the widget shows what the functions return" => extracts,
        "a sentence is found again after the page has changed, or reported as missing" => relocates,
    ]
}

async fn same_bytes(world: &mut World) -> Result<()> {
    world.open("tests/api.html").await?;
    world.until("window.tests").await?;
    for case in parity::cases(&xtask::paths::root())? {
        let answer = world.call("answer", vec![json!(case.text), case.options.clone()]).await?;
        case.check(answer.as_str().unwrap_or_default())?;
    }
    Ok(())
}

async fn aborts(world: &mut World) -> Result<()> {
    world.open("tests/api.html").await?;
    world.until("window.tests").await?;
    for function in ["abortedBefore", "abortedMeanwhile"] {
        let reason = world.call(function, vec![]).await?;
        ensure!(reason == "the very reason", "{function}: {reason}");
    }
    Ok(())
}

async fn bad_input(world: &mut World) -> Result<()> {
    world.open("tests/api.html").await?;
    world.until("window.tests").await?;
    let cases: [(&str, Value, &str); 5] = [
        (" \n ", json!({}), "no-text"),
        ("Some words.", json!({ "sentences": 0 }), "bad-option"),
        ("Some words.", json!({ "type": "poem" }), "bad-option"),
        ("Some words.", json!({ "length": "tiny" }), "bad-option"),
        ("Some words.", json!({ "lang": "tlh" }), "unsupported-language"),
    ];
    for (text, options, code) in cases {
        let got = world.call("code", vec![json!(text), options.clone()]).await?;
        ensure!(got == code, "{options}: {got} instead of {code}");
    }
    ensure!(world.call("tooLong", vec![]).await? == "too-long");
    Ok(())
}

async fn extracts(world: &mut World) -> Result<()> {
    world.open("tests/api.html").await?;
    world.until("window.tests").await?;
    let told = world.call("article", vec![]).await?;
    ensure!(
        told == json!({ "title": "Night trains return to the valley", "lang": "en-GB", "ranges": true, "spans": true, "about": ["The Aske Valley Post", "OpinionNewsArticle", false] }),
        "{told}"
    );
    Ok(())
}

async fn relocates(world: &mut World) -> Result<()> {
    world.open("tests/api.html").await?;
    world.until("window.tests").await?;
    let found = world.call("refound", vec![]).await?;
    // The text occurs twice; the right occurrence is the old one, with the same text around it.
    let place = found.get("place").and_then(Value::as_u64).unwrap_or_default();
    ensure!(place > 0, "the copy that was added above was taken for the sentence: {found}");
    let expected = json!({ "same": true, "split": true, "again": true, "place": place, "elsewhere": null, "gone": null });
    ensure!(found == expected, "{found}");
    Ok(())
}
