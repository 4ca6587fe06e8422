//! Claims made ready to be decided: each goes to its pack's topic, is read, and gets the evidence that the whole batch needs.

use medhold_model::{Basis, Case, Claim, ClaimDecision, Date, Missing, MissingReason};
use medhold_pack::Topic;

use crate::decide;
use crate::docket::Docket;
use crate::facts::CaseFacts;
use crate::gather::{Waiting, gather};
use crate::host::Host;
use crate::loaded::Loaded;

/// Where a claim goes to be decided.
enum Route<'a> {
    /// To this pack's topic, with its rules.
    Topic(&'a Loaded, &'a Topic, &'a Docket),
    /// To a person: no loaded pack has the topic, or not the pack that the case names.
    Nobody,
    /// To a person: several packs have it and the case names none.
    Several(Vec<String>),
    /// To a person: the case has no date and the host was given none.
    Undated,
}

impl<'a> Route<'a> {
    /// The topic, or the answer to a claim that goes to none.
    fn or_answer(self, claim: &Claim) -> Result<(&'a Loaded, &'a Topic, &'a Docket), Box<ClaimDecision>> {
        match self {
            Self::Topic(loaded, topic, docket) => Ok((loaded, topic, docket)),
            Self::Nobody => Err(Box::new(decide::nobody_decides(claim))),
            Self::Several(packs) => Err(Box::new(decide::two_packs(claim, packs))),
            Self::Undated => Err(Box::new(undated(claim))),
        }
    }
}

/// A claim with what is known of it, or with the answer that needs no knowledge.
pub(crate) enum Prepared<'a> {
    Known { loaded: &'a Loaded, topic: &'a Topic, facts: Box<CaseFacts<'a>> },
    Answered(Box<ClaimDecision>),
}

impl Host {
    fn route<'a>(&'a self, case: &Case, claim: &Claim) -> Route<'a> {
        if self.at.or(case.received).is_none() {
            return Route::Undated;
        }
        let named = |loaded: &&Loaded| case.pack.as_ref().is_none_or(|name| loaded.pack.name() == name.as_str());
        let has = |loaded: &'a Loaded| {
            let topic = loaded.pack.manifest().topics.get(&claim.topic)?;
            Some((loaded, topic, loaded.dockets.get(&claim.topic)?))
        };
        let mut found = self.packs.iter().filter(named).filter_map(has);
        match (found.next(), found.next()) {
            (None, _) => Route::Nobody,
            (Some((loaded, topic, docket)), None) => Route::Topic(loaded, topic, docket),
            (Some(first), Some(second)) => {
                let all = [first, second].into_iter().chain(found);
                Route::Several(all.map(|(loaded, ..)| loaded.pack.name().to_string()).collect())
            }
        }
    }

    /// Reads every claim and gathers the evidence that the whole batch needs.
    pub(crate) fn prepare<'a>(&'a self, cases: &[Case]) -> Vec<Vec<Prepared<'a>>> {
        let mut waiting = Vec::new();
        let mut plan = Vec::new();
        for case in cases {
            let mut claims = Vec::new();
            for claim in &case.claims {
                let routed = self.route(case, claim).or_answer(claim);
                claims.push(routed.map(|(loaded, topic, docket)| {
                    waiting.push(Waiting { loaded, claim, facts: self.read(loaded, docket, case, claim) });
                    (loaded, topic)
                }));
            }
            plan.push(claims);
        }
        gather(&mut waiting);
        let mut known = waiting.into_iter().map(|one| one.facts);
        plan.into_iter()
            .map(|claims| claims.into_iter().filter_map(|claim| prepared(claim, &mut known)).collect())
            .collect()
    }

    /// Reads a claim that stands in a case in another's place, and gathers the evidence that it needs.
    pub(crate) fn prepare_claim<'a>(&'a self, case: &Case, claim: &Claim) -> Prepared<'a> {
        match self.route(case, claim).or_answer(claim) {
            Ok((loaded, topic, docket)) => {
                let mut waiting = [Waiting { loaded, claim, facts: self.read(loaded, docket, case, claim) }];
                gather(&mut waiting);
                let [one] = waiting;
                Prepared::Known { loaded, topic, facts: Box::new(one.facts) }
            }
            Err(decision) => Prepared::Answered(decision),
        }
    }

    fn read<'a>(&self, loaded: &'a Loaded, docket: &'a Docket, case: &Case, claim: &Claim) -> CaseFacts<'a> {
        let at = self.at.or(case.received).unwrap_or(Date::MIN);
        CaseFacts::read(loaded, loaded.settled(case), docket, case, claim, at)
    }
}

fn prepared<'a>(
    claim: Result<(&'a Loaded, &'a Topic), Box<ClaimDecision>>,
    known: &mut impl Iterator<Item = CaseFacts<'a>>,
) -> Option<Prepared<'a>> {
    match claim {
        Ok((loaded, topic)) => Some(Prepared::Known { loaded, topic, facts: Box::new(known.next()?) }),
        Err(decision) => Some(Prepared::Answered(decision)),
    }
}

/// The answer to a claim of a case that has no date, where the host was given none either.
fn undated(claim: &Claim) -> ClaimDecision {
    ClaimDecision {
        basis: Basis::Malformed,
        missing: vec![Missing {
            measure: "received".to_owned(),
            reason: MissingReason::NotGiven,
            detail: "the case has no date, and none was set for the run".to_owned(),
            decisive: true,
        }],
        ..decide::nobody_decides(claim)
    }
}
