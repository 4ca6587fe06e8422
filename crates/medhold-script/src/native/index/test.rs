//! Tests of single slots, side by side in memory.

use super::super::key::{Keys, LACKING};
use super::{Indexed, Left, Stretch, Test, Uncertain};
use crate::native::SlotIndex;

/// The tests of some rules, those of a rule side by side.
#[derive(Debug)]
pub(super) struct Tests {
    rules: Vec<Own>,
    tests: Vec<Narrow>,
    /// What tests ask for instead of their interval.
    others: Vec<Box<[Keys]>>,
}

/// A rule, and where its tests are.
#[derive(Debug)]
struct Own {
    rule: u32,
    rest: Stretch,
    tests: Stretch,
}

/// That a slot's key is in an interval, or in one of others.
#[derive(Debug)]
struct Narrow {
    low: i64,
    /// How many keys the interval has after its first.
    width: u64,
    slot: SlotIndex,
    /// The place of the others, where there are any.
    others: u32,
}

/// The place of no others.
const NO_OTHERS: u32 = u32::MAX;

/// An interval in which no key is.
const NOWHERE: Keys = Keys { low: i64::MAX, high: i64::MAX };

impl Tests {
    /// The tests of rules that ask of slots of which this holds.
    pub(super) fn of(rules: &[Indexed], asks: impl Fn(SlotIndex) -> bool) -> Self {
        let mut all = Self { rules: Vec::with_capacity(rules.len()), tests: Vec::new(), others: Vec::new() };
        for rule in rules {
            let first = all.tests.len() as u32;
            rule.tests.iter().filter(|test| asks(test.slot)).for_each(|test| all.add(test));
            let tests = Stretch { first, end: all.tests.len() as u32 };
            all.rules.push(Own { rule: rule.rule, rest: rule.rest, tests });
        }
        all
    }

    fn add(&mut self, test: &Test) {
        let (interval, others) = test.keys.split_first().map_or((NOWHERE, &[][..]), |(one, others)| (*one, others));
        let width = interval.high.wrapping_sub(interval.low) as u64;
        let narrow = Narrow { low: interval.low, width, slot: test.slot, others: self.others.len() as u32 };
        if others.is_empty() {
            return self.tests.push(Narrow { others: NO_OTHERS, ..narrow });
        }
        self.tests.push(narrow);
        self.others.push(others.into());
    }

    /// Adds the rule at a place, where its tests leave it.
    #[inline]
    pub(super) fn hold(&self, place: usize, keys: &[i64], left: &mut Left) {
        let Some(own) = self.rules.get(place) else { return };
        let mut open = false;
        for test in own.tests.of(&self.tests) {
            let key = keys.get(usize::from(test.slot.0)).copied().unwrap_or(LACKING);
            // What lacks is in no interval: the distance from any to it is longer than the interval.
            if key.wrapping_sub(test.low) as u64 <= test.width {
                continue;
            }
            if key == LACKING {
                open = true;
            } else if test.others == NO_OTHERS || !self.is_in_other(test, key) {
                return;
            }
        }
        if open || !own.rest.is_empty() {
            left.uncertain.push(Uncertain { rule: own.rule, rest: own.rest, open });
        } else {
            left.certain.push(own.rule);
        }
    }

    fn is_in_other(&self, test: &Narrow, key: i64) -> bool {
        self.others.get(test.others as usize).is_some_and(|others| others.iter().any(|other| other.has(key)))
    }
}
