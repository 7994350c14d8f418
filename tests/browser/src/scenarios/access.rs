//! Scenarios of accessibility (WCAG 2.2, level AA): the widget also works for readers who cannot
//! see, cannot use a pointer, or cannot read small print.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::path::Path;
use xtask::browsers::SystemSettings;

pub fn all() -> Vec<Scenario> {
    let mut all = scenarios![
        "/",
        "axe-core finds nothing in any state" => axe_finds_nothing,
        "axe-core finds nothing in Arabic, in the dark, and on a narrow screen" => axe_finds_nothing_elsewhere,
        "nothing is cut off at 320 pixels and twice the text" => reflow,
        "every control is at least as large as a finger" => targets,
        "each change is announced once, politely" => announced,
        "screen readers get the name of the panel and the current tab" => named,
        "the page does not scroll before the reader clicks a point" => no_layout_shift,
    ];
    let with_settings = [
        (
            SystemSettings::DarkAndStill,
            scenarios!["/", "who wants the dark gets it, and who wants no motion gets none" => dark_and_still],
        ),
        (
            SystemSettings::Contrast,
            scenarios!["/", "who wants contrast gets it, and who forces colours sees the marks" => contrast],
        ),
    ];
    for (settings, scenarios) in with_settings {
        all.extend(scenarios.into_iter().map(|scenario| Scenario { settings, ..scenario }));
    }
    all
}

/// Loads axe-core into the page.
pub(super) async fn load_axe(world: &World) -> Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    world.act(&source).await
}

/// Returns the violations of WCAG and of good practice that axe-core finds in an element, given as
/// a selector.
pub(super) async fn violations(world: &World, element: &str) -> Result<Vec<String>> {
    Ok(serde_json::from_value(world.settled(&format!("findViolations('{element}')")).await?)?)
}

async fn expect_no_violation(world: &World, state: &str) -> Result<()> {
    let found = violations(world, "nut-graf").await?;
    ensure!(found.is_empty(), "{state}: {found:#?}");
    Ok(())
}

async fn axe_finds_nothing(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    load_axe(world).await?;
    expect_no_violation(world, "idle").await?;
    world.act("clickWithoutAnswer()").await?;
    world.until("part('button').getAttribute('aria-busy') === 'true'").await?;
    expect_no_violation(world, "loading").await?;
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    load_axe(world).await?;
    world.act("nut().types = 'key-points tldr outline headline'").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    for kind in ["key-points", "tldr", "outline", "headline"] {
        world.until(&format!("selectTab('{kind}')")).await?;
        expect_no_violation(world, kind).await?;
    }
    world.click("part('unfold')").await?;
    expect_no_violation(world, "unfolded").await?;
    world.click("parts('point')[0]").await?;
    world.until("shown(part('back'))").await?;
    expect_no_violation(world, "after a jump").await?;
    world
        .act("document.querySelector('article .byline + p').textContent = 'Another text altogether.'")
        .await?;
    world.until("shown(part('changed'))").await?;
    expect_no_violation(world, "changed").await?;
    world.open("tests/empty.html").await?;
    load_axe(world).await?;
    world.click("part('button')").await?;
    world.until("shown(part('error'))").await?;
    expect_no_violation(world, "no article").await?;
    world.open("tests/article.html").await?;
    load_axe(world).await?;
    world.act("clickOffline()").await?;
    world.until("shown(part('error'))").await?;
    expect_no_violation(world, "not loaded").await?;
    // The widget logs the cause of the failure, as it should.
    world.forget_recorded().await?;
    world.open("tests/article.html").await?;
    load_axe(world).await?;
    world.act("nut().append(listOf(['Trains are back.'])); part('button').click()").await?;
    world.until("shown(nut().firstElementChild)").await?;
    expect_no_violation(world, "an editor's own points").await
}

async fn axe_finds_nothing_elsewhere(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    load_axe(world).await?;
    world.act("turnArabicAndDark()").await?;
    expect_no_violation(world, "idle").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("part('unfold')").await?;
    // The dots between the topics follow the direction of the panel's language; each topic has its
    // own direction.
    let directions =
        "['li', 'bdi'].map((tag) => getComputedStyle(part('keywords').querySelector(tag)).direction)";
    ensure!(world.strings(directions).await? == ["rtl", "ltr"], "{:?}", world.get(directions).await?);
    expect_no_violation(world, "open").await
}

async fn reflow(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("makeNarrowAndLarge()").await?;
    world.act("nut().types = 'key-points tldr outline headline'").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("part('unfold')").await?;
    world.until("shown(part('details')) && !part('unfold').getAnimations({ subtree: true }).length").await?;
    let outside = world.strings("findCutOff()").await?;
    ensure!(outside.is_empty(), "cut off: {outside:#?}");
    Ok(())
}

async fn targets(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("nut().types = 'key-points tldr'").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("parts('point')[0]").await?;
    world.until("shown(part('back'))").await?;
    let small = world.strings("findSmallControls()").await?;
    ensure!(small.is_empty(), "too small: {small:?}");
    Ok(())
}

