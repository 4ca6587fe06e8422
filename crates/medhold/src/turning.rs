//! Where the rules on a claim turn: the limits that they hold its numbers against.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Case, Claim, Decimal, Kind, MeasureDecl, MeasureId, PackName, Value};
use medhold_script::{Facts, MeasureIndex};

use crate::facts::CaseFacts;
use crate::host::Host;
use crate::loaded::Loaded;
use crate::prepare::Prepared;

/// A number that the rules on a claim read.
#[derive(Debug, Clone, PartialEq)]
pub struct Turning {
    /// The pack that decides the claim.
    pub pack: PackName,
    /// The measure.
    pub measure: MeasureId,
    /// Its kind: a share, a number, a count or money.
    pub kind: Kind,
    /// What it is in the case; none where it is missing.
    pub now: Option<Value>,
    /// What the rules compare it with, in order, each once. A rule may also turn elsewhere, where it computes with the measure.
    pub limits: Vec<Decimal>,
}

impl Host {
    /// The numbers that the rules on each claim read, by name; nothing of a claim that no one pack decides.
    #[must_use]
    pub fn turnings(&self, case: &Case) -> Vec<Vec<Turning>> {
        let prepared = self.prepare(std::slice::from_ref(case)).pop().unwrap_or_default();
        let claims = case.claims.iter().zip(prepared).map(|(claim, prepared)| match prepared {
            Prepared::Known { loaded, facts, .. } => turnings(loaded, claim, &facts),
            Prepared::Answered(_) => Vec::new(),
        });
        claims.collect()
    }
}

fn turnings(loaded: &Loaded, claim: &Claim, facts: &CaseFacts<'_>) -> Vec<Turning> {
    let program = loaded.pack.program();
    let mut limits: BTreeMap<usize, BTreeSet<Decimal>> = BTreeMap::new();
    for threshold in program.rules_on(&claim.topic).flat_map(|rule| program.turning_points(rule, facts)) {
        limits.entry(threshold.measure.0).or_default().extend(threshold.value.as_quantity());
    }
    let Some(pack) = loaded.pack.manifest().name.clone() else {
        return Vec::new();
    };
    let read = facts.readable.iter().filter_map(|index| Some((*index, facts.scope.measure_decl(*index)?)));
    let numbers =
        read.filter(|(_, decl)| matches!(decl.kind, Kind::Share | Kind::Number | Kind::Count | Kind::Money(_)));
    let turning = |(index, decl): (MeasureIndex, &MeasureDecl)| Turning {
        pack: pack.clone(),
        measure: decl.name.clone(),
        kind: decl.kind,
        now: facts.measure(index).ok().map(|evidence| evidence.value.clone()),
        limits: limits.remove(&index.0).unwrap_or_default().into_iter().collect(),
    };
    numbers.map(turning).collect()
}
