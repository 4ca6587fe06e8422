//! What the names in a claim stand for on a case: arguments of the message, parameters, measures.

use std::collections::BTreeMap;

use medhold_model::{Because, Claim, ClaimDecision, Date, Decimal, EvidenceUsed, Given, Operand, Value};
use medhold_response::{Part, PartKind};

use crate::Checked;

/// Where the names in a claim are looked up.
pub(super) struct Resolving<'a> {
    decision: &'a ClaimDecision,
    claim: Option<&'a Claim>,
    because: Option<&'a Because>,
    parameters: Option<&'a BTreeMap<String, Value>>,
    /// The letter's date.
    pub(super) date: Option<Date>,
}

/// A value with both ends of what it may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ends {
    pub(super) value: Value,
    pub(super) low: Option<Decimal>,
    pub(super) high: Option<Decimal>,
}

impl<'a> Resolving<'a> {
    /// The names that stand on the part of a passage, on the `at`th claim.
    pub(super) fn new(decision: &'a ClaimDecision, at: usize, part: &Part, checked: &'a Checked<'a>) -> Self {
        let because = match part.kind {
            PartKind::Reason(index) => decision.because.get(index),
            _ => None,
        };
        let claim = checked.case.claims.iter().find(|claim| claim.id == decision.id);
        Self { decision, claim, because, parameters: checked.parameters.get(at).copied(), date: checked.date }
    }

    /// The records of a measure, those that the ruling used where it used some.
    pub(super) fn records(&self, measure: &str) -> Vec<&'a EvidenceUsed> {
        let all = self.decision.evidence.iter().filter(|record| record.measure.as_str() == measure);
        let (used, unused): (Vec<_>, Vec<_>) = all.partition(|record| record.used);
        if used.is_empty() { unused } else { used }
    }

    /// What an operand is on this case; none where the case has nothing of that name.
    pub(super) fn value(&self, operand: &Operand) -> Option<Ends> {
        let name = match operand {
            Operand::Value(value) => return Some(Ends::of(value.clone())),
            Operand::Named(name) => name.as_str(),
        };
        let argument = self.because.and_then(|because| because.args.get(name));
        let parameter = || self.parameters.and_then(|all| all.get(name));
        if let Some(value) = argument.or_else(parameter) {
            return Some(Ends::of(value.clone()));
        }
        self.records(name).last().map(|record| Ends { value: record.value.clone(), low: record.low, high: record.high })
    }

    /// What the claim's subject has under a key.
    pub(super) fn subject(&self, key: &str) -> Option<String> {
        match self.claim?.subject.get(key)? {
            Given::Text(text) | Given::Cell(text) => Some(text.clone()),
            other => Some(other.to_string()),
        }
    }
}

impl Ends {
    fn of(value: Value) -> Self {
        let end = value.as_quantity();
        Self { value, low: end, high: end }
    }
}
