//! Boundary points: positions in the text of a page.

/// A boundary point as in the DOM standard: a text node of the page and an offset in its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoundaryPoint {
    /// The index of the text node in document order; 0 is the first text node of the page.
    pub node: usize,
    /// The offset in the node's data, in UTF-16 code units.
    pub offset: usize,
}
