//! Tools that do not depend on text or news: sorting by an integer key, and numbering distinct byte
//! strings.

pub(crate) mod byte_interner;
pub(crate) mod sort;
