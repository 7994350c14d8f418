//! Words with what belongs to them, sorted: how lists of words are asked.
//!
//! Nearly all comparisons of a search are of two numbers, the first eight bytes of the words.

/// A word, with its first eight bytes before it and a number that says what it is after it.
pub(super) type Listed = (u64, &'static str, u16);

/// A list of words, each as often as there are numbers for it. One type, and one sort, for all such lists.
#[derive(Debug)]
pub(super) struct Sorted {
    entries: Vec<Listed>,
}

impl Sorted {
    /// The list of `words`, in any order.
    pub(super) fn new(words: &mut dyn Iterator<Item = (&'static str, u16)>) -> Self {
        let mut entries: Vec<Listed> = words.map(|(word, number)| (head(word), word, number)).collect();
        entries.sort_unstable();
        entries.dedup();
        Self { entries }
    }

    /// The entries of `word`, by ascending number.
    pub(super) fn of(&self, word: &str) -> &[Listed] {
        let sought = (head(word), word);
        let from = self.entries.partition_point(|(head, known, _)| (*head, *known) < sought);
        let rest = self.entries.get(from..).unwrap_or_default();
        let count = rest.iter().take_while(|(_, known, _)| *known == word).count();
        rest.get(..count).unwrap_or_default()
    }

    /// All entries, sorted by their words.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Listed> {
        self.entries.iter()
    }
}

/// The first eight bytes of `word`, as a number that sorts as they do.
fn head(word: &str) -> u64 {
    let mut head = [0; 8];
    head.iter_mut().zip(word.bytes()).for_each(|(slot, byte)| *slot = byte);
    u64::from_be_bytes(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_all_that_belongs_to_them() {
        let words = [
            ("quay", 4),
            ("harbours", 2),
            ("harbour", 3),
            ("quay", 1),
            ("harbourside", 5),
            ("", 6),
            ("quay", 4),
        ];
        let list = Sorted::new(&mut words.into_iter());
        let of = |word: &str| list.of(word).iter().map(|(_, _, number)| *number).collect::<Vec<u16>>();
        assert_eq!(
            [of("quay"), of("harbours"), of("harbourside"), of("")],
            [vec![1, 4], vec![2], vec![5], vec![6]]
        );
        assert!(of("harboursi").is_empty() && of("z").is_empty());
        let words: Vec<&str> = list.iter().map(|(_, word, _)| *word).collect();
        assert_eq!(words, ["", "harbour", "harbours", "harbourside", "quay", "quay"]);
    }
}
