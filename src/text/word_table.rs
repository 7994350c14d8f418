//! A lookup table for long word lists: binary search in a sorted vector.
//!
//! The first eight bytes of each word are also stored as an integer. Most comparisons of a search
//! are then comparisons of two integers.

/// A table of words with values. One word may have several values. All long lists use this type, so
/// that the WebAssembly module contains only one instance of the sort.
#[derive(Debug)]
pub(crate) struct WordTable {
    entries: Vec<Entry>,
    /// The length of the shortest word, in bytes.
    shortest: usize,
}

/// A word with one of its values. Entries are ordered by word, then by value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    /// The first eight bytes of the word as an integer; see [`head`].
    head: u64,
    pub(crate) word: &'static str,
    pub(crate) value: u16,
}

impl WordTable {
    /// Builds the table of `words`, which may be in any order. The same word may occur with several
    /// values.
    pub(crate) fn new(words: &mut dyn Iterator<Item = (&'static str, u16)>) -> Self {
        let mut entries: Vec<Entry> =
            words.map(|(word, value)| Entry { head: head(word), word, value }).collect();
        entries.sort_unstable();
        entries.dedup();
        let shortest = entries.iter().map(|entry| entry.word.len()).min().unwrap_or_default();
        Self { entries, shortest }
    }

    /// Builds the table of the words in `list`, which are separated by single spaces.
    pub(crate) fn of_list(list: &'static str) -> Self {
        Self::new(&mut list.split(' ').map(|word| (word, 0)))
    }

    /// Returns true if `word` is in the table.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.from(word).first().is_some_and(|entry| entry.word == word)
    }

    /// Returns the entries of `word`, one for each of its values, in ascending order.
    pub(crate) fn get(&self, word: &str) -> &[Entry] {
        let rest = self.from(word);
        let count = rest.iter().take_while(|entry| entry.word == word).count();
        rest.get(..count).unwrap_or_default()
    }

    /// Returns the entries of `word` and of all words after it.
    pub(crate) fn from(&self, word: &str) -> &[Entry] {
        let key = head(word);
        let place = self.entries.partition_point(|entry| entry.head < key);
        let rest = self.entries.get(place..).unwrap_or_default();
        let before = rest.iter().take_while(|entry| entry.head == key && entry.word < word).count();
        rest.get(before..).unwrap_or_default()
    }

    /// Returns the entries whose word is a prefix of `word`, including `word` itself, in any order.
    /// The empty word is left out.
    pub(crate) fn prefixes(&self, word: &str) -> impl Iterator<Item = &Entry> {
        let key = head(word);
        let end = self.entries.partition_point(|entry| entry.head <= key);
        // The number of bytes that the heads have in common never rises from entry to entry.
        let in_common = move |entry: &Entry| (entry.head ^ key).leading_zeros() as usize / 8;
        let before = self.entries.get(..end).unwrap_or_default().iter().rev();
        let similar = before.take_while(move |entry| in_common(entry) >= self.shortest.min(8));
        similar
            .filter(move |entry| in_common(entry) >= entry.word.len().min(8) && word.starts_with(entry.word))
    }

    /// Returns all entries, sorted by word.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }
}

/// Returns the first eight bytes of `word` as an integer. Such integers have the same order as the
/// bytes. A shorter word is padded with zero bytes.
fn head(word: &str) -> u64 {
    if let Some(head) = word.as_bytes().first_chunk() {
        return u64::from_be_bytes(*head);
    }
    word.bytes().rev().fold(0, |head, byte| head >> 8 | u64::from(byte) << 56)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_with_all_its_values() {
        let words = [
            ("quay", 4),
            ("harbours", 2),
            ("harbour", 3),
            ("quay", 1),
            ("harbourside", 5),
            ("", 6),
            ("quay", 4),
        ];
        let table = WordTable::new(&mut words.into_iter());
        let values = |word: &str| table.get(word).iter().map(|entry| entry.value).collect::<Vec<u16>>();
        assert_eq!(
            [values("quay"), values("harbours"), values("harbourside"), values("")],
            [vec![1, 4], vec![2], vec![5], vec![6]]
        );
        assert!(values("harboursi").is_empty() && values("z").is_empty());
        let prefixes: Vec<&str> = table.prefixes("harbours").map(|entry| entry.word).collect();
        assert_eq!(prefixes, ["harbours", "harbour", ""]);
        let words: Vec<&str> = table.iter().map(|entry| entry.word).collect();
        assert_eq!(words, ["", "harbour", "harbours", "harbourside", "quay", "quay"]);
    }
}
