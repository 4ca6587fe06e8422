//! What was decided, in one sentence.

use medhold_model::{Basis, ClaimDecision, Language, Value};
use medhold_words::{Told, say, word};

use super::Teller;

/// The answer to a claim that a pack's rules were asked about.
pub(super) fn ruled(teller: &Teller<'_>, decision: &ClaimDecision) -> String {
    let language = teller.wording.language();
    let amount = decision.amount.as_ref().map(|amount| {
        let value = amount.value.parse().map(|value| Value::Money(medhold_model::Money::new(value, amount.currency)));
        value.map_or_else(|_| amount.value.clone(), |value| teller.wording.value_of("", &value))
    });
    let by = match (decision.basis, &amount) {
        _ if !decision.conflict.is_empty() => "conflict",
        (Basis::Rule, Some(_)) => "paid",
        (Basis::Rule, None) => "rule",
        (Basis::NoRule, _) => "no_rule",
        (Basis::Missing, _) => "missing",
        (Basis::Malformed, _) => "malformed",
    };
    sentence(language, decision, by, &amount.unwrap_or_default())
}

/// The answer to a claim that no pack's rules were asked about.
pub(super) fn unruled(language: &Language, decision: &ClaimDecision) -> String {
    let by = if decision.basis == Basis::Malformed { "malformed" } else { "nobody" };
    sentence(language, decision, by, "")
}

fn sentence(language: &Language, decision: &ClaimDecision, by: &str, amount: &str) -> String {
    let rule = match &decision.rule {
        Some(rule) if decision.conflict.is_empty() => rule.to_string(),
        _ => decision.conflict.join(", "),
    };
    let told = Told::from([
        ("by", word(by)),
        ("outcome", word(&outcome(language, decision.outcome))),
        ("authority", word(&authority(language, decision.authority))),
        ("rule", word(&rule)),
        ("amount", word(amount)),
    ]);
    say(language, "answer", &told)
}

/// An outcome as a clause.
pub(super) fn outcome(language: &Language, outcome: medhold_model::Outcome) -> String {
    say(language, "outcome", &Told::from([("outcome", word(outcome.as_str()))]))
}

/// Who decides.
pub(super) fn authority(language: &Language, authority: medhold_model::Authority) -> String {
    say(language, "authority", &Told::from([("authority", word(authority.as_str()))]))
}
