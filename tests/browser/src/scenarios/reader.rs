//! Scenarios of a reader with the points: going to a sentence and back, choosing a length,
//! copying, listening.

use super::{Scenario, scenarios};
use crate::world::World;
use anyhow::{Result, ensure};
use serde_json::json;

/// Keys as WebDriver encodes them (W3C WebDriver, "keyboard actions").
const ENTER: &str = "\u{E007}";
const ARROW_RIGHT: &str = "\u{E014}";
const TAB: &str = "\u{E004}";
const SHIFT_TAB: &str = "\u{E008}\u{E004}";

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "a jump shows \"Back to the summary\", which disappears when used" => way_back,
        "after a jump by keyboard, the way back returns the focus" => way_back_by_keyboard,
        "Tab continues from the way back at the sentence, and Shift+Tab returns" => tab_order,
        "the types that a publisher allows are tabs, and arrow keys move between them" => kinds,
        "an outline has the article's headings" => outline,
        "more and fewer keep the points that stay" => nested,
        "a strip shows the positions of the points, also as text" => strip,
        "the details unfold below one row, and stay unfolded with more points" => details,
        "the panel lists the topics and explains where the points come from" => provenance,
        "a copy has the text, and links to each sentence" => copies,
        "sharing is offered if the device supports it, and passes on the points" => shares,
        "reading aloud highlights each point in turn, and stops with the panel" => listens,
        "tools that the browser does not support are hidden" => unsupported,
        "listening is offered as soon as there is a voice" => late_voices,
        "on paper the points are there, and the controls are not" => prints,
    ]
}

async fn open_article(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await
}

/// Opens the panel and unfolds the details.
async fn unfold(world: &mut World) -> Result<()> {
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.click("part('unfold')").await?;
    world.until("shown(part('details'))").await
}

async fn way_back(world: &mut World) -> Result<()> {
    open_article(world).await?;
    ensure!(world.get("shown(part('back'))").await? == false, "a way back from nowhere");
    world.click("parts('point')[2]").await?;
    world.until("shown(part('back')) && parts('point')[2].getAttribute('aria-current') === 'true'").await?;
    world.click("part('back')").await?;
    world.until("!shown(part('back')) && widget().activeElement === parts('point')[2]").await?;
    world.until("isWhollyInView(parts('point')[2])").await?;
    ensure!(world.get("CSS.highlights.size").await? == 0, "the mark stays");
    // The return bar disappears with the panel, too.
    world.click("parts('point')[0]").await?;
    world.until("shown(part('back'))").await?;
    world.click("part('button')").await?;
    world.until("!shown(part('back'))").await
}

async fn way_back_by_keyboard(world: &mut World) -> Result<()> {
    open_article(world).await?;
    world.type_into("parts('point')[1]", ENTER).await?;
    world.until("widget().activeElement === part('back') && CSS.highlights.size === 1").await?;
    ensure!(world.get("isCaretAt(1)").await? == true, "who hears the page would read on elsewhere");
    world.type_into("part('back')", ENTER).await?;
    world.until("widget().activeElement === parts('point')[1] && !shown(part('back'))").await
}

async fn tab_order(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("addLinks()").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    for (key, turned, offset) in [(TAB, SHIFT_TAB, 0), (SHIFT_TAB, TAB, -1)] {
        world.type_into("parts('point')[1]", ENTER).await?;
        world.until("widget().activeElement === part('back')").await?;
        world.type_into("part('back')", key).await?;
        let link = format!("linkOfSecondPoint({offset})");
        world.until(&format!("document.activeElement === {link}")).await?;
        ensure!(
            world.get("shown(part('back')) && CSS.highlights.size").await? == 1,
            "the reader has lost the place"
        );
        world.type_into(&link, turned).await?;
        world.until("widget().activeElement === part('back')").await?;
        world.type_into("part('back')", ENTER).await?;
        world.until("widget().activeElement === parts('point')[1]").await?;
    }
    Ok(())
}

