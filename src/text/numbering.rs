//! Words and phrases as numbers, in the order in which they come, whatever their case.

use std::collections::HashMap;

/// Distinct strings in lower case, numbered from 0.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    numbers: HashMap<String, u32>,
    lower: String,
}

impl Numbering {
    /// The number of `text`; a new one, if it was not seen before. What is known costs no memory: its lower case is
    /// made in one buffer.
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.find(text) {
            return number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(self.lower.clone(), number);
        number
    }

    /// The number of `text`, if it has one.
    pub(crate) fn find(&mut self, text: &str) -> Option<u32> {
        self.lower.clear();
        self.lower.extend(text.chars().flat_map(char::to_lowercase));
        self.numbers.get(&self.lower).copied()
    }

    /// What was asked for last, in lower case.
    pub(super) fn last(&self) -> &str {
        &self.lower
    }
}

/// `text` in lower case, character by character: a Greek word keeps its sigma at the end, which `str::to_lowercase`
/// spends 2 kB of code and tables on.
pub(crate) fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_makes_no_other_number() {
        let mut numbering = Numbering::default();
        assert_eq!(["Ferry", "mole", "FERRY"].map(|word| numbering.number(word)), [0, 1, 0]);
        assert_eq!([numbering.find("Mole"), numbering.find("cape")], [Some(1), None]);
    }
}
