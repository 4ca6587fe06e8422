//! Why a claim was not decided by the rule that should decide it.

use medhold::{ClaimExplanation, ConjunctExplanation, Explanation, RuleExplanation, RuleStatus};
use medhold_model::{Basis, ClaimDecision};
use medhold_pack::{Expectation, RuleExpected};

use crate::Failure;

/// What the ruling consists of: a difference in one of these is told by the rules.
const RULING: [&str; 9] =
    ["authority", "finding", "outcome", "remedy", "basis", "rule", "amount", "merged", "overrode"];

/// Whether a difference is one that the rules explain.
pub(crate) fn is_of_ruling(failure: &Failure) -> bool {
    RULING.contains(&failure.what.split('.').next().unwrap_or_default())
}

/// Says of the first difference in a claim's ruling which rule decided it, and why the rule that should did not.
pub(crate) fn tell(expected: &Expectation, explanation: &Explanation, failures: &mut [Failure]) {
    let Some(failure) = failures.iter_mut().find(|failure| is_of_ruling(failure)) else {
        return;
    };
    let Some(claim) = explanation.claims.iter().find(|claim| claim.decision.id.as_str() == failure.claim) else {
        return;
    };
    let named = match &expected.rule {
        Some(RuleExpected::Named(rule)) if claim.decision.rule.as_ref() != Some(rule) => Some(rule),
        _ => None,
    };
    if let Some(rule) = named {
        failure.notes.push(match claim.rules.iter().find(|one| one.rule == *rule) {
            Some(rule) => why_not(rule, claim),
            None => format!("no rule `{rule}` is about the topic `{}`", claim.decision.topic),
        });
    }
    failure.notes.push(ruled(&claim.decision));
}

/// By what a claim was decided.
fn ruled(decision: &ClaimDecision) -> String {
    let rule = decision.rule.as_ref().map_or("none", |rule| rule.as_str());
    match decision.basis {
        _ if !decision.conflict.is_empty() => {
            format!("in conflict: `{}`", decision.conflict.join("`, `"))
        }
        Basis::Rule => format!("decided by the rule `{rule}`"),
        Basis::NoRule => format!("no rule applies, so the topic's default decides: `{rule}`"),
        Basis::Missing | Basis::Malformed => {
            let decisive = decision.missing.iter().filter(|missing| missing.decisive);
            let missing: Vec<String> =
                decisive.map(|missing| format!("{}: {}", missing.measure, missing.detail)).collect();
            format!("held up by what is missing or malformed: {}", missing.join("; "))
        }
    }
}

/// Why a rule does not decide a claim on its topic.
fn why_not(rule: &RuleExplanation, claim: &ClaimExplanation) -> String {
    let id = &rule.rule;
    match rule.status {
        RuleStatus::NotInForce => format!("`{id}` is not in force on the day whose law holds"),
        RuleStatus::DoesNotApply => with(rule, "false", format!("`{id}` does not apply")),
        RuleStatus::Undecided => with(rule, "undecided", format!("`{id}` is undecided")),
        RuleStatus::Overridden => {
            let by: Vec<String> = rule.overridden_by.iter().map(|rule| format!("`{rule}`")).collect();
            format!("`{id}` applies, and is overridden by {}", by.join(" and "))
        }
        RuleStatus::Decides => match &claim.decision.rule {
            Some(first) => format!("`{id}` decides too, with the same ruling as `{first}`, whose id is smaller"),
            None => format!("`{id}` decides"),
        },
        RuleStatus::Applies => {
            let decides = claim.rules.iter().find(|one| one.status == RuleStatus::Decides);
            match decides {
                Some(over) if over.authority == rule.authority => {
                    format!("`{id}` applies, and `{}` decides", over.rule)
                }
                Some(over) => {
                    format!(
                        "`{id}` applies, and `{}` goes before it: {} before {}",
                        over.rule, over.authority, rule.authority
                    )
                }
                None => format!("`{id}` applies, and does not decide alone"),
            }
        }
    }
}

/// With the first conjunct that came out so, and what it read.
fn with(rule: &RuleExplanation, truth: &str, what: String) -> String {
    match rule.conjuncts.iter().find(|conjunct| conjunct.truth == truth) {
        Some(conjunct) => format!("{what}: `{}` is {truth}{} ({})", conjunct.text, read(conjunct), conjunct.place),
        None => what,
    }
}

/// What a conjunct read, with the values, and what it lacks.
fn read(conjunct: &ConjunctExplanation) -> String {
    let values = conjunct.read.iter().filter_map(|read| Some(format!("{} = {}", read.name, read.value.as_ref()?)));
    let told: Vec<String> = values.chain(conjunct.lacks.iter().cloned()).collect();
    if told.is_empty() { String::new() } else { format!(", with {}", told.join(", ")) }
}
