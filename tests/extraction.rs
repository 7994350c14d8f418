//! The rules of extraction, each on a page that differs from an ordinary one in a single element.
//! (`tests/pages.rs` has whole pages.)

use nutgraf::{BlockKind, HtmlPage, Page};

/// Sentences of the story, which every page has.
const STORY: [&str; 5] = [
    "The harbour council of Skarvik voted on Monday to repair the old mole, which a storm had damaged.",
    "The county pays two thirds of the repair, and the town borrows the rest of the money for ten years.",
    "Nine of the eleven members backed the plan, which costs less than a new mole would have cost.",
    "The fishing boats of the town will use the quay of the neighbouring harbour until work is over.",
    "Work begins in March, when the ice is gone, and divers have looked at the stones of the mole.",
];

/// The sentence that some rules keep in the article and others leave out.
const PROBE: &str = "A lamp on the mole had failed twice in the winter, the coast guard says in a report.";

/// Returns a page whose story has `element` between its second and its third paragraph.
fn page(element: &str) -> String {
    let [first, second, rest @ ..] = STORY.map(|sentence| format!("<p>{sentence}</p>"));
    let story = format!("{first}{second}{element}{}", rest.concat());
    format!("<title>Mole is repaired</title><body><h1>Mole is repaired</h1><div>{story}</div></body>")
}

/// Returns the blocks of the article in `html`, with their kinds.
fn blocks(html: &str) -> Vec<(BlockKind, String)> {
    let found = HtmlPage::parse(html, Some("news.example")).unwrap().article().unwrap();
    let article = found.article;
    article.blocks.iter().map(|block| (block.kind, block.span.slice(&article.text).to_owned())).collect()
}

/// Returns the kind of the block that begins with `start`, if the page of `element` has one. Fails
/// if the article lacks a sentence of the story.
fn kind(element: &str, start: &str) -> Option<BlockKind> {
    let blocks = blocks(&page(element));
    assert!(STORY.iter().all(|sentence| blocks.iter().any(|(_, text)| text == sentence)), "{element}");
    blocks.into_iter().find(|(_, text)| text.starts_with(start)).map(|(kind, _)| kind)
}

/// Returns true if the article has [`PROBE`], which `open` and `close` surround.
fn has_probe(open: &str, close: &str) -> bool {
    kind(&format!("{open}<p>{PROBE}</p>{close}"), PROBE).is_some()
}

#[test]
fn elements_outside_the_story_are_known_by_their_tags() {
    for tag in ["nav", "aside", "form", "dialog", "menu", "fieldset", "header", "footer", "figure", "address"]
    {
        assert!(!has_probe(&format!("<{tag}>"), &format!("</{tag}>")), "{tag}");
    }
    for tag in ["div", "section", "center", "main", "my-element"] {
        assert!(has_probe(&format!("<{tag}>"), &format!("</{tag}>")), "{tag}");
    }
}

#[test]
fn elements_outside_the_story_are_known_by_their_attributes() {
    let outside = [
        "role=navigation",
        "role=complementary",
        "role=search",
        "role=dialog",
        "role=alertdialog",
        "role=menu",
        "role=banner",
        "role=contentinfo",
        "role=note",
        "aria-modal=true",
        "aria-hidden=true",
        "inert",
        "hidden",
        "data-nosnippet",
        "data-nutgraf-ignore",
        "itemtype=https://schema.org/Comment",
        "itemtype=https://schema.org/WPSideBar",
        "class=related-links",
        "class='text newsletter'",
        "id=comments",
        "data-testid=recommended",
        "data-component=cookieBanner",
        "class=share-bar",
    ];
    for attribute in outside {
        assert!(!has_probe(&format!("<div {attribute}>"), "</div>"), "{attribute}");
    }
    let inside = [
        "role=presentation",
        "role=region",
        "role=tabpanel",
        "role='tabpanel' hidden",
        "aria-modal=false",
        "aria-hidden=false",
        "hidden=until-found",
        "itemtype=https://schema.org/Person",
        "itemtype=https://schema.org/Commentary",
        "class=correlated",
        "id=part-2",
        "data-name=recommended",
        "data-nutgraf-pin",
    ];
    for attribute in inside {
        assert!(has_probe(&format!("<div {attribute}>"), "</div>"), "{attribute}");
    }
}

