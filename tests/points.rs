//! What becomes a point, and what does not while something better is there.

use nutgraf::{Length, Options, summarize};

fn points(text: &str, sentences: usize) -> Vec<String> {
    let options = Options { length: Length::Sentences(sentences), ..Options::default() };
    summarize(text, &options).unwrap().points.into_iter().map(|point| point.text).collect()
}

const ANSWERS: &str = "The county pays two thirds of the new quay at Skarvik. The town borrows the rest of the money for ten years.";

#[test]
fn a_question_waits_for_its_answers() {
    let text = format!("Who is going to pay for the new quay at Skarvik? {ANSWERS}");
    assert_eq!(points(&text, 2).join(" "), ANSWERS);
    assert_eq!(points(&text, 3).len(), 3, "nothing else will do");
}

#[test]
fn a_sentence_that_says_the_same_again_is_left_out() {
    let text = format!("{ANSWERS} The county pays two thirds of the new quay at Skarvik, too.");
    assert_eq!(points(&text, 3).join(" "), ANSWERS);
}

#[test]
fn the_furniture_of_a_page_is_no_point() {
    let text = format!(
        "LOADING...\nSummarize\nSkarvik gets its quay\nMay 3, 2031\n11:38 am\n{ANSWERS}\nShare this story"
    );
    assert_eq!(points(&text, 9).join(" "), ANSWERS);
}
