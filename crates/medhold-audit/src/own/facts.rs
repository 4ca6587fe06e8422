//! The material facts of claims, as numbers, topic by topic: whether like claims are decided alike.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{ClaimDecision, Outcome, TopicId, Value};

use super::Own;
use crate::consistency::{self, Consistency, Point};

/// The most values of a text that are facts of their own.
const TEXTS: usize = 20;

/// A fact that is a number: a measure's value, or whether a measure has a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Fact {
    Quantity(String),
    Text(String, String),
}

/// Each topic by name: whether claims with like evidence are decided alike. Undecided claims are left out.
pub(super) fn consistency(own: &Own<'_>) -> Vec<Consistency> {
    let mut claims: BTreeMap<&TopicId, Vec<&ClaimDecision>> = BTreeMap::new();
    for claim in own.decided.iter().flat_map(|decided| &decided.decision.claims) {
        if claim.outcome != Outcome::Undecided {
            claims.entry(&claim.topic).or_default().push(claim);
        }
    }
    claims.into_iter().map(|(topic, claims)| of_topic(topic, &claims)).collect()
}

fn of_topic(topic: &TopicId, claims: &[&ClaimDecision]) -> Consistency {
    let facts = facts(claims);
    let point = |claim: &&ClaimDecision| Point {
        features: facts.iter().map(|fact| value(claim, fact)).collect(),
        favourable: claim.outcome.favours_customer(),
    };
    let names: Vec<String> = facts.iter().map(Fact::name).collect();
    consistency::of(topic.as_str(), &names, &claims.iter().map(point).collect::<Vec<_>>())
}

impl Fact {
    fn name(&self) -> String {
        match self {
            Self::Quantity(measure) => measure.clone(),
            Self::Text(measure, text) => format!("{measure} = {text}"),
        }
    }
}

/// Every fact that any of the claims has.
fn facts(claims: &[&ClaimDecision]) -> Vec<Fact> {
    let mut quantities: BTreeSet<&str> = BTreeSet::new();
    let mut texts: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for evidence in claims.iter().flat_map(|claim| &claim.evidence) {
        match &evidence.value {
            Value::Number(_) | Value::Money(_) | Value::Flag(_) | Value::Date(_) => {
                quantities.insert(evidence.measure.as_str());
            }
            Value::Text(text) => {
                texts.entry(evidence.measure.as_str()).or_default().insert(text);
            }
            Value::List(_) => {}
        }
    }
    let quantities = quantities.into_iter().map(|measure| Fact::Quantity(measure.to_owned()));
    let few = texts.into_iter().filter(|(_, values)| values.len() <= TEXTS);
    let texts = few.flat_map(|(measure, values)| {
        values.into_iter().map(move |text| Fact::Text(measure.to_owned(), text.to_owned()))
    });
    quantities.chain(texts).collect()
}

/// The fact's value for a claim; of several periods of one measure the last.
fn value(claim: &ClaimDecision, fact: &Fact) -> Option<f64> {
    let of = |measure: &str| claim.evidence.iter().rfind(|evidence| evidence.measure.as_str() == measure);
    match fact {
        Fact::Quantity(measure) => match &of(measure)?.value {
            Value::Flag(flag) => Some(f64::from(u8::from(*flag))),
            Value::Date(date) => Some(f64::from(date.epoch_day())),
            other => other.as_quantity().map(medhold_model::Decimal::to_f64),
        },
        Fact::Text(measure, text) => match &of(measure)?.value {
            Value::Text(found) => Some(f64::from(u8::from(found == text))),
            _ => None,
        },
    }
}
