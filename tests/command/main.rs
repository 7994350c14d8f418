//! The `nutgraf` command, run as a process.

mod batch;
mod faults;
mod process;

use process::{Files, STORY, document, json_lines, page, run, stderr, stdout};
use serde_json::Value;

#[test]
fn prints_the_key_points_of_standard_input() {
    let output = run(&["--sentences", "1"], STORY);
    assert!(output.status.success());
    assert_eq!(stdout(&output), "• A ferry ran aground off the cape on Monday.\n");
}

#[test]
fn a_headline_may_be_shown_or_hidden() {
    let text = include_str!("../golden/long-first-paragraph/article.txt");
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
fn an_outline_prints_the_headings() {
    let text = include_str!("../golden/sections-with-headings/article.txt");
    let output = run(&["--type", "outline"], text);
    let lines: Vec<&str> = stdout(&output).lines().filter(|line| !line.starts_with('•')).collect();
    let headings = ["Why the trains were withdrawn", "What travellers can expect", "Who pays for it"];
    assert_eq!(lines, headings);
}

#[test]
fn sentences_with_words_of_the_context_are_preferred() {
    let text = include_str!("../golden/sections-with-headings/article.txt");
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

#[test]
fn markup_is_printed_neither_in_an_article_nor_in_explanations() {
    let text =
        "# Ferry runs aground\n\nA **ferry** ran aground off the [cape](/cape) on Monday. Nobody was hurt.\n";
    let article = run(&["--article"], text);
    let lines = ["Ferry runs aground", "A ferry ran aground off the cape on Monday. Nobody was hurt."];
    assert_eq!(stdout(&article).trim_end(), lines.join("\n"));
    let explained = run(&["--explain"], text);
    assert!(stdout(&explained).contains("A ferry ran aground off the cape on Monday."), "{explained:?}");
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
