//! The `batch` command: JSON Lines in, JSON Lines out, on all cores and in the order of the input.
//!
//! ```text
//! reader ──jobs──► workers ──one channel a job──┐
//!    └────receivers, in the order of the lines──┴──► writer
//! ```
//! The queue of receivers has a limit. When it is full, the reader waits, so memory does not grow
//! with the number of lines.

use crate::args::Task;
use crate::document::{self, Document, Text};
use crate::fields::{Field, Fields};
use crate::input::Input;
use crate::json::{self, Answer, ArticleJson, Failure, NoAnswer};
use nutgraf::{Language, MAX_TEXT_BYTES, Options};
use serde_json::value::RawValue;
use std::io::{self, BufRead, BufWriter, IsTerminal, Write};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// The number of queued lines for each core. With 1, a slow line keeps all cores waiting. With
/// 10,000, long lines fill the memory.
const QUEUE_PER_CORE: usize = 16;

/// The maximum length of an input line, in bytes. A longer line fails with `too-long`. A text of
/// [`MAX_TEXT_BYTES`] fits, even if JSON writes each of its bytes in six (`\u0041`).
const MAX_LINE_BYTES: usize = 6 * MAX_TEXT_BYTES + 65_536;

/// The time between two updates of the progress on a terminal.
const PROGRESS_EVERY: Duration = Duration::from_millis(200);

/// The settings of a batch, the same for all lines.
pub(crate) struct Settings {
    pub(crate) task: Task,
    pub(crate) options: Options,
    pub(crate) fields: Fields,
    /// True if each answer has the keywords of its text.
    pub(crate) keywords: bool,
}

/// A line of input, with its number (from 1) and the channel for its answer.
struct Job {
    number: usize,
    line: Vec<u8>,
    answer: SyncSender<Line>,
}

/// A line of output.
struct Line {
    json: String,
    failed: bool,
}

/// Answers every line of standard input. Returns `false` if a line could not be answered.
pub(crate) fn run(settings: &Settings) -> io::Result<bool> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let (jobs, todo) = sync_channel::<Job>(cores * QUEUE_PER_CORE);
    let (order, answers) = sync_channel::<Receiver<Line>>(cores * QUEUE_PER_CORE);
    let todo = Mutex::new(todo);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| work(&todo, settings));
        }
        let reader = scope.spawn(move || read(&jobs, &order));
        let written = write(answers);
        // After a failed write, the reader may still wait for input that never comes, so the
        // program exits here.
        let all_well = written.unwrap_or_else(|error| crate::exit_with_error(&error));
        reader.join().map_err(|_| io::Error::other("the reader stopped"))??;
        Ok(all_well)
    })
}

fn read(jobs: &SyncSender<Job>, order: &SyncSender<Receiver<Line>>) -> io::Result<()> {
    let mut input = io::stdin().lock();
    for number in 1.. {
        let Some(line) = read_line(&mut input)? else { break };
        let (answer, receiver) = sync_channel(1);
        if order.send(receiver).is_err() || jobs.send(Job { number, line, answer }).is_err() {
            break;
        }
    }
    Ok(())
}

/// Reads the next line, or returns `None` at the end of the input. Of a line longer than
/// [`MAX_LINE_BYTES`], returns only one byte more than that.
fn read_line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    loop {
        let bytes = input.fill_buf()?;
        let (taken, ended) = match bytes.iter().position(|byte| *byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (bytes.len(), bytes.is_empty()),
        };
        let room = (MAX_LINE_BYTES + 1).saturating_sub(line.len());
        line.extend(bytes.iter().take(taken.min(room)));
        input.consume(taken);
        if ended {
            return Ok((taken > 0 || !line.is_empty()).then_some(line));
        }
    }
}

fn work(todo: &Mutex<Receiver<Job>>, settings: &Settings) {
    let next = || todo.lock().ok()?.recv().ok();
    while let Some(job) = next() {
        // Fails only if the writer has stopped, and then the program is about to exit.
        let _ = job.answer.send(settings.answer(job.number, &job.line));
    }
}

fn write(answers: Receiver<Receiver<Line>>) -> io::Result<bool> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut progress = Progress::new();
    let mut queued = answers.try_recv().ok();
    loop {
        let next = match queued.take() {
            Some(receiver) => receiver,
            None => {
                out.flush()?; // no answer is ready, so the reader of the output may be waiting
                match answers.recv() {
                    Ok(receiver) => receiver,
                    Err(_) => break,
                }
            }
        };
        let line = next.recv().map_err(|_| io::Error::other("a worker stopped"))?;
        writeln!(out, "{}", line.json)?;
        progress.advance(line.failed);
        queued = answers.try_recv().ok();
    }
    progress.finish();
    Ok(progress.failed == 0)
}

