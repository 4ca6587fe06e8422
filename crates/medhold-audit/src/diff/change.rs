//! In which ways a claim is decided otherwise by the new version.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use medhold_model::{Amount, ClaimDecision, Decimal, Outcome};
use serde::Serialize;

/// A way in which a claim is decided otherwise by the new version. Several may hold of one claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Another ruling: authority, finding, outcome, remedy, basis or amount. Each of those below but `grounds` is one.
    Changed,
    /// Worse for the customer: the outcome falls, or the amount under the same outcome. Upheld stands above partly upheld, that above
    /// undecided, that above not upheld.
    Worse,
    /// Better for the customer, in the same sense.
    Better,
    /// Not upheld now, and not so before.
    Refused,
    /// Upheld now, wholly or in part, and not so before.
    Granted,
    /// Undecided now, and not so before.
    Undecided,
    /// A smaller amount, or none where there was one.
    Lowered,
    /// A larger amount, or one where there was none.
    Raised,
    /// The same ruling by another rule, for another reason, or with other figures in it: no change of the ruling.
    Grounds,
}

impl Change {
    /// All of them, in the order of reporting.
    pub const ALL: [Self; 9] = [
        Self::Changed,
        Self::Worse,
        Self::Better,
        Self::Refused,
        Self::Granted,
        Self::Undecided,
        Self::Lowered,
        Self::Raised,
        Self::Grounds,
    ];

    /// The ways in which two rulings on one claim differ; none where they are the same and rest on the same.
    #[must_use]
    pub fn between(old: &ClaimDecision, new: &ClaimDecision) -> BTreeSet<Self> {
        if !ruled_otherwise(old, new) {
            return if grounded_alike(old, new) { BTreeSet::new() } else { BTreeSet::from([Self::Grounds]) };
        }
        let paid = money(old.amount.as_ref(), new.amount.as_ref());
        let stands = rank(new.outcome).cmp(&rank(old.outcome)).then(paid);
        let now = |outcome: Outcome| new.outcome == outcome && old.outcome != outcome;
        let ways = [
            (true, Self::Changed),
            (stands.is_lt(), Self::Worse),
            (stands.is_gt(), Self::Better),
            (now(Outcome::NotUpheld), Self::Refused),
            (new.outcome.favours_customer() && !old.outcome.favours_customer(), Self::Granted),
            (now(Outcome::Undecided), Self::Undecided),
            (paid.is_lt(), Self::Lowered),
            (paid.is_gt(), Self::Raised),
        ];
        ways.into_iter().filter(|(holds, _)| *holds).map(|(_, way)| way).collect()
    }
}

fn ruled_otherwise(old: &ClaimDecision, new: &ClaimDecision) -> bool {
    let ruling = |one: &ClaimDecision| (one.authority, one.finding, one.outcome, one.remedy, one.basis);
    ruling(old) != ruling(new) || old.amount != new.amount
}

fn grounded_alike(old: &ClaimDecision, new: &ClaimDecision) -> bool {
    // Which rules gave the same ruling besides the first is not what the customer is told.
    (&old.rule, &old.because, &old.conflict) == (&new.rule, &new.because, &new.conflict)
}

fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::NotUpheld => 0,
        Outcome::Undecided => 1,
        Outcome::PartlyUpheld => 2,
        Outcome::Upheld => 3,
    }
}

/// Whether the new amount is above the old one, what the law lets the firm pay at least deciding between equals. Amounts in different
/// currencies are neither.
fn money(old: Option<&Amount>, new: Option<&Amount>) -> Ordering {
    match (old, new) {
        (Some(old), Some(new)) if old.currency != new.currency => Ordering::Equal,
        _ => new.map(due).unwrap_or_default().cmp(&old.map(due).unwrap_or_default()),
    }
}

fn due(amount: &Amount) -> (Decimal, Decimal) {
    let value = value(amount);
    (value, amount.at_least.as_ref().and_then(|least| least.parse().ok()).unwrap_or(value))
}

/// The amount as a number.
pub(super) fn value(amount: &Amount) -> Decimal {
    amount.value.parse().unwrap_or_default()
}
