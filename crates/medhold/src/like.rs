//! Like cases: each decision held against those before it, in the batch and in the ledger.

mod apart;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use medhold_fairness::{LikeCase, Material, Past, Precedents, Ruled, Setting};
use medhold_model::{Case, CaseId, Claim, ClaimDecision, ClaimId, Date, Decision, Given, Outcome, TopicId};
use medhold_pack::{Pack, Topic};
use medhold_script::Reads;

use crate::host::Host;
use crate::letter::Paper;
use crate::loaded::Loaded;

/// The decisions so far, by what the rules on their topics read.
///
/// Made with [`Host::like_cases`] for one run over cases in their order. Which thread decided a case, and with which others, makes
/// no difference: what is found hangs on the order alone.
///
/// ```
/// # use std::collections::BTreeMap;
/// # use medhold::{Case, Host, LikeCase};
/// # let pack = "[pack]\nname = \"cinema\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\n[topics.taste]\ntitle.en = \"taste\"\n\
/// #             [appeal.en]\nbody = \"the owner\"\nfree = true\nwithin = \"1 year\"\n";
/// # let host = Host::builder().pack_files(BTreeMap::from([("pack.toml".to_owned(), pack.to_owned())])).build()?;
/// # let case = |id: &str| Case::from_json(&format!(r#"{{ "id": "{id}", "received": "2024-05-17",
/// #     "claims": [{{ "id": "1", "topic": "taste", "kind": "preference" }}] }}"#));
/// let mut like = host.like_cases();
/// for case in [case("A")?, case("B")?] {
///     let mut decision = host.decide(&case);
///     for (claim, found) in like.hold(&case, &mut decision) {
///         // The second is told to be decided as the first: all that is known of both is their topic and kind.
///         assert!(found.iter().all(|one| matches!(one, LikeCase::Alike { .. })), "claim {claim}: {found:?}");
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct LikeCases<'h> {
    host: Held<'h>,
    precedents: Precedents,
    /// The cases to which the ledger has an interim answer that was released.
    interim: BTreeSet<CaseId>,
}

/// The host whose decisions are held.
enum Held<'h> {
    Lent(&'h Host),
    Shared(Arc<Host>),
}

impl Deref for Held<'_> {
    type Target = Host;

    fn deref(&self) -> &Host {
        match self {
            Self::Lent(host) => host,
            Self::Shared(host) => host,
        }
    }
}

impl LikeCases<'static> {
    /// An index of the decisions of a shared host, for who can't lend it: see [`Host::like_cases`].
    #[must_use]
    pub fn sharing(host: Arc<Host>) -> Self {
        Self::by(Held::Shared(host))
    }
}

impl<'h> LikeCases<'h> {
    pub(crate) fn of(host: &'h Host) -> Self {
        Self::by(Held::Lent(host))
    }

    fn by(host: Held<'h>) -> Self {
        Self { host, precedents: Precedents::new(), interim: BTreeSet::new() }
    }

    /// Adds a decision of the ledger, without a look at what was before it.
    pub fn record(&mut self, case: &Case, decision: &Decision) {
        for past in self.pasts(case, decision, case.received) {
            self.precedents.record(past);
        }
        if decision.fairness.released && decision.claims.iter().any(|claim| claim.outcome == Outcome::Undecided) {
            self.interim.insert(case.id.clone());
        }
    }

    /// Holds a decision against those before it, writes what is found into the report of its letter where it has one, and adds
    /// it to them. Gives what was found of each claim; claims that no loaded pack decides have nothing to be held against.
    pub fn hold(&mut self, case: &Case, decision: &mut Decision) -> Vec<(ClaimId, Vec<LikeCase>)> {
        let pasts = self.pasts(case, decision, self.host.at.or(case.received));
        let apart = |earlier: &Past, now: &Past| apart::apart(&self.host, earlier, now);
        let look = |past: &Past| (past.claim.clone(), self.precedents.look(past, &apart));
        let found: Vec<(ClaimId, Vec<LikeCase>)> = pasts.iter().map(look).collect();
        if let Some(paper) = self.paper(&pasts) {
            paper.hold_against(&mut decision.fairness, &found);
            if self.interim.contains(&case.id) {
                paper.after_interim(&mut decision.fairness);
            }
        }
        pasts.into_iter().for_each(|past| self.precedents.record(past));
        found
    }

    /// The paper that the letter to these claims is on: that of the first of the packs that decided them.
    fn paper(&self, pasts: &[Past]) -> Option<&Paper> {
        let name = &pasts.first()?.setting.pack;
        self.host.packs.iter().find(|loaded| loaded.pack.name() == name).map(|loaded| &loaded.letters)
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
