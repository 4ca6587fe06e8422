//! A typed value: what rules compute with and what decisions show.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Currency, Date, Decimal, Given, Kind, Money};

/// A value of a declared kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// True or false.
    Flag(bool),
    /// A number: a share, a count or any other quantity.
    Number(Decimal),
    /// An amount of money.
    Money(Money),
    /// A text.
    Text(String),
    /// A day.
    Date(Date),
    /// Several values.
    List(Vec<Value>),
}

impl Value {
    /// Reads a given value as the declared kind.
    ///
    /// Money may be a number or a decimal text; a cell of a table without types is read as whatever kind is asked for.
    ///
    /// # Errors
    /// Where the value is of another kind, or impossible for this one (a share of 1.3, a count of 179.5, a date that
    /// isn't); the text says what is wrong, without the path.
    pub fn read(given: &Given, kind: Kind) -> Result<Self, String> {
        match kind {
            Kind::Flag => read_flag(given),
            Kind::Share => read_number(given).and_then(within_share).map(Self::Number),
            Kind::Count => read_number(given).and_then(whole).map(Self::Number),
            Kind::Number => read_number(given).map(Self::Number),
            Kind::Money(currency) => read_money(given, currency),
            Kind::Text => read_text(given),
            Kind::Date => read_date(given),
            Kind::List => read_list(given),
        }
    }

    /// The number, where this is one.
    #[must_use]
    pub fn as_number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The number, or the amount of money without its currency, where this is one of them.
    #[must_use]
    pub fn as_quantity(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Money(money) => Some(money.amount()),
            _ => None,
        }
    }

    /// What kind of value this is, in words for a message.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Flag(_) => "a flag",
            Self::Number(_) => "a number",
            Self::Money(_) => "an amount of money",
            Self::Text(_) => "a text",
            Self::Date(_) => "a date",
            Self::List(_) => "a list",
        }
    }
}

fn read_flag(given: &Given) -> Result<Value, String> {
    match given {
        Given::Flag(flag) => Ok(Value::Flag(*flag)),
        Given::Cell(cell) => match cell.to_ascii_lowercase().as_str() {
            "true" | "1" => Ok(Value::Flag(true)),
            "false" | "0" => Ok(Value::Flag(false)),
            _ => Err(wrong(given, "`true` or `false`")),
        },
        _ => Err(wrong(given, "`true` or `false`")),
    }
}

fn read_number(given: &Given) -> Result<Decimal, String> {
    match given {
        Given::Number(number) => Ok(*number),
        Given::Unholdable(text) => Err(format!("`{text}` is no number that can be held exactly")),
        Given::Cell(cell) => cell.parse().map_err(|e: crate::DecimalError| e.to_string()),
        _ => Err(wrong(given, "a number")),
    }
}

fn within_share(number: Decimal) -> Result<Decimal, String> {
    if number < Decimal::ZERO || number > Decimal::ONE {
        return Err(format!("a share lies between 0 and 1, and `{number}` does not"));
    }
    Ok(number)
}

fn whole(number: Decimal) -> Result<Decimal, String> {
    if !number.is_integer() {
        return Err(format!("a count is a whole number, and `{number}` is not"));
    }
    if number.is_negative() {
        return Err(format!("a count is not negative, and `{number}` is"));
    }
    Ok(number)
}

fn read_money(given: &Given, currency: Currency) -> Result<Value, String> {
    let text = match given {
        Given::Number(number) => number.to_string(),
        Given::Text(text) | Given::Cell(text) => text.strip_suffix(currency.as_str()).unwrap_or(text).trim().to_owned(),
        Given::Unholdable(text) => {
            return Err(format!("`{text}` is no amount that can be held exactly"));
        }
        _ => return Err(wrong(given, "an amount of money as decimal text or number")),
    };
    let amount: Decimal = text.parse().map_err(|e: crate::DecimalError| e.to_string())?;
    if amount.rounded(currency.minor_digits()) != amount {
        return Err(format!("`{text}` has a finer fraction than {currency} has"));
    }
    Ok(Value::Money(Money::new(amount, currency)))
}

fn read_text(given: &Given) -> Result<Value, String> {
    match given {
        Given::Text(text) | Given::Cell(text) => Ok(Value::Text(text.clone())),
        _ => Err(wrong(given, "a text")),
    }
}

fn read_date(given: &Given) -> Result<Value, String> {
    match given {
        Given::Text(text) | Given::Cell(text) => {
            text.parse().map(Value::Date).map_err(|e: crate::DateError| e.to_string())
        }
        _ => Err(wrong(given, "a date such as \"2013-12-31\"")),
    }
}

