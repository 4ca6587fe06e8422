//! The rules of one topic, arranged so that a claim is held against few of them.
//!
//! A few rules are tested one after another. Many are intersected first: the cell of a coarse grid in which each slot's value lies picks
//! a row of bits, one a rule, and only the rules that no row rules out are tested. Tests of more than one slot are made on
//! those that are still left, each distinct one once.

mod arranged;
mod grid;
mod rows;
mod test;

use super::key::Keys;
use crate::native::SlotIndex;

pub(super) use arranged::Arranged;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
