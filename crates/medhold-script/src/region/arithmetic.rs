//! Arithmetic of intervals. An end out of range is unbounded.

use medhold_model::Decimal;

use super::{Bound, Interval};

/// An end of an interval on its way through a computation.
#[derive(Debug, Clone, Copy)]
enum End {
    Negative,
    At(Bound),
    Positive,
}

impl Interval {
    /// The sums of a number of each.
    pub(super) fn plus(&self, other: &Self) -> Self {
        let end = |a: Option<Bound>, b: Option<Bound>| {
            let (a, b) = a.zip(b)?;
            Some(Bound { value: a.value.plus(b.value)?, open: a.open || b.open })
        };
        let digits = self.digits().zip(other.digits()).map(|(a, b)| a.max(b));
        made(end(self.low(), other.low()), end(self.high(), other.high()), digits)
    }

    /// The numbers with their signs changed.
    pub(super) fn negated(&self) -> Self {
        let end = |b: Bound| Bound { value: b.value.negated(), ..b };
        made(self.high().map(end), self.low().map(end), self.digits())
    }

    /// The differences of a number of each.
    pub(super) fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negated())
    }

    /// The numbers times a number.
    pub(super) fn times_number(&self, factor: Decimal) -> Self {
        self.times(&Self::exactly(factor))
    }

    /// The products of a number of each.
    pub(super) fn times(&self, other: &Self) -> Self {
        let (a, b) = (self.ends(), other.ends());
        let products = [product(a[0], b[0]), product(a[0], b[1]), product(a[1], b[0]), product(a[1], b[1])];
        around(&products)
    }

    /// The quotients of a number of each, where none of the other's is zero; any number where one is.
    pub(super) fn over(&self, other: &Self) -> Self {
        if other.contains(Decimal::ZERO) {
            return Self::all(None);
        }
        let positive = other.low().is_some_and(|low| !low.value.is_negative());
        let (a, b) = (self.ends(), other.ends());
        let quotient = |a, b| quotient(a, b, positive);
        around(&[quotient(a[0], b[0]), quotient(a[0], b[1]), quotient(a[1], b[0]), quotient(a[1], b[1])])
    }

    /// The numbers without their signs.
    pub(super) fn magnitude(&self) -> Self {
        let zero = Some(Bound { value: Decimal::ZERO, open: false });
        let negative = self.negated();
        if self.low().is_some_and(|low| !low.value.is_negative()) {
            *self
        } else if self.high().is_some_and(|high| high.value <= Decimal::ZERO) {
            negative
        } else {
            made(zero, self.hull(&negative).high(), self.digits())
        }
    }

    /// What a function that never falls makes of the numbers.
    pub(super) fn through(&self, function: impl Fn(Decimal) -> Option<Decimal>, digits: Option<u32>) -> Self {
        let end = |b: Bound| function(b.value).map(|value| Bound { value, open: false });
        made(self.low().and_then(end), self.high().and_then(end), digits)
    }

    /// The smaller, or the larger, of a number of each.
    pub(super) fn extreme(&self, other: &Self, smaller: bool) -> Self {
        if !smaller {
            return self.negated().extreme(&other.negated(), true).negated();
        }
        let low = self.hull(other).low();
        let high = match (self.high(), other.high()) {
            (Some(a), Some(b)) => Some(if (a.value, !a.open) < (b.value, !b.open) { a } else { b }),
            (a, b) => a.or(b),
        };
        made(low, high, self.digits().zip(other.digits()).map(|(a, b)| a.max(b)))
    }

    fn ends(&self) -> [End; 2] {
        [self.low().map_or(End::Negative, End::At), self.high().map_or(End::Positive, End::At)]
    }
}

/// The interval between two ends; any number where they are in the wrong order, which rounding could bring about.
fn made(low: Option<Bound>, high: Option<Bound>, digits: Option<u32>) -> Interval {
    Interval::between(low, high, digits).unwrap_or_else(|| Interval::all(digits))
}

fn product(a: End, b: End) -> End {
    let sign = |end: End| match end {
        End::Negative => -1,
        End::Positive => 1,
        End::At(b) => b.value.cmp(&Decimal::ZERO) as i32,
    };
    let zero = |end: End| matches!(end, End::At(b) if b.value == Decimal::ZERO && !b.open);
    if let (End::At(a), End::At(b)) = (a, b)
        && let Some(value) = a.value.times(b.value)
    {
        let closed_zero = zero(End::At(a)) || zero(End::At(b));
        return End::At(Bound { value, open: (a.open || b.open) && !closed_zero });
    }
    match sign(a) * sign(b) {
        0 => End::At(Bound { value: Decimal::ZERO, open: !(zero(a) || zero(b)) }),
        n if n < 0 => End::Negative,
        _ => End::Positive,
    }
}

/// The quotient of two ends, of which the divisor's lies on one side of zero or is zero itself and open.
fn quotient(a: End, b: End, positive: bool) -> End {
    let infinite = |sign: i32| match sign * if positive { 1 } else { -1 } {
        0 => End::At(Bound { value: Decimal::ZERO, open: false }),
        n if n < 0 => End::Negative,
        _ => End::Positive,
    };
    let sign = |end: End| match end {
        End::Negative => -1,
        End::Positive => 1,
        End::At(b) => b.value.cmp(&Decimal::ZERO) as i32,
    };
    match (a, b) {
        (a, End::At(b)) if b.value == Decimal::ZERO => infinite(sign(a)),
        (End::At(a), End::At(b)) => match a.value.over(b.value) {
            Some(value) => End::At(Bound { value, open: a.open || (b.open && a.value != Decimal::ZERO) }),
            None => infinite(sign(End::At(a))),
        },
        (End::At(a), _) => End::At(Bound { value: Decimal::ZERO, open: a.open || a.value != Decimal::ZERO }),
        (a, End::At(_)) => infinite(sign(a)),
        _ => End::At(Bound { value: Decimal::ZERO, open: false }),
    }
}

/// The smallest interval with all these ends.
fn around(ends: &[End]) -> Interval {
    let positive = ends.iter().any(|e| matches!(e, End::Positive));
    let negative = ends.iter().any(|e| matches!(e, End::Negative));
    let values = || ends.iter().filter_map(|e| if let End::At(b) = e { Some(*b) } else { None });
    let low = if negative { None } else { values().min_by_key(|b| (b.value, b.open)) };
    let high = if positive { None } else { values().max_by_key(|b| (b.value, !b.open)) };
    made(low, high, None)
}
