//! Scenarios of publishers: attributes and properties, slots, states, texts, and pages without a
//! button.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Result, ensure};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "attributes and properties reflect each other" => reflection,
        "a property that was set before the element was defined counts" => upgrade,
        "style sheets can select each state" => states,
        "slots accept the publisher's label, icon and footer" => slots,
        "an editor's own points replace ours, and nothing is loaded for them" => own_points,
        "an element with the attribute open shows its points at once" => open_at_once,
        "the methods summarize, show, close and refresh work" => methods,
        "a second click during the work cancels it" => cancelled,
        "the button works inside a link" => inside_a_link,
        "a publisher keeps the button off a page, and off opinion and live blogs" => opted_out,
        "the widget uses the language of the page, and fetches its texts once" => languages,
        "the publisher's texts replace ours" => own_words,
        "with highlight=off, a jump only scrolls" => no_mark,
        "a jump opens the details around a sentence" => jump_opens,
        "the attribute load decides when files are fetched" => load_policies,
    ]
}

/// Returns a script that replaces the page's widget with a new one, `it`. `statements` run before
/// `it` is inserted.
fn fresh(statements: &str) -> String {
    format!("replaceWidget((it) => {{ {statements} }})")
}

async fn reflection(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    let properties = [
        ("article", "article"),
        ("type", "tldr"),
        ("types", "tldr headline"),
        ("length", "long"),
        ("highlight", "off"),
        ("load", "idle"),
        ("genres", "all"),
        ("label", "Kurz"),
    ];
    for (name, value) in properties {
        world.act(&format!("nut().{name} = '{value}'")).await?;
        ensure!(
            world.get(&format!("nut().getAttribute('{name}')")).await? == value,
            "{name} does not reflect"
        );
        world.act(&format!("nut().removeAttribute('{name}')")).await?;
        ensure!(world.get(&format!("nut().{name}")).await? == "", "{name} stays");
    }
    world
        .act("nut().sentences = 2; nut().setAttribute('min-words', '80'); nut().labels = { more: 'Mehr' }")
        .await?;
    ensure!(
        world.get("[nut().getAttribute('sentences'), nut().minWords, JSON.parse(nut().labels).more]").await?
            == json!(["2", 80, "Mehr"])
    );
    world.act("nut().sentences = null").await?;
    ensure!(world.get("[nut().hasAttribute('sentences'), nut().sentences]").await? == json!([false, null]));
    Ok(())
}

async fn upgrade(world: &mut World) -> Result<()> {
    world.open("tests/api.html").await?;
    world.act(&fresh("Object.assign(it, { sentences: 1, label: 'Kurz', genres: 'all' })")).await?;
    world.settled("import(new URL('../nutgraf.js', location.href)).then(() => 0)").await?;
    world.until("part('button').textContent === 'Kurz' && nut().getAttribute('sentences') === '1' && !Object.hasOwn(nut(), 'sentences')").await?;
    world.click("part('button')").await?;
    world.until("points().length === 1").await
}

async fn states(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    world.act("recordLoading()").await?;
    ensure!(
        world
            .get("['open', 'loading', 'empty', 'error'].some((state) => nut().matches(`:state(${state})`))")
            .await?
            == false
    );
    world.click("part('button')").await?;
    world.until("nut().matches(':state(open)')").await?;
    ensure!(
        world.get("seen.length > 0 && !nut().matches(':state(loading)')").await? == true,
        "never loading"
    );
    world.click("part('button')").await?;
    world.until("!nut().matches(':state(open)')").await
}

async fn slots(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act(&fresh("fillSlots(it)")).await?;
    ensure!(world.get("[...nut().children].map(shown)").await? == json!([true, true, false]));
    // The element under the pointer belongs to the publisher.
    world.click("nut().firstElementChild").await?;
    world.until("points().length === 3 && [...nut().children].every(shown)").await
}

async fn own_points(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    let before = world.host.requests().len();
    world.act(&fresh("it.append(listOf(['Trains are back.', 'A bed costs 490 crowns.']))")).await?;
    ensure!(world.get("shown(nut().firstChild)").await? == false);
    world.click("part('button')").await?;
    world.until("shown(nut().firstChild) && nut().open && nut().matches(':state(open)')").await?;
    ensure!(world.get("nut().text").await? == "Trains are back.A bed costs 490 crowns.");
    ensure!(
        world.get("[points().length, !!part('note')]").await? == json!([0, false]),
        "we speak of our own points"
    );
    world.click("part('button')").await?;
    world.until("!shown(nut().firstChild)").await?;
    ensure!(world.requests_since(before).is_empty(), "{:?}", world.requests_since(before));
    Ok(())
}

async fn open_at_once(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act(&fresh("it.open = true")).await?;
    world.until("points().length === 3 && nut().open && shown(part('panel'))").await?;
    world.act("nut().open = false").await?;
    world.until("!shown(part('panel')) && part('button').ariaExpanded !== 'true'").await?;
    world.act("nut().setAttribute('open', '')").await?;
    world.until("shown(part('panel')) && points().length === 3").await
}

