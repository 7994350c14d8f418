//! The headline of a page: the one on which most of the page's statements agree, without the name
//! of the site.
//!
//! A page states its headline up to five times: for readers, search engines and social networks.
//! Editors write the statements separately. Measured on 53 news pages from 40 countries: `<h1>` is
//! right on 46, linked data on 41, `og:title` on 39, `<title>` on 16, and the weighted vote of all
//! five on 51.

use super::character_references::decode;
use super::metadata::PageMetadata;

/// The number of votes of each statement. Linked data has the most, because it never contains the
/// site's name. `twitter:title` has the fewest, because it is usually a copy of `og:title`.
const VOTES: &[(&str, u32)] =
    &[("h1", 4), ("ld:headline", 6), ("og:title", 4), ("title", 3), ("twitter:title", 1)];

/// The characters that sites put between a headline and their name: bars, dashes, dots, colons and
/// quotation marks. No Unicode category contains just these.
const SEPARATORS: &[char] = &['|', '-', '–', '—', '·', '•', '»', '«', ':', '：', '｜'];

/// The maximum length of a statement that is examined, in bytes. The longest headline seen has 300
/// letters. Without a limit, a page with a title as long as a book would take much time.
const MAX_STATEMENT_BYTES: usize = 2000;

/// The maximum difference in votes that is a draw. In a draw, the longer headline wins, because it
/// says more about the article. With 0, only equal votes are a draw. With 10, the longest headline
/// nearly always wins.
const MAX_DRAW_DIFFERENCE: u32 = 2;

struct Candidate<'p> {
    text: &'p str,
    normalized: String,
    votes: u32,
}

