//! Scanning of CSS text: finds characters and splits lists, but not inside strings and brackets.

/// Returns the index in `css` of the first of the `wanted` characters that is not in a string, in
/// brackets or escaped.
pub(super) fn find(css: &str, wanted: &[char]) -> Option<usize> {
    let (mut quote, mut depth, mut escaped) = (None, 0_usize, false);
    for (at, c) in css.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if quote.is_some() => quote = quote.filter(|quote| *quote != c && c != '\n'),
            '"' | '\'' => quote = Some(c),
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 && wanted.contains(&c) => return Some(at),
            _ => {}
        }
    }
    None
}

/// Splits `css` at each `separator` that is not in a string or in brackets.
pub(super) fn split(css: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut rest = Some(css);
    std::iter::from_fn(move || {
        let whole = rest?;
        let end = find(whole, &[separator]);
        rest = end.and_then(|end| whole.get(end + separator.len_utf8()..));
        whole.get(..end.unwrap_or(whole.len()))
    })
}
