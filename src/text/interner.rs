//! An interner for words and phrases that ignores case.

use super::words::push_lowercase;
use crate::util::byte_interner::ByteInterner;

/// Distinct strings in lower case, numbered from 0 in order of their first occurrence.
#[derive(Debug, Default)]
pub(crate) struct WordInterner {
    interner: ByteInterner,
    /// The last argument in lower case; a field so that its buffer is reused.
    lower: String,
}

impl WordInterner {
    /// Returns the id of `text`, a new one if it is new.
    pub(crate) fn intern(&mut self, text: &str) -> u32 {
        self.set_lower(text);
        self.interner.intern(self.lower.as_bytes())
    }

    /// Returns the id of `text` if it has one.
    pub(crate) fn get(&mut self, text: &str) -> Option<u32> {
        self.set_lower(text);
        self.interner.get(self.lower.as_bytes())
    }

    /// Returns the argument of the last call, in lower case.
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
