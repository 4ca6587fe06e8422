//! A block of a table: neighbouring rows, of which a thread makes cases.

use medhold_batch::{Group, Reject as RowReject, Row as CaseRow};
use medhold_model::Given;

use super::rows::{Fault, Header, Row};
use super::{cell, raw};
use crate::cases::block::{BYTES, CASES};
use crate::cases::{FileName, Item};

/// Neighbouring rows, those of a case all there.
pub(in crate::cases) struct RowBlock {
    header: Header,
    pub(super) rows: Vec<Standing>,
    bytes: usize,
    pub(super) cases: usize,
}

/// What stands in a block.
pub(super) enum Standing {
    /// A row.
    Row(Row),
    /// A row that is none.
    Faulty(Row, String),
    /// A fault of the row before: a quotation mark is left open in it.
    LeftOpen(Fault),
    /// What is wrong where there is no row.
    Fault(Fault),
}

impl RowBlock {
    pub(super) fn new(header: Header) -> Self {
        Self { header, rows: Vec::new(), bytes: 0, cases: 0 }
    }

    pub(super) fn is_full(&self) -> bool {
        self.cases >= CASES || self.bytes >= BYTES
    }

    pub(super) fn row(&mut self, row: Row) {
        self.bytes += row.cells.as_slice().len();
        self.rows.push(Standing::Row(row));
    }

    /// The cases, and the rows that are none.
    pub(in crate::cases) fn items(self, file: &FileName) -> Vec<Item> {
        let mut group = Group::default();
        for standing in self.rows {
            match standing {
                Standing::Row(row) => match case_row(&row, &self.header) {
                    Ok(row) => group.row(row),
                    Err(reason) => faulty(&row, reason, &mut group),
                },
                Standing::Faulty(row, reason) => faulty(&row, reason, &mut group),
                Standing::LeftOpen(fault) => group.spoil_last(fault.line, fault.reason),
                Standing::Fault(fault) => group.reject(no_row(fault)),
            }
        }
        group.finish().into_iter().map(|grouped| file.item(grouped)).collect()
    }
}

fn faulty(row: &Row, reason: String, group: &mut Group) {
    group.reject(RowReject { row: row.extent.line, reason: row.extent.with_lines(reason), raw: raw(&row.cells) });
}

fn no_row(fault: Fault) -> RowReject {
    RowReject { row: fault.line, reason: fault.reason, raw: Vec::new() }
}

fn case_row(row: &Row, header: &Header) -> Result<CaseRow, String> {
    let cells: Result<Vec<Given>, _> = row.cells.iter().map(cell).collect();
    let cells = cells.map_err(|_| "the row is not UTF-8; save the file as UTF-8".to_owned())?;
    CaseRow::new(row.extent.line, &header.columns, cells)
}
