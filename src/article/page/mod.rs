//! The article of a web page, found in a list of the page's elements and text.
//!
//! JavaScript walks the page once and makes the list. This module decides which elements and text
//! belong to the story. It does not depend on the DOM or on sentences and their scores.

mod boilerplate;
mod boundary_point;
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

pub use boundary_point::BoundaryPoint;
pub(super) use character_references::decode_reference;
pub use source_map::SourceMap;

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

/// The minimum number of words in the prose of an article that is summarized. Three key points have
/// about 75 words. With 0, the key points repeat a whole short article. With 300, short news items
/// get no summary.
const MIN_PROSE_WORDS: usize = 80;

/// The maximum number of words in a paragraph that becomes a label because it does not end with a
/// full stop or similar mark. With 3, `Read the full report here` is prose. With 10, words that
/// introduce a list or a quote are lost.
const MAX_LABEL_WORDS: usize = 6;

/// The maximum number of words in an `<h1>` that may name a section of the site. With 0, the title
/// of an article may be `News`. With 5, short headlines are not titles.
const MAX_SECTION_WORDS: usize = 2;

/// A page as JavaScript reads it: a stream of numbers in document order, and the strings to which
/// the numbers refer.
///
/// - A number from 0 opens an element; it is the index of a line in `descriptions`.
/// - -1 closes the innermost element.
/// - -2 is a text node; the next number is the length of its data in UTF-16 code units. The data of
///   all text nodes, concatenated, are `text`.
///
/// A description is a tag followed by its attributes as `name=value`, all separated by tabs.
///
/// ```
/// use nutgraf::Page;
///
/// let text = "Ferry runs aground\
///     A ferry with 90 people on board ran aground off the cape on Monday night, the coast \
///     guard said. Nobody was hurt. Tugs are expected to pull it free at the next high tide, \
///     early on Tuesday morning.";
/// let headline = 18; // In ASCII each byte is one UTF-16 code unit.
/// let story = i32::try_from(text.len()).unwrap() - headline;
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

/// An article of a page, with the positions of its text in the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageArticle {
    /// The article.
    pub article: Article<'static>,
    /// The position of each character of the article in the page.
    pub source: SourceMap,
}

/// The text of an article, with its blocks, its pinned spans and its source map.
struct Assembled {
    text: String,
    blocks: Vec<Block>,
    pinned: Vec<Span>,
    source: SourceMap,
}

impl PageArticle {
    /// Checks that the article has at least 80 words of prose. The summary of a shorter one would
    /// repeat it.
    ///
    /// # Errors
    /// Returns `too-short` if the article has fewer words of prose.
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
    /// Reads a page from its parts, which [`Page`] describes. Each line of `metadata` is a name
    /// (`site`, `host`, `lang`, `title`, `og:title`, `ld:headline` …), a tab and a value. Malformed
    /// `numbers` are not an error: a missing description or a missing text counts as empty.
    pub fn read(numbers: &[i32], descriptions: &'p str, text: &'p str, metadata: &'p str) -> Self {
        let tree = DomTree::read(numbers, descriptions, text);
        Self { tree, text, metadata: PageMetadata::new(metadata) }
    }

    /// Extracts the article of the page.
    ///
    /// # Errors
    /// Returns `no-article` if the page has no article.
    pub fn article(&self) -> Result<PageArticle, Error> {
        self.visible_article(|_, _| true)
    }

    /// Extracts the article of the page without its invisible text.
    ///
    /// `is_visible` is called for each text node of the article that is not blank. Its first
    /// argument is the index of the node in the page. The second is true if the article must be
    /// paid for. In this case, `is_visible` should also return false for text that a clipping
    /// element cuts off.
    ///
    /// If most of the text is invisible, all of it may be kept: the page may not be laid out yet,
    /// or it shows the rest on demand. If the article must be paid for, invisible text is the part
    /// that the reader has not bought. Then no key point comes from it, unless all of the text is
    /// invisible.
    ///
    /// # Errors
    /// Returns `no-article` if the page has no article.
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

    /// Returns the language tag of the article: the first valid one of three tags. These are the
    /// tag of the article's element or else of the nearest one around it that has a tag, the tag of
    /// the page, and that of its linked data.
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

/// Returns the heading of the article on the page. `first` is the index of the article's first run.
/// The heading is the last `<h1>` above this run that is longer than the name of a section, or else
/// the last `<h1>` above it, or else the first `<h1>` below.
fn page_heading(runs: &[TextRun], first: Option<usize>) -> Option<&str> {
    let is_headline = |run: &&TextRun| run.kind == Some(BlockKind::Headline) && run.letters > 0;
    let (above, below) = runs.split_at_checked(first?)?;
    let is_long = |run: &&TextRun| is_headline(run) && run.words > MAX_SECTION_WORDS;
    let found = above.iter().rfind(is_long).or_else(|| above.iter().rfind(is_headline));
    found.or_else(|| below.iter().find(is_headline)).map(|run| run.text.as_str())
}

/// Returns the kind of the block that `run` becomes.
///
/// - A short paragraph that does not end with a full stop or similar mark (`What happens next`)
///   becomes a label, so it cannot become a key point. If it is a real paragraph after all, it is
///   only context.
/// - Prose in a table cell or in preformatted text becomes a paragraph, because old pages use
///   tables and `<pre>` for their layout.
/// - A pinned run is always prose, because its publisher wants it to be a key point.
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

/// Returns true if `tag` looks like a BCP 47 tag, of at most 35 characters (RFC 5646). Some pages
/// state `English`, `null` or an unfilled template variable.
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
