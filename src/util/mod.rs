//! Tools that do not depend on text or news: sorting by an integer key, numbering distinct byte
//! strings, and sets of flags.

pub(crate) mod byte_interner;
pub(crate) mod flags;
pub(crate) mod sort;
