//! The ranking and the selection, compared with a reference: a second program that computes the
//! same by the definitions, in quadratic time and without tables, running sums or caches.
//!
//! The reference is compared stage by stage. Each stage starts from the engine's result of the
//! stage before it, so a difference names the stage and the feature:
//!
//! 1. the features of the words, from the text;
//! 2. the features of the sentences, from the text and the importance of the words;
//! 3. the features of a candidate, from the sentences picked before;
//! 4. the picks, from the features.
//!
//! Whole numbers and sums in the same order must be equal; `bytes.rs` says what holds for others.
//! Features of the characters of a single sentence, such as its commas, are inputs of the
//! reference. So are the classes of words, which come from word lists.

mod article;
mod bytes;
mod centrality;
mod forest;
mod selection;
mod sentences;
mod words;

use article::Ranked;
use bytes::Feature;
use centrality::Centrality;
use forest::{Model, ONE};
use nutgraf::Headline;
use nutgraf::train::{FEATURES, State};
use proptest::prelude::*;
use selection::Selection;
use sentences::{Sentences, WITHOUT_HEADLINE};
use std::path::Path;

const MODEL: &[u8] = include_bytes!("../../src/rank/model.bin");

/// The number of picks whose states are compared.
const DEPTH: usize = 6;

/// Compares the engine with the reference, on one text. Returns false if the text has no summary.
fn compare(text: &str, title: Option<&str>, headline: Headline) -> bool {
    let Some(ranked) = Ranked::read(text, title, headline, MODEL) else { return false };
    let [of_word, _, _, of_sentence] = FEATURES;
    let (word_bytes, bytes) = (ranked.engine.word_rows(), ranked.engine.sentence_rows(&ranked.model));
    let word_rows: Vec<&[u8]> = word_bytes.chunks_exact(of_word).collect();
    let rows: Vec<&[u8]> = bytes.chunks_exact(of_sentence).collect();
    assert_eq!(word_rows.len(), ranked.article.words.len(), "{text:?}");
    assert_eq!(rows.len(), ranked.article.sentences.len(), "{text:?}");

    let centrality = Centrality::new(&ranked.article);
    let expected = words::features(&ranked, &centrality, &rows);
    for ((row, features), word) in word_rows.iter().zip(&expected).zip(&ranked.article.words) {
        check(row, features, &format!("the word {word}"), text);
    }
    let model = Model::read(MODEL);
    let importance: Vec<f32> =
        word_rows.iter().map(|row| probability(model.word_importance.score(row))).collect();
    let sentences = Sentences::new(&ranked, &importance, &centrality, &word_rows, &rows);
    for index in ranked.article.candidates() {
        let name = format!("the sentence {:?}", ranked.article.sentences[index].text);
        check(rows[index], &sentences.features(index), &name, text);
    }
    let selection =
        Selection { sentences: &sentences, model: &model, headline_is_shown: ranked.headline_is_shown };
    compare_states(&ranked, &selection, text);
    for (sentences, words) in [(1, usize::MAX), (5, usize::MAX), (usize::MAX, 40), (usize::MAX, 9)] {
        let picks = ranked.engine.picks(&ranked.model, sentences, words);
        assert_eq!(
            picks,
            selection.picks(sentences, words),
            "{sentences} sentences, {words} words: {text:?}"
        );
    }
    let all = ranked.engine.picks(&ranked.model, 30, usize::MAX);
    assert_eq!(all, selection.picks(30, usize::MAX), "{text:?}");
    true
}

/// Checks the bytes of a row.
fn check(row: &[u8], features: &[Feature], of: &str, text: &str) {
    assert_eq!(row.len(), features.len());
    for (byte, (name, allowed)) in row.iter().zip(features) {
        assert!(allowed.contains(byte), "{name} of {of} is {byte}, not {allowed:?}: {text:?}");
    }
}

