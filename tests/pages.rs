//! Extraction of articles from pages, compared with the recorded results.
//!
//! Each folder of `tests/pages` is a page and is named after its difficulty: `page.html` is the
//! page, `page.json` the output of `www/page/read-page.js` for it (written by
//! `cargo xtask dump`), `expected.txt` the article, and `visible.txt` its visible text, if the
//! page hides some. A change of `expected.txt` is a change that readers see. So look at the
//! difference; if it is intended, run `BLESS=1 cargo test --test pages` and commit it.

mod growth;

#[path = "shared/page_folders.rs"]
mod page_folders;

use growth::GROWTH;
use nutgraf::{ArticleMetadata, BlockKind, Page, PageArticle};
use page_folders::page_folders;
use std::fmt::Write as _;
use std::path::Path;

struct Dump {
    numbers: Vec<i32>,
    descriptions: String,
    text: String,
    facts: String,
}

impl Dump {
    fn load(folder: &Path) -> Self {
        let file = folder.join("page.json");
        let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let numbers = json["numbers"].as_array().unwrap().iter();
        let string = |name: &str| json[name].as_str().unwrap().to_owned();
        Self {
            numbers: numbers.map(|n| i32::try_from(n.as_i64().unwrap()).unwrap()).collect(),
            descriptions: string("descriptions"),
            text: string("text"),
            facts: string("facts"),
        }
    }

    fn page(&self) -> Page<'_> {
        Page::read(&self.numbers, &self.descriptions, &self.text, &self.facts)
    }

    /// Returns the data of each text node, in UTF-16.
    fn nodes(&self) -> Vec<Vec<u16>> {
        let units: Vec<u16> = self.text.encode_utf16().collect();
        let mut numbers = self.numbers.iter();
        let (mut nodes, mut start) = (Vec::new(), 0);
        while let Some(number) = numbers.next() {
            if *number == -2 {
                let end = start + usize::try_from(*numbers.next().unwrap()).unwrap();
                nodes.push(units[start..end].to_vec());
                start = end;
            }
        }
        nodes
    }
}

#[test]
fn pages_give_the_articles_they_gave_before() {
    let folders = page_folders();
    assert!(folders.len() >= 27, "pages are missing from tests/pages");
    let stale: Vec<String> = folders.iter().filter_map(|folder| check(folder)).collect();
    assert!(stale.is_empty(), "{}\nIf this is meant: BLESS=1 cargo test --test pages", stale.join("\n"));
}

fn check(folder: &Path) -> Option<String> {
    let (now, file) = (report(&Dump::load(folder).page()), folder.join("expected.txt"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(file, now).unwrap();
        return None;
    }
    let before = std::fs::read_to_string(file).unwrap_or_default();
    (before != now).then(|| format!("--- {}\nbefore:\n{before}\nnow:\n{now}", folder.display()))
}

fn report(page: &Page<'_>) -> String {
    let found = match page.article() {
        Ok(found) => found,
        Err(error) => return format!("{}\n", error.code().as_str()),
    };
    let worth = found.ensure_long_enough().map_or_else(|error| error.code().as_str(), |()| "yes");
    let article = &found.article;
    let name = |name: &Option<String>| name.clone().unwrap_or_else(|| "none".to_owned());
    let (title, language) = (name(&article.title), name(&article.language));
    let mut report = format!("title: {title}\nlanguage: {language}\nworth a summary: {worth}\n\n");
    for block in &article.blocks {
        let level =
            if let BlockKind::Heading(level) = block.kind { level.to_string() } else { String::new() };
        writeln!(report, "{}{level}: {}", block.kind.as_str(), block.span.slice(&article.text)).unwrap();
    }
    for pin in &article.pinned {
        writeln!(report, "pinned: {}", pin.slice(&article.text)).unwrap();
    }
    let ArticleMetadata { site, genre, is_accessible_for_free } = &article.metadata;
    let free = is_accessible_for_free.map(|free| free.to_string());
    for (name, value) in [("site", site), ("genre", genre), ("free", &free)] {
        value.iter().for_each(|value| writeln!(report, "{name}: {value}").unwrap());
    }
    report
}

#[test]
fn what_a_reader_has_not_paid_for_is_no_point() {
    let kinds = |page: &str, shown: usize| {
        let dump = Dump::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(page));
        let found = dump.page().visible_article(|node, _| node < shown).unwrap();
        found.article.blocks.iter().map(|block| block.kind.is_prose()).collect::<Vec<_>>()
    };
    let (paid, free) = ("what-the-page-says-of-itself", "more-stories-in-main");
    let all = kinds(paid, usize::MAX);
    let first = (0..).find(|shown| kinds(paid, *shown) != all).unwrap();
    assert_eq!(
        kinds(paid, first).iter().filter(|prose| **prose).count(),
        1,
        "the first paragraph alone is shown"
    );
    assert_eq!(kinds(paid, 0), all, "nothing is shown: the page is not laid out");
    assert_eq!(kinds(free, first), kinds(free, usize::MAX), "nothing says that the rest must be paid for");
}

