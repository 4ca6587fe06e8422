//! The values that a number is tried at.

use std::collections::BTreeSet;

use medhold::Turning;
use medhold_model::{Decimal, Kind, Value};

/// How many values lie evenly over the range.
const GRID: i64 = 24;

/// A range of values, and the smallest step between two of them.
pub(super) struct Points {
    pub values: Vec<Decimal>,
    pub step: Decimal,
}

/// Every limit with a step to either side, the present value, and a grid from nothing (or below, where a limit or the value is
/// negative) to twice the greatest of them. None where nothing is known of where to look.
pub(super) fn points(turning: &Turning) -> Option<Points> {
    let digits = digits(turning.kind);
    let step = (0..digits).try_fold(Decimal::ONE, |step, _| step.over(Decimal::from(10_i64)))?;
    let now = turning.now.as_ref().and_then(Value::as_quantity);
    let known: BTreeSet<Decimal> = turning.limits.iter().copied().chain(now).collect();
    let (least, most) = (*known.first()?, *known.last()?);
    let reach = most.magnitude().max(least.magnitude()).max(Decimal::ONE);
    let (low, high) = match turning.kind {
        Kind::Share => (Decimal::ZERO, Decimal::ONE),
        _ if least.is_negative() => (least.minus(reach)?, most.plus(reach)?),
        _ => (Decimal::ZERO, most.plus(reach)?),
    };
    let mut values = BTreeSet::new();
    for limit in known {
        values.extend([limit.minus(step), Some(limit), limit.plus(step)].into_iter().flatten());
    }
    let part = high.minus(low)?.over(Decimal::from(GRID))?;
    for i in 0..=GRID {
        values.extend(part.times(Decimal::from(i)).and_then(|far| low.plus(far)).map(|value| value.rounded(digits)));
    }
    let fits = |value: &Decimal| turning.kind.value(*value).is_some() && low <= *value && *value <= high;
    Some(Points { values: values.into_iter().filter(fits).collect(), step })
}

/// How many decimals a number of this kind is tried with.
fn digits(kind: Kind) -> u32 {
    match kind {
        Kind::Count => 0,
        Kind::Money(currency) => currency.minor_digits(),
        Kind::Share => 4,
        _ => 3,
    }
}
