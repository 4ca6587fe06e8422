//! Cases at thresholds: on the limit, and a step to either side of it.

use medhold_model::{Case, Decimal, GivenEvidence, Kind, Money, Value};
use medhold_script::region::{Point, Variable};
use medhold_script::{MeasureIndex, Rule, Threshold};

use super::{Desk, Drafted};
use crate::bench::Asking;
use crate::draft::Rest;

/// Proposes cases around each threshold of a guard that no case on the topic stands at, the rest as in a case in which it applies.
pub(super) fn propose<'p>(desk: &mut Desk<'_, 'p>, asking: &Asking<'_>, rule: &'p Rule, drafted: &Drafted) {
    let facts = asking.rules.space.facts(&drafted.point);
    for threshold in desk.pack.program().thresholds(rule, &facts) {
        let Some((name, kind)) = named(desk, threshold.measure) else { continue };
        for (side, value) in around(&threshold, kind) {
            if stands_at(desk, asking, &name, &value) {
                continue;
            }
            let Some(case) = moved(asking, &drafted.point, threshold.measure, &value) else { continue };
            let shows = format!("`{name}` {side} {} at which the rule `{}` turns, {value}", "the value", rule.id);
            desk.propose(rule, &format!("{} with {name} {value}", rule.id), shows, case);
        }
    }
}

fn named(desk: &Desk<'_, '_>, measure: MeasureIndex) -> Option<(String, Kind)> {
    let decl = desk.pack.program().scope().measure_decl(measure)?;
    Some((decl.name.to_string(), decl.kind))
}

/// The limit and a step to either side; nothing where values have no steps.
fn around(threshold: &Threshold, kind: Kind) -> Vec<(&'static str, Value)> {
    let step = match (kind, &threshold.value) {
        (Kind::Count, _) => Decimal::from(1_i64),
        (Kind::Share, _) => power(2),
        (Kind::Money(currency), _) => power(currency.minor_digits()),
        (Kind::Number, Value::Number(limit)) => power(digits(*limit)),
        (Kind::Date, Value::Date(day)) => {
            let days = [("just before", -1), ("on", 0), ("just after", 1)];
            let days = days.into_iter().filter_map(|(side, days)| Some((side, Value::Date(day.plus_days(days)?))));
            return days.collect();
        }
        _ => return Vec::new(),
    };
    let Some(limit) = threshold.value.as_quantity() else { return Vec::new() };
    let value = |number: Decimal| match kind {
        Kind::Money(currency) => Value::Money(Money::new(number, currency)),
        _ => Value::Number(number),
    };
    let sides = [("just below", limit.minus(step)), ("on", Some(limit)), ("just above", limit.plus(step))];
    let fits = |number: &Decimal| match kind {
        Kind::Share => (Decimal::ZERO..=Decimal::ONE).contains(number),
        Kind::Count => *number >= Decimal::ZERO && number.is_integer(),
        Kind::Money(currency) => number.rounded(currency.minor_digits()) == *number,
        _ => true,
    };
    sides.into_iter().filter_map(|(side, number)| Some((side, value(number.filter(fits)?)))).collect()
}

/// One of this decimal place.
fn power(digits: u32) -> Decimal {
    (0..digits).fold(Decimal::ONE, |step, _| step.over(Decimal::from(10_i64)).unwrap_or(step))
}

fn digits(number: Decimal) -> u32 {
    (0..6).find(|digits| number.rounded(*digits) == number).unwrap_or(6)
}

/// Whether a case of the pack on the topic stands at this value already.
fn stands_at(desk: &Desk<'_, '_>, asking: &Asking<'_>, measure: &str, value: &Value) -> bool {
    let given = medhold_model::Given::from(value);
    let at = |evidence: Option<&GivenEvidence>| match evidence {
        Some(GivenEvidence::Bare(bare)) => *bare == given,
        Some(GivenEvidence::Record(record)) => record.value == given,
        Some(GivenEvidence::Records(records)) => records.iter().any(|record| record.value == given),
        None => false,
    };
    let case = |case: &Case| {
        let mut claims = case.claims.iter().filter(|claim| claim.topic == *asking.topic);
        claims.any(|claim| at(claim.evidence.get(measure).or(case.evidence.get(measure))))
    };
    desk.pack.cases().iter().any(|one| case(&one.case))
}

/// The case of a point with another value of one measure.
fn moved(asking: &Asking<'_>, point: &Point, measure: MeasureIndex, value: &Value) -> Option<Case> {
    let variable = Variable::Measure(measure);
    let others = point.iter().filter(|(known, _)| **known != variable);
    let others = others.map(|(known, value)| (known.clone(), value.cloned()));
    asking.case(&others.chain([(variable.clone(), Some(value.clone()))]).collect(), Rest::Filled)
}