async fn kinds(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    world.act("nut().types = 'key-points tldr headline'").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    let chosen = "part('selected').textContent";
    ensure!(world.get("parts('tab').length").await? == 3);
    ensure!(world.get(chosen).await? == "Key points");
    world.type_into("part('selected')", ARROW_RIGHT).await?;
    world.until("part('text') && part('selected').textContent === 'In short'").await?;
    ensure!(world.get("widget().activeElement === part('selected')").await? == true, "a tab lost the focus");
    world.click("widget().getElementById('tab-headline')").await?;
    world.until("points().length === 1 && !part('steps')").await?;
    world.type_into("part('selected')", ARROW_RIGHT).await?;
    world.until("points().length === 3 && part('selected').textContent === 'Key points'").await
}

async fn outline(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.until("part('button')").await?;
    world.act("nut().type = 'outline'").await?;
    world.click("part('button')").await?;
    world.until("points().length >= 2").await?;
    let headings = world.strings("parts('heading').map((heading) => heading.textContent)").await?;
    ensure!(headings == ["Old cars, new beds"], "{headings:?}");
    Ok(())
}

async fn nested(world: &mut World) -> Result<()> {
    open_article(world).await?;
    let mut before = world.strings("points()").await?;
    for shown in 4..=7 {
        world.click("part('more')").await?;
        world.until(&format!("points().length === {shown}")).await?;
        let now = world.strings("points()").await?;
        ensure!(before.iter().all(|point| now.contains(point)), "{before:#?} became {now:#?}");
        before = now;
    }
    Ok(())
}

async fn details(world: &mut World) -> Result<()> {
    open_article(world).await?;
    let controls = "[...part('panel').querySelectorAll('button')].filter(shown).map(({ id }) => id)";
    ensure!(world.strings(controls).await? == ["fewer", "more", "unfold"]);
    let expanded = "part('unfold').getAttribute('aria-expanded')";
    ensure!(world.get(&format!("{expanded} === 'false' && !part('details')")).await? == true);
    world.type_into("part('unfold')", ENTER).await?;
    world.until(&format!("shown(part('details')) && {expanded} === 'true'")).await?;
    ensure!(world.get("widget().activeElement === part('unfold')").await? == true, "the focus has moved");
    let controlled = "part('unfold').getAttribute('aria-controls') === part('details').id";
    ensure!(world.get(controlled).await? == true, "the button controls something else");
    world.click("part('more')").await?;
    world.until("points().length === 4 && shown(part('details')) && parts('mark').length === 4").await?;
    world.click("part('unfold')").await?;
    world.until(&format!("!shown(part('details')) && {expanded} === 'false'")).await
}

async fn strip(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    unfold(world).await?;
    ensure!(world.get("areMarksInPlace()").await? == true, "marks stand elsewhere");
    let label = world.get("part('strip').getAttribute('aria-label')").await?;
    ensure!(label.as_str().is_some_and(|label| label.matches('%').count() == 3), "{label}");
    world.click("parts('point')[1]").await?;
    world.until("parts('mark').map((mark) => mark.matches('.here')).join() === 'false,true,false'").await
}

async fn provenance(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    unfold(world).await?;
    let keywords = world.strings("parts('keyword').map((word) => word.textContent)").await?;
    ensure!(!keywords.is_empty() && keywords.len() <= 6, "{keywords:?}");
    ensure!(
        world
            .get(
                "/own sentences.*Nothing was rewritten, and nothing was sent/.test(part('note').textContent)"
            )
            .await?
            == true
    );
    ensure!(
        world.get("shown(part('how')) && /scores every sentence/.test(part('how').textContent)").await?
            == true
    );
    ensure!(world.get("/reading/.test(part('saved').textContent)").await? == true);
    Ok(())
}