async fn announced(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    world.act("recordAnnouncements()").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("part('more')").await?;
    world.until("points().length === 4").await?;
    let said = world.strings("said").await?;
    ensure!(said == ["Loading…", "Summary ready: 3 sentences.", "Summary ready: 4 sentences."], "{said:?}");
    ensure!(
        world.get("widget().querySelectorAll('[role=status], [role=alert], [aria-live]').length").await? == 1
    );
    Ok(())
}

async fn named(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("nut().types = 'key-points outline'").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    let names = "namesOfPanel()";
    ensure!(
        world.strings(names).await? == ["Key points", "tabpanel Key points"],
        "{:?}",
        world.get(names).await?
    );
    world.click("widget().getElementById('tab-outline')").await?;
    world.until("widget().getElementById('tab-outline').getAttribute('aria-selected') === 'true'").await?;
    ensure!(world.strings(names).await? == ["Outline", "tabpanel Outline"], "{:?}", world.get(names).await?);
    Ok(())
}

/// Returns true if a media query matches.
async fn holds(world: &World, query: &str) -> Result<bool> {
    Ok(world.get(&format!("matchMedia('{query}').matches")).await? == true)
}

async fn dark_and_still(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    ensure!(holds(world, "(prefers-color-scheme: dark) and (prefers-reduced-motion: reduce)").await?);
    world.act("makeDarkAndLong()").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    ensure!(world.get("hasLightText(part('point'))").await? == true, "dark letters in the dark");
    load_axe(world).await?;
    expect_no_violation(world, "dark").await?;
    let still = "getComputedStyle(widget().querySelector('.chevron')).transitionProperty === 'none'";
    ensure!(world.get(still).await? == true, "the chevron turns");
    // Without motion, the page jumps to the sentence at once.
    ensure!(world.get("jumpsAtOnce()").await? == true, "the page glides to the sentence");
    Ok(())
}

/// Checks the widget with high contrast. Chromium and Firefox replace the colours of the page;
/// WebKit only matches `prefers-contrast`.
async fn contrast(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    ensure!(holds(world, "(prefers-contrast: more)").await?);
    world.act("nut().sentences = 1; nut().types = 'key-points tldr'").await?;
    world.click("part('button')").await?;
    world.until("points().length === 1").await?;
    load_axe(world).await?;
    expect_no_violation(world, "contrast").await?;
    if world.get("CSS.supports('forced-color-adjust: none')").await? != true {
        ensure!(
            holds(world, "(forced-colors: none)").await?,
            "colours are forced, and this was not looked at"
        );
        return Ok(());
    }
    ensure!(holds(world, "(forced-colors: active)").await?);
    ensure!(world.get("hasForcedColours()").await? == true, "the controls have other colours");
    world.act("nut().sentences = 3").await?;
    world.click("part('unfold')").await?;
    world.until("parts('mark').length === 3").await?;
    let marks = "parts('mark').every((mark) => getComputedStyle(mark).backgroundColor === systemColour('CanvasText'))";
    ensure!(world.get(marks).await? == true, "the strip has no marks");
    world.click("part('point')").await?;
    world.until("CSS.highlights.get('nutgraf')?.size === 1 && shown(part('back'))").await?;
    let bar = "getComputedStyle(part('bar')).borderTopColor === systemColour('CanvasText')";
    ensure!(world.get(bar).await? == true, "the bar has no edge");
    Ok(())
}

/// The number of attempts, one of which must pass. On a busy machine, a click may take more than
/// half a second, and Chromium then counts its layout shift as unexpected. A shift without a click
/// fails every attempt.
const MAX_ATTEMPTS: usize = 12;

/// Checks that the widget moves nothing on the page. Only Chromium reports layout shifts;
/// elsewhere, the position of the element below the widget is measured.
async fn no_layout_shift(world: &mut World) -> Result<()> {
    open_reserved(world).await?;
    let below = "document.querySelector('.byline').getBoundingClientRect().top";
    let before = world.get("window.before").await?;
    ensure!(world.get(below).await? == before, "{before} became {}", world.get(below).await?);
    world.act("clickWithoutAnswer()").await?;
    world.until("part('button').getAttribute('aria-busy') === 'true'").await?;
    ensure!(world.get(below).await? == before, "while it loads, {before} became {}", world.get(below).await?);
    if world.get("PerformanceObserver.supportedEntryTypes.includes('layout-shift')").await? != true {
        return Ok(());
    }
    let mut shifts = Value::Null;
    for _ in 0..MAX_ATTEMPTS {
        shifts = shifts_unasked(world).await?;
        if shifts == json!([]) {
            return Ok(());
        }
    }
    bail!("{shifts:#}")
}

async fn open_reserved(world: &World) -> Result<()> {
    world.open("tests/reserved.html").await?;
    world.until("part('button') && document.readyState === 'complete'").await
}

/// Returns the unexpected layout shifts while the page loads, the summary is made, and the reader
/// opens the panel and clicks "More".
async fn shifts_unasked(world: &World) -> Result<Value> {
    open_reserved(world).await?;
    world.act("recordShifts()").await?;
    // After this, the summary exists, and a click shows it at once.
    world.settled("nut().summarize().then(() => 0)").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("part('more')").await?;
    world.until("points().length === 4").await?;
    world.get("shifts").await
}
