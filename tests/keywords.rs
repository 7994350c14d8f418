//! Keywords, the subjects of an article, spelled as in the article.

use nutgraf::{Options, summarize};

fn keywords(text: &str) -> Vec<String> {
    summarize(text, &Options::default()).unwrap().keywords
}

#[test]
fn a_family_name_counts_for_the_full_name() {
    let text = "The mayor, Ana de Sousa, opened the bridge. On Monday Sousa thanked the Bank of Norvia. \
                Later Sousa's deputy swam across.";
    assert_eq!(keywords(text), ["Ana de Sousa", "Bank of Norvia"]);
}

#[test]
fn a_name_that_only_starts_sentences_is_found_if_the_headline_has_it() {
    let text = "Port Ansel heats with sea water\nPort Ansel will heat its homes with the sea. The mayor of Port Ansel agreed.";
    assert_eq!(keywords(&text.replace("of Port", "of old"))[0], "Port Ansel");
    assert_eq!(keywords(text)[0], "Port Ansel");
}

#[test]
fn a_capital_at_the_start_of_a_sentence_does_not_make_a_name() {
    let text = "Ferries stopped at noon. Nobody was told that ferries would stop. The ferries stay away.";
    assert_eq!(keywords(text), ["Ferries"]);
}

#[test]
fn words_in_han_characters_are_found_by_repetition() {
    let text = "多摩川の堤防が決壊した。東京都は多摩川の避難所を増やす。避難所は東京都が開く。";
    let found = keywords(text);
    assert!(["多摩川", "東京都", "避難所"].iter().all(|word| found.iter().any(|it| it == word)), "{found:?}");
    assert!(!found.iter().any(|word| word == "摩川"));
}
