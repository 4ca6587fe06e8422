//! What is read at a time: a part of an input that a thread makes cases of.

use super::csv::RowBlock;
use super::jsonl::LineBlock;
use super::parquet::ColumnBlock;
use super::{FileName, Item};

/// The most cases of a block. Evidence is asked once for all of them.
pub(crate) const CASES: usize = 256;
/// The bytes from which on a block takes no further line.
pub(super) const BYTES: usize = 256 * 1024;

/// Neighbouring rows of one input, as far as they were read in the input's order.
pub(crate) struct Block {
    /// The input.
    pub(crate) file: FileName,
    pub(super) rows: Rows,
}

/// The rows of a block.
pub(super) enum Rows {
    /// JSON, a case a line, not parsed as yet.
    Lines(LineBlock),
    /// Rows of CSV, those of a case all there.
    Table(RowBlock),
    /// Rows in columns, those of a case all there.
    Columns(ColumnBlock),
    /// What was read already.
    Items(Vec<Item>),
}

impl Block {
    /// The cases, or what stands there instead, in their order.
    pub(crate) fn items(self) -> Vec<Item> {
        match self.rows {
            Rows::Lines(lines) => lines.items(&self.file),
            Rows::Table(rows) => rows.items(&self.file),
            Rows::Columns(rows) => rows.items(&self.file),
            Rows::Items(items) => items,
        }
    }
}

/// The blocks of an input that is in memory.
pub(super) struct Whole {
    file: FileName,
    items: std::vec::IntoIter<Item>,
}

impl Whole {
    pub(super) fn new(file: FileName, items: Vec<Item>) -> Self {
        Self { file, items: items.into_iter() }
    }
}

impl Iterator for Whole {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        let items: Vec<_> = self.items.by_ref().take(CASES).collect();
        (!items.is_empty()).then(|| Block { file: self.file.clone(), rows: Rows::Items(items) })
    }
}