#[test]
fn the_class_of_the_body_or_of_a_heading_says_nothing_of_the_story() {
    let body = page("").replace("<body>", "<body class='cookie-notice related teaser editsection'>");
    assert_eq!(blocks(&body), blocks(&page("")));
    let heading = "<h2 class=widget-title>The cost of the repair</h2>";
    assert_eq!(kind(&format!("{heading}<p>{PROBE}</p>"), "The cost"), Some(BlockKind::Heading(2)));
}

#[test]
fn tags_and_roles_give_blocks_their_kinds() {
    use BlockKind::{Code, Heading, ListItem, Paragraph, Quote};
    let of = |element: &str| kind(element, "A lamp");
    assert_eq!(of(&format!("<ul><li>{PROBE}</ul>")), Some(ListItem));
    assert_eq!(of(&format!("<dl><dt>Lamp<dd>{PROBE}</dl>")), Some(ListItem));
    assert_eq!(of(&format!("<blockquote>{PROBE}</blockquote>")), Some(Quote));
    assert_eq!(of(&format!("<table><tr><td>{PROBE}</table>")), Some(Paragraph), "a table for layout");
    assert_eq!(of(&format!("<pre>{PROBE}</pre>")), Some(Paragraph), "prose");
    assert_eq!(of("<pre>A lamp = 2 * mole + 17</pre>"), Some(Code), "no prose");
    for (tag, level) in [("h2", 2), ("h3", 3), ("h4", 4), ("h5", 5), ("h6", 6), ("div role=heading", 2)] {
        let close = tag.split(' ').next().unwrap();
        let element = format!("<{tag}>A lamp fails</{close}><p>{PROBE}</p>");
        assert_eq!(of(&element), Some(Heading(level)), "{tag}");
    }
}

#[test]
fn the_language_is_that_of_the_nearest_element_with_a_valid_tag() {
    let language = |html: &str, body: &str| {
        let html = page("").replace("<title>", &format!("<html {html}><title>")).replace("<body>", body);
        HtmlPage::parse(&html, None).unwrap().article().unwrap().article.language
    };
    for tag in ["en", "pt-BR", "de_AT", "ast", "zh-Hant-TW", "en-a-bbbbbbbb-cccccccc-dddddddd-eee"] {
        assert_eq!(language(&format!("lang={tag}"), "<body>").as_deref(), Some(tag));
    }
    for tag in ["English", "null", "x", "e!", "{{lang}}", "en-US!", "en-a-bbbbbbbb-cccccccc-dddddddd-eeee"] {
        assert_eq!(language(&format!("lang='{tag}'"), "<body>"), None, "{tag}");
    }
    assert_eq!(language("lang=en", "<body lang=fr>").as_deref(), Some("fr"));
    assert_eq!(language("lang=en", "<body lang=''>").as_deref(), Some("en"));
}

#[test]
fn stock_lines_and_legal_notices_are_left_out() {
    let is_in = |text: &str| kind(&format!("<p>{text}</p>"), text).is_some();
    let outside = [
        "Read more: a lamp on the mole had failed, the guard says.",
        "ALSO READ: a lamp on the mole had failed, the guard says.",
        "(Reporting by Lio Kato; editing by Ana Silva and Ben Okafor.)",
        "This text is © 2026 The Harbour Post, and nobody may copy it.",
        "Copyright 2026 The Harbour Post. All Rights Reserved, in every country.",
    ];
    for text in outside {
        assert!(!is_in(text), "{text}");
    }
    let long = "and the council, the county and the guard had to wait for a ship with a crane ".repeat(5);
    let inside = [
        "Readers of the more detailed report will find a lamp on the mole.",
        "The rights of the town are reserved, all members of the council said.",
        &format!("Sign up was slow, {long}."),
        &format!("A sign with © hung there, {long}."),
    ];
    for text in inside {
        assert!(is_in(text), "{text}");
    }
}

#[test]
fn a_line_at_the_end_that_links_to_a_channel_is_left_out() {
    let has = |line: &str| {
        let html = page("").replace("</div></body>", &format!("{line}</div></body>"));
        blocks(&html).iter().any(|(_, text)| text.starts_with("For more news"))
    };
    assert!(!has("<p>For more news of the harbour, like us on <a href=/f>Facebook</a>, every day.</p>"));
    assert!(!has(
        "<p>For more news of the harbour, write to <a href=/f>post@harbour.example</a>, or call.</p>"
    ));
    assert!(has("<p>For more news of the harbour, people look at Facebook, every day and night.</p>"));
    assert!(has("<p>For more news of the harbour, people go to <a href=/h>the quay</a>, every day.</p>"));
}

