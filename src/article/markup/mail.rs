//! Mail pasted as text: its header, its quoted lines and its signature.

use super::{BlockKind, Mask, lines};

/// The minimum number of lines in a header. A single line is a label like `Subject: Ferries`.
const MIN_HEADER_LINES: usize = 2;

/// Masks the `>` of quoted lines and the line that introduces them (`On 3 May, Lena wrote:`). The
/// header and the signature become code blocks, so they are not prose. Quoted lines do too, unless
/// they are most of the mail.
pub(super) fn mask(mask: &mut Mask<'_>) {
    let text = mask.text;
    let is_quoted = |line: &str| line.starts_with('>');
    let filled = lines(text).map(|(_, line)| line).filter(|line| !line.trim().is_empty());
    let count = |(all, quoted), line| (all + 1, quoted + usize::from(is_quoted(line)));
    let (all, quoted) = filled.fold((0, 0), count);
    let header = lines(text).take_while(|(_, line)| is_header(line)).count();
    let header = if header >= MIN_HEADER_LINES { header } else { 0 };
    let mut is_signature = false;
    for (index, (at, line)) in lines(text).enumerate() {
        is_signature |= header > 0 && line.trim_end() == "--";
        let rest = text.get(at + line.len()..).unwrap_or_default();
        let is_introduction = is_introduction(line) && rest.trim_start().starts_with('>');
        if is_introduction {
            mask.hide(at, at + line.len());
        } else if line.starts_with('>') {
            let marks = line.len() - line.trim_start_matches(['>', ' ']).len();
            mask.hide(at, at + marks);
            if quoted * 2 <= all && marks < line.trim_end().len() {
                mask.kinds.push((at + marks, BlockKind::Code));
            }
        } else if index < header || is_signature {
            mask.kinds.push((at, BlockKind::Code));
        }
    }
}

/// Returns true if `line` introduces a quoted mail (`On 3 May at 10:15, Lena <lena@example.org>
/// wrote:`). The signs are a colon at the end, a digit, and a comma or an @.
fn is_introduction(line: &str) -> bool {
    let line = line.trim_end();
    line.ends_with(':') && line.contains(|c: char| c.is_ascii_digit()) && line.contains(['@', ','])
}

/// Returns true if `line` is a line of a header: `From: …`, `Subject: …`.
fn is_header(line: &str) -> bool {
    const FIELDS: [&str; 9] =
        ["From", "To", "Cc", "Bcc", "Subject", "Date", "Reply-To", "Sent", "Message-ID"];
    line.split_once(": ").is_some_and(|(field, _)| FIELDS.contains(&field))
}
