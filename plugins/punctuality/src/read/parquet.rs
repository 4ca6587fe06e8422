//! Flight records from Parquet.

use std::fmt::Display;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use ::parquet::arrow::ProjectionMask;
use ::parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder};
use arrow::array::{Array, Float64Array, RecordBatch, RecordBatchReader};
use arrow::compute::{CastOptions, cast_with_options};
use arrow::datatypes::{DataType, Field, Schema};

use super::columns::{CancelledColumn, Columns, DayColumns};
use super::row::{Day, Row, Rows};
use super::texts::{self, Texts};
use crate::flights::Flight;

/// Rows decoded at a time: few enough for what is decoded to be still at hand when it is read.
const BATCH: usize = 8_192;

/// Room made beforehand, whatever number of rows a file claims to have.
const MOST_ROOM: usize = 1 << 20;

/// Reads the flights, and of the file only the columns that are needed; an error names the row.
pub(super) fn flights(path: &Path) -> Result<Vec<Flight>, String> {
    let file = File::open(path).map_err(|e| e.to_string())?;
    let told = ArrowReaderMetadata::load(&file, ArrowReaderOptions::default())
        .map_err(|e| format!("{e}; it is no whole Parquet file, get it again"))?;
    let builder = ParquetRecordBatchReaderBuilder::new_with_metadata(file, with_dictionaries(told));
    let wanted = Columns::find(&names(builder.schema()))?.all();
    let mask = ProjectionMask::roots(builder.parquet_schema(), wanted);
    let flights = usize::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or_default();
    let reader = builder.with_projection(mask).with_batch_size(BATCH).build().map_err(damaged)?;
    let columns = Columns::find(&names(&reader.schema()))?;
    let mut rows = Rows::with_room(flights.min(MOST_ROOM));
    let mut before = 0;
    for batch in reader {
        let batch = batch.map_err(damaged)?;
        add(&mut rows, &batch, &columns, before)?;
        before += batch.num_rows();
    }
    Ok(rows.flights())
}

/// The same file with its texts read as the file has them, each written once and then named by number, where it can be.
fn with_dictionaries(told: ArrowReaderMetadata) -> ArrowReaderMetadata {
    let dictionary = |field: &Arc<Field>| match field.data_type() {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => {
            Field::clone(field).with_data_type(texts::kind()).into()
        }
        _ => field.clone(),
    };
    let fields: Vec<Arc<Field>> = told.schema().fields().iter().map(dictionary).collect();
    let options = ArrowReaderOptions::default().with_schema(Arc::new(Schema::new(fields)));
    ArrowReaderMetadata::try_new(told.metadata().clone(), options).unwrap_or(told)
}

fn names(schema: &Schema) -> Vec<String> {
    schema.fields().iter().map(|field| field.name().clone()).collect()
}

fn damaged(error: impl Display) -> String {
    format!("{error}; the file is damaged, get it again")
}

/// Adds the rows of a batch that comes after `before` rows.
fn add(rows: &mut Rows, batch: &RecordBatch, columns: &Columns, before: usize) -> Result<(), String> {
    let batch = Batch::read(batch, columns)?;
    for i in 0..batch.number.len() {
        batch.row(i).and_then(|row| rows.add(row)).map_err(|e| format!("row {}: {e}", before + i + 1))?;
    }
    Ok(())
}

/// The columns of a batch, as texts and numbers whatever the file's own types are.
struct Batch {
    day: Days,
    carrier: Texts,
    number: Float64Array,
    origin: Texts,
    destination: Texts,
    delay: Float64Array,
    cancelled: Cancelled,
}

enum Days {
    Text(Texts),
    Parts([Float64Array; 3]),
}

enum Cancelled {
    Flag(Float64Array),
    Status(Texts),
    Departed(Float64Array),
}

impl Batch {
    fn read(batch: &RecordBatch, columns: &Columns) -> Result<Self, String> {
        let numbers = |column| numbers(batch, column);
        let texts = |column| texts(batch, column);
        Ok(Self {
            day: match columns.day {
                DayColumns::Date(date) => Days::Text(texts(date)?),
                DayColumns::Parts { year, month, day } => Days::Parts([numbers(year)?, numbers(month)?, numbers(day)?]),
            },
            carrier: texts(columns.carrier)?,
            number: numbers(columns.number)?,
            origin: texts(columns.origin)?,
            destination: texts(columns.destination)?,
            delay: numbers(columns.delay)?,
            cancelled: match columns.cancelled {
                CancelledColumn::Flag(column) => Cancelled::Flag(numbers(column)?),
                CancelledColumn::Status(column) => Cancelled::Status(texts(column)?),
                CancelledColumn::Departed(column) => Cancelled::Departed(numbers(column)?),
            },
        })
    }

    fn row(&self, i: usize) -> Result<Row<'_>, String> {
        let needed = |numbers: &Float64Array| number(numbers, i).ok_or_else(|| "a number is missing".to_owned());
        Ok(Row {
            day: match &self.day {
                Days::Text(days) => Day::Text(days.text(i)),
                Days::Parts([year, month, day]) => Day::Parts([needed(year)?, needed(month)?, needed(day)?]),
            },
            carrier: self.carrier.coded(i),
            number: needed(&self.number)?,
            origin: self.origin.coded(i),
            destination: self.destination.coded(i),
            delay: number(&self.delay, i),
            cancelled: match &self.cancelled {
                Cancelled::Flag(flags) => number(flags, i).is_some_and(|flag| flag != 0.0),
                Cancelled::Status(words) => words.text(i).eq_ignore_ascii_case("cancelled"),
                Cancelled::Departed(times) => times.is_null(i),
            },
        })
    }
}

fn number(numbers: &Float64Array, i: usize) -> Option<f64> {
    numbers.is_valid(i).then(|| numbers.value(i))
}

fn numbers(batch: &RecordBatch, column: usize) -> Result<Float64Array, String> {
    converted(batch, column, &DataType::Float64, "numbers")
}

fn texts(batch: &RecordBatch, column: usize) -> Result<Texts, String> {
    let texts = converted(batch, column, &texts::kind(), "texts")?;
    Texts::new(&texts).ok_or_else(|| "a column does not hold texts".to_owned())
}

fn converted<A: Array + Clone + 'static>(
    batch: &RecordBatch,
    column: usize,
    to: &DataType,
    what: &str,
) -> Result<A, String> {
    let schema = batch.schema();
    let name = schema.fields().get(column).map(|field| field.name().clone()).unwrap_or_default();
    let array = batch.columns().get(column).ok_or_else(|| format!("the column `{name}` is missing"))?;
    let strict = CastOptions { safe: false, ..CastOptions::default() };
    let array =
        cast_with_options(array, to, &strict).map_err(|e| format!("the column `{name}` does not hold {what}: {e}"))?;
    array.as_any().downcast_ref::<A>().cloned().ok_or_else(|| format!("the column `{name}` does not hold {what}"))
}
