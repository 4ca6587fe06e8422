//! medhold: a pack with these rules, decided to the bare ruling, reasons as data.

use std::sync::Arc;

use medhold::{Case, ClaimDecision, Host};
use medhold_model::RuleId;
use serde_json::{Map, Value, json};
use workload::{Field, FieldKind, Record, band, pack};

use super::{Engine, Fault, Rules, unexpected};

struct Medhold {
    host: Arc<Host>,
    cases: Vec<Case>,
    count: usize,
}

pub(super) fn traced(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    make(rules)
}

pub(super) fn untraced(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    make(rules)
}

fn make(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    let host = Host::builder().pack_files(pack(rules.all)).build().map_err(Fault::new)?;
    Ok(Box::new(Medhold { host: Arc::new(host), cases: Vec::new(), count: rules.all.len() }))
}

/// A case of one claim, as an app would send it.
fn case(record: &Record) -> Result<Case, Fault> {
    let mut evidence = Map::new();
    for field in Field::ALL {
        let value = match field.kind() {
            FieldKind::Text(_) => continue,
            FieldKind::Real => json!(record.real(field)),
            FieldKind::Whole => json!(record.get(field)),
            FieldKind::Flag => json!(record.flag(field)),
        };
        evidence.insert(field.name().to_owned(), value);
    }
    let years = evidence.remove(Field::Years.name()).unwrap_or(Value::Null);
    let case = json!({
        "id": "1", "received": "2026-11-22", "language": "en", "customer": { "years": years },
        "claims": [{ "id": "1", "topic": record.text(Field::Topic), "kind": "request",
            "subject": { "sector": record.text(Field::Sector), "channel": record.text(Field::Channel) } }],
        "evidence": evidence,
    });
    Case::from_json(&case.to_string()).map_err(Fault::new)
}

fn number(rule: &RuleId) -> Result<u32, Fault> {
    let digits = rule.as_str().strip_prefix('r').and_then(|digits| digits.parse().ok());
    digits.ok_or_else(|| unexpected("rule's id"))
}

fn first(decision: &ClaimDecision) -> Result<Option<u32>, Fault> {
    match decision.basis {
        medhold::Basis::Rule if decision.because.is_empty() => Err(unexpected("ruling with a reason")),
        medhold::Basis::Rule => decision.rule.as_ref().map(number).transpose(),
        _ => Ok(None),
    }
}

impl Medhold {
    /// Every rule that applies: those merged into the ruling must be all of the first one's band.
    fn applying(&self, case: &Case) -> Result<Vec<u32>, Fault> {
        let explanation = self.host.explain(case);
        let claim = explanation.claims.first().ok_or_else(|| unexpected("claim"))?;
        let applying = claim
            .rules
            .iter()
            .filter(|rule| matches!(rule.status, medhold::RuleStatus::Decides | medhold::RuleStatus::Applies));
        let all: Vec<u32> = applying.map(|rule| number(&rule.rule)).collect::<Result<_, Fault>>()?;
        let merged: Vec<u32> = claim.decision.merged.iter().map(number).collect::<Result<_, Fault>>()?;
        let band = |number: &u32| band(*number, self.count);
        let of_band = all.iter().filter(|number| all.first().map(band) == Some(band(number))).skip(1);
        if of_band.copied().ne(merged) {
            return Err(unexpected("list of all merged rules"));
        }
        Ok(all)
    }
}

impl Engine for Medhold {
    fn prepare(&mut self, records: &[Record]) -> Result<(), Fault> {
        self.cases = records.iter().map(case).collect::<Result<_, Fault>>()?;
        Ok(())
    }

    fn first(&mut self, answers: &mut Vec<Option<u32>>) -> Result<(), Fault> {
        for case in &self.cases {
            let rulings = self.host.rulings(std::slice::from_ref(case));
            let ruling = rulings.first().and_then(|claims| claims.first()).ok_or_else(|| unexpected("ruling"))?;
            answers.push(first(ruling)?);
        }
        Ok(())
    }

    fn all(&mut self) -> Result<Option<Vec<Vec<u32>>>, Fault> {
        self.cases.iter().map(|case| self.applying(case)).collect::<Result<_, Fault>>().map(Some)
    }
}
