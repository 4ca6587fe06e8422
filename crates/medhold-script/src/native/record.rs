//! What is known of one claim: a cell for each slot, and its key.

use super::key::{LACKING, Scale};
use super::{Cell, SlotIndex};

/// What is known of one claim, a cell for each slot of the program's [`Slots`](super::Slots).
#[derive(Debug, Clone)]
pub struct Record {
    cells: Vec<Cell>,
    keys: Vec<i64>,
    /// A bit for each slot that lacks.
    lacking: Vec<u64>,
}

impl Record {
    /// A record of so many slots in which everything lacks.
    pub(super) fn lacking_all(slots: usize) -> Self {
        let mut lacking = vec![0; slots.div_ceil(64)];
        (0..slots).for_each(|slot| raise(&mut lacking, slot));
        Self { cells: vec![Cell::Lacking; slots], keys: vec![LACKING; slots], lacking }
    }

    pub(super) fn set(&mut self, slot: SlotIndex, cell: Cell, scale: Scale) {
        let place = usize::from(slot.0);
        if let (Some(held), Some(key)) = (self.cells.get_mut(place), self.keys.get_mut(place)) {
            *held = cell;
            *key = scale.key(cell);
            let bit = 1 << (place % 64);
            if let Some(word) = self.lacking.get_mut(place / 64) {
                *word = if cell == Cell::Lacking { *word | bit } else { *word & !bit };
            }
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

    /// Whether one of these slots lacks.
    pub(super) fn lacks_one_of(&self, slots: &Mask) -> bool {
        self.lacking.iter().zip(&slots.0).any(|(lacking, asked)| lacking & asked != 0)
    }
}

/// Some of the slots, a bit each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Mask(Vec<u64>);

impl Mask {
    pub(super) fn add(&mut self, slot: SlotIndex) {
        let place = usize::from(slot.0);
        if self.0.len() <= place / 64 {
            self.0.resize(place / 64 + 1, 0);
        }
        raise(&mut self.0, place);
    }
}

/// Sets the bit at a place, where there is one.
pub(super) fn raise(words: &mut [u64], place: usize) {
    if let Some(word) = words.get_mut(place / 64) {
        *word |= 1 << (place % 64);
    }
}
