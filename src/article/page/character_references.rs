//! HTML character references in strings that pages escape twice, and in pasted HTML.

use crate::text::within;

/// Decodes the character references in `text`, which comes from linked data or a title. References
/// by number, decimal (`&#39;`) or hexadecimal (`&#x27;`), are all decoded, and references by name
/// if templates commonly use the name. All other text is unchanged.
pub(super) fn decode(text: &str) -> String {
    let mut parts = text.split('&');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let reference = part.split_once(';').and_then(|(name, rest)| Some((character(name)?, rest)));
        let (character, rest) = reference.unwrap_or(('&', part));
        decoded.push(character);
        decoded.push_str(rest);
    }
    decoded
}

/// Returns the character of the reference at the start of `text`, and the reference's length in
/// bytes.
pub(in crate::article) fn decode_reference(text: &str) -> Option<(char, usize)> {
    const MAX_BYTES: usize = 12;
    let near = within(text, MAX_BYTES);
    let (name, _) = near.strip_prefix('&')?.split_once(';')?;
    Some((character(name)?, name.len() + 2))
}

/// Returns the character for a reference name without `&` and `;`, such as `amp`. Only common names
/// are known: all 2,231 names of HTML would take more space than the rest of the code for pages.
fn character(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "lt" => '<',
        "gt" => '>',
        "nbsp" => ' ',
        "pound" => '£',
        "euro" => '€',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        _ => numbered(name.strip_prefix('#')?)?,
    })
}

/// Returns the character with the code `number`. A number that starts with `x` is hexadecimal.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_by_name_and_by_number_are_decoded() {
        assert_eq!(decode("&quot;Over&quot; &amp; done"), "\"Over\" & done");
        let names =
            "&amp;&quot;&apos;&lt;&gt;&nbsp;&pound;&euro;&ndash;&mdash;&lsquo;&rsquo;&ldquo;&rdquo;&hellip;";
        assert_eq!(decode(names), "&\"'<> £€–—‘’“”…");
        assert_eq!(decode("It&#39;s, it&#8217;s, it&#x27;s, it&#X2019;s"), "It's, it’s, it's, it’s");
    }

    #[test]
    fn ampersands_that_are_not_references_stay() {
        for text in ["done & dusted", "Q&A; more", "&#;", "&#x;", "&#xd800;", "&#1114112;", "a&b&", "&zwj;"] {
            assert_eq!(decode(text), text);
        }
    }
}
