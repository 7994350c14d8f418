//! The headline of a page: what several of its own statements agree on, without the name of the site.
//!
//! A page states its headline up to five times, for readers, search engines and social networks, and edits them
//! apart. On news pages of 40 countries the `<h1>` is right in 46 of 53, linked data in 41, `og:title` in 39,
//! `<title>` in 16; the vote of all is right in 51.

use super::metadata::PageMetadata;

/// What each statement's voice counts for. Linked data is written for machines and has no site's name;
/// `twitter:title` is mostly a copy of `og:title`.
const VOICES: &[(&str, u32)] =
    &[("h1", 4), ("ld:headline", 6), ("og:title", 4), ("title", 3), ("twitter:title", 1)];

/// What stands between a headline and the name of the site.
const SEPARATORS: &[char] = &['|', '-', '–', '—', '·', '•', '»', '«', ':', '：', '｜'];

/// The longest statement that is looked at, in bytes. Headlines of more than 300 letters were not seen; a page that
/// puts a book into its title should not cost more than one that does not.
const LONGEST: usize = 2000;

/// Sums of voices that differ by no more are a draw. Then the longer headline wins: two parties of editors each chose
/// theirs, and the longer one says more of the article. At 0 ties alone are draws.
const DRAW: u32 = 2;

struct Candidate<'p> {
    text: &'p str,
    key: String,
    votes: u32,
}

impl<'p> Candidate<'p> {
    /// Adds a voice for the same headline. Letter for letter the same, the spelling with more words is kept: where an
    /// `<h1>` is made of a kicker and a line, no white space is between them in the page's text. The price: a headline
    /// with a word torn in two by one of its writers would be shown so.
    fn agree(&mut self, text: &'p str, key: &str, votes: u32) {
        self.votes += votes;
        if key == self.key && words(text) > words(self.text) {
            self.text = text;
        }
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The headline. `h1` is the page's own heading for the article, where one was found.
pub(super) fn title(facts: PageMetadata<'_>, h1: Option<&str>) -> Option<String> {
    let sites: Vec<String> = facts.all("site").chain(facts.all("host")).map(key).collect();
    let mut candidates: Vec<Candidate<'_>> = Vec::new();
    for (source, votes) in VOICES {
        let stated = if *source == "h1" { h1 } else { facts.first(source) };
        let Some(text) = stated.filter(|text| text.len() <= LONGEST) else { continue };
        let text = without_site(text, &sites);
        let key = key(text);
        let agrees =
            |other: &&mut Candidate<'_>| key == other.key || (*source == "title" && starts(text, &other.key));
        match candidates.iter_mut().find(agrees) {
            Some(other) => other.agree(text, &key, *votes),
            None => candidates.push(Candidate { text, key, votes: *votes }),
        }
    }
    candidates.retain(|candidate| !candidate.key.is_empty() && !sites.contains(&candidate.key));
    let best = candidates.into_iter().reduce(better)?;
    Some(unescaped(best.text))
}

/// What the page states in its head to be its headline, each as [`key`] leaves it, the site's name included.
pub(super) fn stated(facts: PageMetadata<'_>) -> Vec<String> {
    let stated = VOICES.iter().filter_map(|(source, _)| facts.first(source));
    stated.filter(|text| text.len() <= LONGEST).map(key).collect()
}

fn better<'p>(one: Candidate<'p>, other: Candidate<'p>) -> Candidate<'p> {
    let draw = one.votes.abs_diff(other.votes) <= DRAW;
    let other_wins = if draw { other.key.len() > one.key.len() } else { other.votes > one.votes };
    if other_wins { other } else { one }
}

/// Whether a text starts with the headline of that key and goes on after a separator (`… | Sport`).
fn starts(text: &str, headline: &str) -> bool {
    text.match_indices(SEPARATORS).filter_map(|(end, _)| text.get(..end)).any(|part| key(part) == headline)
}

/// What is left of a text for comparing it: letters and digits, lower case.
pub(super) fn key(text: &str) -> String {
    unescaped(text).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Cuts off the end what is the site's name, or a section's: a short text after a bar. Cuts the site's name off the start.
fn without_site<'t>(text: &'t str, sites: &[String]) -> &'t str {
    let mut text = text.trim();
    while let Some((head, _)) = text.rsplit_once(SEPARATORS).filter(|(_, tail)| is_site(tail, sites)) {
        text = head.trim();
    }
    while let Some((head, _)) =
        text.rsplit_once(['|', '｜']).filter(|(head, tail)| tail.len() * 2 < head.len())
    {
        text = head.trim();
    }
    match text.split_once(SEPARATORS) {
        Some((head, tail)) if is_site(head, sites) => tail.trim(),
        _ => text,
    }
}

/// `Taipei Times` is the site at `www.taipeitimes.com`, and `The Citizen` that of `The Citizen`.
fn is_site(part: &str, sites: &[String]) -> bool {
    let part = key(part);
    let names =
        |site: &String| *site == part || site.strip_prefix("www").is_some_and(|host| host.starts_with(&part));
    part.chars().count() > 2 && sites.iter().any(names)
}

/// Linked data is often escaped once too often.
pub(super) fn unescaped(text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let reference = part.split_once(';').and_then(|(name, rest)| Some((character(name)?, rest)));
        let (meant, rest) = reference.unwrap_or(('&', part));
        out.push(meant);
        out.push_str(rest);
    }
    out
}

