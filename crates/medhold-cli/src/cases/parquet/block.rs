//! Rows of a table in columns, not made cases as yet.

use arrow::array::RecordBatch;
use medhold_batch::{BatchError, Group, Grouped, PlainRuler, Reject, Table, TableRow};

use super::{FileName, Item};
use crate::cases::ruled::{Place, Ruled};

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

impl ColumnBlock {
    /// Rules on its plain rows, and makes cases of the others; gives the tables whose rows were ruled on.
    pub(in crate::cases) fn ruled(self, ruler: &mut PlainRuler<'_>, ruled: &mut Ruled) -> Vec<Table> {
        let mut tables = Vec::with_capacity(self.pieces.len());
        for piece in self.pieces {
            match piece {
                Piece::Rows(first, batch) => match Table::of(&batch, first) {
                    Ok(table) => {
                        rule(&table, tables.len(), ruler, ruled);
                        tables.push(table);
                    }
                    Err(fault) => ruled.rest([reject(first, &fault)]),
                },
                piece => ruled.rest(piece.grouped()),
            }
        }
        tables
    }
}

/// Rules on the plain rows of a table in which those of a case stand together.
fn rule(table: &Table, part: usize, ruler: &mut PlainRuler<'_>, ruled: &mut Ruled) {
    ruler.under(table.columns());
    let rows: Vec<TableRow<'_>> = (0..table.count()).map(|row| table.at(row)).collect();
    let ids: Vec<Option<(&str, &str)>> = rows.iter().map(|row| ruler.ids(row)).collect();
    let case = |row: Option<usize>| row.and_then(|row| ids.get(row).copied().flatten()).map(|(case, _)| case);
    let mut group = Group::default();
    for (place, (row, own)) in rows.iter().zip(&ids).enumerate() {
        let beside = [case(place.checked_sub(1)), case(place.checked_add(1))];
        let alone = own.filter(|(case, _)| !beside.contains(&Some(*case)));
        let plain = alone.and_then(|ids| Some((ids, ruler.row(row)?)));
        if let Some((ids, ruling)) = plain {
            ruled.rest(std::mem::take(&mut group).finish());
            ruled.plain(table.number(place), ids, ruling, Place { part, row: place });
        } else {
            match table.row(place) {
                Ok(row) => group.row(row),
                Err(reject) => group.reject(reject),
            }
        }
    }
    ruled.rest(group.finish());
}

fn reject(first: u64, fault: &BatchError) -> Grouped {
    Grouped { rows: vec![first], case: Err(Reject { row: first, reason: fault.to_string(), raw: Vec::new() }) }
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
