//! A coarse grid over the keys of slots: the cells by which rules are intersected before they are tested.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::super::key::{FARTHEST, Keys, LACKING};
use super::Indexed;
use crate::native::SlotIndex;

/// How many cells a slot has at most, that of what lacks apart.
pub(super) const CELLS: usize = 64;
/// The cell of what lacks; the others are counted from 1.
pub(super) const LACKING_CELL: usize = 0;
/// How many even parts of a slot's keys are told apart to find the cell.
const PARTS: usize = 512;

/// The cells of one slot. What falls into one cell are neighbouring keys; where a limit of a rule lies within a cell, the cell tells nothing of
/// that rule.
#[derive(Debug)]
pub(super) struct Axis {
    pub slot: SlotIndex,
    /// The first limit.
    first: i64,
    /// A part has two to the power of so many keys.
    shift: u32,
    /// The cell of each part, in order.
    cells: Box<[u8; PARTS]>,
    /// Whether each limit begins a cell: then the cell tells all of every rule.
    pub exact: bool,
}

impl Axis {
    /// An axis for each slot that the rules test.
    pub(super) fn all(rules: &[Indexed]) -> Vec<Self> {
        let mut limits: BTreeMap<SlotIndex, Vec<i64>> = BTreeMap::new();
        for test in rules.iter().flat_map(|rule| &rule.tests) {
            let own = limits.entry(test.slot).or_default();
            own.extend(test.keys.iter().map(|keys| keys.low).filter(|low| *low > LACKING + 1));
            own.extend(test.keys.iter().filter_map(|keys| keys.high.checked_add(1)));
        }
        limits.into_iter().map(|(slot, limits)| Self::of(slot, limits)).collect()
    }

    /// An axis with these limits: parts with many limits have cells of their own, and parts with few share one.
    fn of(slot: SlotIndex, mut limits: Vec<i64>) -> Self {
        limits.sort_unstable();
        limits.dedup();
        let (first, last) = (limits.first().copied().unwrap_or(0), limits.last().copied().unwrap_or(0));
        // The part below the first limit is the first one, and that of the last limit is within.
        let width = last.wrapping_sub(first) as u64;
        let shift = (0..63).find(|shift| width >> shift < PARTS as u64 - 2).unwrap_or(63);
        let mut axis = Self { slot, first, shift, cells: Box::new([1; PARTS]), exact: false };
        let mut in_part = [0_usize; PARTS];
        for limit in &limits {
            if let Some(many) = in_part.get_mut(axis.part(*limit)) {
                *many += 1;
            }
        }
        let mut before = 0;
        for (cell, many) in axis.cells.iter_mut().zip(in_part) {
            before += many;
            *cell = (1 + before * (CELLS - 1) / limits.len().max(1)) as u8;
        }
        axis.exact = limits.iter().all(|limit| axis.cell(limit - 1) < axis.cell(*limit));
        axis
    }

    #[inline]
    fn part(&self, key: i64) -> usize {
        // Keys and limits are at most 2^62 from 0, but for that of what lacks, whose part is of no account.
        let above = key.wrapping_sub(self.first) >> self.shift;
        above.clamp(-1, PARTS as i64 - 2).wrapping_add(1) as usize
    }

    /// The cell of a key.
    #[inline]
    pub(super) fn cell(&self, key: i64) -> usize {
        let cell = self.cells.get(self.part(key)).map_or(LACKING_CELL, |cell| usize::from(*cell));
        if key == LACKING { LACKING_CELL } else { cell }
    }

    /// The cells that have a key of an interval.
    pub(super) fn within(&self, keys: Keys) -> RangeInclusive<usize> {
        if keys.low > keys.high {
            return RangeInclusive::new(1, 0);
        }
        self.cell(keys.low.max(-FARTHEST))..=self.cell(keys.high.min(FARTHEST))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn cells_keep_the_order_of_keys(
            limits in proptest::collection::vec(prop_oneof![-400_i64..400, -FARTHEST..FARTHEST], 0..160),
            mut keys in proptest::collection::vec(prop_oneof![-400_i64..400, -FARTHEST..FARTHEST], 2..40),
        ) {
            let axis = Axis::of(SlotIndex(0), limits);
            keys.sort_unstable();
            for pair in keys.windows(2) {
                prop_assert!(axis.cell(pair[0]) <= axis.cell(pair[1]));
                prop_assert!((1..=CELLS).contains(&axis.cell(pair[1])));
            }
        }
    }

    #[test]
    fn few_limits_have_a_cell_each() {
        let axis = Axis::of(SlotIndex(0), vec![10, 20, 30]);
        let cells = [9, 10, 19, 20, 29, 30, 99].map(|key| axis.cell(key));
        assert!(cells[0] < cells[1] && cells[1] == cells[2] && cells[2] < cells[3] && cells[3] == cells[4]);
        assert!(cells[4] < cells[5] && cells[5] == cells[6]);
        assert_eq!(axis.cell(LACKING), LACKING_CELL);
    }
}
