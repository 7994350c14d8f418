//! Clicks the button of a page in the browser, and checks the points.

use crate::browsers::Browser;
use anyhow::{Context, Result, ensure};
use fantoccini::elements::{Element, ElementRef};
use serde_json::Value;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

const BUTTON: &str = include_str!("click.js");
const SETTLED: &str = include_str!("settle.js");

/// The time limit for a page or its points. It is long because development servers bundle at the
/// first request.
const PATIENCE: Duration = Duration::from_secs(60);

/// The points of the story in `tests/packages/shared/story.js`, the same with every bundler.
const POINTS: &str = include_str!("../../../../tests/packages/shared/points.txt");

/// Opens a page, clicks its button, and checks the points.
///
/// # Errors
/// Returns an error if the page has no button, or shows other points than those of the story.
pub async fn click(browser: &Browser, url: &str) -> Result<()> {
    let client = &browser.client;
    let timeouts = fantoccini::wd::TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
    client.update_timeouts(timeouts).await?;
    client.goto(url).await?;
    let button = client.execute_async(BUTTON, vec![]).await.context("there is no button")?;
    let id = button.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
    let id = id.with_context(|| format!("no element but {button}"))?;
    Element::from_element_id(client.clone(), ElementRef::from(id.to_owned())).click().await?;
    let shown = client.execute_async(SETTLED, vec![]).await.context("the click shows nothing")?;
    let points: Vec<&str> = shown.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let expected: Vec<&str> = POINTS.lines().collect();
    ensure!(points == expected, "the page shows {shown:#}");
    Ok(())
}

/// Returns the response of a local server to a request for `path`: its headers and the HTML.
///
/// # Errors
/// Returns an error if the server does not answer.
pub fn html(port: u16, path: &str) -> Result<String> {
    let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    connection.set_read_timeout(Some(PATIENCE))?;
    write!(
        connection,
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
