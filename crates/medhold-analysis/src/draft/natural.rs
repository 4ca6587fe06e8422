//! Values that look natural where a point leaves them open.

use medhold_model::{Date, Decimal, Kind, Money, Value};

/// A value of this kind: the first of a closed set, else one in the middle of what is usual.
pub(super) fn value(kind: Kind, values: &[String], day: Date) -> Value {
    let whole = |number: i64| Value::Number(Decimal::from(number));
    match kind {
        Kind::Share => Value::Number(half()),
        Kind::Number => whole(10),
        Kind::Count => whole(1),
        Kind::Money(currency) => Value::Money(Money::new(Decimal::from(100_i64), currency)),
        Kind::Flag => Value::Flag(true),
        Kind::Text => Value::Text(values.first().cloned().unwrap_or_else(|| "some".to_owned())),
        Kind::Date => Value::Date(day),
        Kind::List => Value::List(Vec::new()),
    }
}

/// One half.
pub(super) fn half() -> Decimal {
    Decimal::ONE.over(Decimal::from(2_i64)).unwrap_or(Decimal::ONE)
}
