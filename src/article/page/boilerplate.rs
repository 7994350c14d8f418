//! Lines that news sites put between the paragraphs of a story, as a list that people can edit.

/// What such a line starts with, in lower case where it is ASCII.
const STARTS: &str = "\
    read more|also read|read also|read next|see also|sign up|subscribe|image caption|media caption|\
    (reporting by|reporting by|(editing by|image copyright|follow us|advertisement|related:|related article|\
    watch:|click here|photo:|picture:|share this|story continues|article continues|continue reading|more:|\
    recommended|lesen sie auch|lesen sie hier|mehr zum thema|lire aussi|à lire aussi|À lire aussi|\
    lea también|lee también|leggi anche|leia também|leia mais|lees ook|les også|læs også|läs också|\
    baca juga|anzeige|publicidad|publicité";

/// A line of more words that starts so is prose: "Subscribe to the theory or not, …".
const MOST_WORDS: usize = 25;

pub(super) fn is_stock(text: &str, words: usize) -> bool {
    words <= MOST_WORDS && STARTS.split('|').any(|start| starts(text.as_bytes(), start))
}

/// A longer text is no notice.
const MOST_WORDS_OF_NOTICE: usize = 60;

/// Whether a run is a legal notice, in whatever language: the sign (`signed`) and the formula are the same everywhere.
pub(super) fn is_legal(text: &str, words: usize, signed: bool) -> bool {
    words <= MOST_WORDS_OF_NOTICE && (signed || contains(text, "all rights reserved"))
}

pub(super) const fn is_sign(c: char) -> bool {
    matches!(c, '©' | 'ⓒ' | '℗')
}

/// Whether `text` holds a phrase of lower case, in whatever case its ASCII letters are.
fn contains(text: &str, phrase: &str) -> bool {
    let (text, first) = (text.as_bytes(), phrase.as_bytes().first().copied());
    let mut bytes = text.iter().enumerate().filter(|(_, byte)| Some(byte.to_ascii_lowercase()) == first);
    bytes.any(|(at, _)| text.get(at..).is_some_and(|rest| starts(rest, phrase)))
}

fn starts(text: &[u8], phrase: &str) -> bool {
    text.get(..phrase.len()).is_some_and(|head| head.eq_ignore_ascii_case(phrase.as_bytes()))
}

/// Where readers are sent on: the names are the same in every language.
const NETWORKS: &str = "\
    twitter|facebook|instagram|whatsapp|telegram|tiktok|youtube|linkedin|bluesky|google news|newsletter|\
    podcast|@";

/// Whether a run with a link in it sends readers on to another place of the publisher. Asked at the end of a story only,
/// where one sentence in a hundred that is not so ends a story about these networks.
pub(super) fn sends_on(text: &str, words: usize) -> bool {
    words <= MOST_WORDS_OF_NOTICE && NETWORKS.split('|').any(|name| contains(text, name))
}
