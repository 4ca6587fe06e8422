//! What must come out of a case, as data.

use std::collections::BTreeMap;

use medhold_model::{Authority, Basis, Currency, Decimal, Finding, Given, Outcome, Place, Remedy, RuleId};

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
    /// The messages of the reasons, in order.
    pub because: Option<Vec<String>>,
    /// What could not be had, in the order of names.
    pub missing: Option<Vec<String>>,
    /// The amount.
    pub amount: Option<AmountExpected>,
    /// Arguments that some reason has.
    pub args: BTreeMap<String, Given>,
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
