//! The rules of one topic, arranged so that a claim is held against few of them.
//!
//! They are intersected first: the band in which each slot's key lies picks a row of bits, one a rule, and only the rules that no row rules
//! out are tested. Tests of more than one slot are made on those that are still left, each distinct one once.

mod arranged;
mod rows;
mod test;

use std::sync::Arc;

use super::key::Keys;
use crate::native::SlotIndex;

pub(super) use arranged::Arranged;

/// A rule as the index sees it: what its guard asks of single slots, and what else it asks.
#[derive(Debug, Clone, Default)]
pub(super) struct Indexed {
    /// Its place among the rules of the topic.
    pub rule: u32,
    /// What must hold of single slots; each slot at most once. Shared by the topics on which the rule stands.
    pub tests: Arc<[Test]>,
    /// Its other conjuncts among the program's.
    pub rest: Stretch,
}

/// Things side by side: the place of the first, and that after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Stretch {
    pub first: u32,
    pub end: u32,
}

/// That a slot's key is within one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Test {
    pub slot: SlotIndex,
    pub keys: Box<[Keys]>,
}

/// A conjunct that is more than a test of one slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rest {
    /// The place of a distinct computation among the program's.
    Code(u32),
    /// The place of an expression that stays interpreted among the program's.
    Interpreted(u32),
}

/// The rules that the tests of single slots leave, in order.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// Those that apply: all their tests hold, and they ask nothing else.
    pub certain: Vec<u32>,
    /// The others.
    pub uncertain: Vec<Uncertain>,
}

/// A rule that hangs on more than tests of single slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Uncertain {
    pub rule: u32,
    /// Its other conjuncts among the program's.
    pub rest: Stretch,
    /// Whether one of its tests hangs on a slot that lacks.
    pub open: bool,
}

impl Left {
    #[inline]
    pub(super) fn clear(&mut self) {
        self.certain.clear();
        self.uncertain.clear();
    }
}

impl Stretch {
    #[inline]
    pub(super) fn is_empty(self) -> bool {
        self.first == self.end
    }

    /// What lies in it.
    #[inline]
    pub(super) fn of<T>(self, all: &[T]) -> &[T] {
        all.get(self.first as usize..self.end as usize).unwrap_or_default()
    }
}

impl Test {
    pub(super) fn has(&self, key: i64) -> bool {
        self.keys.iter().any(|keys| keys.has(key))
    }
}
