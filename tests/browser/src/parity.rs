//! Checks that the same text gives the same summary natively, in every browser and in Node.

use anyhow::{Context, Result, ensure};
use nutgraf::{Article, Kind, Length, Options, Utf16Offsets, summarize_article};
use serde_json::{Value, json};
use std::io::Write;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::{Command, Stdio};

const SIXTY: NonZeroUsize = NonZeroUsize::new(60).unwrap();

/// The name of the scenario that runs in Node.
pub const NAME: &str = "Node and the native build give the same bytes";

/// A text, the options as a JavaScript object, and the native summary.
pub struct Case {
    pub text: String,
    pub options: Value,
    expected: Value,
}

impl Case {
    fn new(text: &str, options: Value, native: &Options) -> Result<Self> {
        let article = Article::from_text(text, None)?;
        let summary = summarize_article(&article, native)?;
        // Offsets are those of the pasted text. If it has `&pound;`, `article.text` has `£` and
        // blanks: as many bytes, but fewer UTF-16 units.
        let mut offsets = Utf16Offsets::new(text);
        let mut point = |point: &nutgraf::Point| {
            json!({
                "text": point.text, "block": point.block, "score": point.score, "truncated": point.truncated,
                "heading": point.heading,
                "start": offsets.at(point.span.start), "end": offsets.at(point.span.end),
            })
        };
        let expected = json!({
            "points": summary.points.iter().map(&mut point).collect::<Vec<_>>(),
            "title": summary.title,
            "lang": summary.language.tag(),
            "articleWords": summary.article_words,
            "articleSentences": summary.article_sentences,
            "wordsSaved": summary.words_saved,
            "secondsSaved": summary.seconds_saved(),
            "keywords": summary.keywords,
            "textLength": Utf16Offsets::new(text).at(text.len()),
        });
        Ok(Self { text: text.into(), options, expected })
    }

    /// Compares a summary from JavaScript with the native one.
    ///
    /// # Errors
    /// Returns an error if `answer`, a `Summary` as JSON, differs from the native summary.
    pub fn check(&self, answer: &str) -> Result<()> {
        let answer: Value = serde_json::from_str(answer).with_context(|| format!("{answer:?} is no JSON"))?;
        // The expected summary is converted to text and back, so that both sides have numbers that
        // were parsed from decimal digits.
        let expected: Value = serde_json::from_str(&self.expected.to_string())?;
        let start: String = self.text.chars().take(60).collect();
        ensure!(same(&answer, &expected), "{start:?} {}\ngives {answer}\nnot   {expected}", self.options);
        Ok(())
    }
}

/// Returns true if two values are equal. JavaScript writes 1 for 1.0, so numbers are compared as
/// floating-point numbers.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64().map(f64::to_bits) == b.as_f64().map(f64::to_bits),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        _ => a == b,
    }
}

/// Returns the cases: every golden text and every text of [`DIFFICULT_TEXTS`], each with four sets
/// of options.
pub fn cases(root: &Path) -> Result<Vec<Case>> {
    let mut texts: Vec<String> = DIFFICULT_TEXTS.iter().map(ToString::to_string).collect();
    for folder in std::fs::read_dir(root.join("tests/golden"))? {
        texts.push(std::fs::read_to_string(folder?.path().join("article.txt"))?);
    }
    ensure!(texts.len() > DIFFICULT_TEXTS.len(), "tests/golden is empty");
    let forms = [
        (json!({}), Options::new()),
        (json!({ "length": "long" }), Options::new().with_length(Length::Long)),
        (json!({ "words": 60 }), Options::new().with_length(Length::Words(SIXTY))),
        (json!({ "type": "headline" }), Options::new().with_kind(Kind::Headline)),
    ];
    let pairs = texts.iter().flat_map(|text| forms.iter().map(move |form| (text, form)));
    pairs.map(|(text, (options, native))| Case::new(text, options.clone(), native)).collect()
}

/// Texts in which offsets may go wrong: letters outside the Basic Multilingual Plane, combining
/// marks, bidirectional text, unusual line ends, a single word.
const DIFFICULT_TEXTS: [&str; 5] = [
    "🦊 foxes sleep by day 🦊🦊. They hunt at night — often alone. 𝔉raktur is set in 𝔤othic letters. E\u{301}te\u{301} ends.",
    "שלום עולם. This line runs both ways. مرحبا بالعالم. And so does this one.",
    "One line.\r\nAnother line.\r\rA third one.\u{2028}A fourth one.\u{85}The last line of all.",
    "word",
    "。。。！？ \u{feff} ... !!! ??? \u{200d}\u{200d}",
];

/// Checks all cases in Node with `dist/nutgraf.js`.
///
/// # Errors
/// Returns an error if Node does not run, or if an answer differs from the native summary.
pub fn in_node(root: &Path) -> Result<()> {
    let cases = cases(root)?;
    let asked: Vec<_> = cases.iter().map(|case| json!([case.text, case.options])).collect();
    let mut node = Command::new("node");
    node.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/node.mjs")).current_dir(root);
    let mut node = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("node")?;
    node.stdin.take().context("node's input")?.write_all(json!(asked).to_string().as_bytes())?;
    let output = node.wait_with_output()?;
    ensure!(output.status.success(), "node: {}", output.status);
    let answers: Vec<String> = serde_json::from_slice(&output.stdout)?;
    ensure!(answers.len() == cases.len(), "{} answers to {} questions", answers.len(), cases.len());
    cases.iter().zip(&answers).try_for_each(|(case, answer)| case.check(answer))
}
