//! Which rule that applies went before which, and why: exceptions by name, then the ladder.

use medhold_model::ClaimDecision;
use medhold_script::Rule;
use medhold_words::{Told, word};

use super::Teller;
use super::answer::authority;
use crate::decide::{Evaluated, Status};

/// A sentence for each rule that applies and does not decide, and for each exception that is itself overridden, by rule.
pub(super) fn order(teller: &Teller<'_>, decision: &ClaimDecision) -> Vec<String> {
    let deciding: Vec<&Rule> = teller.ruled.deciding().into_iter().map(|one| one.rule).collect();
    let Some(first) = deciding.first().filter(|_| decision.conflict.is_empty()) else {
        return Vec::new();
    };
    let mut told = Vec::new();
    for (one, stands) in applying(teller) {
        let rule = one.rule;
        if deciding.iter().skip(1).any(|other| other.id == rule.id) {
            told.push(sentence(teller, "order-same", &[("rule", rule.id.as_str())]));
        } else if !stands {
            told.extend(overridden(teller, rule));
        } else if rule.id != first.id && !deciding.iter().any(|other| other.id == rule.id) {
            told.push(below(teller, rule, first));
        }
    }
    told
}

/// The rules that apply, and whether each stands.
fn applying<'t>(teller: &'t Teller<'_>) -> impl Iterator<Item = (&'t Evaluated<'t>, bool)> {
    let rules = teller.ruled.rules.iter().zip(teller.ruled.standing().iter().copied());
    rules.filter(|(one, _)| one.status == Status::Applies)
}

/// A rule that applies, and the exceptions from it that stand; and what it would itself have overridden.
fn overridden(teller: &Teller<'_>, rule: &Rule) -> Vec<String> {
    let overriders = applying(teller).filter(|(other, stands)| *stands && other.rule.overrides.contains(&rule.id));
    let overriders: Vec<&Rule> = overriders.map(|(other, _)| other.rule).collect();
    let mut told: Vec<String> = overriders
        .iter()
        .map(|by| sentence(teller, "order-exception", &[("rule", rule.id.as_str()), ("by", by.id.as_str())]))
        .collect();
    let back = applying(teller).filter(|(other, stands)| *stands && rule.overrides.contains(&other.rule.id));
    for (victim, _) in back {
        let over = overriders.iter().map(|by| by.id.as_str());
        told.extend(over.map(|over| {
            let names = [("by", rule.id.as_str()), ("rule", victim.rule.id.as_str()), ("over", over)];
            sentence(teller, "order-back", &names)
        }));
    }
    told
}

/// A rule that stands on a lower rung than the one that decides.
fn below(teller: &Teller<'_>, rule: &Rule, first: &Rule) -> String {
    let language = teller.wording.language();
    let (higher, lower) = (authority(language, first.authority), authority(language, rule.authority));
    sentence(teller, "order-ladder", &[("rule", rule.id.as_str()), ("higher", &higher), ("lower", &lower)])
}

fn sentence(teller: &Teller<'_>, id: &str, words: &[(&'static str, &str)]) -> String {
    let told: Told<'_> = words.iter().map(|(name, text)| (*name, word(text))).collect();
    teller.wording.say(id, &told)
}
