//! The article of a web page: numbers and strings in, blocks out.
//!
//! `www/page/read-page.js` walks over a page once and hands over what stands there; what of it is the story is decided here.
//! Knows HTML's tags and what people call their elements; knows no DOM, no sentences, no scores of sentences.

mod boilerplate;
mod class_names;
mod container;
mod dom_tree;
mod element;
mod extract;
mod headline;
mod hints;
mod metadata;
mod prune;
mod quality;
mod source_map;
mod sums;
mod tags;
mod text_run;

pub use source_map::{BoundaryPoint, SourceMap};

use super::{Article, Block, BlockKind};
use crate::error::{Error, ErrorCode};
use crate::text::{Span, word_spans};
use dom_tree::Tree;
use extract::Reading;
use hints::ArticleHints;
use metadata::PageMetadata;
use source_map::Collapser;
use std::borrow::Cow;
use text_run::Run;

/// A page as `www/page/read-page.js` read it.
#[derive(Debug, Clone)]
pub struct Page<'p> {
    tree: Tree<'p>,
    text: &'p str,
    facts: PageMetadata<'p>,
}

/// The article of a page, and where its text stands in the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageArticle {
    /// The article.
    pub article: Article<'static>,
    /// Where each letter of it stands.
    pub source: SourceMap,
}

/// An article's text, and what is known of its parts.
struct Assembled {
    text: String,
    blocks: Vec<Block>,
    pinned: Vec<Span>,
    source: SourceMap,
}

/// An article of fewer words of prose than this is not worth a summary: three key points of a news article have
/// about 75. Lower and the points are the article over again, higher and short news get no points.
const MIN_PROSE_WORDS: usize = 80;

/// A paragraph of at most so many words, and without an end mark, is a label. At 3 `Read the full report here` is
/// prose, at 10 the last words before a list or a quote are lost to the summary.
const LABEL_WORDS: usize = 6;

impl PageArticle {
    /// Whether the article is longer than its summary would be.
    ///
    /// # Errors
    /// `too-short` where it is not.
    pub fn ensure_long_enough(&self) -> Result<(), Error> {
        let prose = self.article.blocks.iter().filter(|block| block.kind.is_prose());
        let words = prose.flat_map(|block| word_spans(block.span.slice(&self.article.text)));
        if words.take(MIN_PROSE_WORDS).count() < MIN_PROSE_WORDS {
            return Err(Error::new(
                ErrorCode::TooShort,
                &["the article is not longer than its summary would be"],
            ));
        }
        Ok(())
    }
}

impl<'p> Page<'p> {
    /// Takes what `readPage` of `www/page/read-page.js` gives; see there for the format. Total: a broken stream gives the page
    /// that its sound part describes.
    pub fn read(numbers: &[i32], descriptions: &'p str, text: &'p str, facts: &'p str) -> Self {
        Self { tree: Tree::read(numbers, descriptions, text), text, facts: PageMetadata::new(facts) }
    }

    /// The article of the page.
    ///
    /// # Errors
    /// `no-article` where the page has nothing that we dare to call one.
    pub fn article(&self) -> Result<PageArticle, Error> {
        self.visible_article(|_| true)
    }

    /// The article of the page, without what is not shown. `shown` is asked for the first text node of each of its
    /// blocks, by index (0 is the first of the page). Where more than half of the text is said not to be shown, that
    /// says nothing (the page has not been laid out), unless the page says that it is paid for: then what is not shown
    /// becomes labels, which are no points.
    ///
    /// # Errors
    /// `no-article` where the page has nothing that we dare to call one.
    pub fn visible_article(&self, shown: impl Fn(usize) -> bool) -> Result<PageArticle, Error> {
        let clues = ArticleHints::new(self.facts);
        let mut reading = extract::read(&self.tree, self.text, &clues).ok_or_else(no_article)?;
        let metadata = self.facts.article_metadata();
        reading.keep_visible(metadata.is_accessible_for_free == Some(false), shown);
        let Assembled { text, blocks, pinned, source } = self.assemble(&reading);
        let title = headline::title(self.facts, heading(&reading.runs, reading.story.first().copied()));
        let language = self.language(reading.container);
        let article = Article { title, language, text: Cow::Owned(text), blocks, metadata, pinned };
        Ok(PageArticle { article, source })
    }

    fn assemble(&self, reading: &Reading) -> Assembled {
        let mut collapser = Collapser::default();
        let (mut blocks, mut pinned) = (Vec::new(), Vec::new());
        for run in reading.story_runs() {
            for (index, node, place) in text_run::seen_nodes(&self.tree, &reading.places, run.nodes.clone()) {
                let span = collapser.add(index, node, self.text);
                pinned.extend(Some(span).filter(|span| place.pinned && !span.is_empty()));
            }
            blocks.push(Block { kind: kind(run), span: collapser.end_block() });
        }
        let (text, source) = collapser.finish();
        Assembled { text, blocks, pinned, source }
    }

    /// The language that the nearest element around the article names, else the page, else its linked data.
    fn language(&self, container: usize) -> Option<String> {
        let mut named = None;
        let mut index = container;
        while let Some(element) = self.tree.elements.get(index) {
            named = named.or(self.tree.about(index).language);
            if named.is_some() || element.parent >= index {
                break;
            }
            index = element.parent;
        }
        let given = self.facts.all("lang").last();
        let named = [named, given, self.facts.first("ld:lang")];
        named.into_iter().flatten().find(is_tag).map(str::to_owned)
    }
}

/// The page's heading for the article: the last `<h1>` above its first run, else the first below.
fn heading(runs: &[Run], first: Option<usize>) -> Option<&str> {
    let is_headline = |run: &&Run| run.kind == Some(BlockKind::Headline) && run.letters > 0;
    let (above, below) = runs.split_at_checked(first?)?;
    above.iter().rfind(is_headline).or_else(|| below.iter().find(is_headline)).map(|run| run.text.as_str())
}

/// A paragraph of a few words without an end mark ("What happens next", above a subhead) is a label. Taken for a
/// paragraph it could become a key point; a paragraph taken for a label is read, but never picked. Running text in a
/// cell of a table is a paragraph of a page of old, whose columns are cells.
///
/// What is pinned is a paragraph, whatever it looks like: its publisher wants it to be a point.
fn kind(run: &Run) -> BlockKind {
    match run.kind.filter(|kind| kind.is_prose() || !run.pinned).unwrap_or(BlockKind::Paragraph) {
        BlockKind::Paragraph if run.words <= LABEL_WORDS && !run.ends_in_mark && !run.pinned => {
            BlockKind::Label
        }
        BlockKind::Table if run.good && run.ends_in_mark => BlockKind::Paragraph,
        kind => kind,
    }
}

/// Whether a language tag looks like one: pages write `English`, `null` and templates' variables there, too.
fn is_tag(tag: &&str) -> bool {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    matches!(primary.len(), 2 | 3)
        && tag.len() < 36
        && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

fn no_article() -> Error {
    Error::new(ErrorCode::NoArticle, &["the page has no article that can be told from the rest of it"])
}
