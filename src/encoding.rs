//! Detection and decoding of text encodings. Only native programs need this module, because
//! browsers decode the pages that they load.

use crate::error::Error;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;
use std::str::FromStr;

/// The number of bytes at the start of a text that are searched for zero bytes, which show that the
/// text is UTF-16.
const SAMPLE_BYTES: usize = 1024;

/// The number `n` for which a text is binary if more than one in `n` of its characters is a control
/// character or U+FFFD. With 2, random bytes would pass as text, since one in 9 of their characters
/// is such a character. With 1,000, a letter with two stray control characters would be rejected.
/// In old text files with overstruck headings, the share is one in 30.
const BINARY_SHARE: usize = 20;

/// An encoding of the [Encoding Standard](https://encoding.spec.whatwg.org/).
///
/// # Examples
/// ```
/// let encoding: nutgraf::Encoding = "latin1".parse()?;
/// assert_eq!(encoding.name(), "windows-1252");
/// assert!("ebcdic".parse::<nutgraf::Encoding>().is_err());
/// # Ok::<(), nutgraf::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding(&'static encoding_rs::Encoding);

/// A text that was decoded from bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded<'b> {
    /// The text, without a byte order mark.
    pub text: Cow<'b, str>,
    /// The encoding with which the bytes were decoded.
    pub encoding: Encoding,
    /// True if the encoding is a guess: it was not declared, and the bytes have no byte order mark
    /// and are not UTF-8.
    pub is_guessed: bool,
    /// True if some bytes are invalid in the encoding. In the text, U+FFFD stands for them.
    pub has_replacements: bool,
}

impl Encoding {
    pub(crate) const UTF_8: Self = Self(UTF_8);

    /// Returns the name of the encoding in the Encoding Standard, such as `windows-1252`.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Returns the encoding with the label `label`, such as `latin1`, or `None` if the label is
    /// unknown.
    pub(crate) fn from_label(label: &str) -> Option<Self> {
        encoding_rs::Encoding::for_label(label.as_bytes()).map(Self)
    }

    /// Returns true if the encoding uses 16-bit units. A page that declares such an encoding in
    /// ASCII bytes is wrong.
    pub(crate) fn is_utf16(self) -> bool {
        self.0 == UTF_16LE || self.0 == UTF_16BE
    }

    /// Returns true if the encoding uses ASCII bytes only. Text in such an encoding is also valid
    /// UTF-8.
    pub(crate) fn is_seven_bit(self) -> bool {
        self.0 == encoding_rs::ISO_2022_JP
    }
}

/// Parses a label of the Encoding Standard, such as `latin1`. Fails with `bad-option`.
impl FromStr for Encoding {
    type Err = Error;

    fn from_str(label: &str) -> Result<Self, Error> {
        Self::from_label(label)
            .ok_or_else(|| Error::bad_option(&["encoding: ", label, " is not in the Encoding Standard"]))
    }
}

/// Decodes a text in the first of these encodings that applies:
///
/// 1. the encoding of its byte order mark
/// 2. `declared`
/// 3. UTF-8, if the bytes are UTF-8 with few errors
/// 4. the likeliest legacy encoding
///
/// # Examples
/// ```
/// let decoded = nutgraf::decode_text(b"Der B\xfcrgermeister sagte nichts.", None);
/// assert_eq!(decoded.text, "Der Bürgermeister sagte nichts.");
/// assert_eq!((decoded.encoding.name(), decoded.is_guessed), ("windows-1252", true));
/// ```
pub fn decode_text(bytes: &[u8], declared: Option<Encoding>) -> Decoded<'_> {
    let marked = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| Encoding(encoding));
    let known = marked.or(declared).or_else(|| is_mostly_utf8(bytes).then_some(Encoding::UTF_8));
    let encoding = known.unwrap_or_else(|| detect(bytes));
    let (text, has_replacements) = encoding.0.decode_with_bom_removal(bytes);
    Decoded { text, encoding, is_guessed: known.is_none(), has_replacements }
}

impl Decoded<'_> {
    /// Returns true if the bytes seem to be an image, a program or other data: the text has a NUL
    /// or a large share of control characters.
    ///
    /// # Examples
    /// ```
    /// assert!(nutgraf::decode_text(b"\x7fELF\x02\x01\x01\0\0", None).is_binary());
    /// assert!(!nutgraf::decode_text(b"It rained.\x0c\n", None).is_binary());
    /// ```
    pub fn is_binary(&self) -> bool {
        let is_odd = |c: &char| (c.is_control() && !c.is_whitespace() || *c == '\u{fffd}') && *c != '\u{1b}';
        let odd = self.text.chars().filter(is_odd).count();
        self.text.contains('\0') || odd > 1 && odd * BINARY_SHARE > self.text.chars().count()
    }
}

