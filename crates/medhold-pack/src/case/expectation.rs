//! What must come out of a case, as data.

use std::collections::BTreeMap;

use medhold_model::{
    Authority, Basis, CheckStatus, Currency, Decimal, Finding, Given, Language, Outcome, Place, Remedy, RuleId,
};

/// What must come out of one claim. Only what is given is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Expectation {
    /// Where it stands.
    pub place: Place,
    /// Who decides.
    pub authority: Option<Authority>,
    /// What the claim turned out to be.
    pub finding: Option<Finding>,
    /// Whether it is upheld.
    pub outcome: Option<Outcome>,
    /// What is done.
    pub remedy: Option<Remedy>,
    /// Which of the four kinds of answer it is.
    pub basis: Option<Basis>,
    /// The rule that decides.
    pub rule: Option<RuleExpected>,
    /// Rules that gave the same ruling.
    pub merged: Option<Vec<RuleId>>,
    /// Rules that were overridden.
    pub overrode: Option<Vec<RuleId>>,
    /// What contradicts each other.
    pub conflict: Option<Vec<String>>,
    /// The reasons, in order.
    pub because: Option<Vec<ReasonExpected>>,
    /// The evidence.
    pub evidence: Option<EvidenceExpected>,
    /// What could not be had, in the order of names.
    pub missing: Option<Vec<String>>,
    /// The amount.
    pub amount: Option<AmountExpected>,
    /// Arguments that some reason has.
    pub args: BTreeMap<String, Given>,
    /// The letter's checks.
    pub fairness: FairnessExpected,
    /// The checks that withhold the letter, in the order of names.
    pub withheld_by: Option<Vec<String>>,
    /// The letter's language.
    pub language: Option<Language>,
    /// Texts that stand in the letter.
    pub letter_contains: Vec<String>,
    /// Texts that do not.
    pub letter_omits: Vec<String>,
}

/// The rule that must decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleExpected {
    /// This one.
    Named(RuleId),
    /// None: rules conflict.
    Nothing,
}

/// A reason that must come out.
#[derive(Debug, Clone, PartialEq)]
pub struct ReasonExpected {
    /// Its message.
    pub message: String,
    /// Arguments that it must have; others are not compared.
    pub args: BTreeMap<String, Given>,
    /// What it must rest on.
    pub source: Option<String>,
}

impl ReasonExpected {
    /// A reason of which only the message is compared.
    pub(super) fn of(message: String) -> Self {
        Self { message, args: BTreeMap::new(), source: None }
    }
}

/// The evidence that must come out.
#[derive(Debug, Clone, PartialEq)]
pub enum EvidenceExpected {
    /// Exactly these measures are used, in the order of names.
    Used(Vec<String>),
    /// Each of these measures is there with these fields: `value`, `low`, `high`, `n`, `unit`, `from`, `to`, `as_of`, `source`,
    /// `method`, `used`.
    Of(BTreeMap<String, BTreeMap<String, Given>>),
}

/// How the letter's checks must come out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FairnessExpected {
    /// Whether the letter is released.
    pub released: Option<bool>,
    /// The status of checks, by name.
    pub checks: BTreeMap<String, CheckStatus>,
}

/// The amount that must come out; what is not given is not compared.
#[derive(Debug, Clone, PartialEq)]
pub enum AmountExpected {
    /// No amount.
    Nothing,
    /// This one.
    Due {
        /// The amount.
        value: Option<Decimal>,
        /// Its currency.
        currency: Option<Currency>,
        /// The least that the law lets the firm pay.
        at_least: Option<Decimal>,
    },
}
