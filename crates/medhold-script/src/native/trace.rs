//! What a ruling rests on: enough to tell of every rule on the topic how its guard came out, without the case.

use super::index::Rest;
use super::judge::Judged;
use super::program::{Native, TopicIndex};
use super::record::Record;
use super::{Slot, key};

/// What was known when a claim was ruled on, and what was computed of it. Made once and used for claim after claim.
#[derive(Debug, Default, Clone)]
pub struct Trace {
    topic: Option<TopicIndex>,
    keys: Vec<i64>,
    computed: Vec<(Rest, Option<bool>)>,
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
    /// Writes down what a ruling rests on.
    pub(super) fn write(&mut self, topic: TopicIndex, record: &Record, judged: &Judged) {
        self.topic = Some(topic);
        self.keys.clear();
        self.keys.extend_from_slice(record.keys());
        self.computed.clear();
        self.computed.extend_from_slice(judged.computed());
    }
}

impl Native {
    /// How each conjunct of the guard of a rule came out, the rule by its place among those on the topic: tests of one slot in the
    /// order of slots, then the rest. Nothing where the trace is of no topic or the topic has no such rule.
    #[must_use]
    pub fn traced<'n>(&'n self, trace: &Trace, place: u32) -> Vec<Traced<'n>> {
        let indexed = trace.topic.and_then(|topic| self.on(topic)?.indexed(place));
        let Some(indexed) = indexed else {
            return Vec::new();
        };
        let test = |test: &super::index::Test| {
            let slot = self.slots().list().get(usize::from(test.slot.0))?;
            let key = trace.keys.get(usize::from(test.slot.0)).copied().filter(|key| *key != key::LACKING);
            Some(Traced::Test(slot, key.map(|key| test.has(key))))
        };
        let (first, end) = indexed.rest;
        let rest = self.rest.get(first as usize..end as usize).unwrap_or_default();
        let computed = |rest: &Rest| {
            let known = trace.computed.iter().find(|(own, _)| own == rest);
            known.map_or(Traced::NotAsked, |(_, truth)| Traced::Computed(*truth))
        };
        indexed.tests.iter().filter_map(test).chain(rest.iter().map(computed)).collect()
    }
}
