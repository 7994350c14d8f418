//! Checks that the same text or page gives the same summary natively, in every browser and in Node.

use anyhow::{Context, Result, ensure};
use nutgraf::{
    Article, ArticleMetadata, Block, BlockKind, Error, Options, Point, Summary, Utf16Offsets,
    summarize_article,
};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The name of the scenario that runs in Node.
pub const NAME: &str = "Node and the native build give the same bytes";

/// The placeholder in a text for half of a surrogate pair, which a string of JavaScript may contain
/// and a string of Rust may not. The scripts replace it with the half; the engine reads U+FFFD.
const HALF: &str = "\u{e000}";

/// A text, the options as a JavaScript object, and the native summary.
pub struct Case {
    pub text: String,
    pub options: Value,
    expected: Value,
}

impl Case {
    fn new(text: &str, options: Value) -> Result<Self> {
        let native: Options = serde_json::from_value(options.clone())?;
        let expected = or_error(expected(&text.replace(HALF, "\u{fffd}"), &native));
        Ok(Self { text: text.into(), options, expected })
    }

    /// Compares a summary from JavaScript with the native one.
    ///
    /// # Errors
    /// Returns an error if `answer`, a `Summary` as JSON, differs from the native summary.
    pub fn check(&self, answer: &str) -> Result<()> {
        let start: String = self.text.chars().take(60).collect();
        // The points of JavaScript are slices of its text, and `JSON.stringify` escapes halves.
        check(&answer.replace("\\ud83e", "\u{fffd}"), &self.expected)
            .with_context(|| format!("{start:?} {}", self.options))
    }
}

/// Compares a JSON text of JavaScript with the native value.
///
/// # Errors
/// Returns an error if they differ.
pub fn check(answer: &str, expected: &Value) -> Result<()> {
    let answer: Value = serde_json::from_str(answer).with_context(|| format!("{answer:?} is no JSON"))?;
    // The expected value is converted to text and back, so that both sides have numbers that were
    // parsed from decimal digits.
    let expected: Value = serde_json::from_str(&expected.to_string())?;
    ensure!(same(&answer, &expected), "{answer}\nis not {expected}");
    Ok(())
}

/// Returns the native summary of a text as JavaScript gets it.
fn expected(text: &str, options: &Options) -> Result<Value, Error> {
    let article = Article::from_text(text, options.title.as_deref())?;
    // Offsets are those of the pasted text. If it has `&pound;`, `article.text` has `£` and blanks:
    // as many bytes, but fewer UTF-16 units.
    Ok(summary(&summarize_article(&article, options)?, text))
}

/// Returns a summary in the form of `Summary` in `nutgraf.d.ts`. Its spans are spans of `text`.
pub fn summary(summary: &Summary, text: &str) -> Value {
    let mut offsets = Utf16Offsets::new(text);
    let mut point = |point: &Point| {
        json!({
            "text": point.text, "block": point.block, "score": point.score, "truncated": point.truncated,
            "heading": point.heading,
            "start": offsets.at(point.span.start), "end": offsets.at(point.span.end),
        })
    };
    json!({
        "points": summary.points.iter().map(&mut point).collect::<Vec<_>>(),
        "title": summary.title,
        "lang": summary.language_tag,
        "articleWords": summary.article_words,
        "articleSentences": summary.article_sentences,
        "wordsSaved": summary.words_saved,
        "secondsSaved": summary.seconds_saved(),
        "keywords": summary.keywords,
        "textLength": Utf16Offsets::new(text).at(text.len()),
    })
}

/// Returns an article in the form of `Article` in `nutgraf.d.ts`.
pub fn article(article: &Article<'_>) -> Value {
    let mut offsets = Utf16Offsets::new(&article.text);
    let mut block = |block: &Block| {
        let level = if let BlockKind::Heading(level) = block.kind { Some(level) } else { None };
        json!({
            "kind": block.kind.as_str(), "level": level,
            "start": offsets.at(block.span.start), "end": offsets.at(block.span.end),
        })
    };
    let ArticleMetadata { site, genre, is_accessible_for_free } = &article.metadata;
    json!({
        "title": article.title,
        "lang": article.language.as_deref().unwrap_or("und"),
        "text": article.text,
        "blocks": article.blocks.iter().map(&mut block).collect::<Vec<_>>(),
        "site": site, "genre": genre, "isAccessibleForFree": is_accessible_for_free,
    })
}

