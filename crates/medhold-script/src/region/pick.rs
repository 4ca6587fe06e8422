//! Values that look natural, out of those that are possible.

use medhold_model::{Decimal, Money, Value};

use super::possible::{date, days};
use super::{Interval, Possible, Texts, Values};

/// The day that is picked where any will do: 2024-06-03.
const DAY: i64 = 19_877;

/// A row of numbers by which later attempts pick otherwise than the first (SplitMix64): the same each time.
pub(super) struct Attempt {
    number: usize,
    state: u64,
}

impl Attempt {
    pub(super) fn new(number: usize) -> Self {
        Self { number, state: number as u64 }
    }

    /// Which of so many: the first in the first attempt.
    fn of(&mut self, count: usize) -> usize {
        if self.number == 0 || count == 0 {
            return 0;
        }
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % count as u64).unwrap_or(0)
    }
}

/// A value, or none where it is missing, out of what something may be; texts and numbers of the rules may be among them.
pub(super) fn pick(possible: &Possible, hints: &[Value], attempt: &mut Attempt) -> Option<Value> {
    if possible.missing && attempt.number > 0 && attempt.of(4) == 0 {
        return None;
    }
    let hinted: Vec<&Value> = hints.iter().filter(|hint| possible.values.contains(hint)).collect();
    let number = |interval: &Interval, day, attempt: &mut Attempt| pick_number(interval, day, hints, attempt);
    match &possible.values {
        Values::None | Values::Sign(_) => None,
        Values::Flag { holds, fails } => {
            let flags: Vec<bool> =
                [(true, *holds), (false, *fails)].into_iter().filter(|(_, may)| *may).map(|f| f.0).collect();
            flags.get(attempt.of(flags.len())).copied().map(Value::Flag)
        }
        Values::Number(interval) => number(interval, false, attempt).map(Value::Number),
        Values::Money(interval, currency) => {
            number(interval, false, attempt).map(|amount| Value::Money(Money::new(amount, *currency)))
        }
        Values::Days(interval) => number(interval, true, attempt).and_then(date).map(Value::Date),
        Values::Text(Texts::Only(texts)) => {
            texts.iter().nth(attempt.of(texts.len())).map(|text| Value::Text(text.to_string()))
        }
        Values::Text(texts) => {
            let fresh = (0..).map(|n| if n == 0 { "other".to_owned() } else { format!("other-{n}") });
            let fresh = fresh.take(1000).find(|text| texts.contains(text)).map(Value::Text);
            let empty = Some(Value::Text(String::new())).filter(|empty| possible.values.contains(empty));
            let all: Vec<&Value> =
                fresh.iter().chain(&empty).chain(hinted.into_iter().filter(|v| matches!(v, Value::Text(_)))).collect();
            all.get(attempt.of(all.len())).map(|v| (*v).clone())
        }
        Values::List(items) => Some(Value::List(items.to_vec())),
        Values::Anything => {
            let one = Value::Number(Decimal::ONE);
            let numbers: Vec<Value> = hints.iter().filter(|v| matches!(v, Value::Number(_))).cloned().collect();
            let lists = [Vec::new(), vec![one.clone()], numbers].map(Value::List);
            let all: Vec<&Value> = std::iter::once(&one).chain(&lists).chain(hinted).collect();
            all.get(attempt.of(all.len())).map(|v| (*v).clone())
        }
    }
}

/// A number of an interval.
pub(super) fn pick_number(interval: &Interval, day: bool, hints: &[Value], attempt: &mut Attempt) -> Option<Decimal> {
    let mut all = natural(interval, day);
    if attempt.number > 0 {
        all.extend(hints.iter().filter_map(|hint| match hint {
            Value::Date(date) if day => Some(days(*date)),
            hint if !day => hint.as_quantity(),
            _ => None,
        }));
        let ends = [interval.low(), interval.high()].into_iter().flatten().map(|b| b.value);
        let near: Vec<Decimal> = ends.chain([if day { DAY.into() } else { Decimal::ZERO }]).collect();
        for step in [1_i64, 2, 5, 10, 100, 1000] {
            for value in &near {
                all.extend([value.plus(step.into()), value.minus(step.into())].into_iter().flatten());
            }
        }
    }
    all.retain(|value| interval.contains(*value));
    all.get(attempt.of(all.len())).copied()
}

/// Numbers of an interval, the most natural first.
fn natural(interval: &Interval, day: bool) -> Vec<Decimal> {
    let one = Decimal::ONE;
    let mut all = Vec::new();
    if day {
        all.push(Decimal::from(DAY));
    }
    match (interval.low(), interval.high()) {
        (Some(low), Some(high)) if low.value == high.value => all.push(low.value),
        (Some(low), Some(high)) => {
            let middle = low.value.plus(high.value).and_then(|sum| sum.over(Decimal::from(2_i64)));
            let middle = middle.into_iter().flat_map(|m| (0..=28).map(move |digits| m.rounded(digits)));
            all.extend(middle.filter(|m| interval.contains(*m)).take(1));
            all.extend([low.value, high.value]);
        }
        (Some(low), None) => {
            let next = low.value.floor().plus(one);
            let first = [Some(low.value).filter(|low| *low != Decimal::ZERO), next, Some(low.value)];
            all.extend(first.into_iter().flatten());
        }
        (None, Some(high)) => {
            let before = high.value.ceiling().minus(one);
            all.extend(
                [Some(high.value).filter(|high| *high != Decimal::ZERO), before, Some(high.value)]
                    .into_iter()
                    .flatten(),
            );
        }
        (None, None) => all.extend([one, Decimal::ZERO]),
    }
    all.retain(|value| interval.contains(*value));
    all
}
