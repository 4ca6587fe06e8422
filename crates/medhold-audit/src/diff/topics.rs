//! Topic by topic, how many claims are decided otherwise and in which ways.

use std::collections::BTreeMap;

use medhold_model::{ClaimDecision, TopicId};
use serde::Serialize;

use super::{AmountChange, Change, Compared, amounts};

/// How the claims of one topic change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicChange {
    /// The topic.
    pub topic: TopicId,
    /// Its claims.
    pub claims: u64,
    /// How many of them change in each way, each way named.
    pub changes: BTreeMap<Change, u64>,
    /// What is paid on it, in each currency.
    pub amounts: Vec<AmountChange>,
}

/// Every topic that has a claim, by name.
pub(super) fn of(compared: &[Compared]) -> Vec<TopicChange> {
    let mut topics: BTreeMap<&TopicId, Vec<(&ClaimDecision, &ClaimDecision)>> = BTreeMap::new();
    for (old, new) in compared.iter().flat_map(Compared::claims) {
        topics.entry(&new.topic).or_default().push((old, new));
    }
    topics.into_iter().map(|(topic, claims)| TopicChange::of(topic, claims)).collect()
}

impl TopicChange {
    fn of(topic: &TopicId, claims: Vec<(&ClaimDecision, &ClaimDecision)>) -> Self {
        let mut changes = none();
        for way in claims.iter().flat_map(|(old, new)| Change::between(old, new)) {
            *changes.entry(way).or_default() += 1;
        }
        let n = claims.len() as u64;
        Self { topic: topic.clone(), claims: n, changes, amounts: amounts::of(claims.into_iter()) }
    }
}

/// Every way, none counted yet.
pub(super) fn none() -> BTreeMap<Change, u64> {
    Change::ALL.map(|way| (way, 0)).into()
}
