//! Sets of terms.

use crate::text::TermId;

/// A set of the terms of one text. Terms are dense, so it is a table; it is emptied at once, however much it holds.
#[derive(Debug)]
pub(super) struct TermSet {
    /// By term, the last round that it was put in; 0 for never.
    last: Vec<u32>,
    round: u32,
    size: usize,
}

impl TermSet {
    /// The set of `terms`, out of a text with `size` different ones.
    pub(super) fn of(terms: &[TermId], size: usize) -> Self {
        let mut set = Self { last: vec![0; size], round: 1, size: 0 };
        terms.iter().for_each(|term| {
            set.insert(*term);
        });
        set
    }

    /// Takes all terms out.
    pub(super) fn clear(&mut self) {
        self.round += 1;
        self.size = 0;
    }

    /// Puts `term` in. Whether it was not in yet.
    pub(super) fn insert(&mut self, term: TermId) -> bool {
        let Some(last) = self.last.get_mut(term as usize) else { return false };
        let new = std::mem::replace(last, self.round) != self.round;
        self.size += usize::from(new);
        new
    }

    /// How many terms are in.
    pub(super) fn len(&self) -> usize {
        self.size
    }

    /// Whether `term` is in.
    pub(super) fn contains(&self, term: TermId) -> bool {
        self.last.get(term as usize) == Some(&self.round)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_go_in_once_and_out_together() {
        let mut set = TermSet::of(&[2], 4);
        assert_eq!([set.insert(1), set.insert(1), set.insert(2), set.insert(4)], [true, false, false, false]);
        assert_eq!([0, 1, 2, 4].map(|term| set.contains(term)), [false, true, true, false]);
        set.clear();
        assert!(!set.contains(1) && set.insert(1));
        assert_eq!(set.len(), 1);
    }
}
