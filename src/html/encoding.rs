//! The encoding of a page that is read as bytes.

use crate::encoding::{Decoded, Encoding, decode_text};

/// The number of bytes at the start of a page that are searched for a `<meta charset>`. Browsers
/// search the same number.
const HEAD_BYTES: usize = 1024;

/// Decodes a page. The first of these encodings that applies is used:
///
/// - the encoding of its byte order mark
/// - `declared`
/// - UTF-8, if the bytes are valid UTF-8 and the page does not declare ISO-2022-JP, since archives
///   store pages as UTF-8 and keep the declarations of their servers
/// - the encoding in its `<meta charset>` or its XML declaration
/// - the encoding that [`decode_text`](crate::decode_text) finds likeliest
///
/// # Examples
///
/// ```
/// let page = nutgraf::decode_html(b"<meta charset=windows-1252>caf\xe9", None);
/// assert_eq!(page.text, "<meta charset=windows-1252>caf\u{e9}");
/// ```
pub fn decode_html(bytes: &[u8], declared: Option<Encoding>) -> Decoded<'_> {
    let is_utf8 = std::str::from_utf8(bytes).is_ok();
    let in_head = || in_head(bytes).filter(|it| it.is_seven_bit() || !is_utf8);
    decode_text(bytes, declared.or_else(in_head))
}

/// Returns the encoding that a page declares in its head.
fn in_head(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..HEAD_BYTES).unwrap_or(bytes).to_ascii_lowercase();
    let head = without_comments(&String::from_utf8_lossy(&head));
    let tags = head.match_indices("<meta").filter_map(|(at, _)| head.get(at..)?.split('>').next());
    let labels = tags.filter_map(|tag| label(tag, "charset"));
    let xml = head.starts_with("<?xml").then(|| label(head.split("?>").next()?, "encoding")).flatten();
    let encoding = xml.into_iter().chain(labels).find_map(Encoding::from_label)?;
    // The declaration was read as ASCII, so the page cannot be in UTF-16.
    Some(if encoding.is_utf16() { Encoding::UTF_8 } else { encoding })
}

/// Returns the value of `name=` in `tag`. It may be inside another attribute, as in
/// `content="text/html; charset=…"`.
fn label<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut after = tag.match_indices(name).filter_map(|(at, _)| tag.get(at + name.len()..));
    let value = after.find_map(|rest| rest.trim_start().strip_prefix('='))?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    value.split(|c: char| c.is_whitespace() || "\"';/>?".contains(c)).next().filter(|label| !label.is_empty())
}

fn without_comments(html: &str) -> String {
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    first + &parts.filter_map(|part| Some(part.split_once("-->")?.1)).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::decode_html;

    #[test]
    fn pages_are_decoded_as_browsers_do() {
        let cases: [(&[u8], &str); 8] = [
            (b"<meta charset='koi8-r'>\xd1", "я"),
            (b"<META http-equiv=content-type content=\"text/html; charset=Shift_JIS\">\x8d`", "港"),
            (b"<!-- <meta charset=koi8-r> --><meta charset=windows-1252>\xe9", "é"),
            (b"\xef\xbb\xbf<meta charset=windows-1252>\xc3\xa9", "é"),
            (b"<meta charset=windows-1252>\xc3\xa9", "é"),
            (b"<meta charset=utf-16>\xff", "\u{fffd}"),
            (b"<meta charset=iso-2022-jp>\x1b$B9A\x1b(B", "港"),
            (b"<?xml version=\"1.0\" encoding=\"iso-8859-2\"?>\xb1", "ą"),
        ];
        for (bytes, end) in cases {
            let text = decode_html(bytes, None).text;
            assert!(text.ends_with(end), "{text}");
        }
    }
}