#[test]
fn a_second_copy_of_a_text_is_left_out() {
    let copies =
        |html: &str| blocks(html).iter().filter(|(_, text)| text.starts_with("The county pays")).count();
    let with = |text: &str| page(text);
    let pull_quote = format!("<p>{PROBE}</p><div><p>{}</p></div>", STORY[1]);
    assert_eq!(copies(&with(&pull_quote)), 1, "a pull quote");
    assert_eq!(copies(&with(&format!("<p>{}</p>", STORY[1]))), 2, "in succession");
    let three = format!("<p>{PROBE}</p><p>{}</p><p>{PROBE}</p><p>{}</p>", STORY[1], STORY[1]);
    assert_eq!(copies(&with(&three)), 3, "three times");
    let short = "<p>The county pays.</p><p>It does.</p><p>The county pays.</p><p>It does.</p>";
    assert_eq!(copies(&with(short)), 3, "few words");
    let items =
        "<ul><li>The county pays two thirds.<li>The town pays a third.<li>The county pays two thirds.</ul>";
    assert_eq!(copies(&with(items)), 3, "items of a list");
}

#[test]
fn a_heading_or_an_introduction_goes_with_the_text_below_it() {
    let of = |element: &str| kind(element, "See");
    assert_eq!(
        of("<h2>See the mole</h2><aside><p>Not in the story, but beside it.</p></aside><h2>What next</h2>"),
        None
    );
    assert_eq!(of("<p>See also:</p><ul><li><a href=/a>A lamp fails on the mole</a></ul>"), None);
    assert_eq!(of(&format!("<h2>See the mole</h2><p>{PROBE}</p>")), Some(BlockKind::Heading(2)));
    assert!(of(&format!("<p>See these facts:</p><p>{PROBE}</p>")).is_some());
    let long = "See what members of the council, the county and the coast guard said, in their own words:";
    assert!(of(&format!("<p>{long}</p><ul><li><a href=/a>A lamp fails</a></ul>")).is_some(), "a sentence");
}

#[test]
fn text_that_is_mostly_links_is_left_out_unless_it_is_a_sentence() {
    let of = |linked: &str, rest: &str, end: &str| {
        kind(&format!("<p><a href=/a>{linked}</a>{rest}{end}</p>"), linked).is_some()
    };
    let words = "A lamp on the mole had failed twice in the winter";
    assert!(
        of("A lamp", " on the mole had failed twice, the coast guard says in its report", ""),
        "one link"
    );
    assert!(!of(words, ", a report says", ""), "a headline");
    assert!(of(words, ", the coast guard says in a report", "."), "a sentence with its source");
    assert!(!of(words, ", yes", "."), "nothing but a link");
    let names =
        ["Lio Kato", "Ana Silva", "Ben Okafor", "Mia Berg"].map(|name| format!("<a href=/n>{name}</a>"));
    assert!(kind(&format!("<p>{}</p>", names.join(", ")), "Lio Kato").is_some(), "an enumeration");
    assert!(kind(&format!("<p>{}</p>", names[..2].join(", ")), "Lio Kato").is_none(), "two names");
}

#[test]
fn the_introduction_below_the_headline_is_in_the_article_and_text_above_it_is_not() {
    let lines = |html: &str| blocks(html).into_iter().map(|(_, text)| text).collect::<Vec<_>>();
    let intro = page("").replace("</h1><div>", &format!("</h1><p>{PROBE}</p><div>"));
    assert_eq!(lines(&intro)[0], PROBE);
    let above = page("").replace("<body><h1>", &format!("<body><div><p>{PROBE}</p><h1>"));
    assert_eq!(lines(&above), STORY);
}

#[test]
fn the_story_ends_with_its_last_sentence_even_if_it_is_short() {
    let last = |end: &str| {
        blocks(&page("").replace("</div></body>", &format!("{end}</div></body>"))).pop().unwrap().1
    };
    assert_eq!(last("<section><p>It is over.</p></section>"), "It is over.");
    assert_eq!(last("<blockquote>“It is over.”</blockquote>"), "“It is over.”");
    assert_eq!(last("<p>Draw: 2-2</p>"), "Draw: 2-2", "a line beside prose");
    assert_eq!(last("<section><p>Share</p></section>"), STORY[4], "a button");
    assert_eq!(last("<section>It is over.</section>"), STORY[4], "no paragraph");
}

