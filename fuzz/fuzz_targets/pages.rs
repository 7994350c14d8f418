//! Fuzzing of pages as files: any bytes give an article or an error, its spans are sound, its text
//! can be found in the page again, and a second run gives the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{Error, HtmlPage, Options, PageArticle, Span, Summary, decode_html, summarize_page};

fuzz_target!(|bytes: &[u8]| {
    let html = decode_html(bytes, None).text;
    let found = read(&html);
    assert_eq!(found, read(&html), "the article differs");
    let Ok(found) = found else { return };
    check_article(&found);
    let summary = summarize_page(&found, &Options::new());
    assert_eq!(summary, summarize_page(&found, &Options::new()), "the summary differs");
    summary.iter().for_each(|summary| check_summary(&found, summary));
});

fn read(html: &str) -> Result<PageArticle, Error> {
    HtmlPage::parse(html, None)?.article()
}

fn check_article(found: &PageArticle) {
    let text = &found.article.text;
    let mut end = 0;
    for block in &found.article.blocks {
        assert!(block.span.start >= end, "blocks overlap at {:?}", block.span);
        check_span(found, block.span);
        end = block.span.end;
    }
    let blocks: Vec<&str> = found.article.blocks.iter().map(|block| block.span.slice(text)).collect();
    assert_eq!(blocks.join("\n"), **text);
    found.article.pinned.iter().for_each(|pinned| check_span(found, *pinned));
}

fn check_summary(found: &PageArticle, summary: &Summary) {
    for point in &summary.points {
        assert_eq!(point.text, point.span.slice(&found.article.text));
        check_span(found, point.span);
    }
}

fn check_span(found: &PageArticle, span: Span) {
    let words = found.article.text.get(span.range()).expect("the span is outside the text");
    assert!(!words.is_empty() && words == words.trim(), "{words:?}");
    let (start, end) = found.source.locate(&found.article.text, span).expect("the span has no place");
    assert!((start.node, start.offset) < (end.node, end.offset), "the place of {span:?} is empty");
}
