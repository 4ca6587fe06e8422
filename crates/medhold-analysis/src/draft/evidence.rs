//! What is known of a measure as the evidence that a case gives.

use std::collections::BTreeMap;

use medhold_model::{Date, EvidenceRecord, Given, GivenEvidence, Value};
use medhold_script::region::{EvidencePart, Variable};

use super::Draft;

/// What is known of a measure in one period.
#[derive(Debug, Clone, Default)]
pub(super) struct Period {
    pub(super) value: Option<Value>,
    pub(super) parts: BTreeMap<EvidencePart, Value>,
    /// The day that it is of.
    pub(super) as_of: Option<Date>,
}

impl Draft<'_, '_> {
    /// Takes what is known of measures and of parts of their evidence.
    pub(super) fn measures(&mut self) {
        for (variable, value) in self.known {
            let Some(value) = value else {
                continue;
            };
            match variable {
                Variable::Measure(measure) => self.period(*measure, 0).value = Some(value.clone()),
                Variable::Before(measure) => self.period(*measure, 1).value = Some(value.clone()),
                Variable::MeasurePart(measure, part) => {
                    self.period(*measure, 0).parts.insert(*part, value.clone());
                }
                Variable::BeforePart(measure, part) => {
                    self.period(*measure, 1).parts.insert(*part, value.clone());
                }
                _ => {}
            }
        }
    }

    pub(super) fn period(&mut self, measure: medhold_script::MeasureIndex, which: usize) -> &mut Period {
        let [now, before] = self.periods.entry(measure).or_default();
        if which == 0 { now } else { before }
    }
}

/// The evidence of a measure; nothing where it has no value, and none where a case can't give it so.
pub(super) fn given(now: &Period, before: &Period, received: Date) -> Option<Option<GivenEvidence>> {
    if before.value.is_none() {
        return match &now.value {
            None => Some(None),
            Some(value) if now.parts.is_empty() && now.as_of.is_none() => {
                Some(Some(GivenEvidence::Bare(Given::from(value))))
            }
            Some(_) => record(now, received).map(|record| Some(GivenEvidence::Record(Box::new(record)))),
        };
    }
    // A period before is one only where the later has a day, and lies before it.
    let mut later = now.clone();
    let dated = [EvidencePart::AgeDays, EvidencePart::From, EvidencePart::To];
    if !dated.iter().any(|part| later.parts.contains_key(part)) {
        later.as_of = later.as_of.or(Some(received));
    }
    let mut earlier = before.clone();
    if !dated.iter().any(|part| earlier.parts.contains_key(part)) {
        let begins = match later.parts.get(&EvidencePart::From) {
            Some(Value::Date(from)) => *from,
            _ => later.as_of.unwrap_or(received),
        };
        earlier.as_of = earlier.as_of.or_else(|| begins.plus_years(-1));
    }
    // Without a value up to the case's date the period before can't be told from it.
    later.value.as_ref()?;
    Some(Some(GivenEvidence::Records(vec![record(&earlier, received)?, record(&later, received)?])))
}

fn record(period: &Period, received: Date) -> Option<EvidenceRecord> {
    let part = |part: EvidencePart| period.parts.get(&part).map_or(Given::Nothing, Given::from);
    let age = match period.parts.get(&EvidencePart::AgeDays) {
        Some(Value::Number(days)) => Some(received.plus_days(-i32::try_from(days.to_i64()?).ok()?)?),
        _ => None,
    };
    let as_of = age.or(period.as_of).map_or(Given::Nothing, |date| Given::Text(date.to_string()));
    Some(EvidenceRecord {
        unit: part(EvidencePart::Unit),
        low: part(EvidencePart::Low),
        high: part(EvidencePart::High),
        n: part(EvidencePart::N),
        from: part(EvidencePart::From),
        to: part(EvidencePart::To),
        source: part(EvidencePart::Source),
        as_of,
        ..EvidenceRecord::bare(Given::from(period.value.as_ref()?))
    })
}
