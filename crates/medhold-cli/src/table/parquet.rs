//! Parquet: only the columns that are asked for are read.

use std::sync::Arc;

use ::parquet::file::reader::{ChunkReader, FileReader, SerializedFileReader};
use ::parquet::record::Row;
use ::parquet::schema::types::Type;
use medhold_model::Given;

use super::{Reading, TableRow};
use crate::cases::parquet::{at, header};

pub(super) fn read<R: ChunkReader + 'static>(
    input: R,
    reading: &mut Reading<'_, '_>,
    each: &mut dyn FnMut(TableRow),
) -> Result<(), String> {
    let unreadable = |e| format!("it can't be read as Parquet; is it cut off? ({e})");
    let file = SerializedFileReader::new(input).map_err(unreadable)?;
    let schema = file.metadata().file_metadata().schema_descr_ptr();
    for column in schema.columns() {
        reading.wanted.see(&header(column.path().parts()));
    }
    reading.wanted.all_seen()?;
    let columns = reading.wanted.columns();
    let rows = file.get_row_iter(Some(projection(schema.root_schema(), columns)?)).map_err(unreadable)?;
    for (number, record) in (1..).zip(rows) {
        let record: Row = record.map_err(|e| format!("it can't be read beyond its row {}: {e}", number - 1))?;
        let cells: Result<Vec<Given>, String> = columns.iter().map(|column| at(&record, column)).collect();
        each(
            cells
                .map(|cells| (number, cells))
                .map_err(|reason| reading.file.reject(number, reason, record.to_string().as_bytes())),
        );
    }
    Ok(())
}

/// The part of the schema that holds these columns.
fn projection(schema: &Type, columns: &[String]) -> Result<Type, String> {
    let asked =
        |name: &str| columns.iter().any(|c| c == name || c.strip_prefix(name).is_some_and(|c| c.starts_with('.')));
    let fields: Vec<Arc<Type>> = schema.get_fields().iter().filter(|field| asked(field.name())).cloned().collect();
    Type::group_type_builder(schema.name()).with_fields(fields).build().map_err(|e| e.to_string())
}
