//! What one case shows of the rules on its topics.

use medhold_model::{Case, Claim, RuleId, TopicId};
use medhold_pack::Topic;
use medhold_script::Observation;

use crate::decide::{Status, law_date, rule_on};
use crate::facts::CaseFacts;
use crate::host::Host;
use crate::loaded::Loaded;
use crate::prepare::Prepared;

/// What a claim shows of the rules on its topic that were in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimObservation {
    /// The topic.
    pub topic: TopicId,
    /// Each rule, by id.
    pub rules: Vec<RuleObservation>,
}

/// What a claim shows of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleObservation {
    /// The rule.
    pub rule: RuleId,
    /// Whether it applied.
    pub applies: bool,
    /// How the parts of its guard came out.
    pub seen: Observation,
}

impl Host {
    /// What a case shows of the rules, claim by claim: how each conjunct and condition of each guard comes out, and which of them
    /// decide. A claim that no loaded pack decides shows nothing.
    #[must_use]
    pub fn observe(&self, case: &Case) -> Vec<ClaimObservation> {
        let prepared = self.prepare(std::slice::from_ref(case)).pop().unwrap_or_default();
        let known = case.claims.iter().zip(prepared).filter_map(|(claim, prepared)| match prepared {
            Prepared::Known { loaded, topic, facts } => Some(observe(loaded, topic, claim, &facts)),
            Prepared::Answered(_) => None,
        });
        known.collect()
    }
}

fn observe(loaded: &Loaded, topic: &Topic, claim: &Claim, facts: &CaseFacts<'_>) -> ClaimObservation {
    let program = loaded.pack.program();
    let ruled = rule_on(topic, claim, facts);
    let applies = |rule: &RuleId| ruled.rules.iter().any(|one| one.rule.id == *rule && one.status == Status::Applies);
    let law_date = law_date(facts);
    let in_force = program.rules_on(&claim.topic).filter(|rule| law_date.map_or(true, |day| rule.valid.holds_on(day)));
    let rules = in_force.map(|rule| RuleObservation {
        rule: rule.id.clone(),
        applies: applies(&rule.id),
        seen: program.observe(rule, facts),
    });
    ClaimObservation { topic: claim.topic.clone(), rules: rules.collect() }
}
