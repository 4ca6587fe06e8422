//! What is known of one claim: a cell for each slot, and its key.

use super::key::{LACKING, Scale};
use super::{Cell, SlotIndex};

/// What is known of one claim, a cell for each slot of the program's [`Slots`](super::Slots).
#[derive(Debug, Clone)]
pub struct Record {
    cells: Vec<Cell>,
    keys: Vec<i64>,
}

impl Record {
    /// A record of so many slots in which everything lacks.
    pub(super) fn lacking_all(slots: usize) -> Self {
        Self { cells: vec![Cell::Lacking; slots], keys: vec![LACKING; slots] }
    }

    pub(super) fn set(&mut self, slot: SlotIndex, cell: Cell, scale: Scale) {
        let place = usize::from(slot.0);
        if let (Some(held), Some(key)) = (self.cells.get_mut(place), self.keys.get_mut(place)) {
            *held = cell;
            *key = scale.key(cell);
        }
    }

    /// What a slot holds; it lacks where there is no such slot.
    #[must_use]
    pub fn cell(&self, slot: SlotIndex) -> Cell {
        self.cells.get(usize::from(slot.0)).copied().unwrap_or(Cell::Lacking)
    }

    /// What every slot holds, in order.
    pub(crate) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The key of every slot, in order.
    pub(super) fn keys(&self) -> &[i64] {
        &self.keys
    }
}

/// Sets the bit at a place, where there is one.
pub(super) fn raise(words: &mut [u64], place: usize) {
    if let Some(word) = words.get_mut(place / 64) {
        *word |= 1 << (place % 64);
    }
}
