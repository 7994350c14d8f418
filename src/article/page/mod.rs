//! The article of a web page: numbers and strings in, blocks out.
//!
//! JavaScript walks over a page once and lists its elements and text; this module decides which of them are the story.
//! Knows HTML's tags and the names that authors give to elements; knows no DOM, no sentences and no scores of sentences.

mod boilerplate;
mod character_references;
mod class_names;
mod container;
mod dom_tree;
mod element;
mod extract;
mod headline;
mod hints;
mod metadata;
mod outside;
mod prune;
mod quality;
mod source_map;
mod tags;
mod text_run;
mod totals;

pub(super) use character_references::decode_reference;
pub use source_map::{BoundaryPoint, SourceMap};

use super::{Article, Block, BlockKind};
use crate::error::{Error, ErrorCode};
use crate::text::{Span, word_spans};
use dom_tree::DomTree;
use extract::{Extraction, extract};
use hints::ArticleHints;
use metadata::PageMetadata;
use source_map::Collapser;
use std::borrow::Cow;
use text_run::TextRun;

/// The fewest words of prose of an article that is summarized. Three key points of a news article have about 75 words. At
/// 0 the points are the article over again; at 300 short news get no points.
const MIN_PROSE_WORDS: usize = 80;

/// The most words of a paragraph without a terminal that counts as a label. At 3 `Read the full report here` is prose; at
/// 10 the last words before a list or a quote are lost.
const MAX_LABEL_WORDS: usize = 6;

/// A page as JavaScript reads it: a stream of numbers in document order, with the strings to which they refer.
///
/// - A number from 0 opens an element; it is the index of a line in `descriptions`.
/// - -1 closes the innermost element.
/// - -2 is a text node; the next number is the length of its data in UTF-16 code units. The data of all text nodes,
///   concatenated, are `text`.
///
/// A description is a tag and its attributes, `name=value`, separated by tabs.
///
/// ```
/// use nutgraf::Page;
///
/// let text = "Ferry runs aground\
///     A ferry with 90 people on board ran aground off the cape on Monday night, the coast guard said. \
///     Nobody was hurt. Tugs are expected to pull it free at the next high tide, early on Tuesday morning.";
/// let (headline, story) = (18, i32::try_from(text.len()).unwrap() - 18); // ASCII: a byte is a code unit
/// let numbers = [0, 1, -2, headline, -1, 2, -2, story, -1, -1];
/// let page = Page::read(&numbers, "article\nh1\np", text, "site\tThe Harbour Post");
///
/// let found = page.article()?;
/// assert_eq!(found.article.title.as_deref(), Some("Ferry runs aground"));
/// assert_eq!(found.article.metadata.site.as_deref(), Some("The Harbour Post"));
/// # Ok::<(), nutgraf::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Page<'p> {
    tree: DomTree<'p>,
    text: &'p str,
    metadata: PageMetadata<'p>,
}

/// The article of a page, with the place of its text in the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageArticle {
    /// The article.
    pub article: Article<'static>,
    /// The place of each of its characters in the page.
    pub source: SourceMap,
}

/// The text of an article with its parts.
struct Assembled {
    text: String,
    blocks: Vec<Block>,
    pinned: Vec<Span>,
    source: SourceMap,
}

impl PageArticle {
    /// Checks that the article is longer than its summary would be: at least 80 words of prose.
    ///
    /// # Errors
    /// `too-short` if it is not.
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
    /// Reads a page. `metadata` has one entry a line: a name (`site`, `host`, `lang`, `title`, `og:title`, `ld:headline` …),
    /// a tab, a value. A malformed stream results in the page of its well-formed part.
    pub fn read(numbers: &[i32], descriptions: &'p str, text: &'p str, metadata: &'p str) -> Self {
        let tree = DomTree::read(numbers, descriptions, text);
        Self { tree, text, metadata: PageMetadata::new(metadata) }
    }

    /// Extracts the article of the page.
    ///
    /// # Errors
    /// `no-article` if the page has no article.
    pub fn article(&self) -> Result<PageArticle, Error> {
        self.visible_article(|_, _| true)
    }

