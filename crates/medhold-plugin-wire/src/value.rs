//! A plain value; what it means is said by the kind under which it is declared.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde::{Deserialize, Deserializer};

use crate::Date;

/// A value as it crosses the line.
///
/// Days cross as text (`2013-12-31`), amounts of money as decimal text (`249.90`) whose currency is the declared unit.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing is given.
    #[default]
    Nothing,
    /// True or false.
    Flag(bool),
    /// A whole number.
    Integer(i64),
    /// A number; never infinite and never NaN in what the host sends.
    Number(f64),
    /// A text, a day or an amount of money.
    Text(String),
    /// Several values.
    List(Vec<Value>),
    /// Named values: in configurations, in cases and decisions.
    Map(BTreeMap<String, Value>),
}

impl Value {
    /// The text, where this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, whole or not, where this is one. An integer beyond 2⁵³ is rounded to the nearest double.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "the rounding is documented")]
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(*number as f64),
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The whole number, where this is one.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// The flag, where this is one.
    #[must_use]
    pub fn as_flag(&self) -> Option<bool> {
        match self {
            Self::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The day, where this is a text that names one.
    #[must_use]
    pub fn as_date(&self) -> Option<Date> {
        self.as_text().and_then(|text| text.parse().ok())
    }

    /// The value of this key, where this is a table that has it; nothing counts as not having it.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Map(map) => map.get(name).filter(|value| **value != Self::Nothing),
            _ => None,
        }
    }

    /// The values of a list, none where this is no list.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// What this is, in words for a message: `a number`, `a text`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Flag(_) => "a flag",
            Self::Integer(_) | Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "a table",
        }
    }
}

macro_rules! from {
    ($($from:ty => $make:expr),+ $(,)?) => {$(
        impl From<$from> for Value {
            fn from(value: $from) -> Self {
                $make(value)
            }
        }
    )+};
}

from! {
    bool => Self::Flag,
    i64 => Self::Integer,
    u32 => |number| Self::Integer(i64::from(number)),
    i32 => |number| Self::Integer(i64::from(number)),
    f64 => Self::Number,
    String => Self::Text,
    &str => |text: &str| Self::Text(text.to_owned()),
    Date => |date: Date| Self::Text(date.to_string()),
    Vec<Value> => Self::List,
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("nothing"),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
            Self::List(items) => f.debug_list().entries(items.iter().map(ToString::to_string)).finish(),
            Self::Map(map) => f.debug_map().entries(map.iter().map(|(k, v)| (k, v.to_string()))).finish(),
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => items.serialize(serializer),
            Self::Map(map) => map.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_none<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Value, E> {
        i64::try_from(number).map(Value::Integer).map_err(|_| E::custom(format!("`{number}` is too large")))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some((key, value)) = entries.next_entry()? {
            map.insert(key, value);
        }
        Ok(Value::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_comes_back_as_itself() {
        let values = [
            Value::Nothing,
            Value::from(true),
            Value::from(-7_i64),
            Value::from(i64::MAX),
            Value::from(0.1),
            Value::from("Flyene fra Værnes"),
            Value::from(vec![Value::from(1_i64), Value::from(2.5)]),
            Value::Map(BTreeMap::from([("flights".to_owned(), Value::from("flights.parquet"))])),
        ];
        for value in values {
            let bytes = rmp_serde::to_vec_named(&value).unwrap();
            assert_eq!(rmp_serde::from_slice::<Value>(&bytes).unwrap(), value);
        }
    }
}
