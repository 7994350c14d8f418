//! Compares the whole pipeline with TextRank on texts of 600 to a million words:
//! `cargo bench --bench summarize`.
//!
//! Criterion prints words (as "elements") per second, which are constant if the time is linear in
//! the length of the text.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use keyword_extraction::text_rank::{TextRank, TextRankParams};
use nutgraf::{Options, summarize};
use std::hint::black_box;

const TEXT_WORDS: [usize; 4] = [600, 10_000, 100_000, 1_000_000];

/// The longest text for TextRank, in words. For a million words, TextRank needs ten seconds.
const MAX_TEXTRANK_WORDS: usize = 100_000;

/// The number of distinct words in a text. News has some 50,000 word forms in a million words.
const VOCABULARY: f64 = 50_000.0;

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

/// Returns a text of about `words` invented words: sentences of 6 to 30 words, paragraphs of 1 to 4
/// sentences. Word frequencies follow Zipf's law, so sentences overlap like real ones. The text is
/// the same on every machine.
fn story(words: usize) -> String {
    let mut random = Random(1);
    let mut text = String::new();
    let mut written = 0;
    while written < words {
        for _ in 0..=random.below(4) {
            let length = 6 + random.below(25);
            written += length;
            let sentence: Vec<String> = (0..length).map(|_| random.word()).collect();
            text.push_str(&format!("The {}. ", sentence.join(" ")));
        }
        text.push('\n');
    }
    text
}

/// A pseudo-random number generator (Knuth's 64-bit linear congruential one).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, limit: usize) -> usize {
        self.next() as usize % limit
    }

    /// Returns a word whose rank is drawn by Zipf's law, spelled in syllables.
    fn word(&mut self) -> String {
        let uniform = self.next() as f64 / f64::from(1_u32 << 31);
        let mut rank = VOCABULARY.powf(uniform) as usize;
        let mut word = String::new();
        while rank > 0 || word.is_empty() {
            word.push_str(["ka", "to", "mi", "re", "su", "no", "la", "vi", "de", "po"][rank % 10]);
            rank /= 10;
        }
        word
    }
}

criterion_group!(benches, both);
criterion_main!(benches);
