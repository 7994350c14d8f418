//! JSON output. Spans are in bytes of the text in UTF-8.

use serde::Serialize;
use serde_json::value::RawValue;

/// A line of `batch` output.
#[derive(Serialize)]
pub(crate) struct Answer<'d> {
    pub(crate) id: &'d RawValue,
    pub(crate) lang: &'d str,
    pub(crate) sentences: Vec<&'d str>,
    pub(crate) spans: Vec<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) keywords: Option<&'d [String]>,
}

/// The name and encoding of a file.
#[derive(Clone, Serialize)]
pub(crate) struct FileJson {
    /// The name of the file as given, or `null` for standard input.
    pub(crate) file: Option<String>,
    /// The name of the file's encoding. Spans are always in bytes of the text in UTF-8.
    pub(crate) encoding: &'static str,
}

/// An article without a summary. `lang` is the caller's tag, or else the tag that the source
/// declares.
#[derive(Serialize)]
pub(crate) struct ArticleJson<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'d RawValue>,
    #[serde(flatten)]
    file: Option<&'d FileJson>,
    title: Option<&'d str>,
    lang: Option<&'d str>,
    text: String,
}

impl<'d> ArticleJson<'d> {
    pub(crate) fn of_line(id: &'d RawValue, article: &'d nutgraf::Article<'_>) -> Self {
        Self { id: Some(id), ..Self::new(article) }
    }

    pub(crate) fn of_file(file: &'d FileJson, article: &'d nutgraf::Article<'_>) -> Self {
        Self { file: Some(file), ..Self::new(article) }
    }

    fn new(article: &'d nutgraf::Article<'_>) -> Self {
        let (title, lang) = (article.title.as_deref(), article.language.as_deref());
        Self { id: None, file: None, title, lang, text: article_text(article) }
    }
}

/// Returns the blocks of an article as readers see them, joined by newlines.
pub(crate) fn article_text(article: &nutgraf::Article<'_>) -> String {
    let blocks = article.blocks.iter().map(|block| article.block_text(block));
    blocks.collect::<Vec<_>>().join("\n")
}

/// A line of `batch` output for a line of input that cannot be answered.
#[derive(Serialize)]
pub(crate) struct NoAnswer<'d> {
    pub(crate) id: &'d RawValue,
    /// The number of the line, counted from 1.
    pub(crate) line: usize,
    pub(crate) error: Failure,
}

/// A failure: a code for programs and a message for people.
#[derive(Serialize)]
pub(crate) struct Failure {
    pub(crate) code: &'static str,
    pub(crate) message: String,
}

impl Failure {
    pub(crate) fn new(code: &'static str, message: String) -> Self {
        Self { code, message }
    }
}

impl From<&nutgraf::Error> for Failure {
    fn from(error: &nutgraf::Error) -> Self {
        Self::new(error.code().as_str(), error.to_string())
    }
}

/// The summary of a file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SummaryJson<'s> {
    #[serde(flatten)]
    file: &'s FileJson,
    #[serde(flatten)]
    summary: &'s nutgraf::Summary,
    seconds_saved: f32,
}

impl<'s> SummaryJson<'s> {
    pub(crate) fn new(file: &'s FileJson, summary: &'s nutgraf::Summary) -> Self {
        Self { file, summary, seconds_saved: summary.seconds_saved() }
    }
}

/// Serializes a value to one line. This cannot fail, because all keys are strings; otherwise, the
/// line would contain an error.
pub(crate) fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| {
        format!(r#"{{"error":{{"code":"crashed","message":{:?}}}}}"#, error.to_string())
    })
}
