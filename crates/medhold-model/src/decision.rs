//! What is decided, claim by claim, and the answer that goes to the customer.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ruling::words;
use crate::{
    Authority, Basis, BuiltInCheck, CaseId, ClaimId, Currency, Date, Decimal, Finding, Language, MeasureId, Money, Op,
    Outcome, Recourse, Remedy, RuleId, TopicId, Unit, Value,
};

/// The answer to a case (`medhold.decision/1`). Every key is always there, null or empty where there is nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The case.
    pub case: CaseId,
    /// The day as of which it was decided: the one set for the run, else the one on which the case came in; none where neither is known.
    #[serde(default)]
    pub date: Option<Date>,
    /// The pack that decided it; none where no loaded pack could.
    pub pack: Option<PackStamp>,
    /// A ruling for each claim, in the case's order.
    pub claims: Vec<ClaimDecision>,
    /// The letter to the customer; none where only rulings were asked for.
    pub response: Option<Response>,
    /// The checks of the letter.
    pub fairness: FairnessReport,
}

/// Which pack decided: its name, version and content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PackStamp {
    /// Its name; where the claims of a case fell to several packs, their names joined by `+`.
    pub name: String,
    /// Its version.
    pub version: String,
    /// `sha256:` and the digest of its files, profile and parameters included.
    pub digest: String,
    /// The parameters that a profile or the run set to another value than the pack's own, as text.
    #[serde(default)]
    pub set: BTreeMap<String, String>,
}

/// The ruling on one claim, with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClaimDecision {
    /// The claim.
    pub id: ClaimId,
    /// Its topic.
    pub topic: TopicId,
    /// Who decides.
    pub authority: Authority,
    /// What the claim turned out to be.
    pub finding: Finding,
    /// Whether it is upheld.
    pub outcome: Outcome,
    /// What is done.
    pub remedy: Remedy,
    /// Which of the four kinds of answer this is.
    pub basis: Basis,
    /// The rule that decided; the provisional one where evidence is missing; none where rules conflict or none can be named.
    pub rule: Option<RuleId>,
    /// Other rules that gave the same ruling.
    pub merged: Vec<RuleId>,
    /// Rules that applied and were overridden.
    pub overrode: Vec<RuleId>,
    /// The reasons.
    pub because: Vec<Because>,
    /// Every measure that the claim asserts or that a rule on the topic could read, by name and period.
    pub evidence: Vec<EvidenceUsed>,
    /// What could not be had, those that could change the outcome first.
    pub missing: Vec<Missing>,
    /// The rules that contradict each other, or the packs that share the topic.
    pub conflict: Vec<String>,
    /// The amount, where the remedy is to compensate.
    pub amount: Option<Amount>,
    /// Single measures past whose threshold the outcome would be another.
    pub would_change: Vec<WouldChange>,
    /// The smallest change in what the customer can change that would help; none where there is none, or nothing was refused.
    pub recourse: Option<Recourse>,
}

/// A reason: a message of the pack and what it is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Because {
    /// The message.
    pub message: String,
    /// Its arguments.
    pub args: BTreeMap<String, Value>,
    /// Where each argument comes from: measures, parameters, tables, the claim.
    pub origins: BTreeMap<String, Vec<String>>,
    /// The law, contract or evidence that the reason rests on.
    pub source: Option<String>,
}

/// A piece of evidence that could be read, and whether the ruling used it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidenceUsed {
    /// The measure.
    pub measure: MeasureId,
    /// Its value.
    pub value: Value,
    /// The low end of its 95 % interval.
    pub low: Option<Decimal>,
    /// The high end.
    pub high: Option<Decimal>,
    /// The sample size.
    pub n: Option<u64>,
    /// Its unit.
    pub unit: Unit,
    /// The first day of its period.
    pub from: Option<Date>,
    /// The last day of its period.
    pub to: Option<Date>,
    /// The day on which it was true.
    pub as_of: Option<Date>,
    /// Who says so.
    pub source: String,
    /// How it was found.
    pub method: Option<String>,
    /// Whether the ruling used it.
    pub used: bool,
}

