//! Compares the whole pipeline with TextRank on texts of 600 to a million words:
//! `cargo bench --bench summarize`.
//!
//! Criterion prints words (as "elements") per second, which are constant if the time is linear in
//! the length of the text.

mod story;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use keyword_extraction::text_rank::{TextRank, TextRankParams};
use nutgraf::{Options, summarize};
use std::hint::black_box;
use story::story;

const TEXT_WORDS: [usize; 4] = [600, 10_000, 100_000, 1_000_000];

/// The longest text for TextRank, in words. For a million words, TextRank needs ten seconds.
const MAX_TEXTRANK_WORDS: usize = 100_000;

fn both(criterion: &mut Criterion) {
    measure(criterion, "summarize", usize::MAX, |text| summarize(text, &Options::default()));
    measure(criterion, "TextRank", MAX_TEXTRANK_WORDS, textrank);
}

fn measure<T>(criterion: &mut Criterion, name: &str, most_words: usize, run: impl Fn(&str) -> T) {
    let mut group = criterion.benchmark_group(name);
    for words in TEXT_WORDS.into_iter().filter(|words| *words <= most_words) {
        let text = story(words);
        group.throughput(Throughput::Elements(words as u64));
        if words > 10_000 {
            group.sample_size(10);
        }
        group.bench_with_input(BenchmarkId::from_parameter(words), &text, |bench, text| {
            bench.iter(|| run(black_box(text)));
        });
    }
    group.finish();
}

/// Returns the three sentences whose words have the highest sum of TextRank scores (Mihalcea &
/// Tarau 2004). The crate `keyword_extraction` ranks only words, so this function splits and scores
/// the sentences, as simply as possible.
fn textrank(text: &str) -> Vec<String> {
    let ranks = TextRank::new(TextRankParams::WithDefaults(text, &["the".to_owned()]));
    let score = |sentence: &str| sentence.split(' ').map(|word| ranks.get_word_score(word)).sum::<f32>();
    let mut scored: Vec<(&str, f32)> = text.split(". ").map(|sentence| (sentence, score(sentence))).collect();
    scored.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    scored.into_iter().take(3).map(|(sentence, _)| sentence.to_owned()).collect()
}

criterion_group!(benches, both);
criterion_main!(benches);
