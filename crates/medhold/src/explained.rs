//! The whole explanation of a case: every rule as it is written, and each claim's account in plain sentences.

use medhold_model::{Case, CaseId, Decision, FairnessReport, Language, Response};
use serde::Serialize;

use crate::account::Account;
use crate::explain::{ClaimExplanation, Explanation};
use crate::host::Host;

/// The whole explanation of a case. As JSON it is what `medhold explain --format json` writes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explained {
    /// The case.
    pub case: CaseId,
    /// Its claims, in their order.
    pub claims: Vec<ExplainedClaim>,
    /// The letter and its checks, where they are asked for.
    #[serde(flatten)]
    pub letter: Option<ExplainedLetter>,
}

/// The whole explanation of a claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExplainedClaim {
    /// Every rule looked at, what it read, and why it did or did not apply.
    #[serde(flatten)]
    pub explanation: ClaimExplanation,
    /// The same in plain sentences.
    pub in_words: Account,
}

/// The letter of a decision, with what each check found in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExplainedLetter {
    /// The letter.
    pub response: Option<Response>,
    /// Its checks.
    pub fairness: FairnessReport,
}

impl Host {
    /// Tells all of a case that [`Self::explain`] and [`Self::account`] tell, without the letter; sentences are in this language, else in the
    /// case's, else in the pack's first.
    #[must_use]
    pub fn explained(&self, case: &Case, language: Option<&Language>) -> Explained {
        Explained::of(self.explain(case), self.account(case, language))
    }
}

impl Explained {
    /// Puts an explanation and the accounts of its claims, in their order, together.
    #[must_use]
    pub fn of(explanation: Explanation, accounts: Vec<Account>) -> Self {
        let claims = explanation.claims.into_iter().zip(accounts);
        let claims = claims.map(|(explanation, in_words)| ExplainedClaim { explanation, in_words }).collect();
        Self { case: explanation.case, claims, letter: None }
    }

    /// The same with the letter of a decision.
    #[must_use]
    pub fn with_letter(mut self, decision: Decision) -> Self {
        self.letter = Some(ExplainedLetter { response: decision.response, fairness: decision.fairness });
        self
    }
}
