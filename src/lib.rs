//! The key points of a news article, picked from its own sentences.
//!
//! Nutgraf is an extractive summarizer for news: every point is a sentence of the article,
//! verbatim, with its position in the text. It needs no server, no model download and no network.
//! The same code runs natively and, as WebAssembly, in browsers, and gives the same summary
//! everywhere.
//!
//! # Summarize a text
//! ```
//! use nutgraf::{Options, summarize};
//!
//! let text = "\
//! Ferry runs aground off the cape
//! A ferry with 90 people on board ran aground off the cape on Monday night.
//! Nobody was hurt. The coast guard says that a lamp on the mole had failed.";
//! let summary = summarize(text, &Options::new().with_sentences(1))?;
//!
//! assert_eq!(summary.title.as_deref(), Some("Ferry runs aground off the cape"));
//! let point = &summary.points[0];
//! let expected = "A ferry with 90 people on board ran aground off the cape on Monday night.";
//! assert_eq!(point.text, expected);
//! assert_eq!(&text[point.span.range()], point.text);
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # Summarize a saved page
//! With the feature `html`, the article of a page is found without a browser:
//! ```
//! # #[cfg(feature = "html")] {
//! use nutgraf::{HtmlPage, Kind, Options, summarize_page};
//!
//! # let story = "The board voted on Monday to keep the bridge, which ends a long dispute. ";
//! # let story = format!("<article><p>{}</article>", story.repeat(9));
//! # let html = format!("<title>Bridge stays</title><nav>News</nav>{story}");
//! let article = HtmlPage::parse(&html, Some("news.example"))?.article()?;
//! let summary = summarize_page(&article, &Options::new().with_kind(Kind::Tldr))?;
//! assert!(summary.text().starts_with("The board voted on Monday"));
//! # }
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # Handle a text without a summary
//! ```
//! use nutgraf::{Options, summarize};
//!
//! match summarize(" ", &Options::new().with_words(60)) {
//!     Ok(summary) => println!("{}", summary.text()),
//!     Err(error) if error.code().is_empty_result() => println!("nothing to summarize"),
//!     Err(error) => eprintln!("{error} [{}]", error.code()),
//! }
//! # assert!(summarize(" ", &Options::new()).unwrap_err().code().is_empty_result());
//! ```
//!
//! # Features
//! - Without features: [`summarize`], [`summarize_article`], [`split_sentences`]. The only
//!   dependency is `unicode-segmentation`.
//! - `html`: `HtmlPage` for saved pages; `decode_html` and `decode_text` for files in any encoding.
//! - `serde`: [`Options`] and [`Summary`] as JSON, with the names of the JavaScript API.
//! - `cli` (default): the command `nutgraf`, and `explain`.
//!
//! To use the library without the command, set `default-features = false`. The folder `examples` of
//! the crate has one program each for texts, for pages and for many files.
//!
//! # Strengths and limits
//! Nutgraf expects news: text in which single sentences carry the important facts. It works on any
//! prose in any language, but the more a text is like news, the better the summary. A fact that
//! takes two sentences to state cannot become a point.
//!
//! # How it works
//! [`summarize_article`] is the pipeline: an [`Article`] of blocks is split into sentences; words
//! and sentences are ranked by importance; the best sentences that stand alone and do not repeat
//! each other become the points of a [`Summary`]. The time is linear in the length of the text.
//! `ARCHITECTURE.md` gives the reasons for this design.
//!
//! # Stability
//! Options, error codes and the shapes of results follow semantic versioning. The choice of
//! sentences does not: any version may choose other sentences if they make better summaries.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)
)]

mod analysis;
mod article;
#[cfg(feature = "html")]
mod encoding;
mod error;
#[cfg(feature = "cli")]
mod explain;
#[cfg(feature = "html")]
mod html;
mod keywords;
mod options;
mod rank;
mod select;
mod summarize;
mod summary;
mod text;
#[cfg(feature = "train")]
pub mod train;
mod util;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use article::{
    Article, ArticleMetadata, Block, BlockKind, BoundaryPoint, MAX_TEXT_BYTES, Page, PageArticle, SourceMap,
};
#[cfg(feature = "html")]
pub use encoding::{Decoded, Encoding, decode_text};
pub use error::{Error, ErrorCode};
#[cfg(feature = "cli")]
pub use explain::{Explanation, explain, explain_article};
#[cfg(feature = "html")]
pub use html::{HtmlPage, decode_html};
pub use options::{Headline, Kind, Length, Options};
pub use summarize::{resolve_language, summarize, summarize_article, summarize_page};
pub use summary::{Point, Summary};
pub use text::{Language, Span, Utf16Offsets, split_sentences};
