//! How a value is varied: near what it was, of the same kind.

use medhold_model::{Date, Decimal, Given, Kind};

use crate::Seeded;

/// What is known of a value beside the value: its kind, and the values that it may have.
pub(crate) struct Declared<'a> {
    pub(crate) kind: Kind,
    pub(crate) values: &'a [String],
}

/// A value like this one. One in four is left as it is, so that what lies on a limit stays on it now and then.
pub(crate) fn varied(given: &Given, declared: &Declared<'_>, seeded: &mut Seeded) -> Given {
    if seeded.once_in(4) {
        return given.clone();
    }
    match given {
        Given::Flag(flag) => Given::Flag(*flag != seeded.once_in(7)),
        Given::Number(number) => Given::Number(near(*number, declared.kind, seeded)),
        Given::Text(text) => Given::Text(other(text, declared, seeded)),
        _ => given.clone(),
    }
}

/// From half the number to half as much again; a share within a fifth of what it was, and never past its ends.
fn near(number: Decimal, kind: Kind, seeded: &mut Seeded) -> Decimal {
    let share = kind == Kind::Share;
    let thousandths = Decimal::from(if share { seeded.between(-200, 200) } else { seeded.between(500, 1500) });
    let part = thousandths.over(Decimal::from(1000_i64)).unwrap_or(Decimal::ONE);
    let drawn = if share { number.plus(part) } else { number.times(part) };
    let drawn = drawn.unwrap_or(number);
    match kind {
        Kind::Share => drawn.rounded(3).max(Decimal::ZERO).min(Decimal::ONE),
        Kind::Count => drawn.rounded(0),
        _ => drawn.rounded(2),
    }
}

/// A day at most twenty days away, or another of the texts that it may be.
fn other(text: &str, declared: &Declared<'_>, seeded: &mut Seeded) -> String {
    if let Ok(date) = text.parse::<Date>() {
        let days = i32::try_from(seeded.between(-20, 20)).unwrap_or_default();
        return date.plus_days(days).unwrap_or(date).to_string();
    }
    let another = if seeded.once_in(5) { seeded.one_of(declared.values) } else { None };
    another.map_or_else(|| text.to_owned(), Clone::clone)
}