/// Returns true if `bytes` are UTF-8, with at most as many errors as characters outside ASCII, and
/// look neither like UTF-16 nor like ISO-2022-JP, which can be valid UTF-8 too. A few bad bytes
/// must not rule out UTF-8: otherwise, every accented letter would become two other characters.
/// Text in other encodings is hardly ever UTF-8 by chance.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    let is_seven_bit_japanese =
        || valid == 0 && [&b"\x1b$"[..], b"\x1b("].iter().any(|it| contains(bytes, it));
    !is_utf16(bytes, 0) && !is_utf16(bytes, 1) && invalid <= valid && !is_seven_bit_japanese()
}

fn contains(bytes: &[u8], sequence: &[u8]) -> bool {
    bytes.windows(sequence.len()).any(|window| window == sequence)
}

/// Returns the likeliest encoding of `bytes`: UTF-16 if they look like it, and otherwise the guess
/// of chardetng, the detector of Firefox.
fn detect(bytes: &[u8]) -> Encoding {
    if is_utf16(bytes, 1) {
        return Encoding(UTF_16LE);
    } else if is_utf16(bytes, 0) {
        return Encoding(UTF_16BE);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    Encoding(detector.guess(None, Utf8Detection::Deny))
}

/// Returns true if `bytes` look like UTF-16 text with zero bytes at the even positions (`parity` 0)
/// or the odd ones (1): more than a third of these bytes are zero, and no others are.
fn is_utf16(bytes: &[u8], parity: usize) -> bool {
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    let zeros = |parity| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    zeros(parity) * 6 > sample.len() && zeros(1 - parity) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode_text(bytes, None);
        (decoded.text.into_owned(), decoded.encoding.name())
    }

    #[test]
    fn a_byte_order_mark_names_the_encoding_and_is_no_part_of_the_text() {
        let text = "Größe: 5 m.";
        let utf16 =
            |bytes: fn(u16) -> [u8; 2], text: &str| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let marked = ["\u{feff}", text].concat();
        assert_eq!(decoded(marked.as_bytes()), (text.to_owned(), "UTF-8"));
        assert_eq!(decoded(&utf16(u16::to_le_bytes, &marked)), (text.to_owned(), "UTF-16LE"));
        assert_eq!(decoded(&utf16(u16::to_be_bytes, &marked)), (text.to_owned(), "UTF-16BE"));
        assert_eq!(decoded(&utf16(u16::to_le_bytes, text)), (text.to_owned(), "UTF-16LE"), "unmarked");
        assert_eq!(decoded(&utf16(u16::to_be_bytes, text)), (text.to_owned(), "UTF-16BE"), "unmarked");
    }

    #[test]
    fn legacy_encodings_are_detected() {
        let cases = [
            ("windows-1252", "Der Bürgermeister sagte, die Fähre fahre von Mai an wieder täglich."),
            ("windows-1251", "Паром сел на мель в понедельник вечером, никто не пострадал."),
            ("KOI8-U", "Паром сел на мель в понедельник вечером, никто не пострадал."),
            ("Shift_JIS", "港は三年ぶりに開いた。夜行バスも復活し、若者が運行する。"),
            ("ISO-2022-JP", "港は三年ぶりに開いた。夜行バスも復活し、若者が運行する。"),
            ("EUC-KR", "항구가 삼 년 만에 다시 열렸다. 배는 매일 다닌다."),
            ("GBK", "港口三年来首次开放，渡轮每天开行，居民表示欢迎。"),
        ];
        for (label, text) in cases {
            let encoding = Encoding::from_label(label).unwrap();
            assert_eq!(decoded(&encoding.0.encode(text).0), (text.to_owned(), label));
        }
    }

    #[test]
    fn a_few_bad_bytes_do_not_change_the_encoding() {
        let decoded = decode_text("Größe, Fähre, caf\u{e9}".as_bytes().strip_suffix(b"\xa9").unwrap(), None);
        assert_eq!(decoded.text, "Größe, Fähre, caf\u{fffd}");
        assert!(decoded.has_replacements && !decoded.is_guessed);
    }

    #[test]
    fn a_declared_encoding_is_used_unless_a_byte_order_mark_contradicts() {
        let koi8 = Encoding::from_label("koi8-r");
        assert_eq!(decode_text(b"\xd1", koi8).text, "я");
        assert_eq!(decode_text("\u{feff}я".as_bytes(), koi8).text, "я");
    }
}
