//! An interner that numbers the words or phrases of a text and ignores case.

use super::words::push_lowercase;
use crate::util::byte_interner::ByteInterner;

/// A set of distinct strings in lower case, numbered from 0 in the order of their first occurrence.
#[derive(Debug, Default)]
pub(crate) struct WordInterner {
    interner: ByteInterner,
    /// The last argument in lower case. It is a field so that every call reuses the same buffer.
    lower: String,
}

impl WordInterner {
    /// Returns the id of `text`, which is the same in upper and lower case. A text that has no id
    /// yet gets the next free one.
    pub(crate) fn intern(&mut self, text: &str) -> u32 {
        self.set_lower(text);
        self.interner.intern(self.lower.as_bytes())
    }

    /// Returns the id of `text`, or `None` if it was never interned.
    pub(crate) fn get(&mut self, text: &str) -> Option<u32> {
        self.set_lower(text);
        self.interner.get(self.lower.as_bytes())
    }

    /// Returns the argument of the last call of [`Self::intern`] or [`Self::get`], in lower case.
    pub(super) fn last(&self) -> &str {
        &self.lower
    }

    fn set_lower(&mut self, text: &str) {
        self.lower.clear();
        push_lowercase(&mut self.lower, text);
    }
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
