//! What holds where no rule applies: the customer is right until a rule says otherwise.

use medhold_model::{Authority, Basis, Claim, ClaimDecision, ClaimKind, Finding, Outcome, Remedy, RuleId};
use medhold_pack::Topic;
use medhold_script::precedence::{AmountKey, RulingKey};

/// The ruling of a topic's default authority on a claim of this kind. A request is the customer's own call only where no rule on
/// the topic [reads evidence](medhold_script::Reads::evidence).
#[must_use]
pub fn default_ruling(topic: &Topic, kind: ClaimKind, rules_read_evidence: bool) -> RulingKey {
    let (finding, remedy) = match (topic.default, kind) {
        (Authority::Customer, ClaimKind::Preference | ClaimKind::Experience) => (Finding::Opinion, Remedy::Honour),
        (Authority::Customer, ClaimKind::Request) if !rules_read_evidence => (Finding::Opinion, Remedy::Honour),
        (Authority::Customer, _) => (Finding::Unproven, Remedy::Investigate),
        _ => (Finding::Unproven, Remedy::Escalate),
    };
    RulingKey { authority: topic.default, finding, outcome: finding.outcome(false), remedy, amount: AmountKey::None }
}

/// The reserved id of a topic's default.
pub(crate) fn default_rule(topic: &Topic) -> Option<RuleId> {
    let id = match topic.default {
        Authority::Customer => "customer-is-right".to_owned(),
        other => format!("default-{other}"),
    };
    id.parse().ok()
}

/// The answer to a claim on a topic that no loaded pack has: a person takes it.
pub(crate) fn nobody_decides(claim: &Claim) -> ClaimDecision {
    ClaimDecision {
        id: claim.id.clone(),
        topic: claim.topic.clone(),
        authority: Authority::Business,
        finding: Finding::Unproven,
        outcome: Outcome::Undecided,
        remedy: Remedy::Escalate,
        basis: Basis::NoRule,
        rule: None,
        merged: Vec::new(),
        overrode: Vec::new(),
        because: Vec::new(),
        evidence: Vec::new(),
        missing: Vec::new(),
        conflict: Vec::new(),
        amount: None,
        would_change: Vec::new(),
        recourse: None,
    }
}

/// The answer to a claim on a topic that several loaded packs have, where the case names none of them.
pub(crate) fn two_packs(claim: &Claim, packs: Vec<String>) -> ClaimDecision {
    ClaimDecision { conflict: packs, ..nobody_decides(claim) }
}
