//! Evidence: a value of a measure with its interval, sample, period and source.

use std::fmt;

use serde::de::{self, IntoDeserializer};
use serde::{Deserialize, Deserializer, Serialize};

use crate::{Date, Decimal, Given, Kind, MeasureDecl, Unit, Value, wilson_95};

/// Evidence of one measure as a case gives it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum GivenEvidence {
    /// A value without provenance; its source is then "case".
    Bare(Given),
    /// A value with provenance.
    Record(Box<EvidenceRecord>),
    /// Several periods or sources of the measure.
    Records(Vec<EvidenceRecord>),
}

/// A value with provenance as a case gives it, not yet held against the measure's declaration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidenceRecord {
    /// The value.
    pub value: Given,
    /// Its unit, where it is not the declared one.
    #[serde(default = "nothing", skip_serializing_if = "Given::is_nothing")]
    pub unit: Given,
    /// The low end of its interval.
    #[serde(default = "nothing", skip_serializing_if = "Given::is_nothing")]
    pub low: Given,
    /// The high end of its interval.
    #[serde(default = "nothing", skip_serializing_if = "Given::is_nothing")]
    pub high: Given,
    /// The sample size.
    #[serde(default = "nothing", skip_serializing_if = "Given::is_nothing")]
    pub n: Given,
    /// The first day of its period.
    #[serde(default = "nothing", skip_serializing_if = "Given::is_nothing")]
    pub from: Given,
    /// The last day of its period.
    #[serde(default = "nothing", skip_serializing_if = "Given::is_nothing")]
    pub to: Given,
    /// The day on which it was true.
    #[serde(default = "nothing", skip_serializing_if = "Given::is_nothing")]
    pub as_of: Given,
    /// Who says so.
    #[serde(default = "nothing", skip_serializing_if = "Given::is_nothing")]
    pub source: Given,
    /// How it was found.
    #[serde(default = "nothing", skip_serializing_if = "Given::is_nothing")]
    pub method: Given,
}

fn nothing() -> Given {
    Given::Nothing
}

impl EvidenceRecord {
    /// What is given beside the value, by the names of the wire, in their order.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &Given)> {
        let parts = [
            ("unit", &self.unit),
            ("low", &self.low),
            ("high", &self.high),
            ("n", &self.n),
            ("from", &self.from),
            ("to", &self.to),
            ("as_of", &self.as_of),
            ("source", &self.source),
            ("method", &self.method),
        ];
        parts.into_iter().filter(|(_, given)| !given.is_nothing())
    }

    /// A bare value as a record.
    #[must_use]
    pub fn bare(value: Given) -> Self {
        Self {
            value,
            unit: nothing(),
            low: nothing(),
            high: nothing(),
            n: nothing(),
            from: nothing(),
            to: nothing(),
            as_of: nothing(),
            source: nothing(),
            method: nothing(),
        }
    }
}

impl<'de> Deserialize<'de> for GivenEvidence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Given::deserialize(deserializer)? {
            Given::Map(map) => record(map).map(|r| Self::Record(Box::new(r))),
            Given::List(items) if !items.is_empty() && items.iter().all(|i| matches!(i, Given::Map(_))) => items
                .into_iter()
                .map(|item| match item {
                    Given::Map(map) => record(map),
                    other => Ok(EvidenceRecord::bare(other)),
                })
                .collect::<Result<_, _>>()
                .map(Self::Records),
            other => Ok(Self::Bare(other)),
        }
    }
}

fn record<E: de::Error>(map: std::collections::BTreeMap<String, Given>) -> Result<EvidenceRecord, E> {
    EvidenceRecord::deserialize(de::value::MapDeserializer::new(map.into_iter())).map_err(|e: GivenError| E::custom(e))
}

/// An error while a record is read from values that are already in memory.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct GivenError(String);

impl de::Error for GivenError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl<'de> IntoDeserializer<'de, GivenError> for Given {
    type Deserializer = GivenDeserializer;