/// A measure that could not be had.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// The measure, or what else was read: `subject.origin`, `expert("airworthiness")`.
    pub measure: String,
    /// Why.
    pub reason: MissingReason,
    /// The reason in words, with its figures.
    pub detail: String,
    /// Whether having it could change the outcome.
    pub decisive: bool,
}

words! {
    /// Why a measure could not be had.
    MissingReason, "reason" {
        /// Nobody gave it.
        NotGiven = "not_given",
        /// It is older than its measure allows.
        TooOld = "too_old",
        /// Its sample is smaller than its measure allows.
        TooThin = "too_thin",
        /// It is of another period than the one asked about.
        WrongPeriod = "wrong_period",
        /// It was given and breaks its measure's declaration.
        Malformed = "malformed",
        /// The plugin has none, and says why in the detail.
        NoData = "no_data",
        /// The plugin failed, hung or is not there.
        Unreachable = "unreachable",
        /// The table has no such row.
        NoRow = "no_row",
        /// No statement with standing in the field.
        NoStanding = "no_standing",
        /// Two statements with standing contradict each other.
        Disagreement = "disagreement",
        /// The rule can't be computed on this case: a division by zero, a number out of range.
        Incomputable = "incomputable",
        /// The rule hit a limit of the sandbox.
        Limit = "limit",
    }
}

/// An amount of money that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// Decimal text with the currency's digits: `250.00`.
    pub value: String,
    /// The currency.
    pub currency: Currency,
    /// The least that the law lets the firm pay; only where it lets the firm reduce the amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<String>,
}

impl Amount {
    /// The amount, and the least that may be paid where the law lets the firm reduce it.
    #[must_use]
    pub fn new(money: Money, at_least: Option<Money>) -> Self {
        Self { value: money.to_text(), currency: money.currency(), at_least: at_least.map(Money::to_text) }
    }
}

/// The amount with its currency, such as `250.00 EUR`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.value, self.currency)
    }
}

/// A threshold of one measure past which the outcome would be another, the rest held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WouldChange {
    /// The measure.
    pub measure: MeasureId,
    /// The comparison that would have to hold.
    pub op: Op,
    /// The threshold.
    pub value: Value,
    /// What the outcome would then be.
    pub outcome: Outcome,
}

/// The letter to the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// Its language.
    pub language: Language,
    /// The subject line.
    pub subject: String,
    /// The text, paragraphs parted by an empty line.
    pub body: String,
}

/// The result of every check of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FairnessReport {
    /// Whether the letter may be sent. A letter that fails a blocking check is withheld for a person.
    pub released: bool,
    /// `escalate` where the letter is withheld.
    pub next: Option<Remedy>,
    /// Each check, in a fixed order.
    pub checks: Vec<CheckResult>,
}

/// The result of one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckResult {
    /// The check.
    pub check: String,
    /// The claim, where the check looks at claims one by one.
    pub claim: Option<ClaimId>,
    /// How it came out.
    pub status: CheckStatus,
    /// Which words and numbers decided it.
    pub detail: String,
    /// What was found, such as the offending words.
    pub found: Vec<String>,
    /// The reason that the pack gives for waiving what does not hold here or can't be told. It changes nothing else.
    pub waived: Option<String>,
}

impl CheckResult {
    /// Whether it withholds its letter. A check that only warns never fails, and may be one of those that can't be told.
    #[must_use]
    pub fn withholds(&self) -> bool {
        match self.status {
            CheckStatus::Fail => true,
            CheckStatus::CannotTell => self.check.parse().map_or(true, BuiltInCheck::blocks),
            _ => false,
        }
    }
}

words! {
    /// How a check came out.
    CheckStatus, "status" {
        /// It holds.
        Pass = "pass",
        /// It does not.
        Fail = "fail",
        /// It should be looked at.
        Warn = "warn",
        /// It has nothing to look at here.
        NotApplicable = "not_applicable",
        /// Something is missing that it needs.
        CannotTell = "cannot_tell",
    }
}

impl Decision {
    /// The decision as JSON on one line, keys in the order of the contract.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
