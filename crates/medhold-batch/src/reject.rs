//! Rows that are no claims.

/// A row of a table that is no claim, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// Where it stands: in a record batch its row, from 1.
    pub row: u64,
    /// What is wrong.
    pub reason: String,
    /// What stood there, where it is known.
    pub raw: Vec<u8>,
}
