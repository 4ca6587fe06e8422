//! The inputs of a request, each within its bounds.

use std::ops::RangeInclusive;

use medhold_plugin::{Absence, Request};

/// Reads inputs from the claim's subject, and factors from the pack's parameters where the subject doesn't give them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Inputs<'a>(pub(crate) &'a Request);

impl<'a> Inputs<'a> {
    pub(crate) fn text(self, key: &str) -> Result<Option<&'a str>, Absence> {
        let text = self.0.subject.text(key)?.map(str::trim);
        Ok(text.filter(|text| !text.is_empty()))
    }

    /// A number of the subject.
    pub(crate) fn given(self, key: &str, bounds: RangeInclusive<f64>) -> Result<Option<f64>, Absence> {
        match self.0.subject.number(key)? {
            Some(value) => within(key, value, &bounds).map(Some),
            None => Ok(None),
        }
    }

    /// A number that the subject must give.
    pub(crate) fn needed(self, key: &str, bounds: RangeInclusive<f64>) -> Result<f64, Absence> {
        self.given(key, bounds)?.ok_or_else(|| Absence::unknown_subject(format!("`{key}` is needed and not given")))
    }

    /// A number of the subject, else the parameter of this name.
    pub(crate) fn factor_or(self, key: &str, parameter: &str, bounds: RangeInclusive<f64>) -> Result<f64, Absence> {
        if let Some(value) = self.given(key, bounds.clone())? {
            return Ok(value);
        }
        match self.0.parameters.number(parameter)? {
            Some(value) => within(parameter, value, &bounds),
            None => {
                Err(Absence::unknown_subject(format!("`{key}` is needed, and neither the claim nor the pack gives it")))
            }
        }
    }

    /// A number of the subject, else the parameter of the same name.
    pub(crate) fn factor(self, key: &str, bounds: RangeInclusive<f64>) -> Result<f64, Absence> {
        self.factor_or(key, key, bounds)
    }

    /// The denominator of a limit of deflection, written `L/300`; else that of the parameter.
    pub(crate) fn limit(self, key: &str, parameter: &str) -> Result<Option<f64>, Absence> {
        let Some(text) = self.text(key)? else {
            let value = self.0.parameters.number(parameter)?;
            return value.map(|value| within(parameter, value, &LIMITS)).transpose();
        };
        let number = text.trim_start_matches("L/").parse::<f64>();
        match number {
            Ok(value) => within(key, value, &LIMITS).map(Some),
            Err(_) => Err(Absence::unknown_subject(format!("`{text}` as `{key}` is no limit; write it as `L/300`"))),
        }
    }
}

const LIMITS: RangeInclusive<f64> = 50.0..=2000.0;

fn within(name: &str, value: f64, bounds: &RangeInclusive<f64>) -> Result<f64, Absence> {
    if bounds.contains(&value) {
        return Ok(value);
    }
    Err(Absence::no_data(format!(
        "`{name}` goes from {} to {} in these formulas, and is {value}",
        bounds.start(),
        bounds.end()
    )))
}
