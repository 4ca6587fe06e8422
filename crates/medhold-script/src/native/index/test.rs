//! Tests of single slots, side by side in memory.

use super::super::key::{Keys, LACKING};
use super::{Indexed, Left, Test};
use crate::native::SlotIndex;

/// The tests of some rules, those of a rule side by side.
#[derive(Debug, Default)]
pub(super) struct Tests {
    /// Where the tests of each rule end; they begin where those of the rule before end.
    ends: Vec<u32>,
    rules: Vec<Left>,
    tests: Vec<Narrow>,
    /// The intervals of the tests that ask for several.
    several: Vec<Vec<Keys>>,
}

/// That a slot's key is in an interval, outside of it, or in one of several.
#[derive(Debug, Clone, Copy)]
struct Narrow {
    low: i64,
    /// How many keys the interval has after its first.
    width: u64,
    slot: u16,
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Inside,
    Outside,
    /// In one of the intervals at the place that `width` tells.
    Several,
}

impl Tests {
    /// The tests of rules that ask of slots of which this holds.
    pub(super) fn of(rules: &[Indexed], asks: impl Fn(SlotIndex) -> bool) -> Self {
        let mut tests = Self { ends: vec![0], ..Self::default() };
        for rule in rules {
            rule.tests.iter().filter(|test| asks(test.slot)).for_each(|test| tests.add(test));
            tests.ends.push(tests.tests.len() as u32);
            tests.rules.push(Left { rule: rule.rule, rest: rule.rest, open: false });
        }
        tests
    }

    fn add(&mut self, test: &Test) {
        let slot = test.slot.0;
        let narrow =
            |keys: Keys, shape| Narrow { low: keys.low, width: keys.high.wrapping_sub(keys.low) as u64, slot, shape };
        self.tests.push(match test.keys.as_slice() {
            [keys] => narrow(*keys, Shape::Inside),
            [below, above] if below.low == LACKING + 1 && above.high == i64::MAX => {
                narrow(Keys { low: below.high + 1, high: above.low - 1 }, Shape::Outside)
            }
            several => {
                self.several.push(several.to_vec());
                Narrow { low: 0, width: self.several.len() as u64 - 1, slot, shape: Shape::Several }
            }
        });
    }

    /// Hands on each rule that its tests leave.
    #[inline]
    pub(super) fn each(&self, keys: &[i64], found: &mut impl FnMut(Left)) {
        for (place, left) in self.rules.iter().enumerate() {
            if let Some(open) = self.open(place, keys) {
                found(Left { open, ..*left });
            }
        }
    }

    /// Hands on the rule at a place, where its tests leave it.
    #[inline]
    pub(super) fn one(&self, place: usize, keys: &[i64], found: &mut impl FnMut(Left)) {
        if let Some(open) = self.open(place, keys)
            && let Some(left) = self.rules.get(place)
        {
            found(Left { open, ..*left });
        }
    }

    /// Whether a rule hangs on what lacks; none where a test rules it out.
    #[inline]
    fn open(&self, place: usize, keys: &[i64]) -> Option<bool> {
        let (first, end) = (*self.ends.get(place)?, *self.ends.get(place + 1)?);
        let mut open = false;
        for test in self.tests.get(first as usize..end as usize)? {
            let key = keys.get(usize::from(test.slot)).copied().unwrap_or(LACKING);
            if key == LACKING {
                open = true;
            } else if !self.holds(test, key) {
                return None;
            }
        }
        Some(open)
    }

    #[inline]
    fn holds(&self, test: &Narrow, key: i64) -> bool {
        let inside = key.wrapping_sub(test.low) as u64 <= test.width;
        match test.shape {
            Shape::Inside => inside,
            Shape::Outside => !inside,
            Shape::Several => self.several.get(test.width as usize).is_some_and(|keys| keys.iter().any(|k| k.has(key))),
        }
    }
}
