//! The facts of a claim with a few values moved and the rest held: an overlay, nothing is copied.

use medhold_model::{Date, Evidence, ExpertStatement, Value};
use medhold_script::{ClaimFacts, Facts, FunctionIndex, KeyIndex, Lack, MeasureIndex, ParameterIndex, Reads, Rule};

use crate::assertion;
use crate::facts::CaseFacts;

/// What can be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// A measure.
    Measure(MeasureIndex),
    /// A key of the claim's subject.
    Subject(KeyIndex),
}

/// One value in another's place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Move {
    pub target: Target,
    pub value: Value,
}

/// Facts with some values moved.
pub(super) struct Moved<'a, 'f> {
    facts: &'a CaseFacts<'f>,
    measures: Vec<(MeasureIndex, Evidence)>,
    subject: Vec<(KeyIndex, &'a Value)>,
    /// The claim, where the measure that it asserts is moved.
    claim: Option<ClaimFacts>,
}

impl<'a, 'f> Moved<'a, 'f> {
    pub(super) fn of(facts: &'a CaseFacts<'f>, moves: &'a [Move]) -> Self {
        let mut moved = Self { facts, measures: Vec::new(), subject: Vec::new(), claim: None };
        for Move { target, value } in moves {
            match *target {
                Target::Measure(measure) => moved.measure_to(measure, value),
                Target::Subject(key) => moved.subject.push((key, value)),
            }
        }
        moved
    }

    fn measure_to(&mut self, measure: MeasureIndex, value: &Value) {
        let Some(decl) = self.facts.scope.measure_decl(measure) else {
            return;
        };
        let held = match self.facts.measure(measure) {
            Ok(evidence) => evidence.clone(),
            Err(_) => Evidence::of(value.clone(), decl.unit.clone(), "case"),
        };
        let end = value.as_quantity();
        let evidence = Evidence { value: value.clone(), low: end, high: end, ..held };
        self.claim = assertion::with_evidence(self.facts, measure, &evidence).or(self.claim.take());
        self.measures.push((measure, evidence));
    }

    /// Whether a rule reads anything that was moved, and so has to be evaluated again.
    pub(super) fn concerns(&self, rule: &Rule) -> bool {
        self.measures.iter().any(|(measure, _)| rule.reads.measures.contains(measure))
            || self.subject.iter().any(|(key, _)| rule.reads.subject.contains(key))
            || self.claim.is_some() && reads_assertion(&rule.reads)
    }
}

/// Whether the claim is read as it stands against its measure.
fn reads_assertion(reads: &Reads) -> bool {
    ["supported", "refuted", "was_supported"].iter().any(|field| reads.claim.contains(field))
}

impl Facts for Moved<'_, '_> {
    fn at(&self) -> Date {
        self.facts.at
    }

    fn measure(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        match self.measures.iter().find(|(moved, _)| *moved == measure) {
            Some((_, evidence)) => Ok(evidence),
            None => self.facts.measure(measure),
        }
    }

    fn before(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.facts.before(measure)
    }

    fn parameter(&self, parameter: ParameterIndex) -> &Value {
        self.facts.parameter(parameter)
    }

    fn subject(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        match self.subject.iter().find(|(moved, _)| *moved == key) {
            Some((_, value)) => Ok(value),
            None => self.facts.subject(key),
        }
    }

    fn customer(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.facts.customer(key)
    }

    fn stage(&self) -> Result<&str, &Lack> {
        self.facts.stage()
    }

    fn claim(&self) -> &ClaimFacts {
        self.claim.as_ref().unwrap_or(&self.facts.claim)
    }

    fn expert(&self, field: &str) -> Result<&ExpertStatement, Lack> {
        self.facts.expert(field)
    }

    fn expert_on(&self, field: &str, measure: MeasureIndex) -> Result<&ExpertStatement, Lack> {
        self.facts.expert_on(field, measure)
    }

    fn call(&self, function: FunctionIndex, arguments: &[Value]) -> Result<Value, Lack> {
        self.facts.call(function, arguments)
    }
}
