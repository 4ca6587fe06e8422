//! Parquet: the columns of CSV, typed; a struct's fields are the rest of a path.

use ::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use ::parquet::file::reader::ChunkReader;
use arrow::array::RecordBatch;
use medhold_batch::{Group, Reject, Table};

use super::{FileName, Item};

/// How many rows are read at a time.
pub(crate) const ROWS: usize = 8192;

/// The cases of a table; a reject's line is the row, from 1.
pub(crate) fn cases<R: ChunkReader + 'static>(file: &FileName, input: R) -> Vec<Item> {
    let mut group = Group::default();
    if let Err(reason) = read(input, &mut group) {
        group.reject(Reject { row: 0, reason, raw: Vec::new() });
    }
    group.finish().into_iter().map(|grouped| file.item(grouped)).collect()
}

fn read<R: ChunkReader + 'static>(input: R, group: &mut Group) -> Result<(), String> {
    let unreadable = |e| format!("the file can't be read as Parquet; is it cut off? ({e})");
    let file = ParquetRecordBatchReaderBuilder::try_new(input).map_err(unreadable)?;
    Table::of(&RecordBatch::new_empty(file.schema().clone()), 1).map_err(|e| e.to_string())?;
    let mut next = 1;
    for batch in file.with_batch_size(ROWS).build().map_err(unreadable)? {
        let batch = batch.map_err(|e| format!("the file can't be read beyond its row {}: {e}", next - 1))?;
        for row in Table::of(&batch, next).map_err(|e| e.to_string())?.rows() {
            match row {
                Ok(row) => group.row(row),
                Err(reject) => group.reject(reject),
            }
        }
        next += batch.num_rows() as u64;
    }
    Ok(())
}