impl Settings {
    fn answer(&self, number: usize, line: &[u8]) -> Line {
        let id = document::id_of(line, &self.fields);
        let fits = if line.len() > MAX_LINE_BYTES { Err(too_long()) } else { Ok(line) };
        let document = fits.and_then(|line| Document::read(line, &self.fields));
        match document.and_then(|document| catch_panic(|| self.perform(&id, document))) {
            Ok(json) => Line { json, failed: false },
            Err(error) => Line { json: json::line(&NoAnswer { id: &id, line: number, error }), failed: true },
        }
    }

    fn perform(&self, id: &RawValue, document: Document) -> Result<String, Failure> {
        let Document { text, html, title, lang } = document;
        let input = match (text, html) {
            (Some(Text(text)), None) => Input::Text(text),
            (None, Some(Text(html))) => Input::page(&html)?,
            _ => return Err(self.needs_one_text()),
        };
        let options = options_of_line(&self.options, input.text(), title, lang);
        let answer = options.and_then(|options| match self.task {
            Task::Summary => summary(id, &input, &options, self.keywords),
            Task::Sentences => Ok(sentences(id, &input, &options)),
            Task::Article => input.article(&options).map(|it| json::line(&ArticleJson::of_line(id, &it))),
        });
        answer.map_err(|error| Failure::from(&error))
    }

    fn needs_one_text(&self) -> Failure {
        let [text, html] = [Field::Text, Field::Html].map(|field| self.fields.name(field));
        Failure::new("bad-line", format!("needs either `{text}` or `{html}`"))
    }
}

fn too_long() -> Failure {
    Failure::new("too-long", format!("the line has more than {MAX_LINE_BYTES} bytes"))
}

/// Calls `work`, and turns a panic into a failure, so that a bug in one text does not stop the
/// others.
fn catch_panic(work: impl FnOnce() -> Result<String, Failure>) -> Result<String, Failure> {
    let crashed = |_| Err(Failure::new("crashed", "a bug: please report the text".to_owned()));
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(crashed)
}

/// Returns the options of the command with the title and language of one line.
///
/// A line's language gives way if the text is clearly in another one, because archives are often
/// labelled wrongly.
///
/// # Errors
/// `unsupported-language`, as for `--lang`.
fn options_of_line(
    options: &Options,
    text: &str,
    title: Option<Text>,
    lang: Option<Text>,
) -> Result<Options, nutgraf::Error> {
    let mut options = options.clone();
    options.title = title.map(|Text(title)| title).or(options.title);
    if let Some(tag) = lang.map(|Text(tag)| tag).filter(|tag| !Language::is_undetermined(tag)) {
        let declared: Language = tag.parse()?;
        options.language = Some(nutgraf::resolve_language(text, None, Some(declared.tag())));
        options.language_tag = Some(tag);
    }
    Ok(options)
}

fn summary(
    id: &RawValue,
    input: &Input,
    options: &Options,
    keywords: bool,
) -> Result<String, nutgraf::Error> {
    let summary = input.summarize(options)?;
    Ok(json::line(&Answer {
        id,
        lang: &summary.language_tag,
        sentences: summary.points.iter().map(|point| point.text.as_str()).collect(),
        spans: summary.points.iter().map(|point| [point.span.start, point.span.end]).collect(),
        keywords: keywords.then_some(summary.keywords.as_slice()),
    }))
}

fn sentences(id: &RawValue, input: &Input, options: &Options) -> String {
    let text = input.text();
    let language = nutgraf::resolve_language(text, options.language, input.declared_language());
    let spans = nutgraf::split_sentences(text, language);
    json::line(&Answer {
        id,
        lang: language.tag_given_as(options.language_tag.as_deref()),
        sentences: spans.iter().map(|span| span.slice(text)).collect(),
        spans: spans.iter().map(|span| [span.start, span.end]).collect(),
        keywords: None,
    })
}

/// The number of finished lines, shown on standard error if that is a terminal.
struct Progress {
    drawn: Option<Instant>,
    terminal: bool,
    lines: usize,
    failed: usize,
}

impl Progress {
    fn new() -> Self {
        Self { drawn: None, terminal: io::stderr().is_terminal(), lines: 0, failed: 0 }
    }

    /// Counts a line, and draws the progress if [`PROGRESS_EVERY`] has passed since the last time.
    fn advance(&mut self, failed: bool) {
        self.lines += 1;
        self.failed += usize::from(failed);
        if self.terminal && self.drawn.is_none_or(|drawn| drawn.elapsed() >= PROGRESS_EVERY) {
            self.drawn = Some(Instant::now());
            self.draw("\r");
        }
    }

    fn finish(&self) {
        if self.terminal && self.lines > 0 {
            self.draw("\n");
        }
    }

    fn draw(&self, end: &str) {
        eprint!("\r{} lines, {} without an answer{end}", self.lines, self.failed);
    }
}
