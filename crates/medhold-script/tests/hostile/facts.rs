//! Facts of a claim of which every measure is 1 and nothing else is known.

use medhold_model::{ClaimKind, Date, Decimal, Evidence, ExpertStatement, MissingReason, Unit, Value};
use medhold_script::{ClaimFacts, Facts, FunctionIndex, KeyIndex, Lack, MeasureIndex, ParameterIndex};

/// See the file.
pub(crate) struct NoFacts {
    evidence: Evidence,
    lack: Lack,
    claim: ClaimFacts,
    nothing: Value,
}

impl NoFacts {
    /// Facts in which every measure is 1.
    pub(crate) fn new() -> Self {
        let one = Decimal::ONE;
        let evidence = Evidence {
            value: Value::Number(one),
            unit: Unit::one(),
            low: Some(one),
            high: Some(one),
            n: None,
            from: None,
            to: None,
            as_of: None,
            source: "case".to_owned(),
            method: None,
        };
        let lack = Lack { what: "x".to_owned(), reason: MissingReason::NotGiven, detail: "not given".to_owned() };
        let claim = ClaimFacts {
            kind: ClaimKind::Assertion,
            stance: None,
            supported: Ok(false),
            refuted: Ok(false),
            was_supported: false,
            asserts: None,
        };
        Self { evidence, lack, claim, nothing: Value::Number(Decimal::ONE) }
    }
}

impl Facts for NoFacts {
    fn at(&self) -> Date {
        "2026-01-01".parse().expect("a date")
    }
    fn measure(&self, _: MeasureIndex) -> Result<&Evidence, &Lack> {
        Ok(&self.evidence)
    }
    fn before(&self, _: MeasureIndex) -> Result<&Evidence, &Lack> {
        Err(&self.lack)
    }
    fn parameter(&self, _: ParameterIndex) -> &Value {
        &self.nothing
    }
    fn subject(&self, _: KeyIndex) -> Result<&Value, &Lack> {
        Err(&self.lack)
    }
    fn customer(&self, _: KeyIndex) -> Result<&Value, &Lack> {
        Err(&self.lack)
    }
    fn stage(&self) -> Result<&str, &Lack> {
        Err(&self.lack)
    }
    fn claim(&self) -> &ClaimFacts {
        &self.claim
    }
    fn expert(&self, _: &str) -> Result<&ExpertStatement, Lack> {
        Err(self.lack.clone())
    }
    fn expert_on(&self, _: &str, _: MeasureIndex) -> Result<&ExpertStatement, Lack> {
        Err(self.lack.clone())
    }
    fn call(&self, _: FunctionIndex, _: &[Value]) -> Result<Value, Lack> {
        Err(self.lack.clone())
    }
}
