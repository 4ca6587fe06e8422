//! How customers see each topic of a batch, against how it measures.
//!
//! A pack declares for a topic what measures well and what share of customers must see it well (`[perception.<topic>]`). What customers
//! see is their stance; how it measures is the evidence that the batch's decisions rest on. Each has its 95 % interval, and
//! where both lie clear of their targets the topic falls in one of four fields; else the answer is to investigate. Those who
//! write are not all customers: how they see a thing says what to look at, not what everyone thinks.

mod attention;
mod lag;
mod measured;
mod month;
mod seen;
mod topic;

pub use attention::{Attention, TopicImportance};
pub use lag::Lag;
pub use measured::{Measured, Pooling};
pub use month::Month;
pub use seen::Seen;
pub use topic::TopicPerception;

pub use medhold_stats::perception::{Field, Meets};

use std::collections::BTreeMap;

use medhold_model::{Claim, ClaimDecision, Date, TopicId};
use medhold_pack::Manifest;
use serde::Serialize;

use crate::Decided;

/// How customers see the topics of a batch, against how they measure.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Perception {
    /// Every topic of which a pack declares what is well and on which the batch has a claim, by pack and name.
    pub topics: Vec<TopicPerception>,
    /// Every topic on which the batch has an opinion: how often it is claimed about, and how it is seen. By pack and name.
    pub importance: Vec<TopicImportance>,
}

/// A claim with its decision and what of its case matters here.
#[derive(Clone)]
struct Heard<'a> {
    case: &'a str,
    received: Option<Date>,
    claim: &'a Claim,
    decision: &'a ClaimDecision,
}

/// The claims on the topics of one pack.
struct Topics<'a> {
    manifest: &'a Manifest,
    by_topic: BTreeMap<&'a TopicId, Vec<Heard<'a>>>,
}

impl Perception {
    /// Gathers a batch, decided by these packs. Claims on topics that none of them has are left out.
    #[must_use]
    pub fn of<'a>(decided: &'a [Decided], packs: impl IntoIterator<Item = &'a Manifest>) -> Self {
        let by_pack = by_pack(decided, packs);
        let mut found = Self::default();
        for (pack, topics) in &by_pack {
            for (topic, heard) in &topics.by_topic {
                let declared = topics.manifest.perceptions.get(*topic);
                let declared = declared.map(|declared| topic::perceived(pack, topic, topics.manifest, declared, heard));
                found.topics.extend(declared);
            }
        }
        found.importance = attention::importance(&by_pack);
        found
    }
}

/// The claims by the pack that decided them and by topic.
fn by_pack<'a>(decided: &'a [Decided], packs: impl IntoIterator<Item = &'a Manifest>) -> BTreeMap<String, Topics<'a>> {
    let named = |manifest: &'a Manifest| {
        let name = manifest.name.as_ref()?.to_string();
        Some((name, Topics { manifest, by_topic: BTreeMap::new() }))
    };
    let mut packs: BTreeMap<String, Topics<'a>> = packs.into_iter().filter_map(named).collect();
    for Decided { case, decision } in decided {
        let deciders = decision.pack.as_ref().map_or("", |pack| pack.name.as_str());
        for claim in &case.claims {
            let Some(decision) = decision.claims.iter().find(|decision| decision.id == claim.id) else { continue };
            // Where the claims of a case fell to several packs, their names are joined.
            let has =
                |name: &&str| packs.get(*name).is_some_and(|pack| pack.manifest.topics.contains_key(&claim.topic));
            let Some(pack) = deciders.split('+').find(has).and_then(|name| packs.get_mut(name)) else { continue };
            let heard = Heard { case: case.id.as_str(), received: case.received, claim, decision };
            pack.by_topic.entry(&claim.topic).or_default().push(heard);
        }
    }
    packs
}
