//! Fuzzing of summaries of any text with any options: the points are parts of the text, in order
//! and within the limit; a second run gives the same, and a summary is never slow.
#![no_main]

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use nutgraf::{Headline, Kind, Language, Length, Options, Summary, summarize};

#[derive(Debug, Arbitrary)]
struct Input<'t> {
    kind: u8,
    length: u8,
    language: u8,
    is_hidden: bool,
    title: Option<&'t str>,
    context: &'t str,
    text: &'t str,
}

fuzz_target!(|input: Input| {
    let options = options(&input);
    let summary = summarize(input.text, &options);
    assert_eq!(summary, summarize(input.text, &options), "the summary differs");
    if let Ok(summary) = summary {
        check(&summary, input.text, options.length);
    }
});

fn options(input: &Input) -> Options {
    let kinds = [Kind::KeyPoints, Kind::Tldr, Kind::Headline, Kind::Teaser, Kind::Outline];
    let options = Options::new().with_kind(kinds[usize::from(input.kind) % kinds.len()]);
    let count = usize::from(input.length / 5) + 1;
    let options = match input.length % 5 {
        0 => options.with_length(Length::Short),
        1 => options.with_length(Length::Medium),
        2 => options.with_length(Length::Long),
        3 => options.with_sentences(count),
        _ => options.with_words(count),
    };
    let options = options.with_context(input.context);
    let options = if input.is_hidden { options.with_headline(Headline::Hidden) } else { options };
    let options = match Language::supported().nth(usize::from(input.language)) {
        Some(language) => options.with_language(language),
        None => options,
    };
    match input.title {
        Some(title) => options.with_title(title),
        None => options,
    }
}

fn check(summary: &Summary, text: &str, length: Length) {
    assert!(!summary.points.is_empty());
    let mut end = 0;
    for point in &summary.points {
        assert!(point.span.start >= end && !point.span.is_empty(), "points overlap at {:?}", point.span);
        assert!(text.get(point.span.range()).is_some(), "{:?} is outside the text", point.span);
        assert!((0.0..=1.0).contains(&point.score));
        end = point.span.end;
    }
    if let Length::Sentences(most) = length {
        assert!(summary.points.len() <= most.get());
    }
}