    /// Extracts the article of the page without invisible text. `is_visible` is called with the index of each text node of
    /// the article (0 is the first one of the page), and with whether text that is cut off is invisible too: it is if the
    /// page states that it must be paid for.
    ///
    /// If more than half of the text is invisible, all of it counts as visible, since the page has not been laid out, or
    /// shows the rest on demand. But if the page must be paid for, the invisible text is the part that this reader has not
    /// bought.
    ///
    /// # Errors
    /// `no-article` if the page has no article.
    pub fn visible_article(&self, is_visible: impl Fn(usize, bool) -> bool) -> Result<PageArticle, Error> {
        let hints = ArticleHints::new(self.metadata);
        let mut extraction = extract(&self.tree, self.text, &hints).ok_or_else(no_article)?;
        let metadata = self.metadata.article_metadata();
        let is_visible = |node: usize| is_visible(node, hints.is_paid);
        extraction.keep_visible(&self.tree, self.text, hints.is_paid, is_visible);
        let Assembled { text, blocks, pinned, source } = self.assemble(&extraction);
        let h1 = page_heading(&extraction.runs, extraction.story.first().copied());
        let title = headline::headline(self.metadata, h1);
        let language = self.language(extraction.container);
        let article = Article { title, language, text: Cow::Owned(text), blocks, metadata, pinned };
        Ok(PageArticle { article, source })
    }

    fn assemble(&self, extraction: &Extraction) -> Assembled {
        let mut collapser = Collapser::default();
        let (mut blocks, mut pinned) = (Vec::new(), Vec::new());
        for run in extraction.story_runs() {
            let cap = run.drop_cap.map_or(0..0, |node| node..node + 1);
            let nodes = |nodes| text_run::visible_nodes(&self.tree, &extraction.contexts, self.text, nodes);
            let is_visible = |index: &usize| extraction.hidden.get(*index) != Some(&true);
            let nodes = nodes(cap).chain(nodes(run.nodes.clone()));
            for (_, node, context) in nodes.filter(|(index, ..)| is_visible(index)) {
                let span = collapser.add(node, self.text);
                if context.is_pinned && !span.is_empty() {
                    pinned.push(span);
                }
            }
            blocks.push(Block { kind: block_kind(run), span: collapser.end_block() });
        }
        let (text, source) = collapser.finish();
        Assembled { text, blocks, pinned, source }
    }

    /// Returns the language of the nearest element around the article that states one, or else of the page, or else of its
    /// linked data.
    fn language(&self, container: usize) -> Option<String> {
        let mut nearest = None;
        let mut index = container;
        while let Some(element) = self.tree.elements.get(index) {
            nearest = nearest.or(self.tree.info(index).language);
            if nearest.is_some() || element.parent >= index {
                break;
            }
            index = element.parent;
        }
        let of_page = self.metadata.all("lang").last();
        let stated = [nearest, of_page, self.metadata.first("ld:lang")];
        stated.into_iter().flatten().find(|tag| is_language_tag(tag)).map(str::to_owned)
    }
}

/// Returns the page's heading of the article: the last `<h1>` above its first run, or else the first one below.
fn page_heading(runs: &[TextRun], first: Option<usize>) -> Option<&str> {
    let is_headline = |run: &&TextRun| run.kind == Some(BlockKind::Headline) && run.letters > 0;
    let (above, below) = runs.split_at_checked(first?)?;
    above.iter().rfind(is_headline).or_else(|| below.iter().find(is_headline)).map(|run| run.text.as_str())
}

/// Returns the kind of the block that a run becomes.
///
/// A paragraph of a few words without a terminal ("What happens next", above a subhead) is a label. As a paragraph it could
/// become a key point; a paragraph taken for a label is read, but never picked. Prose in a table cell is a paragraph, since
/// old pages lay out columns with tables. A pinned run is a paragraph in any case: its publisher wants it to be a point.
fn block_kind(run: &TextRun) -> BlockKind {
    let kind = run.kind.filter(|kind| kind.is_prose() || !run.is_pinned).unwrap_or(BlockKind::Paragraph);
    let is_short = run.words <= MAX_LABEL_WORDS && !run.ends_with_terminal;
    match kind {
        BlockKind::Paragraph if is_short && !run.is_pinned => BlockKind::Label,
        BlockKind::Table | BlockKind::Code if run.is_prose() && run.ends_with_terminal => {
            BlockKind::Paragraph
        }
        kind => kind,
    }
}

/// Returns whether `tag` can be a BCP 47 tag. Pages also state `English`, `null` and variables of their templates. RFC 5646
/// recommends room for 35 characters.
fn is_language_tag(tag: &str) -> bool {
    const MAX_TAG: usize = 35;
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    matches!(primary.len(), 2 | 3)
        && tag.len() <= MAX_TAG
        && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

fn no_article() -> Error {
    Error::new(ErrorCode::NoArticle, &["no article was found on the page"])
}
