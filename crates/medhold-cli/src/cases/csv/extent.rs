//! Where a row of CSV stands in its file, and whether it is one.

use csv::{ByteRecord, Position};

/// How many bytes of a line are read beyond its bound: enough to tell a line that is cut from one that just fits.
pub(crate) const BEYOND: usize = 8;

/// Where a row stands in its file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Extent {
    pub(crate) line: u64,
    pub(crate) lines: u64,
    pub(super) bytes: u64,
}

impl Extent {
    pub(crate) fn of(from: &Position, to: &Position) -> Self {
        Self {
            line: from.line(),
            lines: to.line().saturating_sub(from.line()),
            bytes: to.byte().saturating_sub(from.byte()),
        }
    }

    /// Whether the row is within its bound and has as many cells as the header.
    pub(crate) fn sound(&self, record: &ByteRecord, columns: usize, longest: usize) -> Result<(), String> {
        if self.bytes > (longest + BEYOND / 2) as u64 {
            return Err(format!("the row has more than the {longest} bytes that a row may have; raise `--max-line`"));
        }
        if record.len() != columns {
            return Err(format!(
                "the row has {} cells and the header {columns}; quote a cell that holds the separator",
                record.len(),
            ));
        }
        Ok(())
    }

    /// A row over several lines is told as such: an open quotation mark swallows the rows that follow.
    pub(crate) fn with_lines(&self, reason: String) -> String {
        if self.lines < 2 {
            return reason;
        }
        let last = self.line + self.lines - 1;
        format!(
            "{reason}; the row reaches to line {last}, so that the rows in between are lost: is a quotation mark left open?"
        )
    }
}
