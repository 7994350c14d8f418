//! Sentences that make good points, and sentences that are picked only if an article has no better
//! ones.

use nutgraf::{Headline, Length, Options, summarize};
use std::num::NonZeroUsize;

fn points(text: &str, sentences: usize) -> Vec<String> {
    let length = Length::Sentences(NonZeroUsize::new(sentences).unwrap());
    let options = Options::new().with_length(length);
    summarize(text, &options).unwrap().points.into_iter().map(|point| point.text).collect()
}

const ANSWERS: &str = "The county pays two thirds of the new quay at Skarvik. The town borrows the rest of the money for ten years.";

#[test]
fn a_question_is_picked_after_statements() {
    let text = format!("Who is going to pay for the new quay at Skarvik? {ANSWERS}");
    assert_eq!(points(&text, 2).join(" "), ANSWERS);
    assert_eq!(points(&text, 3).len(), 3, "nothing else is left");
}

#[test]
fn a_sentence_that_repeats_another_is_left_out() {
    let text = format!("{ANSWERS} The county pays two thirds of the new quay at Skarvik, too.");
    assert_eq!(points(&text, 3).join(" "), ANSWERS);
}

#[test]
fn buttons_and_dates_of_a_page_never_become_points() {
    let text = format!(
        "LOADING...\nSummarize\nSkarvik gets its quay\nMay 3, 2031\n11:38 am\n{ANSWERS}\nShare this story"
    );
    assert_eq!(points(&text, 9).join(" "), ANSWERS);
}

#[test]
fn quotations_of_several_sentences_are_picked_after_the_newspapers_own_words() {
    let board = "The harbour board of Skarvik voted on Monday to close the old quay in May.";
    let county = "The county pays for a new berth at Nesvik, which opens in autumn.";
    for (open, close) in [("“", "”"), ("\"", "\""), ("«", "»")] {
        let speech = format!(
            "{open}The quay of Skarvik was ours for nine years. The harbour board never came to see the quay. \
             The county never pays for anything{close}, said Ida Holm of Skarvik."
        );
        assert_eq!(points(&format!("{board} {speech} {county}"), 2).join(" "), format!("{board} {county}"));
        let all = points(&format!("{board} {speech} {county}"), 9).join(" ");
        assert!(all.contains(&format!("{open}The quay")), "the opening mark is shown: {all}");
    }
}

#[test]
fn a_sentence_that_is_cut_off_is_picked_after_whole_ones() {
    let text = format!("{ANSWERS} The new quay of Skarvik, of which the county pays two thirds and the");
    assert_eq!(points(&text, 2).join(" "), ANSWERS);
}

#[test]
fn a_sentence_that_starts_with_a_pronoun_is_penalized_in_other_languages() {
    let quay = "Мэр Скарвика открыл в понедельник новый причал для рыбаков.";
    let county = "Две трети цены нового причала Скарвика заплатит область.";
    let text =
        format!("{quay} Город даёт остальные деньги. Они пойдут на новый причал для рыбаков. {county}");
    assert_eq!(points(&text, 2).join(" "), format!("{quay} {county}"));
}

#[test]
fn a_headline_that_is_shown_is_not_repeated() {
    let text = include_str!("golden/long-first-paragraph/article.txt");
    let length = Length::Sentences(NonZeroUsize::MIN);
    let options = Options::new().with_length(length);
    let first = |options: &Options| summarize(text, options).unwrap().points.remove(0).text;
    let lead = "The council of Skarvik voted on Monday night to buy the old shipyard by the harbour.";
    let shown = first(&options);
    assert_ne!(shown, lead, "the headline says it");
    assert_eq!(first(&options.clone().with_headline(Headline::Shown)), shown, "shown if it is known");
    assert_eq!(first(&options.with_headline(Headline::Hidden)), lead);
}
