//! Groups of customers: how the new version turns out for each, and whether it is harder on one than on another.

use std::collections::BTreeSet;

use medhold_model::{Case, ClaimDecision};
use medhold_stats::test::{benjamini_hochberg, mcnemar_exact};
use medhold_stats::{Confidence, Interval, Share, difference, share_interval};
use serde::Serialize;

use super::report::Versions;
use super::{Change, Compared};
use crate::comparison::{FALSE_ALARMS, tested};
use crate::decisions::{Decisions, Row};
use crate::grouped::{self, Group, Grouped};
use crate::own::{Customers, Grouping, groupings};

/// How the new version turns out for one group of customers. Shares are of its claims, 0 to 1, with Wilson's 95 % intervals.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupChange {
    /// The attribute.
    pub attribute: String,
    /// The group; `(none)` is those of whom the attribute is not known.
    pub group: String,
    /// How many claims.
    pub claims: u64,
    /// The share upheld, wholly or in part, by the old version.
    pub old_rate: Option<f64>,
    /// The low end of its interval.
    pub old_low: Option<f64>,
    /// The high end.
    pub old_high: Option<f64>,
    /// The share upheld by the new version.
    pub new_rate: Option<f64>,
    /// The low end of its interval.
    pub new_low: Option<f64>,
    /// The high end.
    pub new_high: Option<f64>,
    /// How many are ruled otherwise.
    pub changed: u64,
    /// How many are ruled worse for the customer.
    pub worse: u64,
    /// Their share.
    pub worse_rate: Option<f64>,
    /// The low end of its interval.
    pub worse_low: Option<f64>,
    /// The high end.
    pub worse_high: Option<f64>,
    /// How many are ruled better.
    pub better: u64,
    /// Their share.
    pub better_rate: Option<f64>,
    /// The low end of its interval.
    pub better_low: Option<f64>,
    /// The high end.
    pub better_high: Option<f64>,
    /// McNemar's exact p-value of as many worse as better; 1 where none is either. The same claims are decided twice, so the two rates
    /// are not two samples.
    pub p: f64,
}

/// Two groups of which the new version is harder on one, and chance does not explain it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnevenChange {
    /// The attribute.
    pub attribute: String,
    /// The group of whose claims a larger share is ruled worse.
    pub harder_on: String,
    /// The group that it is compared with.
    pub than_on: String,
    /// How far the shares lie apart, 0 to 1.
    pub difference: f64,
    /// The low end of Newcombe's 95 % interval.
    pub low: f64,
    /// The high end.
    pub high: f64,
    /// The test's p-value after Benjamini and Hochberg, over every pair of groups that was compared; at most 0.05.
    pub p_adjusted: f64,
}

/// What is found by group, and why the rest could not be grouped.
#[derive(Default)]
pub(super) struct Found {
    pub(super) groups: Vec<GroupChange>,
    pub(super) uneven: Vec<UnevenChange>,
    pub(super) notes: Vec<String>,
}

/// What is counted of the claims of each group.
const COUNTED: [fn(&Claimed<'_>) -> bool; 5] = [
    |claim| claim.old.outcome.favours_customer(),
    |claim| claim.new.outcome.favours_customer(),
    |claim| claim.ways.contains(&Change::Changed),
    |claim| claim.ways.contains(&Change::Worse),
    |claim| claim.ways.contains(&Change::Better),
];

/// A claim with both rulings.
struct Claimed<'a> {
    old: &'a ClaimDecision,
    new: &'a ClaimDecision,
    ways: BTreeSet<Change>,
}

