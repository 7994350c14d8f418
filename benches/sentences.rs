//! Compares the sentence splitter with two implementations of UAX #29:
//! `cargo bench --bench sentences`.
//!
//! Criterion prints bytes per second. The other implementations have no rules for abbreviations, so
//! the difference is the cost of ours.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use icu_segmenter::{SentenceSegmenter, options::SentenceBreakInvariantOptions};
use nutgraf::{Language, split_sentences};
use unicode_segmentation::UnicodeSegmentation;

/// The length of a text in bytes: longer than a page, but small enough for a processor's cache.
const TEXT_BYTES: usize = 100_000;

fn splitters(criterion: &mut Criterion) {
    for (name, text) in [("sentences of a story", story()), ("sentences full of marks", marks())] {
        compare(criterion, name, &text);
    }
}

fn compare(criterion: &mut Criterion, name: &str, text: &str) {
    let language = Language::from_tag("en").unwrap_or_default();
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("nutgraf", |bench| bench.iter(|| split_sentences(text, language).len()));
    group.bench_function("unicode-segmentation", |bench| bench.iter(|| text.split_sentence_bounds().count()));
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    group.bench_function("icu_segmenter", |bench| bench.iter(|| segmenter.segment_str(text).count()));
    group.bench_function("nutgraf: language", |bench| bench.iter(|| Language::detect(text)));
    group.finish();
}

/// Returns a typical news story, repeated.
fn story() -> String {
    let article = include_str!("../tests/golden/page-with-chrome/article.txt");
    article.repeat(TEXT_BYTES / article.len())
}

/// Returns a paragraph that is hard to split, repeated: titles, acronyms, quotations, numbers.
fn marks() -> String {
    const PARAGRAPH: &str = "Gov. Lena Marsh said on Nov. 6 that the U.S. Coast Guard would close the old quay at 7 p.m. \
        \"We cannot wait for spring,\" she told reporters. \"It has to be now.\" Mr. Osei, whose family has run the ferry since \
        1974, paid $3.50 a ticket as a boy; today it is 12.80. Will it open again? \"Nobody knows!\" he said.\n";
    PARAGRAPH.repeat(TEXT_BYTES / PARAGRAPH.len())
}

criterion_group!(benches, splitters);
criterion_main!(benches);
