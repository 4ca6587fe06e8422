//! Why a claim was decided as it was: every rule on its topic, what it read, and why it did or did not apply.

use medhold_fairness::{Bearing, Evenness, evenness};
use medhold_model::{Authority, Case, CaseId, Claim, ClaimDecision, RuleId, Value};
use medhold_pack::Topic;
use medhold_script::{Conjunct, Lack, Rule, Truth};
use serde::Serialize;

use crate::decide::{Evaluated, Ruled, Status, decide, law_date, rule_on};
use crate::facts::CaseFacts;
use crate::host::Host;
use crate::loaded::Loaded;
use crate::prepare::Prepared;
use crate::repeated;

/// The explanation of a case, claim by claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// The case.
    pub case: CaseId,
    /// Its claims, in their order.
    pub claims: Vec<ClaimExplanation>,
}

/// The explanation of a claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClaimExplanation {
    /// What was decided.
    pub decision: ClaimDecision,
    /// Every rule on the topic, by id.
    pub rules: Vec<RuleExplanation>,
    /// Whether the ruling hangs on who the customer is, and how that was found out.
    pub even_handed: Evenness,
}

/// What became of a rule on a claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleExplanation {
    /// The rule.
    pub rule: RuleId,
    /// Its description.
    pub description: String,
    /// The source that it cites.
    pub source: Option<String>,
    /// Who decides by it.
    pub authority: Authority,
    /// What became of it.
    pub status: RuleStatus,
    /// The rules that stand and override it by name.
    pub overridden_by: Vec<RuleId>,
    /// Each part of its guard on its own.
    pub conjuncts: Vec<ConjunctExplanation>,
}

/// What became of a rule on a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleStatus {
    /// It decided, alone or with others.
    Decides,
    /// It applies, and a higher rung or the conflict that it is part of decided.
    Applies,
    /// It applies, and a rule that names it overrides it.
    Overridden,
    /// Its guard is false.
    DoesNotApply,
    /// It can't be told whether it applies, or what it would give.
    Undecided,
    /// It is not in force on the day whose law holds.
    NotInForce,
}

/// A part of a guard: what it is on the case, and what it read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ConjunctExplanation {
    /// Its text in the rule file.
    pub text: String,
    /// Where it stands: `file:line:column`.
    pub place: String,
    /// `true`, `false` or `undecided`.
    pub truth: &'static str,
    /// What it read.
    pub read: Vec<ReadExplanation>,
    /// What it lacks, where it is undecided.
    pub lacks: Vec<String>,
}

/// Something that a guard read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReadExplanation {
    /// Its name.
    pub name: String,
    /// Its value; none where it could not be had.
    pub value: Option<Value>,
    /// Why it could not be had.
    pub lack: Option<String>,
}

pub(crate) fn explain(host: &Host, case: &Case, prepared: Vec<Prepared<'_>>) -> Explanation {
    let bearings: Vec<_> =
        case.claims.iter().zip(&prepared).map(|(claim, prepared)| bearing(claim, prepared)).collect();
    let bearings: Vec<_> = bearings.iter().map(Option::as_ref).collect();
    let even_handed = evenness(case, &bearings, &|case| host.ruling(case));
    let (decisions, rules): (Vec<_>, Vec<_>) = case
        .claims
        .iter()
        .zip(prepared)
        .map(|(claim, prepared)| match prepared {
            Prepared::Known { loaded, topic, facts } => {
                let anew = |changed: &Claim| host.outcome(case, changed);
                let decision = decide(loaded, topic, claim, &facts, &anew);
                (decision, explain_rules(loaded, topic, claim, &facts))
            }
            Prepared::Answered(decision) => (*decision, Vec::new()),
        })
        .unzip();
    let decisions = repeated::settle(case, decisions);
    let claims = decisions.into_iter().zip(rules).zip(even_handed);
    let claims = claims.map(|((decision, rules), even_handed)| ClaimExplanation { decision, rules, even_handed });
    Explanation { case: case.id.clone(), claims: claims.collect() }
}