    fn into_deserializer(self) -> GivenDeserializer {
        GivenDeserializer(self)
    }
}

/// Gives a value back to serde, so that records read from memory and from text go through one definition.
struct GivenDeserializer(Given);

impl<'de> Deserializer<'de> for GivenDeserializer {
    type Error = GivenError;

    fn deserialize_any<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, GivenError> {
        match self.0 {
            Given::Nothing => visitor.visit_unit(),
            Given::Flag(flag) => visitor.visit_bool(flag),
            Given::Number(number) => match number.to_i64() {
                Some(integer) => visitor.visit_i64(integer),
                None => visitor.visit_f64(number.to_f64()),
            },
            Given::Unholdable(text) => visitor.visit_f64(text.parse().unwrap_or(f64::INFINITY)),
            Given::Text(text) | Given::Cell(text) => visitor.visit_string(text),
            Given::List(items) => visitor.visit_seq(de::value::SeqDeserializer::new(items.into_iter())),
            Given::Map(map) => visitor.visit_map(de::value::MapDeserializer::new(map.into_iter())),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Evidence held against its measure's declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The value, of the declared kind.
    pub value: Value,
    /// Its unit.
    pub unit: Unit,
    /// The low end of its 95 % interval, for numbers; the value itself where there is no interval.
    pub low: Option<Decimal>,
    /// The high end.
    pub high: Option<Decimal>,
    /// The sample size.
    pub n: Option<u64>,
    /// The first day of its period.
    pub from: Option<Date>,
    /// The last day of its period.
    pub to: Option<Date>,
    /// The day on which it was true.
    pub as_of: Option<Date>,
    /// Who says so.
    pub source: String,
    /// How it was found.
    pub method: Option<String>,
}

/// A value that breaks its measure's declaration: where it stands and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{path}`: {reason}")]
pub struct EvidenceFault {
    /// The path from the case, such as `evidence.on_time_share.n`.
    pub path: String,
    /// What is wrong.
    pub reason: String,
}

impl Evidence {
    /// A value alone: no interval, no period.
    #[must_use]
    pub fn of(value: Value, unit: Unit, source: &str) -> Self {
        let end = value.as_quantity();
        Self {
            value,
            unit,
            low: end,
            high: end,
            n: None,
            from: None,
            to: None,
            as_of: None,
            source: source.to_owned(),
            method: None,
        }
    }

    /// The evidence of an absent measure whose declaration says what its absence means.
    #[must_use]
    pub fn absent(decl: &MeasureDecl) -> Option<Self> {
        decl.absent.clone().map(|value| Self::of(value, decl.unit.clone(), "absent"))
    }

    /// The day that its age counts from: as-of, else the period's last day.
    #[must_use]
    pub fn dated(&self) -> Option<Date> {
        self.as_of.or(self.to)
    }

    /// Days from [`Self::dated`] to `date`, none where it has no date.
    #[must_use]
    pub fn age_days(&self, date: Date) -> Option<i32> {
        self.dated().map(|dated| date.days_since(dated))
    }

    /// Holds what a case gives of a measure against the measure's declaration.
    ///
    /// The records come back ordered by period, the latest last; those that break the declaration come back as faults, with
    /// their path below `path`, which is written only then. A share with a sample size and no interval gets its 95 % Wilson interval.
    #[must_use]
    pub fn read(given: &GivenEvidence, decl: &MeasureDecl, path: &dyn fmt::Display) -> (Vec<Self>, Vec<EvidenceFault>) {
        let mut records = Vec::new();
        let mut faults = Vec::new();
        let mut take = |result: Result<Option<Self>, EvidenceFault>| match result {
            Ok(record) => records.extend(record),
            Err(fault) => faults.push(fault),
        };
        match given {
            GivenEvidence::Bare(value) => take(read_bare(value, decl, path)),
            GivenEvidence::Record(record) => take(read_record(record, decl, path)),
            GivenEvidence::Records(list) => {
                for (i, record) in list.iter().enumerate() {
                    take(read_record(record, decl, &format_args!("{path}[{i}]")));
                }
            }
        }
        records.sort_by_key(|r| (r.dated(), r.from));
        (records, faults)
    }
}

fn read_bare(given: &Given, decl: &MeasureDecl, path: &dyn fmt::Display) -> Result<Option<Evidence>, EvidenceFault> {
    if given.is_nothing() {
        return Ok(None);
    }
    let value = decl.value(given).map_err(|reason| EvidenceFault { path: path.to_string(), reason })?;
    Ok(Some(Evidence::of(value, decl.unit.clone(), "case")))
}

fn read_record(
    record: &EvidenceRecord,
    decl: &MeasureDecl,
    path: &dyn fmt::Display,
) -> Result<Option<Evidence>, EvidenceFault> {
    if record.value.is_nothing() {
        return Ok(None);
    }
    let field = Field { path };
    let value = decl.value(&record.value).map_err(|reason| field.fault("value", reason))?;
    let n = field.count("n", &record.n)?;
    let (low, high) = field.interval(record, decl.kind, &value, n)?;
    let (from, to) = (field.date("from", &record.from)?, field.date("to", &record.to)?);
    if from.zip(to).is_some_and(|(from, to)| from > to) {
        return Err(field.fault("from", "the period ends before it begins"));
    }
    let unit = field.unit(&record.unit, &decl.unit)?;
    Ok(Some(Evidence {
        value,
        unit,
        low,
        high,
        n,
        from,
        to,
        as_of: field.date("as_of", &record.as_of)?,
        source: field.text("source", &record.source)?.unwrap_or_else(|| "case".to_owned()),
        method: field.text("method", &record.method)?,
    }))
}

/// Reads the fields of one record; what is wrong is named with the path.
struct Field<'a> {
    path: &'a dyn fmt::Display,
}

impl Field<'_> {
    fn fault(&self, name: &str, reason: impl Into<String>) -> EvidenceFault {
        EvidenceFault { path: format!("{}.{name}", self.path), reason: reason.into() }
    }