#[test]
fn a_short_bold_line_is_a_heading() {
    let of = |line: &str| kind(&format!("<div><b>{line}</b><br>{PROBE}</div>"), line);
    let twelve = "Who pays for the new mole and what the repair costs then";
    assert!(matches!(of("Who pays for it"), Some(BlockKind::Heading(_))));
    assert!(matches!(of(twelve), Some(BlockKind::Heading(_))), "twelve words");
    assert!(!matches!(of(&format!("{twelve} now")), Some(BlockKind::Heading(_))), "thirteen words");
    assert!(!matches!(of(&format!("{twelve} or now")), Some(BlockKind::Heading(_))), "fourteen words");
    assert!(!matches!(of("The town pays for it."), Some(BlockKind::Heading(_))), "a sentence");
}

#[test]
fn teasers_and_boxes_in_the_story_are_left_out() {
    let teaser =
        "<div><h3><a href=/b>Bridge stays closed</a></h3><p>A lamp on the bridge had failed, too.</p></div>";
    assert_eq!(kind(teaser, "A lamp"), None);
    let kicker = teaser.replace("<h3>", "<span>Traffic</span><h3>");
    assert_eq!(kind(&kicker, "A lamp"), None, "a kicker");
    assert!(kind(&teaser.replace("href=/b", "href='#'"), "A lamp").is_some(), "a link to the page itself");
    let long = format!("<p>{PROBE}</p>").repeat(4);
    assert!(
        kind(&format!("<div><h3><a href=/b>Bridge stays closed</a></h3>{long}</div>"), "A lamp").is_some()
    );
    assert!(!has_probe("<div><div><button>Get it</button></div>", "</div>"), "a form");
    assert!(!has_probe("<div><div><a href=/s>Subscribe now</a></div>", "</div>"), "a call to action");
    let long = long.repeat(2);
    assert!(
        kind(&format!("<div><div><button>Get it</button></div>{long}</div>"), PROBE).is_some(),
        "too long"
    );
}

/// Returns the blocks of the article in `html` for a reader who sees the text nodes for whose
/// indices `is_visible` returns true.
fn visible(html: &str, is_visible: impl Fn(usize) -> bool) -> Vec<(BlockKind, String)> {
    let page = HtmlPage::parse(html, None).unwrap();
    let (numbers, descriptions, text, facts) = page.stream();
    let found = Page::read(numbers, descriptions, text, facts).visible_article(|node, _| is_visible(node));
    let article = found.unwrap().article;
    article.blocks.iter().map(|block| (block.kind, block.span.slice(&article.text).to_owned())).collect()
}

#[test]
fn invisible_text_is_left_out_if_the_rest_is_a_story() {
    let html = page(&format!("<p>{PROBE}</p>"));
    let all = visible(&html, |_| true);
    assert_eq!(all.len(), 6);
    assert_eq!(visible(&html, |node| node != 3).len(), 5, "one paragraph");
    assert_eq!(visible(&html, |node| (1..3).contains(&node)).len(), 2, "a third of the story");
    assert_eq!(visible(&html, |node| node == 1), all, "one paragraph is no story");
    let half = page(&format!("<p>{PROBE}</p>")).replace(STORY[1], &STORY[1].repeat(3));
    assert_eq!(visible(&half, |node| node == 2), visible(&half, |_| true), "a long one is none either");
    let long = page(&(0..9).map(|n| format!("<p>{n} days later: {PROBE}</p>")).collect::<String>());
    assert_eq!(visible(&long, |node| (1..3).contains(&node)), visible(&long, |_| true), "a preview");
    assert_eq!(visible(&html, |_| false), all, "the page is not laid out");
}

#[test]
fn text_that_must_be_paid_for_is_context_at_most() {
    let paid = "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": false}</script>";
    let html = page(&format!("<p>{PROBE}</p>")).replace("<body>", &format!("{paid}<body>"));
    let prose = |blocks: Vec<(BlockKind, String)>| blocks.iter().filter(|(kind, _)| kind.is_prose()).count();
    assert_eq!(prose(visible(&html, |_| true)), 6);
    let one = visible(&html, |node| node == 1);
    assert_eq!((one.len(), prose(one)), (6, 1), "the rest is labels");
    assert_eq!(visible(&html, |node| (1..3).contains(&node)).len(), 2, "a story by itself");
    assert_eq!(prose(visible(&html, |_| false)), 6, "the page is not laid out");
}
