//! One rule by both ways.

use medhold_model::Value;
use medhold_script::native::{Judged, Native, Record};
use medhold_script::region::{Point, Space};
use medhold_script::{Facts, Program, Rule, Truth};

/// A program in native form, and what is reused from case to case.
pub(crate) struct Both<'p> {
    program: &'p Program,
    native: Native,
    record: Record,
    judged: Judged,
}

impl<'p> Both<'p> {
    pub(crate) fn new(program: &'p Program) -> Self {
        let parameters: Vec<Value> = program.scope().parameters.iter().map(|p| p.value.clone()).collect();
        let native = Native::new(program, &parameters);
        let record = native.record();
        Self { program, native, record, judged: Judged::default() }
    }

    /// What a rule's guard is on these facts: interpreted, and in native form; none where it is undecided.
    pub(crate) fn ways(&mut self, rule: &Rule, facts: &dyn Facts) -> [Option<bool>; 2] {
        let interpreted = match self.program.guard(rule, facts) {
            Truth::True => Some(true),
            Truth::False => Some(false),
            Truth::Undecided(_) => None,
        };
        self.native.read(facts, None, &mut self.record);
        let topic = self.native.topic(&rule.topics[0]).unwrap();
        self.native.judge(topic, &self.record, Some(facts), &mut self.judged);
        let own = |places: &[u32]| {
            places.iter().any(|place| self.native.rule(topic, *place).is_some_and(|other| other.id == rule.id))
        };
        let native = match (own(self.judged.applies()), own(self.judged.undecided())) {
            (true, _) => Some(true),
            (false, true) => None,
            (false, false) => Some(false),
        };
        [interpreted, native]
    }

    /// Fails where the two ways differ on a point.
    pub(crate) fn hold(&mut self, rule: &Rule, guard: &str, space: &Space<'_>, point: &Point) {
        let [interpreted, native] = self.ways(rule, &space.facts(point));
        let on = || space.describe(&point.region());
        assert_eq!(interpreted, native, "{guard}: interpreted {interpreted:?}, native {native:?} on {:#?}", on());
    }
}
