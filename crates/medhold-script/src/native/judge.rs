//! Which rules on a topic apply to a record, and which are undecided.

use medhold_model::RuleId;

use super::index::{Left, Rest, Uncertain};
use super::program::{Native, TopicIndex};
use super::record::Record;
use super::{Cell, Code};
use crate::eval::Evaluation;
use crate::precedence::RulingKey;
use crate::{Facts, Rule, Truth};

/// What came of the rules on a topic. Made once and used for claim after claim, so that a claim costs no memory.
#[derive(Debug, Default)]
pub struct Judged {
    /// The rules that the tests of single slots leave, by their places among those on the topic: once all are judged, those that apply.
    pub(super) left: Left,
    /// The rules that are undecided, likewise.
    pub(super) undecided: Vec<u32>,
    memory: Memory,
}

/// What the conjuncts of more than one slot came to on this record, each distinct one evaluated once.
#[derive(Debug, Default)]
struct Memory {
    /// The record's number; what was remembered under another is forgotten.
    now: u32,
    codes: Vec<(u32, Option<bool>)>,
    interpreted: Vec<(u32, Option<bool>)>,
    /// Those that were evaluated on this record, with what they came to.
    evaluated: Vec<(Rest, Option<bool>)>,
}

impl Judged {
    /// Forgets what came of the rules.
    #[inline]
    pub(super) fn clear(&mut self) {
        self.left.clear();
        self.undecided.clear();
        self.memory.evaluated.clear();
    }

    /// The conjuncts of more than one slot that were evaluated on the record, with what they came to.
    pub(super) fn computed(&self) -> &[(Rest, Option<bool>)] {
        &self.memory.evaluated
    }

    /// The rules that apply, by their places among those on the topic, in the order of their ids.
    #[must_use]
    pub fn applies(&self) -> &[u32] {
        &self.left.certain
    }

    /// The rules that are undecided, likewise. Each other rule on the topic does not apply.
    #[must_use]
    pub fn undecided(&self) -> &[u32] {
        &self.undecided
    }
}

impl Native {
    /// Holds the rules on a topic against a record. What stays interpreted is asked of the facts; where there are none, it is undecided.
    pub fn judge(&self, topic: TopicIndex, record: &Record, facts: Option<&dyn Facts>, judged: &mut Judged) {
        judged.clear();
        let Some(on) = self.on(topic) else { return };
        on.arranged(self.bands()).each(record, &mut judged.left);
        self.judge_uncertain(record, facts, judged);
    }

    /// Judges the rules of which the tests of single slots leave it open whether they apply.
    pub(super) fn judge_uncertain(&self, record: &Record, facts: Option<&dyn Facts>, judged: &mut Judged) {
        let Judged { left: Left { certain, uncertain }, undecided, memory } = judged;
        if uncertain.is_empty() {
            return;
        }
        memory.begin(self.codes.len(), self.interpreted.len());
        let before = certain.len();
        for one in uncertain.drain(..) {
            match self.rest_of(one, record, facts, memory) {
                Some(true) => certain.push(one.rule),
                Some(false) => {}
                None => undecided.push(one.rule),
            }
        }
        if before > 0 && certain.len() > before {
            certain.sort_unstable();
        }
    }

    /// The rule at a place among those on a topic.
    #[must_use]
    pub fn rule(&self, topic: TopicIndex, place: u32) -> Option<&Rule> {
        let standing = self.on(topic)?.rules.get(place as usize)?;
        self.program().rules().get(standing.place)
    }

    /// The place of a rule among those on a topic.
    #[must_use]
    pub fn place_of(&self, topic: TopicIndex, rule: &RuleId) -> Option<u32> {
        let rules = self.on(topic)?.rules.iter();
        let mut ids = rules.map(|standing| self.program().rules().get(standing.place).map(|rule| &rule.id));
        ids.position(|id| id == Some(rule)).and_then(|place| u32::try_from(place).ok())
    }

    /// What the rule at a place among those on a topic would rule, amounts apart.
    #[must_use]
    #[inline]
    pub fn key(&self, topic: TopicIndex, place: u32) -> Option<&RulingKey> {
        let on = self.on(topic)?;
        on.key(on.rules.get(place as usize)?)
    }

    /// What the conjuncts of more than one slot make of a rule that those of one slot leave.
    fn rest_of(
        &self,
        left: Uncertain,
        record: &Record,
        facts: Option<&dyn Facts>,
        memory: &mut Memory,
    ) -> Option<bool> {
        let mut open = left.open;
        for rest in left.rest.of(&self.rest) {
            match self.truth_of(rest, record, facts, memory) {
                Some(true) => {}
                Some(false) => return Some(false),
                None => open = true,
            }
        }
        (!open).then_some(true)
    }

    fn truth_of(&self, rest: &Rest, record: &Record, facts: Option<&dyn Facts>, memory: &mut Memory) -> Option<bool> {
        let now = memory.now;
        match rest {
            Rest::Code(place) => {
                let code = self.codes.get(*place as usize)?;
                let (held, evaluated) = (memory.codes.get_mut(*place as usize)?, &mut memory.evaluated);
                once(held, now, || noted(evaluated, *rest, truth(code, record)))
            }
            Rest::Interpreted(place) => {
                let expr = self.interpreted.get(*place as usize)?;
                let ask = |facts| match Evaluation::new(self.program().parts(), facts).truth(expr) {
                    Truth::True => Some(true),
                    Truth::False => Some(false),
                    Truth::Undecided(_) => None,
                };
                let (held, evaluated) = (memory.interpreted.get_mut(*place as usize)?, &mut memory.evaluated);
                once(held, now, || noted(evaluated, *rest, facts.and_then(ask)))
            }
        }
    }
}

impl Memory {
    fn begin(&mut self, codes: usize, interpreted: usize) {
        self.now = self.now.wrapping_add(1);
        if self.now == 0 || self.codes.len() != codes || self.interpreted.len() != interpreted {
            self.now = 1;
            self.codes = vec![(0, None); codes];
            self.interpreted = vec![(0, None); interpreted];
        }
    }
}

fn once(held: &mut (u32, Option<bool>), now: u32, find: impl FnOnce() -> Option<bool>) -> Option<bool> {
    if held.0 != now {
        *held = (now, find());
    }
    held.1
}

fn noted(evaluated: &mut Vec<(Rest, Option<bool>)>, rest: Rest, truth: Option<bool>) -> Option<bool> {
    evaluated.push((rest, truth));
    truth
}

fn truth(code: &Code, record: &Record) -> Option<bool> {
    match code.cell(record.cells()) {
        Cell::Flag(flag) => Some(flag),
        _ => None,
    }
}
