//! What an expert states, and what gives the statement standing.

use serde::{Deserialize, Serialize};

use crate::{Date, Given, MeasureId, Op};

/// A statement by a named role that came with the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExpertStatement {
    /// The role, such as `duty engineer`.
    pub role: String,
    /// The field that the statement lies in, such as `airworthiness`.
    pub field: String,
    /// Whether the expert holds the licence of the field.
    #[serde(default)]
    pub licensed: bool,
    /// The day since which the expert has worked in the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// What is stated of a measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub states: Option<States>,
    /// Any financial interest in the outcome; `none` where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<String>,
    /// The statement in the expert's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl ExpertStatement {
    /// Days from the day since which the expert has worked in the field to `date`; none where that day is not given.
    #[must_use]
    pub fn days_in_field(&self, date: Date) -> Option<i32> {
        self.since.map(|since| date.days_since(since))
    }

    /// The financial interest that the expert has in the outcome; none where there is none, or nothing is said of it.
    #[must_use]
    pub fn financial_interest(&self) -> Option<&str> {
        self.interest.as_deref().map(str::trim).filter(|interest| !interest.eq_ignore_ascii_case("none"))
    }
}

/// What a statement says of a measure: that it compares so with a value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct States {
    /// The measure.
    pub measure: MeasureId,
    /// The comparison.
    pub op: Op,
    /// What it is compared with.
    pub value: Given,
}
