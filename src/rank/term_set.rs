//! A set of terms.

use crate::text::TermId;

/// A set of terms of one article. Terms are dense numbers, so the set is a table; it is cleared in
/// constant time.
#[derive(Debug)]
pub(super) struct TermSet {
    /// The last round in which each term was inserted; 0 for never.
    last: Vec<u32>,
    round: u32,
    size: usize,
}

impl TermSet {
    /// The set of `terms`, in an article with `size` distinct ones.
    pub(super) fn new(terms: &[TermId], size: usize) -> Self {
        let mut set = Self { last: vec![0; size], round: 1, size: 0 };
        terms.iter().for_each(|term| {
            set.insert(*term);
        });
        set
    }

    /// Removes all terms.
    pub(super) fn clear(&mut self) {
        self.round += 1;
        self.size = 0;
    }

    /// Inserts `term`; returns `true` if it is new.
    pub(super) fn insert(&mut self, term: TermId) -> bool {
        let Some(last) = self.last.get_mut(term as usize) else { return false };
        let new = std::mem::replace(last, self.round) != self.round;
        self.size += usize::from(new);
        new
    }

    /// The number of terms.
    pub(super) fn len(&self) -> usize {
        self.size
    }

    /// Tells if the set contains `term`.
    pub(super) fn contains(&self, term: TermId) -> bool {
        self.last.get(term as usize) == Some(&self.round)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_inserted_once_and_cleared_together() {
        let mut set = TermSet::new(&[2], 4);
        assert_eq!([set.insert(1), set.insert(1), set.insert(2), set.insert(4)], [true, false, false, false]);
        assert_eq!([0, 1, 2, 4].map(|term| set.contains(term)), [false, true, true, false]);
        set.clear();
        assert!(!set.contains(1) && set.insert(1));
        assert_eq!(set.len(), 1);
    }
}
