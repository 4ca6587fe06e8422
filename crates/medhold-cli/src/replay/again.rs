//! Decides recorded cases again, in the order of the record.

use std::collections::BTreeMap;

use medhold::{Host, HostBuilder};
use medhold_model::{Case, CaseId, Decision, PackStamp};
use rayon::ThreadPool;
use rayon::prelude::*;
use serde_json::value::RawValue;

use super::outcome::{Outcome, Replay, Replayed, Stamped};
use super::runs::{Run, runs};
use super::shelf::Place;
use super::{Difference, Record, Shelf};
use crate::failure::Failure;
use crate::ledger::LedgerArguments;

/// How many cases a thread takes at a time.
const AT_A_TIME: usize = 64;

/// What decides again, besides the packs.
pub(crate) struct Deciding<'a> {
    pub(crate) shelf: &'a Shelf,
    pub(crate) cases: &'a BTreeMap<CaseId, Case>,
    pub(crate) ledger: &'a LedgerArguments,
    pub(crate) threads: &'a ThreadPool,
}

/// A record with what it takes to decide it again.
struct Ready<'a> {
    record: &'a Record,
    case: &'a Case,
    packs: Vec<Place>,
}

/// Decides every record again whose case and packs are there, and tells how each comes out; `builder` begins each host.
pub(crate) fn again(
    records: &[Record],
    deciding: &Deciding<'_>,
    builder: impl Fn() -> HostBuilder,
) -> Result<Replay, Failure> {
    let mut replay = Replay { decisions: records.len() as u64, ..Replay::default() };
    replay.packs = stamped(records, deciding.shelf);
    let mut ready = Vec::new();
    for record in records {
        match prepare(record, deciding) {
            Ok(one) => ready.push(one),
            Err(replayed) => replay.not_the_same.push(replayed),
        }
    }
    for (one, now) in ready.iter().zip(decide(&ready, deciding, builder)?) {
        match now.map(|now| differences(one.record, &now)) {
            Some(differences) if differences.is_empty() => replay.same += 1,
            Some(differences) => {
                replay.differ += 1;
                replay.not_the_same.push(replayed(one.record, Outcome::Differs, None, differences));
            }
            None => replay.not_the_same.push(by_no_pack(one.record)),
        }
    }
    replay.not_replayed = replay.decisions - replay.same - replay.differ;
    replay.not_the_same.sort_by_key(|one| one.line);
    Ok(replay)
}

fn replayed(record: &Record, outcome: Outcome, reason: Option<String>, differences: Vec<Difference>) -> Replayed {
    Replayed { case: record.decision.case.clone(), line: record.line, outcome, reason, differences }
}

fn by_no_pack(record: &Record) -> Replayed {
    let reason = "no pack decided it, and none decided anything else in its run".to_owned();
    replayed(record, Outcome::NoPack, Some(reason), Vec::new())
}

fn prepare<'a>(record: &'a Record, deciding: &Deciding<'a>) -> Result<Ready<'a>, Replayed> {
    let lacks = |outcome, reason: String| Err(replayed(record, outcome, Some(reason), Vec::new()));
    let decision = &record.decision;
    let Some(case) = record.case.as_ref().or_else(|| deciding.cases.get(&decision.case)) else {
        return lacks(Outcome::NoCase, "its case is not among the cases".to_owned());
    };
    let Some(stamp) = &decision.pack else {
        return Ok(Ready { record, case, packs: Vec::new() });
    };
    match deciding.shelf.find(stamp) {
        Some(packs) => Ok(Ready { record, case, packs }),
        None => {
            let reason = format!("the pack that decided it, {}, is not among the packs", name(stamp));
            lacks(Outcome::NoPack, reason)
        }
    }
}

/// `aviation 1.0.0 (sha256:3f1c…)`, as much of the digest as tells packs apart.
fn name(stamp: &PackStamp) -> String {
    let digest: String = stamp.digest.chars().take("sha256:".len() + 12).collect();
    format!("`{} {}` with digest {digest}…", stamp.name, stamp.version)
}

