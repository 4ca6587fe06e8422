//! Named inputs of a request, read by kind.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Absence, Date, Value};

/// Named values: a claim's subject, measures given in the case, or parameters.
///
/// Reading a value as the wrong kind is an [`Absence`], so that a plugin can pass it on with `?`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Inputs(BTreeMap<String, Value>);

impl Inputs {
    /// The value of this name, or none where it isn't given.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|value| **value != Value::Nothing)
    }

    /// Sets a value.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.0.insert(name.to_owned(), value.into());
    }

    /// The names and values, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// The text of this name, or none where it isn't given.
    ///
    /// # Errors
    /// Where it is no text.
    pub fn text(&self, name: &str) -> Result<Option<&str>, Absence> {
        self.read(name, "a text", Value::as_text)
    }

    /// The number of this name, or none where it isn't given.
    ///
    /// # Errors
    /// Where it is no number.
    pub fn number(&self, name: &str) -> Result<Option<f64>, Absence> {
        self.read(name, "a number", Value::as_number)
    }

    /// The whole number of this name, or none where it isn't given.
    ///
    /// # Errors
    /// Where it is no whole number.
    pub fn integer(&self, name: &str) -> Result<Option<i64>, Absence> {
        self.read(name, "a whole number", Value::as_integer)
    }

    /// The flag of this name, or none where it isn't given.
    ///
    /// # Errors
    /// Where it is no flag.
    pub fn flag(&self, name: &str) -> Result<Option<bool>, Absence> {
        self.read(name, "`true` or `false`", Value::as_flag)
    }

    /// The day of this name, or none where it isn't given.
    ///
    /// # Errors
    /// Where it is no day.
    pub fn date(&self, name: &str) -> Result<Option<Date>, Absence> {
        self.read(name, "a day such as `2013-12-31`", Value::as_date)
    }

    fn read<'a, T>(
        &'a self,
        name: &str,
        expected: &str,
        take: impl Fn(&'a Value) -> Option<T>,
    ) -> Result<Option<T>, Absence> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        take(value)
            .map(Some)
            .ok_or_else(|| Absence::unknown_subject(format!("`{name}` should be {expected}, and is `{value}`")))
    }
}

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Inputs {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(values: I) -> Self {
        Self(values.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_of_the_wrong_kind_is_an_absence_that_says_so() {
        let inputs: Inputs = [("date", "yesterday")].into_iter().collect();
        assert_eq!(
            inputs.date("date").unwrap_err().text,
            "`date` should be a day such as `2013-12-31`, and is `yesterday`"
        );
        assert_eq!(inputs.number("origin"), Ok(None));
    }
}
