//! JavaScript's shapes of article and summary: camelCase, UTF-16 offsets.

use crate::{Article, Block, BlockKind, Span, Summary, Utf16Offsets};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// `Summary` of `nutgraf.d.ts`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SummaryValue<'s> {
    points: Vec<PointValue<'s>>,
    title: Option<&'s str>,
    lang: &'static str,
    words_read: usize,
    sentences_read: usize,
    words_saved: usize,
    seconds_saved: f32,
    keywords: &'s [String],
    text_length: usize,
}

#[derive(Serialize)]
struct PointValue<'s> {
    text: &'s str,
    block: usize,
    heading: Option<&'s str>,
    start: usize,
    end: usize,
    score: f32,
    cut: bool,
}

impl<'s> SummaryValue<'s> {
    pub(super) fn new(article: &Article<'_>, summary: &'s Summary) -> Self {
        let mut offsets = Utf16Offsets::new(&article.text);
        let points: Vec<PointValue<'_>> = summary
            .points
            .iter()
            .map(|point| PointValue {
                text: &point.text,
                block: point.block,
                heading: point.heading.as_deref(),
                start: offsets.at(point.span.start),
                end: offsets.at(point.span.end),
                score: point.score,
                cut: point.cut,
            })
            .collect();
        Self {
            points,
            title: summary.title.as_deref(),
            lang: summary.language.tag(),
            words_read: summary.words_read,
            sentences_read: summary.sentences_read,
            words_saved: summary.words_saved,
            seconds_saved: summary.seconds_saved(),
            keywords: &summary.keywords,
            text_length: offsets.at(article.text.len()),
        }
    }
}

/// `Article` of `nutgraf.d.ts`.
#[derive(Serialize)]
pub(super) struct ArticleValue<'a> {
    title: Option<&'a str>,
    lang: &'a str,
    site: Option<&'a str>,
    genre: Option<&'a str>,
    free: Option<bool>,
    text: &'a str,
    blocks: Vec<BlockValue>,
}

#[derive(Serialize)]
struct BlockValue {
    kind: &'static str,
    level: Option<u8>,
    start: usize,
    end: usize,
}

impl<'a> ArticleValue<'a> {
    pub(super) fn new(article: &'a Article<'_>) -> Self {
        let mut offsets = Utf16Offsets::new(&article.text);
        Self {
            title: article.title.as_deref(),
            lang: article.language.as_deref().unwrap_or("und"),
            site: article.about.site.as_deref(),
            genre: article.about.genre.as_deref(),
            free: article.about.free,
            text: &article.text,
            blocks: article.blocks.iter().map(|block| BlockValue::new(*block, &mut offsets)).collect(),
        }
    }
}

impl BlockValue {
    fn new(Block { kind, span: Span { start, end } }: Block, offsets: &mut Utf16Offsets<'_>) -> Self {
        let level = if let BlockKind::Heading(level) = kind { Some(level) } else { None };
        Self { kind: kind.as_str(), level, start: offsets.at(start), end: offsets.at(end) }
    }
}

/// Writes a value as plain JavaScript objects; `None` becomes `null`.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(JsValue::from)
}
