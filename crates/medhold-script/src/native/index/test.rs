//! Tests of single slots, side by side in memory.

use super::super::key::{Keys, LACKING};
use super::{Indexed, Left, Test};

/// The tests of some rules, those of a rule side by side.
#[derive(Debug, Default)]
pub(super) struct Tests {
    rules: Vec<Tested>,
    tests: Vec<Narrow>,
    /// The intervals of the tests that ask for several.
    several: Vec<Vec<Keys>>,
}

/// A rule and where its tests are.
#[derive(Debug, Clone, Copy)]
struct Tested {
    rule: u32,
    first: u32,
    end: u32,
    rest: (u32, u32),
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
    pub(super) fn of(rules: &[Indexed]) -> Self {
        let mut tests = Self::default();
        for rule in rules {
            let first = tests.tests.len() as u32;
            rule.tests.iter().for_each(|test| tests.add(test));
            let end = tests.tests.len() as u32;
            tests.rules.push(Tested { rule: rule.rule, first, end, rest: rule.rest });
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
        for rule in &self.rules {
            self.hold(rule, keys, found);
        }
    }

    /// Hands on the rule at a place, where its tests leave it.
    #[inline]
    pub(super) fn one(&self, place: usize, keys: &[i64], found: &mut impl FnMut(Left)) {
        if let Some(rule) = self.rules.get(place) {
            self.hold(rule, keys, found);
        }
    }

    /// A test of what lacks leaves a rule open, and one that fails rules it out.
    #[inline]
    fn hold(&self, rule: &Tested, keys: &[i64], found: &mut impl FnMut(Left)) {
        let mut open = false;
        for test in self.tests.get(rule.first as usize..rule.end as usize).unwrap_or_default() {
            let key = keys.get(usize::from(test.slot)).copied().unwrap_or(LACKING);
            if key == LACKING {
                open = true;
            } else if !self.holds(test, key) {
                return;
            }
        }
        found(Left { rule: rule.rule, rest: rule.rest, open });
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
