//! Boilerplate: phrases that news sites put between the paragraphs of a story.
//!
//! Each list of phrases is a string in which bars separate the phrases. ASCII letters match in
//! either case.

/// The beginnings of stock lines: promotions, credits and labels between paragraphs.
const STOCK: &str = "\
    read more|also read|read also|read next|see also|sign up|subscribe|image caption|media caption|\
    (reporting by|reporting by|(editing by|image copyright|follow us|advertisement|related:|related article|\
    watch:|click here|photo:|picture:|share this|story continues|article continues|continue reading|more:|\
    recommended|lesen sie auch|lesen sie hier|mehr zum thema|lire aussi|à lire aussi|À lire aussi|\
    lea también|lee también|leggi anche|leia também|leia mais|lees ook|les også|læs også|läs också|\
    baca juga|anzeige|publicidad|publicité";

/// The maximum number of words in a stock line. With 10, long promotions after `Read more` become
/// key points. With 100, prose is lost (`Subscribe to the theory or not, …`).
const MAX_STOCK_WORDS: usize = 25;

/// The maximum number of words in a legal notice. With 10, notices of two sentences become key
/// points. With 200, a story that quotes a notice is lost.
const MAX_NOTICE_WORDS: usize = 60;

/// The channels to which publishers refer readers at the end of a story. Their names are the same
/// in all languages.
const NETWORKS: &str = "\
    twitter|facebook|instagram|whatsapp|telegram|tiktok|youtube|linkedin|bluesky|google news|newsletter|\
    podcast|@";

/// Returns true if `text`, which has `words` words, is a stock line.
pub(super) fn is_stock(text: &str, words: usize) -> bool {
    words <= MAX_STOCK_WORDS && STOCK.split('|').any(|start| starts_with(text.as_bytes(), start))
}

/// Returns true if `text`, which has `words` words, is a legal notice. The sign of a notice is `©`
/// or an English phrase, which pages of all languages use.
pub(super) fn is_legal_notice(text: &str, words: usize) -> bool {
    words <= MAX_NOTICE_WORDS && (text.contains(['©', 'ⓒ', '℗']) || contains(text, "all rights reserved"))
}

/// Returns true if `text`, which has `words` words, refers readers to another channel of the
/// publisher. Callers pass only lines with a link at the end of a story. One in a hundred of those
/// that it finds is in fact the last sentence of a story about that channel, and is lost.
pub(super) fn refers_elsewhere(text: &str, words: usize) -> bool {
    words <= MAX_NOTICE_WORDS && NETWORKS.split('|').any(|name| contains(text, name))
}

/// Returns true if `text` contains `phrase` in capital or lower-case letters. `phrase` is in lower
/// case.
fn contains(text: &str, phrase: &str) -> bool {
    let (text, first) = (text.as_bytes(), phrase.as_bytes().first().copied());
    let mut bytes = text.iter().enumerate().filter(|(_, byte)| Some(byte.to_ascii_lowercase()) == first);
    bytes.any(|(at, _)| text.get(at..).is_some_and(|rest| starts_with(rest, phrase)))
}

fn starts_with(text: &[u8], phrase: &str) -> bool {
    text.get(..phrase.len()).is_some_and(|head| head.eq_ignore_ascii_case(phrase.as_bytes()))
}
