//! Pruning: selects the container's runs that are the story, without teasers, captions and stock
//! phrases.

use super::boilerplate;
use super::container::Container;
use super::dom_tree::DomTree;
use super::text_run::TextRun;
use crate::article::BlockKind;
use crate::util::byte_interner::ByteInterner;

/// The minimum number of words in a repeated text that is removed. Shorter texts repeat by chance,
/// like results in a list. With 1, such texts are lost. With 20, pull quotes stay.
const MIN_REPEATED_WORDS: usize = 4;

/// The maximum number of words in a line like `See also:` that is removed because the text after it
/// was. With 2, such lines stay in the story (page fixture `lists-in-the-body`). With 40, a
/// sentence before a removed list is lost (one of 131 news pages).
const MAX_ORPHAN_WORDS: usize = 12;

/// The minimum share of the story's letters in marked paragraphs, in tenths, for loose text at the
/// ends to count as teasers. With 0, one marked paragraph is enough to cut off an article of loose
/// text. With 10, a single loose line keeps all teasers.
const MIN_MARKED_TENTHS: usize = 7;

/// Returns the indices of the story's runs, in document order. The story goes from the first to the
/// last run that is certainly prose. List items and table cells after it that are beside prose,
/// headings directly above it, and the introduction below the headline are added.
pub(super) fn story(tree: &DomTree<'_>, runs: &[TextRun], container: &Container) -> Vec<usize> {
    let is_inside = |run: &TextRun| run.is_pinned || belongs(run, container);
    let inside: Vec<usize> =
        container.runs.clone().filter(|index| runs.get(*index).is_some_and(is_inside)).collect();
    let parents = parents_of_prose(runs, &inside, container.outside.len());
    let core = |index: &usize| runs.get(*index).is_some_and(|run| is_certainly_prose(run, &parents));
    let Some(first) = inside.iter().position(core) else { return Vec::new() };
    let body = |index: &usize| {
        core(index) || runs.get(*index).is_some_and(|run| is_item_beside_prose(tree, run, &parents))
    };
    let last = inside.iter().rposition(body).unwrap_or(first);
    let first = first - headings_above(runs, &inside, first);
    let trimmed = inside.get(first..=last).unwrap_or_default();
    let marked: Vec<usize> =
        trimmed.iter().copied().filter(|index| runs.get(*index).is_some_and(is_marked)).collect();
    let parents = parents_of_prose(runs, &marked, container.outside.len());
    let mut story = without_teasers(runs, trimmed, &parents, container.is_below_headline);
    drop_orphans(runs, &mut story);
    while story.len() > 1 && story.last().and_then(|index| runs.get(*index)).is_some_and(is_outro) {
        story.pop();
    }
    let is_intro = |run: &TextRun| belongs(run, container) && is_introduction(run);
    let intro = container.intro.clone().filter(|index| runs.get(*index).is_some_and(is_intro));
    intro.chain(story).collect()
}

/// Returns the number of headings directly above run `inside[first]`, without other runs between.
fn headings_above(runs: &[TextRun], inside: &[usize], first: usize) -> usize {
    let is_heading = |index: &usize| runs.get(*index).is_some_and(TextRun::is_heading);
    let above = inside.get(..=first).unwrap_or_default().iter().rev();
    let pairs = above.clone().skip(1).zip(above);
    pairs.take_while(|(heading, next)| **heading + 1 == **next && is_heading(heading)).count()
}

/// Returns true if `run`, which is between the headline and the container, introduces the story.
fn is_introduction(run: &TextRun) -> bool {
    run.is_prose() && run.ends_with_terminal
}

fn belongs(run: &TextRun, container: &Container) -> bool {
    !container.outside.get(run.element).copied().unwrap_or_default()
        && (!run.is_link_list() || run.is_linked_sentence() || (run.is_heading() && !run.leads_away))
        && !matches!(run.kind, Some(BlockKind::Headline | BlockKind::Caption))
        && !boilerplate::is_stock(&run.text, run.words)
        && !run.is_legal_notice
}

/// Returns true for each element that is the parent of prose. Only the runs in `inside` count.
fn parents_of_prose(runs: &[TextRun], inside: &[usize], elements: usize) -> Vec<bool> {
    let mut parents = vec![false; elements];
    for run in inside.iter().filter_map(|index| runs.get(*index)).filter(|run| run.is_prose()) {
        if let Some(parent) = parents.get_mut(run.parent) {
            *parent = true;
        }
    }
    parents
}

/// Returns true if `run` is certainly prose. A paragraph beside prose counts too, even if it is
/// only a line of results. `parents` is the result of [`parents_of_prose`].
fn is_certainly_prose(run: &TextRun, parents: &[bool]) -> bool {
    match run.kind {
        _ if run.is_pinned => true,
        Some(BlockKind::Paragraph) => {
            run.is_prose() || run.ends_with_terminal || parents.get(run.parent) == Some(&true)
        }
        Some(BlockKind::Quote) => run.is_prose() || run.ends_with_terminal,
        _ => run.is_prose(),
    }
}

/// The number of ancestors of a list item or table cell that are searched for prose beside the
/// list. It is above 1 because lists and tables are often wrapped in several elements. With 1, a
/// list at the end of the story is lost (page fixture `lists-in-the-body`). With a high value, the
/// search would reach the container, and every list below the story would be part of it. Measured
/// on 131 news pages: 8 is the same as 4.
const MAX_LIST_DEPTH: usize = 4;

