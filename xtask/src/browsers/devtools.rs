//! Commands of the Chrome DevTools Protocol, which chromedriver passes on.

use super::Browser;
use anyhow::Result;
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of the protocol: its name, and its parameters as an object.
#[derive(Clone, Debug)]
struct DevTools(&'static str, Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

/// Runs a command, such as `HeapProfiler.collectGarbage`, and returns its result. `params` is an
/// object.
///
/// # Errors
/// Returns an error if the browser is not Chromium, or rejects the command.
pub async fn devtools(client: &Client, command: &'static str, params: Value) -> Result<Value> {
    Ok(client.issue_cmd(DevTools(command, params)).await?)
}

/// A network and a processor to emulate.
#[derive(Clone, Copy, Debug)]
pub struct Throttle {
    /// The time from each request to the first byte of its answer, in ms.
    pub latency_ms: u32,
    /// The bandwidth in both directions together, in kbit/s.
    pub kbit_per_second: u32,
    /// The factor by which the page's main thread is slower than on this machine.
    pub slowdown: u32,
}

impl Browser {
    /// Slows down the network and the processor of the open page. Only Chromium can do this.
    ///
    /// # Errors
    /// Returns an error if the browser does not answer.
    pub async fn throttle(&self, throttle: Throttle) -> Result<()> {
        let bytes_per_second = throttle.kbit_per_second * 1000 / 8;
        let network = json!({
            "offline": false,
            "latency": throttle.latency_ms,
            "downloadThroughput": bytes_per_second,
            "uploadThroughput": bytes_per_second,
        });
        self.client.issue_cmd(DevTools("Network.enable", json!({}))).await?;
        self.client.issue_cmd(DevTools("Network.emulateNetworkConditions", network)).await?;
        let rate = json!({ "rate": throttle.slowdown });
        self.client.issue_cmd(DevTools("Emulation.setCPUThrottlingRate", rate)).await?;
        Ok(())
    }
}