/// Compares the features of the candidates on the way to a summary of sentences that are not always
/// the best.
fn compare_states(ranked: &Ranked, selection: &Selection<'_>, text: &str) {
    let mut step = 0;
    let choose = |count: usize| {
        step += 5;
        step % count.max(1)
    };
    let order = selection.best_first();
    let mut picked = Vec::new();
    for State { picked: in_order, pool, rows } in ranked.engine.states(&ranked.model, DEPTH, choose) {
        picked.extend(in_order.iter().copied().filter(|index| !picked.contains(index)).collect::<Vec<_>>());
        let free = order.iter().copied().enumerate().filter(|(_, index)| !in_order.contains(index));
        let expected: Vec<(usize, usize)> = free.take(12).collect();
        assert_eq!(pool, expected.iter().map(|(_, index)| *index).collect::<Vec<_>>(), "{text:?}");
        for ((rank, index), row) in expected.into_iter().zip(rows.chunks_exact(FEATURES[2])) {
            assert_eq!(row[..WITHOUT_HEADLINE], selection.sentences.rows[index][..WITHOUT_HEADLINE]);
            let state = selection.state(&picked, rank, index);
            assert_eq!(row[WITHOUT_HEADLINE..], state, "sentence {index} after {picked:?}: {text:?}");
        }
    }
}

/// Converts a score of the forest of words to a probability.
fn probability(score: i32) -> f32 {
    (score as f32 / ONE).clamp(0.0, 1.0)
}

#[test]
fn the_golden_texts_are_ranked_as_the_reference_ranks_them() {
    let folders = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")).unwrap();
    let mut count = 0;
    for folder in folders {
        let text = std::fs::read_to_string(folder.unwrap().path().join("article.txt")).unwrap();
        for headline in [Headline::Shown, Headline::Hidden] {
            for title in [None, Some("Council votes to repair the old bridge")] {
                assert!(compare(&text, title, headline), "a golden text without a summary");
            }
        }
        count += 1;
    }
    assert!(count >= 7, "texts are missing from tests/golden");
}

#[test]
fn a_long_text_is_ranked_as_the_reference_ranks_it() {
    let sentence = |n: usize| {
        let cargo = ["salt", "timber", "coal", "hides", "rope", "tar", "grain"];
        let (one, other) = (cargo[n % 7], cargo[n * n % 5]);
        let rest = if n % 3 == 0 { " and the harbour master counted every barrel twice" } else { "" };
        format!("Ship {n} brought {one} and {other} from Skarvik{rest}.")
    };
    let text: Vec<String> = (0..320).map(sentence).collect();
    let text = text.chunks(4).map(|block| block.join(" ")).collect::<Vec<_>>().join("\n");
    assert!(compare(&text, None, Headline::Hidden));
}

/// Words of invented sentences: common ones, names, numbers, and words of each class.
const WORDS: &[&str] = &[
    "ferry", "harbour", "the", "of", "repair", "council", "ice", "tax", "Kato", "Skarvik", "Lio", "1987",
    "40", "said", "she", "this", "but", "we", "you", "however", "votes", "bridge", "pays", "mole", "naïve",
];

/// Returns a generator of sentences. Their first words are often a pronoun or a connective, and
/// some sentences are questions, quotations or labels.
fn sentence() -> impl Strategy<Value = String> {
    let words = |range| prop::collection::vec(prop::sample::select(WORDS), range).prop_map(|it| it.join(" "));
    let opening = prop::sample::select(vec![
        "The ferry",
        "But",
        "She",
        "After that,",
        "“The",
        "Kato",
        "According to this,",
    ]);
    let end = prop::sample::select(vec![".", ".", ".", "?", "!", ".”", ",” Kato said.", ":", "..."]);
    (opening, prop_oneof![9 => words(1..24), 1 => words(44..60)], end)
        .prop_map(|(opening, words, end)| format!("{opening} {words}{end}"))
}

/// Returns a generator of articles: blocks of sentences, one of which may occur twice, and
/// headings.
fn article() -> impl Strategy<Value = String> {
    let block = prop::collection::vec(sentence(), 1..5).prop_map(|block| block.join(" "));
    let heading = prop::sample::select(vec!["Votes on the bridge", "## Costs", "What happens next"]);
    let line = prop_oneof![5 => block, 1 => heading.prop_map(str::to_owned)];
    let said_twice = (prop::collection::vec(line, 1..9), 0..9_usize);
    said_twice.prop_map(|(mut lines, again)| {
        lines.extend(lines.get(again).cloned());
        lines.join("\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_text_is_ranked_as_the_reference_ranks_it(text in article(), title in prop::option::of(sentence()), shown: bool) {
        let headline = if shown { Headline::Shown } else { Headline::Hidden };
        prop_assume!(compare(&text, title.as_deref(), headline));
    }
}