    fn value(&self, name: &str, given: &Given, kind: Kind) -> Result<Option<Value>, EvidenceFault> {
        if given.is_nothing() {
            return Ok(None);
        }
        Value::read(given, kind).map(Some).map_err(|reason| self.fault(name, reason))
    }

    fn quantity(&self, name: &str, given: &Given, kind: Kind) -> Result<Option<Decimal>, EvidenceFault> {
        // The ends of a count's interval need not be whole.
        let kind = if kind == Kind::Count { Kind::Number } else { kind };
        Ok(self.value(name, given, kind)?.and_then(|v| v.as_quantity()))
    }

    fn count(&self, name: &str, given: &Given) -> Result<Option<u64>, EvidenceFault> {
        let value = self.value(name, given, Kind::Count)?.and_then(|v| v.as_number());
        Ok(value.and_then(Decimal::to_i64).and_then(|n| u64::try_from(n).ok()))
    }

    fn date(&self, name: &str, given: &Given) -> Result<Option<Date>, EvidenceFault> {
        Ok(self.value(name, given, Kind::Date)?.and_then(|v| match v {
            Value::Date(date) => Some(date),
            _ => None,
        }))
    }

    fn text(&self, name: &str, given: &Given) -> Result<Option<String>, EvidenceFault> {
        Ok(self.value(name, given, Kind::Text)?.map(|v| v.to_string()))
    }

    fn unit(&self, given: &Given, declared: &Unit) -> Result<Unit, EvidenceFault> {
        let Some(text) = self.text("unit", given)? else {
            return Ok(declared.clone());
        };
        if !declared.is_any() && text != declared.as_str() {
            return Err(self.fault("unit", format!("the measure is declared in `{declared}`, and this is in `{text}`")));
        }
        Ok(Unit::new(&text))
    }

