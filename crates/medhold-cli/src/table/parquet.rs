//! Parquet: only the columns that are asked for are read.

use ::parquet::arrow::ProjectionMask;
use ::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use ::parquet::file::reader::ChunkReader;
use ::parquet::schema::types::SchemaDescriptor;
use arrow::array::RecordBatch;
use medhold_batch::Values;
use medhold_model::Given;

use super::{Reading, TableRow};
use crate::cases::parquet::ROWS;

pub(super) fn read<R: ChunkReader + 'static>(
    input: R,
    reading: &mut Reading<'_, '_>,
    each: &mut dyn FnMut(TableRow),
) -> Result<(), String> {
    let unreadable = |e| format!("it can't be read as Parquet; is it cut off? ({e})");
    let file = ParquetRecordBatchReaderBuilder::try_new(input).map_err(unreadable)?;
    for name in Values::of(&RecordBatch::new_empty(file.schema().clone())).names() {
        reading.wanted.see(name);
    }
    reading.wanted.all_seen()?;
    let columns = reading.wanted.columns();
    let asked = projection(file.parquet_schema(), columns);
    let batches = file.with_projection(asked).with_batch_size(ROWS).build().map_err(unreadable)?;
    let mut number = 0;
    for batch in batches {
        let batch = batch.map_err(|e| format!("it can't be read beyond its row {number}: {e}"))?;
        let values = Values::of(&batch);
        let places: Vec<Option<usize>> = columns.iter().map(|column| values.place(column)).collect();
        for row in 0..values.rows() {
            number += 1;
            each(match cells(&values, row, &places) {
                Ok(cells) => Ok((number, cells)),
                Err(reason) => Err(reading.file.reject(number, reason, values.written(row).as_bytes())),
            });
        }
    }
    Ok(())
}

/// What stands in a row in these places.
fn cells(values: &Values, row: usize, places: &[Option<usize>]) -> Result<Vec<Given>, String> {
    places.iter().map(|place| place.map_or(Ok(Given::Nothing), |place| values.given(place, row))).collect()
}

/// The part of the schema that holds these columns.
fn projection(schema: &SchemaDescriptor, columns: &[String]) -> ProjectionMask {
    let asked =
        |name: &str| columns.iter().any(|c| c == name || c.strip_prefix(name).is_some_and(|c| c.starts_with('.')));
    let fields = schema.root_schema().get_fields().iter().enumerate();
    ProjectionMask::roots(schema, fields.filter(|(_, field)| asked(field.name())).map(|(place, _)| place))
}
