//! What programs without a JSON reader want of a decision.

use medhold::Decision;

use crate::refusal::Refusal;

/// The letter of a decision.
#[derive(Debug, Default)]
pub(crate) struct Letter {
    pub(crate) subject: Option<String>,
    pub(crate) body: Option<String>,
    pub(crate) released: bool,
}

impl Letter {
    /// Reads it out of a decision's JSON.
    pub(crate) fn of(decision: &str) -> Result<Self, Refusal> {
        let decision: Decision =
            serde_json::from_str(decision).map_err(|error| Refusal::NoDecision(error.to_string()))?;
        let released = decision.fairness.released;
        let (subject, body) = decision.response.map(|letter| (letter.subject, letter.body)).unzip();
        Ok(Self { subject, body, released })
    }
}
