//! Distinct strings of bytes as numbers. Knows no more: whatever must be known again, it is known here, because each kind
//! of hash table that the compiler is asked for is a further copy of the library's.

use std::hash::{BuildHasher, RandomState};

/// Distinct strings of bytes, numbered from 0. They lie one after the other in one buffer: a text of a million words has
/// fifty thousand of them, and one allocation for each would take longer than finding them.
#[derive(Debug, Default)]
pub(crate) struct ByteInterner {
    bytes: Vec<u8>,
    /// Where each ends, and its hash.
    known: Vec<(usize, u64)>,
    /// By hash, one more than the number; 0 where none is. What finds its place taken goes to the next free one. Twice as
    /// long as needed, or more; a power of two.
    slots: Vec<u32>,
    hashes: RandomState,
}

impl ByteInterner {
    /// The number of `bytes`; a new one, if they were not seen before.
    pub(crate) fn intern(&mut self, bytes: &[u8]) -> u32 {
        let hash = self.hashes.hash_one(bytes);
        self.seen(bytes, hash).unwrap_or_else(|| self.add(bytes, hash))
    }

    /// The number of `bytes`, if they have one.
    pub(crate) fn get(&self, bytes: &[u8]) -> Option<u32> {
        self.seen(bytes, self.hashes.hash_one(bytes))
    }

    fn seen(&self, bytes: &[u8], hash: u64) -> Option<u32> {
        let mut numbers = self.probes(hash).map_while(|at| self.slots.get(at)?.checked_sub(1));
        numbers.find(|number| self.is(*number as usize, bytes, hash))
    }

    /// Whether a number is that of `bytes`.
    fn is(&self, number: usize, bytes: &[u8], hash: u64) -> bool {
        let end_of = |number: usize| self.known.get(number).map_or(0, |(end, _)| *end);
        self.known.get(number).is_some_and(|(end, its)| {
            let start = number.checked_sub(1).map_or(0, end_of);
            *its == hash && self.bytes.get(start..*end) == Some(bytes)
        })
    }

    fn add(&mut self, bytes: &[u8], hash: u64) -> u32 {
        let number = self.known.len();
        self.bytes.extend(bytes);
        self.known.push((self.bytes.len(), hash));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_known_again() {
        let mut distinct = ByteInterner::default();
        assert_eq!(distinct.get(b""), None);
        assert_eq!(
            ["ferry", "", "mole", "ferry", ""].map(|it| distinct.intern(it.as_bytes())),
            [0, 1, 2, 0, 1]
        );
        assert_eq!([distinct.get(b"mole"), distinct.get(b"cape")], [Some(2), None]);
    }

    #[test]
    fn numbers_last() {
        let mut distinct = ByteInterner::default();
        for round in 0..2 {
            for number in 0..1000 {
                assert_eq!(distinct.intern(format!("word{number}").as_bytes()), number, "{round}");
            }
        }
    }
}
