//! A block whose plain claims are ruled on straight from what was read, and whose other rows are made cases.

use medhold_batch::{Group, Grouped, PlainRuler, PlainRuling, Table};
use medhold_model::Case;

use super::block::{Block, Rows};
use super::csv::RowBlock;
use super::{FileName, Item};

/// What a block holds, in order.
pub(crate) struct Ruled {
    /// The input.
    pub(crate) file: FileName,
    /// The rulings on plain claims, and the rest.
    pub(crate) entries: Vec<Entry>,
    /// The ids of plain claims and of their cases.
    ids: String,
    kept: Kept,
}

/// Something in a block.
pub(crate) enum Entry {
    /// A plain claim, the only one of its case.
    Plain(Plain),
    /// A case, or what stands there instead.
    Item(Item),
}

/// The ruling on a plain claim.
pub(crate) struct Plain {
    /// Where its case stands.
    pub(crate) line: u64,
    /// The ruling.
    pub(crate) ruling: PlainRuling,
    /// Where the case's id begins, where it ends and the claim's begins, and where that ends.
    ids: [usize; 3],
    place: Place,
}

/// Where a plain claim stands among what was kept of a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) part: usize,
    pub(super) row: usize,
}

/// What was kept of a block, so that a plain claim can still be made a case.
pub(super) enum Kept {
    Cases(Vec<Case>),
    Tables(Vec<Table>),
    Rows(RowBlock),
}

impl Ruled {
    fn new(file: FileName) -> Self {
        Self { file, entries: Vec::new(), ids: String::new(), kept: Kept::Cases(Vec::new()) }
    }

    /// The ids of a plain claim's case and of the claim.
    pub(crate) fn ids(&self, plain: &Plain) -> (&str, &str) {
        let [begin, middle, end] = plain.ids;
        let text = |from: usize, to: usize| self.ids.get(from..to).unwrap_or_default();
        (text(begin, middle), text(middle, end))
    }

    /// A plain claim as the case that it is.
    pub(crate) fn item(&self, plain: &Plain) -> Item {
        let (line, Place { part, row }) = (plain.line, plain.place);
        let gone = || Err(self.file.reject(line, "the row is not there any more", b""));
        match &self.kept {
            Kept::Cases(cases) => cases.get(row).map_or_else(gone, |case| Ok((line, case.clone()))),
            Kept::Tables(tables) => tables.get(part).map_or_else(gone, |table| {
                let mut group = Group::default();
                match table.row(row) {
                    Ok(row) => group.row(row),
                    Err(reject) => group.reject(reject),
                }
                group.finish().pop().map_or_else(gone, |grouped| self.file.item(grouped))
            }),
            Kept::Rows(rows) => rows.item(row, &self.file).unwrap_or_else(gone),
        }
    }

    /// Takes a plain claim.
    pub(super) fn plain(&mut self, line: u64, (case, claim): (&str, &str), ruling: PlainRuling, place: Place) {
        let begin = self.ids.len();
        self.ids.push_str(case);
        let middle = self.ids.len();
        self.ids.push_str(claim);
        self.entries.push(Entry::Plain(Plain { line, ruling, ids: [begin, middle, self.ids.len()], place }));
    }

    /// Takes what is left of rows.
    pub(super) fn rest(&mut self, rest: impl IntoIterator<Item = Grouped>) {
        let entries = rest.into_iter().map(|grouped| Entry::Item(self.file.item(grouped)));
        self.entries.extend(entries);
    }

    fn items(mut self, items: Vec<Item>, ruler: Option<&mut PlainRuler<'_>>) -> Self {
        let Some(ruler) = ruler else {
            self.entries.extend(items.into_iter().map(Entry::Item));
            return self;
        };
        let mut cases = Vec::new();
        for item in items {
            match item {
                Ok((line, case)) if let Some(ruling) = ruler.case(&case) => {
                    let claim = case.claims.first().map_or("", |claim| claim.id.as_str());
                    let place = Place { part: 0, row: cases.len() };
                    self.plain(line, (case.id.as_str(), claim), ruling, place);
                    cases.push(case);
                }
                item => self.entries.push(Entry::Item(item)),
            }
        }
        self.kept = Kept::Cases(cases);
        self
    }
}

impl Block {
    /// The rulings on its plain claims, and the rest, in their order. All is the rest where there is no ruler.
    pub(crate) fn ruled(self, ruler: Option<&mut PlainRuler<'_>>) -> Ruled {
        let mut ruled = Ruled::new(self.file);
        match (self.rows, ruler) {
            (Rows::Columns(rows), Some(ruler)) => {
                let tables = rows.ruled(ruler, &mut ruled);
                Ruled { kept: Kept::Tables(tables), ..ruled }
            }
            (Rows::Table(rows), Some(ruler)) => {
                rows.ruled(ruler, &mut ruled);
                Ruled { kept: Kept::Rows(rows), ..ruled }
            }
            (rows, ruler) => {
                let block = Self { file: ruled.file.clone(), rows };
                ruled.items(block.items(), ruler)
            }
        }
    }
}
