//! The key points of a news article, picked from its own sentences.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)
)]

mod article;
mod error;
mod headline;
mod options;
mod rank;
mod select;
mod summarize;
mod summary;
mod text;
#[cfg(target_arch = "wasm32")]
mod web;

pub use article::{Article, Block, BlockKind, MAX_TEXT_BYTES};
pub use error::{Error, ErrorCode};
pub use options::{Kind, Length, Options};
pub use summarize::{resolve_language, summarize, summarize_article};
pub use summary::{Point, Summary};
pub use text::{Language, Span, Utf16Offsets, split_sentences};
