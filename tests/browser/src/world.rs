//! The actions and queries of a scenario. A world is a browser window and a host.

use crate::host::Host;
use anyhow::{Context, Result, bail, ensure};
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::{TimeoutConfiguration, WindowHandle};
use serde_json::Value;
use std::path::Path;
use std::time::{Duration, Instant};
use xtask::browsers::Engine;

/// The time limit of each action and condition, so that a scenario never waits for ever. The
/// longest wait on a machine with two busy cores was 8 s.
const PATIENCE: Duration = Duration::from_secs(120);

/// The JavaScript functions that the scripts of scenarios may call.
const FUNCTIONS: &str = concat!(
    include_str!("page.js"),
    include_str!("scenarios/access.js"),
    include_str!("scenarios/article.js"),
    include_str!("scenarios/element.js"),
    include_str!("scenarios/publisher.js"),
    include_str!("scenarios/reader.js"),
    include_str!("scenarios/reading.js"),
    include_str!("scenarios/site.js"),
    include_str!("scenarios/states.js"),
    include_str!("scenarios/summarizer.js"),
    include_str!("scenarios/widget.js"),
);

/// The key of a reference to an element in a driver's answer (W3C WebDriver, "web element
/// identifier").
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

pub struct World {
    pub host: Host,
    pub engine: Engine,
    client: Client,
}

impl World {
    pub async fn new(client: Client, engine: Engine, dist: &Path, base: &'static str) -> Result<Self> {
        // The script timeout is longer than that of conditions, so that a condition that never
        // comes true is reported as that, and not as a slow script.
        let timeouts = TimeoutConfiguration::new(Some(PATIENCE * 2), Some(PATIENCE), None);
        client.update_timeouts(timeouts).await?;
        Ok(Self { host: Host::start(dist, base)?, engine, client })
    }

    /// Loads a page of the host.
    pub async fn open(&self, file: &str) -> Result<()> {
        self.client.goto(&self.host.url(file)).await.with_context(|| format!("opening {file}"))
    }

    /// Loads a page of another server.
    pub async fn visit(&self, address: &str) -> Result<()> {
        self.client.goto(address).await.with_context(|| format!("opening {address}"))
    }

    /// Loads a test page from the disk, without the host. `dist/` is next to the page.
    pub async fn open_file(&mut self, page: &str) -> Result<()> {
        let folder = self.host.as_files()?;
        let address = format!("file://{}", folder.join("tests").join(page).display());
        self.client.goto(&address).await.with_context(|| format!("opening {address}"))
    }

    /// Returns the current window.
    pub async fn window(&self) -> Result<WindowHandle> {
        Ok(self.client.window().await?)
    }

    /// Loads an address in a new window, which becomes the current one.
    pub async fn open_window(&self, address: &str) -> Result<()> {
        let window = self.client.new_window(false).await?;
        self.switch_to(&window.handle).await?;
        self.client.goto(address).await.with_context(|| format!("opening {address}"))
    }

    /// Makes a window the current one.
    pub async fn switch_to(&self, window: &WindowHandle) -> Result<()> {
        Ok(self.client.switch_to_window(window.clone()).await?)
    }

    /// Runs a command of the Chrome DevTools protocol, in Chromium alone.
    pub async fn devtools(&self, command: &'static str, params: Value) -> Result<Value> {
        xtask::browsers::devtools(&self.client, command, params).await.context(command)
    }

    /// Goes back to the previous page.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// Reloads the page like a reader. In some engines, the driver's own command would bypass the
    /// cache.
    pub async fn reload(&self) -> Result<()> {
        // The reload is delayed until the driver has its answer, because some drivers never answer
        // once the page has gone.
        self.run("window.old = true; setTimeout(() => location.reload())").await?;
        self.until("document.readyState === \"complete\" && !window.old").await
    }

    /// Returns the value of a JavaScript expression.
    pub async fn get(&self, expression: &str) -> Result<Value> {
        self.run(&format!("return ({expression});")).await
    }

