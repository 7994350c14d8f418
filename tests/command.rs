//! The `nutgraf` command, run as a process.

use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

const STORY: &str = "Ferry runs aground off the cape\nA ferry ran aground off the cape on Monday. Nobody was hurt on board. The crew swam ashore.\n";

fn spawn(args: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn run(args: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut child = spawn(args);
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(&input).ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// A folder of files that is removed when the test ends.
struct Files(PathBuf);

impl Files {
    fn new(test: &str, files: &[(&str, &[u8])]) -> Self {
        let folder = std::env::temp_dir().join(format!("nutgraf-{test}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        files.iter().for_each(|(name, bytes)| std::fs::write(folder.join(name), bytes).unwrap());
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn json_lines(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn document(id: impl Into<Value>, text: &str) -> String {
    serde_json::json!({ "id": id.into(), "text": text }).to_string() + "\n"
}

#[test]
fn prints_the_key_points_of_standard_input() {
    let output = run(&["--sentences", "1"], STORY);
    assert!(output.status.success());
    assert_eq!(stdout(&output), "• A ferry ran aground off the cape on Monday.\n");
}

#[test]
fn a_headline_may_be_shown_or_hidden() {
    let text = include_str!("golden/long-first-paragraph/article.txt");
    let points = |args: &[&str]| stdout(&run(&[&["--sentences", "1"], args].concat(), text)).to_owned();
    assert_eq!(points(&["--headline", "shown"]), points(&[]));
    assert_ne!(points(&["--headline", "hidden"]), points(&[]));
}

#[test]
fn json_spans_are_bytes_of_the_text() {
    let text = STORY.replace("cape", "Kap Größe");
    let output = run(&["--json", "--length", "long"], &text);
    let summary: Value = serde_json::from_str(stdout(&output)).unwrap();
    let points = summary["points"].as_array().unwrap();
    assert_eq!(points.len(), 3);
    for point in points {
        let span = point["start"].as_u64().unwrap() as usize..point["end"].as_u64().unwrap() as usize;
        assert_eq!(text.get(span), point["text"].as_str());
    }
}

#[test]
fn wrong_usage_exits_with_2_and_an_empty_text_with_1() {
    for args in [
        &["--sentences", "0"][..],
        &["--length", "huge"],
        &["--lang", "tlh"],
        &["--sentences", "2", "--words", "9"],
        &["--nonsense"],
    ] {
        assert_eq!(run(args, STORY).status.code(), Some(2), "{args:?}");
    }
    let empty = run(&[], " \n");
    assert_eq!(empty.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&empty.stderr).contains("[no-text]"));
}

#[test]
fn files_that_cannot_be_read_do_not_affect_the_others() {
    let files =
        Files::new("bad-files", &[("story.txt", STORY.as_bytes()), ("program", b"\x7fELF\x02\x01\0\0")]);
    for (bad, message) in [("missing", "[unreadable]"), (".", "is a directory"), ("program", "[binary]")] {
        let output = run(&[&files.path(bad), &files.path("story.txt")], "");
        assert_eq!(output.status.code(), Some(1));
        assert!(stderr(&output).contains(message), "{}", stderr(&output));
        assert!(stdout(&output).contains("A ferry ran aground"));
    }
}

#[test]
fn random_bytes_are_no_text_and_controls_in_a_text_do_not_reach_the_terminal() {
    let random = (1_u32..500).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).filter(|byte| *byte != 0);
    let output = run(&[], random.collect::<Vec<u8>>());
    assert!(stderr(&output).contains("[binary]") && output.stdout.is_empty());
    let output = run(&[], "The ferry \u{1b}[31mran aground\u{7} off the cape on Monday.\n");
    assert_eq!(stdout(&output), "• The ferry [31mran aground off the cape on Monday.\n");
}

#[test]
fn texts_in_other_encodings_are_decoded_and_spans_are_of_the_decoded_text() {
    let text = STORY.replace("Monday", "Pfingstsonntag für eine Stunde");
    let utf16 = ["\u{feff}", &text].concat().encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let marked = ["\u{feff}", &text].concat().into_bytes();
    let latin1 = text.chars().map(|c| c as u8).collect::<Vec<u8>>();
    for (bytes, encoding) in [(utf16, "UTF-16LE"), (marked, "UTF-8"), (latin1, "windows-1252")] {
        let output = run(&["--json"], &bytes);
        let summary: Value = serde_json::from_str(stdout(&output)).unwrap();
        assert_eq!(summary["encoding"], encoding);
        assert_eq!(summary["title"], "Ferry runs aground off the cape");
        for point in summary["points"].as_array().unwrap() {
            let span = point["start"].as_u64().unwrap() as usize..point["end"].as_u64().unwrap() as usize;
            assert_eq!(text.get(span), point["text"].as_str());
        }
        let is_guessed = encoding == "windows-1252";
        assert_eq!(stderr(&output).contains("a guess"), is_guessed, "{}", stderr(&output));
    }
    let koi8 = b"\xf0\xc1\xd2\xcf\xcd \xd3\xc5\xcc \xce\xc1 \xcd\xc5\xcc\xd8.";
    assert_eq!(stdout(&run(&["--encoding", "koi8-r"], koi8)), "• Паром сел на мель.\n");
    assert_eq!(run(&["--encoding", "ebcdic"], STORY).status.code(), Some(2));
}

#[test]
fn json_has_the_name_of_each_file() {
    let files = Files::new("names", &[("a.txt", STORY.as_bytes()), ("b.txt", STORY.as_bytes())]);
    let paths = ["a.txt", "missing.txt", "b.txt"].map(|name| files.path(name));
    let summaries = json_lines(&run(&["--json", &paths[0], &paths[1], &paths[2]], ""));
    let names: Vec<_> = summaries.iter().map(|summary| summary["file"].as_str().unwrap()).collect();
    assert_eq!(names, [&paths[0], &paths[2]]);
    assert_eq!(json_lines(&run(&["--json"], STORY))[0]["file"], Value::Null);
}

#[test]
fn numbers_that_are_no_limit_are_errors_about_the_number() {
    for args in [["--sentences", "-1"], ["--words", "-1"], ["--words", "0"], ["--sentences", "2.5"]] {
        let output = run(&args, STORY);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("not a whole number from 1"), "{}", stderr(&output));
    }
}

#[test]
fn the_limit_of_words_is_kept() {
    let output = run(&["--words", "3"], STORY);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("the shortest sentence has 4"), "{}", stderr(&output));
    assert_eq!(stdout(&run(&["--words", "4"], STORY)), "• The crew swam ashore.\n");
    assert_eq!(stdout(&run(&["--words", "3", "--type", "headline"], STORY)), "Ferry runs aground …\n");
}

#[test]
fn completions_and_manual_pages_are_printed() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(stdout(&run(&["completions", shell], "")).contains("sentences"), "{shell}");
    }
    assert!(stdout(&run(&["man"], "")).contains("\\-\\-encoding"));
    assert!(stdout(&run(&["man", "batch"], "")).contains("\\-\\-task"));
}

#[test]
fn batch_answers_each_line_in_order() {
    let input: String =
        (0..3000).map(|id| document(id, &format!("{} Number {id} is here.", STORY.repeat(id % 7)))).collect();
    for task in ["summary", "sentences"] {
        let answers = json_lines(&run(&["batch", "--task", task], &input));
        let ids: Vec<u64> = answers.iter().map(|answer| answer["id"].as_u64().unwrap()).collect();
        assert!(ids.into_iter().eq(0..3000));
    }
}

#[test]
fn batch_spans_are_bytes_of_the_text() {
    let text = "Größe zählt. Ümläut gehen auch. «Ja?» Ja.";
    let answers = json_lines(&run(&["batch", "--task", "sentences"], document("a", text)));
    let sentences = answers[0]["sentences"].as_array().unwrap();
    assert!(sentences.len() >= 3);
    for (sentence, span) in sentences.iter().zip(answers[0]["spans"].as_array().unwrap()) {
        let span = span[0].as_u64().unwrap() as usize..span[1].as_u64().unwrap() as usize;
        assert_eq!(text.get(span), sentence.as_str());
    }
}

#[test]
fn a_bad_line_does_not_affect_the_others() {
    let mut input = document("first", STORY).into_bytes();
    input.extend(b"not json\n{\"id\":7}\n\xff\xfe\n{\"id\":\"empty\",\"text\":\" \"}\n\n");
    input.extend(document("last", STORY).bytes());
    let mut child = spawn(&["batch"]);
    child.stdin.take().unwrap().write_all(&input).unwrap();
    let output = child.wait_with_output().unwrap();
    let answers = json_lines(&output);
    let codes: Vec<_> =
        answers.iter().map(|answer| answer["error"]["code"].as_str().unwrap_or("-")).collect();
    assert_eq!(codes, ["-", "bad-line", "bad-line", "bad-line", "no-text", "bad-line", "-"]);
    assert_eq!((&answers[1]["id"], &answers[1]["line"]), (&Value::Null, &Value::from(2)));
    assert_eq!((&answers[4]["id"], &answers[4]["line"]), (&Value::from("empty"), &Value::from(5)));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn an_id_is_answered_as_it_was_written_on_errors_too() {
    let ids = ["18446744073709551616", "1E2", "1.0", r#"{"b":1,"a":  2}"#, r#""\u0041\ud800""#, "null", "[]"];
    let id_first = ids.iter().map(|id| format!("{{\"id\":{id},\"text\":null}}\n"));
    let id_last = ids.iter().map(|id| format!("{{\"text\":\"It rained.\",\"id\":{id}}}\n"));
    let output = run(&["batch"], id_first.chain(id_last).collect::<String>());
    for (line, id) in stdout(&output).lines().zip(ids.iter().chain(&ids)) {
        assert!(line.starts_with(&format!("{{\"id\":{id},")), "{line}");
    }
    let faults: [&[u8]; 5] = [
        br#"{"text":7,"id":"a"}"#,
        br#"{"text":"It rained.","lang":[],"id":"a"}"#,
        b"{\"text\":\"\xff\",\"id\":\"a\"}",
        br#"{"id":"a","text":"It rai"#,
        br#"{"text":"It rained.","lang":"tlh","id":"a"}"#,
    ];
    let answers = json_lines(&run(&["batch"], faults.join(&b'\n')));
    assert!(answers.iter().all(|answer| answer["id"] == "a" && answer["error"].is_object()), "{answers:?}");
    assert_eq!(answers.len(), faults.len());
}

#[test]
fn lone_surrogates_are_read_as_replacement_characters() {
    let line = r#"{"title":"\udc00","text":"The \ud800 ferry \ud83d\ude00 ran \ude00\ud83d aground."}"#;
    let answers = json_lines(&run(&["batch"], line));
    assert_eq!(answers[0]["sentences"][0], "The \u{fffd} ferry 😀 ran \u{fffd}\u{fffd} aground.");
    assert_eq!(answers[0]["spans"][0], serde_json::json!([0, 38]));
}

#[test]
fn a_byte_order_mark_spoils_no_line() {
    let line = document(1, &["\u{feff}", STORY].concat());
    let answers = json_lines(&run(&["batch", "--task", "sentences"], ["\u{feff}", &line].concat().repeat(2)));
    let first: Vec<_> = answers.iter().map(|answer| answer["sentences"][0].as_str().unwrap()).collect();
    assert_eq!(first, ["Ferry runs aground off the cape"; 2]);
}

#[test]
fn the_language_of_a_line_is_checked_like_that_of_the_command_and_gives_way_to_a_clear_text() {
    let line = |lang: &str| serde_json::json!({ "text": STORY, "lang": lang }).to_string() + "\n";
    let lines = [line("tlh"), line("fr-CA"), line("")].concat();
    for task in ["summary", "sentences"] {
        let answers = json_lines(&run(&["batch", "--task", task, "--lang", "de"], &lines));
        assert_eq!(answers[0]["error"]["code"], "unsupported-language");
        let languages: Vec<_> = answers[1..].iter().map(|answer| answer["lang"].as_str().unwrap()).collect();
        assert_eq!(languages, ["en", "de"]);
    }
}

#[test]
fn the_tag_of_the_caller_comes_back_as_it_was_written() {
    let story = "Balsa encalha perto do cabo\nUma balsa encalhou na segunda-feira. Ninguém ficou ferido.\n";
    let text = run(&["--json", "--lang", "pt-BR"], story);
    let article = run(&["--article", "--json", "--lang", "pt-BR"], story);
    let command = |task| run(&["batch", "--task", task, "--lang", "pt-BR"], document(1, story));
    let line = serde_json::json!({ "text": story, "lang": "pt_BR" }).to_string();
    let own = |task| run(&["batch", "--task", task, "--lang", "pt-PT"], &line);
    for (output, tag) in [(text, "pt-BR"), (article, "pt-BR")] {
        assert_eq!(json_lines(&output)[0]["lang"], tag, "{}", stdout(&output));
    }
    for task in ["summary", "sentences", "article"] {
        assert_eq!(json_lines(&command(task))[0]["lang"], "pt-BR", "{task}");
        assert_eq!(json_lines(&own(task))[0]["lang"], "pt_BR", "{task}");
    }
}

#[test]
fn batch_answers_while_its_input_is_still_open() {
    let mut child = spawn(&["batch"]);
    let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for id in 0..3 {
        stdin.write_all(document(id, STORY).as_bytes()).unwrap();
        let mut answer = String::new();
        stdout.read_line(&mut answer).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&answer).unwrap()["id"], id);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn batch_exits_quietly_if_its_output_is_closed() {
    let mut child = spawn(&["batch"]);
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    while stdin.write_all(document(1, STORY).as_bytes()).is_ok() {}
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn an_outline_prints_the_headings() {
    let text = include_str!("golden/sections-with-headings/article.txt");
    let output = run(&["--type", "outline"], text);
    let lines: Vec<&str> = stdout(&output).lines().filter(|line| !line.starts_with('•')).collect();
    let headings = ["Why the trains were withdrawn", "What travellers can expect", "Who pays for it"];
    assert_eq!(lines, headings);
}

#[test]
fn sentences_with_words_of_the_context_are_preferred() {
    let text = include_str!("golden/sections-with-headings/article.txt");
    let of = |args: &[&str]| stdout(&run(args, text)).to_owned();
    let with = of(&["--sentences", "3", "--context", "tickets and their price in crowns"]);
    assert!(with.contains("Tickets go on sale") && !of(&["--sentences", "3"]).contains("Tickets"), "{with}");
}

#[test]
fn scores_are_explained_by_features() {
    let output = run(&["--explain", "--sentences", "1"], STORY);
    let lines: Vec<&str> = stdout(&output).lines().collect();
    let marks: Vec<&str> = lines.iter().filter(|line| line.get(6..8) == Some("  ")).copied().collect();
    assert!(output.status.success());
    assert_eq!(marks.iter().filter(|line| line.starts_with('*')).count(), 1, "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("+") && line.contains("all others")), "{lines:?}");
    assert_eq!(run(&["--explain", "--json"], STORY).status.code(), Some(2));
}

const PAGE: &str = "<!DOCTYPE html><html lang=en><title>Ferry runs aground</title><nav>News Sport</nav><article><h1>Ferry runs aground</h1>";

fn page() -> String {
    let paragraph = "<p>A ferry ran aground off the cape on Monday. Nobody was hurt on board, and the crew swam ashore with all that they could carry.</p>";
    let last = "<p>The owner of the ferry said on Tuesday that it would be towed to the yard as soon as the wind had dropped, and that nobody knew yet why the lamp on the mole had failed.</p>";
    let middle = "<p>It was the third ferry in two years that the lamp on the mole had led astray, and the harbour board has been asked more than once to put up a new one, which it says it cannot pay for.</p>";
    [PAGE, paragraph, middle, last, "</article>"].concat()
}

#[test]
fn a_page_is_known_by_its_beginning_and_its_spans_are_of_the_article() {
    let article = run(&["--article"], page());
    let text = stdout(&article);
    assert!(text.starts_with("A ferry ran aground") || text.starts_with("Ferry runs aground\nA ferry"));
    assert!(!text.contains("Sport"));
    let output = run(&["--json"], page());
    let summary: Value = serde_json::from_str(stdout(&output)).unwrap();
    assert_eq!(summary["title"], "Ferry runs aground");
    let points = summary["points"].as_array().unwrap();
    assert_eq!(points.len(), 3);
    for point in points {
        let span = point["start"].as_u64().unwrap() as usize..point["end"].as_u64().unwrap() as usize;
        assert_eq!(text.get(span), point["text"].as_str());
    }
}

#[test]
fn lines_with_pages_are_answered_as_their_articles_are() {
    let lines = [
        serde_json::json!({ "id": 1, "html": page() }).to_string(),
        serde_json::json!({ "id": 2, "html": page(), "text": "both" }).to_string(),
        serde_json::json!({ "id": 3, "html": "<p>No article.</p>" }).to_string(),
        serde_json::json!({ "id": 4 }).to_string(),
    ];
    let answers = json_lines(&run(&["batch", "--task", "article"], lines.join("\n")));
    assert_eq!(answers[0]["title"], "Ferry runs aground");
    assert_eq!(answers[0]["lang"], "en");
    let codes: Vec<_> = answers[1..].iter().map(|answer| answer["error"]["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["bad-line", "no-article", "bad-line"]);
    let summaries = json_lines(&run(&["batch"], &lines[0]));
    let article = answers[0]["text"].as_str().unwrap();
    for (sentence, span) in
        summaries[0]["sentences"].as_array().unwrap().iter().zip(summaries[0]["spans"].as_array().unwrap())
    {
        let [start, end] = [0, 1].map(|end| span[end].as_u64().unwrap() as usize);
        assert_eq!(article.get(start..end), sentence.as_str());
    }
}
