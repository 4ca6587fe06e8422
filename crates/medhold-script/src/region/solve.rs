//! Linear constraints between several variables: whether they can all hold, and values for which they do.
//!
//! Fourier–Motzkin elimination (Schrijver 1986, *Theory of linear and integer programming*, § 12.2): of two constraints that bound a
//! variable from either side follows one without it. On a grid it proves that nothing holds, never that something does.

use std::collections::BTreeMap;

use medhold_model::Decimal;

use super::linear::Linear;
use super::variable::Formula;
use super::{Bound, Interval, Region, Signs, Values, Variable};

/// Beyond so many constraints elimination is given up.
const MOST_ROWS: usize = 600;

/// A sum that is above zero, or not below.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    sum: Linear,
    strict: bool,
}

/// Constraints, ready for choosing values one variable after the other.
pub(super) struct System {
    /// Each variable with the constraints on it and on those after it, which are chosen before.
    steps: Vec<(Variable, Vec<Row>)>,
}

/// What comes of constraints.
pub(super) enum Solved {
    /// They can't all hold.
    Never,
    /// They can, on numbers with any fraction.
    Maybe(System),
    /// There are too many to tell.
    TooMany,
}

/// The constraints that a region puts on sums of its variables.
pub(super) fn solve(region: &Region, interval_of: &dyn Fn(&Variable) -> Interval) -> Solved {
    let mut rows = Vec::new();
    for (variable, possible) in region.iter() {
        if let (Variable::Sign(computed), Values::Sign(signs)) = (variable, &possible.values)
            && let Formula::Linear(sum) = &*computed.0
            // Where one of the variables is missing, nothing hangs on the sum.
            && !sum.terms.keys().any(|v| region.get(v).is_some_and(|p| p.values == Values::None))
        {
            rows.extend(of_sign(sum, *signs));
        }
    }
    let mut variables: Vec<Variable> = rows.iter().flat_map(|row| row.sum.terms.keys().cloned()).collect();
    variables.sort();
    variables.dedup();
    for variable in &variables {
        rows.extend(of_interval(variable, &interval_of(variable)));
    }
    eliminated(rows, variables)
}

fn of_sign(sum: &Linear, signs: Signs) -> Vec<Row> {
    let positive = |strict| Row { sum: sum.clone(), strict };
    let negative = |strict| sum.times(Decimal::ONE.negated()).map(|sum| Row { sum, strict });
    match (signs.negative, signs.zero, signs.positive) {
        (false, zero, true) => vec![positive(!zero)],
        (true, zero, false) => negative(!zero).into_iter().collect(),
        (false, _, false) => std::iter::once(positive(false)).chain(negative(false)).collect(),
        (true, _, true) => Vec::new(),
    }
}

fn of_interval(variable: &Variable, interval: &Interval) -> Vec<Row> {
    let row = |bound: Bound, factor: Decimal| {
        let sum = Linear::variable(variable.clone()).minus(&Linear::constant(bound.value))?.times(factor)?;
        Some(Row { sum, strict: bound.open })
    };
    let low = interval.low().and_then(|bound| row(bound, Decimal::ONE));
    let high = interval.high().and_then(|bound| row(bound, Decimal::ONE.negated()));
    low.into_iter().chain(high).collect()
}

fn eliminated(mut rows: Vec<Row>, variables: Vec<Variable>) -> Solved {
    let mut steps = Vec::new();
    for variable in variables {
        let (with, without): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|r| r.sum.terms.contains_key(&variable));
        let Some(combined) = combined(&with, &variable) else {
            return Solved::TooMany;
        };
        steps.push((variable, with));
        rows = without;
        rows.extend(combined);
        rows.sort();
        rows.dedup();
        if rows.len() > MOST_ROWS {
            return Solved::TooMany;
        }
    }
    let broken =
        |row: &Row| if row.strict { row.sum.constant <= Decimal::ZERO } else { row.sum.constant.is_negative() };
    if rows.iter().any(broken) { Solved::Never } else { Solved::Maybe(System { steps }) }
}

/// What follows for the other variables; none where a number is out of range.
fn combined(rows: &[Row], variable: &Variable) -> Option<Vec<Row>> {
    let factor = |row: &Row| row.sum.terms.get(variable).copied().unwrap_or(Decimal::ZERO);
    let (above, below): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| factor(row).is_negative());
    let mut all = Vec::new();
    for low in &below {
        for high in &above {
            let sum = low.sum.times(factor(high).negated())?.plus(&high.sum, factor(low))?;
            all.push(Row { sum, strict: low.strict || high.strict });
        }
    }
    Some(all)
}

impl System {
    /// A value for each variable, each picked from those that are left where the others are chosen; none where nothing is left.
    pub(super) fn values(
        &self,
        mut pick: impl FnMut(&Variable, &Interval) -> Option<Decimal>,
        interval_of: &dyn Fn(&Variable) -> Interval,
    ) -> Option<BTreeMap<Variable, Decimal>> {
        let mut chosen: BTreeMap<Variable, Decimal> = BTreeMap::new();
        for (variable, rows) in self.steps.iter().rev() {
            let mut left = interval_of(variable);
            for row in rows {
                left = left.and(&bound(row, variable, &chosen)?)?;
            }
            chosen.insert(variable.clone(), pick(variable, &left)?);
        }
        Some(chosen)
    }
}

/// The numbers that a constraint leaves a variable, where its other variables are chosen.
fn bound(row: &Row, variable: &Variable, chosen: &BTreeMap<Variable, Decimal>) -> Option<Interval> {
    let factor = row.sum.terms.get(variable)?;
    let mut rest = row.sum.constant;
    for (other, by) in row.sum.terms.iter().filter(|(other, _)| *other != variable) {
        rest = rest.plus(chosen.get(other)?.times(*by)?)?;
    }
    let end = Some(Bound { value: rest.negated().over(*factor)?, open: row.strict });
    let (low, high) = if factor.is_negative() { (None, end) } else { (end, None) };
    Interval::between(low, high, None)
}
