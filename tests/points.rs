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
    let lead = "The council of Skarvik voted on Monday night to buy the old shipyard.";
    let shown = first(&options);
    assert_ne!(shown, lead, "the headline says it");
    assert_eq!(first(&options.clone().with_headline(Headline::Shown)), shown, "shown if it is known");
    assert_eq!(first(&options.with_headline(Headline::Hidden)), lead);
}

#[test]
fn one_point_of_a_short_report_is_its_news() {
    for (news, rest) in [
        (
            "The bridge of Holm was closed on Tuesday after a ferry struck its middle pier.",
            "The bridge, built in 1931, was the first steel bridge of the county and carries 9,000 cars a day. \
             Divers found a crack of two metres below the waterline. The county says that repairs will take \
             until spring. Ferries will carry commuters free of charge until then.",
        ),
        (
            "Two people were killed when a bus went off the road near Skarvik on Friday morning.",
            "The bus company, founded in 1952, runs nine lines in the valley. Police closed the road until noon. \
             Eleven passengers were taken to hospital, three of them with serious injuries. The cause is not \
             known.",
        ),
    ] {
        assert_eq!(points(&format!("{news} {rest}"), 1), [news]);
    }
}

#[test]
fn a_live_blog_does_not_begin_with_its_welcome() {
    let text = include_str!("golden/live-blog/article.txt");
    for headline in [Headline::Shown, Headline::Hidden] {
        let points = summarize(text, &Options::new().with_headline(headline)).unwrap().points;
        assert!(points.iter().all(|point| !point.text.contains("live coverage")), "{points:?}");
    }
}

#[test]
fn an_obituary_says_that_the_person_died() {
    let text = include_str!("golden/obituary/article.txt");
    for headline in [Headline::Shown, Headline::Hidden] {
        let points = summarize(text, &Options::new().with_headline(headline)).unwrap().points;
        assert!(points.iter().any(|point| point.text.contains("died on Sunday")), "{points:?}");
    }
}

#[test]
fn an_urgent_line_and_a_byline_do_not_move_the_points() {
    let text = include_str!("golden/urgent-and-byline/article.txt");
    let bare: Vec<&str> =
        text.lines().filter(|line| !line.starts_with("URGENT") && !line.starts_with("By ")).collect();
    assert!(bare.len() < text.lines().count());
    assert_eq!(points(&bare.join("\n"), 3), points(text, 3));
}

#[test]
fn notes_to_readers_are_not_points() {
    for note in [
        "Sign up for our newsletter to get the morning news of Skarvik in your inbox every day.",
        "Correction: An earlier version of this article gave the wrong year of the vote on the quay.",
        "This article was corrected on 4 May to give the right price of the new quay at Skarvik.",
        "Subscribe to our newsletter and never miss the news of the harbour.",
    ] {
        let text = format!("Skarvik gets its quay\n{note}\n{ANSWERS}");
        assert_eq!(points(&text, 2).join(" "), ANSWERS, "{note}");
    }
}
