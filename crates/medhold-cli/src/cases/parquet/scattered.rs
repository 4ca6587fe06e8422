//! A first look at a table: which cases have rows that do not stand together, and those cases, read ahead.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{BuildHasher, RandomState};

use ::parquet::arrow::ProjectionMask;
use ::parquet::arrow::arrow_reader::{ParquetRecordBatchReaderBuilder, RowSelection, RowSelector};
use ::parquet::errors::ParquetError;
use ::parquet::file::reader::ChunkReader;
use arrow::array::RecordBatch;
use medhold::PlainGiven;
use medhold_batch::{Group, Grouped, Values};
use medhold_model::Given;

use super::ROWS;
use super::block::{Piece, take};

/// The rows that do not stand with the others of their case.
#[derive(Default)]
pub(super) struct Scattered {
    /// Their numbers, from 1.
    rows: BTreeSet<u64>,
    /// Their cases, by the number of the first row.
    cases: BTreeMap<u64, Grouped>,
}

impl Scattered {
    /// Looks at the ids of a table, which `reader` opens anew.
    pub(super) fn of<R: ChunkReader + 'static>(
        reader: impl Fn() -> Result<ParquetRecordBatchReaderBuilder<R>, String>,
    ) -> Result<Self, String> {
        let keys = RandomState::new();
        let (mut seen, mut scattered, mut before) = (HashSet::new(), HashSet::new(), None);
        each_id(reader()?, &keys, |_, id| {
            if let Some(id) = id.filter(|_| id != before)
                && !seen.insert(id)
            {
                scattered.insert(id);
            }
            before = id;
        })?;
        drop(seen);
        if scattered.is_empty() {
            return Ok(Self::default());
        }
        let mut rows = BTreeSet::new();
        each_id(reader()?, &keys, |row, id| {
            if id.is_some_and(|id| scattered.contains(&id)) {
                rows.insert(row);
            }
        })?;
        let cases = read(reader()?, &rows).map_err(|fault| unreadable(&fault))?;
        Ok(Self { rows, cases })
    }

    /// Rows without those that do not stand with their case, and each such case in the place of its first row.
    pub(super) fn part(&mut self, first: u64, batch: &RecordBatch) -> Vec<Piece> {
        let end = first + batch.num_rows() as u64;
        let (mut pieces, mut next) = (Vec::new(), first);
        let neighbours = |from: u64, to: u64| {
            (from < to).then(|| Piece::Rows(from, batch.slice(place(first, from), place(from, to))))
        };
        for row in self.rows.range(first..end) {
            pieces.extend(neighbours(next, *row));
            pieces.extend(self.cases.remove(row).map(Piece::Case));
            next = row + 1;
        }
        pieces.extend(neighbours(next, end));
        pieces
    }
}

fn place(first: u64, row: u64) -> usize {
    usize::try_from(row - first).unwrap_or(usize::MAX)
}

fn unreadable(fault: &ParquetError) -> String {
    format!("the file can't be read as Parquet; is it cut off? ({fault})")
}

/// Hands on a hash of the id of each row with its number, from 1, as far as the table can be read; none where there is none.
fn each_id<R: ChunkReader + 'static>(
    reader: ParquetRecordBatchReaderBuilder<R>,
    keys: &RandomState,
    mut each: impl FnMut(u64, Option<u64>),
) -> Result<(), String> {
    let schema = reader.parquet_schema();
    let named = schema.root_schema().get_fields().iter().position(|field| field.name().trim() == "id");
    let ids = ProjectionMask::roots(schema, named);
    let batches = reader.with_projection(ids).with_batch_size(ROWS).build().map_err(|fault| unreadable(&fault))?;
    let mut number = 0;
    // What can't be read further is told where the rows themselves are read.
    for batch in batches.map_while(Result::ok) {
        let values = Values::of(&batch);
        for row in 0..values.rows() {
            number += 1;
            each(number, hash(&values, row, keys));
        }
    }
    Ok(())
}

/// A hash of what stands in a row of a column of ids.
fn hash(ids: &Values, row: usize, keys: &RandomState) -> Option<u64> {
    match ids.plain(0, row)? {
        PlainGiven::Nothing => None,
        PlainGiven::Text(id) => Some(keys.hash_one(id)),
        other => Some(keys.hash_one(Given::from(other).to_string())),
    }
}

/// The cases of these rows, by the number of the first row.
fn read<R: ChunkReader + 'static>(
    reader: ParquetRecordBatchReaderBuilder<R>,
    rows: &BTreeSet<u64>,
) -> Result<BTreeMap<u64, Grouped>, ParquetError> {
    let mut group = Group::default();
    let mut numbers = rows.iter();
    for batch in reader.with_row_selection(selection(rows)).with_batch_size(ROWS).build()?.map_while(Result::ok) {
        for row in 0..batch.num_rows() {
            if let Some(number) = numbers.next() {
                take(&mut group, *number, &batch.slice(row, 1));
            }
        }
    }
    let first = |grouped: &Grouped| grouped.rows.first().copied().unwrap_or(0);
    Ok(group.finish().into_iter().map(|grouped| (first(&grouped), grouped)).collect())
}

/// These rows and no others.
fn selection(rows: &BTreeSet<u64>) -> RowSelection {
    let mut next = 1;
    let mut selectors = Vec::new();
    for row in rows {
        selectors.push(RowSelector::skip(place(next, *row)));
        selectors.push(RowSelector::select(1));
        next = row + 1;
    }
    selectors.into()
}
