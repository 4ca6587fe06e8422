//! The rules of one topic, arranged so that a claim is held against few of them.
//!
//! Slots with few values, such as a sector, split the rules ([`Tree`]); what is left in each part is either looked through
//! ([`Scan`]) or, where there are many, intersected: each slot's value picks a row of bits, one a rule, and the rules that no
//! slot rules out are left ([`Rows`]). Tests of more than one slot are made only on those, each distinct one once.

mod rank;
mod rows;
mod scan;
mod split;
mod tree;

use super::key::Keys;
use super::record::Mask;
use crate::native::SlotIndex;

pub(super) use rows::Rows;
pub(super) use scan::Scan;
pub(super) use tree::Tree;

/// A rule as the index sees it: what its guard asks of single slots, and what else it asks.
#[derive(Debug, Clone, Default)]
pub(super) struct Indexed {
    /// Its place among the rules of the topic.
    pub rule: u32,
    /// What must hold of single slots; each slot at most once.
    pub tests: Vec<Test>,
    /// The first and the end of its other conjuncts among the topic's.
    pub rest: (u32, u32),
}

/// That a slot's key is within one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Test {
    pub slot: SlotIndex,
    pub keys: Vec<Keys>,
}

/// A conjunct that is more than a test of one slot.
#[derive(Debug, Clone)]
pub(super) enum Rest {
    /// The place of a distinct computation among the program's.
    Code(u32),
    /// The place of an expression that stays interpreted among the program's.
    Interpreted(u32),
}


/// A rule that the tests of single slots leave: certain where they all hold, open where one hangs on a slot that lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Left {
    pub rule: u32,
    pub rest: (u32, u32),
    pub open: bool,
}

impl Test {
    pub(super) fn has(&self, key: i64) -> bool {
        self.keys.iter().any(|keys| keys.has(key))
    }
}

/// The slots that these rules test.
fn tested(rules: &[Indexed]) -> Mask {
    let mut mask = Mask::default();
    rules.iter().flat_map(|rule| &rule.tests).for_each(|test| mask.add(test.slot));
    mask
}
