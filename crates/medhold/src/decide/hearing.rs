//! The rules on a topic heard on the facts of a claim: which apply, which are undecided, which decide. The one place that tells it, for the
//! claim as it is and with values moved.

use medhold_model::{Date, Outcome};
use medhold_script::native::{Native, Record, Settled, SlotIndex, TopicIndex, Verdict};
use medhold_script::precedence::RulingKey;
use medhold_script::{Facts, Rule};

use super::moved::{Move, Moved, Target};
use crate::facts::CaseFacts;
use crate::lowered::Lowered;

/// The rules on a topic, and what is known of a claim as they read it.
pub(crate) struct Hearing<'a> {
    native: &'a Native,
    lowered: &'a Lowered,
    topic: Option<TopicIndex>,
    record: Record,
    pub settled: Settled,
}

impl<'a> Hearing<'a> {
    /// Hears the rules on a claim; `law_date` is the day whose law holds, where it can be had.
    pub(super) fn of(facts: &CaseFacts<'a>, law_date: Option<Date>, default: &RulingKey) -> Self {
        let lowered = facts.settled.lowered(facts.loaded);
        let native = facts.settled.native(&facts.loaded.pack);
        let (topic, record) = (lowered.topic(facts.docket), native.record());
        let mut hearing = Self { native, lowered, topic, record, settled: Settled::default() };
        native.read_some(lowered.slots(facts.docket), facts, law_date, &mut hearing.record);
        hearing.settle(facts, default);
        hearing
    }

    /// Hears them again with values moved, tells what came of it, and puts the values back.
    pub(super) fn moved<T>(
        &mut self,
        moves: &[Move],
        moved: &Moved<'_, '_>,
        facts: &CaseFacts<'_>,
        default: &RulingKey,
        tell: impl FnOnce(&Self) -> T,
    ) -> T {
        self.put(moves, moved);
        self.settle(moved, default);
        self.put(moves, facts);
        tell(self)
    }

    /// Puts what facts say of moved values into the record.
    fn put(&mut self, moves: &[Move], facts: &dyn Facts) {
        let (native, lowered, record) = (self.native, self.lowered, &mut self.record);
        let mut read = |slots: &[SlotIndex]| native.read_some(slots, facts, None, record);
        for one in moves {
            match one.target {
                Target::Measure(measure) => read(lowered.of_measure(measure)),
                Target::Subject(key) => lowered.of_subject(key).iter().for_each(|slot| read(&[*slot])),
            }
        }
        read(lowered.of_claim());
    }

    /// The rule at a place among those on the topic.
    pub(super) fn rule(&self, place: u32) -> Option<&'a Rule> {
        self.native.rule(self.topic?, place)
    }

    /// The outcome of what was heard.
    pub(super) fn outcome(&self, default: &RulingKey) -> Outcome {
        let first = || self.settled.deciding().first().and_then(|place| self.rule(*place));
        match self.settled.verdict() {
            Verdict::Open | Verdict::Conflict => Outcome::Undecided,
            Verdict::Default => default.outcome,
            Verdict::Ruled => first().map_or(default.outcome, |rule| rule.finding.outcome(rule.partly)),
        }
    }

    fn settle(&mut self, facts: &dyn Facts, default: &RulingKey) {
        if let Some(topic) = self.topic {
            self.native.settle(topic, &self.record, Some(facts), default, &mut self.settled);
        }
    }
}