/// What the rules that could apply to a claim read of attributes; none where no pack decides it.
fn bearing<'a>(claim: &Claim, prepared: &Prepared<'a>) -> Option<Bearing<'a>> {
    match prepared {
        Prepared::Known { loaded, topic, facts } => {
            Some(loaded.attributes.bearing(&loaded.pack, topic, claim, law_date(facts).ok()))
        }
        Prepared::Answered(_) => None,
    }
}

fn explain_rules(loaded: &Loaded, topic: &Topic, claim: &Claim, facts: &CaseFacts<'_>) -> Vec<RuleExplanation> {
    let ruled = rule_on(topic, claim, facts);
    let law_date = law_date(facts);
    let in_force = |rule: &Rule| law_date.map_or(true, |day| rule.valid.holds_on(day));
    let rules = loaded.pack.program().rules_on(&claim.topic);
    rules.map(|rule| explain_rule(loaded, rule, in_force(rule), &ruled, facts)).collect()
}

fn explain_rule(
    loaded: &Loaded,
    rule: &Rule,
    in_force: bool,
    ruled: &Ruled<'_>,
    facts: &CaseFacts<'_>,
) -> RuleExplanation {
    let place = ruled.rules.iter().position(|evaluated| evaluated.rule.id == rule.id);
    let overridden_by = if in_force { overriders(rule, ruled) } else { Vec::new() };
    let evaluated = place.and_then(|i| ruled.rules.get(i));
    RuleExplanation {
        rule: rule.id.clone(),
        description: rule.description.clone(),
        source: rule.source.clone(),
        authority: rule.authority,
        status: status(evaluated, in_force, ruled, !overridden_by.is_empty()),
        overridden_by,
        conjuncts: loaded.pack.program().explain(rule, facts).into_iter().map(conjunct).collect(),
    }
}

/// What became of a rule on a claim.
pub(crate) fn status_of(rule: &Rule, in_force: bool, ruled: &Ruled<'_>) -> RuleStatus {
    let evaluated = ruled.rules.iter().find(|evaluated| evaluated.rule.id == rule.id);
    status(evaluated, in_force, ruled, in_force && !overriders(rule, ruled).is_empty())
}

fn status(evaluated: Option<&Evaluated<'_>>, in_force: bool, ruled: &Ruled<'_>, overridden: bool) -> RuleStatus {
    let Some(evaluated) = evaluated else {
        return if in_force { RuleStatus::DoesNotApply } else { RuleStatus::NotInForce };
    };
    let settled = ruled.both_ways.decisive.is_empty();
    let decides = ruled.deciding().iter().any(|d| d.rule.id == evaluated.rule.id);
    match &evaluated.status {
        Status::Undecided(_) => RuleStatus::Undecided,
        Status::Applies if overridden => RuleStatus::Overridden,
        Status::Applies if decides && settled && ruled.is_one_ruling() => RuleStatus::Decides,
        Status::Applies => RuleStatus::Applies,
    }
}

/// The rules that stand and override this one by name.
fn overriders(rule: &Rule, ruled: &Ruled<'_>) -> Vec<RuleId> {
    ruled
        .rules
        .iter()
        .zip(ruled.standing())
        .filter(|(other, stands)| **stands && other.rule.overrides.contains(&rule.id))
        .map(|(other, _)| other.rule.id.clone())
        .collect()
}

fn conjunct(conjunct: Conjunct) -> ConjunctExplanation {
    let (truth, lacks) = match &conjunct.truth {
        Truth::True => ("true", Vec::new()),
        Truth::False => ("false", Vec::new()),
        Truth::Undecided(undecided) => ("undecided", undecided.lacks().map(lack).collect()),
    };
    let read = conjunct.read.into_iter().map(|(name, value)| match value {
        Ok(value) => ReadExplanation { name, value: Some(value), lack: None },
        Err(missing) => ReadExplanation { name, value: None, lack: Some(lack(&missing)) },
    });
    ConjunctExplanation { text: conjunct.text, place: conjunct.place.to_string(), truth, read: read.collect(), lacks }
}

fn lack(lack: &Lack) -> String {
    format!("{}: {}", lack.what, lack.detail)
}
