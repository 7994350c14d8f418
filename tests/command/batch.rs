//! `nutgraf batch`.

use crate::process::{STORY, document, json_lines, page, run, spawn, stderr, stdout};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};

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
    let lines = [line("tlh"), line("fr-CA"), line(""), line("und")].concat();
    for task in ["summary", "sentences"] {
        let answers = json_lines(&run(&["batch", "--task", task, "--lang", "de"], &lines));
        assert_eq!(answers[0]["error"]["code"], "unsupported-language");
        let languages: Vec<_> = answers[1..].iter().map(|answer| answer["lang"].as_str().unwrap()).collect();
        assert_eq!(languages, ["en", "de", "de"]);
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
fn members_may_have_other_names() {
    let line =
        serde_json::json!({ "url": "/ferry", "headline": "Ferry", "body": STORY, "text": 7, "l": "en" });
    let names = ["id=url", "title=headline", "text=body", "lang=l"];
    let fields: Vec<&str> =
        ["batch"].into_iter().chain(names.iter().flat_map(|it| ["--field", it])).collect();
    let answers = json_lines(&run(&fields, format!("{line}\n{{\"url\":2,\"text\":\"It rained.\"}}\n")));
    assert_eq!((&answers[0]["id"], answers[0]["sentences"].as_array().unwrap().len()), (&"/ferry".into(), 3));
    assert_eq!(answers[1]["id"], 2);
    assert_eq!(answers[1]["error"]["message"], "needs either `body` or `html`");
    let article = serde_json::json!({ "id": 1, "title": "Ferry", "page": page() }).to_string();
    let article = json_lines(&run(
        &["batch", "--task", "article", "--field", "html=page", "--field", "id=title"],
        article,
    ));
    assert_eq!(article[0]["id"], "Ferry", "an id may be another member, too");
    for (wrong, message) in [
        ("body=text", "body is not one of id, text, html, title, lang"),
        ("text", "not of the form FIELD=NAME"),
        ("title=text", "two fields are named `text`"),
    ] {
        let output = run(&["batch", "--field", wrong], "");
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(message), "{}", stderr(&output));
    }
}

#[test]
fn a_line_without_text_is_answered_with_its_id_and_fails_the_command_unless_it_keeps_going() {
    let input = ["{\"id\":7}\n", &document(8, STORY)].concat();
    let [strict, lenient] = [&["batch"][..], &["batch", "--keep-going"]].map(|args| run(args, &input));
    assert_eq!((strict.status.code(), lenient.status.code()), (Some(1), Some(0)));
    assert_eq!(stdout(&strict), stdout(&lenient));
    let answers = json_lines(&lenient);
    assert_eq!((&answers[0]["id"], &answers[1]["id"]), (&7.into(), &8.into()));
    assert_eq!(answers[0]["error"]["code"], "bad-line");
}

#[test]
fn keywords_are_in_the_answer_on_demand() {
    let text = include_str!("../golden/sections-with-headings/article.txt");
    let answer = |args: &[&str]| json_lines(&run(args, document(1, text))).remove(0);
    let summary: Value = serde_json::from_str(stdout(&run(&["--json"], text))).unwrap();
    assert!(summary["keywords"].as_array().is_some_and(|keywords| !keywords.is_empty()));
    assert_eq!(answer(&["batch", "--keywords"])["keywords"], summary["keywords"]);
    assert_eq!(answer(&["batch"]).get("keywords"), None);
    assert_eq!(run(&["batch", "--keywords", "--task", "sentences"], "").status.code(), Some(2));
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

#[test]
fn the_python_recipe_answers_each_document_once() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/archive/summarize.py");
    let mut python = std::process::Command::new("python3");
    python.arg(script).env("NUTGRAF", env!("CARGO_BIN_EXE_nutgraf"));
    python.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut child = match python.spawn() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return, // no Python here
        child => child.unwrap(),
    };
    let input: String = (0..300).map(|id| document(id, if id % 7 == 0 { " " } else { STORY })).collect();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(json_lines(&output), json_lines(&run(&["batch"], &input)));
}
