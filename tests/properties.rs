//! Properties that hold for every text.

use nutgraf::{ErrorCode, Kind, Language, Length, Options, Summary, split_sentences, summarize};
use proptest::prelude::*;
use std::num::NonZeroUsize;

/// Pieces of ordinary and of hostile texts.
const PIECES: &[&str] = &[
    "The ferry ran aground off the cape on Monday",
    "Nobody was hurt",
    "he said",
    "Dr. Ito",
    "U.S. ",
    "3.14",
    "a",
    "Ω",
    "é",
    "e\u{301}",
    "𝄞",
    "👩‍👩‍👧",
    "港は三年ぶりに開いた",
    "यह खबर है",
    "هذا خبر",
    ".",
    "!",
    "?",
    "…",
    "...",
    "。",
    "।",
    "؟",
    ",",
    ":",
    "\"",
    "'",
    "“",
    "”",
    "「",
    "」",
    "«",
    "»",
    "(",
    ")",
    "[",
    " ",
    "  ",
    "\u{a0}",
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    "\u{2028}",
    "\u{ad}",
    "\u{200d}",
    "\u{345}",
    "\u{202e}",
    "\0",
    "\u{feff}",
    "- ",
    "• ",
    "—",
];

fn text() -> impl Strategy<Value = String> {
    let pieces =
        prop::collection::vec(prop::sample::select(PIECES), 0..120).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => pieces, 1 => any::<String>()]
}

fn summary(text: &str, kind: Kind, length: Length) -> Option<Summary> {
    match summarize(text, &Options::new().with_kind(kind).with_length(length)) {
        Ok(summary) => Some(summary),
        Err(error) => {
            let is_too_short = matches!(length, Length::Words(_)) && error.code() == ErrorCode::BadOption;
            // Without letters and digits, the rest may be blank: a list item without content, `>`.
            let is_blank = error.code() == ErrorCode::NoText && !text.contains(char::is_alphanumeric);
            assert!(is_too_short || is_blank, "{error} for {text:?}");
            None
        }
    }
}

/// Returns true for white space, and for the other characters that are removed at the ends of
/// lines.
fn is_margin(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "\u{ad}\u{200b}\u{2060}\u{feff}".contains(c)
}

fn sentences_limit(count: usize) -> Length {
    Length::Sentences(NonZeroUsize::new(count).unwrap())
}

fn words_limit(count: usize) -> Length {
    Length::Words(NonZeroUsize::new(count).unwrap())
}

fn words(text: &str) -> usize {
    unicode_segmentation::UnicodeSegmentation::unicode_words(text).count()
}

fn is_part_of(shorter: &Summary, longer: &Summary) -> bool {
    shorter.points.iter().all(|point| longer.points.iter().any(|other| other.span == point.span))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_point_is_a_part_of_the_text_and_points_are_in_order(text in text(), sentences in 1_usize..9) {
        let Some(summary) = summary(&text, Kind::KeyPoints, sentences_limit(sentences)) else { return Ok(()) };
        prop_assert!((1..=sentences).contains(&summary.points.len()));
        for point in &summary.points {
            prop_assert_eq!(text.get(point.span.range()), Some(point.text.as_str()));
            prop_assert!(!point.text.is_empty() && point.text.trim() == point.text);
            prop_assert!((0.0..=1.0).contains(&point.score));
        }
        prop_assert!(summary.points.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }

    #[test]
    fn a_shorter_summary_is_part_of_a_longer_one(text in text(), sentences in 1_usize..9, kind in prop::sample::select(vec![Kind::KeyPoints, Kind::Tldr])) {
        let [Some(few), Some(more)] = [sentences, sentences + 1].map(|n| summary(&text, kind, sentences_limit(n))) else { return Ok(()) };
        prop_assert!(is_part_of(&few, &more));
        let summaries: Vec<_> = Length::NAMED.iter().filter_map(|length| summary(&text, kind, *length)).collect();
        prop_assert!(summaries.windows(2).all(|pair| is_part_of(&pair[0], &pair[1])));
    }

    #[test]
    fn a_summary_has_at_most_the_words_allowed(text in text(), budget in 1_usize..60) {
        let Some(summary) = summary(&text, Kind::KeyPoints, words_limit(budget)) else { return Ok(()) };
        let used: usize = summary.points.iter().map(|point| words(&point.text)).sum();
        prop_assert!(used <= budget, "{used} words of {budget}");
    }

    #[test]
    fn a_headline_is_one_line_with_at_most_the_words_allowed(text in text(), budget in 1_usize..30) {
        let Some(summary) = summary(&text, Kind::Headline, words_limit(budget)) else { return Ok(()) };
        prop_assert_eq!(summary.points.len(), 1);
        prop_assert!(words(&summary.points[0].text) <= budget);
        prop_assert_eq!(text.get(summary.points[0].span.range()), Some(summary.points[0].text.as_str()));
    }

    #[test]
    fn sentences_contain_all_of_the_text_except_what_leaves_no_trace(text in text(), tag in prop::sample::select(vec!["en", "de", "ja", "und"])) {
        let language = Language::from_tag(tag).unwrap_or(Language::UNDETERMINED);
        let spans = split_sentences(&text, language);
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
        prop_assert!(spans.iter().all(|span| !span.is_empty() && span.slice(&text).trim() == span.slice(&text)));
        let dense = |text: &str| text.replace(|c| is_margin(c) || c == '>', ""); // `>` may quote a line
        let held: String = spans.iter().map(|span| dense(span.slice(&text))).collect();
        prop_assert_eq!(held, dense(&text));
    }

    #[test]
    fn the_same_text_gives_the_same_summary(text in text()) {
        prop_assert_eq!(summary(&text, Kind::KeyPoints, Length::Medium), summary(&text, Kind::KeyPoints, Length::Medium));
    }
}
