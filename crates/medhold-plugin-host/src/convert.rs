//! The model's values as plain ones, and back.

use medhold_model::{Date, Decimal, Evidence, EvidenceRecord, Given, GivenEvidence, MeasureDecl, Value};
use medhold_plugin_wire as wire;

/// A value of a case or pack as a plugin sees it. Money goes as decimal text: its currency is the declared unit.
pub(crate) fn to_wire(value: &Value) -> wire::Value {
    match value {
        Value::Flag(flag) => wire::Value::Flag(*flag),
        Value::Number(number) => number_to_wire(*number),
        Value::Money(money) => wire::Value::Text(money.to_text()),
        Value::Text(text) => wire::Value::Text(text.clone()),
        Value::Date(date) => wire::Value::Text(date.to_string()),
        Value::List(items) => wire::Value::List(items.iter().map(to_wire).collect()),
    }
}

fn number_to_wire(number: Decimal) -> wire::Value {
    number.to_i64().map_or_else(|| wire::Value::Number(number.to_f64()), wire::Value::Integer)
}

/// A configured value as a plugin sees it.
pub(crate) fn given_to_wire(given: &Given) -> wire::Value {
    match given {
        Given::Nothing => wire::Value::Nothing,
        Given::Flag(flag) => wire::Value::Flag(*flag),
        Given::Number(number) => number_to_wire(*number),
        Given::Unholdable(text) | Given::Text(text) | Given::Cell(text) => wire::Value::Text(text.clone()),
        Given::List(items) => wire::Value::List(items.iter().map(given_to_wire).collect()),
        Given::Map(map) => {
            wire::Value::Map(map.iter().map(|(key, value)| (key.clone(), given_to_wire(value))).collect())
        }
    }
}

/// A day as a plugin sees it.
pub(crate) fn date_to_wire(date: Date) -> Option<wire::Date> {
    wire::Date::new(date.year(), date.month(), date.day())
}

/// A plugin's value, not yet held against its kind.
pub(crate) fn to_given(value: &wire::Value) -> Given {
    match value {
        wire::Value::Nothing => Given::Nothing,
        wire::Value::Flag(flag) => Given::Flag(*flag),
        wire::Value::Integer(number) => Given::Number(Decimal::from(*number)),
        wire::Value::Number(number) => number_to_given(*number),
        wire::Value::Text(text) => Given::Text(text.clone()),
        wire::Value::List(items) => Given::List(items.iter().map(to_given).collect()),
        wire::Value::Map(map) => Given::Map(map.iter().map(|(key, value)| (key.clone(), to_given(value))).collect()),
    }
}

fn number_to_given(number: f64) -> Given {
    Decimal::from_f64(number).map_or_else(|_| Given::Unholdable(number.to_string()), Given::Number)
}

/// A plugin's records held against what it says of the measure.
pub(crate) fn to_evidence(records: &[wire::Record], decl: &MeasureDecl) -> Result<Vec<Evidence>, String> {
    let given = GivenEvidence::Records(records.iter().map(to_record).collect());
    let (evidence, faults) = Evidence::read(&given, decl, &decl.name);
    if let Some(fault) = faults.first() {
        return Err(fault.to_string());
    }
    if evidence.is_empty() {
        return Err(format!("it answers `{}` without a value and without a reason", decl.name));
    }
    Ok(evidence)
}

fn to_record(record: &wire::Record) -> EvidenceRecord {
    let optional = |number: Option<f64>| number.map_or(Given::Nothing, number_to_given);
    let day = |date: Option<wire::Date>| date.map_or(Given::Nothing, |date| Given::Text(date.to_string()));
    let text = |text: &Option<String>| text.clone().map_or(Given::Nothing, Given::Text);
    EvidenceRecord {
        value: to_given(&record.value),
        unit: text(&record.unit),
        low: optional(record.low),
        high: optional(record.high),
        n: record.n.map_or(Given::Nothing, |n| Given::Number(Decimal::from(n))),
        from: day(record.from),
        to: day(record.to),
        as_of: day(record.as_of),
        source: Given::Text(record.source.clone()),
        method: text(&record.method),
    }
}
