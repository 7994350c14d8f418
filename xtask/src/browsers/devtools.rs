//! Chromium by its own protocol, over a pipe and without a driver. Only such a connection may press
//! the toolbar button of an extension.
//!
//! <https://chromedevtools.github.io/devtools-protocol/>

use super::{CHROMIUM_FLAGS, Process};
use crate::command::find_program;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use tempfile::TempDir;

/// Moves the pipes to the numbers at which Chromium expects them.
const WITH_PIPES: &str = "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null";

/// The longest wait for a condition in a page, in milliseconds.
const PATIENCE: u32 = 60_000;

/// A running Chromium with an empty profile.
pub struct DevTools {
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    calls: u64,
    /// Events that nobody has waited for yet.
    events: Vec<Value>,
    // Dropped in this order: first the browser, then its profile.
    _browser: Process,
    _profile: TempDir,
}

impl DevTools {
    /// Starts Chromium.
    ///
    /// # Errors
    /// Returns an error if Chromium is missing or does not start.
    pub fn start() -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let mut command = Command::new("sh");
        command.args(["-c", WITH_PIPES, "sh"]).arg(find_program("chromium").context("chromium is missing")?);
        command.args(CHROMIUM_FLAGS).args(["--remote-debugging-pipe", "--enable-unsafe-extension-debugging"]);
        command.arg(format!("--user-data-dir={}", profile.path().display()));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut browser = Process::start(&mut command)?;
        let input = browser.child.stdin.take().context("no pipe")?;
        let output = BufReader::new(browser.child.stdout.take().context("no pipe")?);
        Ok(Self { input, output, calls: 0, events: vec![], _browser: browser, _profile: profile })
    }

    /// Calls a method of the browser, or of a page if `session` names one, and returns its result.
    ///
    /// # Errors
    /// Returns the error of the method, or an error if the browser has ended.
    pub fn call(&mut self, session: Option<&str>, method: &str, params: &Value) -> Result<Value> {
        self.calls += 1;
        let mut message = json!({ "id": self.calls, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = json!(session);
        }
        write!(self.input, "{message}\0")?;
        loop {
            let mut answer = self.receive()?;
            if answer["id"] == self.calls {
                ensure!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return Ok(answer["result"].take());
            }
            self.events.push(answer);
        }
    }

    /// Waits for a page whose address contains `address`, and returns its identifier.
    /// [`DevTools::call`] must have switched on `Target.setDiscoverTargets`.
    ///
    /// # Errors
    /// Returns an error if the browser ends.
    pub fn page(&mut self, address: &str) -> Result<String> {
        let is_page = |it: &&Value| it["type"] == "page" && has_address(it, address);
        loop {
            let found = self.events.iter().map(|event| &event["params"]["targetInfo"]).find(is_page);
            if let Some(id) = found.and_then(|it| it["targetId"].as_str()) {
                return Ok(id.to_owned());
            }
            let event = self.receive()?;
            self.events.push(event);
        }
    }

    /// Returns the identifier of the tab whose address contains `address`. Events do not say it,
    /// since a tab has no address when it opens.
    ///
    /// # Errors
    /// Returns an error if no tab has such an address.
    pub fn tab(&mut self, address: &str) -> Result<String> {
        let params = json!({ "filter": [{ "type": "tab" }] });
        let targets = self.call(None, "Target.getTargets", &params)?;
        let mut tabs = targets["targetInfos"].as_array().into_iter().flatten();
        let tab = tabs.find(|it| has_address(it, address)).context("no such tab")?;
        Ok(tab["targetId"].as_str().context("a tab without an identifier")?.to_owned())
    }

    /// Opens a session with a page, for [`DevTools::call`].
    ///
    /// # Errors
    /// Returns an error if the page is gone.
    pub fn attach(&mut self, target: &str) -> Result<String> {
        let params = json!({ "targetId": target, "flatten": true });
        let attached = self.call(None, "Target.attachToTarget", &params)?;
        Ok(attached["sessionId"].as_str().context("no session")?.to_owned())
    }

    /// Evaluates an expression in a page, and returns its value as JSON.
    ///
    /// # Errors
    /// Returns an error if the expression throws, or if its promise is rejected.
    pub fn evaluate(&mut self, session: &str, expression: &str) -> Result<Value> {
        let params = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.call(Some(session), "Runtime.evaluate", &params)?;
        ensure!(answer["exceptionDetails"].is_null(), "{expression}: {}", answer["exceptionDetails"]);
        Ok(answer["result"]["value"].take())
    }

    /// Waits until an expression is true in a page.
    ///
    /// # Errors
    /// Returns an error if that takes more than a minute.
    pub fn until(&mut self, session: &str, condition: &str) -> Result<()> {
        let wait = format!(
            "new Promise((done, fail) => {{
                const look = () => {{
                    if ({condition}) done();
                    else if (performance.now() > {PATIENCE}) fail(new Error('this never comes true'));
                    else setTimeout(look, 20);
                }};
                look();
            }})"
        );
        self.evaluate(session, &wait).map(drop).with_context(|| condition.to_owned())
    }

    fn receive(&mut self) -> Result<Value> {
        let mut message = Vec::new();
        self.output.read_until(0, &mut message)?;
        ensure!(message.pop() == Some(0), "Chromium has ended");
        Ok(serde_json::from_slice(&message)?)
    }
}

fn has_address(target: &Value, address: &str) -> bool {
    target["url"].as_str().is_some_and(|url| url.contains(address))
}
