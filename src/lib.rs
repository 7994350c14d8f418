//! The key points of a news article, picked from its own sentences.
//!
//! Nutgraf is an extractive summarizer for news: every point is a sentence of the article,
//! verbatim, with its position in the text. It needs no server, no model download and no network.
//! The same code runs natively and, as WebAssembly, in browsers, and gives the same summary
//! everywhere.
//!
//! ```
//! use nutgraf::{Length, Options, summarize};
//! use std::num::NonZeroUsize;
//!
//! let text = "\
//! Ferry runs aground off the cape
//! A ferry with 90 people on board ran aground off the cape on Monday night.
//! Nobody was hurt. The coast guard says that a lamp on the mole had failed.";
//! let one = Length::Sentences(NonZeroUsize::MIN);
//! let summary = summarize(text, &Options::new().with_length(one))?;
//!
//! let point = &summary.points[0];
//! let expected = "A ferry with 90 people on board ran aground off the cape on Monday night.";
//! assert_eq!(point.text, expected);
//! assert_eq!(&text[point.span.range()], point.text);
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # Strengths and limits
//! Nutgraf expects news: text in which single sentences carry the important facts. It works on any
//! prose in any language, but the more a text is like news, the better the summary. It cannot state
//! a fact that no single sentence of the text states.
//!
//! # How it works
//! [`summarize_article`] is the pipeline: an [`Article`] of blocks is split into sentences; words
//! and sentences are ranked by importance; the best sentences that stand alone and do not repeat
//! each other become the points of a [`Summary`]. The time is linear in the length of the text.
//! `ARCHITECTURE.md` gives the reasons for this design.
//!
//! # Stability
//! Options, error codes and the shapes of results follow semantic versioning. The choice of
//! sentences does not: it changes whenever it gets better.

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
