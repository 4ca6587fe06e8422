//! Many rules, intersected: a row of bits for each cell of each slot.

use super::super::key::LACKING;
use super::super::record::raise;
use super::Indexed;
use super::grid::{Axis, CELLS, LACKING_CELL};
use crate::native::SlotIndex;

/// Rules as bits: for each slot that they test and each cell of its keys, the rules that no key in the cell rules out surely. What the rows
/// leave is still to be tested.
#[derive(Debug)]
pub(super) struct Rows {
    /// How many blocks a row has.
    blocks: usize,
    columns: Vec<Column>,
    /// The slots of which the rows tell all, as long as they do not lack.
    told: Vec<SlotIndex>,
}

/// One slot's rows: first one for what lacks, which rules nothing out, and then one for each of its cells.
#[derive(Debug)]
struct Column {
    axis: Axis,
    bits: Vec<Block>,
}

/// Four words are intersected at a time.
type Block = [u64; 4];
/// The rules of a block.
const RULES: usize = 256;
/// For so many columns, the rows that a record picks are kept while the blocks are gone through.
const KEPT: usize = 24;

impl Rows {
    pub(super) fn of(rules: &[Indexed]) -> Self {
        let blocks = rules.len().div_ceil(RULES);
        let axes = Axis::all(rules);
        let told = axes.iter().filter(|axis| axis.exact).map(|axis| axis.slot).collect();
        let columns = axes.into_iter().map(|axis| Column::of(axis, rules, blocks)).collect();
        Self { blocks, columns, told }
    }

    /// Whether the rows tell all of a slot, as long as it does not lack.
    pub(super) fn tells(&self, slot: SlotIndex) -> bool {
        self.told.contains(&slot)
    }

    /// Whether nothing lacks of which the rows tell all.
    #[inline]
    pub(super) fn tell_all(&self, keys: &[i64]) -> bool {
        self.told.iter().all(|slot| keys.get(usize::from(slot.0)).is_some_and(|key| *key != LACKING))
    }

    /// Hands on the places of the rules that are left, in order.
    #[inline]
    pub(super) fn each(&self, keys: &[i64], found: &mut impl FnMut(usize)) {
        if self.blocks == 1 {
            let mut left = [u64::MAX; 4];
            self.columns.iter().for_each(|column| intersect(&mut left, column.bits.get(column.cell(keys))));
            return places(0, left, found);
        }
        let mut picked = [0; KEPT];
        for (row, column) in picked.iter_mut().zip(&self.columns) {
            *row = column.cell(keys) * self.blocks;
        }
        let (kept, beyond) = self.columns.split_at(self.columns.len().min(KEPT));
        for block in 0..self.blocks {
            let mut left = [u64::MAX; 4];
            kept.iter().zip(&picked).for_each(|(column, row)| intersect(&mut left, column.bits.get(row + block)));
            for column in beyond {
                intersect(&mut left, column.bits.get(column.cell(keys) * self.blocks + block));
            }
            places(block * RULES, left, found);
        }
    }
}

#[inline]
fn intersect(left: &mut Block, row: Option<&Block>) {
    if let Some(row) = row {
        left.iter_mut().zip(row).for_each(|(word, other)| *word &= other);
    }
}

/// Hands on the places of the bits of a block whose first place is this.
#[inline]
fn places(first: usize, block: Block, found: &mut impl FnMut(usize)) {
    for (word, mut bits) in block.into_iter().enumerate() {
        while bits != 0 {
            found(first + word * 64 + bits.trailing_zeros() as usize);
            bits &= bits - 1;
        }
    }
}

impl Column {
    fn of(axis: Axis, rules: &[Indexed], blocks: usize) -> Self {
        let mut bits = vec![[0; 4]; (CELLS + 1) * blocks];
        for (place, rule) in rules.iter().enumerate() {
            let mut mark = |cell: usize| {
                if let Some(block) = bits.get_mut(cell * blocks + place / RULES) {
                    raise(block, place % RULES);
                }
            };
            mark(LACKING_CELL);
            match rule.tests.iter().find(|test| test.slot == axis.slot) {
                Some(test) => test.keys.iter().flat_map(|keys| axis.within(*keys)).for_each(&mut mark),
                None => (1..=CELLS).for_each(&mut mark),
            }
        }
        Self { axis, bits }
    }

    /// The cell in which the record's key of the slot lies.
    #[inline]
    fn cell(&self, keys: &[i64]) -> usize {
        self.axis.cell(keys.get(usize::from(self.axis.slot.0)).copied().unwrap_or(LACKING))
    }
}
