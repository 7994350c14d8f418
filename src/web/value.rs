//! JavaScript's shapes of options, article and summary: camelCase, UTF-16 offsets.

use super::js_error;
use crate::{Article, Block, BlockKind, Error, ErrorCode, Length, Options, Span, Summary, Utf16Offsets};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// `SummarizeOptions` of `nutgraf.d.ts`.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
pub(super) struct OptionsValue {
    r#type: Option<String>,
    length: Option<String>,
    sentences: Option<f64>,
    words: Option<f64>,
    lang: Option<String>,
    title: Option<String>,
}

impl OptionsValue {
    /// Reads `undefined`, `null` or an object; unknown properties are left alone.
    pub(super) fn read(value: JsValue) -> Result<Options, JsValue> {
        if value.is_undefined() || value.is_null() {
            return Ok(Options::default());
        }
        let read: Self = serde_wasm_bindgen::from_value(value)
            .map_err(|error| js_error(Error::new(ErrorCode::BadOption, error.to_string())))?;
        read.options().map_err(js_error)
    }

    fn options(self) -> Result<Options, Error> {
        let word = |word: Option<String>| word.unwrap_or_default();
        Ok(Options {
            kind: if self.r#type.is_some() { word(self.r#type.clone()).parse()? } else { Default::default() },
            length: self.length()?,
            language: self.lang.filter(|lang| !lang.is_empty()),
            title: self.title.filter(|title| !title.trim().is_empty()),
        })
    }

    /// A number of sentences or words is more exact than a word for the length, so it wins.
    fn length(&self) -> Result<Length, Error> {
        if let Some(sentences) = self.sentences {
            return Ok(Length::Sentences(count("sentences", sentences)?));
        }
        if let Some(words) = self.words {
            return Ok(Length::Words(count("words", words)?));
        }
        self.length.as_deref().map_or(Ok(Length::default()), str::parse)
    }
}

fn count(option: &str, number: f64) -> Result<usize, Error> {
    if number >= 1.0 && number.fract() == 0.0 && number <= f64::from(u32::MAX) {
        return Ok(number as usize);
    }
    Err(Error::bad_option(option, &number.to_string(), "1, 2, 3 …"))
}

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
}

#[derive(Serialize)]
struct PointValue<'s> {
    text: &'s str,
    block: usize,
    start: usize,
    end: usize,
    score: f32,
    cut: bool,
}

impl<'s> SummaryValue<'s> {
    pub(super) fn new(article: &Article<'_>, summary: &'s Summary) -> Self {
        let mut offsets = Utf16Offsets::new(&article.text);
        let points = summary.points.iter().map(|point| PointValue {
            text: &point.text,
            block: point.block,
            start: offsets.at(point.span.start),
            end: offsets.at(point.span.end),
            score: point.score,
            cut: point.cut,
        });
        Self {
            points: points.collect(),
            title: summary.title.as_deref(),
            lang: summary.language.tag(),
            words_read: summary.words_read,
            sentences_read: summary.sentences_read,
            words_saved: summary.words_saved,
            seconds_saved: summary.seconds_saved(),
        }
    }
}

/// `Article` of `nutgraf.d.ts`.
#[derive(Serialize)]
pub(super) struct ArticleValue<'a> {
    title: Option<&'a str>,
    lang: &'a str,
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
