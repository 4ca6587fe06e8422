//! Prices as exact decimals.

use medhold_plugin::Value;
use rust_decimal::Decimal;

/// The price that this text writes: above zero, with a point before its decimals.
pub(crate) fn read(text: &str) -> Option<Decimal> {
    text.trim().parse().ok().filter(|price| *price > Decimal::ZERO)
}

/// The price that this value holds, whether it crossed as a number or as a text.
pub(crate) fn of(value: &Value) -> Option<Decimal> {
    match value {
        Value::Text(text) => read(text),
        Value::Integer(number) => read(&number.to_string()),
        // The shortest text that reads as the same number is what the author of the case wrote.
        Value::Number(number) => read(&number.to_string()),
        _ => None,
    }
}

/// A price as money crosses: decimal text.
pub(crate) fn money(price: Decimal) -> Value {
    Value::Text(price.round_dp(2).normalize().to_string())
}

/// A price as an item of a list crosses: a number.
pub(crate) fn number(price: Decimal) -> Value {
    Value::Number(price.to_string().parse().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_read_as_it_was_written() {
        for (value, expected) in
            [(Value::Number(1.29), "1.29"), (Value::Integer(40), "40"), (Value::from("249.90"), "249.90")]
        {
            assert_eq!(of(&value).unwrap().to_string(), expected);
        }
    }

    #[test]
    fn nothing_costs_nothing_or_less() {
        for value in [Value::Integer(0), Value::Number(-1.0), Value::from("gratis"), Value::Number(f64::NAN)] {
            assert_eq!(of(&value), None, "{value}");
        }
    }
}