    fn interval(
        &self,
        record: &EvidenceRecord,
        kind: Kind,
        value: &Value,
        n: Option<u64>,
    ) -> Result<(Option<Decimal>, Option<Decimal>), EvidenceFault> {
        let Some(point) = value.as_quantity() else {
            return Ok((None, None));
        };
        let low = self.quantity("low", &record.low, kind)?;
        let high = self.quantity("high", &record.high, kind)?;
        if let (None, None, Kind::Share, Some(n)) = (low, high, kind, n)
            && let Some((low, high)) = wilson_95(point, n)
        {
            return Ok((Some(low), Some(high)));
        }
        let (low, high) = (low.unwrap_or(point), high.unwrap_or(point));
        if low > high {
            return Err(self.fault("low", format!("the low end `{low}` is above the high end `{high}`")));
        }
        if point < low || point > high {
            return Err(self.fault("value", format!("`{point}` lies outside its own interval, `{low}` to `{high}`")));
        }
        Ok((Some(low), Some(high)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decl(kind: Kind) -> MeasureDecl {
        MeasureDecl {
            name: "on_time_share".parse().unwrap(),
            kind,
            unit: Unit::one(),
            min_n: None,
            max_age_days: None,
            from: None,
            absent: None,
            values: Vec::new(),
            changeable: None,
        }
    }

    fn read(json: &str, kind: Kind) -> (Vec<Evidence>, Vec<EvidenceFault>) {
        Evidence::read(&serde_json::from_str(json).unwrap(), &decl(kind), &"evidence.on_time_share")
    }

    #[test]
    fn a_bare_value_is_a_record_whose_source_is_the_case() {
        let (records, faults) = read("0.91", Kind::Share);
        assert!(faults.is_empty());
        assert_eq!(records[0].source, "case");
        assert_eq!(records[0].low, records[0].high);
    }

    #[test]
    fn a_share_with_a_sample_gets_its_wilson_interval() {
        let (records, _) = read(r#"{ "value": 0.91, "n": 1200 }"#, Kind::Share);
        assert_eq!(records[0].low.unwrap().to_fixed(3), "0.892");
        assert_eq!(records[0].high.unwrap().to_fixed(3), "0.925");
    }

    #[test]
    fn faults_name_their_path_and_reason() {
        let cases = [
            ("1.3", "`evidence.on_time_share`: a share lies between 0 and 1, and `1.3` does not"),
            (
                r#"{ "value": 0.5, "low": 0.6, "high": 0.4 }"#,
                "`evidence.on_time_share.low`: the low end `0.6` is above the high end `0.4`",
            ),
            (
                r#"[{ "value": 0.5 }, { "value": 0.5, "as_of": "2013-13-01" }]"#,
                "`evidence.on_time_share[1].as_of`: `2013-13-01` is no date; write a day that exists as year-month-day, such as `2013-12-31`",
            ),
            (
                r#"{ "value": 0.5, "unit": "%" }"#,
                "`evidence.on_time_share.unit`: the measure is declared in `1`, and this is in `%`",
            ),
        ];
        for (json, expected) in cases {
            let (_, faults) = read(json, Kind::Share);
            assert_eq!(faults[0].to_string(), expected);
        }
    }

    #[test]
    fn an_unknown_key_of_a_record_is_refused() {
        let error = serde_json::from_str::<GivenEvidence>(r#"{ "value": 1, "valeu": 2 }"#).unwrap_err();
        assert!(error.to_string().contains("unknown field `valeu`"), "{error}");
    }

    #[test]
    fn a_plain_array_is_the_value_of_a_list() {
        let (records, faults) = read("[1, 2, 3]", Kind::List);
        assert!(faults.is_empty());
        assert!(matches!(&records[0].value, Value::List(items) if items.len() == 3));
    }

    #[test]
    fn periods_come_back_in_order() {
        let (records, _) =
            read(r#"[{ "value": 0.9, "to": "2013-12-31" }, { "value": 0.7, "to": "2013-06-30" }]"#, Kind::Share);
        assert_eq!(records[1].value, Value::Number("0.9".parse().unwrap()));
    }
}
