//! What a plugin answers.

use serde::{Deserialize, Serialize};

use crate::{Date, Value};

/// The answer to one request: records in the order of their periods, the latest last, or the reason why there is none.
///
/// It crosses the line as `{"Ok": [record, …]}` or `{"Err": {"reason": …, "text": …}}`.
pub type Answer = Result<Vec<Record>, Absence>;

/// A value of a measure with where it comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The value, of the measure's kind.
    pub value: Value,
    /// The low end of its 95 % interval.
    #[serde(default)]
    pub low: Option<f64>,
    /// The high end of its 95 % interval.
    #[serde(default)]
    pub high: Option<f64>,
    /// The sample size.
    #[serde(default)]
    pub n: Option<u64>,
    /// Its unit, where the measure's is `any`.
    #[serde(default)]
    pub unit: Option<String>,
    /// The first day of its period.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day of its period.
    #[serde(default)]
    pub to: Option<Date>,
    /// The day on which it was true.
    #[serde(default)]
    pub as_of: Option<Date>,
    /// Who says so.
    pub source: String,
    /// How it was found.
    #[serde(default)]
    pub method: Option<String>,
}

impl Record {
    /// A value and who says so.
    #[must_use]
    pub fn new(value: impl Into<Value>, source: &str) -> Self {
        Self {
            value: value.into(),
            low: None,
            high: None,
            n: None,
            unit: None,
            from: None,
            to: None,
            as_of: None,
            source: source.to_owned(),
            method: None,
        }
    }

    /// The 95 % interval around the value.
    #[must_use]
    pub fn interval(mut self, low: f64, high: f64) -> Self {
        (self.low, self.high) = (Some(low), Some(high));
        self
    }

    /// The sample size.
    #[must_use]
    pub fn n(mut self, n: u64) -> Self {
        self.n = Some(n);
        self
    }

    /// The period that it speaks of, both ends in it.
    #[must_use]
    pub fn period(mut self, from: Date, to: Date) -> Self {
        (self.from, self.to) = (Some(from), Some(to));
        self
    }

    /// The day on which it was true: its age counts from there.
    #[must_use]
    pub fn as_of(mut self, date: Date) -> Self {
        self.as_of = Some(date);
        self
    }

    /// How it was found.
    #[must_use]
    pub fn method(mut self, method: &str) -> Self {
        self.method = Some(method.to_owned());
        self
    }
}

/// The reason why there is no evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Which of the three it is.
    pub reason: AbsenceReason,
    /// The reason in words, for the person who investigates: lower case, no final period.
    pub text: String,
}

/// Why there is no evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceReason {
    /// The source doesn't know what is asked about.
    UnknownSubject,
    /// The source knows it and has nothing in the period.
    NoData,
    /// The source can't be reached now.
    Unreachable,
}

impl Absence {
    /// The source doesn't know what is asked about.
    #[must_use]
    pub fn unknown_subject(text: impl Into<String>) -> Self {
        Self { reason: AbsenceReason::UnknownSubject, text: text.into() }
    }

    /// The source has nothing on it in the period.
    #[must_use]
    pub fn no_data(text: impl Into<String>) -> Self {
        Self { reason: AbsenceReason::NoData, text: text.into() }
    }

    /// The source can't be reached now.
    #[must_use]
    pub fn unreachable(text: impl Into<String>) -> Self {
        Self { reason: AbsenceReason::Unreachable, text: text.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_made_by_a_later_minor_version_is_still_read() {
        #[derive(Serialize)]
        struct Later {
            value: f64,
            source: &'static str,
            confidence: &'static str,
        }
        let later: Result<Vec<Later>, Absence> = Ok(vec![Later { value: 0.5, source: "s", confidence: "high" }]);
        let bytes = rmp_serde::to_vec_named(&later).unwrap();
        let read: Answer = rmp_serde::from_slice(&bytes).unwrap();
        assert_eq!(read.unwrap()[0], Record::new(0.5, "s"));
    }

    #[test]
    fn reasons_cross_by_name() {
        let answer: Answer = Err(Absence::no_data("no flights"));
        let bytes = rmp_serde::to_vec_named(&answer).unwrap();
        assert!(bytes.windows(7).any(|w| w == b"no_data"));
        assert_eq!(rmp_serde::from_slice::<Answer>(&bytes).unwrap(), answer);
    }
}