fn read_list(given: &Given) -> Result<Value, String> {
    match given {
        Given::List(items) => items.iter().map(read_item).collect::<Result<_, _>>().map(Value::List),
        Given::Cell(cell) => {
            let items: Given = serde_json::from_str(cell).map_err(|_| wrong(given, "a list such as `[1, 2]`"))?;
            read_list(&items)
        }
        _ => Err(wrong(given, "a list")),
    }
}

/// An item of a list is of the kind that it looks like: a text that is a day is a date.
fn read_item(given: &Given) -> Result<Value, String> {
    match given {
        Given::Flag(flag) => Ok(Value::Flag(*flag)),
        Given::Number(number) => Ok(Value::Number(*number)),
        Given::Text(text) => Ok(text.parse().map_or_else(|_| Value::Text(text.clone()), Value::Date)),
        Given::List(items) => items.iter().map(read_item).collect::<Result<_, _>>().map(Value::List),
        _ => Err(format!("{} has no place in a list", given.kind())),
    }
}

fn wrong(given: &Given, expected: &str) -> String {
    match given {
        Given::Cell(cell) => format!("expected {expected}, found `{cell}`"),
        _ => format!("expected {expected}, found {} (`{given}`)", given.kind()),
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Money(money) => write!(f, "{money}"),
            Self::Text(text) => f.write_str(text),
            Self::Date(date) => write!(f, "{date}"),
            Self::List(items) => {
                f.write_str("[")?;
                for (i, item) in items.iter().enumerate() {
                    let comma = if i == 0 { "" } else { ", " };
                    write!(f, "{comma}{item}")?;
                }
                f.write_str("]")
            }
        }
    }
}

/// Money goes out as decimal text; its currency stands beside it as the unit.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => number.serialize(serializer),
            Self::Money(money) => serializer.serialize_str(&money.to_text()),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Date(date) => date.serialize(serializer),
            Self::List(items) => items.serialize(serializer),
        }
    }
}

/// Reads back what a decision shows. JSON does not tell money and dates from texts, so both come back as texts; written
/// again they are the same bytes.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        shown(Given::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

fn shown(given: Given) -> Result<Value, String> {
    match given {
        Given::Flag(flag) => Ok(Value::Flag(flag)),
        Given::Number(number) => Ok(Value::Number(number)),
        Given::Text(text) => Ok(Value::Text(text)),
        Given::List(items) => items.into_iter().map(shown).collect::<Result<_, _>>().map(Value::List),
        other => Err(format!("expected a value, found {}", other.kind())),
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Value {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": ["boolean", "number", "string", "array"] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str, kind: Kind) -> Result<Value, String> {
        Value::read(&serde_json::from_str(json).unwrap(), kind)
    }

    #[test]
    fn impossible_values_are_refused_with_the_reason() {
        assert_eq!(read("1.3", Kind::Share).unwrap_err(), "a share lies between 0 and 1, and `1.3` does not");
        assert_eq!(read("179.5", Kind::Count).unwrap_err(), "a count is a whole number, and `179.5` is not");
        assert!(read("\"2013-02-30\"", Kind::Date).unwrap_err().contains("is no date"));
        assert_eq!(read("\"214\"", Kind::Number).unwrap_err(), "expected a number, found a text (`\"214\"`)");
        assert!(read("1e300", Kind::Number).is_err());
    }

    #[test]
    fn a_count_with_a_zero_fraction_is_whole() {
        assert_eq!(read("179.0", Kind::Count), Ok(Value::Number(Decimal::from(179_i64))));
    }

    #[test]
    fn money_is_read_from_text_or_number_and_goes_out_as_text() {
        let eur = Kind::Money("EUR".parse().unwrap());
        for json in ["250", "250.00", "\"250.00\"", "\"250\""] {
            assert_eq!(serde_json::to_string(&read(json, eur).unwrap()).unwrap(), "\"250.00\"");
        }
        assert!(read("250.005", eur).is_err());
    }

    #[test]
    fn a_cell_is_read_as_the_kind_that_is_declared() {
        let cell = Given::Cell("1545".to_owned());
        assert_eq!(Value::read(&cell, Kind::Text), Ok(Value::Text("1545".to_owned())));
        assert_eq!(Value::read(&cell, Kind::Count), Ok(Value::Number(Decimal::from(1545_i64))));
    }
}