/// The character that a reference names: those that pages escape, and any by its number.
fn character(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "lt" => '<',
        "gt" => '>',
        "nbsp" => ' ',
        _ => char::from_u32(name.strip_prefix('#')?.parse().ok()?)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_is_cut_off() {
        let facts = PageMetadata::new("title\tFerry runs aground - The Harbour Post\nsite\tThe Harbour Post");
        assert_eq!(title(facts, None).as_deref(), Some("Ferry runs aground"));
        let facts =
            PageMetadata::new("title\tHarbour Post: Ferry runs aground\nhost\twww.harbourpost.example");
        assert_eq!(title(facts, None).as_deref(), Some("Ferry runs aground"));
    }

    #[test]
    fn a_section_after_a_bar_is_cut_off_and_a_headline_after_one_is_not() {
        let of = |title: &str| super::title(PageMetadata::new(&format!("og:title\t{title}")), None);
        assert_eq!(
            of("Ferry runs aground off the cape | Sport").as_deref(),
            Some("Ferry runs aground off the cape")
        );
        assert_eq!(of("Live | Ferry runs aground").as_deref(), Some("Live | Ferry runs aground"));
    }

    #[test]
    fn what_was_escaped_twice_is_unescaped() {
        let facts = PageMetadata::new("ld:headline\tIt&#8217;s &quot;over&quot; &amp; done & dusted");
        assert_eq!(title(facts, None).as_deref(), Some("It’s \"over\" & done & dusted"));
    }

    #[test]
    fn a_dash_inside_a_headline_stays() {
        let facts = PageMetadata::new("title\tDefeat in the cup - Ravens lose at home\nsite\tHarbour Post");
        assert_eq!(title(facts, None).as_deref(), Some("Defeat in the cup - Ravens lose at home"));
    }

    #[test]
    fn what_two_statements_agree_on_wins() {
        let facts =
            PageMetadata::new("og:title\tYou will not believe this ferry\nld:headline\tFerry runs aground");
        assert_eq!(title(facts, Some("Ferry runs aground!")).as_deref(), Some("Ferry runs aground!"));
    }

    #[test]
    fn a_line_that_was_joined_to_its_kicker_gets_its_space_back() {
        let facts = PageMetadata::new("ld:headline\tAground: ferry is stuck\nog:title\tFerry stuck");
        assert_eq!(title(facts, Some("Aground:ferry is stuck")).as_deref(), Some("Aground: ferry is stuck"));
    }

    #[test]
    fn the_site_alone_is_no_headline() {
        assert_eq!(title(PageMetadata::new("og:title\tHarbour Post\nsite\tHarbour Post"), None), None);
        assert_eq!(title(PageMetadata::new(""), None), None);
    }
}
