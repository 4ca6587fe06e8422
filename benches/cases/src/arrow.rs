//! Cases as record batches of Arrow, a case a row.

use std::sync::Arc;

use arrow::array::{ArrayRef, BooleanArray, Date32Array, Float64Array, Int64Array, RecordBatch, StringArray};
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use arrow::error::ArrowError;
use medhold_model::{Case, Date};
use serde_json::Value;

use crate::columns::cells;
use crate::{Column, ColumnKind, Columns};

/// The schema of these columns: every one may be null; numbers are 64 bits wide, days are `Date32`, texts `Utf8`.
#[must_use]
pub fn schema(columns: &Columns) -> SchemaRef {
    let field = |column: &Column| Field::new(&column.name, data_type(column.kind), true);
    Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()))
}

/// The batch of these cases of one claim each, in their order.
///
/// # Errors
/// Where Arrow finds that the columns don't fit its schema.
pub fn batch(columns: &Columns, cases: &[Case]) -> Result<RecordBatch, ArrowError> {
    let rows: Vec<_> = cases.iter().map(cells).collect();
    let arrays = columns.iter().map(|column| array(column, rows.iter().map(|row| row.get(&column.name))));
    RecordBatch::try_new(schema(columns), arrays.collect())
}

fn data_type(kind: ColumnKind) -> DataType {
    match kind {
        ColumnKind::Flag => DataType::Boolean,
        ColumnKind::Whole => DataType::Int64,
        ColumnKind::Number => DataType::Float64,
        ColumnKind::Day => DataType::Date32,
        ColumnKind::Text => DataType::Utf8,
    }
}

fn array<'a>(column: &Column, cells: impl Iterator<Item = Option<&'a Value>>) -> ArrayRef {
    match column.kind {
        ColumnKind::Flag => Arc::new(cells.map(|cell| cell?.as_bool()).collect::<BooleanArray>()),
        ColumnKind::Whole => Arc::new(cells.map(|cell| cell?.as_i64()).collect::<Int64Array>()),
        ColumnKind::Number => Arc::new(cells.map(|cell| cell?.as_f64()).collect::<Float64Array>()),
        ColumnKind::Day => Arc::new(cells.map(|cell| day(cell?)).collect::<Date32Array>()),
        ColumnKind::Text => Arc::new(cells.map(|cell| cell.map(text)).collect::<StringArray>()),
    }
}

fn day(cell: &Value) -> Option<i32> {
    Some(cell.as_str()?.parse::<Date>().ok()?.epoch_day())
}

/// A cell as it stands in a table without types.
pub(crate) fn text(cell: &Value) -> String {
    cell.as_str().map_or_else(|| cell.to_string(), str::to_owned)
}
