//! Fuzzing of pages as the arrays that a browser sends: any numbers and texts give an article or an
//! error, even if only some text nodes are visible.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{Options, Page, PageArticle, summarize_page};

fuzz_target!(|input: (Vec<i16>, &str, &str, &str, u64)| {
    let (numbers, descriptions, text, metadata, visible) = input;
    let numbers: Vec<i32> = numbers.into_iter().map(i32::from).collect();
    let page = Page::read(&numbers, descriptions, text, metadata);
    let is_visible = |node: usize, _cuts: bool| visible >> (node % 64) & 1 == 1;
    page.article().iter().for_each(check);
    page.visible_article(is_visible).iter().for_each(check);
});

fn check(found: &PageArticle) {
    let text = &found.article.text;
    for block in &found.article.blocks {
        assert!(text.get(block.span.range()).is_some(), "{:?} is outside the text", block.span);
    }
    for point in summarize_page(found, &Options::new()).iter().flat_map(|summary| &summary.points) {
        assert_eq!(point.text, point.span.slice(text));
    }
}
