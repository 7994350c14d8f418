//! An interner that numbers the words or phrases of a text and ignores case.

use super::words::push_lowercase;
use crate::util::byte_interner::ByteInterner;

/// A set of distinct strings in lower case, numbered from 0 in the order of their first occurrence.
#[derive(Debug, Default)]
pub(crate) struct WordInterner {
    interner: ByteInterner,
    /// A buffer for an argument in lower case.
    buffer: String,
}

impl WordInterner {
    /// Returns the id of `text`, which is the same in upper and lower case. A text that has no id
    /// yet gets the next free one.
    pub(crate) fn intern(&mut self, text: &str) -> u32 {
        self.entry(text).0
    }

    /// Returns the id of `text`, like [`Self::intern`], and `text` in lower case.
    pub(super) fn entry<'a>(&'a mut self, text: &'a str) -> (u32, &'a str) {
        let lower = lower(text, &mut self.buffer);
        (self.interner.intern(lower.as_bytes()), lower)
    }

    /// Returns the id of `text`, or `None` if it was never interned.
    pub(crate) fn get(&mut self, text: &str) -> Option<u32> {
        self.interner.get(lower(text, &mut self.buffer).as_bytes())
    }
}

/// Returns `text` in lower case. This is `text` itself if it is ASCII without capitals, as most
/// words are, or else the content of `buffer`.
fn lower<'a>(text: &'a str, buffer: &'a mut String) -> &'a str {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return text;
    }
    buffer.clear();
    push_lowercase(buffer, text);
    buffer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_differ_in_case_share_an_id() {
        let mut words = WordInterner::default();
        assert_eq!(["Ferry", "mole", "FERRY"].map(|word| words.intern(word)), [0, 1, 0]);
        assert_eq!([words.get("Mole"), words.get("cape")], [Some(1), None]);
        assert_eq!([words.intern("Île"), words.intern("île")], [2, 2]);
    }
}