impl<'p> Candidate<'p> {
    /// Adds `votes` for a headline that is spelled `text` in one statement. If the spellings of a
    /// headline differ in spaces and punctuation, the one with more words is kept: the kicker and
    /// the line of an `<h1>` often have no white space between them. If this is wrong, a word that
    /// one statement splits by mistake is shown split.
    fn add(&mut self, text: &'p str, normalized: &str, votes: u32) {
        self.votes += votes;
        if normalized == self.normalized && words(text) > words(self.text) {
            self.text = text;
        }
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Returns the headline of a page. `h1` is the article's heading on the page.
pub(super) fn headline(metadata: PageMetadata<'_>, h1: Option<&str>) -> Option<String> {
    let sites: Vec<String> = metadata.all("site").chain(metadata.all("host")).map(normalize).collect();
    let mut candidates: Vec<Candidate<'_>> = Vec::new();
    for (source, votes) in VOTES {
        let statement = if *source == "h1" { h1 } else { metadata.first(source) };
        let Some(text) = statement.filter(|text| text.len() <= MAX_STATEMENT_BYTES) else { continue };
        let text = without_site(text, &sites);
        let normalized = normalize(text);
        let agrees = |other: &&mut Candidate<'_>| {
            normalized == other.normalized
                || (*source == "title" && starts_with_headline(text, &other.normalized))
        };
        match candidates.iter_mut().find(agrees) {
            Some(other) => other.add(text, &normalized, *votes),
            None => candidates.push(Candidate { text, normalized, votes: *votes }),
        }
    }
    candidates.retain(|it| !it.normalized.is_empty() && !sites.contains(&it.normalized));
    let best = candidates.into_iter().reduce(better)?;
    Some(decode(best.text))
}

/// Returns all headlines in the page's metadata, normalized. The name of the site is not removed
/// from them.
pub(super) fn stated(metadata: PageMetadata<'_>) -> Vec<String> {
    let statements = VOTES.iter().filter_map(|(source, _)| metadata.first(source));
    statements.filter(|text| text.len() <= MAX_STATEMENT_BYTES).map(normalize).collect()
}

fn better<'p>(one: Candidate<'p>, other: Candidate<'p>) -> Candidate<'p> {
    let is_draw = one.votes.abs_diff(other.votes) <= MAX_DRAW_DIFFERENCE;
    let other_wins =
        if is_draw { other.normalized.len() > one.normalized.len() } else { other.votes > one.votes };
    if other_wins { other } else { one }
}

/// Returns true if `text` is `headline` with a separator and more text after it (` | Sport`).
/// `headline` is normalized; `text` is not.
fn starts_with_headline(text: &str, headline: &str) -> bool {
    let starts = text.match_indices(SEPARATORS).filter_map(|(end, _)| text.get(..end));
    starts.map(normalize).any(|start| start == headline)
}

/// Returns the letters and digits of a headline in lower case, for comparison.
pub(super) fn normalize(text: &str) -> String {
    decode(text).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Removes the site's name from both ends of `text`, and then the name of a section from its end:
/// text after a bar that is less than half as long as the text before it.
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

/// Returns true if `part` is the name of the site. `sites` has the site's name (`The Citizen`) and
/// its host (`www.taipeitimes.com`, for `Taipei Times`).
fn is_site(part: &str, sites: &[String]) -> bool {
    let part = normalize(part);
    let is_name =
        |site: &String| *site == part || site.strip_prefix("www").is_some_and(|host| host.starts_with(&part));
    part.chars().count() > 2 && sites.iter().any(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_is_removed() {
        let metadata =
            PageMetadata::new("title\tFerry runs aground - The Harbour Post\nsite\tThe Harbour Post");
        assert_eq!(headline(metadata, None).as_deref(), Some("Ferry runs aground"));
        let metadata =
            PageMetadata::new("title\tHarbour Post: Ferry runs aground\nhost\twww.harbourpost.example");
        assert_eq!(headline(metadata, None).as_deref(), Some("Ferry runs aground"));
    }

    #[test]
    fn a_section_after_a_bar_is_removed_and_a_headline_after_one_is_not() {
        let of = |title: &str| super::headline(PageMetadata::new(&format!("og:title\t{title}")), None);
        assert_eq!(
            of("Ferry runs aground off the cape | Sport").as_deref(),
            Some("Ferry runs aground off the cape")
        );
        assert_eq!(of("Live | Ferry runs aground").as_deref(), Some("Live | Ferry runs aground"));
    }

    #[test]
    fn a_headline_that_was_escaped_twice_is_decoded() {
        let metadata = PageMetadata::new("ld:headline\tIt&#8217;s &quot;over&quot; &amp; done & dusted");
        assert_eq!(headline(metadata, None).as_deref(), Some("It’s \"over\" & done & dusted"));
        let metadata = PageMetadata::new("og:title\tIt&#x27;s over");
        assert_eq!(headline(metadata, Some("It's over")).as_deref(), Some("It's over"));
        assert_eq!(headline(metadata, None).as_deref(), Some("It's over"));
    }

    #[test]
    fn a_dash_inside_a_headline_stays() {
        let metadata =
            PageMetadata::new("title\tDefeat in the cup - Ravens lose at home\nsite\tHarbour Post");
        assert_eq!(headline(metadata, None).as_deref(), Some("Defeat in the cup - Ravens lose at home"));
    }

    #[test]
    fn the_headline_of_two_statements_wins() {
        let metadata =
            PageMetadata::new("og:title\tYou will not believe this ferry\nld:headline\tFerry runs aground");
        assert_eq!(headline(metadata, Some("Ferry runs aground!")).as_deref(), Some("Ferry runs aground!"));
    }

    #[test]
    fn a_line_joined_to_its_kicker_regains_its_space() {
        let metadata = PageMetadata::new("ld:headline\tAground: ferry is stuck\nog:title\tFerry stuck");
        assert_eq!(
            headline(metadata, Some("Aground:ferry is stuck")).as_deref(),
            Some("Aground: ferry is stuck")
        );
    }

    #[test]
    fn the_name_of_the_site_alone_is_not_a_headline() {
        assert_eq!(headline(PageMetadata::new("og:title\tHarbour Post\nsite\tHarbour Post"), None), None);
        assert_eq!(headline(PageMetadata::new(""), None), None);
    }
}
