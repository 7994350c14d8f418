//! Boilerplate phrases: lines that news sites put between the paragraphs of a story, as lists that people can edit.
//!
//! The lists are separated by bars, since phrases contain spaces. ASCII letters match in any case.

/// The beginnings of stock lines.
const STOCK: &str = "\
    read more|also read|read also|read next|see also|sign up|subscribe|image caption|media caption|\
    (reporting by|reporting by|(editing by|image copyright|follow us|advertisement|related:|related article|\
    watch:|click here|photo:|picture:|share this|story continues|article continues|continue reading|more:|\
    recommended|lesen sie auch|lesen sie hier|mehr zum thema|lire aussi|à lire aussi|À lire aussi|\
    lea también|lee también|leggi anche|leia também|leia mais|lees ook|les også|læs også|läs också|\
    baca juga|anzeige|publicidad|publicité";

/// The longest stock line, in words. At 10 long teasers after "Read more" become points; at 100 prose is lost:
/// "Subscribe to the theory or not, …".
const MAX_STOCK_WORDS: usize = 25;

/// The longest notice, in words. At 10 legal notices of two sentences become points; at 200 a story that quotes a notice
/// is lost.
const MAX_NOTICE_WORDS: usize = 60;

/// Places to which readers are referred at the end of a story; the names are the same in every language.
const NETWORKS: &str = "\
    twitter|facebook|instagram|whatsapp|telegram|tiktok|youtube|linkedin|bluesky|google news|newsletter|\
    podcast|@";

/// Returns whether `text`, which has `words` words, is a stock line.
pub(super) fn is_stock(text: &str, words: usize) -> bool {
    words <= MAX_STOCK_WORDS && STOCK.split('|').any(|start| starts_with(text.as_bytes(), start))
}

/// Returns whether `text` is a legal notice. Its sign and its formula are the same in every language.
pub(super) fn is_legal_notice(text: &str, words: usize) -> bool {
    words <= MAX_NOTICE_WORDS && (text.contains(['©', 'ⓒ', '℗']) || contains(text, "all rights reserved"))
}

/// Returns whether a run that contains a link refers readers to another channel of the publisher. Only for the end of a
/// story: there it is wrong for one sentence in a hundred, which ends a story about these networks.
pub(super) fn refers_elsewhere(text: &str, words: usize) -> bool {
    words <= MAX_NOTICE_WORDS && NETWORKS.split('|').any(|name| contains(text, name))
}

/// Returns whether `text` contains `phrase`, which is in lower case.
fn contains(text: &str, phrase: &str) -> bool {
    let (text, first) = (text.as_bytes(), phrase.as_bytes().first().copied());
    let mut bytes = text.iter().enumerate().filter(|(_, byte)| Some(byte.to_ascii_lowercase()) == first);
    bytes.any(|(at, _)| text.get(at..).is_some_and(|rest| starts_with(rest, phrase)))
}

fn starts_with(text: &[u8], phrase: &str) -> bool {
    text.get(..phrase.len()).is_some_and(|head| head.eq_ignore_ascii_case(phrase.as_bytes()))
}