#[test]
fn every_word_of_an_article_is_found_again_in_its_page() {
    for folder in page_folders() {
        let dump = Dump::load(&folder);
        let Ok(found) = dump.page().article() else { continue };
        let nodes = dump.nodes();
        for block in &found.article.blocks {
            let text = letters(block.span.slice(&found.article.text));
            let range = read_back(&found, block.span, &nodes);
            // A range contains the marks of notes inside a block, which the text leaves out.
            let is_exact =
                range == text || (folder.ends_with("words-in-the-middle") && is_inside(&text, &range));
            assert!(is_exact, "{}: {range} is not {text}", folder.display());
        }
    }
}

/// Returns true if the characters of one text occur in the other in the same order.
fn is_inside(one: &str, other: &str) -> bool {
    let mut rest = other.chars();
    one.chars().all(|c| rest.any(|other| other == c))
}

/// Returns `text` without white space and without the characters that the article leaves out: those
/// that only mark places for line breaks, and U+0001, which masks markup. (A `Range` has no white
/// space for a `<br>`.)
fn letters(text: &str) -> String {
    let left_out = "\u{1}\u{ad}\u{200b}\u{2060}\u{feff}";
    text.chars().filter(|c| !c.is_whitespace() && !left_out.contains(*c)).collect()
}

/// Returns the text of a DOM `Range` over a span of the article, without white space.
fn read_back(found: &PageArticle, span: nutgraf::Span, nodes: &[Vec<u16>]) -> String {
    let (start, end) = found.source.locate(&found.article.text, span).unwrap();
    let mut units = Vec::new();
    for (index, node) in nodes.iter().enumerate().take(end.node + 1).skip(start.node) {
        let from = if index == start.node { start.offset } else { 0 };
        let to = if index == end.node { end.offset } else { node.len() };
        units.extend_from_slice(&node[from..to]);
    }
    letters(&String::from_utf16(&units).unwrap())
}

/// Returns the stream and the text of the page that `n` calls of `element` make.
fn hostile(n: usize, element: impl Fn(&mut Vec<i32>, &mut String)) -> (Vec<i32>, String) {
    let (mut numbers, mut text) = (Vec::new(), String::new());
    for _ in 0..n {
        element(&mut numbers, &mut text);
    }
    (numbers, text)
}

fn put(numbers: &mut Vec<i32>, text: &mut String, data: &str) {
    numbers.extend([-2, i32::try_from(data.encode_utf16().count()).unwrap()]);
    text.push_str(data);
}

const SENTENCE: &str = "Nine of the eleven members backed a repair that costs less than a new bridge. ";

/// The number of elements of a page whose time is compared with the time for [`GROWTH`] times as
/// many.
const ELEMENTS: usize = 6_000;

