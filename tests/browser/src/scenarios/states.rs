//! Scenarios without a summary: errors, articles that are too short, pages that change.

use super::{Scenario, scenarios};
use crate::fault::Fault;
use crate::world::World;
use anyhow::{Result, ensure};

pub fn all() -> Vec<Scenario> {
    scenarios![
        "/",
        "an article that is too short is reported as such" => too_short,
        "an article with fewer words than min-words gets no button" => min_words,
        "if nothing can run, a message replaces the button" => blocked,
        "a crash is reported, and the next try works" => crash,
        "a sentence that the page has rewritten is reported as missing, and the summary can be renewed" => article_changed,
        "a point follows a sentence that the page has moved" => article_moved,
        "a panel with another hash is not run" => tampered,
        "a page whose Trusted Types policies do not include ours still gets points" => other_policies,
        "a panel that does not load is reported, and can be loaded again" => panel_missing,
        "if the texts of a language do not load, English is used" => words_missing,
        "a publisher's own message replaces ours" => own_error,
    ]
}

async fn too_short(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordErrors()").await?;
    world.act("shortenArticle()").await?;
    world.click("part('button')").await?;
    world.until("shown(part('error')) && /too short/.test(part('error').textContent)").await?;
    ensure!(world.strings("codes").await? == ["too-short"]);
    ensure!(world.get("nut().matches(':state(empty)')").await? == true);
    Ok(())
}

async fn min_words(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordErrors()").await?;
    world.until("shown(part('button'))").await?;
    let loaded = world.host.requests().len();
    world.act("nut().minWords = 1000").await?;
    ensure!(
        world.get("!shown(nut()) && nut().matches(':state(off)') && codes.join() === 'too-short'").await?
            == true
    );
    // The rest of the article arrives.
    world.act("nut().after(...Array.from({ length: 1000 }, () => new Text('word ')))").await?;
    world.until("shown(part('button')) && !nut().matches(':state(off)')").await?;
    ensure!(world.requests_since(loaded).is_empty(), "{:?}", world.requests_since(loaded));
    // Before a click the estimate includes captions and the like; after it, only the article
    // counts.
    world.act("nut().minWords = 100").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.act("nut().minWords = nut().summary.articleWords + 1").await?;
    world
        .until("shown(part('error')) && /too short/.test(part('error').textContent) && codes.length === 2")
        .await?;
    let refused = "nut().summarize().catch(({ name, code, isEmptyResult }) => [name, code, isEmptyResult])";
    let refused = world.settled(refused).await?;
    ensure!(refused == serde_json::json!(["NutgrafError", "too-short", true]), "{refused}");
    Ok(())
}

async fn blocked(world: &mut World) -> Result<()> {
    world.open("tests/standalone.html?no-wasm").await?;
    world.act("recordErrors()").await?;
    world.until("part('button')").await?;
    world.type_into("part('button')", "\u{E007}").await?;
    world.until("shown(part('error')) && codes.join() === 'blocked'").await?;
    let seen = "[shown(part('button')), shown(part('again')), nut().matches(':state(error)'), widget().activeElement === part('error')]";
    ensure!(
        world.get(seen).await? == serde_json::json!([false, false, true, true]),
        "{}",
        world.get(seen).await?
    );
    ensure!(world.get("/You can still read the article/.test(part('error').textContent)").await? == true);
    // Points written by the publisher's editors are shown without WebAssembly.
    world.act("nut().append('Trains are back.'); nut().refresh()").await?;
    world.click("part('button')").await?;
    world.until("nut().open && !shown(part('error'))").await?;
    // Every browser reports the policy violation.
    world.forget_recorded().await
}

async fn crash(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordErrors()").await?;
    world.act("refuseRanges()").await?;
    world.click("part('button')").await?;
    world.until("shown(part('error')) && codes.join() === 'crashed'").await?;
    ensure!(world.get("nut().matches(':state(error)')").await? == true);
    world.act("allowRanges()").await?;
    world.click("part('again')").await?;
    world.until("points().length === 3 && !shown(part('error'))").await?;
    // The crash is logged for developers.
    world.forget_recorded().await
}

async fn article_changed(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordErrors()").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.act("rewriteArticle()").await?;
    // The change is noticed without a click while the panel is open.
    world.until("shown(part('changed')) && codes.includes('article-changed')").await?;
    world.click("part('again')").await?;
    world.until("!part('changed') && points().length === 3").await?;
    ensure!(
        world
            .get("points().every((point) => document.querySelector('article').textContent.includes(point))")
            .await?
            == true
    );
    Ok(())
}

async fn article_moved(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordErrors()").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    world.act("renderArticleAgain()").await?;
    world.click("parts('point')[0]").await?;
    world.until("CSS.highlights.size === 1 && highlighted().toString() === points()[0]").await?;
    ensure!(world.get("[codes.length, !!part('changed')]").await? == serde_json::json!([0, false]));
    Ok(())
}

async fn tampered(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordErrors()").await?;
    let script = "window.tampered = true; export const Panel = null;";
    world.host.spoil_once("/nutgraf-panel.js", Fault::Script(script));
    world.act("part('button').click()").await?;
    world.until("shown(part('error')) && codes.join() === 'load-failed'").await?;
    ensure!(world.get("window.tampered").await?.is_null(), "it has run");
    world.forget_recorded().await
}

async fn other_policies(world: &mut World) -> Result<()> {
    world.open("tests/other-policies.html").await?;
    world.click("part('button')").await?;
    world.until("points().length === 3").await?;
    // Browsers with Trusted Types report that a policy was refused.
    let recorded = world.recorded().await?;
    ensure!(recorded.iter().all(|noted| noted.contains("trusted-types-policy nutgraf")), "{recorded:?}");
    ensure!(recorded.len() <= 1, "reported more than once: {recorded:?}");
    world.forget_recorded().await
}

async fn panel_missing(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.act("recordErrors()").await?;
    world.host.fail_once("/nutgraf-panel.js");
    world.act("part('button').click()").await?;
    world.until("shown(part('error')) && codes.join() === 'load-failed'").await?;
    ensure!(world.get("part('error').textContent").await? == "Could not be loaded.Try again");
    world.click("part('again')").await?;
    world.until("points().length === 3 && !shown(part('error'))").await?;
    // Every browser reports a script that does not load.
    world.forget_recorded().await
}

async fn words_missing(world: &mut World) -> Result<()> {
    world.open("tests/article.html").await?;
    world.host.fail_once("/nutgraf-words/sv.json");
    world.act("turnSwedish()").await?;
    ensure!(world.get("part('button').textContent").await? == "Sammanfatta");
    world.click("part('button')").await?;
    world.until("points().length === 3 && part('title').textContent === 'Key points' && part('panel').lang === 'en'").await?;
    world.click("part('more')").await?;
    world.until("points().length === 4").await?;
    let asked = world.host.requests().iter().filter(|request| request.contains("words")).count();
    ensure!(asked == 1, "asked {asked} times");
    world.forget_recorded().await
}

async fn own_error(world: &mut World) -> Result<()> {
    world.open("tests/empty.html").await?;
    world.act("writeOwnMessage()").await?;
    world.click("part('button')").await?;
    world.until("shown(nut().firstElementChild) && widget().querySelector('slot[name=empty]').assignedElements().length === 1").await
}
