//! A set of terms that can be cleared quickly.

use crate::text::TermId;

/// A set of terms of one article.
///
/// The terms of an article are the numbers 0 to n − 1, so the set is a table with one entry for
/// each term. An entry is the number of the round in which its term was last inserted. Only terms
/// of the current round are in the set, so starting a new round clears the set in constant time.
#[derive(Debug)]
pub(super) struct TermSet {
    /// The round in which each term was last inserted; 0 if it never was.
    last: Vec<u32>,
    /// The number of the current round, from 1.
    round: u32,
    /// The number of terms in the set.
    size: usize,
}

impl TermSet {
    /// Creates the set of `terms`, for an article with `size` distinct terms.
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

    /// Inserts `term`, and returns true if the set did not contain it. A term that the article does
    /// not have is ignored.
    pub(super) fn insert(&mut self, term: TermId) -> bool {
        let Some(last) = self.last.get_mut(term as usize) else { return false };
        let new = std::mem::replace(last, self.round) != self.round;
        self.size += usize::from(new);
        new
    }

    /// Returns the number of terms in the set.
    pub(super) fn len(&self) -> usize {
        self.size
    }

    /// Returns true if the set contains `term`.
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