/// Returns the value, or the code of the error as the scripts report it.
pub fn or_error(result: Result<Value, Error>) -> Value {
    result.unwrap_or_else(|error| json!({ "error": error.code().as_str() }))
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

/// Returns the cases: every golden text and every text of [`DIFFICULT_TEXTS`], each with all
/// [`options`], and long texts, which a Worker summarizes.
pub fn cases(root: &Path) -> Result<Vec<Case>> {
    let mut texts: Vec<String> = DIFFICULT_TEXTS.iter().map(ToString::to_string).collect();
    texts.push(zalgo("The ferry ran aground off the cape on Monday. Nobody was hurt, but the mole broke."));
    let golden = texts.len();
    for folder in std::fs::read_dir(root.join("tests/golden"))? {
        texts.push(std::fs::read_to_string(folder?.path().join("article.txt"))?);
    }
    let long = texts.get(golden..).context("tests/golden is empty")?.join("\n\n").repeat(4);
    ensure!(long.chars().count() > 20_000, "a text this short is not sent to a Worker");
    let pairs =
        texts.iter().flat_map(|text| options().into_iter().map(move |options| (text.as_str(), options)));
    let word = "a".repeat(1_000_000);
    let long = [(long.as_str(), json!({ "length": "long" })), (&word, json!({}))];
    pairs.chain(long).map(|(text, options)| Case::new(text, options)).collect()
}

/// Returns the sets of options: every kind and way to give a length, and each other option once.
fn options() -> [Value; 10] {
    [
        json!({}),
        json!({ "length": "long" }),
        json!({ "words": 60 }),
        json!({ "sentences": 2, "headline": "hidden" }),
        json!({ "type": "tldr", "length": "medium" }),
        json!({ "type": "headline" }),
        json!({ "type": "teaser", "sentences": 4 }),
        json!({ "type": "outline", "title": "Harbour council votes to repair the mole 🦊" }),
        json!({ "context": "the cost of the repair", "headline": "shown" }),
        json!({ "lang": "pt-BR" }),
    ]
}

/// Texts in which offsets may go wrong: letters outside the Basic Multilingual Plane, halves of
/// surrogate pairs, combining marks, bidirectional text, unusual line ends, control characters,
/// markup, a single word.
const DIFFICULT_TEXTS: [&str; 8] = [
    "🦊 foxes sleep by day 🦊🦊. They hunt at night — often alone. 𝔉raktur is set in 𝔤othic letters. E\u{301}te\u{301} ends.",
    "\u{e000} A text was cut in the middle of a pair\u{e000}\u{e000}. The next sentence is whole 🦊. Half\u{e000}a word is one too.",
    "שלום עולם. This line runs both ways. مرحبا بالعالم. \u{202e}And so does this one.\u{202c}",
    "One line.\r\nAnother line.\r\rA third one.\u{2028}A fourth one.\u{85}The last line of all.",
    "The first one\0 has a null. \u{1}The second has a mask. \u{feff}The third has a byte order mark.",
    "<p>The mole costs &pound;4&nbsp;million. It was built in <b>1911</b>.</p><p>Caf&eacute; &#x1F98A; is closed.</p>",
    "word",
    "。。。！？ \u{feff} ... !!! ??? \u{200d}\u{200d}",
];

/// Returns `text` with twenty combining marks on each letter.
fn zalgo(text: &str) -> String {
    let marks: String = ('\u{300}'..='\u{313}').collect();
    text.chars().map(|c| if c.is_alphabetic() { format!("{c}{marks}") } else { c.to_string() }).collect()
}

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
