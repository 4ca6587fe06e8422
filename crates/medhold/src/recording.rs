//! Notes which measures and statements are read while rules are evaluated, so that a ruling names what it used and nothing else.

use std::cell::RefCell;

use medhold_model::{Date, Evidence, ExpertStatement, Value};
use medhold_script::{ClaimFacts, EvidenceRead, Facts, FunctionIndex, KeyIndex, Lack, MeasureIndex, ParameterIndex};

use crate::facts::CaseFacts;

/// Facts that remember which measures and statements were asked of them.
pub(crate) struct Recording<'a, 'f> {
    facts: &'a CaseFacts<'f>,
    read: RefCell<EvidenceRead>,
}

impl<'a, 'f> Recording<'a, 'f> {
    pub(crate) fn of(facts: &'a CaseFacts<'f>) -> Self {
        Self { facts, read: RefCell::default() }
    }

    /// What was read so far.
    pub(crate) fn read(self) -> EvidenceRead {
        self.read.into_inner()
    }
}

impl Facts for Recording<'_, '_> {
    fn at(&self) -> Date {
        self.facts.at()
    }

    fn measure(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.read.borrow_mut().current.insert(measure);
        self.facts.measure(measure)
    }

    fn before(&self, measure: MeasureIndex) -> Result<&Evidence, &Lack> {
        self.read.borrow_mut().before.insert(measure);
        self.facts.before(measure)
    }

    fn parameter(&self, parameter: ParameterIndex) -> &Value {
        self.facts.parameter(parameter)
    }

    fn subject(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.facts.subject(key)
    }

    fn customer(&self, key: KeyIndex) -> Result<&Value, &Lack> {
        self.facts.customer(key)
    }

    fn stage(&self) -> Result<&str, &Lack> {
        self.facts.stage()
    }

    fn claim(&self) -> &ClaimFacts {
        self.facts.claim()
    }

    fn expert(&self, field: &str) -> Result<&ExpertStatement, Lack> {
        self.read.borrow_mut().experts.insert((field.to_owned(), None));
        self.facts.expert(field)
    }

    fn expert_on(&self, field: &str, measure: MeasureIndex) -> Result<&ExpertStatement, Lack> {
        self.read.borrow_mut().experts.insert((field.to_owned(), Some(measure)));
        self.facts.expert_on(field, measure)
    }

    fn call(&self, function: FunctionIndex, arguments: &[Value]) -> Result<Value, Lack> {
        self.facts.call(function, arguments)
    }
}
