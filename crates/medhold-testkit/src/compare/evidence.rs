//! The evidence of a ruling held against what must be known of it.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{ClaimDecision, EvidenceUsed, Given, Value};
use medhold_pack::EvidenceExpected;

use super::value::{is, written};
use super::{Compare, listed};

impl Compare<'_> {
    pub(super) fn evidence(&mut self, expected: Option<&EvidenceExpected>, actual: &ClaimDecision) {
        match expected {
            Some(EvidenceExpected::Used(expected)) => {
                let used = actual.evidence.iter().filter(|one| one.used).map(|one| one.measure.as_str());
                let used: BTreeSet<&str> = used.collect();
                self.list("evidence", Some(expected), &used.into_iter().collect::<Vec<_>>());
            }
            Some(EvidenceExpected::Of(measures)) => {
                for (name, fields) in measures {
                    self.measure(name, fields, actual);
                }
            }
            None => {}
        }
    }

    /// One period of the measure must have all fields; where none does, the one with most of them is shown.
    fn measure(&mut self, name: &str, fields: &BTreeMap<String, Given>, actual: &ClaimDecision) {
        let periods: Vec<&EvidenceUsed> = actual.evidence.iter().filter(|one| one.measure.as_str() == name).collect();
        let wrong = |one: &EvidenceUsed| fields.iter().filter(|(field, wanted)| !has(one, field, wanted)).count();
        let Some(nearest) = periods.into_iter().min_by_key(|one| wrong(one)) else {
            let missing = actual.missing.iter().find(|missing| missing.measure == name);
            let why = missing.map_or_else(|| "none".to_owned(), |missing| format!("none: {}", missing.detail));
            let wanted: Vec<String> =
                fields.iter().map(|(field, wanted)| format!("{field} = {}", written(wanted))).collect();
            self.differs(&format!("evidence.{name}"), listed(&wanted), why);
            return;
        };
        for (field, wanted) in fields.iter().filter(|(field, wanted)| !has(nearest, field, wanted)) {
            let actual = value_of(nearest, field).map_or_else(|| "none".to_owned(), |value| value.to_string());
            self.differs(&format!("evidence.{name}.{field}"), written(wanted), actual);
        }
    }
}

fn has(one: &EvidenceUsed, field: &str, wanted: &Given) -> bool {
    value_of(one, field).is_some_and(|value| is(wanted, &value))
}

fn value_of(one: &EvidenceUsed, field: &str) -> Option<Value> {
    match field {
        "value" => Some(one.value.clone()),
        "low" => one.low.map(Value::Number),
        "high" => one.high.map(Value::Number),
        "n" => one.n.map(|n| Value::Number(n.into())),
        "unit" => Some(Value::Text(one.unit.to_string())),
        "from" => one.from.map(Value::Date),
        "to" => one.to.map(Value::Date),
        "as_of" => one.as_of.map(Value::Date),
        "source" => Some(Value::Text(one.source.clone())),
        "method" => one.method.clone().map(Value::Text),
        "used" => Some(Value::Flag(one.used)),
        _ => None,
    }
}
