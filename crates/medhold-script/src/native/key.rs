//! A slot's value as one integer that compares exactly with every limit that rules put on the slot.

use medhold_model::Decimal;

use super::set::{Edge, Span};
use super::{Cell, Set};

/// The key of a cell that lacks: below every other.
pub(super) const LACKING: i64 = i64::MIN;
/// No key of a limit is as far from 0 as this; values beyond it are all taken for it.
pub(super) const FARTHEST: i64 = 1 << 61;
/// The most digits after the point that a limit may have.
const MOST_DIGITS: u32 = 9;

/// How a slot's values become keys: twice the value times ten to the power of so many digits, rounded down, and one more where it was
/// rounded. So a value between two neighbouring limits lies between their keys, and one that equals a limit has its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Scale {
    digits: u32,
}

/// The keys from one to another, both in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Keys {
    pub low: i64,
    pub high: i64,
}

impl Scale {
    /// The scale for a slot with these limits; those that it cannot tell exactly are not [`keyed`](Self::keys) by it.
    pub(super) fn of<'a>(sets: impl Iterator<Item = &'a Set>) -> Self {
        let limits = sets.flat_map(Set::spans).flat_map(|span| [span.from, span.to]).flatten();
        let digits = limits.map(|edge| edge.value.digits()).max().unwrap_or(0);
        Self { digits: digits.min(MOST_DIGITS) }
    }

    /// The key of a cell.
    pub(super) fn key(self, cell: Cell) -> i64 {
        match cell {
            Cell::Lacking => LACKING,
            Cell::Flag(flag) => 2 * i64::from(flag),
            Cell::Text(symbol) => 2 * i64::from(symbol.number()),
            Cell::Date(date) => 2 * i64::from(date.epoch_day()),
            Cell::Number(number) | Cell::Money(number, _) => self.of_number(number),
        }
    }

    fn of_number(self, number: Decimal) -> i64 {
        let (scaled, exact) = number.scaled(self.digits);
        let key = scaled.saturating_mul(2).saturating_add(i64::from(!exact));
        key.clamp(-FARTHEST, FARTHEST)
    }

    /// The keys of the values in a set, the lowest first; none where a limit has too many digits or is too far from 0.
    pub(super) fn keys(self, set: &Set) -> Option<Box<[Keys]>> {
        set.spans().iter().map(|span| self.span(*span)).collect()
    }

    fn span(self, span: Span) -> Option<Keys> {
        let low = span.from.map_or(Some(LACKING + 1), |edge| self.edge(edge))?;
        let high = span.to.map_or(Some(i64::MAX), |edge| self.edge(edge)?.checked_sub(1))?;
        Some(Keys { low, high })
    }

    /// The first key above an edge.
    fn edge(self, edge: Edge) -> Option<i64> {
        let (scaled, exact) = edge.value.scaled(self.digits);
        let key = scaled.checked_mul(2).filter(|key| exact && key.abs() < FARTHEST)?;
        Some(key + i64::from(edge.above))
    }
}

impl Keys {
    pub(super) fn has(self, key: i64) -> bool {
        (self.low <= key) & (key <= self.high)
    }
}

#[cfg(test)]
mod tests {
    use medhold_model::Op;
    use proptest::prelude::*;

    use super::*;

    fn any_decimal() -> impl Strategy<Value = Decimal> {
        let near = (-300_i64..300, 0_u32..4)
            .prop_map(|(n, digits)| Decimal::from(n).over(Decimal::from(10_i64.pow(digits))).unwrap());
        prop_oneof![8 => near, 1 => any::<i64>().prop_map(Decimal::from), 1 => Just("79228162514264337593543950335".parse().unwrap()),
            1 => Just("-0.0000000000000000000000000001".parse().unwrap())]
    }

    proptest! {
        #[test]
        fn keys_compare_as_their_values_do(limits in proptest::collection::vec(any_decimal(), 1..4), op in 0_usize..6, value in any_decimal()) {
            let sets: Vec<Set> = limits.iter().map(|limit| Set::holding(Op::ALL[op], *limit)).collect();
            let scale = Scale::of(sets.iter());
            for set in &sets {
                let Some(keys) = scale.keys(set) else { continue };
                let key = scale.key(Cell::Number(value));
                prop_assert_eq!(keys.iter().any(|keys| keys.has(key)), set.contains(value), "{:?} {} {}", set, value, key);
            }
        }
    }

    #[test]
    fn what_lacks_is_in_no_set() {
        for set in [Set::all(), Set::holding(Op::Ne, Decimal::ZERO), Set::holding(Op::Lt, Decimal::ZERO)] {
            let keys = Scale::default().keys(&set).unwrap();
            assert!(!keys.iter().any(|keys| keys.has(LACKING)));
        }
    }
}