#[test]
fn time_grows_with_the_page_and_not_with_its_square() {
    type Shape = fn(&mut Vec<i32>, &mut String);
    let shapes: [(&str, Shape); 5] = [
        ("deep", |numbers, text| {
            numbers.push(1);
            put(numbers, text, SENTENCE);
        }),
        ("wide", |numbers, text| {
            numbers.push(0);
            put(numbers, text, SENTENCE);
            numbers.push(-1);
        }),
        ("one line", |numbers, text| {
            numbers.push(2);
            put(numbers, text, "word ");
            numbers.push(-1);
        }),
        ("white space", |numbers, text| put(numbers, text, " \n\t ")),
        ("articles", |numbers, text| {
            numbers.extend([3, 4]);
            put(numbers, text, SENTENCE);
            numbers.push(-1);
            put(numbers, text, SENTENCE);
        }),
    ];
    let slow = shapes.iter().filter_map(|(name, shape)| {
        let pages = [ELEMENTS, ELEMENTS * GROWTH].map(|elements| hostile(elements, shape));
        let times = growth::too_fast(&pages, |(numbers, text)| {
            let page = Page::read(numbers, "p\ndiv\tclass=story\nspan\narticle\nh1", text, "");
            std::hint::black_box(page.article()).ok();
        })?;
        Some(format!("{name}: {times}"))
    });
    let slow: Vec<String> = slow.collect();
    assert!(slow.is_empty(), "not linear:\n{}", slow.join("\n"));
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    const DESCRIPTIONS: &str = "p\ndiv\tclass=story\nspan\narticle\nh1\nbr\na\thref=\nli\ndiv\tclass=related\tnear=\nstrong\thidden=\nmain\titemprop=articleBody\nblockquote\tdata-nutgraf-article=\nhr\tlang=fr";

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            Just(SENTENCE.to_owned()),
            Just("Hafen\u{ad}behörde 𝄞 sagt, 港湾委員会は三日。 ".to_owned()),
            ".{0,12}",
        ]
    }

    /// Returns a generator of valid and of broken streams, which have too many closes, lengths that
    /// are too long, or descriptions that do not exist.
    fn stream() -> impl Strategy<Value = (Vec<i32>, String)> {
        let event = prop_oneof![
            4 => (0..16i32).prop_map(|number| (vec![number], String::new())),
            4 => Just((vec![-1], String::new())),
            6 => text().prop_map(|text| (vec![-2, i32::try_from(text.encode_utf16().count()).unwrap()], text)),
            1 => any::<i32>().prop_map(|number| (vec![number], String::new())),
        ];
        proptest::collection::vec(event, 0..200).prop_map(|events| {
            let (numbers, texts): (Vec<_>, Vec<_>) = events.into_iter().unzip();
            (numbers.concat(), texts.concat())
        })
    }

    proptest! {
        #[test]
        fn any_stream_gives_an_article_or_an_error((numbers, text) in stream(), facts in "(lang|title|container)\t.{0,20}") {
            let Ok(found) = Page::read(&numbers, DESCRIPTIONS, &text, &facts).article() else { return Ok(()) };
            let article = &found.article;
            let mut end = 0;
            for block in &article.blocks {
                let words = article.text.get(block.span.range());
                prop_assert!(words.is_some_and(|words| words == words.trim() && !words.is_empty()));
                prop_assert!(block.span.start >= end, "blocks overlap");
                prop_assert!(found.source.locate(&article.text, block.span).is_some());
                end = block.span.end;
            }
            let blocks: Vec<&str> = article.blocks.iter().map(|block| block.span.slice(&article.text)).collect();
            prop_assert_eq!(blocks.join("\n"), article.text.as_ref());
        }

        #[test]
        fn a_sound_stream_reads_back(texts in proptest::collection::vec(text(), 1..40)) {
            let (mut numbers, mut all) = (vec![3], String::new());
            for (index, text) in texts.iter().enumerate() {
                numbers.push(if index % 3 == 0 { 0 } else { 2 });
                put(&mut numbers, &mut all, text);
                numbers.push(-1);
            }
            let dump = Dump { numbers, descriptions: DESCRIPTIONS.to_owned(), text: all, facts: "container\tgiven".to_owned() };
            let Ok(found) = dump.page().article() else { return Ok(()) };
            let nodes = dump.nodes();
            for block in &found.article.blocks {
                let text = block.span.slice(&found.article.text);
                prop_assert_eq!(read_back(&found, block.span, &nodes), letters(text));
            }
        }
    }
}
