//! What a row of a table gives.

use medhold::PlainGiven;

/// A row of a table, by the places of its columns.
pub trait PlainRow {
    /// What stands in a column; none where no case can hold it.
    fn given(&self, column: usize) -> Option<PlainGiven<'_>>;

    /// The text that stands in a column; nothing where there is none, and none where it is something else.
    fn text(&self, column: usize) -> Option<Option<&str>> {
        match self.given(column)? {
            PlainGiven::Nothing => Some(None),
            PlainGiven::Text(text) | PlainGiven::Cell(text) => Some(Some(text)),
            _ => None,
        }
    }
}
