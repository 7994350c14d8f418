//! Tools that know nothing of text or news: sorting by a number, and numbering distinct strings of bytes.

pub(crate) mod byte_interner;
pub(crate) mod sort;
