//! Which runs of the container are the story: without boxes, teasers, captions and stock phrases.

use super::container::Choice;
use super::phrases;
use super::quality::{is_linked, is_linked_sentence};
use super::run::Run;
use crate::article::BlockKind;
use std::collections::HashSet;
use std::ops::Range;

/// The runs of the story, by index, in order: from the first to the last that is surely prose.
pub(super) fn story(runs: &[Run], choice: &Choice, range: Range<usize>) -> Vec<usize> {
    let inside = range.filter(|index| runs.get(*index).is_some_and(|run| belongs(run, choice)));
    let inside: Vec<usize> = inside.collect();
    let good = inside.iter().filter_map(|index| runs.get(*index)).filter(|run| run.good);
    let parents: HashSet<usize> = good.map(|run| run.parent).collect();
    let core = |index: &usize| runs.get(*index).is_some_and(|run| is_core(run, &parents));
    let Some(first) = inside.iter().position(core) else { return Vec::new() };
    let last = inside.iter().rposition(core).unwrap_or(first);
    let trimmed = inside.get(first..=last).unwrap_or_default();
    let mut story = without_repeats(runs, without_teasers(runs, trimmed));
    while story.len() > 1 && story.last().and_then(|index| runs.get(*index)).is_some_and(is_outro) {
        story.pop();
    }
    story
}

fn belongs(run: &Run, choice: &Choice) -> bool {
    !choice.out.get(run.element).copied().unwrap_or_default()
        && (!is_linked(run) || is_linked_sentence(run))
        && !matches!(run.kind, Some(BlockKind::Headline | BlockKind::Caption))
        && !phrases::is_stock(&run.text)
        && !phrases::is_legal(&run.text)
}

/// A run that is surely prose. `parents`: the elements around good runs; a paragraph beside one is prose, too, be it
/// a line of results.
fn is_core(run: &Run, parents: &HashSet<usize>) -> bool {
    match run.kind {
        Some(BlockKind::Paragraph) => run.good || run.ends_in_mark || parents.contains(&run.parent),
        Some(BlockKind::Quote) => run.good || run.ends_in_mark,
        _ => run.good,
    }
}

/// "Follow us on …": the publisher's last word, after the story's.
fn is_outro(run: &Run) -> bool {
    run.linked > 0 && phrases::sends_on(&run.text)
}

/// Where paragraphs are marked as such, loose text before the first and after the last is a teaser.
fn without_teasers(runs: &[Run], story: &[usize]) -> Vec<usize> {
    let letters = |index: &&usize| runs.get(**index).map_or(0, |run| run.letters);
    let marked = |index: &&usize| runs.get(**index).is_some_and(is_marked);
    let paragraphs: usize = story.iter().filter(marked).map(|index| letters(&index)).sum();
    let all: usize = story.iter().map(|index| letters(&index)).sum();
    if paragraphs * 10 < all * 7 {
        return story.to_vec();
    }
    let first = story.iter().position(|index| marked(&index)).unwrap_or(0);
    let last = story.iter().rposition(|index| marked(&index)).unwrap_or(story.len());
    story.get(first..=last).unwrap_or_default().to_vec()
}

/// A cell of a table says nothing: pages of old lay out their columns with tables.
fn is_marked(run: &Run) -> bool {
    run.kind.is_some_and(|kind| kind != BlockKind::Table)
}

/// A text that is there again is a pull quote, a teaser of itself, a copy for another screen width.
fn without_repeats(runs: &[Run], story: Vec<usize>) -> Vec<usize> {
    let mut seen = HashSet::new();
    let fresh =
        |index: &usize| runs.get(*index).is_some_and(|run| run.words < 4 || seen.insert(run.text.as_str()));
    story.into_iter().filter(fresh).collect()
}
