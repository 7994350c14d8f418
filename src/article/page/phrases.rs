//! Lines that news sites put between the paragraphs of a story, as a list that people can edit.

/// What such a line starts with, in lower case.
const STARTS: &[&str] = &[
    "read more",
    "also read",
    "read also",
    "read next",
    "see also",
    "sign up",
    "subscribe",
    "image caption",
    "media caption",
    "(reporting by",
    "reporting by",
    "(editing by",
    "image copyright",
    "follow us",
    "advertisement",
    "related:",
    "related article",
    "watch:",
    "click here",
    "photo:",
    "picture:",
    "share this",
    "story continues",
    "article continues",
    "continue reading",
    "more:",
    "recommended",
    "lesen sie auch",
    "lesen sie hier",
    "mehr zum thema",
    "lire aussi",
    "à lire aussi",
    "lea también",
    "lee también",
    "leggi anche",
    "leia também",
    "leia mais",
    "lees ook",
    "les også",
    "læs også",
    "läs också",
    "baca juga",
    "anzeige",
    "publicidad",
    "publicité",
];

/// A longer line that starts so is prose: "Subscribe to the theory or not, …".
const MOST_WORDS: usize = 25;

pub(super) fn is_stock(text: &str) -> bool {
    let head: String = text.chars().take(40).flat_map(char::to_lowercase).collect();
    STARTS.iter().any(|start| head.starts_with(start)) && text.split_whitespace().nth(MOST_WORDS).is_none()
}

/// Whether a run is a legal notice, in whatever language: the sign and the formula are the same everywhere.
pub(super) fn is_legal(text: &str) -> bool {
    let short = text.split_whitespace().nth(60).is_none();
    short && (text.contains(['©', 'ⓒ', '℗']) || text.to_ascii_lowercase().contains("all rights reserved"))
}

/// Where readers are sent on: the names are the same in every language.
const NETWORKS: &[&str] = &[
    "twitter",
    "facebook",
    "instagram",
    "whatsapp",
    "telegram",
    "tiktok",
    "youtube",
    "linkedin",
    "bluesky",
    "google news",
    "newsletter",
    "podcast",
    "@",
];

/// Whether a run with a link in it sends readers on to another place of the publisher. Asked at the end of a story only,
/// where one sentence in a hundred that is not so ends a story about these networks.
pub(super) fn sends_on(text: &str) -> bool {
    let text = text.to_lowercase();
    NETWORKS.iter().any(|name| text.contains(name)) && text.split_whitespace().nth(60).is_none()
}
