//! Words and phrases as numbers, in the order in which they come, whatever their case.

use super::Span;
use std::hash::{BuildHasher, RandomState};

/// Distinct strings in lower case, numbered from 0. They lie one after the other in one buffer: a text of a million words
/// has fifty thousand of them, and one allocation for each would take longer than finding them.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    strings: String,
    /// Where each lies, and its hash.
    known: Vec<(Span, u64)>,
    /// By hash, one more than the number; 0 where none is. What finds its place taken goes to the next free one. Twice as
    /// long as needed, or more; a power of two.
    slots: Vec<u32>,
    hashes: RandomState,
    /// What was asked for last.
    lower: String,
}

impl Numbering {
    /// The number of `text`; a new one, if it was not seen before.
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        let hash = self.hash(text);
        self.seen(hash).unwrap_or_else(|| self.add(hash))
    }

    /// The number of `text`, if it has one.
    pub(crate) fn find(&mut self, text: &str) -> Option<u32> {
        let hash = self.hash(text);
        self.seen(hash)
    }

    /// What was asked for last, in lower case.
    pub(super) fn last(&self) -> &str {
        &self.lower
    }

    fn hash(&mut self, text: &str) -> u64 {
        self.lower.clear();
        push_lower(&mut self.lower, text);
        self.hashes.hash_one(self.lower.as_str())
    }

    /// The number of what was asked for last.
    fn seen(&self, hash: u64) -> Option<u32> {
        let mut numbers = self.probes(hash).map_while(|at| self.slots.get(at)?.checked_sub(1));
        numbers.find(|number| {
            let known = self.known.get(*number as usize);
            known.is_some_and(|(span, its)| *its == hash && span.of(&self.strings) == self.lower)
        })
    }

    /// Numbers what was asked for last.
    fn add(&mut self, hash: u64) -> u32 {
        let (number, start) = (self.known.len(), self.strings.len());
        self.strings.push_str(&self.lower);
        self.known.push((Span::new(start, self.strings.len()), hash));
        if self.slots.len() < 2 * self.known.len() {
            self.slots = vec![0; (4 * self.known.len()).next_power_of_two()];
            (0..number).for_each(|number| self.put(number));
        }
        self.put(number);
        number as u32
    }

    /// Puts a number into the first free slot that its string may be in.
    fn put(&mut self, number: usize) {
        let hash = self.known.get(number).map_or(0, |(_, hash)| *hash);
        let free = self.probes(hash).find(|at| self.slots.get(*at).is_none_or(|slot| *slot == 0));
        let slot = free.and_then(|at| self.slots.get_mut(at));
        slot.into_iter().for_each(|slot| *slot = number as u32 + 1);
    }

    /// The slots that a string may be in, in the order in which they are tried; without end.
    fn probes(&self, hash: u64) -> impl Iterator<Item = usize> + use<> {
        let mask = self.slots.len().wrapping_sub(1);
        (0_usize..).map(move |step| (hash as usize).wrapping_add(step) & mask)
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
        let mut numbering = Numbering::default();
        assert_eq!(["Ferry", "mole", "FERRY"].map(|word| numbering.number(word)), [0, 1, 0]);
        assert_eq!([numbering.find("Mole"), numbering.find("cape")], [Some(1), None]);
        assert_eq!([numbering.number("Île"), numbering.number("île")], [2, 2]);
    }

    #[test]
    fn numbers_last() {
        let mut numbering = Numbering::default();
        assert_eq!(numbering.find(""), None);
        for round in 0..2 {
            for number in 0..1000 {
                assert_eq!(numbering.number(&format!("word{number}")), number, "{round}");
            }
        }
    }
}