    /// Returns the value of an expression that is a list of strings.
    pub async fn strings(&self, expression: &str) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.get(expression).await?)?)
    }

    /// Runs JavaScript statements.
    pub async fn act(&self, script: &str) -> Result<()> {
        self.run(script).await.map(drop)
    }

    /// Returns the value of a promise, given as an expression. If the promise rejects, returns the
    /// error as a string.
    pub async fn settled(&self, expression: &str) -> Result<Value> {
        let script = format!("{FUNCTIONS} settle(() => {expression}, arguments[0]);");
        self.client.execute_async(&script, vec![]).await.with_context(|| expression.to_owned())
    }

    async fn run(&self, script: &str) -> Result<Value> {
        self.client.execute(&format!("{FUNCTIONS}{script}"), vec![]).await.with_context(|| script.to_owned())
    }

    /// Calls a function of the test page (`tests/api.js`) and returns the value of its promise.
    pub async fn call(&self, function: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!(
            "{FUNCTIONS} const [...given] = arguments; const done = given.pop(); settle(() => tests.{function}(...given), done);"
        );
        self.client.execute_async(&script, arguments).await.with_context(|| function.to_owned())
    }

    /// Waits until a JavaScript condition is true. It is evaluated before every frame.
    pub async fn until(&self, condition: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let left = PATIENCE.saturating_sub(start.elapsed());
            match self.holds_within(left, condition).await {
                Ok(Value::Bool(true)) => return Ok(()),
                // The page that the script ran in has gone, so the script is run again in the next
                // page. (Firefox sometimes answers for the old page with null instead of an error.)
                Ok(Value::Null) if !left.is_zero() => {}
                Err(error) if is_navigation(&error) && !left.is_zero() => {}
                Err(error) => return Err(error).with_context(|| condition.to_owned()),
                Ok(_) => bail!("never came true: {condition}\n{}", self.whereabouts().await),
            }
        }
    }

    async fn holds_within(&self, most: Duration, condition: &str) -> Result<Value, CmdError> {
        let most = most.as_millis();
        let script = format!("{FUNCTIONS} holdsWithin({most}, () => ({condition}), arguments[0]);");
        self.client.execute_async(&script, vec![]).await
    }

    /// Describes the page for an error message: address, loading state, files, and the text of its
    /// widgets.
    async fn whereabouts(&self) -> String {
        let state = self.get("whereabouts()").await;
        state.map_or_else(|error| format!("{error:#}"), |state| state.to_string())
    }

    /// Clicks an element, given as an expression, once it is visible and has stopped moving. The
    /// driver's own scrolling would click while the page is still scrolling.
    pub async fn click(&self, expression: &str) -> Result<()> {
        self.until(&format!("shown({expression})")).await?;
        self.until(&format!("rests({expression})")).await?;
        self.element(expression).await?.click().await.with_context(|| format!("clicking {expression}"))
    }

    /// Presses keys in an element, given as an expression.
    pub async fn type_into(&self, expression: &str, text: &str) -> Result<()> {
        Ok(self.element(expression).await?.send_keys(text).await?)
    }

    /// Chooses a file in a file input, given as a CSS selector.
    pub async fn choose_file(&self, selector: &str, file: &Path) -> Result<()> {
        let path = file.canonicalize().with_context(|| file.display().to_string())?;
        // Some drivers refuse an input that nobody sees.
        self.act(&format!("document.querySelector({selector:?}).hidden = false")).await?;
        self.type_into(&format!("document.querySelector({selector:?})"), &path.to_string_lossy()).await?;
        self.act(&format!("document.querySelector({selector:?}).hidden = true")).await
    }

    async fn element(&self, expression: &str) -> Result<Element> {
        let found = self.get(expression).await?;
        let id = found
            .get(ELEMENT_KEY)
            .and_then(Value::as_str)
            .with_context(|| format!("{expression} is no element"))?;
        Ok(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    /// Checks that no script has written to the console, nothing has failed to load or run, and no
    /// policy was violated.
    pub async fn console_is_empty(&self) -> Result<()> {
        let recorded = self.recorded().await?;
        ensure!(recorded.is_empty(), "the console is not empty: {recorded:#?}");
        Ok(())
    }

    /// Returns the entries of the page's recorder.
    pub async fn recorded(&self) -> Result<Vec<String>> {
        ensure!(self.get("window.recording === true").await? == true, "the page has no recorder");
        self.strings("JSON.parse(sessionStorage.getItem(\"recorded\") ?? \"[]\")").await
    }

    /// Clears the recorder, for scenarios that cause errors on purpose.
    pub async fn forget_recorded(&self) -> Result<()> {
        self.get("sessionStorage.removeItem(\"recorded\")").await.map(drop)
    }

    /// Returns the requests to the host after the first `before` ones.
    pub fn requests_since(&self, before: usize) -> Vec<String> {
        self.host.requests().split_off(before)
    }

    pub async fn screenshot(&self, path: &Path) -> Result<()> {
        Ok(std::fs::write(path, self.client.screenshot().await?)?)
    }
}

fn is_navigation(error: &CmdError) -> bool {
    let text = error.to_string();
    ["navigation", "unload", "browsing context", "aborted"].iter().any(|word| text.contains(word))
}
