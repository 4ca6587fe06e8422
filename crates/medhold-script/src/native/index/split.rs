//! Which slot splits a set of rules best.

use std::collections::BTreeSet;

use super::super::key::{Keys, LACKING};
use super::{Indexed, Test};
use crate::native::SlotIndex;

/// Rules in parts: those that are possible for each of a slot's named keys, and those for any other key.
pub(super) struct Split {
    pub slot: SlotIndex,
    pub parts: Vec<(i64, Vec<Indexed>)>,
    pub others: Vec<Indexed>,
}

/// A slot with more named keys than this is not split by: its rows would be many and nearly empty.
const MOST_PARTS: usize = 256;
/// Parts must be so much smaller than the whole, in hundredths, for a split to pay.
const SMALLER: usize = 80;

/// The split by the slot that leaves the smallest parts on average; none where no slot with few values makes them much smaller.
pub(super) fn best(rules: &[Indexed]) -> Option<Split> {
    let slots: BTreeSet<SlotIndex> = rules.iter().flat_map(|rule| &rule.tests).map(|test| test.slot).collect();
    let sized = slots.into_iter().filter_map(|slot| Some((average(rules, slot, &named(rules, slot)?), slot)));
    let (average, slot) = sized.min()?;
    if average * 100 > rules.len() * 16 * SMALLER {
        return None;
    }
    let keys = named(rules, slot)?;
    let without = |possible: &dyn Fn(&Test) -> bool| rules.iter().filter_map(|rule| part(rule, slot, possible)).collect();
    let parts = keys.iter().map(|key| (*key, without(&|test| test.has(*key)))).collect();
    Some(Split { slot, parts, others: without(&admits_others) })
}

/// The keys that tests of a slot name, as what they ask for or as what they leave out; none where a test asks for an interval.
fn named(rules: &[Indexed], slot: SlotIndex) -> Option<BTreeSet<i64>> {
    let mut keys = BTreeSet::new();
    for test in rules.iter().flat_map(|rule| &rule.tests).filter(|test| test.slot == slot) {
        let single = |keys: &Keys| (keys.low == keys.high).then_some(keys.low);
        let asked = test.keys.iter().map(single).collect::<Option<Vec<i64>>>();
        keys.extend(asked.or_else(|| gaps(&test.keys).iter().map(single).collect())?);
    }
    (!keys.is_empty() && keys.len() <= MOST_PARTS).then_some(keys)
}

/// What lies between intervals that begin with the lowest key and end with the highest; all there is where they do not.
fn gaps(keys: &[Keys]) -> Vec<Keys> {
    let whole = [Keys { low: LACKING + 1, high: i64::MAX }];
    match keys {
        [first, .., last] if first.low == LACKING + 1 && last.high == i64::MAX => {
            let between = keys.windows(2).filter_map(|pair| match pair {
                [below, above] => Some(Keys { low: below.high + 1, high: above.low - 1 }),
                _ => None,
            });
            between.collect()
        }
        _ => whole.to_vec(),
    }
}

/// Sixteen times the average size of the parts.
fn average(rules: &[Indexed], slot: SlotIndex, keys: &BTreeSet<i64>) -> usize {
    let sizes = rules.iter().map(|rule| match rule.tests.iter().find(|test| test.slot == slot) {
        Some(test) => keys.iter().filter(|key| test.has(**key)).count(),
        None => keys.len(),
    });
    sizes.sum::<usize>() * 16 / keys.len().max(1)
}

/// A rule without its test of the slot, where the test may hold.
fn part(rule: &Indexed, slot: SlotIndex, possible: &dyn Fn(&Test) -> bool) -> Option<Indexed> {
    let (own, tests): (Vec<Test>, Vec<Test>) = rule.tests.iter().cloned().partition(|test| test.slot == slot);
    own.iter().all(possible).then(|| Indexed { rule: rule.rule, tests, rest: rule.rest })
}

/// Whether a test holds for keys that no test names.
fn admits_others(test: &Test) -> bool {
    test.has(LACKING + 1) && test.has(i64::MAX)
}
