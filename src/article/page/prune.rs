//! Pruning: the runs of the container that are the story, without boxes, teasers, captions and stock phrases.

use super::boilerplate;
use super::container::Container;
use super::text_run::TextRun;
use crate::article::BlockKind;
use crate::util::byte_interner::ByteInterner;
use std::ops::Range;

/// The fewest words of a repeat that is removed. Shorter texts repeat by chance: results in a list, the name before an
/// answer. At 1 such names are lost; at 20 pull quotes stay.
const MIN_REPEATED_WORDS: usize = 4;

/// The share of the story's letters in marked paragraphs from which loose text at its ends is a teaser. At 0 one marked
/// paragraph prunes an article of loose text; at 1 a single loose line keeps all teasers. Counted in tenths, since a
/// share of integers is compared.
const MARKED_TENTHS: usize = 7;

/// Returns the runs of the story among those of `range`, by index, in order: from the first to the last that is certainly
/// prose.
pub(super) fn story(runs: &[TextRun], container: &Container, range: Range<usize>) -> Vec<usize> {
    let is_inside = |run: &TextRun| run.is_pinned || belongs(run, container);
    let inside: Vec<usize> = range.filter(|index| runs.get(*index).is_some_and(is_inside)).collect();
    let parents = parents_of_prose(runs, &inside, container.outside.len());
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

fn belongs(run: &TextRun, container: &Container) -> bool {
    !container.outside.get(run.element).copied().unwrap_or_default()
        && (!run.is_linked() || run.is_linked_sentence())
        && !matches!(run.kind, Some(BlockKind::Headline | BlockKind::Caption))
        && !boilerplate::is_stock(&run.text, run.words)
        && !run.is_legal_notice
}

/// Returns for each element whether it is the parent of a run of prose.
fn parents_of_prose(runs: &[TextRun], inside: &[usize], elements: usize) -> Vec<bool> {
    let mut parents = vec![false; elements];
    for run in inside.iter().filter_map(|index| runs.get(*index)).filter(|run| run.is_prose()) {
        if let Some(parent) = parents.get_mut(run.parent) {
            *parent = true;
        }
    }
    parents
}

/// Returns whether a run is certainly prose. `parents`: the parents of prose. A paragraph beside prose is prose too, even
/// a line of results.
fn is_core(run: &TextRun, parents: &[bool]) -> bool {
    match run.kind {
        _ if run.is_pinned => true,
        Some(BlockKind::Paragraph) => {
            run.is_prose() || run.ends_with_terminal || parents.get(run.parent) == Some(&true)
        }
        Some(BlockKind::Quote) => run.is_prose() || run.ends_with_terminal,
        _ => run.is_prose(),
    }
}

/// "Follow us on …": the publisher's own words after the story.
fn is_outro(run: &TextRun) -> bool {
    run.linked > 0 && boilerplate::refers_elsewhere(&run.text, run.words)
}

/// Removes teasers: loose text before the first and after the last marked paragraph, if most of the story is marked.
fn without_teasers(runs: &[TextRun], story: &[usize]) -> Vec<usize> {
    let letters = |index: &&usize| runs.get(**index).map_or(0, |run| run.letters);
    let marked = |index: &&usize| runs.get(**index).is_some_and(is_marked);
    let paragraphs: usize = story.iter().filter(marked).map(|index| letters(&index)).sum();
    let all: usize = story.iter().map(|index| letters(&index)).sum();
    if paragraphs * 10 < all * MARKED_TENTHS {
        return story.to_vec();
    }
    let first = story.iter().position(|index| marked(&index)).unwrap_or(0);
    let last = story.iter().rposition(|index| marked(&index)).unwrap_or(story.len());
    story.get(first..=last).unwrap_or_default().to_vec()
}

/// Returns whether the publisher marks a run as a paragraph or the like. A table cell does not count, since old pages lay
/// out columns with tables.
fn is_marked(run: &TextRun) -> bool {
    run.is_pinned || run.kind.is_some_and(|kind| kind != BlockKind::Table)
}

/// Removes repeats: a pull quote, a teaser of the story itself, a copy for another screen width. A paragraph twice in a row
/// was written so. `story` must not have invisible runs any more, since the copy that is kept could be one of them.
pub(super) fn drop_repeats(runs: &[TextRun], story: &mut Vec<usize>) {
    let mut texts = ByteInterner::default();
    let mut last_places: Vec<usize> = Vec::new(); // by text
    let mut place = 0;
    story.retain(|index| {
        let Some(run) = runs.get(*index).filter(|run| run.words >= MIN_REPEATED_WORDS) else { return true };
        place += 1;
        match last_places.get_mut(texts.intern(run.text.as_bytes()) as usize) {
            Some(last) => std::mem::replace(last, place) + 1 == place,
            None => {
                last_places.push(place);
                true
            }
        }
    });
}
