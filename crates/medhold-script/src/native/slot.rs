//! What rules read of a claim, each thing once, and where it stands in a record.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Cell;
use crate::{ClaimField, ExpertField, KeyIndex, MeasureIndex, Part, Period};

/// Something that rules read of a claim.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// The day whose law holds, on which rules are in force or not.
    LawDate,
    /// A measure's value.
    Measure(MeasureIndex, Period),
    /// A part of a measure's evidence.
    Part(MeasureIndex, Period, Part),
    /// A key of the claim's subject.
    Subject(KeyIndex),
    /// A key of the customer.
    Customer(KeyIndex),
    /// The stage of the customer journey.
    Stage,
    /// A field of the claim.
    Claim(ClaimField),
    /// A field of the statement with standing in a field of expertise.
    Expert(Arc<str>, ExpertField),
}

/// The place of a slot in a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlotIndex(pub u16);

impl SlotIndex {
    /// What stands in this place of cells; it lacks where they have none.
    #[inline]
    pub(super) fn cell(self, cells: &[Cell]) -> Cell {
        cells.get(usize::from(self.0)).copied().unwrap_or(Cell::Lacking)
    }
}

/// The slots of a record in order. The first is [`Slot::LawDate`].
#[derive(Debug, Clone)]
pub struct Slots {
    list: Vec<Slot>,
    places: BTreeMap<Slot, SlotIndex>,
}

impl Slots {
    /// The place of [`Slot::LawDate`].
    pub const LAW_DATE: SlotIndex = SlotIndex(0);

    pub(crate) fn new() -> Self {
        let mut slots = Self { list: Vec::new(), places: BTreeMap::new() };
        slots.place(Slot::LawDate);
        slots
    }

    /// The place of something that rules read, a new one where it has none; none where there is no more room.
    pub(crate) fn place(&mut self, slot: Slot) -> Option<SlotIndex> {
        if let Some(place) = self.places.get(&slot) {
            return Some(*place);
        }
        let place = SlotIndex(u16::try_from(self.list.len()).ok()?);
        self.list.push(slot.clone());
        self.places.insert(slot, place);
        Some(place)
    }

    /// The place of something, where rules read it.
    #[must_use]
    pub fn find(&self, slot: &Slot) -> Option<SlotIndex> {
        self.places.get(slot).copied()
    }

    /// What stands in each place, in order.
    #[must_use]
    pub fn list(&self) -> &[Slot] {
        &self.list
    }
}
