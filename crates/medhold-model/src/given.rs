//! A value as the case gives it, before it is held against what the pack declares.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Decimal, Value};

/// A value as written: JSON's kinds, and the text of a table's cell whose kind only the pack knows.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// Nothing: `null`, or an empty cell. The same as not given.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A number that can be held exactly.
    Number(Decimal),
    /// A number that cannot: infinite, or beyond the range of [`Decimal`]. Kept as written, for the message.
    Unholdable(String),
    /// A text.
    Text(String),
    /// A cell of a table without types (CSV): read as whatever kind the pack declares.
    Cell(String),
    /// An array.
    List(Vec<Given>),
    /// An object.
    Map(BTreeMap<String, Given>),
}

impl Given {
    /// Whether nothing was given.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// What kind of value this is, in words for a message: `a number`, `a text`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Flag(_) => "a flag",
            Self::Number(_) | Self::Unholdable(_) => "a number",
            Self::Text(_) => "a text",
            Self::Cell(_) => "a cell",
            Self::List(_) => "a list",
            Self::Map(_) => "an object",
        }
    }
}

impl From<&Value> for Given {
    /// The value as a case would give it; money as its number.
    fn from(value: &Value) -> Self {
        match value {
            Value::Flag(flag) => Self::Flag(*flag),
            Value::Number(number) => Self::Number(*number),
            Value::Money(money) => Self::Number(money.amount()),
            Value::List(items) => Self::List(items.iter().map(Self::from).collect()),
            other => Self::Text(other.to_string()),
        }
    }
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unholdable(text) | Self::Cell(text) => f.write_str(text),
            other => f.write_str(&serde_json::to_string(other).map_err(|_| fmt::Error)?),
        }
    }
}

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => number.serialize(serializer),
            Self::Unholdable(text) | Self::Text(text) | Self::Cell(text) => serializer.serialize_str(text),
            Self::List(list) => list.serialize(serializer),
            Self::Map(map) => map.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(GivenVisitor)
    }
}

struct GivenVisitor;

impl<'de> Visitor<'de> for GivenVisitor {
    type Value = Given;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Given, E> {
        Ok(Given::Nothing)
    }

    fn visit_none<E: de::Error>(self) -> Result<Given, E> {
        Ok(Given::Nothing)
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Given, E> {
        Ok(Given::Flag(flag))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Given, E> {
        Ok(Given::Number(Decimal::from(number)))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Given, E> {
        Ok(Given::Number(Decimal::from(number)))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Given, E> {
        Ok(Decimal::from_f64(number).map_or_else(|_| Given::Unholdable(number.to_string()), Given::Number))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Given, E> {
        Ok(Given::Text(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Given, E> {
        Ok(Given::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Given, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Given::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Given, A::Error> {
        let mut map = BTreeMap::new();
        while let Some((key, value)) = entries.next_entry::<String, Given>()? {
            if map.contains_key(&key) {
                return Err(de::Error::custom(format!("`{key}` is given twice; keep one")));
            }
            map.insert(key, value);
        }
        Ok(Given::Map(map))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Given {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Given".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "description": "A value as the case gives it; the pack declares its kind." })
    }
}
