//! `cargo xtask clicks`: times clicks on the button, and checks the links of the points, on saved
//! pages.
//!
//! Each page is opened as for `cargo xtask pages`. The widget is inserted below the first headline,
//! and the files that a click needs are loaded, as happens when a pointer comes near. Then the
//! browser makes a real click, which the page itself times, from the time stamp of the event until
//! the points appear. A click on "More" is the second, warm one. Finally each point is followed.

use crate::browsers::{Browser, Engine, prerequisites};
use crate::paths;
use crate::server::Server;
use crate::tasks::build::Build;
use crate::tasks::pages::{self, MODULE_PATH};
use anyhow::{Context, Result};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Time clicks and follow points on saved pages, in headless Chromium.
#[derive(clap::Args)]
pub struct Clicks {
    /// A file of JSON Lines, each with the "id" of a page.
    gold: PathBuf,
    /// The folder with the pages, each in a file ID.html.gz.
    pages_dir: PathBuf,
    /// The number of pages to open; later pages are left out.
    #[arg(long, default_value_t = usize::MAX)]
    first: usize,
}

/// Inserts the widget and loads the files that a click needs; returns the widget's button.
const PREPARE: &str = "const [module, done] = arguments;
performance.clearResourceTimings();
window.matchMedia = () => ({ matches: true });
window.taken = { long: 0, shift: 0 };
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) taken.long = Math.max(taken.long, duration); }).observe({ type: 'longtask' });
new PerformanceObserver((list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput && !taken.scripted) taken.shift += value; }).observe({ type: 'layout-shift' });
import(module).then(() => {
  const widget = (window.widget = document.createElement('nut-graf'));
  widget.genres = 'all';
  const headline = document.querySelector('h1');
  if (headline) headline.after(widget); else document.body.prepend(widget);
  let began = 0;
  widget.shadowRoot.addEventListener('click', ({ timeStamp }) => (began = timeStamp), true);
  widget.addEventListener('nutgraf-toggle', () => (taken.cold ??= performance.now() - began));
  widget.addEventListener('nutgraf-summary', () => queueMicrotask(() => { if (taken.cold) taken.warm = performance.now() - began; }));
  widget.addEventListener('nutgraf-error', ({ detail }) => (taken.error ??= detail.code));
  widget.dispatchEvent(new Event('pointerenter'));
  const loaded = () => performance.getEntriesByType('resource').filter(({ name }) => /panel|wasm/.test(name)).length > 1;
  const look = () => loaded() ? requestIdleCallback(() => done((taken.long = taken.shift = 0, widget.shadowRoot.querySelector('button')))) : setTimeout(look, 10);
  look();
}, (error) => done(String(error)));";

/// Waits until the points have appeared or the widget has reported an error, at most 5 s.
const SETTLED: &str = "const [key, done] = arguments;
const end = performance.now() + 5000;
const late = () => performance.now() > end && (taken.error = 'nothing happened');
const look = () => key in taken || taken.error || late() ? setTimeout(done, 100) : setTimeout(look, 5);
look();";

/// Follows each point. Returns the number of points, and the number of those whose sentence is
/// highlighted and in view.
const FOLLOW: &str = "const [done] = arguments;
const letters = (text) => text.replace(/[\\s\\u00ad\\u200b\\u2060\\ufeff]+/g, '');
const links = [...widget.shadowRoot.querySelectorAll('.point')];
const found = links.filter((link) => {
  link.click();
  const [range] = [...(CSS.highlights.get('nutgraf') ?? [])];
  const place = range?.getBoundingClientRect();
  return place && letters(range.toString()) === letters(link.textContent) && place.bottom > 0 && place.top < innerHeight;
});
done({ ...taken, points: links.length, found: found.length });";

