//! Random points and regions around them, from a seed.

use medhold_model::{Date, Decimal, Money, Value};
use medhold_script::region::{EvidencePart, Interval, Point, Possible, Region, Space, Texts, Values, Variable};
use medhold_script::{Program, Rule};

/// Choices: those that bytes make, as far as there are any, and then numbers that look random and are the same for a seed (SplitMix64).
pub(crate) struct Dice {
    /// What is left of the bytes, the next one last.
    given: Vec<u8>,
    state: u64,
}

impl From<&[u8]> for Dice {
    fn from(bytes: &[u8]) -> Self {
        Self { given: bytes.iter().rev().copied().collect(), state: 0 }
    }
}

impl Dice {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self { given: Vec::new(), state: seed }
    }

    /// A number under `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        let Some(byte) = self.given.pop() else { return (self.next() % n.max(1) as u64) as usize };
        let high = if n > 256 { self.given.pop().unwrap_or(0) } else { 0 };
        usize::from(u16::from_le_bytes([byte, high])) % n.max(1)
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn of<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        if list.is_empty() { None } else { list.get(self.below(list.len())) }
    }
}

/// Values near which something may turn: those written in the rule, parameters, and what tables have.
pub(crate) fn pool(program: &Program, rule: &Rule) -> Vec<Value> {
    let scope = program.scope();
    let mut pool = program.literals(rule);
    pool.extend(scope.parameters.iter().map(|p| p.value.clone()));
    for table in scope.tables.iter().filter(|t| rule.reads.tables.contains(t.name.as_str())) {
        pool.extend(table.rows.keys().map(|key| Value::Text(key.clone())));
        pool.extend(table.rows.values().flatten().flatten().cloned());
    }
    pool.extend(scope.measures.iter().map(|m| Value::Text(m.name.to_string())));
    pool
}

/// A value or none for each variable that the rule reads.
pub(crate) fn point(space: &Space<'_>, rule: &Rule, pool: &[Value], dice: &mut Dice) -> Point {
    let variables = space.variables(rule);
    let mut values: Vec<(Variable, Option<Value>)> = Vec::new();
    let mut asserts = Some(Value::Flag(true));
    for variable in &variables {
        let start = space.start(variable);
        let one = if start.missing && dice.below(4) == 0 { None } else { value(&start, pool, dice) };
        let one = match variable {
            Variable::AssertsMeasure => {
                asserts = one.clone();
                one
            }
            // The measure is compared with a value of its own kind.
            Variable::AssertsValue => match &asserts {
                Some(Value::Text(measure)) => {
                    let index = space.scope().measure(measure).unwrap();
                    value(&space.start(&Variable::Before(index)), pool, dice)
                }
                _ => one,
            },
            // Where nothing is asserted, nothing is supported or refuted.
            Variable::Verdict if asserts.is_none() && one.is_some() => Some(Value::Text("neither".to_owned())),
            Variable::Bounds(..) => Some(Value::Flag(false)),
            // The end of a period tells the age of evidence too: only one of the two is given.
            Variable::MeasurePart(index, EvidencePart::To)
                if variables.contains(&Variable::MeasurePart(*index, EvidencePart::AgeDays)) =>
            {
                None
            }
            _ => one,
        };
        values.push((variable.clone(), one));
    }
    values.into_iter().collect()
}

fn value(start: &Possible, pool: &[Value], dice: &mut Dice) -> Option<Value> {
    if matches!(start.values, Values::Anything) {
        let several = (0..dice.below(4)).map(|_| dice.of(pool).cloned()).collect::<Option<Vec<_>>>();
        return if dice.below(2) == 0 { several.map(Value::List) } else { dice.of(pool).cloned() };
    }
    let fitting: Vec<Value> = pool.iter().filter_map(|value| moved(start, value, dice)).collect();
    if dice.below(3) > 0 && !fitting.is_empty() {
        return dice.of(&fitting).cloned();
    }
    let any = (0..20).find_map(|_| Some(random(&start.values, dice)).filter(|v| start.values.contains(v)));
    any.or_else(|| start.values.single()).or_else(|| dice.of(&fitting).cloned())
}

