//! Words and phrases as numbers, in the order in which they come, whatever their case.

use crate::util::byte_interner::ByteInterner;

/// Distinct strings in lower case, numbered from 0.
#[derive(Debug, Default)]
pub(crate) struct WordInterner {
    distinct: ByteInterner,
    /// What was asked for last.
    lower: String,
}

impl WordInterner {
    /// The number of `text`; a new one, if it was not seen before.
    pub(crate) fn intern(&mut self, text: &str) -> u32 {
        self.ask(text);
        self.distinct.intern(self.lower.as_bytes())
    }

    /// The number of `text`, if it has one.
    pub(crate) fn get(&mut self, text: &str) -> Option<u32> {
        self.ask(text);
        self.distinct.get(self.lower.as_bytes())
    }

    /// What was asked for last, in lower case.
    pub(super) fn last(&self) -> &str {
        &self.lower
    }

    fn ask(&mut self, text: &str) {
        self.lower.clear();
        push_lower(&mut self.lower, text);
    }
}

/// `text` in lower case, character by character: a Greek word keeps its sigma at the end, which `str::to_lowercase`
/// spends 2 kB of code and tables on.
pub(crate) fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    push_lower(&mut lower, text);
    lower
}

/// Most words of most languages are ASCII, whose case is a bit of each byte.
fn push_lower(lower: &mut String, text: &str) {
    if text.is_ascii() {
        lower.push_str(text);
        lower.make_ascii_lowercase();
    } else {
        lower.extend(text.chars().flat_map(char::to_lowercase));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_makes_no_other_number() {
        let mut numbering = WordInterner::default();
        assert_eq!(["Ferry", "mole", "FERRY"].map(|word| numbering.intern(word)), [0, 1, 0]);
        assert_eq!([numbering.get("Mole"), numbering.get("cape")], [Some(1), None]);
        assert_eq!([numbering.intern("Île"), numbering.intern("île")], [2, 2]);
    }
}
