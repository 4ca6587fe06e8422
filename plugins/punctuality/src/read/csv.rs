//! Flight records from CSV.

use std::path::Path;

use ::csv::{Reader, StringRecord};

use super::columns::{CancelledColumn, Columns, DayColumns};
use super::row::{Coded, Day, Row, Rows};
use crate::flights::Flight;

/// Reads the flights; an error names the line.
pub(super) fn flights(path: &Path) -> Result<Vec<Flight>, String> {
    let mut reader = Reader::from_path(path).map_err(|e| e.to_string())?;
    let names: Vec<String> = reader.headers().map_err(|e| e.to_string())?.iter().map(str::to_owned).collect();
    let columns = Columns::find(&names)?;
    let mut rows = Rows::default();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|e| e.to_string())? {
        let line = record.position().map_or(0, ::csv::Position::line);
        row(&record, &columns).and_then(|row| rows.add(row)).map_err(|e| format!("line {line}: {e}"))?;
    }
    Ok(rows.flights())
}

fn row<'a>(record: &'a StringRecord, columns: &Columns) -> Result<Row<'a>, String> {
    let cell = |column: usize| record.get(column).map(str::trim).unwrap_or_default();
    let needed = |column: usize| number(cell(column))?.ok_or_else(|| "a number is missing".to_owned());
    Ok(Row {
        day: match columns.day {
            DayColumns::Date(date) => Day::Text(cell(date)),
            DayColumns::Parts { year, month, day } => Day::Parts([needed(year)?, needed(month)?, needed(day)?]),
        },
        carrier: Coded::read(cell(columns.carrier)),
        number: needed(columns.number)?,
        origin: Coded::read(cell(columns.origin)),
        destination: Coded::read(cell(columns.destination)),
        delay: number(cell(columns.delay))?,
        cancelled: match columns.cancelled {
            CancelledColumn::Flag(flag) => match cell(flag).to_ascii_lowercase().as_str() {
                "true" => true,
                "false" => false,
                other => number(other)?.is_some_and(|flag| flag != 0.0),
            },
            CancelledColumn::Status(status) => cell(status).eq_ignore_ascii_case("cancelled"),
            CancelledColumn::Departed(time) => is_empty(cell(time)),
        },
    })
}

/// The number of a cell; none where it is empty or `NA`.
fn number(cell: &str) -> Result<Option<f64>, String> {
    if is_empty(cell) {
        return Ok(None);
    }
    cell.parse().map(Some).map_err(|_| format!("`{cell}` is no number"))
}

fn is_empty(cell: &str) -> bool {
    cell.is_empty() || cell == "NA"
}
