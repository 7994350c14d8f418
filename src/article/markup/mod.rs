//! The markup of a pasted text: HTML, Markdown and quoted mail are read as the text that they show.
//!
//! Markup is masked: each of its bytes becomes [`MASK`], a character that readers do not see.
//! Nothing is removed, so the spans of key points are also spans of the pasted text. If a text is
//! mistaken for Markdown, a few of its asterisks disappear.

mod html;
mod mail;
mod markdown;

use super::BlockKind;
use crate::text::MASK;
use std::borrow::Cow;

/// A pasted text with masks in place of its markup.
#[derive(Debug)]
pub(super) struct MaskedText<'t> {
    /// The masked text, which has as many bytes as the pasted text.
    pub(super) text: Cow<'t, str>,
    /// The kinds of blocks that the markup states, each with the position of a byte in its block.
    /// If a block has several kinds, the last one in the list counts.
    pub(super) kinds: Vec<(usize, BlockKind)>,
}

/// Returns `text` with its markup masked.
pub(super) fn mask_markup(text: &str) -> MaskedText<'_> {
    let mut mask = Mask { text, bytes: text.as_bytes().to_vec(), kinds: Vec::new(), changed: false };
    if html::is_html(text) {
        html::mask(&mut mask);
    } else {
        mail::mask(&mut mask);
        if markdown::is_markdown(text) {
            markdown::mask(&mut mask);
        }
    }
    mask.finish()
}

/// Returns `text` as readers see it, without masks.
pub(crate) fn without_masks(text: &str) -> String {
    if !text.contains(MASK) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars().filter(|c| *c != MASK) {
        if !(c == ' ' && shown.ends_with(char::is_whitespace)) {
            shown.push(c);
        }
    }
    shown
}

/// A text whose markup is being masked.
struct Mask<'t> {
    text: &'t str,
    bytes: Vec<u8>,
    kinds: Vec<(usize, BlockKind)>,
    changed: bool,
}

impl<'t> Mask<'t> {
    /// Masks the bytes from `start` to `end`, which are both character boundaries.
    fn hide(&mut self, start: usize, end: usize) {
        self.write(start, end, "");
    }

    /// Replaces the bytes from `start` to `end` with `shown` and as many masks as are needed to
    /// keep the length. Does nothing if `shown` is longer than these bytes.
    fn write(&mut self, start: usize, end: usize, shown: &str) {
        let Some(place) = self.bytes.get_mut(start..end) else { return };
        let Some(masked) = place.len().checked_sub(shown.len()) else { return };
        let masks = std::iter::repeat_n(MASK as u8, masked);
        place.iter_mut().zip(masks.chain(shown.bytes())).for_each(|(place, byte)| *place = byte);
        self.changed = true;
    }

    fn finish(self) -> MaskedText<'t> {
        let masked = self.changed.then(|| String::from_utf8(self.bytes).ok()).flatten();
        MaskedText { text: masked.map_or(Cow::Borrowed(self.text), Cow::Owned), kinds: self.kinds }
    }
}

/// Returns the lines of `text`, line breaks included, each with the byte at which it starts.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        (at, line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let masked = mask_markup(text);
        assert_eq!(masked.text.len(), text.len());
        let lines = masked.text.lines().map(|line| without_masks(line).trim().to_owned());
        lines.filter(|line| !line.is_empty()).collect()
    }

    #[test]
    fn html_is_read_for_its_text() {
        let page = "<!DOCTYPE html><html><head><title>A</title><script>if (a < b) x();</script></head>\n<body><nav>Home</nav><h1>Quay\ncloses</h1><p>It costs &pound;9, <a href=\"x\">they say</a>.<br>Nobody &amp; nothing.</p><ul><li>One</li></ul></body></html>";
        let lines = ["Quay closes", "It costs £9, they say.", "Nobody & nothing.", "- One"];
        assert_eq!(shown(page), lines);
        let kinds: Vec<_> = mask_markup(page).kinds.into_iter().map(|(_, kind)| kind).collect();
        assert_eq!(kinds, [BlockKind::Headline]);
        assert_eq!(shown("1 < 2 and <b>3</b> > 2"), ["1 < 2 and <b>3</b> > 2"], "a little is no page");
    }

    #[test]
    fn tags_of_html_give_blocks_their_kinds() {
        let kind = |tag: &str| {
            let page = format!("<p>It costs &pound;9.</p><{tag}>Quay closes</{tag}><p>They say so.</p>");
            mask_markup(&page).kinds.first().map(|(_, kind)| *kind)
        };
        use BlockKind::{Code, Heading, Headline, Quote, Table};
        assert_eq!(
            ["h1", "H2", "h3", "h6"].map(kind),
            [Headline, Heading(2), Heading(3), Heading(3)].map(Some)
        );
        assert_eq!(["blockquote", "td", "th", "pre"].map(kind), [Quote, Table, Table, Code].map(Some));
        assert_eq!(kind("div"), None);
    }

    #[test]
    fn markdown_is_read_for_its_text() {
        let page = "---\ntitle: A\n---\n# Quay closes\n![b](c.jpg)\n**It _leaks_.** So say [two](http://d.e).[^1]\n\n- One\n\n[^1]: They did.";
        assert_eq!(shown(page), ["Quay closes", "It leaks. So say two.", "- One"]);
        assert_eq!(shown("It costs 5 * 3 pounds."), ["It costs 5 * 3 pounds."]);
    }

    #[test]
    fn two_signs_make_a_text_markdown() {
        let is_markdown = |text: &str| shown(text) != text.lines().map(str::trim).collect::<Vec<_>>();
        let signs = ["# Quay", "See [two](http://d.e).", "The **quay** closes.", "[^1]: They did.", "```"];
        for sign in signs {
            assert!(!is_markdown(&format!("{sign}\nIt closes.")), "{sign} once");
            assert!(is_markdown(&format!("{sign}\nIt closes.\n{sign}")), "{sign} twice");
        }
        assert!(!is_markdown("#7\n####### Quay\n**\nIt closes."));
    }

    #[test]
    fn the_first_heading_of_level_one_is_the_headline() {
        let page = "## Before\n# Quay closes\nIt does.\n# After\n###### Notes\n| a | b |";
        let kinds: Vec<_> = mask_markup(page).kinds.into_iter().map(|(_, kind)| kind).collect();
        use BlockKind::{Heading, Headline, Table};
        assert_eq!(kinds, [Heading(2), Headline, Heading(2), Heading(6), Table]);
    }

    #[test]
    fn marks_of_quoted_mail_are_masked_if_all_is_quoted() {
        assert_eq!(shown("> The quay\n> closes.\n>\n> Soon."), ["The quay", "closes.", "Soon."]);
    }
}
