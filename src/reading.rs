//! An article as it is read: its sentences, each with its block, and what the ranking sees of them.
//!
//! Knows articles and letters; knows no scores.

use crate::article::{Article, BlockKind};
use crate::options::Options;
use crate::rank::{Sentence, Story};
use crate::text::{self, Cues, Language, Span, Terms};

/// A sentence and the block it stands in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Located {
    pub(crate) block: usize,
    /// What a point shows of it.
    pub(crate) span: Span,
    /// Whether it may be a point: a credit may not, and what is no prose may not.
    pub(crate) point: bool,
}

/// A read article.
#[derive(Debug)]
pub(crate) struct Reading {
    /// The sentences of all blocks, in reading order.
    pub(crate) sentences: Vec<Located>,
    /// The same sentences, as numbers.
    pub(crate) story: Story,
}

impl Reading {
    #[inline(never)] // a stage: see ARCHITECTURE.md, "The stages in the module"
    pub(crate) fn of(article: &Article<'_>, options: &Options, language: Language) -> Self {
        let sentences = sentences(article, title(article, options), language);
        let story = story(article, options, language, &sentences);
        Self { sentences, story }
    }

    /// The sentences that have a part in what the publisher pinned, ascending.
    pub(crate) fn pinned(&self, article: &Article<'_>) -> Vec<usize> {
        let touches = |at: &Located| {
            let next = article.pinned.partition_point(|pin| pin.end <= at.span.start);
            at.point && article.pinned.get(next).is_some_and(|pin| pin.start < at.span.end)
        };
        let sentences = self.sentences.iter().enumerate();
        sentences.filter(|(_, at)| touches(at)).map(|(index, _)| index).collect()
    }

    /// How many sentences the prose of the article has, and how many words.
    pub(crate) fn prose_size(&self, article: &Article<'_>) -> (usize, usize) {
        let sentences = self.sentences.iter().zip(&self.story.sentences);
        let prose = sentences.filter(|(at, _)| is_prose(article, at.block));
        prose.fold((0, 0), |(count, words), (_, sentence)| (count + 1, words + sentence.terms.len()))
    }
}

fn title<'a>(article: &'a Article<'_>, options: &'a Options) -> &'a str {
    options.title.as_deref().or(article.title.as_deref()).unwrap_or_default()
}

/// The sentences of all blocks. Blocks end sentences: none runs from one block into the next.
fn sentences(article: &Article<'_>, title: &str, language: Language) -> Vec<Located> {
    let blocks = article.blocks.iter().enumerate();
    let title = text::lower(title);
    let located = blocks.flat_map(|(block, it)| {
        let text = it.span.slice(&article.text);
        let mut spans = text::sentences(text, language);
        join_names(text, &title, &mut spans);
        spans.into_iter().map(move |span| located(article, block, span.shifted(it.span.start), language))
    });
    let mut located: Vec<Located> = located.collect();
    if !located.iter().any(|at| at.point) {
        // Credits are all there is: they are the text.
        located.iter_mut().for_each(|at| at.point = is_prose(article, at.block));
    }
    located
}

/// Joins the sentences that the full stop of a name in capitals divides: where the headline goes on after it (`Lio ID.
/// Cargo`). Wrong where such a name does end a sentence: it is one with the next then. `title` is in lower case.
fn join_names(text: &str, title: &str, sentences: &mut Vec<Span>) {
    sentences.dedup_by(|next, last| {
        let word = last.slice(text).rsplit(char::is_whitespace).next().unwrap_or_default();
        let capitals = word.ends_with('.') && !word.contains(char::is_lowercase);
        let joins = capitals && goes_on(title, &text::lower(word));
        if joins {
            last.end = next.end;
        }
        joins
    });
}

/// Whether `title` has `word` and goes on after it.
fn goes_on(title: &str, word: &str) -> bool {
    title.rsplit(' ').skip(1).any(|known| known == word)
}

fn located(article: &Article<'_>, block: usize, sentence: Span, language: Language) -> Located {
    let shown = text::trim_for_display(&article.text, sentence, language);
    let point = shown.is_some() && is_prose(article, block);
    Located { block, span: shown.unwrap_or(sentence), point }
}

fn is_prose(article: &Article<'_>, block: usize) -> bool {
    article.blocks.get(block).is_some_and(|block| block.kind.is_prose())
}

/// The article as the ranking sees it. Words of the context count as words of the headline where the article has them.
fn story(article: &Article<'_>, options: &Options, language: Language, sentences: &[Located]) -> Story {
    let mut terms = Terms::new(language);
    let mut title = terms.read(title(article, options));
    let mut speech = Speech::default();
    let facts = |at: &Located| {
        let sentence = at.span.slice(&article.text);
        let cues = speech.cues(article, at);
        Sentence { terms: terms.read(sentence), block: at.block, candidate: at.point, cues }
    };
    let sentences = sentences.iter().map(facts).collect();
    let words = terms.words().to_vec();
    let context = terms.read(options.context.as_deref().unwrap_or_default());
    title.extend(context.into_iter().filter(|term| (*term as usize) < words.len()));
    Story { sentences, title, words }
}