/// Every attribute that the packs declare of customers and that some case gives.
///
/// # Errors
/// Where an attribute is asked for that no pack declares.
pub(super) fn of(versions: &Versions<'_>) -> Result<Found, String> {
    let cases: Vec<&Case> = versions.compared.iter().map(|one| &one.case).collect();
    let (groupings, mut notes) = groupings(&Customers { packs: &versions.packs, cases, groups: versions.groups })?;
    let [(old, too_many), (new, _), (changed, _), (worse, _), (better, _)] =
        COUNTED.map(|counted| grouped::all(&decisions(versions.compared, &groupings, counted)));
    notes.extend(too_many);
    let mut rows = Vec::new();
    for (at, attribute) in worse.iter().enumerate() {
        for (place, group) in attribute.groups.iter().enumerate().filter(|(_, group)| group.selected.n() > 0) {
            let share = |all: &[Grouped]| {
                let group = all.get(at).and_then(|one| one.groups.get(place));
                group.map_or(Share::parts(0, 0), |group| group.selected)
            };
            let shares = [share(&old), share(&new), share(&changed), group.selected, share(&better)];
            rows.push(row(&attribute.attribute, &group.name, shares));
        }
    }
    Ok(Found { groups: rows, uneven: uneven(&worse), notes })
}

fn decisions(compared: &[Compared], groupings: &[Grouping], counted: fn(&Claimed<'_>) -> bool) -> Decisions {
    let mut decisions = Decisions::by(groupings.iter().map(Grouping::attribute).collect());
    for one in compared {
        let groups: Vec<Option<String>> = groupings.iter().map(|grouping| grouping.of(&one.case)).collect();
        for (old, new, ways) in one.changes() {
            decisions.push(&Row {
                groups: groups.iter().map(Option::as_deref).collect(),
                favourable: counted(&Claimed { old, new, ways }),
                ..Row::default()
            });
        }
    }
    decisions
}

fn row(attribute: &str, group: &str, [old, new, changed, worse, better]: [Share; 5]) -> GroupChange {
    let ends = |share| share_interval::wilson(share, Confidence::P95).ok();
    let low = |share| ends(share).map(|ends: Interval| ends.low);
    let high = |share| ends(share).map(|ends: Interval| ends.high);
    GroupChange {
        attribute: attribute.to_owned(),
        group: group.to_owned(),
        claims: old.n(),
        old_rate: old.value().ok(),
        old_low: low(old),
        old_high: high(old),
        new_rate: new.value().ok(),
        new_low: low(new),
        new_high: high(new),
        changed: changed.count(),
        worse: worse.count(),
        worse_rate: worse.value().ok(),
        worse_low: low(worse),
        worse_high: high(worse),
        better: better.count(),
        better_rate: better.value().ok(),
        better_low: low(better),
        better_high: high(better),
        p: mcnemar_exact(worse.count(), better.count()),
    }
}

/// Every pair of groups of every attribute compared in how many claims are ruled worse; those that chance does not explain.
fn uneven(worse: &[Grouped]) -> Vec<UnevenChange> {
    let pairs: Vec<(UnevenChange, f64)> = worse.iter().flat_map(pairs).collect();
    let p: Vec<f64> = pairs.iter().map(|(_, p)| *p).collect();
    let adjusted = pairs.into_iter().zip(benjamini_hochberg(&p));
    let adjusted = adjusted.map(|((pair, _), p_adjusted)| UnevenChange { p_adjusted, ..pair });
    adjusted.filter(|pair| pair.p_adjusted <= FALSE_ALARMS).collect()
}

fn pairs(attribute: &Grouped) -> Vec<(UnevenChange, f64)> {
    let groups: Vec<&Group> = attribute.decided_on().collect();
    let pairs =
        groups.iter().enumerate().flat_map(|(at, one)| groups.iter().skip(at + 1).map(move |other| (one, other)));
    let compared = pairs.filter_map(|(one, other)| {
        let (low, high) = if one.selected.compare(other.selected).is_gt() { (other, one) } else { (one, other) };
        let interval = difference::newcombe(high.selected, low.selected, Confidence::P95).ok()?;
        let pair = UnevenChange {
            attribute: attribute.attribute.clone(),
            harder_on: high.name.clone(),
            than_on: low.name.clone(),
            difference: difference::difference(high.selected, low.selected).ok()?,
            low: interval.low,
            high: interval.high,
            p_adjusted: 1.0,
        };
        Some((pair, tested(low.selected, high.selected).1))
    });
    compared.collect()
}
