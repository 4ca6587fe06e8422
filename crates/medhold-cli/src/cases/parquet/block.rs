//! Rows of a table in columns, not made cases as yet.

use arrow::array::RecordBatch;
use medhold_batch::{Group, Grouped, Reject, Table};

use super::{FileName, Item};

/// Neighbouring rows of a table, those of a case all there.
pub(in crate::cases) struct ColumnBlock {
    pieces: Vec<Piece>,
}

/// A part of a block.
pub(super) enum Piece {
    /// Rows, and the number of the first.
    Rows(u64, RecordBatch),
    /// A case whose rows do not stand together, where its first row stands.
    Case(Grouped),
    /// What is wrong with the table itself.
    Fault(Reject),
}

impl ColumnBlock {
    pub(super) fn new(pieces: Vec<Piece>) -> Self {
        Self { pieces }
    }

    /// The cases, or what stands there instead, in their order.
    pub(in crate::cases) fn items(self, file: &FileName) -> Vec<Item> {
        self.pieces.into_iter().flat_map(Piece::grouped).map(|grouped| file.item(grouped)).collect()
    }
}

impl Piece {
    fn grouped(self) -> Vec<Grouped> {
        match self {
            Self::Rows(first, batch) => grouped(first, [batch]),
            Self::Case(grouped) => vec![grouped],
            Self::Fault(reject) => vec![Grouped { rows: vec![reject.row], case: Err(reject) }],
        }
    }
}

/// The cases of rows that follow one another, from the number of the first on.
pub(super) fn grouped(first: u64, batches: impl IntoIterator<Item = RecordBatch>) -> Vec<Grouped> {
    let mut next = first;
    let mut group = Group::default();
    for batch in batches {
        take(&mut group, next, &batch);
        next += batch.num_rows() as u64;
    }
    group.finish()
}

/// Adds rows to a group.
pub(super) fn take(group: &mut Group, first: u64, batch: &RecordBatch) {
    match Table::of(batch, first) {
        Ok(table) => table.rows().for_each(|row| match row {
            Ok(row) => group.row(row),
            Err(reject) => group.reject(reject),
        }),
        Err(fault) => group.reject(Reject { row: first, reason: fault.to_string(), raw: Vec::new() }),
    }
}
