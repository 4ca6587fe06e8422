//! Cases at random, the same ones each time: where a question can't be answered by search, something is tried all the same.

use std::collections::BTreeSet;

use medhold_model::{Case, ClaimDecision, Date, Decimal, Money, Value};
use medhold_pack::Pack;
use medhold_script::region::{Point, Possible, Texts, Values, Variable};

use crate::bench::{Asking, Wanted};
use crate::draft::Rest;
use crate::finding::Example;

/// How many cases are tried.
pub(crate) const MOST: usize = 200;

/// A generator of numbers that is the same on every machine: SplitMix64 (Steele, Lea and Flood 2014, *Fast splittable pseudorandom
/// number generators*).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn one<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let count = u64::try_from(all.len()).ok().filter(|count| *count > 0)?;
        all.get(usize::try_from(self.next() % count).ok()?)
    }
}

/// Tries cases at random; the first that shows what is wanted, and how many were tried.
pub(crate) fn sample(pack: &Pack, asking: &Asking<'_>, wanted: &Wanted<'_>) -> (Option<Example>, usize) {
    let mut dice = Dice(1);
    let variables: BTreeSet<Variable> =
        asking.rules.rules.iter().flat_map(|rule| asking.rules.space.variables(rule)).collect();
    let mut hints: Vec<Value> = asking.rules.rules.iter().flat_map(|rule| pack.program().literals(rule)).collect();
    hints.sort_by_cached_key(ToString::to_string);
    hints.dedup();
    for tried in 1..=MOST {
        let value = |variable: &Variable, dice: &mut Dice| drawn(&asking.rules.space.start(variable), &hints, dice);
        let point: Point = variables.iter().map(|variable| (variable.clone(), value(variable, &mut dice))).collect();
        let confirms: &dyn Fn(&Case, &ClaimDecision) -> bool = wanted.confirms;
        if let Some(example) = asking.confirmed(&point, Rest::LeftOut, &wanted.name, confirms) {
            return (Some(example), tried);
        }
    }
    (None, MOST)
}

/// A value that a variable may have, near those that rules are written with; none where it is missing.
fn drawn(possible: &Possible, hints: &[Value], dice: &mut Dice) -> Option<Value> {
    if possible.missing && dice.next().is_multiple_of(4) {
        return None;
    }
    let near = |dice: &mut Dice| {
        let numbers: Vec<Decimal> = hints.iter().filter_map(Value::as_quantity).collect();
        let base = dice.one(&numbers).copied().unwrap_or(Decimal::ONE);
        let off = [-1_i64, 0, 0, 1].map(Decimal::from);
        dice.one(&off).and_then(|off| base.plus(*off)).unwrap_or(base)
    };
    Some(match &possible.values {
        Values::Flag { .. } => Value::Flag(dice.next().is_multiple_of(2)),
        Values::Number(interval) => {
            let number = near(dice);
            Value::Number(if interval.contains(number) { number } else { interval.low()?.value })
        }
        Values::Money(_, currency) => Value::Money(Money::new(near(dice).rounded(2), *currency)),
        Values::Days(_) => Value::Date(day(dice)?),
        Values::Text(Texts::Only(texts)) => {
            let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
            Value::Text((*dice.one(&texts)?).to_owned())
        }
        Values::Text(Texts::Except(_)) => {
            let texts: Vec<String> =
                hints.iter().filter(|hint| matches!(hint, Value::Text(_))).map(ToString::to_string).collect();
            Value::Text(dice.one(&texts).cloned().unwrap_or_else(|| "some".to_owned()))
        }
        Values::List(items) => Value::List(items.to_vec()),
        Values::None | Values::Sign(_) | Values::Anything => return None,
    })
}

/// A day of the years 2010 to 2029.
fn day(dice: &mut Dice) -> Option<Date> {
    let off = i32::try_from(dice.next() % 7300).ok()?;
    Date::new(2010, 1, 1)?.plus_days(off)
}
