//! What stands behind a ruling: what the rules that could apply read of attributes, and what those that decided rest on.

use medhold_fairness::{Behind, DecidingRule};
use medhold_model::{Basis, Claim, ClaimDecision, ExpertStatement};
use medhold_pack::Topic;
use medhold_script::{Facts, Rule};

use crate::decide;
use crate::facts::CaseFacts;
use crate::loaded::Loaded;

/// What stands behind the ruling of a pack on a claim.
pub(crate) fn behind<'a>(
    loaded: &'a Loaded,
    topic: &Topic,
    claim: &Claim,
    facts: &CaseFacts<'_>,
    decision: &ClaimDecision,
) -> Behind<'a> {
    let law_date = decide::law_date(facts).ok();
    let ruled = decision.rule.iter().filter(|_| decision.basis == Basis::Rule);
    let rules: Vec<&Rule> =
        ruled.chain(&decision.merged).filter_map(|id| loaded.pack.program().rule(id.as_str())).collect();
    Behind {
        bearing: Some(loaded.attributes.bearing(&loaded.pack, topic, claim, law_date)),
        experts: experts(loaded, &rules, facts),
        rules: rules.into_iter().map(deciding).collect(),
    }
}

fn deciding(rule: &Rule) -> DecidingRule {
    DecidingRule { id: rule.id.clone(), authority: rule.authority, source: rule.source.clone() }
}

/// The statements that rules read, each once, in the order of roles.
fn experts(loaded: &Loaded, rules: &[&Rule], facts: &CaseFacts<'_>) -> Vec<ExpertStatement> {
    let mut read: Vec<ExpertStatement> = Vec::new();
    for rule in rules.iter().filter(|rule| !rule.reads.experts.is_empty()) {
        for (field, on) in decide::read_by(loaded.pack.program(), rule, facts).experts {
            let statement = on.map_or_else(|| facts.expert(&field), |measure| facts.expert_on(&field, measure));
            if let Ok(statement) = statement.cloned()
                && !read.contains(&statement)
            {
                read.push(statement);
            }
        }
    }
    read.sort_by(|a, b| (&a.role, &a.field, a.since).cmp(&(&b.role, &b.field, b.since)));
    read
}
