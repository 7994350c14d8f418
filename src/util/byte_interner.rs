//! An interner for byte strings.
//!
//! All strings that have to be recognized again are interned here, because each type of hash table
//! would add a copy of the library's code to the wasm module. `hashbrown` could replace the table
//! of slots, but not the buffer of strings. Its table would add 1,500 bytes to the module before
//! compression, and would save 500 bytes of code here.

#[cfg(not(target_arch = "wasm32"))]
use std::hash::{BuildHasher, Hasher, RandomState};

/// A set of distinct byte strings. Their ids are numbers from 0 in the order of their first
/// occurrence.
///
/// All strings are in one buffer, one after the other. A text of a million words has fifty thousand
/// distinct words, and an allocation for each would take longer than the search.
#[derive(Debug)]
pub(crate) struct ByteInterner {
    bytes: Vec<u8>,
    /// For each id, the end of its string in `bytes`, and the hash of the string.
    strings: Vec<(usize, u64)>,
    /// An open-addressing table with linear probing. Each slot holds an id plus 1; 0 marks an empty
    /// slot. At most half of the slots are in use, and their number is a power of two.
    slots: Vec<u32>,
    /// The seed of the hashes; see [`seed`].
    seed: u64,
}

impl Default for ByteInterner {
    fn default() -> Self {
        Self { bytes: Vec::new(), strings: Vec::new(), slots: Vec::new(), seed: seed() }
    }
}

impl ByteInterner {
    /// Returns the id of `bytes`. New bytes get the next id.
    pub(crate) fn intern(&mut self, bytes: &[u8]) -> u32 {
        let hash = hash(bytes, self.seed);
        self.find(bytes, hash).unwrap_or_else(|| self.add(bytes, hash))
    }

    /// Returns the id of `bytes`, or `None` if `bytes` were never interned.
    pub(crate) fn get(&self, bytes: &[u8]) -> Option<u32> {
        self.find(bytes, hash(bytes, self.seed))
    }

    fn find(&self, bytes: &[u8], hash: u64) -> Option<u32> {
        let mut ids = self.probe(hash).map_while(|slot| self.slots.get(slot)?.checked_sub(1));
        ids.find(|id| self.is_equal(*id as usize, bytes, hash))
    }

    /// Returns true if the string `id` equals `bytes`, whose hash is `hash`.
    fn is_equal(&self, id: usize, bytes: &[u8], hash: u64) -> bool {
        let end_of = |id: usize| self.strings.get(id).map_or(0, |(end, _)| *end);
        self.strings.get(id).is_some_and(|(end, own_hash)| {
            let start = id.checked_sub(1).map_or(0, end_of);
            *own_hash == hash && self.bytes.get(start..*end) == Some(bytes)
        })
    }

    fn add(&mut self, bytes: &[u8], hash: u64) -> u32 {
        let id = self.strings.len();
        self.bytes.extend(bytes);
        self.strings.push((self.bytes.len(), hash));
        if self.slots.len() < 2 * self.strings.len() {
            self.slots = vec![0; (4 * self.strings.len()).next_power_of_two()];
            (0..id).for_each(|id| self.fill_slot(id));
        }
        self.fill_slot(id);
        id as u32
    }

    /// Puts `id` into the first free slot for the hash of its string.
    fn fill_slot(&mut self, id: usize) {
        let hash = self.strings.get(id).map_or(0, |(_, hash)| *hash);
        let free = self.probe(hash).find(|slot| self.slots.get(*slot).is_none_or(|id| *id == 0));
        if let Some(slot) = free.and_then(|slot| self.slots.get_mut(slot)) {
            *slot = id as u32 + 1;
        }
    }

    /// Returns the indices of the slots for `hash` in the order in which they are tried. The
    /// iterator is endless.
    fn probe(&self, hash: u64) -> impl Iterator<Item = usize> + use<> {
        let mask = self.slots.len().wrapping_sub(1);
        (0_usize..).map(move |step| (hash as usize).wrapping_add(step) & mask)
    }
}

/// Returns a random seed, so that nobody can write a text whose words all have the same hash.
#[cfg(not(target_arch = "wasm32"))]
fn seed() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// Returns the same seed each time, since WebAssembly has no random numbers of its own. A text
/// whose words have the same hash slows down only the page that shows it.
#[cfg(target_arch = "wasm32")]
const fn seed() -> u64 {
    0
}

/// Returns a hash of `bytes`, computed eight bytes at a time.
///
/// Each step is a folded multiplication, as in wyhash and foldhash. For words, it takes a tenth of
/// the time of the hasher of the standard library.
fn hash(bytes: &[u8], seed: u64) -> u64 {
    let start = seed ^ bytes.len() as u64;
    bytes.chunks(8).fold(start, |hash, chunk| folded_product(hash ^ u64::from_le_bytes(padded(chunk))))
}

/// Returns `chunk`, which has at most eight bytes, with zeros after it.
fn padded(chunk: &[u8]) -> [u8; 8] {
    chunk.try_into().unwrap_or_else(|_| {
        let mut padded = [0; 8];
        padded.iter_mut().zip(chunk).for_each(|(slot, byte)| *slot = *byte);
        padded
    })
}

/// Returns the two halves of the product of `factor` and a constant, combined by exclusive or.
const fn folded_product(factor: u64) -> u64 {
    /// The fractional part of the golden ratio: an odd number without a pattern in its bits.
    const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
    let product = factor as u128 * GOLDEN as u128;
    product as u64 ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_share_an_id() {
        let mut interner = ByteInterner::default();
        assert_eq!(interner.get(b""), None);
        assert_eq!(
            ["ferry", "", "mole", "ferry", ""].map(|it| interner.intern(it.as_bytes())),
            [0, 1, 2, 0, 1]
        );
        assert_eq!([interner.get(b"mole"), interner.get(b"cape")], [Some(2), None]);
    }

    #[test]
    fn ids_survive_growth() {
        let mut interner = ByteInterner::default();
        for round in 0..2 {
            for number in 0..1000 {
                assert_eq!(interner.intern(format!("word{number}").as_bytes()), number, "{round}");
            }
        }
    }
}
