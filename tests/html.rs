//! Pages parsed natively, compared with the output of a browser (`page.json` in tests/pages), and
//! with the text that readers see (`visible.txt`) if a page hides some of its text.

#[path = "shared/page_folders.rs"]
mod page_folders;

use nutgraf::HtmlPage;
use page_folders::page_folders;

/// Pages for which `readPage` is given an element, which only a script in the page can do.
const READ_FROM_AN_ELEMENT: [&str; 2] = ["root-is-given", "two-articles-near-the-second"];

#[test]
fn pages_are_read_as_a_browser_reads_them() {
    for folder in page_folders() {
        if READ_FROM_AN_ELEMENT.iter().any(|slug| folder.ends_with(slug)) {
            continue;
        }
        let html = std::fs::read_to_string(folder.join("page.html")).unwrap();
        let page = HtmlPage::parse(&html, Some("127.0.0.1")).unwrap();
        let (numbers, descriptions, text, facts) = page.stream();
        let dump = std::fs::read_to_string(folder.join("page.json")).unwrap();
        let dump: serde_json::Value = serde_json::from_str(&dump).unwrap();
        let name = folder.display();
        assert_eq!(descriptions, dump["descriptions"], "{name}");
        assert_eq!(text, dump["text"], "{name}");
        assert_eq!(facts, dump["facts"], "{name}");
        assert_eq!(serde_json::json!(numbers), dump["numbers"], "{name}");
    }
}

/// A page that cuts its text off at the bottom. Only a layout shows which text is hidden.
const NEEDS_LAYOUT: &str = "paid-text-cut-off";

#[test]
fn hidden_text_is_not_in_the_article() {
    for folder in page_folders().iter().filter(|folder| !folder.ends_with(NEEDS_LAYOUT)) {
        let Ok(visible) = std::fs::read_to_string(folder.join("visible.txt")) else { continue };
        let html = std::fs::read_to_string(folder.join("page.html")).unwrap();
        let found = HtmlPage::parse(&html, None).unwrap().article().unwrap();
        assert_eq!(found.article.text, visible.trim_end(), "{}", folder.display());
    }
}

mod properties {
    use nutgraf::{HtmlPage, Options, Span, decode_html, summarize_page};
    use proptest::prelude::*;

    /// Returns a generator of pages: tags that need not be closed, sentences, and any bytes. The
    /// fuzz target `pages` checks the same on bytes that are chosen by the coverage of the code.
    fn page() -> impl Strategy<Value = Vec<u8>> {
        let tag = prop::sample::select(vec![
            "<p>",
            "</p>",
            "<h1>",
            "<h2>Costs</h2>",
            "<article>",
            "<table><tr><td>",
            "<li>",
            "<br>",
            "<b>",
            "<a href=#x>",
            "<div hidden>",
            "</div>",
            "<p data-nutgraf-pin>",
            "<svg><p>",
            "<template>",
            "<style>p{opacity:0}</style>",
            "<title>",
            "<sup><a href=#n>[1]</a></sup>",
            "<figure>",
            "<!--",
            "-->",
            "&#1;",
            "&nbsp;",
            "&shy;",
        ]);
        let sentence = "Nine of the eleven members backed a repair that costs less than a new bridge. ";
        let part = prop_oneof![
            4 => tag.prop_map(|tag| tag.as_bytes().to_vec()),
            4 => (0..9).prop_map(move |n| format!("In the year {n} {sentence}").into_bytes()),
            1 => prop::collection::vec(any::<u8>(), 0..12),
        ];
        prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn any_bytes_give_an_article_or_an_error(bytes in page()) {
            let html = decode_html(&bytes, None).text;
            let page = HtmlPage::parse(&html, None).unwrap();
            let Ok(found) = page.article() else { return Ok(()) };
            prop_assert!(page.article().is_ok_and(|again| again == found));
            let article = &found.article;
            let is_sound = |span: Span| {
                let words = article.text.get(span.range()).unwrap_or_default();
                !words.is_empty() && words == words.trim() && found.source.locate(&article.text, span).is_some()
            };
            prop_assert!(article.blocks.iter().map(|block| block.span).all(is_sound));
            prop_assert!(article.pinned.iter().copied().all(is_sound));
            let Ok(summary) = summarize_page(&found, &Options::new()) else { return Ok(()) };
            for point in &summary.points {
                prop_assert!(is_sound(point.span));
                prop_assert_eq!(&point.text, point.span.slice(&article.text));
            }
        }
    }
}
