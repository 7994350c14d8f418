//! `cargo xtask pages --native`: finds the articles of saved pages on all cores, without a browser.

use crate::command::say;
use crate::tasks::pages::{failure, ids, load_page};
use anyhow::{Context, Result};
use nutgraf::{HtmlPage, decode_html};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Reads the pages that `gold` lists from the folder `pages_dir`. Writes the results to `out` in
/// the format of `cargo xtask pages`.
pub(super) fn read_pages(gold: &Path, pages_dir: &Path, out: &Path) -> Result<()> {
    let ids = ids(gold)?;
    let answers = answers(&ids, pages_dir);
    let file = File::create(out).with_context(|| out.display().to_string())?;
    let mut file = BufWriter::new(file);
    for answer in &answers {
        writeln!(file, "{answer}")?;
    }
    file.flush()?;
    let failed = answers.iter().filter(|answer| answer.get("error").is_some()).count();
    say(&format!("{} pages, {failed} failed: {}", ids.len(), out.display()));
    Ok(())
}

fn answers(ids: &[String], pages_dir: &Path) -> Vec<Value> {
    let next = AtomicUsize::new(0);
    let work = || {
        let taken = std::iter::from_fn(|| {
            let index = next.fetch_add(1, Ordering::Relaxed);
            Some((index, ids.get(index)?))
        });
        taken.map(|(index, id)| (index, answer(id, pages_dir))).collect::<Vec<_>>()
    };
    let mut answers = thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect::<Vec<_>>()
    });
    answers.sort_by_key(|(index, _)| *index);
    answers.into_iter().map(|(_, answer)| answer).collect()
}

fn answer(id: &str, pages_dir: &Path) -> Value {
    let mut answer = extract(id, pages_dir).unwrap_or_else(|error| failure(&format!("{error:#}")));
    answer["id"] = json!(id);
    answer
}

fn extract(id: &str, pages_dir: &Path) -> Result<Value> {
    let html = load_page(&pages_dir.join(format!("{id}.html.gz")))?;
    let found = HtmlPage::parse(&decode_html(&html, None).text, None).and_then(|page| page.article());
    let article = match found {
        Ok(found) => found.article,
        Err(error) => return Ok(failure(error.code().as_str())),
    };
    Ok(
        json!({ "title": article.title, "lang": article.language.as_deref().unwrap_or("und"), "text": article.text }),
    )
}
