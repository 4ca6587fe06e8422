//! Which sentence says how a claim came out, and what happens next.

use medhold_message::Argument;
use medhold_model::{Amount, Basis, ClaimDecision, Decimal, Finding, Money, Outcome, Remedy, Value};

use crate::voice::Told;

/// The sentence that says how a claim came out.
pub(crate) fn ruling(decision: &ClaimDecision) -> &'static str {
    if !decision.conflict.is_empty() {
        return "letter-ruling-conflict";
    }
    let partly = decision.outcome == Outcome::PartlyUpheld;
    match (decision.basis, decision.finding) {
        (Basis::Missing, _) => "letter-ruling-missing",
        (Basis::Malformed, _) => "letter-ruling-malformed",
        (Basis::NoRule, _) if decision.outcome == Outcome::Undecided => "letter-ruling-no-rule",
        (_, Finding::Fact) if partly => "letter-ruling-fact-partly",
        (_, Finding::Fact) => "letter-ruling-fact",
        (_, Finding::Opinion) if partly => "letter-ruling-opinion-partly",
        (_, Finding::Opinion) => "letter-ruling-opinion",
        (_, Finding::Outdated) => "letter-ruling-outdated",
        (_, Finding::Misconception) => "letter-ruling-misconception",
        (_, Finding::Unproven) => "letter-ruling-unproven",
    }
}

/// The sentence that says what happens next; an amount is added to what it is told.
pub(crate) fn next(decision: &ClaimDecision, told: &mut Told<'_>) -> &'static str {
    match decision.remedy {
        Remedy::Honour => "letter-next-honour",
        Remedy::Improve => "letter-next-improve",
        Remedy::Explain => "letter-next-explain",
        Remedy::Decline => "letter-next-decline",
        Remedy::Investigate => "letter-next-investigate",
        Remedy::Escalate => "letter-next-escalate",
        Remedy::Compensate => match decision.amount.as_ref().and_then(amounts) {
            Some((due, least)) => {
                told.insert("amount", Argument::fact(Value::Money(due)));
                told.insert("reducible", Argument::fact(Value::Flag(least.is_some())));
                told.extend(least.map(|least| ("at_least", Argument::fact(Value::Money(least)))));
                "letter-next-compensate"
            }
            None if decision.is_repeated() => "letter-next-repeated",
            None => "letter-next-compensate-open",
        },
    }
}

/// The amount due, and the least that may be paid where it is less.
fn amounts(amount: &Amount) -> Option<(Money, Option<Money>)> {
    let money = |text: &str| text.parse::<Decimal>().ok().map(|number| Money::new(number, amount.currency));
    let due = money(&amount.value)?;
    let least = amount.at_least.as_deref().and_then(money).filter(|least| least.amount() < due.amount());
    Some((due, least))
}
