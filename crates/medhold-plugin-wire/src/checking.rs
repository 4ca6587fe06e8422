//! What a fairness check is asked to look at, and what it says (`medhold.checks/1`).

use serde::{Deserialize, Serialize};

use crate::{Date, Letter, Value};

/// A letter to be checked, and what it answers.
///
/// Case and decision are those of medhold's own formats, keys and words as there: `medhold.case/1`, with keys that the case does
/// not have left out, and `medhold.decision/1` with neither response nor fairness, which are not there yet.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct CheckRequest {
    /// The check to make.
    pub check: String,
    /// The letter's date; none where the case has none and none was set for the run.
    #[serde(default)]
    pub date: Option<Date>,
    /// The case.
    pub case: Value,
    /// What was decided.
    pub decision: Value,
    /// The letter.
    pub letter: Letter,
}

/// What a check found, of one claim or of the letter as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The claim; none where it is of the letter as a whole.
    #[serde(default)]
    pub claim: Option<String>,
    /// How it came out.
    pub status: CheckStatus,
    /// Which words and numbers decided it: lower case, no final period.
    pub detail: String,
    /// What was found, such as the offending words.
    #[serde(default)]
    pub found: Vec<String>,
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckStatus {
    /// It holds.
    Pass,
    /// It does not.
    Fail,
    /// It holds, and a person should look at it.
    Warn,
    /// It has nothing to look at here.
    NotApplicable,
    /// Something is missing that it needs.
    CannotTell,
}

impl CheckRequest {
    /// This check of this letter, without case and decision.
    #[must_use]
    pub fn new(check: &str, letter: Letter) -> Self {
        Self { check: check.to_owned(), letter, ..Self::default() }
    }

    /// The same of a letter of this day.
    #[must_use]
    pub fn dated(mut self, date: Date) -> Self {
        self.date = Some(date);
        self
    }

    /// The same in answer to this case.
    #[must_use]
    pub fn case(mut self, case: Value) -> Self {
        self.case = case;
        self
    }

    /// The same after this decision.
    #[must_use]
    pub fn decision(mut self, decision: Value) -> Self {
        self.decision = decision;
        self
    }

    /// The claims of the case, in its order.
    #[must_use]
    pub fn claims(&self) -> &[Value] {
        self.case.key("claims").map(Value::items).unwrap_or_default()
    }

    /// The rulings, one for each claim.
    #[must_use]
    pub fn rulings(&self) -> &[Value] {
        self.decision.key("claims").map(Value::items).unwrap_or_default()
    }
}

impl Found {
    /// It holds.
    #[must_use]
    pub fn pass(detail: impl Into<String>) -> Self {
        Self::new(CheckStatus::Pass, detail, Vec::new())
    }

    /// It does not, because of these words or numbers.
    #[must_use]
    pub fn fail(detail: impl Into<String>, found: Vec<String>) -> Self {
        Self::new(CheckStatus::Fail, detail, found)
    }

    /// It holds, and a person should look at these words or numbers.
    #[must_use]
    pub fn warn(detail: impl Into<String>, found: Vec<String>) -> Self {
        Self::new(CheckStatus::Warn, detail, found)
    }

    /// It has nothing to look at here.
    #[must_use]
    pub fn not_applicable(detail: impl Into<String>) -> Self {
        Self::new(CheckStatus::NotApplicable, detail, Vec::new())
    }

    /// It can't be told whether it holds: the detail says what is missing.
    #[must_use]
    pub fn cannot_tell(detail: impl Into<String>) -> Self {
        Self::new(CheckStatus::CannotTell, detail, Vec::new())
    }

    /// The same, of this claim.
    #[must_use]
    pub fn of(mut self, claim: &str) -> Self {
        self.claim = Some(claim.to_owned());
        self
    }

    fn new(status: CheckStatus, detail: impl Into<String>, found: Vec<String>) -> Self {
        Self { claim: None, status, detail: detail.into(), found }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_made_by_a_later_minor_version_is_still_read() {
        let later = serde_json::json!({
            "check": "no_names", "date": "2013-12-31", "mood": "fine", "case": { "id": "1", "claims": [{ "id": "a" }] },
            "decision": { "claims": [{ "id": "a", "outcome": "upheld" }] }, "letter": { "language": "nb", "font": "Inter" },
        });
        let read: CheckRequest = rmp_serde::from_slice(&rmp_serde::to_vec_named(&later).unwrap()).unwrap();
        assert_eq!((read.check.as_str(), read.letter.language.as_str()), ("no_names", "nb"));
        assert_eq!(read.claims()[0].key("id").and_then(Value::as_text), Some("a"));
        assert_eq!(read.rulings()[0].key("outcome").and_then(Value::as_text), Some("upheld"));
    }

    #[test]
    fn how_a_check_came_out_crosses_by_name() {
        let bytes = rmp_serde::to_vec_named(&Found::cannot_tell("no date").of("1")).unwrap();
        assert!(bytes.windows(11).any(|w| w == b"cannot_tell"));
    }
}