async fn methods(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    let made = world.settled("nut().summarize().then(({ points }) => points.length)").await?;
    ensure!(made == 3, "{made}");
    ensure!(world.get("nut().open || shown(part('panel'))").await? == false, "summarize() opens");
    ensure!(
        world.get("nut().text === nut().summary.points.map(({ text }) => text).join('\\n')").await? == true
    );
    world.settled("nut().show()").await?;
    ensure!(world.get("nut().open && points().length === 3").await? == true);
    world.act("window.before = nut().summary").await?;
    world.settled("nut().refresh()").await?;
    ensure!(world.get("nut().open && points().length === 3 && nut().summary !== before").await? == true);
    world.act("nut().close()").await?;
    ensure!(world.get("nut().open || shown(part('panel'))").await? == false);
    Ok(())
}

async fn cancelled(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordEvents('heard', ['summary', 'toggle', 'error'], (detail, name) => name)").await?;
    world.act("void nut().show(); nut().close()").await?;
    ensure!(world.get("part('button').getAttribute('aria-busy')").await?.is_null());
    world.settled("nut().summarize().then(() => 0)").await?;
    ensure!(world.get("[heard, shown(part('panel'))]").await? == json!([["summary"], false]));
    Ok(())
}

async fn inside_a_link(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    world.act("putInLink()").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("part('more')").await?;
    world.until("points().length === 4 && document.title === 'Night trains return to the valley'").await
}

async fn opted_out(world: &mut World) -> Result<()> {
    let seen = "shown(part('button')) || nut().getBoundingClientRect().height > 0";
    world.open("tests/opinion.html").await?;
    world.until("customElements.get('nut-graf')").await?;
    ensure!(world.get(seen).await? == false, "an opinion");
    world.settled("nut().show()").await?;
    ensure!(world.get(seen).await? == false, "a method opened it");
    world.act("nut().genres = 'opinion'").await?;
    ensure!(world.get(seen).await? == true, "an opinion, allowed");
    world.open("tests/article.html").await?;
    ensure!(world.get(seen).await? == true, "an article");
    world.act("turnOff()").await?;
    world.act(&fresh("it.genres = 'all'")).await?;
    ensure!(world.get(seen).await? == false, "the page said off");
    Ok(())
}

async fn languages(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("document.documentElement.lang = 'de-CH'").await?;
    world.act(&fresh("")).await?;
    ensure!(world.get("part('button').textContent").await? == "Zusammenfassen");
    let before = world.host.requests().len();
    world.click("part('button')").await?;
    world.until("points().length === 3 && part('title').textContent === 'Das Wichtigste'").await?;
    let mut asked = world.requests_since(before);
    asked.sort();
    ensure!(
        asked == ["GET /nutgraf-panel.js 200", "GET /nutgraf-words/de.json 200", "GET /nutgraf.wasm 200"],
        "{asked:?}"
    );
    world
        .act("document.querySelector('main').lang = 'ar'; document.querySelector('main').dir = 'rtl'")
        .await?;
    world.act(&fresh("")).await?;
    world.click("part('button')").await?;
    world.until("part('title').textContent === 'النقاط الرئيسية'").await?;
    let direction = "directionsAndLanguages()";
    ensure!(
        world.get(direction).await? == json!(["rtl", "ltr", "ar", "en"]),
        "{}",
        world.get(direction).await?
    );
    Ok(())
}

async fn own_words(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("nut().label = 'In a nutshell'; nut().setAttribute('labels', '{\"more\": \"Go on\", \"key-points\": \"Our view\"}')").await?;
    ensure!(world.get("part('button').textContent").await? == "In a nutshell");
    world.click("part('button')").await?;
    world.until("part('title').textContent === 'Our view' && part('more').ariaLabel === 'Go on' && part('fewer').ariaLabel === 'Fewer'").await
}

async fn no_mark(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("nut().highlight = 'off'").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("parts('point')[2]").await?;
    world.until("shown(part('back'))").await?;
    ensure!(world.get("CSS.highlights.size").await? == 0);
    Ok(())
}

async fn jump_opens(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("hideInDetails()").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    ensure!(world.get("document.querySelectorAll('details[open]').length").await? == 0, "opened by reading");
    world.click("parts('point')[2]").await?;
    world.until("nut().summary.points[2].range.startContainer.parentElement.closest('details').open").await?;
    world.until("nut().summary.points[2].range.getBoundingClientRect().height > 0").await?;
    ensure!(world.get("document.querySelectorAll('details[open]').length").await? == 1, "too much is open");
    Ok(())
}

async fn load_policies(world: &mut World) -> Result<()> {
    for policy in ["eager", "idle", "visible", ""] {
        world.open("tests/article.html").await?;
        world.until("part('button')").await?;
        let asked = "countFetched()";
        ensure!(world.get(asked).await? == 0, "loaded without being asked to");
        if policy == "visible" {
            world.act("document.querySelector('h1').style.marginTop = '9000px'").await?;
        }
        world.act(&fresh(&format!("it.load = '{policy}'"))).await?;
        match policy {
            "visible" => {
                world.until("document.readyState === 'complete'").await?;
                ensure!(world.get(asked).await? == 0, "loaded far away");
                world.act("nut().scrollIntoView()").await?;
            }
            // A pointer over the button is the first sign of intent.
            "" => world.act("nut().dispatchEvent(new Event('pointerenter'))").await?,
            _ => {}
        }
        world.until(&format!("{asked} === 2")).await?;
    }
    Ok(())
}
