//! The key points of a news article, picked from its own sentences.
//!
//! Nutgraf is a summarizer that never writes: every point is a sentence of the article, verbatim, with the place where
//! it stands. It needs no server, no model download and no network; the same code runs natively and, as WebAssembly,
//! in a reader's browser, and the same text gives the same summary everywhere.
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
//! assert_eq!(point.text, "A ferry with 90 people on board ran aground off the cape on Monday night.");
//! assert_eq!(&text[point.span.range()], point.text);
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # What it is for, and what not
//! News: texts whose writers put what matters into whole sentences. It works on any prose and in any language, the
//! better the more a text is like news. It cannot tell what no single sentence of the text says; where a summary must
//! be new prose, this is the wrong tool.
//!
//! # How it works
//! [`summarize_article`] is the whole pipeline: blocks of an [`Article`] → sentences → terms → importance → picks in
//! reading order → [`Summary`]. All of it is linear in the length of the text. `ARCHITECTURE.md` tells the reasons.
//!
//! # Stability
//! Options, error codes and the shapes of results are a contract. *Which* sentences are picked is not: it changes
//! whenever we learn to pick better ones.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)
)]

mod analysis;
mod article;
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
mod web;

pub use article::{
    Article, ArticleMetadata, Block, BlockKind, BoundaryPoint, MAX_TEXT_BYTES, Page, PageArticle, SourceMap,
};
pub use error::{Error, ErrorCode};
#[cfg(feature = "cli")]
pub use explain::{Explanation, explain};
#[cfg(feature = "html")]
pub use html::{HtmlPage, decode_html};
pub use options::{Kind, Length, Options};
pub use summarize::{resolve_language, summarize, summarize_article, summarize_page};
pub use summary::{Point, Summary};
pub use text::{Language, Span, Utf16Offsets, split_sentences};
