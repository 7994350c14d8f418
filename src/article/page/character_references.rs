//! HTML character references, decoded in strings that pages escape once too often.

use crate::text::within;

/// Decodes the character references in `text`: all numbers, decimal (`&#39;`) or hexadecimal
/// (`&#x27;`), and the names that templates commonly use. Other text is unchanged. This is needed
/// for linked data and titles, which pages often escape twice.
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

/// Returns the character of the reference at the start of `text`, and the length of the reference
/// in bytes.
pub(in crate::article) fn decode_reference(text: &str) -> Option<(char, usize)> {
    const MAX_BYTES: usize = 12;
    let near = within(text, MAX_BYTES);
    let (name, _) = near.strip_prefix('&')?.split_once(';')?;
    Some((character(name)?, name.len() + 2))
}

/// Returns the character with the reference name `name`, given without `&` and `;`. Only common
/// names are known: a table of all 2,231 names of HTML would be larger than the rest of the code
/// for pages.
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

/// Returns the character with the code `number`, which is hexadecimal if it starts with `x`.
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
        assert_eq!(decode("It&#39;s, it&#8217;s, it&#x27;s, it&#X2019;s"), "It's, it’s, it's, it’s");
    }

    #[test]
    fn ampersands_that_are_not_references_stay() {
        for text in ["done & dusted", "Q&A; more", "&#;", "&#x;", "&#xd800;", "&#1114112;", "a&b&", "&zwj;"] {
            assert_eq!(decode(text), text);
        }
    }
}