/// Returns true if `run` is a list item or table cell without links, in a list or table beside
/// prose.
fn is_item_beside_prose(tree: &DomTree<'_>, run: &TextRun, parents: &[bool]) -> bool {
    let is_item = matches!(run.kind, Some(BlockKind::ListItem | BlockKind::Table));
    let parent =
        |index: &usize| tree.elements.get(*index).map(|it| it.parent).filter(|parent| parent < index);
    let mut around = std::iter::successors(Some(run.parent), parent).take(MAX_LIST_DEPTH);
    is_item && run.linked_nodes == 0 && around.any(|index| parents.get(index) == Some(&true))
}

/// Returns true if `run` refers readers elsewhere after the story: `Follow us on …`.
fn is_outro(run: &TextRun) -> bool {
    run.linked_letters > 0 && boilerplate::refers_elsewhere(&run.text, run.words)
}

/// Removes teasers: loose text before the first and after the last marked paragraph, if most of the
/// story is in marked paragraphs. A loose sentence beside marked prose counts as marked. If the
/// story is below the headline, so does any sentence at its start.
fn without_teasers(
    runs: &[TextRun],
    story: &[usize],
    parents: &[bool],
    is_below_headline: bool,
) -> Vec<usize> {
    let run = |index: &usize| runs.get(*index);
    let letters = |index: &usize| run(index).map_or(0, |run| run.letters);
    let marked = |index: &&usize| run(index).is_some_and(is_marked);
    let paragraphs: usize = story.iter().filter(marked).map(letters).sum();
    let all: usize = story.iter().map(letters).sum();
    if paragraphs * 10 < all * MIN_MARKED_TENTHS {
        return story.to_vec();
    }
    let is_sentence = |run: &TextRun| run.is_prose() && run.ends_with_terminal;
    let is_beside = |run: &TextRun| is_sentence(run) && parents.get(run.parent) == Some(&true);
    let is_first =
        |run: &TextRun| is_marked(run) || is_beside(run) || (is_below_headline && is_sentence(run));
    let is_last = |run: &TextRun| is_marked(run) || is_beside(run);
    let first = story.iter().position(|index| run(index).is_some_and(is_first)).unwrap_or(0);
    let last = story.iter().rposition(|index| run(index).is_some_and(is_last)).unwrap_or(story.len());
    story.get(first..=last).unwrap_or_default().to_vec()
}

/// Removes headings and short lines that end with a colon (`See also:`) if the text below them was
/// removed.
pub(super) fn drop_orphans(runs: &[TextRun], story: &mut Vec<usize>) {
    let mut next: Option<usize> = None;
    let mut kept: Vec<usize> = Vec::with_capacity(story.len());
    for index in story.iter().rev() {
        let Some(run) = runs.get(*index) else { continue };
        let introduces =
            run.words <= MAX_ORPHAN_WORDS && (run.text.ends_with([':', '：']) || run.is_heading());
        let is_followed = next == Some(index + 1)
            || next
                .and_then(|next| runs.get(next))
                .is_some_and(|next| run.is_heading() && !next.is_heading());
        if !introduces || is_followed {
            kept.push(*index);
            next = Some(*index);
        }
    }
    kept.reverse();
    *story = kept;
}

/// Returns true if the publisher pins `run` or marks it as a paragraph, list item or the like.
/// Table cells do not count, because old pages lay out columns with tables.
fn is_marked(run: &TextRun) -> bool {
    run.is_pinned || run.kind.is_some_and(|kind| kind != BlockKind::Table)
}

/// Removes the second copy of a text: a pull quote, a teaser of the story itself, or a copy for
/// another screen width. Three copies, or two in succession, are intentional and stay. Invisible
/// runs must be removed from `story` first; otherwise the copy that stays may be invisible.
pub(super) fn drop_repeats(runs: &[TextRun], story: &mut Vec<usize>) {
    let mut texts = ByteInterner::default();
    let mut occurrences: Vec<Vec<usize>> = Vec::new(); // by text
    for (place, run) in story.iter().filter_map(|index| runs.get(*index)).enumerate() {
        let text = texts.intern(run.text.as_bytes()) as usize;
        if occurrences.len() <= text {
            occurrences.resize(text + 1, Vec::new());
        }
        if let Some(places) = occurrences.get_mut(text).filter(|_| can_be_copy(run)) {
            places.push(place);
        }
    }
    let mut is_copy = vec![false; story.len()];
    for places in occurrences {
        let [first, second] = *places else { continue };
        if let Some(slot) = is_copy.get_mut(second).filter(|_| second > first + 1) {
            *slot = true;
        }
    }
    let mut copies = is_copy.into_iter();
    story.retain(|_| !copies.next().unwrap_or_default());
}

/// Returns true if `run` can be a copy of another run. List items, table cells and headings cannot,
/// because they often have the same text on purpose.
fn can_be_copy(run: &TextRun) -> bool {
    let repeats = matches!(run.kind, Some(BlockKind::ListItem | BlockKind::Table | BlockKind::Heading(_)));
    run.words >= MIN_REPEATED_WORDS && !repeats
}
