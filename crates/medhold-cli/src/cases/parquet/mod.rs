//! Parquet: the columns of CSV, typed; a struct's fields are the rest of a path. The rows with one id are one case, wherever they stand.
//!
//! A table is never held whole. A first look takes in the ids alone, and tells which cases have rows that do not stand together: only
//! those are read ahead and held.

mod block;
mod scattered;

use ::parquet::arrow::arrow_reader::{ArrowReaderMetadata, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use ::parquet::errors::ParquetError;
use ::parquet::file::reader::ChunkReader;
use arrow::array::RecordBatch;
use arrow::compute::concat_batches;
use medhold_batch::{Reject, Table, Values};

use super::block::{Block, CASES, Rows, Whole};
use super::{FileName, Item};

pub(super) use block::ColumnBlock;
use block::Piece;
use scattered::Scattered;

/// How many rows are read at a time, where only some columns are.
pub(crate) const ROWS: usize = 8192;

/// The blocks of a table, a case's rows together. A reject's line is the row, from 1.
struct Parquet {
    file: FileName,
    batches: ParquetRecordBatchReader,
    scattered: Scattered,
    /// The number of the next row that is read, from 1.
    next: u64,
    /// The rows of the case that came last, with the number of the first: more of them may come.
    kept: Option<(u64, RecordBatch)>,
    ended: bool,
}

/// The blocks of a table, which is opened anew by `open` for each look at it.
pub(super) fn blocks<R: ChunkReader + 'static>(
    file: &FileName,
    open: impl Fn() -> std::io::Result<R>,
) -> Box<dyn Iterator<Item = Block> + Send> {
    match Parquet::open(file, open) {
        Ok(parquet) => Box::new(parquet),
        Err(reason) => Box::new(Whole::new(file.clone(), vec![Err(file.reject(0, reason, b""))])),
    }
}

impl Parquet {
    fn open<R: ChunkReader + 'static>(file: &FileName, open: impl Fn() -> std::io::Result<R>) -> Result<Self, String> {
        let unreadable = |e: ParquetError| format!("the file can't be read as Parquet; is it cut off? ({e})");
        let input = || open().map_err(|e| format!("the file can't be read: {e}"));
        let metadata = ArrowReaderMetadata::load(&input()?, Default::default()).map_err(unreadable)?;
        Table::of(&RecordBatch::new_empty(metadata.schema().clone()), 1).map_err(|e| e.to_string())?;
        let reader =
            || input().map(|input| ParquetRecordBatchReaderBuilder::new_with_metadata(input, metadata.clone()));
        let scattered = Scattered::of(reader)?;
        let batches = reader()?.with_batch_size(CASES).build().map_err(unreadable)?;
        Ok(Self { file: file.clone(), batches, scattered, next: 1, kept: None, ended: false })
    }

    /// The next rows but those of the case that comes last, unless it is the last of all; the reason where they can't be read.
    fn rows(&mut self) -> Result<Option<(u64, RecordBatch)>, String> {
        loop {
            let Some(read) = self.batches.next() else {
                self.ended = true;
                return Ok(self.kept.take());
            };
            let read = read.map_err(|e| self.broken(&e))?;
            let began = self.next;
            self.next += read.num_rows() as u64;
            let (first, batch) = match self.kept.take() {
                None => (began, read),
                Some((first, kept)) => {
                    (first, concat_batches(&read.schema(), [&kept, &read]).map_err(|e| self.broken(&e))?)
                }
            };
            let last = last_case(&batch);
            self.kept = Some((first + last as u64, batch.slice(last, batch.num_rows() - last)));
            if last > 0 {
                return Ok(Some((first, batch.slice(0, last))));
            }
        }
    }

    fn broken(&self, fault: &dyn std::fmt::Display) -> String {
        format!("the file can't be read beyond its row {}: {fault}", self.next - 1)
    }
}

/// The row where the last case of a batch begins.
fn last_case(batch: &RecordBatch) -> usize {
    let values = Values::of(batch);
    let Some((id, last)) = values.place("id").zip(batch.num_rows().checked_sub(1)) else {
        return 0;
    };
    let of_last = values.given(id, last);
    (0..last).rev().find(|row| values.given(id, *row) != of_last).map_or(0, |row| row + 1)
}

impl Iterator for Parquet {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        if self.ended {
            return None;
        }
        let rows = match self.rows() {
            Ok(rows) => {
                let (first, batch) = rows?;
                Rows::Columns(ColumnBlock::new(self.scattered.part(first, &batch)))
            }
            Err(reason) => {
                self.ended = true;
                let kept = self.kept.take().map(|(first, batch)| Piece::Rows(first, batch));
                let fault = Piece::Fault(Reject { row: 0, reason, raw: Vec::new() });
                Rows::Columns(ColumnBlock::new(kept.into_iter().chain([fault]).collect()))
            }
        };
        Some(Block { file: self.file.clone(), rows })
    }
}
