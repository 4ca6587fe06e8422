//! A block of a table: neighbouring rows, of which a thread makes cases.

use medhold::PlainGiven;
use medhold_batch::{Group, PlainRow, PlainRuler, Reject as RowReject, Row as CaseRow};
use medhold_model::Given;

use super::rows::{Fault, Header, Row};
use super::{cell, raw};
use crate::cases::block::{BYTES, CASES};
use crate::cases::ruled::{Place, Ruled};
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
        self.rows.iter().for_each(|standing| standing.join(&self.header, &mut group));
        group.finish().into_iter().map(|grouped| file.item(grouped)).collect()
    }
}

impl RowBlock {
    /// Rules on its plain rows, and makes cases of the others.
    pub(in crate::cases) fn ruled(&self, ruler: &mut PlainRuler<'_>, ruled: &mut Ruled) {
        ruler.under(&self.header.columns);
        let mut group = Group::default();
        for (place, standing) in self.rows.iter().enumerate() {
            let alone = self.alone(place, ruler);
            if let Some((row, ids)) = alone
                && let Some(ruling) = ruler.row(row)
            {
                ruled.rest(std::mem::take(&mut group).finish());
                ruled.plain(row.extent.line, ids, ruling, Place { part: 0, row: place });
            } else {
                standing.join(&self.header, &mut group);
            }
        }
        ruled.rest(group.finish());
    }

    /// A row that is the only one of its case, and nothing wrong with it, with its ids.
    fn alone(&self, place: usize, ruler: &PlainRuler<'_>) -> Option<(&Row, (&str, &str))> {
        let row = |place: usize| match self.rows.get(place) {
            Some(Standing::Row(row)) => Some(row),
            _ => None,
        };
        let own = row(place)?;
        let same =
            |other: Option<&Row>| other.is_some_and(|other| self.header.id_cell(other) == self.header.id_cell(own));
        let spoilt = matches!(self.rows.get(place + 1), Some(Standing::LeftOpen(_)));
        let beside = [place.checked_sub(1).and_then(row), row(place + 1)];
        let alone = !spoilt && !beside.into_iter().any(same);
        ruler.ids(own).filter(|_| alone).map(|ids| (own, ids))
    }

    /// The case of one row.
    pub(in crate::cases) fn item(&self, place: usize, file: &FileName) -> Option<Item> {
        let mut group = Group::default();
        self.rows.get(place)?.join(&self.header, &mut group);
        group.finish().pop().map(|grouped| file.item(grouped))
    }
}

impl Standing {
    /// Adds what stands there to a group.
    fn join(&self, header: &Header, group: &mut Group) {
        match self {
            Self::Row(row) => match case_row(row, header) {
                Ok(row) => group.row(row),
                Err(reason) => faulty(row, reason, group),
            },
            Self::Faulty(row, reason) => faulty(row, reason.clone(), group),
            Self::LeftOpen(fault) => group.spoil_last(fault.line, fault.reason.clone()),
            Self::Fault(fault) => group.reject(no_row(fault)),
        }
    }
}

fn faulty(row: &Row, reason: String, group: &mut Group) {
    group.reject(RowReject { row: row.extent.line, reason: row.extent.with_lines(reason), raw: raw(&row.cells) });
}

fn no_row(fault: &Fault) -> RowReject {
    RowReject { row: fault.line, reason: fault.reason.clone(), raw: Vec::new() }
}

fn case_row(row: &Row, header: &Header) -> Result<CaseRow, String> {
    let cells: Result<Vec<Given>, _> = row.cells.iter().map(cell).collect();
    let cells = cells.map_err(|_| "the row is not UTF-8; save the file as UTF-8".to_owned())?;
    CaseRow::new(row.extent.line, &header.columns, cells)
}

impl PlainRow for Row {
    fn given(&self, column: usize) -> Option<PlainGiven<'_>> {
        let cell = self.cells.get(column).unwrap_or_default();
        std::str::from_utf8(cell).ok().map(PlainGiven::of_cell)
    }
}