/// The decisions that come out now, each held against those before it as in the runs that they were made in; none where it is not
/// known by which packs.
fn decide(
    ready: &[Ready<'_>],
    deciding: &Deciding<'_>,
    builder: impl Fn() -> HostBuilder,
) -> Result<Vec<Option<Decision>>, Failure> {
    let told: Vec<_> = ready.iter().map(|one| (one.case, &one.record.decision, one.packs.clone())).collect();
    let (runs, of) = runs(&told);
    let host = |run: &Run| run.has_packs().then(|| run.host(deciding.shelf, builder())).transpose();
    let hosts: Vec<Option<Host>> = runs.iter().map(host).collect::<Result<_, Failure>>()?;
    let mut decided = deciding.threads.install(|| bare(ready, &of, &hosts));
    let mut like: Vec<_> = hosts.iter().map(|host| host.as_ref().map(Host::like_cases)).collect();
    like.iter_mut().flatten().try_for_each(|like| deciding.ledger.read(like))?;
    for ((one, of), decision) in ready.iter().zip(&of).zip(&mut decided) {
        let Some(decision) = decision.as_mut().filter(|decision| decision.response.is_some()) else {
            continue;
        };
        if let Some(like) = like.get_mut(*of).and_then(Option::as_mut) {
            like.hold(one.case, decision);
        }
        let number = |place: usize| runs.get(place).map(|run| run.number);
        let others = like.iter_mut().enumerate().filter(|(place, _)| place != of && number(*place) == number(*of));
        others.filter_map(|(_, like)| like.as_mut()).for_each(|like| like.record(one.case, decision));
    }
    Ok(decided)
}

/// The decisions by themselves, in the order of the record.
fn bare(ready: &[Ready<'_>], of: &[usize], hosts: &[Option<Host>]) -> Vec<Option<Decision>> {
    let mut placed: Vec<(usize, Option<Decision>)> = Vec::new();
    for (place, host) in hosts.iter().enumerate() {
        let of_run = ready.iter().zip(of).enumerate().filter(|(_, (_, of))| **of == place);
        let (at, cases): (Vec<usize>, Vec<Case>) = of_run.map(|(at, (one, _))| (at, one.case.clone())).unzip();
        let decide = |batch: &[Case]| match host {
            Some(host) => host.decide_batch(batch).into_iter().map(Some).collect(),
            None => vec![None; batch.len()],
        };
        let decisions: Vec<Option<Decision>> = cases.par_chunks(AT_A_TIME).flat_map_iter(decide).collect();
        placed.extend(at.into_iter().zip(decisions));
    }
    placed.sort_by_key(|(at, _)| *at);
    placed.into_iter().map(|(_, decision)| decision).collect()
}

/// Where the decision that comes out differs from the record.
fn differences(record: &Record, now: &Decision) -> Vec<Difference> {
    let now = now.to_json();
    if record.text.get() == now {
        return Vec::new();
    }
    RawValue::from_string(now).map(|now| Difference::between(&record.text, &now)).unwrap_or_default()
}

/// Each pack that decided, in the order in which it first did, and where it is.
fn stamped(records: &[Record], shelf: &Shelf) -> Vec<Stamped> {
    let mut packs: Vec<Stamped> = Vec::new();
    for stamp in records.iter().filter_map(|record| record.decision.pack.as_ref()) {
        match packs.iter_mut().find(|known| known.pack == *stamp) {
            Some(known) => known.decisions += 1,
            None => {
                let found = |places: Vec<Place>| places.iter().map(|place| shelf.found(*place).to_owned()).collect();
                packs.push(Stamped { pack: stamp.clone(), found: shelf.find(stamp).map(found), decisions: 1 });
            }
        }
    }
    packs
}