/// A value of the pool, or one next to it, as the variable may have it.
fn moved(start: &Possible, value: &Value, dice: &mut Dice) -> Option<Value> {
    let step = ["0", "0", "1", "-1", "0.01", "-0.01"][dice.below(6)].parse().ok()?;
    let number = |value: &Value| value.as_quantity().and_then(|n| n.plus(step));
    let value = match (&start.values, value) {
        (Values::Number(_), value) => Value::Number(number(value)?),
        (Values::Money(_, currency), value) => Value::Money(Money::new(number(value)?, *currency)),
        (Values::Days(_), Value::Date(date)) => Value::Date(date.plus_days(dice.below(3) as i32 - 1)?),
        (_, value) => value.clone(),
    };
    start.values.contains(&value).then_some(value)
}

fn random(values: &Values, dice: &mut Dice) -> Value {
    let number = |dice: &mut Dice| -> Decimal {
        let (whole, cents) = (dice.below(2000) as i64 - 200, dice.below(100) as i64);
        match dice.below(3) {
            0 => whole.into(),
            1 => Decimal::from(cents).over(100_i64.into()).unwrap(),
            _ => Decimal::from(whole).plus(Decimal::from(cents).over(100_i64.into()).unwrap()).unwrap(),
        }
    };
    match values {
        Values::Flag { .. } => Value::Flag(dice.below(2) == 0),
        Values::Money(_, currency) => Value::Money(Money::new(number(dice), *currency)),
        Values::Days(_) => {
            Value::Date(Date::new(2024, 1, 1).unwrap().plus_days(dice.below(2000) as i32 - 1000).unwrap())
        }
        Values::Text(Texts::Only(texts)) => Value::Text(texts.iter().nth(dice.below(texts.len())).unwrap().to_string()),
        Values::Text(Texts::Except(_)) => Value::Text(["zzz", "", "stair-width"][dice.below(3)].to_owned()),
        _ => Value::Number(number(dice)),
    }
}

/// A region in which the point lies.
pub(crate) fn region(space: &Space<'_>, point: &Point, dice: &mut Dice) -> Region {
    let mut region = Region::all();
    for (variable, value) in point.iter() {
        let start = space.start(variable);
        let possible = match dice.below(4) {
            0 => continue,
            1 => Possible { missing: start.missing, values: around(&start.values, value, dice) },
            2 if value.is_some() => Possible::known(around(&start.values, value, dice)),
            _ => Possible::exactly(value),
        };
        assert!(possible.contains(value), "{variable:?}: {possible:?} has no {value:?}");
        region = region.with(variable.clone(), possible);
    }
    region
}

/// Values around one, or some of a variable that is missing.
fn around(start: &Values, value: Option<&Value>, dice: &mut Dice) -> Values {
    let side = dice.below(3);
    let wide = |all: &Interval, number: Decimal| {
        let lower = number.minus(Decimal::from(side as i64)).unwrap();
        let at_least = all.holding(medhold_model::Op::Ge, lower).unwrap_or(*all);
        let bounded = at_least.holding(medhold_model::Op::Le, number.plus(Decimal::from(7_i64)).unwrap());
        if side == 0 { at_least } else { bounded.unwrap_or(at_least) }
    };
    match (start, value) {
        (Values::Number(all), Some(Value::Number(n))) => Values::Number(wide(all, *n)),
        (Values::Money(all, currency), Some(Value::Money(m))) => Values::Money(wide(all, m.amount()), *currency),
        (Values::Text(Texts::Only(all)), Some(Value::Text(text))) => {
            let some = all.iter().filter(|t| ***t == **text || dice.below(2) == 0).cloned();
            Values::Text(Texts::only(some.collect::<Vec<_>>()).unwrap())
        }
        (Values::Text(_), Some(Value::Text(text))) if side > 0 => {
            let some = ["x", "stair-width", text.as_str()];
            Values::Text(if side == 1 {
                Texts::only(some).unwrap()
            } else {
                Texts::except(["x-other", "y"].into_iter().filter(|t| t != text))
            })
        }
        _ => start.clone(),
    }
}
