//! Intervals of decimals with open, closed and unbounded ends, and the grid on which the numbers within lie.

use medhold_model::{Decimal, Op};

/// An end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bound {
    /// Where it lies.
    pub value: Decimal,
    /// Whether the value itself is outside.
    pub open: bool,
}

/// Numbers between two ends, at least one number. On a grid, an end is a number of the interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    low: Option<Bound>,
    high: Option<Bound>,
    digits: Option<u32>,
}

impl Interval {
    /// Every number with at most so many digits after the point: 0 for whole numbers, 2 for most money; none for any number.
    #[must_use]
    pub fn all(digits: Option<u32>) -> Self {
        Self { low: None, high: None, digits }
    }

    /// Only this number.
    #[must_use]
    pub fn exactly(value: Decimal) -> Self {
        let end = Some(Bound { value, open: false });
        Self { low: end, high: end, digits: None }
    }

    /// The numbers between these ends, unbounded where there is none, on a grid of so many digits; none where there is no such
    /// number.
    #[must_use]
    pub fn between(low: Option<Bound>, high: Option<Bound>, digits: Option<u32>) -> Option<Self> {
        let (low, high) = match digits {
            Some(digits) => (low.map(|b| on_grid(b, digits, true)), high.map(|b| on_grid(b, digits, false))),
            None => (low, high),
        };
        if let (Some(low), Some(high)) = (low, high)
            && (low.value > high.value || (low.value == high.value && (low.open || high.open)))
        {
            return None;
        }
        Some(Self { low, high, digits })
    }

    /// The low end; none where there is none.
    #[must_use]
    pub fn low(&self) -> Option<Bound> {
        self.low
    }

    /// The high end; none where there is none.
    #[must_use]
    pub fn high(&self) -> Option<Bound> {
        self.high
    }

    /// How many digits after the point its numbers have at most; none for any number.
    #[must_use]
    pub fn digits(&self) -> Option<u32> {
        self.digits
    }

    /// The number, where it is the only one.
    #[must_use]
    pub fn single(&self) -> Option<Decimal> {
        match (self.low, self.high) {
            (Some(low), Some(high)) if low.value == high.value => Some(low.value),
            _ => None,
        }
    }

    /// Whether a number lies within.
    #[must_use]
    pub fn contains(&self, value: Decimal) -> bool {
        self.low.is_none_or(|low| value > low.value || (value == low.value && !low.open))
            && self.high.is_none_or(|high| value < high.value || (value == high.value && !high.open))
            && self.digits.is_none_or(|digits| value.rounded(digits) == value)
    }

    /// The numbers in both; none where there is none.
    #[must_use]
    pub fn and(&self, other: &Self) -> Option<Self> {
        let digits = match (self.digits, other.digits) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Self::between(inner(self.low, other.low, true), inner(self.high, other.high, false), digits)
    }

    /// The smallest interval that has the numbers of both.
    #[must_use]
    pub fn hull(&self, other: &Self) -> Self {
        let digits = self.digits.zip(other.digits).map(|(a, b)| a.max(b));
        Self { low: outer(self.low, other.low, true), high: outer(self.high, other.high, false), digits }
    }

    /// The numbers that compare so with a value; none where there is none. `!=` leaves a single number out only at an end.
    #[must_use]
    pub fn holding(&self, op: Op, value: Decimal) -> Option<Self> {
        let end = |open| Some(Bound { value, open });
        let (low, high) = match op {
            Op::Eq => (end(false), end(false)),
            Op::Lt => (None, end(true)),
            Op::Le => (None, end(false)),
            Op::Gt => (end(true), None),
            Op::Ge => (end(false), None),
            Op::Ne => return self.without(value),
        };
        self.and(&Self { low, high, digits: None })
    }

    fn without(&self, value: Decimal) -> Option<Self> {
        let at = |end: Option<Bound>| end.is_some_and(|b| b.value == value);
        match (at(self.low), at(self.high)) {
            (true, true) => None,
            (true, false) => self.holding(Op::Gt, value),
            (false, true) => self.holding(Op::Lt, value),
            (false, false) => Some(*self),
        }
    }
}

/// The tighter of two ends.
fn inner(a: Option<Bound>, b: Option<Bound>, low: bool) -> Option<Bound> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if tighter(a, b, low) { a } else { b }),
        (a, b) => a.or(b),
    }
}

/// The wider of two ends.
fn outer(a: Option<Bound>, b: Option<Bound>, low: bool) -> Option<Bound> {
    let (a, b) = a.zip(b)?;
    Some(if tighter(a, b, low) { b } else { a })
}

fn tighter(a: Bound, b: Bound, low: bool) -> bool {
    if a.value == b.value { a.open } else { (a.value > b.value) == low }
}

/// The first number of the grid from an end inwards, as a closed end.
fn on_grid(end: Bound, digits: u32, low: bool) -> Bound {
    let Some((step, scaled)) = scaled(end.value, digits) else {
        return end;
    };
    let rounded = if low { scaled.ceiling() } else { scaled.floor() };
    let one = if low { Decimal::ONE } else { Decimal::ONE.negated() };
    let moved = if end.open && rounded == scaled { rounded.plus(one) } else { Some(rounded) };
    moved.and_then(|m| m.over(step)).map_or(end, |value| Bound { value, open: false })
}

/// How many grid steps one is, and the value counted in them.
fn scaled(value: Decimal, digits: u32) -> Option<(Decimal, Decimal)> {
    let step = Decimal::from(10_i64).power(Decimal::from(i64::from(digits)))?;
    Some((step, value.times(step)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn on_a_grid_a_strict_end_is_the_next_number() {
        let whole = Interval::all(Some(0)).holding(Op::Gt, number("179")).unwrap();
        assert_eq!(whole.low(), Some(Bound { value: number("180"), open: false }));
        let cents = Interval::all(Some(2)).holding(Op::Lt, number("10.005")).unwrap();
        assert_eq!(cents.high(), Some(Bound { value: number("10"), open: false }));
        assert_eq!(whole.holding(Op::Lt, number("180")), None);
    }

    #[test]
    fn between_two_neighbours_on_a_grid_there_is_nothing() {
        let share = Interval::all(None).holding(Op::Gt, number("0.01")).unwrap();
        assert!(share.holding(Op::Lt, number("0.02")).is_some());
        let cents = Interval::all(Some(2)).holding(Op::Gt, number("0.01")).unwrap();
        assert_eq!(cents.holding(Op::Lt, number("0.02")), None);
    }
}
