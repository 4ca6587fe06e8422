//! Recorded decisions put back into the runs that they were made in: the same packs, day, clients' parameters and letters.

use std::collections::{BTreeMap, BTreeSet};

use medhold::{Host, HostBuilder, Letters};
use medhold_model::{Basis, Case, CaseId, ClaimDecision, Date, Decision};

use super::Shelf;
use super::shelf::Place;
use crate::failure::Failure;

type Parameters = BTreeMap<String, String>;

/// What a host is built from to decide as it was decided.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    /// Which run of the record it is, from 0. Decisions of one run were held against each other; those of several were not.
    pub(super) number: usize,
    packs: Vec<Place>,
    /// The day that was set; none where each case was decided on its own.
    at: Option<Date>,
    letters: Letters,
    /// The parameters that were set, for each client, and under none for cases without one.
    set: BTreeMap<Option<String>, Parameters>,
}

/// A decision with its case and the packs that its stamp names; none where it has no stamp.
pub(super) type Told<'a> = (&'a Case, &'a Decision, Vec<Place>);

/// What is known of one run of a record: it decides each case once, by one version of each pack and with one profile of each client.
#[derive(Default)]
struct Known {
    cases: BTreeSet<CaseId>,
    /// Where each pack was found, by its name.
    packs: BTreeMap<String, Place>,
    set: BTreeMap<(Vec<Place>, Option<String>), Parameters>,
    /// Whether several packs were loaded at once, as a decision says that no one pack could make.
    several: bool,
}

impl Known {
    /// Takes a decision into the run; no where it must have been made in another.
    fn takes(&mut self, (case, decision, packs): &Told<'_>) -> bool {
        let (names, set) = match &decision.pack {
            Some(stamp) => (stamp.name.as_str(), stamp.set.clone()),
            None => ("", Parameters::new()),
        };
        let mut same = self.cases.insert(decision.case.clone());
        for (name, place) in names.split('+').zip(packs) {
            same &= *self.packs.entry(name.to_owned()).or_insert(*place) == *place;
        }
        same &= *self.set.entry((packs.clone(), case.client.clone())).or_insert_with(|| set.clone()) == set;
        let shared = |claim: &ClaimDecision| claim.basis == Basis::NoRule && !claim.conflict.is_empty();
        self.several |= same && (packs.len() != 1 || decision.claims.iter().any(shared));
        same
    }
}

impl Run {
    /// The run that a decision was made in, as far as it says itself.
    fn of((case, decision, packs): &Told<'_>, number: usize, known: &Known) -> Self {
        let set = decision.pack.as_ref().map(|stamp| stamp.set.clone());
        Self {
            number,
            packs: if known.several { known.packs.values().copied().collect() } else { packs.clone() },
            at: decision.date.filter(|date| case.received != Some(*date)),
            letters: if decision.response.is_some() { Letters::Written } else { Letters::Left },
            set: set.into_iter().map(|set| (case.client.clone(), set)).collect(),
        }
    }

    /// Whether one host can decide for both.
    fn agrees(&self, other: &Self) -> bool {
        let same = (self.number, self.at, self.letters) == (other.number, other.at, other.letters);
        same && self.packs == other.packs
    }

    /// Takes over what was set for clients. What several packs of one run were set to is one setting for all of them.
    fn add(&mut self, other: Self) {
        for (client, set) in other.set {
            self.set.entry(client).or_default().extend(set);
        }
    }

    /// Whether it is known by which packs it decided.
    pub(super) fn has_packs(&self) -> bool {
        !self.packs.is_empty()
    }

    /// A host that decides as this run did.
    pub(super) fn host(&self, shelf: &Shelf, builder: HostBuilder) -> Result<Host, Failure> {
        let builder = self.packs.iter().fold(builder, |builder, place| shelf.put(*place, builder));
        let builder = self.at.into_iter().fold(builder.letters(self.letters), HostBuilder::at);
        let client = |builder: HostBuilder, (client, set): (&Option<String>, &Parameters)| {
            builder.client(client.as_deref(), set.clone())
        };
        Ok(self.set.iter().fold(builder, client).build()?)
    }
}

/// The hosts that these decisions take, and by which of them each was made. A day that all of them share is that of the run, also for
/// a case that came in on it.
pub(super) fn runs(decided: &[Told<'_>]) -> (Vec<Run>, Vec<usize>) {
    let day = decided.first().and_then(|(_, decision, _)| decision.date);
    let set = |(case, decision, _): &Told<'_>| decision.date == day && case.received != day;
    let one_day = decided.iter().all(|(_, decision, _)| decision.date == day) && decided.iter().any(set);
    let (mut runs, mut of) = (Vec::<Run>::new(), Vec::new());
    for (number, (known, told)) in split(decided).into_iter().enumerate() {
        for one in told {
            let mut run = Run::of(one, number, &known);
            run.at = if one_day { day } else { run.at };
            let place = runs.iter().position(|other| other.agrees(&run)).unwrap_or(runs.len());
            match runs.get_mut(place) {
                Some(other) => other.add(run),
                None => runs.push(run),
            }
            of.push(place);
        }
    }
    (runs, of)
}

/// The decisions by the runs of the record, in its order.
fn split<'d, 'a>(decided: &'d [Told<'a>]) -> Vec<(Known, Vec<&'d Told<'a>>)> {
    let mut split: Vec<(Known, Vec<&Told<'_>>)> = Vec::new();
    for one in decided {
        if !split.last_mut().is_some_and(|(known, _)| known.takes(one)) {
            let mut known = Known::default();
            known.takes(one);
            split.push((known, Vec::new()));
        }
        if let Some((_, told)) = split.last_mut() {
            told.push(one);
        }
    }
    split
}
