//! TOML values as given values and as JSON, and the place of a path within them.

use std::ops::Range;

use medhold_model::Given;
use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

/// A TOML value as a case's values are held: numbers exactly as written, dates as their text.
pub(crate) fn given(value: &DeValue<'_>) -> Given {
    match value {
        DeValue::String(text) => Given::Text(text.to_string()),
        DeValue::Integer(integer) => number(&decimal_text(integer)),
        DeValue::Float(float) => number(float.as_str()),
        DeValue::Boolean(flag) => Given::Flag(*flag),
        DeValue::Datetime(datetime) => Given::Text(datetime.to_string()),
        DeValue::Array(items) => Given::List(items.iter().map(|item| given(item.get_ref())).collect()),
        DeValue::Table(table) => {
            Given::Map(table.iter().map(|(key, value)| (key.get_ref().to_string(), given(value.get_ref()))).collect())
        }
    }
}

fn decimal_text(integer: &DeInteger<'_>) -> String {
    match integer.radix() {
        10 => integer.as_str().to_owned(),
        radix => i128::from_str_radix(integer.as_str(), radix)
            .map_or_else(|_| integer.to_string(), |number| number.to_string()),
    }
}

fn number(text: &str) -> Given {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.parse().map_or_else(|_| Given::Unholdable(text.to_owned()), Given::Number)
}

/// A TOML table as JSON.
///
/// # Errors
/// Where a number is infinite or not a number; the text names it.
pub(crate) fn json(table: &DeTable<'_>) -> Result<serde_json::Value, String> {
    let map = table.iter().map(|(key, value)| (key.get_ref().to_string(), given(value.get_ref()))).collect();
    serde_json::to_value(Given::Map(map)).map_err(|error| error.to_string())
}

/// The bytes of the value that a path such as `claims[0].kind` names, or of the last part of it that is there.
pub(crate) fn place_of_path(table: &DeTable<'_>, path: &str) -> Option<Range<usize>> {
    let mut span = None;
    let mut here: Option<&Spanned<DeValue<'_>>> = None;
    for step in path.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
        let next = match here.map(Spanned::get_ref) {
            None => table.get(step),
            Some(DeValue::Table(table)) => table.get(step),
            Some(DeValue::Array(items)) => step.parse::<usize>().ok().and_then(|i| items.get(i)),
            Some(_) => None,
        };
        let Some(next) = next else { break };
        span = Some(next.span());
        here = Some(next);
    }
    span
}
