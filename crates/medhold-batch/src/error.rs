//! Why a record batch can't be decided at all.

use arrow::error::ArrowError;

/// The reason why a record batch can't be read or answered as a whole. A row that is no claim is none: it is told in its place.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// The columns are not those of cases.
    #[error("{reason}")]
    Columns {
        /// Every column that is unknown, given twice or missing, in one text.
        reason: String,
    },
    /// The answers can't be put into columns: more text than a column can hold.
    #[error("the answers can't be put into columns; give fewer rows at a time: {0}")]
    Answers(#[from] ArrowError),
}
