//! Whether a value is the expected one.

use medhold_model::{Decimal, Given, Value};

/// Whether a value is the expected one. A number with decimals is compared to as many decimals as are written.
pub(super) fn is(expected: &Given, actual: &Value) -> bool {
    match (expected, actual) {
        (Given::Number(expected), Value::Number(actual)) => *expected == close(*expected, *actual),
        (Given::Number(expected), Value::Money(actual)) => *expected == actual.amount(),
        (Given::Flag(expected), Value::Flag(actual)) => expected == actual,
        (Given::Text(expected), actual) => {
            *expected == actual.to_string() || expected.parse().is_ok_and(|n: Decimal| Some(n) == actual.as_quantity())
        }
        (Given::List(expected), Value::List(actual)) => {
            expected.len() == actual.len() && expected.iter().zip(actual).all(|(e, a)| is(e, a))
        }
        _ => false,
    }
}

fn close(expected: Decimal, actual: Decimal) -> Decimal {
    let written = expected.to_string();
    let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    match u32::try_from(decimals) {
        Ok(decimals) if decimals > 0 => actual.rounded(decimals),
        _ => actual,
    }
}

/// A value as an author writes it in a case: a text without its quotation marks.
pub(super) fn written(given: &Given) -> String {
    match given {
        Given::Text(text) | Given::Cell(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_value(expected: &str, actual: &str) -> bool {
        is(&serde_json::from_str(expected).unwrap(), &Value::Number(actual.parse().unwrap()))
    }

    #[test]
    fn a_number_is_compared_to_the_decimals_that_are_written() {
        assert!(is_value("0.239", "0.23912"));
        assert!(!is_value("0.241", "0.23912"));
        assert!(!is_value("180", "180.4"));
        assert!(is_value("\"180\"", "180.0"));
    }
}