impl Clicks {
    /// Times the clicks, and prints a report.
    ///
    /// # Errors
    /// Returns an error if a file cannot be read, or Chromium does not start or answer.
    pub fn run(&self, root: &Path) -> Result<()> {
        Build::default().run(root)?;
        prerequisites::install(Engine::Chromium, root)?;
        let server = Server::start(pages::router(&self.pages_dir, &paths::dist(root)), 0)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(self.click_all(root, &server))
    }

    async fn click_all(&self, root: &Path, server: &Server) -> Result<()> {
        let ids = pages::ids(&self.gold)?;
        let ids = &ids[..ids.len().min(self.first)];
        let browser = pages::start(root).await?;
        let mut seen = Vec::new();
        for (done, id) in ids.iter().enumerate() {
            pages::show_progress(done, ids.len());
            let taken = click(&browser, server, id).await.with_context(|| id.clone())?;
            let lost = taken["points"] != taken["found"];
            let moved = taken["shift"].as_f64() > Some(0.0) || taken["long"].as_f64() > Some(0.0);
            if lost || moved || !taken["error"].is_null() {
                println!("{id}: {taken}");
            }
            seen.push(taken);
        }
        browser.close().await;
        report(&seen);
        Ok(())
    }
}

/// Times the clicks on one page. Returns an object with `cold`, `warm` and `long` in ms, `shift`,
/// `points` and `found`; or with an `error`.
async fn click(browser: &Browser, server: &Server, id: &str) -> Result<Value> {
    let client = &browser.client;
    let module = json!(format!("{}{MODULE_PATH}nutgraf.js", server.origin()));
    client.goto(&format!("{}/pages/{id}", server.origin())).await?;
    let button = client.execute_async(PREPARE, vec![module]).await.context("putting the widget there")?;
    press(browser, &button).await?;
    client.execute_async(SETTLED, vec![json!("cold")]).await.context("the first click")?;
    let taken = client.execute("return taken", vec![]).await?;
    if !taken["error"].is_null() {
        return Ok(taken);
    }
    let more = client.execute("return widget.shadowRoot.getElementById('more')", vec![]).await?;
    if client.execute("return arguments[0].ariaDisabled !== 'true'", vec![more.clone()]).await? == true {
        press(browser, &more).await?;
        client.execute_async(SETTLED, vec![json!("warm")]).await.context("the second click")?;
    }
    client.execute_async(FOLLOW, vec![]).await.context("following the points")
}

/// Clicks an element as a reader would. If something covers the element, such as a cookie banner, a
/// script clicks instead. A scripted click does not count as input, so the layout shifts after it
/// are not counted either.
async fn press(browser: &Browser, element: &Value) -> Result<()> {
    let id = element.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
    let id = id.with_context(|| format!("no element but {element}"))?;
    let element_ref = Element::from_element_id(browser.client.clone(), ElementRef::from(id.to_owned()));
    if element_ref.click().await.is_err() {
        browser.client.execute("taken.scripted = true; arguments[0].click()", vec![element.clone()]).await?;
    }
    Ok(())
}

fn report(seen: &[Value]) {
    println!(
        "{} pages, {} without points",
        seen.len(),
        seen.iter().filter(|taken| !taken["error"].is_null()).count()
    );
    for (name, key) in [
        ("first click, ms", "cold"),
        ("second click, ms", "warm"),
        ("longest task, ms", "long"),
        ("layout shift", "shift"),
    ] {
        let mut numbers: Vec<f64> = seen.iter().filter_map(|taken| taken[key].as_f64()).collect();
        numbers.sort_by(f64::total_cmp);
        let at = |share: f64| {
            numbers.get(((numbers.len() as f64 - 1.0) * share).round() as usize).copied().unwrap_or_default()
        };
        println!("{name:<18} median {:>8.2}   p95 {:>8.2}   most {:>8.2}", at(0.5), at(0.95), at(1.0));
    }
    let sum = |key: &str| seen.iter().filter_map(|taken| taken[key].as_u64()).sum::<u64>();
    println!("{} of {} points lead to their sentence", sum("found"), sum("points"));
}
