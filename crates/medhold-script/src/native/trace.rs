//! What a ruling rests on: enough to tell of every rule on the topic how its guard came out, without the case.

use super::index::Rest;
use super::key::LACKING;
use super::program::{Native, TopicIndex};
use super::record::Record;
use super::{Cell, Settled, Slot};

/// What was known when a claim was ruled on: all that a ruling's reasons and its trace are told from, once they are asked for. Made once and
/// used for claim after claim.
#[derive(Debug, Default, Clone)]
pub struct Trace {
    cells: Vec<Cell>,
}

/// How one conjunct of a guard came out; none where it is undecided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Traced<'n> {
    /// A test of one slot.
    Test(&'n Slot, Option<bool>),
    /// Something computed of several, or interpreted.
    Computed(Option<bool>),
    /// It was not asked, for another conjunct had ruled the rule out.
    NotAsked,
}

impl Trace {
    /// Writes down what is known.
    #[inline]
    pub fn write(&mut self, record: &Record) {
        if self.cells.len() == record.cells().len() {
            self.cells.copy_from_slice(record.cells());
        } else {
            self.cells = record.cells().to_vec();
        }
    }

    /// What was known, by slots.
    pub(super) fn cells(&self) -> &[Cell] {
        &self.cells
    }
}

impl Native {
    /// How each conjunct of the guard of a rule came out, the rule by its place among those on the topic: tests of one slot in the
    /// order of slots, then the rest. Nothing where the topic has no such rule.
    #[must_use]
    pub fn traced<'n>(&'n self, topic: TopicIndex, place: u32, trace: &Trace, settled: &Settled) -> Vec<Traced<'n>> {
        let Some(indexed) = self.on(topic).and_then(|on| on.indexed(place)) else {
            return Vec::new();
        };
        let test = |test: &super::index::Test| {
            let slot = self.slots().list().get(usize::from(test.slot.0))?;
            let key = self.key_of(test.slot, test.slot.cell(&trace.cells));
            Some(Traced::Test(slot, (key != LACKING).then(|| test.has(key))))
        };
        let computed = |rest: &Rest| {
            let known = settled.computed().iter().find(|(own, _)| own == rest);
            known.map_or(Traced::NotAsked, |(_, truth)| Traced::Computed(*truth))
        };
        indexed.tests.iter().filter_map(test).chain(indexed.rest.of(&self.rest).iter().map(computed)).collect()
    }
}
