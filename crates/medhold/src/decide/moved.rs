//! The facts of a claim with a few values moved and the rest held: an overlay, nothing is copied.

use std::cell::OnceCell;

use medhold_model::{Date, Evidence, ExpertStatement, Unit, Value};
use medhold_script::{ClaimFacts, Facts, FunctionIndex, KeyIndex, Lack, MeasureIndex, ParameterIndex};

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
    measures: Vec<MovedMeasure<'a>>,
    subject: Vec<(KeyIndex, &'a Value)>,
    /// The claim, where the measure that it asserts is moved.
    claim: Option<ClaimFacts>,
}

/// A measure that is moved, with its evidence, which is made when it is asked for.
struct MovedMeasure<'a> {
    measure: MeasureIndex,
    value: &'a Value,
    evidence: OnceCell<Evidence>,
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

    fn measure_to(&mut self, measure: MeasureIndex, value: &'a Value) {
        let moved = MovedMeasure { measure, value, evidence: OnceCell::new() };
        let asserted = self.facts.claim.asserts.as_ref().map(|asserted| &asserted.measure);
        if asserted.is_some() && asserted == self.facts.scope.measure_name(measure) {
            self.claim = assertion::with_evidence(self.facts, measure, moved.evidence(self.facts));
        }
        self.measures.push(moved);
    }
}

impl MovedMeasure<'_> {
    /// The measure's evidence with another value, which is certain.
    fn evidence(&self, facts: &CaseFacts<'_>) -> &Evidence {
        self.evidence.get_or_init(|| {
            let held = match (facts.measure(self.measure), facts.scope.measure_decl(self.measure)) {
                (Ok(evidence), _) => evidence.clone(),
                (Err(_), Some(decl)) => Evidence::of(self.value.clone(), decl.unit.clone(), "case"),
                (Err(_), None) => Evidence::of(self.value.clone(), Unit::one(), "case"),
            };
            let end = self.value.as_quantity();
            Evidence { value: self.value.clone(), low: end, high: end, ..held }
        })
    }
}

impl Facts for Moved<'_, '_> {
    fn at(&self) -> Date {
        self.facts.at
    }

    fn measure(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        match self.measures.iter().find(|moved| moved.measure == measure) {
            Some(moved) => Ok(moved.evidence(self.facts)),
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
