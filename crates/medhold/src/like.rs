//! Like cases: each decision held against those before it, in the batch and in the ledger.

mod apart;

use std::collections::BTreeMap;

use medhold_fairness::{LikeCase, Material, Past, Precedents, Ruled, Setting, hold_against};
use medhold_model::{Case, Claim, ClaimDecision, ClaimId, Date, Decision, Given, TopicId};
use medhold_pack::{Pack, Topic};
use medhold_script::Reads;

use crate::host::Host;
use crate::loaded::Loaded;

/// The decisions so far, by what the rules on their topics read.
///
/// Made with [`Host::like_cases`] for one run over cases in their order. Which thread decided a case, and with which others, makes
/// no difference: what is found hangs on the order alone.
pub struct LikeCases<'h> {
    host: &'h Host,
    precedents: Precedents,
}

impl<'h> LikeCases<'h> {
    pub(crate) fn of(host: &'h Host) -> Self {
        Self { host, precedents: Precedents::new() }
    }

    /// Adds a decision of the ledger, without a look at what was before it.
    pub fn record(&mut self, case: &Case, decision: &Decision) {
        for past in self.pasts(case, decision, case.received) {
            self.precedents.record(past);
        }
    }

    /// Holds a decision against those before it, writes what is found into the report of its letter where it has one, and adds
    /// it to them. Gives what was found of each claim; claims that no loaded pack decides have nothing to be held against.
    pub fn hold(&mut self, case: &Case, decision: &mut Decision) -> Vec<(ClaimId, Vec<LikeCase>)> {
        let pasts = self.pasts(case, decision, self.host.at.or(case.received));
        let mut found = Vec::new();
        for past in &pasts {
            let like = self.precedents.look(past, &|earlier, now| apart::apart(self.host, earlier, now));
            if let Some(paper) = self.host.packs.first().filter(|_| !like.is_empty()) {
                let loaded = self.loaded(&past.setting.pack).unwrap_or(paper);
                hold_against(&mut decision.fairness, &past.claim, &like, loaded.letters.policy());
            }
            found.push((past.claim.clone(), like));
        }
        for past in pasts {
            self.precedents.record(past);
        }
        found
    }

    fn loaded(&self, pack: &str) -> Option<&'h Loaded> {
        self.host.packs.iter().find(|loaded| loaded.pack.name() == pack)
    }

    /// The claims of a case, decided as of a day, as precedents: those on topics of the pack that decided them.
    fn pasts(&self, case: &Case, decision: &Decision, at: Option<Date>) -> Vec<Past> {
        let Some(stamp) = &decision.pack else {
            return Vec::new();
        };
        let claims = case.claims.iter().filter_map(|claim| {
            // A claim that repeats another is no case of its own.
            let mut all = decision.claims.iter();
            let decided = all.find(|decided| decided.id == claim.id).filter(|decided| !decided.is_repeated())?;
            // The stamp of a case that several packs decided joins theirs.
            let mut decided_by = self.host.packs.iter().filter_map(|loaded| {
                let place = stamp.name.split('+').position(|name| name == loaded.pack.name())?;
                Some((loaded, loaded.pack.manifest().topics.get(&claim.topic)?, place))
            });
            let (loaded, topic, place) = decided_by.next()?;
            let part = |joined: &str| joined.split('+').nth(place).unwrap_or(joined).to_owned();
            let setting = Setting {
                pack: loaded.pack.name().to_owned(),
                version: part(&stamp.version),
                digest: part(&stamp.digest),
                client: case.client.clone(),
                law_date: law_date(topic, claim).or(at),
                received: case.received,
            };
            Some(past(loaded, setting, case, claim, decided))
        });
        claims.collect()
    }
}

fn past(loaded: &Loaded, setting: Setting, case: &Case, claim: &Claim, decided: &ClaimDecision) -> Past {
    let facts = loaded.material.get(&claim.topic).map(|material| material.facts(case, claim, decided));
    let about: Vec<String> = claim.subject.iter().map(|(key, given)| format!("{key}={given}")).collect();
    Past {
        case: case.id.clone(),
        claim: claim.id.clone(),
        topic: claim.topic.clone(),
        customer: case.customer.get("ref").filter(|given| !given.is_nothing()).map(ToString::to_string),
        subject: (!about.is_empty()).then(|| about.join("\n")),
        facts: facts.unwrap_or_default(),
        ruled: Ruled::of(decided),
        setting,
        would_change: decided.would_change.clone(),
    }
}

/// The day whose law holds, where the topic names one and the claim gives it.
fn law_date(topic: &Topic, claim: &Claim) -> Option<Date> {
    match claim.subject.get(topic.date.as_ref()?.as_str())? {
        Given::Text(text) | Given::Cell(text) => text.parse().ok(),
        _ => None,
    }
}

/// What the rules on each topic of a pack read of cases.
pub(crate) fn material(pack: &Pack) -> BTreeMap<TopicId, Material> {
    let program = pack.program();
    let topics = pack.manifest().topics.keys().map(|topic| {
        let mut reads = Reads::default();
        program.rules_on(topic).for_each(|rule| reads.extend(&rule.reads));
        (topic.clone(), material_of(pack, &reads))
    });
    topics.collect()
}

fn material_of(pack: &Pack, reads: &Reads) -> Material {
    let scope = pack.program().scope();
    let tested = ["supported", "refuted", "was_supported", "asserts"];
    Material {
        subject: reads.subject.iter().filter_map(|key| scope.subject.get(key.0)).map(|k| k.name.to_string()).collect(),
        customer: reads
            .customer
            .iter()
            .filter_map(|key| scope.customer.get(key.0))
            .map(|k| k.name.to_string())
            .collect(),
        experts: reads.experts.clone(),
        stage: reads.stage,
        stance: reads.claim.contains("stance"),
        asserts: tested.iter().any(|field| reads.claim.contains(field)),
    }
}
