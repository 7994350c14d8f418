//! Sets of flags in one integer.

use std::marker::PhantomData;
use std::ops::{BitOr, BitOrAssign};

/// A set of flags of one kind. `Kind` is a type without values: it keeps sets of different kinds
/// apart, and its module declares the flags as constants of `Flags<Kind>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Flags<Kind> {
    bits: u16,
    kind: PhantomData<Kind>,
}

impl<Kind: Copy> Flags<Kind> {
    /// The set without a flag.
    pub(crate) const EMPTY: Self = Self::from_bits(0);

    /// Returns the set with one flag: the bit with the number `index`, from 0 to 15.
    pub(crate) const fn flag(index: u32) -> Self {
        Self::from_bits(1 << index)
    }

    /// Returns the set whose flags are the 1 bits of `bits`.
    pub(crate) const fn from_bits(bits: u16) -> Self {
        Self { bits, kind: PhantomData }
    }

    /// Returns the flags as the 1 bits of an integer.
    pub(crate) const fn bits(self) -> u16 {
        self.bits
    }

    /// Returns the flags of either set.
    pub(crate) const fn union(self, other: Self) -> Self {
        Self::from_bits(self.bits | other.bits)
    }

    /// Returns the flags that are in both sets.
    pub(crate) const fn intersection(self, other: Self) -> Self {
        Self::from_bits(self.bits & other.bits)
    }

    /// Returns the flags of this set that are not in `other`.
    pub(crate) const fn difference(self, other: Self) -> Self {
        Self::from_bits(self.bits & !other.bits)
    }

    /// Returns true if the set has no flag.
    pub(crate) const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// Returns true if the set has at least one flag of `other`.
    pub(crate) const fn intersects(self, other: Self) -> bool {
        self.bits & other.bits != 0
    }
}

impl<Kind: Copy> BitOr for Flags<Kind> {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

impl<Kind: Copy> BitOrAssign for Flags<Kind> {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.union(other);
    }
}

#[cfg(test)]
mod tests {
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Colour {}
    type Colours = super::Flags<Colour>;

    #[test]
    fn sets_are_joined_and_compared_flag_by_flag() {
        let (red, blue) = (Colours::flag(0), Colours::flag(15));
        let mut both = red | blue;
        assert_eq!(both.bits(), 0x8001);
        assert!(both.intersects(blue) && !red.intersects(blue));
        assert_eq!((both.difference(red), both.intersection(red)), (blue, red));
        both |= red;
        assert_eq!(both, Colours::from_bits(0x8001));
        assert!(Colours::EMPTY.is_empty() && !both.intersects(Colours::EMPTY));
    }
}
