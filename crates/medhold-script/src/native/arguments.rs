//! The arguments of a reason, in native form.

use super::code::Code;
use super::{Cell, SlotIndex};

/// The arguments of a reason, in the order of their names.
#[derive(Debug)]
pub(super) enum Arguments {
    /// Each is what a slot holds.
    Slots(Box<[SlotIndex]>),
    /// Some are computed.
    Codes(Box<[Code]>),
    /// Some stay interpreted.
    Interpreted,
}

impl Arguments {
    /// Of what each was lowered to; none is one that stays interpreted.
    pub(super) fn of(codes: Vec<Option<Code>>) -> Self {
        let Some(codes) = codes.into_iter().collect::<Option<Box<[Code]>>>() else {
            return Self::Interpreted;
        };
        let slot = |code: &Code| match code {
            Code::Slot(slot) => Some(*slot),
            _ => None,
        };
        let slots = codes.iter().map(slot).collect::<Option<_>>();
        slots.map_or(Self::Codes(codes), Self::Slots)
    }

    /// Each slot that they read.
    pub(super) fn slots(&self, each: &mut impl FnMut(SlotIndex)) {
        match self {
            Self::Slots(slots) => slots.iter().for_each(|slot| each(*slot)),
            Self::Codes(codes) => codes.iter().for_each(|code| code.slots(each)),
            Self::Interpreted => {}
        }
    }

    /// Whether none of them stays interpreted.
    pub(super) fn is_native(&self) -> bool {
        !matches!(self, Self::Interpreted)
    }

    /// Whether all can be had of these cells; none where some stay interpreted.
    pub(super) fn are_had(&self, cells: &[Cell]) -> Option<bool> {
        let had = |cell: Cell| cell != Cell::Lacking;
        match self {
            Self::Slots(slots) => Some(slots.iter().all(|slot| had(slot.cell(cells)))),
            Self::Codes(codes) => Some(codes.iter().all(|code| had(code.cell(cells)))),
            Self::Interpreted => None,
        }
    }

    /// What they come to; none where one can't be had, or stays interpreted.
    pub(super) fn cells(&self, cells: &[Cell]) -> Option<Vec<Cell>> {
        let had = |cell: Cell| (cell != Cell::Lacking).then_some(cell);
        match self {
            Self::Slots(slots) => slots.iter().map(|slot| had(slot.cell(cells))).collect(),
            Self::Codes(codes) => codes.iter().map(|code| had(code.cell(cells))).collect(),
            Self::Interpreted => None,
        }
    }
}
