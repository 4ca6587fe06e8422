//! A record batch as rows of a table of cases.

use std::collections::BTreeMap;

use arrow::array::{Array, ArrayRef, AsArray, RecordBatch};
use arrow::datatypes::DataType;
use medhold::PlainGiven;
use medhold_model::Given;

use crate::cells::Cells;
use crate::columns::Columns;
use crate::error::BatchError;
use crate::plain::PlainRow;
use crate::reject::Reject;
use crate::row::Row;

/// The values of a record batch as a case would give them, in columns with dotted names: a struct's fields are columns of their own.
pub struct Values {
    columns: Vec<(String, Cells)>,
    rows: usize,
}

/// A record batch whose columns are those of cases.
pub struct Table {
    columns: Columns,
    values: Values,
    first: u64,
}

/// A row of a table.
#[derive(Clone, Copy)]
pub struct TableRow<'t> {
    values: &'t Values,
    row: usize,
}

impl PlainRow for TableRow<'_> {
    fn given(&self, column: usize) -> Option<PlainGiven<'_>> {
        self.values.plain(column, self.row)
    }
}

impl Values {
    /// The values of a record batch.
    #[must_use]
    pub fn of(batch: &RecordBatch) -> Self {
        let mut columns = Vec::with_capacity(batch.num_columns());
        for (field, column) in batch.schema().fields().iter().zip(batch.columns()) {
            open(field.name().clone(), column, &mut columns);
        }
        Self { columns, rows: batch.num_rows() }
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The columns' names, in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|(name, _)| name.as_str())
    }

    /// The place of a column among the names.
    #[must_use]
    pub fn place(&self, name: &str) -> Option<usize> {
        self.names().position(|own| own == name)
    }

    /// What stands in a column, by its place among the names, and a row, both counted from 0; nothing where there is no such place.
    ///
    /// # Errors
    /// Where a case can't hold what stands there: a struct in a list, a date out of range, bytes that are not UTF-8.
    pub fn given(&self, column: usize, row: usize) -> Result<Given, String> {
        match self.columns.get(column) {
            Some((name, cells)) if row < self.rows => cells.given(row).map_err(|fault| format!("`{name}`: {fault}")),
            _ => Ok(Given::Nothing),
        }
    }

    /// What stands in a column and a row, as far as it can be borrowed from there; none where no case can hold it.
    #[must_use]
    pub fn plain(&self, column: usize, row: usize) -> Option<PlainGiven<'_>> {
        match self.columns.get(column) {
            Some((_, cells)) if row < self.rows => cells.plain(row),
            _ => Some(PlainGiven::Nothing),
        }
    }

    /// What stands in a row as JSON, for a person who looks for what is wrong with it.
    #[must_use]
    pub fn written(&self, row: usize) -> String {
        let given = self.columns.iter().filter_map(|(name, cells)| Some((name.clone(), cells.given(row).ok()?)));
        let given: BTreeMap<_, _> = given.filter(|(_, given)| !given.is_nothing()).collect();
        Given::Map(given).to_string()
    }
}

impl Table {
    /// A record batch as a table; its first row has the number `first`.
    ///
    /// # Errors
    /// In one text: every unknown column with the name that may be meant, every column given twice, every needed one that isn't there.
    pub fn of(batch: &RecordBatch, first: u64) -> Result<Self, BatchError> {
        let values = Values::of(batch);
        let columns = Columns::of_header(values.names()).map_err(|reason| BatchError::Columns { reason })?;
        Ok(Self { columns, values, first })
    }

    /// What its columns mean.
    #[must_use]
    pub fn columns(&self) -> &Columns {
        &self.columns
    }

    /// What stands in them.
    pub(crate) fn values(&self) -> &Values {
        &self.values
    }

    /// A row as it stands there, counted from 0.
    #[must_use]
    pub fn at(&self, row: usize) -> TableRow<'_> {
        TableRow { values: &self.values, row }
    }

    /// The number of a row that is counted from 0.
    #[must_use]
    pub fn number(&self, row: usize) -> u64 {
        self.first + row as u64
    }

    /// How many rows there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.values.rows
    }

    /// Its rows, or why one of them is none.
    pub fn rows(&self) -> impl Iterator<Item = Result<Row, Reject>> {
        (0..self.values.rows()).map(|row| self.row(row))
    }

    /// A row, counted from 0, or why it is none.
    ///
    /// # Errors
    /// Where a cell can't be read or the row has no id that can be one.
    pub fn row(&self, row: usize) -> Result<Row, Reject> {
        let number = self.number(row);
        let cells: Result<Vec<Given>, String> =
            (0..self.columns.count()).map(|column| self.values.given(column, row)).collect();
        cells.and_then(|cells| Row::new(number, &self.columns, cells)).map_err(|reason| Reject {
            row: number,
            reason,
            raw: self.values.written(row).into_bytes(),
        })
    }
}

/// A column by its name, or a struct's by theirs behind its own.
fn open(name: String, column: &ArrayRef, columns: &mut Vec<(String, Cells)>) {
    if !matches!(column.data_type(), DataType::Struct(_)) {
        columns.push((name, Cells::of(column)));
        return;
    }
    let (fields, inner) = column.as_struct().flatten();
    for (field, column) in fields.iter().zip(&inner) {
        open(format!("{name}.{}", field.name()), column, columns);
    }
}