/// Follows quotations from sentence to sentence. None runs from block to block.
#[derive(Debug, Default)]
struct Speech {
    block: Option<usize>,
    /// Whether a quotation is open.
    open: bool,
    /// Whether it started the block: then it may go on in the next one, with no closing mark in this one.
    whole: bool,
    /// Where the next quotation mark of the block was found, and whether it closes: looked for once, not from every
    /// sentence before it.
    next: (usize, bool),
}

impl Speech {
    /// The cues of the next sentence. A mark that opens and is never closed opens nothing: texts lose marks on their way.
    fn cues(&mut self, article: &Article<'_>, at: &Located) -> Cues {
        let first = self.block != Some(at.block);
        let cues = Cues::new(at.span.slice(&article.text), self.open && !first);
        let end = article.blocks.get(at.block).map_or(at.span.end, |block| block.span.end);
        self.whole = if first { cues.opens_quoted } else { self.whole && self.open };
        self.open = cues.runs_on && (self.whole || self.closes(article, Span::new(at.span.end, end)));
        self.block = Some(at.block);
        cues
    }

    /// Whether the next quotation mark of `rest`, which is the rest of a block, closes.
    fn closes(&mut self, article: &Article<'_>, rest: Span) -> bool {
        if rest.start >= self.next.0 {
            let found = text::next_quotation_mark(rest.slice(&article.text));
            self.next = found.map_or((rest.end, false), |(at, closes)| (rest.start + at, closes));
        }
        self.next.1
    }
}

/// The section of each block, 0 before the first heading, and the block of each section's heading.
#[derive(Debug)]
pub(crate) struct Sections {
    of_block: Vec<usize>,
    headings: Vec<Option<usize>>,
}

impl Sections {
    /// Sections start at the headings of the highest level of which there are two: a single one is the title of a box,
    /// or of all that follows. Where each level has but one, at the highest.
    pub(crate) fn of(article: &Article<'_>) -> Self {
        let level = section_level(article);
        let mut headings = vec![None];
        let section = |(block, kind): (usize, BlockKind)| {
            if matches!(kind, BlockKind::Heading(own) if Some(own) == level) {
                headings.push(Some(block));
            }
            headings.len() - 1
        };
        let kinds = article.blocks.iter().map(|block| block.kind).enumerate();
        let of_block = kinds.map(section).collect();
        Self { of_block, headings }
    }

    /// Whether there is more than one.
    pub(crate) fn are_there(&self) -> bool {
        self.headings.len() > 1
    }

    pub(crate) fn of_sentences(&self, reading: &Reading) -> Vec<usize> {
        reading.sentences.iter().map(|at| self.of_block.get(at.block).copied().unwrap_or(0)).collect()
    }

    /// The heading of the section that `block` stands in.
    pub(crate) fn heading<'a>(&self, article: &'a Article<'_>, block: usize) -> Option<&'a str> {
        let heading = (*self.headings.get(*self.of_block.get(block)?)?)?;
        Some(article.blocks.get(heading)?.span.slice(&article.text))
    }
}

fn section_level(article: &Article<'_>) -> Option<u8> {
    let mut times = [0_usize; 1 << u8::BITS];
    for block in &article.blocks {
        let BlockKind::Heading(level) = block.kind else { continue };
        times.get_mut(usize::from(level)).into_iter().for_each(|times| *times += 1);
    }
    let highest = |least: usize| times.iter().position(|times| *times >= least);
    u8::try_from(highest(2).or(highest(1))?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;
    use std::borrow::Cow;

    fn article(kinds: &[BlockKind]) -> Article<'static> {
        let block = |kind: &BlockKind| Block { kind: *kind, span: Span::new(0, 0) };
        Article {
            title: None,
            language: None,
            text: Cow::Borrowed(""),
            blocks: kinds.iter().map(block).collect(),
            metadata: Default::default(),
            pinned: Vec::new(),
        }
    }

    #[test]
    fn names_of_the_headline_are_not_torn() {
        let joined = |text: &str, title: &str| {
            let mut spans = text::sentences(text, Language::from_tag("en").unwrap_or_default());
            join_names(text, &text::lower(title), &mut spans);
            spans.into_iter().map(|span| span.slice(text).to_owned()).collect::<Vec<_>>()
        };
        let text = "Lio shows the ID. Cargo van. It seats the crew. Everyone saw it.";
        let whole = ["Lio shows the ID. Cargo van.", "It seats the crew.", "Everyone saw it."];
        assert_eq!(joined(text, "The Lio ID. CARGO is here"), whole);
        assert_eq!(joined(text, "The crew. Everyone is here")[2..], whole[1..], "no capitals");
        assert_eq!(joined(text, "All about my ID.")[2..], whole[1..], "the headline does not go on");
    }

    #[test]
    fn sections_start_at_the_highest_heading_that_comes_twice() {
        use BlockKind::{Heading, Paragraph};
        let of = |kinds: &[BlockKind]| Sections::of(&article(kinds)).of_block;
        assert_eq!(of(&[Paragraph, Heading(2), Paragraph, Heading(3), Heading(2)]), [0, 1, 1, 1, 2]);
        assert_eq!(of(&[Heading(2), Heading(3), Paragraph, Heading(3)]), [0, 1, 1, 2]);
        assert_eq!(of(&[Paragraph, Heading(3), Paragraph]), [0, 1, 1]);
        assert!(!Sections::of(&article(&[Paragraph])).are_there());
    }
}
