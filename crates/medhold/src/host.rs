//! The host: decides cases by the packs that it was built from.

use std::collections::BTreeMap;
use std::fmt;

use medhold_fairness::Behind;
use medhold_model::{Case, Claim, ClaimDecision, Date, Decision, FairnessReport, Outcome, PackStamp};
use medhold_pack::{Pack, Topic};
use medhold_plugin_host::Trouble;
use medhold_script::{Condition, Truth};

use crate::behind;
use crate::builder::{HostBuilder, Letters};
use crate::decide;
use crate::explain::{self, Explanation};
use crate::facts::CaseFacts;
use crate::letter;
use crate::like::LikeCases;
use crate::loaded::Loaded;
use crate::prepare::Prepared;
use crate::repeated;

/// Decides cases by packs and plugins. Built once, held, and called from any thread.
///
/// ```no_run
/// use medhold::{Case, Host};
///
/// let host = Host::builder().pack("rules/aviation").plugins("dist/plugins").build()?;
/// let case = Case::from_json(r#"{
///   "id": "AV-1", "received": "2013-12-31", "language": "en",
///   "claims": [{ "id": "1", "topic": "comfort", "kind": "preference", "text": "I like window seats." }]
/// }"#)?;
/// let decision = host.decide(&case);
/// println!("{}", decision.response.map(|letter| letter.body).unwrap_or_default());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Host {
    pub(crate) packs: Vec<Loaded>,
    pub(crate) at: Option<Date>,
    pub(crate) letters: Letters,
}

impl Host {
    /// Begins a host.
    #[must_use]
    pub fn builder() -> HostBuilder {
        HostBuilder::default()
    }

    /// Decides one case. Total: what goes wrong in a rule on a case is part of the answer.
    #[must_use]
    pub fn decide(&self, case: &Case) -> Decision {
        let mut decisions = self.decide_batch(std::slice::from_ref(case));
        decisions.pop().unwrap_or_else(|| self.finish(case, Vec::new()))
    }

    /// Decides several cases, in their order, and asks each source once for what the batch needs of a measure. Each is decided by
    /// itself; to hold them against each other, see [`Self::like_cases`].
    #[must_use]
    pub fn decide_batch(&self, cases: &[Case]) -> Vec<Decision> {
        let prepared = self.prepare(cases);
        cases.iter().zip(prepared).map(|(case, claims)| self.finish(case, claims)).collect()
    }

