//! Which runs of the container are the story: without boxes, teasers, captions and stock phrases.

use super::boilerplate;
use super::container::Choice;
use super::quality::{is_linked, is_linked_sentence};
use super::text_run::Run;
use crate::article::BlockKind;
use crate::util::byte_interner::ByteInterner;
use std::ops::Range;

/// Shorter texts come again by chance: a list of results, the name before an answer.
const LEAST_REPEATED_WORDS: usize = 4;

/// The runs of the story, by index, in order: from the first to the last that is surely prose.
pub(super) fn story(runs: &[Run], choice: &Choice, range: Range<usize>) -> Vec<usize> {
    let inside = range.filter(|index| runs.get(*index).is_some_and(|run| run.pinned || belongs(run, choice)));
    let inside: Vec<usize> = inside.collect();
    let parents = parents_of_good(runs, &inside, choice.out.len());
    let core = |index: &usize| runs.get(*index).is_some_and(|run| is_core(run, &parents));
    let Some(first) = inside.iter().position(core) else { return Vec::new() };
    let last = inside.iter().rposition(core).unwrap_or(first);
    let trimmed = inside.get(first..=last).unwrap_or_default();
    let mut story = without_teasers(runs, trimmed);
    while story.len() > 1 && story.last().and_then(|index| runs.get(*index)).is_some_and(is_outro) {
        story.pop();
    }
    story
}

fn belongs(run: &Run, choice: &Choice) -> bool {
    !choice.out.get(run.element).copied().unwrap_or_default()
        && (!is_linked(run) || is_linked_sentence(run))
        && !matches!(run.kind, Some(BlockKind::Headline | BlockKind::Caption))
        && !boilerplate::is_stock(&run.text, run.words)
        && (run.good || !run.is_legal())
}

/// For each element: whether it is right around a good run.
fn parents_of_good(runs: &[Run], inside: &[usize], elements: usize) -> Vec<bool> {
    let mut parents = vec![false; elements];
    for run in inside.iter().filter_map(|index| runs.get(*index)).filter(|run| run.good) {
        if let Some(parent) = parents.get_mut(run.parent) {
            *parent = true;
        }
    }
    parents
}

/// A run that is surely prose. `parents`: the elements around good runs; a paragraph beside one is prose, too, be it
/// a line of results.
fn is_core(run: &Run, parents: &[bool]) -> bool {
    match run.kind {
        _ if run.pinned => true,
        Some(BlockKind::Paragraph) => run.good || run.ends_in_mark || parents.get(run.parent) == Some(&true),
        Some(BlockKind::Quote) => run.good || run.ends_in_mark,
        _ => run.good,
    }
}

/// "Follow us on …": the publisher's last word, after the story's.
fn is_outro(run: &Run) -> bool {
    run.linked > 0 && boilerplate::sends_on(&run.text, run.words)
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
    run.pinned || run.kind.is_some_and(|kind| kind != BlockKind::Table)
}

/// Leaves out what was there before: a pull quote, a teaser of itself, a copy for another screen width. A paragraph that
/// comes twice in a row was written so. Only for runs that are shown: else the copy that is not could be the one kept.
pub(super) fn drop_repeats(runs: &[Run], story: &mut Vec<usize>) {
    let mut texts = ByteInterner::default();
    let mut places: Vec<usize> = Vec::new(); // of each text, the last
    let mut place = 0;
    story.retain(|index| {
        let Some(run) = runs.get(*index).filter(|run| run.words >= LEAST_REPEATED_WORDS) else { return true };
        place += 1;
        match places.get_mut(texts.intern(run.text.as_bytes()) as usize) {
            Some(last) => std::mem::replace(last, place) + 1 == place,
            None => {
                places.push(place);
                true
            }
        }
    });
}
