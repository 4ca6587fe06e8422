//! What is known of one claim: a cell for each slot, its key, and the key's band.

use super::band::LACKING_BAND;
use super::key::LACKING;
use super::{Cell, SlotIndex};

/// What is known of one claim, a cell for each slot of the program's [`Slots`](super::Slots).
#[derive(Debug)]
pub struct Record {
    cells: Vec<Cell>,
    keys: Vec<i64>,
    bands: Vec<u8>,
}

impl Clone for Record {
    fn clone(&self) -> Self {
        Self { cells: self.cells.clone(), keys: self.keys.clone(), bands: self.bands.clone() }
    }

    fn clone_from(&mut self, other: &Self) {
        self.cells.clone_from(&other.cells);
        self.keys.clone_from(&other.keys);
        self.bands.clone_from(&other.bands);
    }
}

impl Record {
    /// A record of so many slots in which everything lacks.
    pub(super) fn lacking_all(slots: usize) -> Self {
        Self { cells: vec![Cell::Lacking; slots], keys: vec![LACKING; slots], bands: vec![LACKING_BAND; slots] }
    }

    /// Puts a value into a slot, with its key and band.
    pub(super) fn set(&mut self, slot: SlotIndex, cell: Cell, key: i64, band: u8) {
        let place = usize::from(slot.0);
        if let (Some(own), Some(own_key), Some(own_band)) =
            (self.cells.get_mut(place), self.keys.get_mut(place), self.bands.get_mut(place))
        {
            (*own, *own_key, *own_band) = (cell, key, band);
        }
    }

    /// What a slot holds; it lacks where there is no such slot.
    #[must_use]
    #[inline]
    pub fn cell(&self, slot: SlotIndex) -> Cell {
        slot.cell(&self.cells)
    }

    /// Whether a slot holds anything.
    #[inline]
    pub(super) fn has(&self, slot: SlotIndex) -> bool {
        self.bands.get(usize::from(slot.0)).is_some_and(|band| *band != LACKING_BAND)
    }

    /// What every slot holds, in order.
    pub(crate) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The key of every slot, in order.
    pub(super) fn keys(&self) -> &[i64] {
        &self.keys
    }

    /// The band of every key, in order.
    pub(super) fn bands(&self) -> &[u8] {
        &self.bands
    }
}