    /// An index of decisions, empty as yet, to hold those of one run against each other and against a ledger's.
    #[must_use]
    pub fn like_cases(&self) -> LikeCases<'_> {
        LikeCases::of(self)
    }

    /// Tells, for each claim, every rule looked at, what it read, and why it did or did not apply.
    #[must_use]
    pub fn explain(&self, case: &Case) -> Explanation {
        let prepared = self.prepare(std::slice::from_ref(case)).pop().unwrap_or_default();
        explain::explain(self, case, prepared)
    }

    /// The bare rulings on several cases, in their order, for asking what other cases would have got: no letters, no evidence
    /// listed, nothing that would change them.
    #[must_use]
    pub fn rulings(&self, cases: &[Case]) -> Vec<Vec<ClaimDecision>> {
        let prepared = self.prepare(cases);
        cases.iter().zip(prepared).map(|(case, claims)| self.bare(case, claims)).collect()
    }

    /// The decisions on several cases in brief, in their order: rulings with their reasons and what is missing, each as
    /// [`Self::decide_batch`] gives them; no letters, no evidence listed, nothing that would change them.
    #[must_use]
    pub fn brief(&self, cases: &[Case]) -> Vec<Decision> {
        let prepared = self.prepare(cases);
        cases.iter().zip(prepared).map(|(case, claims)| self.finish_briefly(case, claims)).collect()
    }

    /// The bare rulings on one case.
    pub(crate) fn ruling(&self, case: &Case) -> Vec<ClaimDecision> {
        self.rulings(std::slice::from_ref(case)).pop().unwrap_or_default()
    }

    /// Whether a condition of the pack that decides is true of each claim of a case; none where it is undecided, or no pack decides.
    #[must_use]
    pub fn holds(&self, case: &Case, condition: &Condition) -> Vec<Option<bool>> {
        let prepared = self.prepare(std::slice::from_ref(case)).pop().unwrap_or_default();
        let holds = prepared.iter().map(|prepared| match prepared {
            Prepared::Known { loaded, facts, .. } => match loaded.pack.program().holds(condition, facts.as_ref()) {
                Truth::True => Some(true),
                Truth::False => Some(false),
                Truth::Undecided(_) => None,
            },
            Prepared::Answered(_) => None,
        });
        holds.collect()
    }

    fn bare(&self, case: &Case, prepared: Vec<Prepared<'_>>) -> Vec<ClaimDecision> {
        let rulings = case.claims.iter().zip(prepared).map(|(claim, prepared)| match prepared {
            Prepared::Known { loaded, topic, facts } => decide::ruling(&loaded.pack, topic, claim, &facts),
            Prepared::Answered(decision) => *decision,
        });
        repeated::settle(case, rulings.collect())
    }

    fn finish_briefly(&self, case: &Case, prepared: Vec<Prepared<'_>>) -> Decision {
        let mut deciding: Vec<Option<&Loaded>> = Vec::new();
        let mut claims = Vec::new();
        for (claim, prepared) in case.claims.iter().zip(prepared) {
            let (decided_by, decision) = match prepared {
                Prepared::Known { loaded, topic, facts } => {
                    (Some(loaded), decide::brief(&loaded.pack, topic, claim, &facts))
                }
                Prepared::Answered(decision) => (None, *decision),
            };
            deciding.push(decided_by);
            claims.push(decision);
        }
        self.unanswered(case, &deciding, claims)
    }

    /// A decision without its letter.
    fn unanswered(&self, case: &Case, deciding: &[Option<&Loaded>], claims: Vec<ClaimDecision>) -> Decision {
        Decision {
            case: case.id.clone(),
            date: self.at.or(case.received),
            pack: self.stamp(case, deciding),
            claims: repeated::settle(case, claims),
            response: None,
            fairness: FairnessReport { released: false, next: None, checks: Vec::new() },
        }
    }

    /// The outcome of a claim that stands in a case in another's place, decided from the beginning.
    pub(crate) fn outcome(&self, case: &Case, claim: &Claim) -> Outcome {
        match self.prepare_claim(case, claim) {
            Prepared::Known { topic, facts, .. } => decide::outcome(topic, claim, &facts),
            Prepared::Answered(decision) => decision.outcome,
        }
    }

    /// The packs, in the order in which they were given.
    pub fn packs(&self) -> impl Iterator<Item = &Pack> {
        self.packs.iter().map(|loaded| &loaded.pack)
    }

    /// What the processes of plugins that run apart went through since the host was built, in the order of the packs and of the
    /// plugins' names; nothing where nothing went wrong. What hangs on it is outside the promise that equal cases are decided
    /// alike.
    #[must_use]
    pub fn troubles(&self) -> Vec<Trouble> {
        let sources = self.packs.iter().flat_map(|loaded| loaded.sources.values());
        sources.filter_map(|source| source.trouble()).collect()
    }

    /// The date that every case is decided on, where one was set.
    #[must_use]
    pub fn at(&self) -> Option<Date> {
        self.at
    }

    fn finish(&self, case: &Case, prepared: Vec<Prepared<'_>>) -> Decision {
        let mut claims = Vec::new();
        let mut deciding: Vec<Option<&Loaded>> = Vec::new();
        let mut stands_behind = Vec::new();
        for (claim, prepared) in case.claims.iter().zip(prepared) {
            let (decided_by, decision, behind) = match prepared {
                Prepared::Known { loaded, topic, facts } => {
                    let anew = |changed: &Claim| self.outcome(case, changed);
                    let decision = decide::decide(loaded, topic, claim, &facts, &anew);
                    let behind = self.behind(loaded, topic, claim, &facts, &decision);
                    (Some(loaded), decision, behind)
                }
                Prepared::Answered(decision) => (None, *decision, Behind::default()),
            };
            deciding.push(decided_by);
            claims.push(decision);
            stands_behind.push(behind);
        }
        let decision = self.unanswered(case, &deciding, claims);
        match self.letters {
            Letters::Left => decision,
            Letters::Written => letter::answer(self, case, &deciding, &stands_behind, decision),
        }
    }

    /// What stands behind a ruling, which only the checks of a letter ask.
    fn behind<'a>(
        &self,
        loaded: &'a Loaded,
        topic: &Topic,
        claim: &Claim,
        facts: &CaseFacts<'_>,
        decision: &ClaimDecision,
    ) -> Behind<'a> {
        match self.letters {
            Letters::Left => Behind::default(),
            Letters::Written => behind::behind(loaded, topic, claim, facts, decision),
        }
    }

    /// The pack that decided, else the only one that is loaded; the names, versions and digests of several joined where
    /// the claims fell to several.
    fn stamp(&self, case: &Case, deciding: &[Option<&Loaded>]) -> Option<PackStamp> {
        let mut by_name: BTreeMap<&str, &PackStamp> = BTreeMap::new();
        let only = match self.packs.as_slice() {
            [only] => Some(only),
            _ => None,
        };
        for loaded in deciding.iter().copied().flatten().chain(only) {
            let stamp = &loaded.settled(case).stamp;
            by_name.insert(&stamp.name, stamp);
        }
        if let (Some((_, stamp)), 1) = (by_name.first_key_value(), by_name.len()) {
            return Some((*stamp).clone());
        }
        let joined = |part: fn(&PackStamp) -> &str| by_name.values().map(|s| part(s)).collect::<Vec<_>>().join("+");
        (!by_name.is_empty()).then(|| PackStamp {
            name: joined(|s| &s.name),
            version: joined(|s| &s.version),
            digest: joined(|s| &s.digest),
            // One value for one name: a profile or a run sets it for every pack that has it.
            set: by_name.values().flat_map(|stamp| stamp.set.clone()).collect(),
        })
    }
}

/// The packs with their versions, the day and whether letters are written: not what is in the packs.
impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let packs = self.packs.iter().map(|loaded| (loaded.pack.name(), &loaded.common.stamp.version));
        f.debug_struct("Host")
            .field("packs", &packs.collect::<BTreeMap<_, _>>())
            .field("at", &self.at)
            .field("letters", &self.letters)
            .finish_non_exhaustive()
    }
}