async fn copies(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("fakeClipboard()").await?;
    world.act("recordEvents('copies', ['copy'], (detail) => detail)").await?;
    // The beginning of a point occurs a second time on the page, before the article.
    world.act("document.querySelector('nav').append('Each train will carry four sleeping cars and one car with seats.')").await?;
    unfold(world).await?;
    world.act("nut().sentences = 9").await?;
    world.until("points().length > 3").await?;
    world.act("recordCopied()").await?;
    world.click("part('copy')").await?;
    world.until("copied['text/html'] && window.saidCopied").await?;
    ensure!(world.get("isTextCopied()").await? == true, "{}", world.get("copied['text/plain']").await?);
    let same = "copies[0].text === copied['text/plain'] && copies[0].html === copied['text/html']";
    ensure!(world.get(same).await? == true);
    let links = world.strings("copiedFragments()").await?;
    ensure!(links.len() == world.strings("points()").await?.len(), "{links:#?}");
    let told_apart =
        "Each train will carry four sleeping cars and one car with seats.,-A bed will cost 490 crowns,";
    ensure!(links.iter().any(|link| link == told_apart), "{links:#?}");
    // If the browser refuses to copy, the error has our own code.
    world.act("refuseToCopy()").await?;
    world.click("part('copy')").await?;
    world.until("refused.join() === 'copy-refused,NutgrafError'").await?;
    // If the page prevents the default, we copy nothing.
    world.act("preventCopy()").await?;
    world.click("part('copy')").await?;
    ensure!(world.get("copied").await?.is_null());
    Ok(())
}

async fn shares(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("fakeShare()").await?;
    unfold(world).await?;
    world.click("part('share')").await?;
    world
        .until("shared.url === location.href && points().every((point) => shared.text.includes(point))")
        .await
}

async fn listens(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordSpeech()").await?;
    unfold(world).await?;
    world.click("part('listen')").await?;
    world.until("said.map(({ text }) => text).join() === points().join()").await?;
    ensure!(world.get("said[0].lang").await? == "en");
    for index in 0..3 {
        world.act(&format!("said[{index}].dispatchEvent(new Event('start'))")).await?;
        let marked = format!("currentPoint() === {index} && CSS.highlights.size === 1");
        ensure!(world.get(&marked).await? == true, "point {index} is not marked");
    }
    ensure!(world.get("part('listen').textContent").await? == "Stop");
    world.act("said[2].dispatchEvent(new Event('end'))").await?;
    ensure!(
        world.get("[heard, part('listen').textContent, CSS.highlights.size]").await?
            == json!([[true, false], "Listen", 0])
    );
    // The panel is closed while the voice speaks again.
    world.click("part('listen')").await?;
    world.click("part('button')").await?;
    world.until("heard.join() === 'true,false,true,false' && silenced === 6").await
}

async fn unsupported(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("removeTools()").await?;
    unfold(world).await?;
    let offered = world.strings("visibleTools()").await?;
    ensure!(offered == ["print"], "{offered:?}");
    Ok(())
}

async fn late_voices(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("fakeLateVoices()").await?;
    unfold(world).await?;
    ensure!(
        !world.strings("visibleTools()").await?.contains(&"listen".into()),
        "a button that nobody would hear"
    );
    world.act("voices.push({}); speechSynthesis.dispatchEvent(new Event('voiceschanged'))").await?;
    ensure!(world.strings("visibleTools()").await?.contains(&"listen".into()));
    Ok(())
}

async fn prints(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    unfold(world).await?;
    world.act("window.print = () => (window.printed = true)").await?;
    world.click("part('print')").await?;
    world.until("window.printed").await?;
    world.act("showAsPrinted()").await?;
    ensure!(
        world.get("parts('point').every(shown) && shown(part('note'))").await? == true,
        "points are missing"
    );
    let controls = world.strings("visibleControls()").await?;
    ensure!(controls.is_empty(), "on paper there are {controls:?}");
    Ok(())
}
